//! What formats ask of the browser, and ask of libraries natively: time zones
//! and character references. `crates/formats` tests what is made of them.

use lede_formats::read;
use lede_model::{Card, Document, Url};
use serde_json::json;
use wasm_bindgen_test::wasm_bindgen_test;

fn card(item: &serde_json::Value) -> Card {
    let address = Url::parse("https://paper.example/feed.json").unwrap();
    let feed =
        json!({"version": "https://jsonfeed.org/version/1.1", "title": "Paper", "items": [item]});
    match read(&feed.to_string(), &address).unwrap().document {
        Document::Listing(list) => list.items.into_iter().next().unwrap(),
        Document::Article(_) => panic!("an article"),
    }
}

#[wasm_bindgen_test]
fn zones_that_the_browser_knows_are_known() {
    for (date, expected) in [
        (
            "2025-07-06 20:15:00 Europe/Kyiv",
            "2025-07-06T20:15:00+03:00",
        ),
        (
            "2025-12-06 20:15:00 Europe/Kyiv",
            "2025-12-06T20:15:00+02:00",
        ),
        (
            "2025-07-06 20:15 America/St_Johns",
            "2025-07-06T20:15-02:30",
        ),
        (
            "2025-07-06T20:15:00[Asia/Kathmandu]",
            "2025-07-06T20:15:00+05:45",
        ),
        ("2025-07-06 20:15:00 Africa/Abidjan", "2025-07-06T20:15:00Z"),
        (
            "2025-03-09 01:59 America/New_York",
            "2025-03-09T01:59-05:00",
        ),
        (
            "2025-03-09 03:00 America/New_York",
            "2025-03-09T03:00-04:00",
        ),
        ("Sun, 06 Jul 2025 20:15:00 Mars/Olympus", "2025-07-06"),
    ] {
        let card = card(&json!({"id": "a", "title": "A", "date_published": date}));
        let published = card.date_published.unwrap();
        assert_eq!(published.as_str(), expected, "{date}");
    }
}

#[wasm_bindgen_test]
fn the_browser_decodes_what_titles_hold() {
    for (title, expected) in [
        ("Tide &amp;amp; time", "Tide &amp; time"),
        (
            "wouldn&#8217;t &rarr; &notin; &#146;",
            "wouldn\u{2019}t \u{2192} \u{2209} \u{2019}",
        ),
        ("Q&A <3", "Q&A <3"),
    ] {
        let card = card(&json!({"id": "a", "title": title}));
        assert_eq!(card.headline, expected, "{title}");
    }
}
