//! How the views of components end; see `src/components/frozen.rs`.

use crate::fixtures::{HOSTILE, english};
use crate::screen::{Screen, children, text};
use crate::world::until;
use lede::components::frozen::{BuiltView, IntoBuiltView};
use leptos::prelude::*;
use leptos::task::tick;
use std::cell::{Cell, OnceCell};
use std::rc::Rc;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::HtmlElement;

/// A component that never changes, and borrows what it says.
#[component]
fn Words<'a>(
    /// What it says.
    words: &'a str,
) -> impl IntoView {
    view! { <p>{words}</p> }.frozen()
}

/// A component that listens and reacts.
#[component]
fn Counter(
    /// How often it was pressed.
    presses: ArcRwSignal<u32>,
) -> impl IntoView {
    let count = presses.clone();
    let press = move |_| presses.update(|presses| *presses += 1);
    view! { <button on:click=press>{move || count.get()}</button> }.live()
}

fn words(words: &str) -> BuiltView {
    view! { <Words words /> }.frozen()
}

#[wasm_bindgen_test]
fn a_frozen_view_is_a_view_among_others() {
    let screen = Screen::show(english(), || {
        view! {
            <i>"before"</i>
            {view! { <p class="lead">"within"</p> }.frozen()}
            <i>"after"</i>
        }
    });
    assert_eq!(screen.text("p.lead"), "within");
    assert_eq!(screen.texts("i, p"), ["before", "within", "after"]);
}

#[wasm_bindgen_test]
fn frozen_views_stand_within_each_other() {
    let screen = Screen::show(english(), || {
        let inner = ["1", "2"].map(words).into_iter().collect_view();
        view! { <section>{inner}{words("3")}</section> }.frozen()
    });
    assert_eq!(screen.texts("section > p"), ["1", "2", "3"]);
}

#[wasm_bindgen_test]
fn a_frozen_view_leaves_with_its_view() {
    let mut screen = Screen::show(english(), || words("here"));
    assert!(screen.has("p"));
    screen.leave();
    assert!(!screen.has("p"));
}

#[wasm_bindgen_test]
async fn a_new_view_takes_the_place_of_the_old_one() {
    let word = ArcRwSignal::new("first");
    let shown = word.clone();
    let screen = Screen::show(english(), move || {
        view! {
            <i>"before"</i>
            {move || words(shown.get())}
            <i>"after"</i>
        }
    });
    assert_eq!(screen.texts("i, p"), ["before", "first", "after"]);
    for next in ["second", "third"] {
        word.set(next);
        until("the new view is there", || screen.text("p") == next).await;
        assert_eq!(screen.texts("i, p"), ["before", next, "after"]);
    }
}

#[wasm_bindgen_test]
async fn a_view_comes_and_goes_where_it_belongs() {
    let is_there = ArcRwSignal::new(true);
    let shown = is_there.clone();
    let screen = Screen::show(english(), move || {
        view! {
            <i>"before"</i>
            {move || shown.get().then(|| words("there"))}
            <i>"after"</i>
        }
    });
    assert_eq!(screen.texts("i, p"), ["before", "there", "after"]);
    is_there.set(false);
    until("the view is gone", || !screen.has("p")).await;
    is_there.set(true);
    until("the view is back", || screen.has("p")).await;
    assert_eq!(screen.texts("i, p"), ["before", "there", "after"]);
}

#[wasm_bindgen_test]
async fn a_list_of_views_grows_and_shrinks() {
    let count = ArcRwSignal::new(2);
    let shown = count.clone();
    let screen = Screen::show(english(), move || {
        let items = move || {
            (1..=shown.get())
                .map(|number: u32| view! { <li>{number}</li> }.frozen())
                .collect::<Vec<_>>()
        };
        view! { <ul>{items}</ul> }
    });
    assert_eq!(screen.texts("li"), ["1", "2"]);
    count.set(4);
    until("there are four", || screen.count("li") == 4).await;
    assert_eq!(screen.texts("li"), ["1", "2", "3", "4"]);
    count.set(1);
    until("one is left", || screen.count("li") == 1).await;
    assert_eq!(screen.texts("li"), ["1"]);
}

#[wasm_bindgen_test]
fn text_is_never_read_as_markup() {
    let screen = Screen::show(english(), || {
        view! {
            <p class=HOSTILE title=HOSTILE>
                {HOSTILE}
                <span>{HOSTILE}</span>
            </p>
        }
        .frozen()
    });
    assert_eq!(screen.text("span"), HOSTILE);
    assert_eq!(screen.text("p"), [HOSTILE, HOSTILE].concat());
    assert_eq!(screen.attr("p", "title").as_deref(), Some(HOSTILE));
    screen.assert_no_markup_from_text();
}

#[wasm_bindgen_test]
fn an_attribute_without_a_value_is_left_out() {
    let screen = Screen::show(english(), || {
        let unknown: Option<&str> = None;
        view! { <p lang=unknown title=Some("")></p> }.frozen()
    });
    assert_eq!(screen.attr("p", "lang"), None);
    assert_eq!(screen.attr("p", "title").as_deref(), Some(""));
}

