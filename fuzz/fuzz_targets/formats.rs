//! Any JSON, into the adapters of all formats, or into the one that the
//! environment's `LEDE_FORMAT` names: reading it ends, and what was read can be
//! written and read again.

#![no_main]

use lede_formats::{Format, read, read_as};
use lede_model::{Document, FormatVersion, Published, Url};
use libfuzzer_sys::fuzz_target;
use std::sync::LazyLock;

static CHOSEN: LazyLock<Vec<Format>> = LazyLock::new(|| {
    let name = std::env::var("LEDE_FORMAT").ok();
    let chosen: Vec<_> = Format::ALL
        .iter()
        .copied()
        .filter(|format| name.as_deref().is_none_or(|name| name == format.as_str()))
        .collect();
    assert!(!chosen.is_empty(), "LEDE_FORMAT names no format: {name:?}");
    chosen
});

fuzz_target!(|text: &str| {
    let address = Url::parse("https://news.example/articles/a.json").expect("a fixed address");
    for &format in CHOSEN.iter() {
        let Ok(document) = read_as(format, text, &address, None) else {
            continue;
        };
        if let Document::Listing(listing) = &document {
            for card in listing.items.iter().take(3) {
                let _ = read_as(format, text, &address, Some(&card.id));
            }
        }
        let written = serde_json::to_string(&Published {
            version: FormatVersion::One,
            document,
        })
        .expect("a document can be written");
        assert!(read(&written, &address).is_ok(), "{written}");
    }
});
