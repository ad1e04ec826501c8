//! Documents that hold their stories whole, in formats that are no feeds.

use crate::{Asked, only, url};
use lede_formats::{ReadError, Readers};
use lede_sources::source::{Answer, Kind, Links, Query};
use serde_json::{Value, json};

/// The document at an address, once it is known to be no feed.
fn document() -> Asked {
    let mut asked = only(json!({"kind": "auto", "url": "https://wire.example/today.json"}));
    let mut apis = asked.source.apis().into_iter();
    asked.api = apis.find(|api| api.kind == Kind::Collection).unwrap();
    asked
}

fn story(id: &str, headline: &str, section: &str) -> Value {
    json!({"type": "story", "version": "0.10.9", "_id": id, "headlines": {"basic": headline},
        "taxonomy": {"primary_section": {"_id": format!("/{section}"), "name": section}},
        "credits": {"by": [{"type": "author", "name": "Ada Quillfeather"}]},
        "content_elements": [{"type": "text", "content": format!("{headline} was all they said.")}]})
}

fn collection() -> Value {
    json!({"type": "results", "version": "0.6.0", "content_elements": [
        story("A1", "Weirs", "water"), story("B2", "Gates", "land")]})
}

fn headlines(path: &str) -> Vec<String> {
    let items = document().listing(path, &collection()).items;
    items.into_iter().map(|card| card.headline).collect()
}

#[test]
fn every_page_asks_for_the_document() {
    for path in [
        "",
        "section/water",
        "author/ada",
        "article/A1",
        "search?q=weirs",
    ] {
        assert_eq!(document().address(path), "https://wire.example/today.json");
    }
    assert_eq!(document().maybe_address("tag/locks"), None);
}

#[test]
fn its_stories_are_read_from_it() {
    let story = document().article("article/B2", &collection());
    assert_eq!(story.headline, "Gates");
    assert_eq!(story.body_text(), "Gates was all they said.\n");
    let missing = document().read("article/C3", &collection());
    assert_eq!(
        missing,
        Err(ReadError::NotInList {
            id: "C3".to_owned()
        })
    );
}

#[test]
fn it_is_filtered_by_its_cards() {
    assert_eq!(headlines(""), ["Weirs", "Gates"]);
    assert_eq!(headlines("section/WATER"), ["Weirs"]);
    assert_eq!(headlines("author/ada%20quillfeather"), ["Weirs", "Gates"]);
    assert_eq!(headlines("author/nobody"), [""; 0]);
    assert_eq!(headlines("search?q=gat"), ["Gates"]);
}

#[test]
fn a_native_list_is_a_folder() {
    let native = json!({"type": "list", "version": "1", "items": [{"id": "a", "headline": "A"}]});
    assert!(document().read("", &native).is_err());
}

#[test]
fn its_reader_is_loaded_when_it_is_needed() {
    let asked = document();
    let (address, text) = (
        url("https://wire.example/today.json"),
        collection().to_string(),
    );
    let answer = Answer {
        query: &Query::Front,
        address: &address,
        text: &text,
        pages: None,
    };
    let links = Links {
        site: &asked.site,
        source: &asked.source,
    };
    let common = Readers {
        publishers: None,
        ..Readers::all()
    };
    let read = answer
        .parse(&asked.api, &links)
        .unwrap()
        .read(&links, &common);
    assert!(matches!(read, Err(ReadError::NotLoaded(_))));
}
