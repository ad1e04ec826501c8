use crate::fixtures::{english, front_route, setting_in, small_site, url};
use crate::screen::Screen;
use crate::world;
use lede::components::Masthead;
use lede::state::PageContext;
use lede_sources::Route;
use leptos::prelude::*;
use leptos::task::tick;
use wasm_bindgen_test::wasm_bindgen_test;

/// Shows the masthead of the page of a route.
fn show(route: Route, page: PageContext) -> Screen {
    show_for(&ArcRwSignal::new(route), page)
}

/// Shows the masthead for a route that may change.
fn show_for(route: &ArcRwSignal<Route>, page: PageContext) -> Screen {
    let route = route.clone();
    Screen::show(page, move || {
        let route = ArcMemo::new(move |_| route.get());
        view! { <Masthead route /> }
    })
}

fn section(slug: &str) -> Route {
    Route::Section {
        slug: slug.to_owned(),
    }
}

#[wasm_bindgen_test]
fn the_name_of_the_paper_leads_to_its_front_and_is_no_heading() {
    let screen = show(section("city"), english());
    assert_eq!(screen.text("header.masthead a.wordmark"), "The Quill");
    assert_eq!(
        screen.attr("a.wordmark", "href").as_deref(),
        Some("https://quill.example/paper/")
    );
    assert!(!screen.has("h1, h2, h3"), "the page has its own headline");
}

#[wasm_bindgen_test]
fn the_page_that_is_shown_is_marked_and_no_other() {
    let screen = show(section("city"), english());
    assert_eq!(screen.text("[aria-current=page]"), "City");
    let front = show(front_route(), english());
    assert_eq!(front.text("[aria-current=page]"), "The Quill");
    let article = Route::Article {
        id: "tug".to_owned(),
    };
    assert!(!show(article, english()).has("[aria-current=page]"));
}

#[wasm_bindgen_test]
async fn the_mark_moves_with_the_reader() {
    let route = ArcRwSignal::new(section("city"));
    let screen = show_for(&route, english());
    assert_eq!(screen.texts("[aria-current=page]"), ["City"]);
    route.set(front_route());
    tick().await;
    assert_eq!(screen.texts("[aria-current=page]"), ["The Quill"]);
}

#[wasm_bindgen_test]
fn sections_are_a_named_list_of_links_in_their_order() {
    let screen = show(front_route(), english());
    assert_eq!(
        screen.attr("nav.sections", "aria-label").as_deref(),
        Some("Sections")
    );
    assert_eq!(
        screen.attr("nav.sections > ul", "role").as_deref(),
        Some("list")
    );
    assert_eq!(
        screen.texts("nav.sections li > a"),
        ["Harbour", "City", "Views"]
    );
    assert_eq!(
        screen.attrs("nav.sections a", "href")[0].as_deref(),
        Some("https://quill.example/paper/section/harbour")
    );
}

#[wasm_bindgen_test]
fn editions_are_named_in_their_own_languages() {
    let screen = show(front_route(), english());
    let names: Vec<_> = screen
        .texts("nav.editions a")
        .iter()
        .map(|name| name.to_lowercase())
        .collect();
    assert_eq!(names, ["english", "українська", "العربية"]);
    let tags = ["en", "uk", "ar"].map(|tag| Some(tag.to_owned()));
    assert_eq!(screen.attrs("nav.editions a", "lang"), tags);
    assert_eq!(screen.attrs("nav.editions a", "hreflang"), tags);
    assert_eq!(
        screen.attrs("nav.editions a", "href")[1].as_deref(),
        Some("https://quill.example/paper/edition/uk")
    );
    assert_eq!(
        screen.attr("nav.editions", "aria-label").as_deref(),
        Some("Editions")
    );
}

#[wasm_bindgen_test]
fn the_edition_that_is_read_is_marked() {
    let screen = show(section("ar-bahr"), setting_in("ar"));
    assert_eq!(
        screen
            .attr("nav.editions [aria-current]", "lang")
            .as_deref(),
        Some("ar")
    );
    assert_eq!(screen.text("a.wordmark"), "الريشة");
    assert_eq!(screen.texts("nav.sections a"), ["البحر"]);
}

#[wasm_bindgen_test]
fn a_paper_of_one_edition_without_sections_has_no_empty_navigation() {
    let page = PageContext::new(
        &small_site("en"),
        &front_route(),
        None,
        url("https://small.example/index.json"),
    );
    let screen = show(front_route(), page);
    assert_eq!(screen.text("a.wordmark"), "The Small Quill");
    assert!(!screen.has("nav, ul"));
}

#[wasm_bindgen_test]
fn the_date_is_that_of_today_in_the_language_of_the_page() {
    let _zone = world::zone("UTC", 0);
    // Thursday, 6 March 2025, noon.
    let _now = world::now(1_741_262_400_000.0);
    let date = |tag| show(front_route(), setting_in(tag)).text(".masthead-date");
    let english = date("en");
    for word in ["Thursday", "6", "March"] {
        assert!(english.contains(word), "{english}");
    }
    let ukrainian = date("uk");
    for word in ["четвер", "6 березня"] {
        assert!(ukrainian.to_lowercase().contains(word), "{ukrainian}");
    }
}

#[wasm_bindgen_test]
fn no_time_is_promised_to_machines_without_being_given() {
    let screen = show(front_route(), english());
    assert!(!screen.has("time:not([datetime])"));
}
