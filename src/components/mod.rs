//! What a reader sees: one component per file.
//!
//! Components get values, ask [`use_page_context`] for the page that they are on,
//! never fetch, and have no outer margin: the page that places them decides the
//! space around.

mod article;
pub mod block;
mod block_head;
pub(crate) mod body;
mod byline;
mod card;
mod colophon;
mod content_visibility;
mod contents;
mod corrections;
mod dateline;
mod failure;
mod figure;
mod front;
pub mod frozen;
mod heading_level;
mod inline;
mod interface_mark;
pub(crate) mod key_events;
mod link;
mod list_head;
mod load_more;
mod masthead;
mod no_body;
mod picture;
mod read_form;
mod related;
mod search_head;
mod source_errors;
mod tags;
pub mod url;

pub(crate) use crate::state::PageContext;
pub(crate) use crate::state::use_page_context;
pub use article::Article;
pub use body::Blocks;
pub use byline::Byline;
pub use card::{Card, CardList, CardShape, Cards};
pub use colophon::Colophon;
pub use corrections::Corrections;
pub use dateline::Dateline;
pub use failure::{Failure, FailureKind, FailureView};
pub use figure::{Caption, Figure};
pub use front::{FrontLayout, FrontView};
pub use heading_level::HeadingLevel;
pub(crate) use heading_level::outline_level;
pub use inline::Inlines;
pub use list_head::ListHead;
pub use load_more::{LoadMore, MoreStories};
pub use masthead::Masthead;
pub use picture::{Picture, PictureUse};
pub use read_form::ReadForm;
pub use related::RelatedStories;
pub(crate) use search_head::{SearchHead, search_title};
pub(crate) use source_errors::SourceErrors;
pub use tags::Tags;
