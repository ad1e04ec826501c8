//! Sources in `site.json` and in the addresses of previews.

use crate::{only, paper, url};
use lede_model::Url;
use lede_sources::source::{self, Kind, Query};
use lede_sources::{Route, Site, read};
use serde_json::json;

fn places(address: &str) -> Vec<(Kind, String)> {
    let asked = only(json!({"kind": "auto", "url": address}));
    let apis = asked.source.apis().into_iter();
    apis.map(|api| (api.kind, api.root.as_str().to_owned()))
        .collect()
}

#[test]
fn the_kind_of_a_source_follows_from_its_address_or_its_answers() {
    let kind = |address: &str| places(address).remove(0).0;
    assert_eq!(kind("https://a.example/feed.json"), Kind::JsonFeed);
    assert_eq!(
        kind("https://a.example/wp-json/wp/v2/posts?per_page=5"),
        Kind::WordPress
    );
    assert_eq!(
        kind("https://a.example/ghost/api/content/posts/?key=k"),
        Kind::Ghost
    );
    assert_eq!(
        kind("https://content.guardianapis.com/search?api-key=k"),
        Kind::Guardian
    );
    let places = places("https://a.example/2025/story/");
    let roots: Vec<&str> = places.iter().map(|(_, root)| root.as_str()).collect();
    for root in [
        "https://a.example/2025/story/wp-json/",
        "https://a.example/wp-json/",
        "https://a.example/?rest_route=/",
        "https://a.example/feed.json",
        "https://a.example/feed/json",
        "https://a.example/index.json",
    ] {
        assert!(roots.contains(&root), "{root} in {roots:?}");
    }
}

#[test]
fn a_key_in_the_address_is_used() {
    let asked = only(
        json!({"kind": "auto", "url": "https://a.example/ghost/api/content/posts/?key=k%201"}),
    );
    assert!(
        asked.address("").contains("?key=k%201&"),
        "{}",
        asked.address("")
    );
    let asked =
        only(json!({"kind": "auto", "url": "https://content.guardianapis.com/search?api-key=k2"}));
    let address = asked.address("section/water");
    assert!(
        address.starts_with("https://content.guardianapis.com/water?api-key=k2&"),
        "{address}"
    );
}

#[test]
fn ids_of_several_sources_have_prefixes() {
    let site = paper(json!([{"url": "https://a.example/"}, {"url": "https://b.example/"}]));
    let sources = source::of(&site);
    let to = |path: &str, index: usize| Query::of(&Route::parse(path)).unwrap().to(&sources[index]);
    assert_eq!(
        to("article/2~4711", 1),
        Some(Query::Article("4711".to_owned()))
    );
    assert_eq!(to("article/2~4711", 0), None);
    assert_eq!(to("", 0), Some(Query::Front));
    assert_eq!(to("search?q=x", 1), Some(Query::Search("x".to_owned())));
}

#[test]
fn a_section_may_have_another_slug_at_each_source() {
    let site = paper(json!([
        {"url": "https://a.example/", "sections": {"water": "5"}},
        {"url": "https://b.example/", "sections": {"water": "wet-things"}},
        {"url": "https://c.example/"},
    ]));
    let sources = source::of(&site);
    let to = |index: usize| Query::Section("water".to_owned()).to(&sources[index]);
    assert_eq!(to(0), Some(Query::Section("5".to_owned())));
    assert_eq!(to(1), Some(Query::Section("wet-things".to_owned())));
    assert_eq!(to(2), None);
}

fn plain() -> Site {
    let site = json!({"name": "The Paper", "lists": {"front": "a.json"}, "sections": [{"slug": "s", "name": "S"}]});
    read(&site.to_string(), &url("https://paper.example/p/")).unwrap()
}

fn here(address: &str) -> Url {
    url(&["https://paper.example/p/", address].concat())
}

#[test]
fn a_paper_with_lists_asks_sources_only_for_a_search() {
    let site = plain();
    let address = |path: &str| {
        site.address_of(&Route::parse(path))
            .map(|url| url.as_str().to_owned())
    };
    assert_eq!(
        address("").as_deref(),
        Some("https://paper.example/p/a.json")
    );
    assert_eq!(
        address("search?q=x").as_deref(),
        Some("https://paper.example/p/search?q=x")
    );
    assert_eq!(address("search"), None);
}

#[test]
fn every_address_of_a_preview_contains_its_source() {
    let site = plain().previewing(&here("?source=blog.example%2Fnews&x=y#z"));
    assert_eq!(site.preview(), Some("blog.example/news"));
    assert!(site.editions[0].sections().is_empty());
    let href = site.href(&Route::Search {
        query: Some("a".to_owned()),
    });
    assert_eq!(
        href.as_str(),
        "https://paper.example/p/search?q=a&source=blog.example%2Fnews"
    );
    assert_eq!(
        site.route_of(&href),
        Some(Route::Search {
            query: Some("a".to_owned())
        })
    );
    assert_eq!(
        site.route_of(&here("article/x")),
        None,
        "it is a page of the paper, not of the preview"
    );
    let source = source::of(&site).remove(0);
    assert_eq!(source.url.as_str(), "https://blog.example/news");
}

#[test]
fn pages_of_a_preview_are_no_pages_of_the_paper() {
    let site = plain().previewing(&here("section/s"));
    assert_eq!(site.preview(), None);
    assert!(site.route_of(&here("section/s")).is_some());
    assert_eq!(site.route_of(&here("section/s?source=x.example")), None);
}

#[test]
fn only_a_web_address_is_a_source() {
    for address in [
        "javascript%3Aalert(1)",
        "data%3A%2C%7B%7D",
        "%20",
        "mailto:a@b.example",
    ] {
        let site = plain().previewing(&here(&["?source=", address].concat()));
        let is_web = source::of(&site).iter().all(|source| source.url.is_web());
        assert!(is_web, "{address}");
    }
}
