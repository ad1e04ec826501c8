//! Lists of something else than stories: they say what they are.

use crate::address;
use lede_formats::{OtherList, ReadError, read};
use serde_json::{Value, json};

fn found(document: &Value) -> Option<OtherList> {
    match read(&document.to_string(), &address()) {
        Err(ReadError::NotStories(list)) => Some(list),
        _ => None,
    }
}

fn term(taxonomy: &str) -> Value {
    json!({"id": 3, "count": 12, "link": "https://sluice.example/c/boats/", "name": "Boats",
        "slug": "boats", "taxonomy": taxonomy, "parent": 0})
}

#[test]
fn lists_of_wordpress_say_what_they_are() {
    let user = json!({"id": 1, "name": "Ada Quillfeather", "slug": "ada", "description": "",
        "avatar_urls": {"24": "https://sluice.example/a.png"}});
    let comment = json!({"id": 5, "post": 101, "author_name": "A reader",
        "date": "2025-03-06T20:15:00", "content": {"rendered": "<p>Well said.</p>"}});
    for (items, wanted) in [
        (
            json!([term("category"), term("category")]),
            OtherList::Topics,
        ),
        (json!([term("post_tag")]), OtherList::Topics),
        (json!([user]), OtherList::Authors),
        (json!([comment]), OtherList::Comments),
    ] {
        assert_eq!(found(&items), Some(wanted), "{items}");
    }
    assert_eq!(
        found(&json!([term("category"), user])),
        None,
        "no two kinds"
    );
}

#[test]
fn answers_of_ghost_say_what_they_are() {
    let named = json!([{"id": "5c", "name": "Boats", "slug": "boats", "description": null}]);
    let meta = json!({"pagination": {"page": 1}});
    assert_eq!(
        found(&json!({"tags": named, "meta": meta})),
        Some(OtherList::Topics)
    );
    assert_eq!(
        found(&json!({"authors": named, "meta": meta})),
        Some(OtherList::Authors)
    );
    // A story with authors is a story.
    assert_eq!(
        found(&json!({"authors": named, "title": "Weirs", "html": "<p>High.</p>"})),
        None
    );
}

#[test]
fn answers_of_the_guardian_say_what_they_are() {
    let of = |item: Value| found(&json!({"response": {"status": "ok", "results": [item]}}));
    let tag = |kind: &str| {
        json!({"id": "a/b", "type": kind, "webTitle": "Boats",
            "webUrl": "https://sluice.example/a/b", "apiUrl": "https://api.example/a/b"})
    };
    assert_eq!(of(tag("keyword")), Some(OtherList::Topics));
    assert_eq!(of(tag("series")), Some(OtherList::Topics));
    assert_eq!(of(tag("contributor")), Some(OtherList::Authors));
    assert_eq!(of(tag("article")), None, "a story without fields");
    let mut section = tag("keyword");
    section.as_object_mut().unwrap().remove("type");
    section["editions"] = json!([]);
    assert_eq!(of(section), Some(OtherList::Topics));
    let mut story = tag("keyword");
    story["webPublicationDate"] = json!("2025-03-06T18:15:00Z");
    assert_eq!(of(story), None);
}
