//! Publishers' markup and the resulting blocks, by recogniser.
#![cfg(not(target_arch = "wasm32"))]
// Tests may panic; clippy's settings for tests know only functions marked
// `#[test]`.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic
)]

mod corpus;
mod documents;
mod download;
mod figures;
mod ghost;
mod hidden;
mod inline;
mod limits;
mod listings;
mod lists;
mod marks;
mod oracle;
mod parts;
mod pictures;
mod properties;
mod safety;
mod short_codes;
mod stand_ins;
mod tails;
mod text;
mod wordpress;

use lede_formats::html::{Dropped, blocks};
use lede_model::{Block, Url};
use serde_json::{Value, json};

/// The address of the article with the markup.
fn base() -> Url {
    Url::parse("https://news.example/2025/story/").unwrap()
}

fn read(html: &str) -> (Vec<Block>, Dropped) {
    blocks(html, &base())
}

/// The blocks as JSON, which is short to write down.
fn blocks_json(html: &str) -> Value {
    serde_json::to_value(read(html).0).unwrap()
}

/// Asserts the blocks of a piece of markup.
#[track_caller]
fn assert_blocks(html: &str, expected: Value) {
    let found = blocks_json(html);
    assert_eq!(found, expected, "\n{html}\n{found:#}");
}

/// A paragraph of plain text.
fn p(text: &str) -> Value {
    json!({"type": "paragraph", "content": [text]})
}
