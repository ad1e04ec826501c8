use crate::fixtures::{english, setting_in};
use crate::screen::Screen;
use lede::components::ReadForm;
use lede::state::PageContext;
use leptos::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;

fn show(page: PageContext) -> Screen {
    Screen::show(page, || view! { <ReadForm /> })
}

#[wasm_bindgen_test]
fn the_form_works_by_the_doing_of_the_browser() {
    let screen = show(english());
    assert_eq!(screen.attr("form", "method").as_deref(), Some("get"));
    assert_eq!(
        screen.attr("form", "action").as_deref(),
        Some("https://quill.example/paper/read")
    );
    assert_eq!(screen.attr("form input", "name").as_deref(), Some("url"));
    assert_eq!(
        screen.attr("form button", "type").as_deref(),
        Some("submit")
    );
}

#[wasm_bindgen_test]
fn the_field_has_a_label_and_must_be_filled() {
    let screen = show(english());
    let id = screen.attr("input", "id").unwrap();
    assert_eq!(
        screen.text(&format!("label[for={id}]")),
        "Address of the document"
    );
    assert!(screen.has("input[required]"));
}

#[wasm_bindgen_test]
fn an_address_runs_from_left_to_right_on_an_arabic_page() {
    let screen = show(setting_in("ar"));
    assert_eq!(screen.attr("input", "dir").as_deref(), Some("ltr"));
    assert_eq!(screen.text("h1"), "اقرأ مستندًا");
}

#[wasm_bindgen_test]
fn the_page_says_what_it_is_for() {
    let screen = show(english());
    assert_eq!(screen.text("h1.headline"), "Read a document");
    assert_eq!(screen.count("h1"), 1);
    assert!(!screen.text(".standfirst").is_empty());
}
