use crate::fixtures::{HOSTILE, english, setting_in};
use crate::screen::Screen;
use lede::components::{LoadMore, MoreStories};
use lede::state::PageContext;
use leptos::prelude::*;
use leptos::task::tick;
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen_test::wasm_bindgen_test;

/// The end of a list that may change.
struct ListEnd {
    state: ArcRwSignal<MoreStories>,
    arrived: ArcRwSignal<u32>,
    screen: Screen,
}

impl ListEnd {
    fn new(
        page: PageContext,
        state: MoreStories,
        arrived: u32,
        on_more: impl Fn() + 'static,
    ) -> Self {
        let (state, arrived) = (ArcRwSignal::new(state), ArcRwSignal::new(arrived));
        Self {
            screen: {
                let (state, arrived) = (state.clone(), arrived.clone());
                Screen::show(page, move || view! { <LoadMore state arrived on_more /> })
            },
            state,
            arrived,
        }
    }

    /// Changes, and waits until that can be seen.
    async fn change_to(&self, state: MoreStories, arrived: u32) {
        self.arrived.set(arrived);
        self.state.set(state);
        tick().await;
    }
}

fn showing(state: MoreStories, arrived: u32) -> Screen {
    ListEnd::new(english(), state, arrived, || {}).screen
}

#[wasm_bindgen_test]
fn a_list_that_goes_on_offers_more() {
    let screen = showing(MoreStories::Available, 0);
    assert_eq!(screen.text("button.load-more"), "Load more stories");
    assert_eq!(screen.attr("button", "type").as_deref(), Some("button"));
    assert!(!screen.has("button[hidden], button[data-busy]"));
    assert_eq!(screen.text("[role=status]"), "");
}

#[wasm_bindgen_test]
fn while_more_is_on_its_way_the_button_says_so() {
    let screen = showing(MoreStories::Loading, 0);
    assert_eq!(screen.text("button[data-busy]"), "Loading…");
    assert!(!screen.has("button[hidden]"));
}

#[wasm_bindgen_test]
fn when_more_did_not_come_the_reader_is_told_why_and_may_try_again() {
    let reason = MoreStories::Failed("The network may be slow just now.".to_owned());
    let screen = showing(reason, 0);
    assert_eq!(screen.text("button.load-more"), "Try again");
    assert_eq!(
        screen.text("[role=status]"),
        "The network may be slow just now."
    );
    assert!(!screen.has("button[hidden], button[data-busy]"));
}

#[wasm_bindgen_test]
fn at_the_end_of_the_list_there_is_no_button() {
    let screen = showing(MoreStories::Complete, 0);
    assert!(screen.has("button[hidden]"));
}

#[wasm_bindgen_test]
fn how_many_stories_came_is_told_to_those_who_cannot_see_it() {
    for state in [MoreStories::Available, MoreStories::Complete] {
        let screen = showing(state, 12);
        assert_eq!(screen.text("[role=status]"), "More stories loaded: 12");
    }
}

#[wasm_bindgen_test]
async fn a_state_leaves_nothing_of_the_one_before() {
    let failed = MoreStories::Failed("No.".to_owned());
    let end = ListEnd::new(english(), failed, 0, || {});
    let screen = &end.screen;
    end.change_to(MoreStories::Loading, 0).await;
    assert_eq!(screen.text("[role=status]"), "");
    end.change_to(MoreStories::Complete, 3).await;
    assert!(screen.has("button[hidden]") && !screen.has("[data-busy]"));
    end.change_to(MoreStories::Available, 0).await;
    assert!(!screen.has("button[hidden]"));
    assert_eq!(screen.text("[role=status]"), "");
    assert_eq!(screen.text("button"), "Load more stories");
}

#[wasm_bindgen_test]
async fn the_place_for_news_is_there_before_there_are_any() {
    // A status that comes into being with its text is not read out.
    let end = ListEnd::new(english(), MoreStories::Complete, 0, || {});
    let before = end.screen.one("[role=status]");
    assert_eq!(end.screen.text("[role=status]"), "");
    end.change_to(MoreStories::Available, 2).await;
    assert_eq!(end.screen.one("[role=status]"), before);
    assert_eq!(end.screen.text("[role=status]"), "More stories loaded: 2");
}

#[wasm_bindgen_test]
fn each_press_asks_for_more() {
    let presses = Rc::new(Cell::new(0));
    let counted = Rc::clone(&presses);
    let on_more = move || counted.set(counted.get() + 1);
    let end = ListEnd::new(english(), MoreStories::Available, 0, on_more);
    end.screen.click("button");
    end.screen.click("button");
    assert_eq!(presses.get(), 2);
}

#[wasm_bindgen_test]
fn the_button_speaks_the_language_of_the_page() {
    let end = ListEnd::new(setting_in("ar"), MoreStories::Available, 0, || {});
    assert_eq!(end.screen.text("button"), "المزيد من المواد");
}

#[wasm_bindgen_test]
fn a_reason_that_looks_like_markup_stays_words() {
    let screen = showing(MoreStories::Failed(HOSTILE.to_owned()), 0);
    assert_eq!(screen.text("[role=status]"), HOSTILE);
    screen.assert_no_markup_from_text();
}
