//! The Guardian's Content API.

use crate::{Asked, only, parameter, text};
use serde_json::{Value, json};

fn api() -> Asked {
    only(json!({"kind": "guardian", "key": "k"}))
}

fn item() -> Value {
    json!({
        "id": "water/2025/jun/one", "sectionId": "water", "sectionName": "Water",
        "webTitle": "One", "webUrl": "https://weir.example/water/2025/jun/one",
        "apiUrl": "https://api.weir.example/water/2025/jun/one",
        "tags": [
            {"id": "profile/ada", "type": "contributor", "webTitle": "Ada Quillfeather", "webUrl": "https://weir.example/profile/ada"},
            {"id": "water/locks", "type": "keyword", "webTitle": "Locks", "webUrl": "https://weir.example/water/locks"},
        ],
    })
}

#[test]
fn every_request_has_the_key_and_the_fields_of_pages() {
    for path in [
        "",
        "section/water",
        "search?q=lock",
        "article/water%2F2025%2Fjun%2Fone",
    ] {
        let address = api().address(path);
        assert!(
            address.starts_with("https://content.guardianapis.com/"),
            "{address}"
        );
        for name in ["api-key", "show-fields", "show-tags", "show-blocks"] {
            assert!(parameter(&address, name).is_some(), "{name} in {address}");
        }
    }
}

#[test]
fn sections_contributors_keywords_and_articles_are_requested_by_paths() {
    let path = |page: &str| {
        let address = api().address(page);
        let path = address.split('?').next().unwrap();
        path.trim_start_matches("https://content.guardianapis.com/")
            .to_owned()
    };
    assert_eq!(path(""), "search");
    assert_eq!(path("section/water"), "water");
    assert_eq!(path("author/profile%2Fada"), "profile/ada");
    assert_eq!(path("tag/water%2Flocks"), "water/locks");
    assert_eq!(
        path("article/water%2F2025%2Fjun%2Fone"),
        "water/2025/jun/one"
    );
    assert_eq!(
        parameter(&api().address("search?q=the+lock"), "q").as_deref(),
        Some("the lock")
    );
}

#[test]
fn sections_contributors_and_keywords_lead_to_pages_of_the_paper() {
    let answer = json!({"response": {"status": "ok", "content": item()}});
    let article = api().article("article/water%2F2025%2Fjun%2Fone", &answer);
    assert_eq!(
        text(&article.section.unwrap().url),
        Some("https://paper.example/section/water")
    );
    assert_eq!(
        text(&article.authors[0].url),
        Some("https://paper.example/author/profile%2Fada")
    );
    assert_eq!(
        text(&article.tags[0].url),
        Some("https://paper.example/tag/water%2Flocks")
    );
}

#[test]
fn a_list_has_its_title_and_ends_with_its_last_page() {
    let list = |page: u32| {
        let tag = json!({"id": "water/locks", "type": "keyword", "webTitle": "Locks"});
        let answer = json!({"response": {"status": "ok", "currentPage": page, "pages": 2, "tag": tag, "results": [item()]}});
        api().listing("tag/water%2Flocks", &answer)
    };
    assert_eq!(list(1).title.as_deref(), Some("Locks"));
    assert_eq!(
        parameter(list(1).next_url.unwrap().as_str(), "page").as_deref(),
        Some("2")
    );
    assert_eq!(list(2).next_url, None);
}

#[test]
fn a_search_without_results_is_an_empty_list() {
    let answer = json!({"response": {"status": "ok", "userTier": "developer", "currentPage": 1, "pages": 0, "results": []}});
    assert!(api().listing("search?q=x", &answer).items.is_empty());
}
