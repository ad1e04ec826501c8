use crate::fixtures::{HOSTILE, english, setting_in, url};
use crate::screen::Screen;
use lede::api::LoadErrorKind;
use lede::components::{Failure, FailureView};
use lede::state::PageContext;
use lede_formats::{Diagnostic, OtherList, ReadError};
use leptos::prelude::*;
use leptos::task::tick;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen_test::wasm_bindgen_test;

const ADDRESS: &str = "https://quill.example/paper/articles/tug.json";

fn failed(error: LoadErrorKind) -> Failure {
    Failure {
        error,
        address: ADDRESS.to_owned(),
        original: None,
    }
}

fn show(failed: &Failure) -> Screen {
    show_with(english(), failed, || {}, |_, _| {})
}

/// Shows a failure on a page, with what its buttons do.
fn show_with(
    page: PageContext,
    failed: &Failure,
    on_retry: impl Fn() + 'static,
    on_copy: impl Fn(&str, Box<dyn FnOnce()>) + 'static,
) -> Screen {
    let failure = failed.clone();
    Screen::show(page, move || {
        view! { <FailureView failure=&failure on_retry on_copy /> }.into_any()
    })
}

fn not_a_document() -> LoadErrorKind {
    LoadErrorKind::Read(ReadError::NotADocument(Diagnostic {
        path: "$.headline".to_owned(),
        expected: "text".into(),
        found: "nothing",
    }))
}

#[wasm_bindgen_test]
fn a_failure_is_an_alert_with_one_headline() {
    let screen = show(&failed(LoadErrorKind::Unreachable));
    assert_eq!(
        screen.text("[role=alert].failure h1.headline"),
        "The story could not be reached"
    );
    assert_eq!(screen.count("h1"), 1);
    assert_eq!(
        screen.attr("h1", "tabindex").as_deref(),
        Some("-1"),
        "the focus goes there"
    );
}

#[wasm_bindgen_test]
fn every_error_is_told_in_words_of_its_own() {
    let not_json = LoadErrorKind::Read(ReadError::NotJson {
        line: 1,
        column: 2,
        reason: "",
    });
    let strings = english().page_strings();
    let expected = [
        (
            LoadErrorKind::Unreachable,
            "unreachable",
            strings.unreachable,
        ),
        (LoadErrorKind::Timeout, "timeout", strings.timeout),
        (
            LoadErrorKind::Read(ReadError::NotStories(OtherList::Authors)),
            "not-article",
            strings.not_stories,
        ),
        (LoadErrorKind::Status(404), "missing", strings.missing),
        (LoadErrorKind::Status(410), "missing", strings.missing),
        (LoadErrorKind::Status(403), "server", strings.server),
        (LoadErrorKind::Status(503), "server", strings.server),
        (not_json, "not-json", strings.not_json),
        (not_a_document(), "not-article", strings.not_article),
        (LoadErrorKind::TooLarge, "too-large", strings.too_large),
        (LoadErrorKind::Refused, "refused", strings.refused),
    ];
    for (error, kind, headline) in expected {
        let screen = show(&failed(error.clone()));
        assert_eq!(
            screen.attr(".failure", "data-kind").as_deref(),
            Some(kind),
            "{error:?}"
        );
        assert_eq!(screen.text("h1"), headline, "{error:?}");
        let text = screen.text(".failure-text");
        assert!(!text.is_empty() && !text.contains('{'), "{text}");
    }
}

#[wasm_bindgen_test]
fn an_error_of_the_server_names_its_status() {
    let screen = show(&failed(LoadErrorKind::Status(503)));
    assert!(screen.text(".failure-text").contains("503"));
}

