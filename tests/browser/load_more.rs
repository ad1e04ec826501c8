use crate::fixtures::{HOSTILE, english, setting_in};
use crate::screen::Screen;
use lede::components::{LoadMore, MoreStories};
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen_test::wasm_bindgen_test;

fn showing(state: &MoreStories, arrived: u32) -> (LoadMore, Screen) {
    let more = LoadMore::new(|| {});
    more.show(state, arrived, &english());
    let screen = Screen::show(more.element.clone());
    (more, screen)
}

#[wasm_bindgen_test]
fn a_list_that_goes_on_offers_more() {
    let (_, screen) = showing(&MoreStories::Available, 0);
    assert_eq!(screen.text("button.load-more"), "Load more stories");
    assert_eq!(screen.attr("button", "type").as_deref(), Some("button"));
    assert!(!screen.has("button[hidden], button[data-busy]"));
    assert_eq!(screen.text("[role=status]"), "");
}

#[wasm_bindgen_test]
fn while_more_is_on_its_way_the_button_says_so() {
    let (_, screen) = showing(&MoreStories::Loading, 0);
    assert_eq!(screen.text("button[data-busy]"), "Loading…");
    assert!(!screen.has("button[hidden]"));
}

#[wasm_bindgen_test]
fn when_more_did_not_come_the_reader_is_told_why_and_may_try_again() {
    let reason = MoreStories::Failed("The network may be slow just now.".to_owned());
    let (_, screen) = showing(&reason, 0);
    assert_eq!(screen.text("button.load-more"), "Try again");
    assert_eq!(
        screen.text("[role=status]"),
        "The network may be slow just now."
    );
    assert!(!screen.has("button[hidden], button[data-busy]"));
}

#[wasm_bindgen_test]
fn at_the_end_of_the_list_there_is_no_button() {
    let (_, screen) = showing(&MoreStories::Complete, 0);
    assert!(screen.has("button[hidden]"));
}

#[wasm_bindgen_test]
fn how_many_stories_came_is_told_to_those_who_cannot_see_it() {
    for state in [MoreStories::Available, MoreStories::Complete] {
        let (_, screen) = showing(&state, 12);
        assert_eq!(screen.text("[role=status]"), "More stories loaded: 12");
    }
}

#[wasm_bindgen_test]
fn a_state_leaves_nothing_of_the_one_before() {
    let (more, screen) = showing(&MoreStories::Failed("No.".to_owned()), 0);
    more.show(&MoreStories::Loading, 0, &english());
    assert_eq!(screen.text("[role=status]"), "");
    more.show(&MoreStories::Complete, 3, &english());
    assert!(screen.has("button[hidden]") && !screen.has("[data-busy]"));
    more.show(&MoreStories::Available, 0, &english());
    assert!(!screen.has("button[hidden]"));
    assert_eq!(screen.text("[role=status]"), "");
    assert_eq!(screen.text("button"), "Load more stories");
}

#[wasm_bindgen_test]
fn the_place_for_news_is_there_before_there_are_any() {
    // A status that comes into being with its text is not read out.
    let more = LoadMore::new(|| {});
    let screen = Screen::show(more.element.clone());
    let before = screen.one("[role=status]");
    more.show(&MoreStories::Available, 2, &english());
    assert_eq!(screen.one("[role=status]"), before);
}

#[wasm_bindgen_test]
fn each_press_asks_for_more() {
    let presses = Rc::new(Cell::new(0));
    let counted = Rc::clone(&presses);
    let more = LoadMore::new(move || counted.set(counted.get() + 1));
    more.show(&MoreStories::Available, 0, &english());
    let screen = Screen::show(more.element.clone());
    screen.click("button");
    screen.click("button");
    assert_eq!(presses.get(), 2);
}

#[wasm_bindgen_test]
fn the_button_speaks_the_language_of_the_page() {
    let more = LoadMore::new(|| {});
    more.show(&MoreStories::Available, 0, &setting_in("ar"));
    assert_eq!(
        Screen::show(more.element.clone()).text("button"),
        "المزيد من المواد"
    );
}

#[wasm_bindgen_test]
fn a_reason_that_looks_like_markup_stays_words() {
    let (_, screen) = showing(&MoreStories::Failed(HOSTILE.to_owned()), 0);
    assert_eq!(screen.text("[role=status]"), HOSTILE);
    screen.assert_no_markup_from_text();
}
