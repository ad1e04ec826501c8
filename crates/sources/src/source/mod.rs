//! Live sources: requests to publishers' systems, and documents made from their
//! answers.
//!
//! All functions are pure. [`Api::address`] turns a [`Query`] into the address
//! of a request. [`Answer::parse`] and [`ParsedAnswer::read`] turn the answer
//! into a document whose links lead to this paper's pages. Each kind of source
//! has one file with a `SourceAdapter`. The application sends the requests and
//! decides about time-outs and retries.
//!
//! Every request is a simple request as defined by CORS: a `GET` without headers.
//! Keys are in the query.

mod answer;
mod api;
mod collection;
mod config;
mod ghost;
mod guardian;
mod json_feed;
mod links;
mod list;
mod merge;
mod query;
mod root;
mod templates;
mod tree;
mod wordpress;

pub use answer::{Answer, ParsedAnswer};
pub use api::Api;
pub use config::{Kind, Source, of};
pub use links::Links;
pub use merge::Merge;
pub use query::Query;
pub use templates::{GUARDIAN, Templates, templates};

use super::Section;
use lede_formats::Format;
use lede_model::{Card, Url};
use serde_json::Value;

/// The differences between kinds of sources.
struct SourceAdapter {
    /// Whether an answer may have a format.
    accepts: fn(Format) -> bool,
    /// The address for a query; `None` if the source cannot answer it.
    address: fn(&Api, &Query) -> Option<Url>,
    /// Makes the links in an answer lead to this paper. If the source cannot
    /// filter, it also removes the stories that the query does not ask for.
    rewrite_links: fn(&mut Value, &Query, &Links<'_>),
    /// The id, in the answer, of the story that was requested by a name.
    resolve_id: fn(&Value, &str) -> String,
    /// Whether the source identifies authors and tags by their names.
    by_name: bool,
    /// The name of the section or tag of a query, as HTML from the answer.
    subject: fn(&Value, &Query) -> Option<String>,
    /// The address of the next part, if the document itself does not contain it.
    next: fn(&Value, &Answer<'_>) -> Option<Url>,
    /// The address of the list of sections.
    sections: fn(&Api) -> Option<Url>,
    /// The sections in the answer from that address.
    sections_in: fn(&Value, &Links<'_>) -> Vec<Section>,
    /// Whether a card belongs to the answer to a query, where `rewrite_links` does
    /// not see to that.
    is_wanted: fn(&Card, &Query) -> bool,
}

/// `is_wanted` of a source whose answers are right.
fn all_wanted(_: &Card, _: &Query) -> bool {
    true
}

/// `resolve_id` of a source that is asked for stories by their ids.
fn by_id(_: &Value, name: &str) -> String {
    name.to_owned()
}

/// `sections` of a source without a list of sections.
fn no_sections(_: &Api) -> Option<Url> {
    None
}

/// `sections_in` of a source without a list of sections.
fn none_in(_: &Value, _: &Links<'_>) -> Vec<Section> {
    Vec::new()
}

/// `next` of a source whose documents contain the address of the next part.
fn next_in_document(_: &Value, _: &Answer<'_>) -> Option<Url> {
    None
}
