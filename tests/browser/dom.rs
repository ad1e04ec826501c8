use crate::fixtures::{HOSTILE, url};
use crate::screen::Screen;
use crate::world::until;
use lede::components::dom::el;
use leptos::mount::mount_to;
use leptos::prelude::*;
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::HtmlElement;

fn place(screen: &Screen) -> HtmlElement {
    screen.place().clone().unchecked_into()
}

#[wasm_bindgen_test]
fn an_element_is_a_view_among_others() {
    let screen = Screen::empty();
    let mounted = mount_to(place(&screen), || {
        view! {
            <i>"before"</i>
            {el("p").class("lead").text("within")}
            <i>"after"</i>
        }
    });
    assert_eq!(screen.text("p.lead"), "within");
    assert_eq!(screen.texts("i, p"), ["before", "within", "after"]);
    drop(mounted);
}

#[wasm_bindgen_test]
fn an_element_leaves_with_its_view() {
    let screen = Screen::empty();
    let mounted = mount_to(place(&screen), || el("p").text("here"));
    assert!(screen.has("p"));
    drop(mounted);
    assert!(!screen.has("p"));
}

#[wasm_bindgen_test]
async fn a_new_element_takes_the_place_of_the_old_one() {
    let screen = Screen::empty();
    let word = RwSignal::new("first");
    let mounted = mount_to(place(&screen), move || {
        view! {
            <i>"before"</i>
            {move || el("p").text(word.get())}
            <i>"after"</i>
        }
    });
    assert_eq!(screen.texts("i, p"), ["before", "first", "after"]);
    for next in ["second", "third"] {
        word.set(next);
        until("the new element is there", || screen.text("p") == next).await;
        assert_eq!(screen.texts("i, p"), ["before", next, "after"]);
    }
    drop(mounted);
}

#[wasm_bindgen_test]
async fn an_element_comes_and_goes_where_it_belongs() {
    let screen = Screen::empty();
    let is_there = RwSignal::new(true);
    let mounted = mount_to(place(&screen), move || {
        view! {
            <i>"before"</i>
            {move || is_there.get().then(|| el("p").text("there"))}
            <i>"after"</i>
        }
    });
    assert_eq!(screen.texts("i, p"), ["before", "there", "after"]);
    is_there.set(false);
    until("the element is gone", || !screen.has("p")).await;
    is_there.set(true);
    until("the element is back", || screen.has("p")).await;
    assert_eq!(screen.texts("i, p"), ["before", "there", "after"]);
    drop(mounted);
}

#[wasm_bindgen_test]
async fn a_list_of_elements_grows_and_shrinks() {
    let screen = Screen::empty();
    let count = RwSignal::new(2);
    let mounted = mount_to(place(&screen), move || {
        let items = move || {
            (1..=count.get())
                .map(|number| el("li").text(&number.to_string()))
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
    drop(mounted);
}

#[wasm_bindgen_test]
fn text_is_never_read_as_markup() {
    let screen = Screen::show(
        el("p")
            .class(HOSTILE)
            .attr("title", HOSTILE)
            .text(HOSTILE)
            .child(el("span").text(HOSTILE)),
    );
    assert_eq!(screen.text("span"), HOSTILE);
    assert_eq!(screen.attr("p", "title").as_deref(), Some(HOSTILE));
    screen.assert_no_markup_from_text();
}

#[wasm_bindgen_test]
fn media_are_loaded_from_the_web_only() {
    let picture = |address| Screen::show(el("img").src(&url(address)));
    assert_eq!(
        picture("mailto:desk@quill.example").attr("img", "src"),
        None
    );
    assert_eq!(
        picture("https://pictures.example/a.jpg")
            .attr("img", "src")
            .as_deref(),
        Some("https://pictures.example/a.jpg")
    );
}

#[wasm_bindgen_test]
#[should_panic]
fn a_handler_cannot_be_set_as_an_attribute() {
    let _ = el("p").attr("onclick", "alert(1)");
}

#[wasm_bindgen_test]
#[should_panic]
fn an_address_cannot_be_set_as_a_plain_attribute() {
    let _ = el("a").attr("href", "javascript:alert(1)");
}

#[wasm_bindgen_test]
fn an_attribute_without_a_value_is_left_out() {
    let screen = Screen::show(
        el("p")
            .maybe_attr("lang", None)
            .maybe_attr("title", Some("")),
    );
    assert_eq!(screen.attr("p", "lang"), None);
    assert_eq!(screen.attr("p", "title").as_deref(), Some(""));
}

#[wasm_bindgen_test]
fn a_handler_is_called_each_time_and_outlives_its_builder() {
    let presses = Rc::new(Cell::new(0));
    let counted = Rc::clone(&presses);
    let screen = Screen::show(el("button").on("click", move || counted.set(counted.get() + 1)));
    for _ in 0..3 {
        screen.click("button");
    }
    assert_eq!(presses.get(), 3);
}

#[wasm_bindgen_test]
fn text_flags_and_emptiness_can_change_later() {
    let button = el("button");
    assert!(button.is_empty());
    let screen = Screen::show(button.clone());
    button.set_text("one");
    button.set_text("two");
    assert!(!button.is_empty());
    assert_eq!(screen.text("button"), "two");
    for is_set in [true, true, false, false] {
        button.set_flag("hidden", is_set);
        assert_eq!(screen.has("button[hidden]"), is_set);
    }
}

#[wasm_bindgen_test]
fn children_stand_in_their_order_and_missing_ones_leave_no_trace() {
    let screen = Screen::show(
        el("p")
            .child(el("i").text("1"))
            .maybe(None)
            .children(["2", "3"].map(|text| el("i").text(text)))
            .maybe(Some(el("i").text("4"))),
    );
    assert_eq!(screen.texts("p > i"), ["1", "2", "3", "4"]);
    assert_eq!(screen.one("p").child_nodes().length(), 4);
}
