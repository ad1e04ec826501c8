use crate::fixtures::{HOSTILE, author, setting_in, url};
use crate::screen::Screen;
use lede::components::Byline;
use lede_model::Author;
use leptos::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;

fn show(authors: &[Author], override_text: Option<&str>, language: &str) -> Screen {
    let authors = authors.to_vec();
    let text = override_text.map(str::to_owned);
    Screen::show(setting_in(language), move || {
        view! { <Byline authors=&authors override_text=text.as_deref() /> }.into_any()
    })
}

fn authors(names: &[&str]) -> Vec<Author> {
    names.iter().map(|name| author(name)).collect()
}

#[wasm_bindgen_test]
fn nobody_named_is_no_byline() {
    assert!(!show(&[], None, "en").has("*"));
}

#[wasm_bindgen_test]
fn one_author_is_named_and_linked() {
    let screen = show(&authors(&["Ada Quill"]), None, "en");
    assert_eq!(screen.text(".byline"), "By Ada Quill");
    assert_eq!(screen.text(".byline a[rel=author]"), "Ada Quill");
    assert_eq!(
        screen.attr(".byline a[rel=author]", "href").as_deref(),
        Some("https://quill.example/paper/author/ada-quill")
    );
}

#[wasm_bindgen_test]
fn two_authors_are_joined_by_and() {
    let screen = show(&authors(&["Ada Quill", "Ben Reed"]), None, "en");
    assert_eq!(screen.text(".byline"), "By Ada Quill and Ben Reed");
}

#[wasm_bindgen_test]
fn many_authors_are_parted_by_commas_and_the_last_by_and() {
    let names = ["Ada Quill", "Ben Reed", "Cleo Marsh", "Dov Sand"];
    let screen = show(&authors(&names), None, "en");
    assert_eq!(
        screen.text(".byline"),
        "By Ada Quill, Ben Reed, Cleo Marsh and Dov Sand"
    );
    assert_eq!(screen.texts("a[rel=author]"), names);
}

#[wasm_bindgen_test]
fn authors_are_joined_as_the_language_of_the_page_joins_them() {
    let three = authors(&["A", "B", "C"]);
    assert_eq!(show(&three, None, "uk").text(".byline"), "A, B і C");
    assert_eq!(show(&three, None, "ar").text(".byline"), "بقلم A، B وC");
}

#[wasm_bindgen_test]
fn an_author_without_a_page_is_named_but_not_linked() {
    let nameless = Author {
        url: None,
        ..author("Ada Quill")
    };
    let screen = show(&[nameless, author("Ben Reed")], None, "en");
    assert_eq!(screen.text(".byline"), "By Ada Quill and Ben Reed");
    assert_eq!(screen.texts("a"), ["Ben Reed"]);
}

#[wasm_bindgen_test]
fn a_byline_of_the_document_is_shown_as_it_is() {
    let screen = show(
        &authors(&["Ada Quill"]),
        Some("Our own correspondent"),
        "en",
    );
    assert_eq!(screen.text(".byline"), "Our own correspondent");
    assert!(!screen.has("a"));
    assert!(show(&[], Some("Agencies"), "en").has(".byline"));
}

#[wasm_bindgen_test]
fn the_role_is_told_of_a_single_author_only() {
    let with_role = |name| Author {
        role: Some("Harbour correspondent".to_owned()),
        ..author(name)
    };
    let one = show(&[with_role("Ada Quill")], None, "en");
    assert_eq!(one.text(".role"), "Harbour correspondent");
    let two = show(&[with_role("Ada Quill"), with_role("Ben Reed")], None, "en");
    assert!(!two.has(".role"));
}

#[wasm_bindgen_test]
fn name_and_role_are_two_words_to_those_who_copy_or_hear_them() {
    let writer = Author {
        role: Some("Harbour correspondent".to_owned()),
        ..author("Ada Quill")
    };
    let text = show(&[writer], None, "en").text(".byline");
    assert!(!text.contains("QuillHarbour"), "{text}");
}

#[wasm_bindgen_test]
fn portraits_are_decoration_and_wait_to_be_seen() {
    let pictured = Author {
        avatar: Some(url("https://pictures.example/ada.jpg")),
        ..author("Ada Quill")
    };
    let screen = show(&[pictured, author("Ben Reed")], None, "en");
    assert_eq!(screen.attr("img.avatar", "alt").as_deref(), Some(""));
    assert_eq!(
        screen.attr("img.avatar", "loading").as_deref(),
        Some("lazy")
    );
    assert_eq!(
        screen.attr("img.avatar", "src").as_deref(),
        Some("https://pictures.example/ada.jpg")
    );
    assert_eq!(screen.text(".byline"), "By Ada Quill and Ben Reed");
}

#[wasm_bindgen_test]
fn names_that_look_like_markup_stay_names() {
    let hostile = Author {
        name: HOSTILE.to_owned(),
        role: Some(HOSTILE.to_owned()),
        ..author("x")
    };
    let screen = show(&[hostile], None, "en");
    assert_eq!(screen.text("a[rel=author]"), HOSTILE);
    screen.assert_no_markup_from_text();
}
