//! The JSON form of values, where it differs from the types of the model:
//! several forms of one value, members that replace others, and checks that the
//! types cannot express.
//!
//! The code is derived. The decoder (`lede_formats::native`) presents a JSON
//! object with a `type` as that variant of an enum, and a plain text as the first
//! member of a struct. It treats some type names specially, see [`text`] and
//! [`rich`].

pub(crate) mod block;
pub(crate) mod inline;
pub(crate) mod media;
pub(crate) mod rich;
pub(crate) mod rich_block;
pub(crate) mod rich_inline;
pub(crate) mod table;
pub mod text;
