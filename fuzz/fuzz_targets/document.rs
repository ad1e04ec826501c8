//! Any JSON: reading it as a document ends, and what was read can be written
//! and read again.

#![no_main]

use lede_model::{Document, FormatVersion, Published, Url};
use lede_formats::{self as formats, html};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let address = Url::parse("https://news.example/articles/a.json").expect("a fixed address");
    let Ok(reading) = formats::read(text, &address) else {
        return;
    };
    let mut document = reading.document;
    if let Document::Article(article) = &mut document {
        html::expand(&mut article.body, &address);
        let lead = article.image.as_mut();
        html::without_repeated_lead(&mut article.body, lead);
        let _ = article.body_text();
    }
    let written = serde_json::to_string(&Published {
        version: FormatVersion::One,
        document,
    })
    .expect("a document can be written");
    assert!(formats::read(&written, &address).is_ok(), "{written}");
});
