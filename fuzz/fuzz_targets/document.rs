//! Any text: finding the JSON in it and reading that as a document ends, and
//! what was read can be written and read again.

#![no_main]

use lede_formats::{html, json, long_list, read};
use lede_model::{Document, FormatVersion, Published, Url};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let address = Url::parse("https://news.example/articles/a.json").expect("a fixed address");
    around(text);
    long(text, &address);
    let Ok(reading) = read(text, &address) else {
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
    assert!(read(&written, &address).is_ok(), "{written}");
});

/// JSON with other text around it is found, or it is said that it was not: what
/// surrounds it never becomes a part of it.
fn around(text: &str) {
    let Ok(whole) = json::parse(text) else {
        return;
    };
    // What can be taken for a beginning or an end of JSON is not certain.
    if whole.has_text_around || !(whole.value.is_object() || whole.value.is_array()) {
        return;
    }
    for (before, after) in [
        ("<b>Notice</b>: on line 3\n", ""),
        ("a(", ");"),
        ("", "\n<!-- 1 ms -->"),
    ] {
        let surrounded = [before, text, after].concat();
        if let Ok(found) = json::parse(&surrounded)
            && found.has_text_around
        {
            assert_eq!(found.value, whole.value, "{surrounded}");
        }
    }
}

/// A list that is long enough to be kept as text has the cards that it has when
/// it is read whole.
fn long(text: &str, address: &Url) {
    const CARDS: usize = 201;
    if text.len() > 2_000 || json::parse(text).is_err() {
        return;
    }
    // Long enough by its bytes and by its cards.
    let space = " ".repeat(1_000);
    let items = vec![[text, &space].concat(); CARDS].join(",");
    let list = [
        "{\"type\":\"list\",\"version\":\"1\",\"items\":[",
        &items,
        "]}",
    ]
    .concat();
    let Some((_, remaining)) = long_list::long_list(&list) else {
        return;
    };
    assert_eq!(remaining.0.len(), 1);
    let cards = long_list::cards(remaining.0.iter().map(|card| &**card), address);
    if let Ok(reading) = read(&list, address)
        && let Document::Listing(listing) = reading.document
        && let [card] = &cards[..]
    {
        assert_eq!(listing.items.last(), Some(card), "{text}");
    }
}
