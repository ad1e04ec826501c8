use crate::fixtures::{bare_article, english, setting_in, time};
use crate::screen::Screen;
use lede::components::Dateline;
use lede::state::PageContext;
use lede_model::Article;
use leptos::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;

fn show(published: Option<&str>, modified: Option<&str>) -> Screen {
    let story = Article {
        date_published: published.map(time),
        date_modified: modified.map(time),
        ..bare_article()
    };
    show_on(english(), story)
}

fn show_on(page: PageContext, story: Article) -> Screen {
    Screen::show(page, move || {
        view! { <Dateline article=&story minutes=4 /> }.into_any()
    })
}

#[wasm_bindgen_test]
fn the_moment_of_publication_is_there_for_readers_and_machines() {
    let screen = show(Some("2025-03-06T12:00:00Z"), None);
    assert_eq!(
        screen.attr("time.published", "datetime").as_deref(),
        Some("2025-03-06T12:00:00Z")
    );
    let text = screen.text("time.published");
    assert!(text.contains("March") && text.contains("2025"), "{text}");
    assert!(!screen.has(".updated, .updated-line"));
}

#[wasm_bindgen_test]
fn a_story_changed_later_says_when() {
    let screen = show(Some("2025-03-06T12:00:00Z"), Some("2025-03-07T12:00:00Z"));
    assert_eq!(
        screen.attr("time.updated", "datetime").as_deref(),
        Some("2025-03-07T12:00:00Z")
    );
    assert!(screen.text(".updated-line").starts_with("Updated "));
    assert!(screen.has("time.published"));
}

#[wasm_bindgen_test]
fn a_change_within_the_minute_of_publication_is_no_update() {
    let published = Some("2025-03-06T12:00:00Z");
    for modified in [
        "2025-03-06T12:00:00Z",
        "2025-03-06T12:00:59Z",
        "2025-03-06T12:01:00Z",
        // The same moment in another zone.
        "2025-03-06T14:00:30+02:00",
    ] {
        assert!(
            !show(published, Some(modified)).has(".updated"),
            "{modified}"
        );
    }
    assert!(show(published, Some("2025-03-06T12:01:01Z")).has("time.updated"));
}

#[wasm_bindgen_test]
fn a_change_before_publication_is_no_update() {
    let screen = show(Some("2025-03-06T12:00:00Z"), Some("2025-03-01T12:00:00Z"));
    assert!(!screen.has(".updated"));
}

#[wasm_bindgen_test]
fn a_story_of_which_only_the_change_is_known_tells_that() {
    let screen = show(None, Some("2025-03-07T12:00:00Z"));
    assert!(screen.has("time.updated"));
    assert!(!screen.has(".published"));
}

#[wasm_bindgen_test]
fn a_story_without_dates_still_tells_how_long_it_takes() {
    let screen = show(None, None);
    assert!(!screen.has("time"));
    assert_eq!(screen.text(".reading-time"), "4 min read");
}

#[wasm_bindgen_test]
fn the_dateline_is_in_the_language_of_the_page() {
    let story = Article {
        date_published: Some(time("2025-03-06T12:00:00Z")),
        date_modified: Some(time("2025-03-07T12:00:00Z")),
        ..bare_article()
    };
    let screen = show_on(setting_in("uk"), story);
    assert!(screen.text("time.published").contains("березня"));
    assert!(screen.text(".updated-line").starts_with("Оновлено "));
    assert_eq!(screen.text(".reading-time"), "4 хв читання");
}
