use crate::fixtures::{english, front_route, setting_in, small_site, url};
use crate::screen::Screen;
use crate::world;
use lede::components::dom::El;
use lede::components::{Masthead, Setting};
use lede_sources::Route;
use wasm_bindgen_test::wasm_bindgen_test;

fn masthead(route: &Route, setting: &Setting) -> El {
    let masthead = Masthead::new(setting);
    masthead.mark(route);
    masthead.element
}

fn section(slug: &str) -> Route {
    Route::Section {
        slug: slug.to_owned(),
    }
}

#[wasm_bindgen_test]
fn the_name_of_the_paper_leads_to_its_front_and_is_no_heading() {
    let screen = Screen::show(masthead(&section("city"), &english()));
    assert_eq!(screen.text("header.masthead a.wordmark"), "The Quill");
    assert_eq!(
        screen.attr("a.wordmark", "href").as_deref(),
        Some("https://quill.example/paper/")
    );
    assert!(!screen.has("h1, h2, h3"), "the page has its own headline");
}

#[wasm_bindgen_test]
fn the_page_that_is_shown_is_marked_and_no_other() {
    let screen = Screen::show(masthead(&section("city"), &english()));
    assert_eq!(screen.text("[aria-current=page]"), "City");
    let front = Screen::show(masthead(&front_route(), &english()));
    assert_eq!(front.text("[aria-current=page]"), "The Quill");
    let article = Route::Article {
        id: "tug".to_owned(),
    };
    assert!(!Screen::show(masthead(&article, &english())).has("[aria-current=page]"));
}

#[wasm_bindgen_test]
fn the_mark_moves_with_the_reader() {
    let masthead = Masthead::new(&english());
    let screen = Screen::show(masthead.element.clone());
    masthead.mark(&section("city"));
    masthead.mark(&front_route());
    assert_eq!(screen.texts("[aria-current=page]"), ["The Quill"]);
}

#[wasm_bindgen_test]
fn sections_are_a_named_list_of_links_in_their_order() {
    let screen = Screen::show(masthead(&front_route(), &english()));
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
    let screen = Screen::show(masthead(&front_route(), &english()));
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
    let screen = Screen::show(masthead(&section("ar-bahr"), &setting_in("ar")));
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
    let setting = Setting::new(
        &small_site("en"),
        &front_route(),
        None,
        url("https://small.example/index.json"),
    );
    let screen = Screen::show(masthead(&front_route(), &setting));
    assert_eq!(screen.text("a.wordmark"), "The Small Quill");
    assert!(!screen.has("nav, ul"));
}

#[wasm_bindgen_test]
fn the_date_is_that_of_today_in_the_language_of_the_page() {
    let _zone = world::zone("UTC", 0);
    // Thursday, 6 March 2025, noon.
    let _now = world::now(1_741_262_400_000.0);
    let date =
        |tag| Screen::show(masthead(&front_route(), &setting_in(tag))).text(".masthead-date");
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
    let screen = Screen::show(masthead(&front_route(), &english()));
    assert!(!screen.has("time:not([datetime])"));
}
