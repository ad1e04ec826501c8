//! Components as a browser shows them: each is mounted with values that a
//! paper could have, and asked what a reader, a screen reader or a search
//! engine would find.
//!
//! `cargo xtask test --only browser` runs this in three engines.

#![cfg(target_arch = "wasm32")]
// Tests may stop where they stand; clippy's settings for tests know only
// functions marked `#[test]`.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::disallowed_methods
)]

mod fixtures;
mod screen;
mod world;

mod article;
mod block_fixtures;
mod blocks_embed;
mod blocks_live;
mod blocks_media;
mod blocks_notes;
mod blocks_table;
mod blocks_text;
mod byline;
mod card;
mod colophon;
mod contents;
mod corrections;
mod dateline;
mod divider;
mod documents;
mod failure;
mod figure;
mod front;
mod frozen;
mod heading;
mod html;
mod i18n;
mod image;
mod inline;
mod lightbox;
mod list;
mod list_head;
mod list_page;
mod load_more;
mod masthead;
mod page_context;
mod paragraph;
mod parts;
mod picture;
mod platform;
mod quote;
mod read_form;
mod related;
mod requests;
mod tags;
mod unknown;
mod url;
mod widgets;

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);
