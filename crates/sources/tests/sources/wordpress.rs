//! WordPress.

use crate::{Asked, listing_of, only, pair, parameter, text};
use serde_json::{Value, json};

fn blog() -> Asked {
    only(json!({"kind": "wordpress", "url": "https://harbour.example/blog/"}))
}

fn post(id: u32) -> Value {
    json!({
        "id": id,
        "date": "2025-03-06T20:15:00",
        "link": format!("https://harbour.example/blog/{id}/"),
        "title": {"rendered": "One"},
        "excerpt": {"rendered": "<p>Said of it.</p>"},
        "_embedded": {
            "author": [{"id": 7, "name": "Ada Quillfeather", "slug": "ada-quillfeather",
                        "link": "https://harbour.example/blog/author/ada-quillfeather/",
                        "description": "Writes of water."}],
            "wp:term": [
                [{"id": 5, "name": "Water &amp; Weirs", "slug": "water", "taxonomy": "category",
                  "link": "https://harbour.example/blog/category/water/"}],
                [{"id": 9, "name": "Locks", "slug": "%d1%88%d0%bb%d1%8e%d0%b7%d0%b8",
                  "taxonomy": "post_tag", "link": "https://harbour.example/blog/tag/locks/"}],
                [{"id": 3, "name": "In Print", "slug": "print", "taxonomy": "issue",
                  "link": "https://harbour.example/blog/issue/print/"}],
            ],
        },
    })
}

#[test]
fn lists_request_only_the_fields_of_cards() {
    let address = blog().address("");
    assert!(
        address.starts_with("https://harbour.example/blog/wp-json/wp/v2/posts?"),
        "{address}"
    );
    assert_eq!(
        parameter(&address, "_embed").as_deref(),
        Some("author,wp:featuredmedia,wp:term")
    );
    let fields = parameter(&address, "_fields").unwrap();
    let fields: Vec<&str> = fields.split(',').collect();
    for needed in ["id", "link", "title", "excerpt", "_links", "_embedded"] {
        assert!(fields.contains(&needed), "{needed}");
    }
    assert!(!fields.contains(&"content"), "the body is for the article");
    assert_eq!(parameter(&address, "per_page").as_deref(), Some("20"));
}

#[test]
fn archives_are_requested_by_the_number_in_the_slug() {
    let blog = blog();
    for (path, name, value) in [
        ("section/5-water", "categories", "5"),
        ("author/7-ada-quillfeather", "author", "7"),
        ("tag/9", "tags", "9"),
        ("search?q=tide+tables", "search", "tide tables"),
    ] {
        let address = blog.address(path);
        assert_eq!(parameter(&address, name).as_deref(), Some(value), "{path}");
    }
    assert_eq!(
        blog.maybe_address("section/water"),
        None,
        "it has no number"
    );
    assert_eq!(blog.maybe_address("article/..%2Fusers"), None);
}

#[test]
fn an_article_is_requested_with_its_body() {
    let address = blog().address("article/4711");
    assert!(
        address.starts_with("https://harbour.example/blog/wp-json/wp/v2/posts/4711?"),
        "{address}"
    );
    let fields = parameter(&address, "_fields").unwrap();
    assert!(fields.split(',').any(|field| field == "content"));
}

#[test]
fn with_plain_permalinks_the_api_is_in_a_parameter() {
    let blog = only(
        json!({"kind": "wordpress", "url": "https://harbour.example/?rest_route=/wp/v2/posts"}),
    );
    let address = blog.address("article/4711");
    assert_eq!(
        parameter(&address, "rest_route").as_deref(),
        Some("/wp/v2/posts/4711")
    );
    assert!(parameter(&address, "_embed").is_some(), "{address}");
}

#[test]
fn terms_and_authors_lead_to_pages_of_the_paper() {
    let article = blog().article("article/1", &post(1));
    let section = article.section.unwrap();
    assert_eq!(section.name, "Water & Weirs");
    assert_eq!(
        text(&section.url),
        Some("https://paper.example/section/5-water")
    );
    assert_eq!(
        text(&article.authors[0].url),
        Some("https://paper.example/author/7-ada-quillfeather")
    );
    assert_eq!(article.tags[0].name, "Locks");
    assert_eq!(
        text(&article.tags[0].url),
        Some("https://paper.example/tag/9-%D1%88%D0%BB%D1%8E%D0%B7%D0%B8"),
        "escaped once"
    );
    assert_eq!(
        text(&article.url),
        Some("https://harbour.example/blog/1/"),
        "the original address is kept"
    );
}

#[test]
fn archives_have_the_titles_that_the_source_gives() {
    let blog = blog();
    let posts = json!([post(1), post(2)]);
    let title = |path: &str, posts: &Value| blog.listing(path, posts).title;
    assert_eq!(
        title("section/5-water", &posts).as_deref(),
        Some("Water & Weirs")
    );
    assert_eq!(title("tag/9-x", &posts).as_deref(), Some("Locks"));
    assert_eq!(
        title("section/77-deep-water", &json!([])).as_deref(),
        Some("deep water")
    );
    let author = blog
        .listing("author/7-ada-quillfeather", &posts)
        .author
        .unwrap();
    assert_eq!(author.name, "Ada Quillfeather");
    assert_eq!(author.bio.as_deref(), Some("Writes of water."));
}

#[test]
fn a_list_ends_with_the_number_of_pages_in_the_header() {
    let blog = blog();
    let posts = json!([post(1)]);
    let page = |number: u32| format!("{}&page={number}", blog.address("section/5"));
    let next = |number: u32, pages| {
        let read = blog.read_with("section/5", &posts, Some(&page(number)), Some(pages));
        listing_of(read.unwrap()).next_url
    };
    assert_eq!(text(&next(1, 3)), Some(page(2).as_str()));
    assert_eq!(text(&next(2, 3)), Some(page(3).as_str()));
    assert_eq!(next(3, 3), None);
}

#[test]
fn without_the_header_a_full_page_has_a_successor() {
    let blog = blog();
    let next = |count: u32| {
        let posts: Vec<Value> = (1..=count).map(post).collect();
        blog.listing("", &Value::from(posts)).next_url
    };
    assert_eq!(next(19), None);
    assert_eq!(
        parameter(next(20).unwrap().as_str(), "page").as_deref(),
        Some("2")
    );
}

#[test]
fn a_search_without_results_is_an_empty_list() {
    assert!(blog().listing("search?q=x", &json!([])).items.is_empty());
}

#[test]
fn an_error_of_the_api_is_not_read_as_a_list() {
    let error = json!({"code": "rest_no_route", "message": "No route.", "data": {"status": 404}});
    assert!(blog().read("", &error).is_err());
    assert!(blog().read("", &post(1)).is_err(), "one post is no list");
}

#[test]
fn the_largest_categories_are_the_sections() {
    let blog = blog();
    let address = blog.api.sections().unwrap();
    assert_eq!(
        parameter(address.as_str(), "orderby").as_deref(),
        Some("count")
    );
    let categories = json!([
        {"id": 5, "name": "Water &amp; Weirs", "slug": "water"},
        {"id": 1, "name": "Uncategorized", "slug": "uncategorized"},
    ]);
    assert_eq!(
        blog.sections(&categories),
        [pair("5-water", "Water & Weirs")]
    );
}
