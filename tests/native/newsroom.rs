//! The sample newsroom, and whom it is rendered for.

use futures::executor::block_on;
use jiff::tz::TimeZoneDatabase;
use lede::api::{Api, Freshness, LoadErrorKind};
use lede::app::App;
use lede::pages::{self, Visit};
use lede::platform::{Fetch, NativePlatform};
use lede_model::{Language, Timestamp, Url};
use lede_sources::{Route, Site};
use leptos::prelude::*;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// Where the newsroom is published.
pub const BASE: &str = "https://paper.example/";

/// Pages that are no document of their own.
const OTHER_PAGES: [&str; 14] = [
    "",
    "edition/uk",
    "edition/ar",
    "read",
    "search",
    "search?q=tide",
    "no-such-page",
    "article/there-is-no-such-story",
    "section/there-is-no-such-section",
    "read?url=articles/the-tide-engine.json",
    "read?url=articles/section/harbour.json",
    "read?url=schema/article.v1.json",
    "read?url=media/fog-signal.vtt",
    "read?url=https://elsewhere.example/story.json",
];

/// The folder with the newsroom's documents.
fn public() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("public")
}

/// The paths of all pages: one for each document, and the others.
pub fn paths() -> Vec<String> {
    let folders = [
        ("articles", "article"),
        ("articles/section", "section"),
        ("articles/author", "author"),
        ("articles/tag", "tag"),
    ];
    let documents = folders.into_iter().flat_map(|(folder, kind)| {
        let files = fs::read_dir(public().join(folder)).unwrap();
        files
            .map(|file| file.unwrap().file_name().into_string().unwrap())
            .filter_map(|name| name.strip_suffix(".json").map(str::to_owned))
            // The front, which is no article.
            .filter(|name| name != "index")
            .map(move |name| format!("{kind}/{name}"))
    });
    let others = OTHER_PAGES.map(str::to_owned);
    let mut paths: Vec<_> = others.into_iter().chain(documents).collect();
    paths.sort();
    paths
}

/// What stands in for the browser: it is the same as in the journey
/// `tests/e2e/native-words.test.mjs`.
fn platform(fetch: Fetch) -> NativePlatform {
    let now = Timestamp::parse("2026-11-24T09:30:00Z").unwrap();
    NativePlatform {
        now: now.millis(),
        zone: TimeZoneDatabase::bundled().get("Europe/London").unwrap(),
        languages: vec![Language::parse("en-GB").unwrap()],
        fetch,
    }
}

/// What the host of the newsroom answers.
pub fn fetch(url: &Url) -> Result<String, LoadErrorKind> {
    let path = url.as_str().strip_prefix(BASE);
    let text = path.and_then(|path| fs::read_to_string(public().join(path)).ok());
    text.ok_or(LoadErrorKind::Status(404))
}

/// The whole application with the page of a path, as HTML.
pub fn render(path: &str) -> String {
    render_from(path, Arc::new(fetch))
}

/// The same with what another host answers.
pub fn render_from(path: &str, fetch: Fetch) -> String {
    let base = Url::parse(BASE).unwrap();
    let site = fetch(&base.join("site.json").unwrap()).unwrap();
    let site: Arc<Site> = Arc::new(lede_sources::read(&site, &base).unwrap());
    let route = site.route_of(&base.join(path).unwrap());
    let route = route.unwrap_or(Route::NotFound);
    Owner::new().with(|| {
        provide_context(platform(fetch));
        let api = Api::new(&site);
        let visit = Visit {
            address: None,
            abort: None,
            freshness: Freshness::Any,
            from_top: false,
            list_parts: 1,
        };
        let first_page = block_on(pages::load(&route, &site, &api, &visit)).unwrap();
        view! { <App site api first_page /> }.to_html()
    })
}