#[wasm_bindgen_test]
fn engineers_find_the_address_and_the_exact_error() {
    let screen = show(&failed(not_a_document()));
    let detail = screen.text("details pre");
    assert!(detail.contains(ADDRESS), "{detail}");
    assert!(
        detail.contains("$.headline: expected text, found nothing"),
        "{detail}"
    );
    // An address runs from left to right on an Arabic page too.
    assert_eq!(screen.attr("details pre", "dir").as_deref(), Some("ltr"));
    assert_eq!(screen.text("details > summary"), "Technical detail");
}

#[wasm_bindgen_test]
fn the_detail_is_closed_until_somebody_asks() {
    assert!(!show(&failed(LoadErrorKind::Timeout)).has("details[open]"));
}

#[wasm_bindgen_test]
fn each_press_of_try_again_tries_again() {
    let tries = Rc::new(Cell::new(0));
    let counted = Rc::clone(&tries);
    let screen = show_with(
        english(),
        &failed(LoadErrorKind::Timeout),
        move || counted.set(counted.get() + 1),
        |_, _| panic!("nothing was to be copied"),
    );
    assert_eq!(screen.text("button.retry"), "Try again");
    assert_eq!(tries.get(), 0);
    screen.click("button.retry");
    screen.click("button.retry");
    assert_eq!(tries.get(), 2);
}

#[wasm_bindgen_test]
async fn copying_takes_the_detail_as_it_is_shown_and_says_so() {
    let copied = Rc::new(RefCell::new(Vec::new()));
    let kept = Rc::clone(&copied);
    let screen = show_with(
        english(),
        &failed(not_a_document()),
        || panic!("nothing was to be tried again"),
        move |text, done| {
            kept.borrow_mut().push(text.to_owned());
            done();
        },
    );
    assert_eq!(screen.text("button.copy"), "Copy details");
    screen.click("button.copy");
    assert_eq!(*copied.borrow(), [screen.text("pre")]);
    tick().await;
    assert_eq!(screen.text("button.copy"), "Copied");
}

#[wasm_bindgen_test]
async fn what_could_not_be_copied_is_not_called_copied() {
    let screen = show(&failed(LoadErrorKind::Timeout));
    screen.click("button.copy");
    tick().await;
    assert_eq!(screen.text("button.copy"), "Copy details");
}

#[wasm_bindgen_test]
fn buttons_send_no_form() {
    let screen = show(&failed(LoadErrorKind::Timeout));
    assert_eq!(
        screen.attrs("button", "type"),
        [Some("button".to_owned()), Some("button".to_owned())]
    );
}

#[wasm_bindgen_test]
fn there_is_a_way_to_the_front() {
    let screen = show(&failed(LoadErrorKind::Timeout));
    assert_eq!(
        screen.attr("a.failure-home", "href").as_deref(),
        Some("https://quill.example/paper/")
    );
}

#[wasm_bindgen_test]
fn the_original_is_offered_where_it_is_known() {
    assert!(!show(&failed(LoadErrorKind::Timeout)).has(".failure-original"));
    let screen = show(&Failure {
        original: Some(url("https://other.example/tug")),
        ..failed(LoadErrorKind::Timeout)
    });
    assert_eq!(
        screen.attr("a.failure-original", "href").as_deref(),
        Some("https://other.example/tug")
    );
    assert_eq!(
        screen.attr("a.failure-original", "rel").as_deref(),
        Some("noopener")
    );
}

#[wasm_bindgen_test]
fn a_failure_is_told_in_the_language_of_the_page() {
    let screen = show_with(
        setting_in("uk"),
        &failed(LoadErrorKind::Status(503)),
        || {},
        |_, _| {},
    );
    assert_eq!(screen.text("button.retry"), "Спробувати ще раз");
    assert!(screen.text(".failure-text").contains("503"));
}

#[wasm_bindgen_test]
fn an_address_that_looks_like_markup_stays_words() {
    let screen = show(&Failure {
        address: HOSTILE.to_owned(),
        ..failed(LoadErrorKind::Timeout)
    });
    assert!(screen.text("pre").starts_with(HOSTILE));
    screen.assert_no_markup_from_text();
}
