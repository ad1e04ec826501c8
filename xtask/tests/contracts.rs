//! `docs/contracts.md` lists every address that the application has.

use lede_model::Url;
use lede_sources::{Route, Site};
use std::fs;
use std::path::Path;

const FRONT: &str = "/";
const EDITION: &str = "/edition/{slug}";
const SECTION: &str = "/section/{slug}";
const AUTHOR: &str = "/author/{slug}";
const TAG: &str = "/tag/{slug}";
const ARTICLE: &str = "/article/{id}";
const READ_FORM: &str = "/read";
const READ: &str = "/read?url={address}";
const READ_ITEM: &str = "/read?url={address}&item={id}";
const SEARCH_FORM: &str = "/search";
const SEARCH: &str = "/search?q={words}";
/// Not a route but a parameter of all of them.
const PREVIEW: &str = "/?source={address}";

const ADDRESSES: [&str; 12] = [
    FRONT,
    EDITION,
    SECTION,
    AUTHOR,
    TAG,
    ARTICLE,
    READ_FORM,
    READ,
    READ_ITEM,
    SEARCH_FORM,
    SEARCH,
    PREVIEW,
];

/// The row for a route. A new route does not compile until it has one.
fn row(route: &Route) -> Option<&'static str> {
    match route {
        Route::Front { edition: None } => Some(FRONT),
        Route::Front { edition: Some(_) } => Some(EDITION),
        Route::Section { .. } => Some(SECTION),
        Route::Author { .. } => Some(AUTHOR),
        Route::Tag { .. } => Some(TAG),
        Route::Article { .. } => Some(ARTICLE),
        Route::Read { url: None } => Some(READ_FORM),
        Route::Read { url: Some(_) } => Some(READ),
        Route::ReadItem { .. } => Some(READ_ITEM),
        Route::Search { query: None } => Some(SEARCH_FORM),
        Route::Search { query: Some(_) } => Some(SEARCH),
        // What the sentence under the table says.
        Route::NotFound => None,
    }
}

/// The addresses of the table.
fn documented() -> Vec<String> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/contracts.md");
    let document = fs::read_to_string(path).unwrap_or_default();
    document
        .lines()
        .filter_map(|line| line.strip_prefix("| `/")?.split_once("` |"))
        .map(|(address, _)| format!("/{address}"))
        .collect()
}

/// An address with something in each of its places.
fn example(address: &str) -> String {
    ["{slug}", "{id}", "{words}", "{address}"]
        .iter()
        .fold(address.to_owned(), |address, place| {
            address.replace(place, "one%20name")
        })
}

#[test]
fn every_address_is_documented_and_no_other() {
    let mut documented = documented();
    let mut addresses = ADDRESSES.map(str::to_owned).to_vec();
    documented.sort();
    addresses.sort();
    assert_eq!(documented, addresses);
}

#[test]
fn every_documented_address_leads_to_its_route() {
    for address in documented().iter().filter(|address| *address != PREVIEW) {
        let route = Route::parse(&example(address));
        assert_eq!(row(&route), Some(address.as_str()), "{route:?}");
        assert_eq!(Route::parse(&route.path()), route);
    }
}

#[test]
fn every_documented_address_can_preview_a_source() {
    let base = Url::parse("https://paper.example/").expect("an address");
    let json = r#"{"name": "A", "lists": {"front": "front.json"}, "read": {"hosts": ["*"]}}"#;
    let site = || -> Site { lede_sources::read(json, &base).expect("a site") };
    let mut rows = documented();
    rows.retain(|address| address != PREVIEW);
    for address in rows {
        let path = example(&address);
        let sign = if path.contains('?') { '&' } else { '?' };
        let here = base.as_str().trim_end_matches('/').to_owned()
            + &path
            + &format!("{sign}source=https%3A%2F%2Fblog.example%2F");
        let here = Url::parse(&here).expect("an address");
        let site = site().previewing(&here);
        let route = site.route_of(&here);
        assert_eq!(route.as_ref().and_then(row), Some(address.as_str()));
        let href = route.map(|route| site.href(&route));
        assert!(
            href.is_some_and(|href| href
                .as_str()
                .contains("source=https%3A%2F%2Fblog.example%2F")),
            "{address} leads out of the preview"
        );
    }
}
