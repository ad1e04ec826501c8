//! A list that grows, with a network of the tests' own.

use crate::fixtures::{site, url};
use crate::screen::Screen;
use crate::world::{answer, until};
use lede::api::{Api, Freshness};
use lede::pages::{self, Page, PageView, Visit};
use lede::state::PageActions;
use lede_sources::Route;
use leptos::prelude::*;
use leptos::task::tick;
use std::cell::Cell;
use wasm_bindgen_test::wasm_bindgen_test;

thread_local! {
    static PARTS: Cell<u32> = const { Cell::new(0) };
}

fn list(ids: &[&str], next: Option<&str>) -> String {
    let items: Vec<_> = ids
        .iter()
        .map(|id| format!(r#"{{"id": "{id}", "headline": "Story {id}"}}"#))
        .collect();
    let next = next.map_or_else(|| "null".to_owned(), |next| format!("\"{next}\""));
    format!(
        r#"{{"version": "1", "type": "list", "items": [{}], "next_url": {next}}}"#,
        items.join(",")
    )
}

/// The page of a section whose list is `first`.
async fn section(slug: &str, first: &str) -> Screen {
    PARTS.set(0);
    let (page, actions) = load(slug, first, |parts| PARTS.set(parts)).await;
    Screen::show_page(actions, move || {
        view! { <PageView page=&page /> }.into_any()
    })
}

/// Loads the page of a section whose list is `first`.
pub async fn load(slug: &str, first: &str, on_list_parts: fn(u32)) -> (Page, PageActions) {
    let route = Route::Section {
        slug: slug.to_owned(),
    };
    let address = site().address_of(&route).unwrap();
    answer(&address, 200, first);
    let visit = Visit {
        address: None,
        abort: None,
        freshness: Freshness::New,
        from_top: false,
        list_parts: 1,
    };
    let api = Api::new(&site());
    let page = pages::load(&route, &site(), &api, &visit).await.unwrap();
    let actions = PageActions {
        api,
        on_retry: || {},
        on_copy: |_, _| {},
        on_list_parts,
    };
    (page, actions)
}

#[wasm_bindgen_test]
async fn a_list_that_is_all_there_offers_no_more() {
    let screen = section("city", &list(&["1", "2"], None)).await;
    assert_eq!(screen.text("h1"), "City");
    assert_eq!(screen.texts(".card-link"), ["Story 1", "Story 2"]);
    assert!(screen.has(".load-more[hidden]"));
}

#[wasm_bindgen_test]
async fn a_list_without_stories_says_so() {
    let screen = section("city", &list(&[], None)).await;
    assert!(screen.has(".empty"));
    assert!(!screen.has("ul.cards, .card"));
}

#[wasm_bindgen_test]
async fn more_stories_come_below_those_that_are_there_and_each_once() {
    let screen = section("harbour", &list(&["1", "2"], Some("grow-2.json"))).await;
    assert!(!screen.has(".load-more[hidden]"));
    // The front has moved on by one story: "2" is on both parts.
    let next = url("https://quill.example/paper/articles/section/grow-2.json");
    answer(&next, 200, &list(&["2", "3", "4"], None));
    screen.click(".load-more");
    tick().await;
    assert!(screen.has(".load-more[data-busy]"));
    until("the stories are there", || screen.has(".load-more[hidden]")).await;
    assert_eq!(
        screen.texts(".card-link"),
        ["Story 1", "Story 2", "Story 3", "Story 4"]
    );
    assert_eq!(screen.text("[role=status]"), "More stories loaded: 2");
    assert_eq!(PARTS.get(), 2, "the shell remembers how far it is open");
}

#[wasm_bindgen_test]
async fn what_did_not_come_can_be_asked_for_again() {
    let screen = section("harbour", &list(&["1"], Some("again-2.json"))).await;
    let next = url("https://quill.example/paper/articles/section/again-2.json");
    answer(&next, 404, "");
    screen.click(".load-more");
    until("it has failed", || screen.text(".load-more") == "Try again").await;
    assert!(!screen.text("[role=status]").is_empty());
    assert_eq!(screen.texts(".card-link"), ["Story 1"]);
    answer(&next, 200, &list(&["2"], Some("again-3.json")));
    screen.click(".load-more");
    until("it has come", || screen.count(".card") == 2).await;
    assert_eq!(screen.text(".load-more"), "Load more stories");
    assert_eq!(screen.text("[role=status]"), "More stories loaded: 1");
}

#[wasm_bindgen_test]
async fn an_impatient_reader_does_not_get_stories_twice() {
    let screen = section("harbour", &list(&["1"], Some("twice-2.json"))).await;
    let next = url("https://quill.example/paper/articles/section/twice-2.json");
    answer(&next, 200, &list(&["2"], None));
    for _ in 0..3 {
        screen.click(".load-more");
    }
    until("it has come", || screen.has(".load-more[hidden]")).await;
    assert_eq!(screen.texts(".card-link"), ["Story 1", "Story 2"]);
}

#[wasm_bindgen_test]
async fn a_long_list_is_set_when_the_browser_has_time() {
    let ids: Vec<String> = (1..=60).map(|id| id.to_string()).collect();
    let ids: Vec<&str> = ids.iter().map(String::as_str).collect();
    let screen = section("city", &list(&ids, None)).await;
    assert_eq!(screen.count(".card"), 20, "the first stories stand at once");
    until("all stories are there", || screen.count(".card") == 60).await;
    assert_eq!(
        screen.count("[role=list] > [role=none] > [role=none] > [role=listitem] > .card"),
        60,
        "it is one list"
    );
}
