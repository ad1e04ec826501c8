//! How documents write what the model holds, where that differs from the
//! types: several spellings of one thing, members that may stand in for others,
//! checks that no type can express.
//!
//! All of it is derived. The decoder (`lede_formats::native`) presents a JSON
//! object with a `type` as an enum of that variant, and a text alone as the
//! first member of a struct. It answers some names itself, see [`text`] and
//! [`rich`].

pub(crate) mod block;
pub(crate) mod inline;
pub(crate) mod media;
pub(crate) mod rich;
pub(crate) mod rich_block;
pub(crate) mod table;
pub mod text;
