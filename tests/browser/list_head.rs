use crate::fixtures::{HOSTILE, author, english, url};
use crate::screen::Screen;
use lede::components::ListHead;
use lede_model::Author;
use leptos::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;

fn show(
    kicker: &'static str,
    title: &'static str,
    description: Option<&'static str>,
    author: Option<Author>,
) -> Screen {
    Screen::show(english(), move || {
        let author = author.as_ref();
        view! { <ListHead kicker=Some(kicker) title description author /> }.into_any()
    })
}

fn writer() -> Author {
    Author {
        role: Some("Harbour correspondent".to_owned()),
        bio: Some("She has kept the tide tables since 1999.".to_owned()),
        avatar: Some(url("https://pictures.example/ada.jpg")),
        ..author("Ada Quill")
    }
}

#[wasm_bindgen_test]
fn a_list_is_headed_by_its_title_as_the_only_h1() {
    let screen = show("Section", "Harbour", None, None);
    assert_eq!(screen.text("header h1.headline"), "Harbour");
    assert_eq!(screen.attr("h1", "tabindex").as_deref(), Some("-1"));
    assert_eq!(screen.text(".kicker"), "Section");
    assert!(!screen.has(".standfirst, img"));
}

#[wasm_bindgen_test]
fn a_list_of_a_writer_shows_role_portrait_and_life() {
    let screen = show("Author", "Ada Quill", None, Some(writer()));
    assert_eq!(screen.text(".kicker"), "Harbour correspondent");
    assert_eq!(
        screen.text(".standfirst"),
        "She has kept the tide tables since 1999."
    );
    assert_eq!(screen.attr("img", "alt").as_deref(), Some(""));
    assert_eq!(
        screen.attr("img", "src").as_deref(),
        Some("https://pictures.example/ada.jpg")
    );
}

#[wasm_bindgen_test]
fn a_description_of_the_list_comes_before_the_life_of_the_writer() {
    let screen = show("Author", "Ada Quill", Some("Her columns."), Some(writer()));
    assert_eq!(screen.text(".standfirst"), "Her columns.");
}

#[wasm_bindgen_test]
fn a_writer_of_whom_only_the_name_is_known_has_no_empty_parts() {
    let screen = show("Author", "Ada Quill", None, Some(author("Ada Quill")));
    assert_eq!(screen.text(".kicker"), "Author");
    assert!(!screen.has("img, .standfirst"));
}

#[wasm_bindgen_test]
fn words_that_look_like_markup_stay_words() {
    let screen = show(HOSTILE, HOSTILE, Some(HOSTILE), None);
    for part in [".kicker", "h1", ".standfirst"] {
        assert_eq!(screen.text(part), HOSTILE, "{part}");
    }
    screen.assert_no_markup_from_text();
}
