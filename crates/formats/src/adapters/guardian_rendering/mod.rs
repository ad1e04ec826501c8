//! The Guardian's rendering document: what its own front end is given for an
//! article, and for a front or a tag page, which are lists.
//!
//! <https://github.com/guardian/dotcom-rendering>: `src/frontend` and
//! `src/types`

mod article;
mod box_of;
mod element;
mod film;
mod front;
mod live;
mod picture;
mod sections;

use crate::Format;
use crate::adapters::Adapter;
use crate::adapters::entry;
use crate::adapters::value::at;
use crate::cursor::Cursor;
use lede_model::Document;

pub(super) const ADAPTER: Adapter = Adapter {
    format: Format::GuardianRendering,
    signature,
    document,
};

/// What the `_type` of every element begins with.
const ELEMENTS: &str = "model.dotcomrendering.";

/// The member in which the front end itself keeps the document.
const WRAPPER: &str = "frontendData";

fn signature(json: &Cursor<'_>) -> Option<&'static str> {
    if let Some(inner) = json.get_non_empty(WRAPPER) {
        return signature_of(&inner);
    }
    signature_of(json)
}

fn signature_of(json: &Cursor<'_>) -> Option<&'static str> {
    if is_article(json) {
        return Some("blocks or mainMediaElements with elements of dotcomrendering");
    }
    // A page of which nothing is published yet has no elements.
    let is_page = json.get("pageId").is_some() && json.text_at(&["format", "design"]).is_some();
    if is_page && json.get("webTitle").is_some() {
        return Some("pageId, webTitle and format.design");
    }
    front::signature(json)
}

fn is_article(json: &Cursor<'_>) -> bool {
    let is_element = |element: &Cursor<'_>| {
        let kind = element.text_at(&["_type"]).unwrap_or_default();
        kind.starts_with(ELEMENTS)
    };
    let has_elements = |json: &Cursor<'_>, key: &str| {
        let elements = json.get(key).filter(Cursor::is_list);
        elements.is_some_and(|elements| elements.items().any(|element| is_element(&element)))
    };
    let has_blocks = |key: &str| {
        let blocks = json.get(key).filter(Cursor::is_list);
        blocks.is_some_and(|blocks| blocks.items().any(|block| has_elements(&block, "elements")))
    };
    has_elements(json, "mainMediaElements") || has_blocks("blocks") || has_blocks("keyEvents")
}

fn document(json: &Cursor<'_>, wanted: Option<&str>) -> Option<Document> {
    if json.get_non_empty(WRAPPER).is_some() {
        return at(json, &[WRAPPER], &|inner| document_of(inner, wanted));
    }
    document_of(json, wanted)
}

fn document_of(json: &Cursor<'_>, wanted: Option<&str>) -> Option<Document> {
    if front::signature(json).is_some() && !is_article(json) {
        return front::document(json, wanted);
    }
    entry::article(article::article(json))
}
