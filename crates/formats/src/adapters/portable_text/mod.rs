//! Portable Text, and the documents of Sanity that contain it: one, a list, or
//! the result of a query.
//!
//! <https://www.portabletext.org/specification/>

mod block;
mod image;
mod spans;

use self::block::{Body as Text, is_text};
use self::image::Images;
use crate::Format;
use crate::adapters::Adapter;
use crate::adapters::dates;
use crate::adapters::editor_js;
use crate::adapters::elements::body;
use crate::adapters::entry::{self, Extent};
use crate::adapters::fields::article::{self, EntryData};
use crate::adapters::fields::system::System;
use crate::adapters::text::body::Body;
use crate::adapters::value::{elements, text};
use crate::cursor::Cursor;
use lede_model::{Article, Block, Document, Image, Listing};

pub(super) const ADAPTER: Adapter = Adapter {
    format: Format::PortableText,
    signature,
    document,
};

fn signature(json: &Cursor<'_>) -> Option<&'static str> {
    let result = json.get("result");
    let is_answer = result.is_some() && json.keys().any(|key| key == "query" || key == "ms");
    let json = result.as_ref().filter(|_| is_answer).unwrap_or(json);
    if is_text(json) {
        return Some("_type \"block\"");
    }
    let documents = elements(json);
    documents
        .iter()
        .any(is_document)
        .then_some("_type with a title, or a member of Portable Text")
}

/// Whether a value is a document of Sanity that can be an article.
fn is_document(json: &Cursor<'_>) -> bool {
    let is_own = json
        .keys()
        .any(|key| matches!(key, "_type" | "_createdAt" | "_rev"));
    let titles = ["title", "headline", "name"];
    let has_title = titles.iter().any(|key| json.get(key).is_some());
    let is_text = |key: &str| json.get(key).is_some_and(|member| is_text(&member));
    (is_own && has_title) || json.keys().any(is_text)
}

fn document(json: &Cursor<'_>, wanted: Option<&str>) -> Option<Document> {
    let result = json.get("result");
    let json = result.as_ref().unwrap_or(json);
    let system = Sanity {
        images: Images::of(json),
    };
    if is_text(json) {
        return entry::article(text_alone(json, &system));
    }
    let read = |json: &Cursor<'_>, extent: Extent| article(json, &system, extent);
    match (json.is_list(), wanted) {
        (false, _) => entry::article(read(json, Extent::Whole)),
        (true, Some(id)) => entry::find(json, id, &read),
        (true, None) => Some(entry::listing(Listing {
            items: entry::cards(json, &read),
            ..Listing::default()
        })),
    }
}

/// A body without a document: its first heading is the headline.
fn text_alone(json: &Cursor<'_>, system: &Sanity) -> Option<Article> {
    let mut blocks = system.body(json).unwrap_or_default();
    let title = editor_js::take_title(&mut blocks);
    let image = body::take_lead(&mut blocks);
    let start = body::start(&blocks);
    let mut article = Article {
        id: entry::id(json, "_key", None),
        headline: entry::headline(json, title, None, &Body::Plain(&start), None)?,
        image,
        ..Article::default()
    };
    body::complete(&mut article, None, None, blocks, Extent::Whole);
    Some(article)
}

fn article(json: &Cursor<'_>, system: &Sanity, extent: Extent) -> Option<Article> {
    let own = EntryData {
        id: text(json, &["_id"]),
        created: dates::timestamp(json, &["_createdAt"]),
        modified: dates::timestamp(json, &["_updatedAt"]),
        language: None,
    };
    article::read(json, system, own, extent)
}

/// The encoding of values in Sanity.
struct Sanity {
    images: Images,
}

impl System for Sanity {
    fn open(&self, value: &Cursor<'_>, read: &mut dyn FnMut(&Cursor<'_>)) {
        // A slug is an object; other references are not included.
        match value.get("current").filter(|_| value.is_object()) {
            Some(current) => read(&current),
            None => read(value),
        }
    }

    fn image(&self, value: &Cursor<'_>) -> Option<Image> {
        self.images.read(value)
    }

    fn is_body(&self, value: &Cursor<'_>) -> bool {
        is_text(value)
    }

    fn body(&self, value: &Cursor<'_>) -> Option<Vec<Block>> {
        if let Some(text) = value.as_str() {
            return Some(Body::of_html(text).blocks());
        }
        (is_text(value) || value.is_list()).then(|| Text::of(value, &self.images))
    }
}
