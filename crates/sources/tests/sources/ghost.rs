//! Ghost.

use crate::{Asked, listing_of, only, pair, parameter, text};
use serde_json::{Value, json};

const ID: &str = "6100000000000000000000b1";

fn magazine() -> Asked {
    only(json!({"kind": "ghost", "url": "https://sluice.example", "key": "a b"}))
}

fn post(title: &str) -> Value {
    json!({
        "id": ID, "uuid": "u", "comment_id": ID, "slug": "one", "title": title,
        "html": "<p>Words of the weir.</p>", "url": "https://sluice.example/one/",
        "published_at": "2025-03-02T08:00:00.000+00:00",
        "authors": [{"name": "Ada Quillfeather", "slug": "ada", "bio": "Writes."}],
        "primary_author": {"name": "Ada Quillfeather", "slug": "ada"},
        "primary_tag": {"name": "Water", "slug": "water"},
        "tags": [{"name": "Water", "slug": "water"}, {"name": "Locks & Keys", "slug": "locks"}],
    })
}

fn page(posts: Value, next: Option<u32>) -> Value {
    json!({"posts": posts, "meta": {"pagination": {"page": 1, "next": next}}})
}

#[test]
fn requests_contain_the_key_and_include_authors_and_tags() {
    let address = magazine().address("");
    assert!(
        address.starts_with("https://sluice.example/ghost/api/content/posts/?"),
        "{address}"
    );
    assert_eq!(parameter(&address, "key").as_deref(), Some("a b"));
    assert_eq!(
        parameter(&address, "include").as_deref(),
        Some("authors,tags")
    );
}

#[test]
fn archives_are_requested_by_filters() {
    let magazine = magazine();
    for (path, filter) in [
        ("section/water", "tag:water"),
        ("tag/locks", "tag:locks"),
        ("author/ada", "author:ada"),
    ] {
        let address = magazine.address(path);
        assert_eq!(parameter(&address, "filter").as_deref(), Some(filter));
    }
}

#[test]
fn an_article_is_requested_by_its_id_or_its_slug() {
    let magazine = magazine();
    let path = |id: &str| {
        let address = magazine.address(&format!("article/{id}"));
        address.split('?').next().unwrap().to_owned()
    };
    let api = "https://sluice.example/ghost/api/content";
    assert_eq!(path(ID), format!("{api}/posts/{ID}/"));
    assert_eq!(path("the-lock"), format!("{api}/posts/slug/the-lock/"));
    assert_eq!(
        path("..%2Fsettings"),
        format!("{api}/posts/slug/..%2Fsettings/")
    );
}

#[test]
fn an_article_requested_by_its_slug_keeps_its_id() {
    let article = magazine().article("article/one", &json!({"posts": [post("One")]}));
    assert_eq!(article.id, ID);
    let list = magazine().listing("", &page(json!([post("One")]), None));
    assert_eq!(list.items[0].id, article.id);
}

#[test]
fn authors_and_tags_lead_to_pages_of_the_paper() {
    let article = magazine().article(&format!("article/{ID}"), &json!({"posts": [post("One")]}));
    assert_eq!(
        text(&article.section.unwrap().url),
        Some("https://paper.example/section/water")
    );
    assert_eq!(
        text(&article.tags[0].url),
        Some("https://paper.example/tag/locks")
    );
    assert_eq!(
        text(&article.authors[0].url),
        Some("https://paper.example/author/ada")
    );
}

#[test]
fn the_next_page_has_the_same_filter() {
    let magazine = magazine();
    let list = |next| magazine.listing("tag/locks", &page(json!([post("One")]), next));
    assert_eq!(list(None).next_url, None);
    let list = list(Some(2));
    assert_eq!(list.title.as_deref(), Some("Locks & Keys"));
    let next = list.next_url.unwrap();
    assert_eq!(parameter(next.as_str(), "page").as_deref(), Some("2"));
    assert_eq!(
        parameter(next.as_str(), "filter").as_deref(),
        Some("tag:locks")
    );
    assert_eq!(parameter(next.as_str(), "key").as_deref(), Some("a b"));
}

#[test]
fn a_search_filters_the_loaded_posts() {
    let magazine = magazine();
    let answer = page(
        json!([post("The WEIR in winter"), {"title": "Else", "uuid": "u", "comment_id": "c", "slug": "else", "id": "2"}]),
        Some(2),
    );
    let read = magazine.read("search?q=weir+winter", &answer).unwrap();
    let listing = listing_of(read);
    assert_eq!(listing.items.len(), 1);
    assert_eq!(listing.items[0].headline, "The WEIR in winter");
    assert!(listing.next_url.is_some(), "older posts can be searched");
    let nothing = magazine.listing("search?q=unicorn", &answer);
    assert!(nothing.items.is_empty());
}

#[test]
fn a_single_post_is_a_list_of_one() {
    let magazine = magazine();
    // Without `meta`, one post is an article.
    let answer = json!({"posts": [post("The only one")]});
    for path in ["", "tag/locks", "search?q=only"] {
        let items = magazine.listing(path, &answer).items;
        assert_eq!(items.len(), 1, "{path}");
        assert_eq!(items[0].headline, "The only one");
    }
}

#[test]
fn an_error_is_not_read_as_a_list() {
    let error =
        json!({"errors": [{"message": "Unknown Content API Key", "type": "UnauthorizedError"}]});
    assert!(magazine().read("", &error).is_err());
}

#[test]
fn the_largest_tags_are_the_sections() {
    let magazine = magazine();
    let address = magazine.api.sections().unwrap();
    assert_eq!(
        parameter(address.as_str(), "order").as_deref(),
        Some("count.posts desc")
    );
    let tags = json!({"tags": [{"name": "Water", "slug": "water"}]});
    assert_eq!(magazine.sections(&tags), [pair("water", "Water")]);
}
