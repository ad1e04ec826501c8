//! Folders of documents.

use crate::{Asked, only, text};
use serde_json::{Value, json};

fn folder() -> Asked {
    only(json!({"kind": "list", "url": "https://archive.example/stories/"}))
}

fn native() -> Asked {
    only(json!({"kind": "native", "url": "https://archive.example/stories/index.json"}))
}

fn index() -> Value {
    json!({"type": "list", "items": [
        {"id": "one", "headline": "One", "standfirst": "Of weirs.",
         "section": {"name": "Water", "url": "../section/water"},
         "authors": [{"name": "Ada Quillfeather"}]},
        {"id": "two", "headline": "Two"},
    ]})
}

fn headlines(asked: &Asked, path: &str) -> Vec<String> {
    let items = asked.listing(path, &index()).items;
    items.into_iter().map(|card| card.headline).collect()
}

#[test]
fn documents_are_in_the_folder_of_the_index() {
    assert_eq!(
        folder().address(""),
        "https://archive.example/stories/index.json"
    );
    assert_eq!(
        folder().address("article/2025%2Fone"),
        "https://archive.example/stories/2025/one.json"
    );
    assert_eq!(folder().maybe_address("article/..%2Fsecret"), None);
}

#[test]
fn the_index_is_filtered() {
    let folder = folder();
    assert_eq!(headlines(&folder, ""), ["One", "Two"]);
    for path in [
        "section/water",
        "author/ada%20quillfeather",
        "search?q=WEIRS",
    ] {
        assert_eq!(headlines(&folder, path), ["One"], "{path}");
    }
}

#[test]
fn a_native_folder_has_lists() {
    let native = native();
    assert_eq!(
        native.address("section/water"),
        "https://archive.example/stories/section/water.json"
    );
    let list = native.listing("section/water", &index());
    assert_eq!(
        text(&list.items[0].section.as_ref().unwrap().url),
        Some("https://paper.example/section/water")
    );
    assert_eq!(text(&list.items[0].authors[0].url), None, "it has no page");
    assert_eq!(headlines(&native, "search?q=weirs"), ["One"]);
}