#[wasm_bindgen_test]
fn children_stand_in_their_order_and_missing_ones_leave_no_element() {
    let screen = Screen::show(english(), || {
        let item = |text: &str| view! { <i>{text}</i> }.frozen();
        view! {
            <p>
                {item("1")}
                {None::<BuiltView>}
                {["2", "3"].map(item).into_iter().collect_view()}
                {Some(item("4"))}
            </p>
        }
        .frozen()
    });
    assert_eq!(screen.texts("p > i"), ["1", "2", "3", "4"]);
    assert_eq!(children(&screen.one("p")), ["i", "i", "i", "i"]);
}

#[wasm_bindgen_test]
async fn text_alone_can_be_frozen() {
    let word = ArcRwSignal::new("one");
    let shown = word.clone();
    let screen = Screen::show(english(), move || {
        view! {
            <i>"before "</i>
            {move || shown.get().frozen()}
            <i>" after"</i>
        }
    });
    assert_eq!(text(screen.place()), "before one after");
    word.set("two");
    tick().await;
    assert_eq!(text(screen.place()), "before two after");
}

#[wasm_bindgen_test]
fn a_component_takes_attributes_for_its_root() {
    let screen = Screen::show(english(), || {
        view! { <Words words="here" attr:title="from outside" attr:lang="en" /> }.into_any()
    });
    assert_eq!(screen.attr("p", "title").as_deref(), Some("from outside"));
    assert_eq!(screen.attr("p", "lang").as_deref(), Some("en"));
    assert_eq!(screen.text("p"), "here");
}

#[wasm_bindgen_test]
async fn a_live_view_listens_and_reacts() {
    let presses = ArcRwSignal::new(0);
    let counted = presses.clone();
    let screen = Screen::show(english(), move || view! { <Counter presses=counted /> });
    for count in ["1", "2", "3"] {
        screen.click("button");
        tick().await;
        assert_eq!(screen.text("button"), count);
    }
    assert_eq!(presses.get_untracked(), 3);
}

#[wasm_bindgen_test]
async fn flags_and_text_of_a_live_view_change_in_place() {
    let (is_hidden, word) = (ArcRwSignal::new(false), ArcRwSignal::new("one"));
    let (flag, shown) = (is_hidden.clone(), word.clone());
    let screen = Screen::show(english(), move || {
        view! { <button hidden=move || flag.get()>{move || shown.get()}</button> }.live()
    });
    let button = screen.one("button");
    word.set("two");
    tick().await;
    assert_eq!(screen.text("button"), "two");
    for is_set in [true, true, false, false] {
        is_hidden.set(is_set);
        tick().await;
        assert_eq!(screen.has("button[hidden]"), is_set);
    }
    assert_eq!(screen.one("button"), button);
}

#[wasm_bindgen_test]
async fn a_live_view_within_a_frozen_one_stays_live() {
    let presses = ArcRwSignal::new(0);
    let screen = Screen::show(english(), move || {
        view! { <section><Counter presses /></section> }.frozen()
    });
    screen.click("section > button");
    tick().await;
    assert_eq!(screen.text("button"), "1");
}

#[wasm_bindgen_test]
async fn a_live_view_ends_with_its_owner() {
    let presses = ArcRwSignal::new(0);
    let counted = presses.clone();
    let owner = Rc::new(OnceCell::new());
    let its_owner = Rc::clone(&owner);
    let screen = Screen::show(english(), move || {
        its_owner.set(Owner::current().unwrap()).unwrap();
        view! { <Counter presses=counted /> }
    });
    screen.click("button");
    tick().await;
    owner.get().unwrap().cleanup();
    screen.click("button");
    assert_eq!(presses.get_untracked(), 1, "it listens no longer");
    presses.set(7);
    tick().await;
    assert_eq!(screen.text("button"), "1", "it reacts no longer");
}

#[wasm_bindgen_test]
async fn a_live_view_ends_when_another_takes_its_place() {
    let (page, presses) = (ArcRwSignal::new(1), Rc::new(Cell::new(0)));
    let (shown, counted) = (page.clone(), Rc::clone(&presses));
    let counted = send_wrapper::SendWrapper::new(counted);
    let screen = Screen::show(english(), move || {
        move || {
            let (page, counted) = (shown.get(), counted.clone());
            let press = move |_| counted.set(counted.get() + 1);
            view! { <button on:click=press>{page}</button> }.live()
        }
    });
    let old: HtmlElement = screen.one("button").unchecked_into();
    old.click();
    assert_eq!(presses.get(), 1);
    page.set(2);
    until("the other is there", || screen.text("button") == "2").await;
    old.click();
    assert_eq!(presses.get(), 1, "the old one listens no longer");
    screen.click("button");
    assert_eq!(presses.get(), 2);
}
