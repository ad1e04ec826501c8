//! What a reader sees: one component per file.
//!
//! Components get values and a [`Setting`], never fetch, and have no outer
//! margin: the page that places them decides the space around.

mod article;
pub mod block;
mod block_head;
pub(crate) mod body;
mod byline;
mod card;
mod colophon;
mod contents;
mod corrections;
mod dateline;
pub mod dom;
mod failure;
mod far;
mod figure;
mod front;
mod inline;
pub(crate) mod key_events;
mod list_head;
mod load_more;
mod masthead;
mod no_body;
mod picture;
mod quick;
mod read_form;
mod related;
mod search_head;
mod setting;
mod source_errors;
mod tags;
mod view;

pub use article::article;
pub use body::body;
pub use byline::byline;
pub use card::{CardShape, card, cards};
pub use colophon::colophon;
pub use corrections::corrections;
pub use dateline::dateline;
pub use failure::{Failure, FailureKind, failure};
pub use figure::{caption, figure};
pub use front::{Front, front};
pub use inline::inlines;
pub use list_head::list_head;
pub use load_more::{LoadMore, MoreStories};
pub use masthead::Masthead;
pub use picture::{PictureUse, picture};
pub use read_form::read_form;
pub use related::related;
pub(crate) use search_head::{search_head, search_title};
pub use setting::Setting;
pub(crate) use source_errors::source_errors;
pub use tags::tags;
