//! Strapi: entries of its REST API, in version 4 with `attributes` and in
//! version 5 without, or blocks of its editor alone.
//!
//! <https://docs.strapi.io/cms/api/rest>

mod block;
mod media;

use self::media::image;
use crate::Format;
use crate::adapters::Adapter;
use crate::adapters::dates;
use crate::adapters::editor_js;
use crate::adapters::elements::body;
use crate::adapters::entry::{self, Extent};
use crate::adapters::fields::article::{self, EntryData};
use crate::adapters::fields::system::System;
use crate::adapters::text::body::Body;
use crate::adapters::text::markdown;
use crate::adapters::value::{elements, number, text};
use crate::cursor::Cursor;
use lede_model::{Article, Block, Document, Image, Listing, Url};

pub(super) const ADAPTER: Adapter = Adapter {
    format: Format::Strapi,
    signature,
    document,
};

fn signature(json: &Cursor<'_>) -> Option<&'static str> {
    if block::is_blocks(json) {
        return Some("a list of blocks with type and children");
    }
    if let Some(data) = json.get("data") {
        let is_entry = elements(&data).iter().any(is_entry);
        return is_entry.then_some("data with attributes or documentId");
    }
    if json.is_list() {
        let is_entries = json.items().any(|item| is_entry(&item));
        return is_entries.then_some("a list of entries with documentId");
    }
    is_entry(json).then_some("documentId, or dates of Strapi and a member of blocks")
}

fn is_entry(json: &Cursor<'_>) -> bool {
    let has = |key: &str| json.keys().any(|other| other == key);
    let has_blocks = || {
        json.keys()
            .any(|key| json.get(key).is_some_and(|it| block::is_blocks(&it)))
    };
    let is_wrapped = json.get("attributes").is_some_and(|it| it.is_object());
    let has_dates = has("createdAt") && has("updatedAt");
    is_wrapped || has("documentId") || (has_dates && (has("publishedAt") || has_blocks()))
}

fn document(json: &Cursor<'_>, wanted: Option<&str>) -> Option<Document> {
    if block::is_blocks(json) {
        return entry::article(text_alone(json));
    }
    let data = json.get("data");
    let data = data.as_ref().unwrap_or(json);
    match (data.is_list(), wanted) {
        (false, _) => entry::article(article(data, Extent::Whole)),
        (true, Some(id)) => entry::find(data, id, &article),
        (true, None) => Some(entry::listing(Listing {
            items: entry::cards(data, &article),
            next_url: next(json),
            ..Listing::default()
        })),
    }
}

fn next(json: &Cursor<'_>) -> Option<Url> {
    let of = |key| number(json, &["meta", "pagination", key]);
    let page = of("page")?;
    let names = ["pagination[page]", "pagination%5Bpage%5D"];
    (page < of("pageCount")?)
        .then(|| entry::numbered(json.address(), &names, page + 1))
        .flatten()
}

fn article(json: &Cursor<'_>, extent: Extent) -> Option<Article> {
    let id = ["documentId", "id"]
        .iter()
        .find_map(|key| text(json, &[key]));
    let own = EntryData {
        id,
        created: dates::timestamp(json, &["createdAt"]),
        modified: None,
        language: None,
    };
    let attributes = json.get("attributes").filter(Cursor::is_object);
    article::read(attributes.as_ref().unwrap_or(json), &Strapi, own, extent)
}

/// Blocks without an entry: the first heading is the headline.
fn text_alone(json: &Cursor<'_>) -> Option<Article> {
    let mut blocks = block::blocks(json);
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

/// The encoding of values in Strapi.
pub(super) struct Strapi;

impl System for Strapi {
    /// Relations and media are wrapped in `data`, entries in `attributes`.
    fn open(&self, value: &Cursor<'_>, read: &mut dyn FnMut(&Cursor<'_>)) {
        if !value.is_object() {
            return read(value);
        }
        let data = value.get("data");
        let is_wrapper = value.keys().all(|key| key == "data" || key == "meta");
        let data = match (&data, is_wrapper && value.keys().next().is_some()) {
            (Some(data), true) => data,
            // An empty relation.
            (None, true) => return,
            _ => value,
        };
        match data.get("attributes").filter(Cursor::is_object) {
            Some(attributes) => read(&attributes),
            None => read(data),
        }
    }

    fn image(&self, value: &Cursor<'_>) -> Option<Image> {
        image(value)
    }

    fn is_body(&self, value: &Cursor<'_>) -> bool {
        block::is_blocks(value)
    }

    fn body(&self, value: &Cursor<'_>) -> Option<Vec<Block>> {
        if let Some(words) = value.as_str() {
            return Some(markdown::or_html(words, value));
        }
        if block::is_blocks(value) {
            return Some(block::blocks(value));
        }
        value.is_list().then(|| block::zone(value))
    }
}
