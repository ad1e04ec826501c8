//! Other formats: their documents and the resulting articles and lists.
//!
//! Every format has a file here and a folder in `tests/corpus`. The documents
//! directly in that folder are small; tests break them in every place. The
//! documents in `as_sent` are complete responses of a system, including members
//! that the reader ignores. All publishers, people and places in them are
//! invented.
#![cfg(not(target_arch = "wasm32"))]
// Tests may panic; clippy's settings for tests know only functions marked
// `#[test]`.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic
)]

mod ans;
mod apple_news;
mod bbc;
mod broken;
mod contentful;
mod corpus;
mod documents;
mod editor_js;
#[path = "../../benches/formats/generated.rs"]
mod generated;
mod ghost;
mod guardian;
mod guardian_rendering;
mod hostile;
mod json_feed;
mod kept;
mod lost;
mod ninjs;
mod once;
mod other_lists;
mod parts;
mod portable_text;
mod readability;
mod rss;
mod schema_org;
mod speed;
mod strapi;
mod whole;
mod wordpress;

use lede_formats::{Format, Reading, read};
use lede_model::{Article, Block, Document, Listing, Url, plain_text};
use serde_json::Value;

/// The formats with an adapter, which have a folder in the corpus: all but
/// Lede's own.
fn adapted_formats() -> impl Iterator<Item = &'static Format> {
    Format::ALL.iter().filter(|it| **it != Format::Native)
}

/// The address of the documents.
const ADDRESS: &str = "https://paper.example/api/document.json";

fn address() -> Url {
    Url::parse(ADDRESS).unwrap()
}

#[track_caller]
fn reading(json: &str) -> Reading {
    read(json, &address()).unwrap_or_else(|error| panic!("{error}"))
}

/// The diagnostics of a document as text.
fn diagnostics(reading: &Reading) -> Vec<String> {
    reading
        .diagnostics
        .iter()
        .map(ToString::to_string)
        .collect()
}

#[track_caller]
fn article_of(reading: Reading) -> Article {
    match reading.document {
        Document::Article(article) => *article,
        Document::Listing(_) => panic!("a list"),
    }
}

#[track_caller]
fn listing_of(reading: Reading) -> Listing {
    match reading.document {
        Document::Listing(listing) => *listing,
        Document::Article(_) => panic!("an article"),
    }
}

/// An article of a format, and its diagnostics.
#[track_caller]
fn article_and_diagnostics(document: &Value, format: Format) -> (Article, Vec<String>) {
    let reading = reading(&document.to_string());
    assert_eq!(reading.format, format);
    let diagnostics = diagnostics(&reading);
    (article_of(reading), diagnostics)
}

/// The text of a paragraph or a heading.
#[track_caller]
fn block_text(block: &Block) -> String {
    match block {
        Block::Paragraph { content, .. } | Block::Heading { content, .. } => plain_text(content),
        block => panic!("{block:?}"),
    }
}

/// An article of the corpus in a format, without diagnostics.
#[track_caller]
fn valid_article(name: &str, format: Format) -> Article {
    article_with(name, format, &[])
}

/// An article of the corpus in a format, with exactly these diagnostics.
#[track_caller]
fn article_with(name: &str, format: Format, expected: &[&str]) -> Article {
    let reading = reading(&corpus::document(name));
    assert_eq!(reading.format, format);
    assert_eq!(diagnostics(&reading), expected);
    article_of(reading)
}

/// A list of the corpus in a format, without diagnostics.
#[track_caller]
fn valid_listing(name: &str, format: Format) -> Listing {
    let reading = reading(&corpus::document(name));
    assert_eq!(reading.format, format);
    assert_eq!(diagnostics(&reading), [""; 0]);
    listing_of(reading)
}

/// The HTML of an article whose body is a single HTML block.
#[track_caller]
fn html_of(article: &Article) -> &str {
    match &article.body[..] {
        [Block::Html { html }] => html,
        body => panic!("{body:?}"),
    }
}

/// The time in milliseconds since 1970.
fn millis(time: &str) -> i64 {
    lede_model::Timestamp::parse(time).unwrap().millis()
}
