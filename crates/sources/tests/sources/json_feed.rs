//! Feeds.

use crate::{Asked, only, text};
use lede_formats::ReadError;
use lede_model::Document;
use serde_json::{Value, json};

fn feed() -> Asked {
    only(json!({"kind": "json_feed", "url": "https://lagoon.example/feed.json"}))
}

fn answer() -> Value {
    json!({
        "version": "https://jsonfeed.org/version/1.1", "title": "The Lagoon",
        "authors": [{"name": "The Desk"}],
        "next_url": "feed.json?part=2",
        "items": [
            {"id": "https://lagoon.example/1", "title": "One", "content_html": "<p>Words of the weir.</p>",
             "authors": [{"name": "Ada Quillfeather", "url": "https://ada.example/"}], "tags": ["Water", "Locks & Keys"]},
            {"id": "https://lagoon.example/2", "title": "Two", "content_text": "Other words.", "tags": ["Town"]},
        ],
    })
}

fn headlines(path: &str) -> Vec<String> {
    let items = feed().listing(path, &answer()).items;
    items.into_iter().map(|card| card.headline).collect()
}

#[test]
fn every_query_requests_the_feed() {
    for path in ["", "tag/Water", "author/x", "search?q=y", "article/z"] {
        assert_eq!(feed().address(path), "https://lagoon.example/feed.json");
    }
}

#[test]
fn the_items_of_a_feed_are_filtered() {
    assert_eq!(headlines(""), ["One", "Two"]);
    assert_eq!(headlines("tag/water"), ["One"]);
    assert_eq!(headlines("section/Town"), ["Two"]);
    assert_eq!(headlines("author/Ada%20Quillfeather"), ["One"]);
    assert_eq!(
        headlines("author/The%20Desk"),
        ["Two"],
        "whom the feed names"
    );
    assert_eq!(headlines("search?q=WEIR"), ["One"]);
    assert_eq!(headlines("search?q=weir+unicorn"), [""; 0]);
}

#[test]
fn an_article_is_read_from_the_feed() {
    let article = feed().article("article/https%3A%2F%2Flagoon.example%2F1", &answer());
    assert_eq!(article.headline, "One");
    assert_eq!(
        text(&article.authors[0].url),
        Some("https://paper.example/author/Ada%20Quillfeather")
    );
    assert_eq!(
        text(&article.tags[1].url),
        Some("https://paper.example/tag/Locks%20%26%20Keys")
    );
}

#[test]
fn an_article_may_be_in_another_part() {
    let feed = feed();
    let missing = feed.read("article/nowhere", &answer());
    assert!(
        matches!(missing, Err(ReadError::NotInList { .. })),
        "{missing:?}"
    );
}

#[test]
fn the_next_part_is_at_the_next_url() {
    let list = feed().listing("tag/Town", &answer());
    assert_eq!(
        text(&list.next_url),
        Some("https://lagoon.example/feed.json?part=2")
    );
    assert_eq!(list.title.as_deref(), Some("Town"));
}

#[test]
fn other_json_is_not_read_as_a_feed() {
    assert!(
        feed()
            .read("", &json!({"headline": "x", "body": []}))
            .is_err()
    );
    let Ok(Document::Listing(list)) = feed().read("", &json!({"items": [{"title": "x"}]})) else {
        panic!("a feed may leave out its version");
    };
    assert_eq!(list.items.len(), 1);
}
