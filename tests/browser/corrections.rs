use crate::fixtures::{HOSTILE, english, setting_in, time};
use crate::screen::Screen;
use lede::components::Corrections;
use lede::state::PageContext;
use lede_model::{Correction, CorrectionKind};
use leptos::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;

fn show(list: &[Correction]) -> Screen {
    show_on(english(), list)
}

fn show_on(page: PageContext, list: &[Correction]) -> Screen {
    let list = list.to_vec();
    Screen::show(page, move || {
        view! { <Corrections corrections=&list /> }.into_any()
    })
}

fn correction(kind: CorrectionKind, date: Option<&str>, text: &str) -> Correction {
    Correction {
        date: date.map(time),
        kind,
        text: text.to_owned(),
    }
}

#[wasm_bindgen_test]
fn nothing_put_right_is_no_section() {
    assert!(!show(&[]).has("*"));
}

#[wasm_bindgen_test]
fn each_correction_says_of_which_kind_it_is_and_what_is_right() {
    let list = [
        correction(CorrectionKind::Correction, None, "It was Tuesday."),
        correction(CorrectionKind::Clarification, None, "The whole crew."),
        correction(CorrectionKind::EditorsNote, None, "We asked again."),
    ];
    let screen = show(&list);
    let kinds: Vec<_> = screen
        .texts(".corrections h2.correction-kind")
        .iter()
        .map(|kind| kind.trim().to_owned())
        .collect();
    assert_eq!(kinds, ["Correction", "Clarification", "Editor’s note"]);
    assert_eq!(
        screen.texts(".correction p"),
        ["It was Tuesday.", "The whole crew.", "We asked again."]
    );
    assert!(!screen.has("time"));
}

#[wasm_bindgen_test]
fn the_date_of_a_correction_is_there_for_machines_and_apart_from_its_kind() {
    let list = [correction(
        CorrectionKind::Correction,
        Some("2025-03-07T12:00:00Z"),
        "It was Tuesday.",
    )];
    let screen = show(&list);
    assert_eq!(
        screen.attr("h2 time", "datetime").as_deref(),
        Some("2025-03-07T12:00:00Z")
    );
    assert!(screen.text("h2").starts_with("Correction "));
    assert!(screen.text("time").contains("March"));
}

#[wasm_bindgen_test]
fn the_kind_is_told_in_the_language_of_the_page() {
    let list = [correction(
        CorrectionKind::Correction,
        None,
        "Був вівторок.",
    )];
    let screen = show_on(setting_in("uk"), &list);
    assert_eq!(screen.text("h2").trim(), "Виправлення");
}

#[wasm_bindgen_test]
fn words_that_look_like_markup_stay_words() {
    let list = [correction(CorrectionKind::Correction, None, HOSTILE)];
    let screen = show(&list);
    assert_eq!(screen.text(".correction p"), HOSTILE);
    screen.assert_no_markup_from_text();
}
