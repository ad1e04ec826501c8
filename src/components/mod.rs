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
#[cfg(feature = "reader")]
mod colophon;
mod contents;
mod corrections;
mod dateline;
pub mod dom;
#[cfg(feature = "reader")]
mod failure;
mod far;
mod figure;
#[cfg(feature = "reader")]
mod front;
mod inline;
pub(crate) mod key_events;
#[cfg(feature = "reader")]
mod list_head;
#[cfg(feature = "reader")]
mod load_more;
#[cfg(feature = "reader")]
mod masthead;
mod picture;
mod quick;
#[cfg(feature = "reader")]
mod read_form;
mod related;
#[cfg(feature = "reader")]
mod search_head;
mod setting;
mod tags;
#[cfg(feature = "reader")]
mod troubles;
#[cfg(feature = "reader")]
mod view;

pub use article::article;
pub use body::body;
pub use byline::byline;
pub use card::{CardShape, card, cards};
#[cfg(feature = "reader")]
pub use colophon::colophon;
pub use corrections::corrections;
pub use dateline::dateline;
#[cfg(feature = "reader")]
pub use failure::{Failure, FailureKind, failure};
pub use figure::{caption, figure};
#[cfg(feature = "reader")]
pub use front::{Front, front};
pub use inline::inlines;
#[cfg(feature = "reader")]
pub use list_head::list_head;
#[cfg(feature = "reader")]
pub use load_more::{LoadMore, MoreStories};
#[cfg(feature = "reader")]
pub use masthead::Masthead;
pub use picture::{PictureUse, picture};
#[cfg(feature = "reader")]
pub use read_form::read_form;
pub use related::related;
#[cfg(feature = "reader")]
pub(crate) use search_head::{search_head, search_title};
pub use setting::Setting;
pub use tags::tags;
#[cfg(feature = "reader")]
pub(crate) use troubles::troubles;
