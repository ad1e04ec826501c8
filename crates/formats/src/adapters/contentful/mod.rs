//! Contentful: an entry of the Delivery API, a page of entries with the linked
//! ones (`includes`), or rich text alone. Fields may be in one language or in
//! all of them.
//!
//! <https://www.contentful.com/developers/docs/references/content-delivery-api/>

mod rich_text;
mod space;

use self::space::Space;
use crate::Format;
use crate::adapters::Adapter;
use crate::adapters::dates;
use crate::adapters::editor_js;
use crate::adapters::elements::body;
use crate::adapters::entry::{self, Extent};
use crate::adapters::fields::article::{self, EntryData};
use crate::adapters::fields::system::System;
use crate::adapters::text::body::Body;
use crate::adapters::value::{elements, language, number, text};
use crate::cursor::Cursor;
use lede_model::{Article, Document, Listing};

pub(super) const ADAPTER: Adapter = Adapter {
    format: Format::Contentful,
    signature,
    document,
};

fn signature(json: &Cursor<'_>) -> Option<&'static str> {
    if is_rich_text(json) {
        return Some("nodeType");
    }
    if is_entry(json) {
        return Some("sys and fields");
    }
    let items = match json.is_list() {
        true => *json,
        false => json.get("items").filter(Cursor::is_list)?,
    };
    let is_page = items.items().any(|item| is_entry(&item));
    is_page.then_some("items with sys and fields")
}

fn is_entry(json: &Cursor<'_>) -> bool {
    let is_object = |key| json.get(key).is_some_and(|member| member.is_object());
    is_object("sys") && is_object("fields")
}

/// Whether a value is a document of rich text.
pub(super) fn is_rich_text(json: &Cursor<'_>) -> bool {
    let content = json.get("content").filter(Cursor::is_list);
    json.text_at(&["nodeType"]) == Some("document")
        || content.is_some_and(|content| {
            content
                .items()
                .any(|node| node.text_at(&["nodeType"]).is_some())
        })
}

fn document(json: &Cursor<'_>, wanted: Option<&str>) -> Option<Document> {
    let items = match json.is_list() {
        true => Some(*json),
        false => json.get("items"),
    };
    let includes = json.get("includes");
    let linked: Vec<Cursor<'_>> = includes
        .iter()
        .flat_map(|includes| includes.keys().filter_map(|key| includes.get(key)))
        .collect();
    let mut known: Vec<Cursor<'_>> = linked.iter().flat_map(elements).collect();
    known.extend(items.iter().flat_map(elements));
    let space = Space::of(&known, json.address());
    if is_rich_text(json) {
        return entry::article(text_alone(json, &space));
    }
    let read = |json: &Cursor<'_>, extent: Extent| article(json, &space, extent);
    let Some(items) = items else {
        return entry::article(read(json, Extent::Whole));
    };
    match wanted {
        Some(id) => entry::find(&items, id, &read),
        None => Some(entry::listing(Listing {
            items: entry::cards(&items, &read),
            next_url: next(json),
            ..Listing::default()
        })),
    }
}

/// The page after this one, if there is one.
fn next(json: &Cursor<'_>) -> Option<lede_model::Url> {
    let count = |key| number(json, &[key]).unwrap_or(0);
    let skipped = count("skip").checked_add(count("limit"))?;
    (count("limit") > 0 && skipped < count("total"))
        .then(|| entry::numbered(json.address(), &["skip"], skipped))
        .flatten()
}

fn article(json: &Cursor<'_>, space: &Space<'_>, extent: Extent) -> Option<Article> {
    let own = EntryData {
        id: text(json, &["sys", "id"]),
        created: dates::timestamp(json, &["sys", "createdAt"]),
        modified: dates::timestamp(json, &["sys", "updatedAt"]),
        language: language(json, &["sys", "locale"]).or_else(|| space.language(json)),
    };
    let Some(fields) = json.get("fields") else {
        json.report("an entry with fields");
        return None;
    };
    article::read(&fields, space, own, extent)
}

/// Rich text without an entry: its first heading is the headline.
fn text_alone(json: &Cursor<'_>, space: &Space<'_>) -> Option<Article> {
    let mut blocks = space.body(json).unwrap_or_default();
    let title = editor_js::take_title(&mut blocks);
    let image = body::take_lead(&mut blocks);
    let start = body::start(&blocks);
    let mut article = Article {
        id: entry::id(json, "id", None),
        headline: entry::headline(json, title, None, &Body::Plain(&start), None)?,
        image,
        ..Article::default()
    };
    body::complete(&mut article, None, None, blocks, Extent::Whole);
    Some(article)
}
