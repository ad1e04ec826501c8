//! Live sources: how to ask what publishers already run, and how to take over
//! the answers.
//!
//! Pure: a [`Query`] becomes the address of a request ([`Api::address`]), and
//! what comes back becomes a document whose links lead to this paper's pages
//! ([`Answer::read`]). Every kind of source is a file with a [`SourceAdapter`]. Who
//! asks, how long and how often is not decided here.
//!
//! Every request is what CORS calls simple: an address and nothing else. Keys
//! are in the query.

mod answer;
mod api;
mod config;
mod ghost;
mod guardian;
mod json_feed;
mod links;
mod list;
mod merge;
mod query;
mod tree;
mod wordpress;

pub use answer::{Answer, ParsedAnswer};
pub use api::Api;
pub use config::{Kind, Source, of};
pub use links::Links;
pub use merge::Merge;
pub use query::Query;

use super::Section;
use lede_formats::Format;
use lede_model::Url;
use serde_json::Value;

/// What is particular to a kind of source.
struct SourceAdapter {
    /// Whether a document of a format can be its answer.
    accepts: fn(Format) -> bool,
    /// The address that answers a query; `None` for what it cannot be asked.
    address: fn(&Api, &Query) -> Option<Url>,
    /// Leaves in an answer only what a query asks for, where the source itself
    /// does not choose; makes the links in it lead to this paper.
    rewrite_links: fn(&mut Value, &Query, &Links<'_>),
    /// The id that the story which was asked for by a name has in the answer.
    resolve_id: fn(&Value, &str) -> String,
    /// Whether authors and tags are known by their names.
    by_name: bool,
    /// The name of the section or tag that a query is about, as the answer has
    /// it: HTML.
    subject: fn(&Value, &Query) -> Option<String>,
    /// Where an answer goes on, where its document does not say so.
    next: fn(&Value, &Answer<'_>) -> Option<Url>,
    /// The address of its sections.
    sections: fn(&Api) -> Option<Url>,
    /// The sections in what came from there.
    sections_in: fn(&Value, &Links<'_>) -> Vec<Section>,
}

/// Of a source whose stories are asked for by their ids.
fn by_id(_: &Value, name: &str) -> String {
    name.to_owned()
}

/// Of a source that has no list of its sections.
fn no_sections(_: &Api) -> Option<Url> {
    None
}

/// The sections of such a source.
fn none_in(_: &Value, _: &Links<'_>) -> Vec<Section> {
    Vec::new()
}

/// Of a source whose documents say themselves where they go on.
fn said_by_document(_: &Value, _: &Answer<'_>) -> Option<Url> {
    None
}
