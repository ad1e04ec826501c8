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

fn file() -> Asked {
    only(json!({"kind": "list", "url": "https://archive.example/stories/gate.json"}))
}

#[test]
fn a_source_may_be_one_article_of_any_format() {
    let ghost = json!({"posts": [{
        "id": "5f", "uuid": "a", "title": "The gate opens", "slug": "gate",
        "html": "<p>It is of oak.</p>", "feature_image": null, "comment_id": "5f",
        "url": "https://archive.example/gate/",
        "primary_author": {"name": "Ada Quillfeather"}
    }]});
    let schema = json!({"@context": "https://schema.org", "@type": "NewsArticle",
        "headline": "The gate opens", "articleBody": "It is of oak.",
        "author": {"name": "Ada Quillfeather"}});
    let file = file();
    for document in [ghost, schema] {
        for path in ["", "author/ada%20quillfeather", "search?q=Gate"] {
            let items = file.listing(path, &document).items;
            assert_eq!(items[0].headline, "The gate opens", "{path}");
            assert_eq!(items[0].id, "gate", "{path}");
        }
        for path in ["section/water", "tag/tides", "author/tom", "search?q=weir"] {
            assert_eq!(file.listing(path, &document).items.len(), 0, "{path}");
        }
        assert_eq!(
            file.address("article/gate"),
            "https://archive.example/stories/gate.json"
        );
        let article = file.article("article/gate", &document);
        assert_eq!((article.id.as_str(), article.body.len()), ("gate", 1));
    }
}
