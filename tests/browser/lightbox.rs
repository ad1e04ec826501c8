use crate::block_fixtures::show;
use crate::screen::Screen;
use crate::world::{turn, until};
use lede::shell::lightbox;
use leptos::prelude::{document, window};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::wasm_bindgen_test;

const GALLERIES: &str = r#"
    {"type":"gallery","title":"Mud","images":[{"url":"a.jpg","alt":"A","caption":"Of A.","credit":"Ada"},{"url":"b.jpg","alt":""}]},
    {"type":"gallery","images":[{"url":"c.jpg","alt":"C"}]}"#;

fn begin() -> Screen {
    set_hash("");
    lightbox::follow();
    show(GALLERIES)
}

fn set_hash(hash: &str) {
    let location = window().location();
    let href = location.href().unwrap();
    let page = href.split('#').next().unwrap_or_default();
    let history = window().history().unwrap();
    history
        .replace_state_with_url(&JsValue::NULL, "", Some(&[page, hash].concat()))
        .unwrap();
}

fn hash() -> String {
    window().location().hash().unwrap()
}

fn press(key: &str) {
    let press = js_sys::Function::new_with_args(
        "key",
        "document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));",
    );
    press.call1(&JsValue::UNDEFINED, &key.into()).unwrap();
}

fn shown(screen: &Screen) -> Vec<Option<String>> {
    screen.attrs("dialog[open] .lightbox-slide:not([hidden])", "data-slide")
}

#[wasm_bindgen_test]
fn small_pictures_are_links_to_addresses_of_their_own_across_galleries() {
    let screen = show(GALLERIES);
    let links: Vec<_> = screen
        .attrs("a[data-picture]", "href")
        .into_iter()
        .flatten()
        .collect();
    assert!(
        links[0].ends_with("#picture-1") && links[2].ends_with("#picture-3"),
        "{links:?}"
    );
    let labels: Vec<_> = screen
        .attrs("a[data-picture]", "aria-label")
        .into_iter()
        .flatten()
        .collect();
    assert_eq!(
        labels,
        [
            "Enlarge picture 1. A",
            "Enlarge picture 2",
            "Enlarge picture 1. C"
        ]
    );
    assert_eq!(screen.count("dialog"), 2);
    assert!(!screen.has("dialog[open]"));
}

#[wasm_bindgen_test]
fn captions_and_credits_are_inside() {
    let screen = show(GALLERIES);
    let slide = screen.one("[data-slide='1'] figcaption");
    assert_eq!(
        slide.text_content().as_deref(),
        Some("Of A. (Source: Ada)1 / 2")
    );
}

#[wasm_bindgen_test]
async fn the_address_opens_and_closes() {
    let screen = begin();
    set_hash("#picture-3");
    lightbox::follow();
    assert_eq!(shown(&screen), [Some("3".to_owned())]);
    set_hash("#picture-2");
    lightbox::follow();
    assert_eq!(shown(&screen), [Some("2".to_owned())]);
    assert_eq!(screen.count("dialog[open]"), 1);
    set_hash("");
    lightbox::follow();
    assert!(!screen.has("dialog[open]"));
    turn().await;
    assert_eq!(
        document().active_element(),
        Some(screen.one("a[data-picture='2']"))
    );
}

#[wasm_bindgen_test]
async fn keys_go_on_and_back_and_stop_at_the_ends() {
    let screen = begin();
    set_hash("#picture-1");
    lightbox::follow();
    for (key, expected) in [
        ("ArrowRight", "2"),
        ("ArrowRight", "2"),
        ("ArrowLeft", "1"),
        ("ArrowLeft", "1"),
        ("End", "2"),
        ("Home", "1"),
    ] {
        press(key);
        assert_eq!(shown(&screen), [Some(expected.to_owned())], "{key}");
        assert_eq!(hash(), ["#picture-", expected].concat());
    }
    assert_eq!(
        screen.attrs("dialog[open] [data-go=previous]", "aria-disabled"),
        [Some("true".to_owned())]
    );
    screen.click("dialog[open] [data-go=close]");
    until("the address is clean", || hash().is_empty()).await;
}

#[wasm_bindgen_test]
async fn arrows_follow_the_direction_of_the_page() {
    let screen = begin();
    screen.place().set_attribute("dir", "rtl").unwrap();
    set_hash("#picture-1");
    lightbox::follow();
    press("ArrowLeft");
    assert_eq!(shown(&screen), [Some("2".to_owned())]);
    set_hash("");
    lightbox::follow();
    turn().await;
}

#[wasm_bindgen_test]
async fn closing_by_escape_takes_the_picture_out_of_the_address() {
    let screen = begin();
    set_hash("#picture-2");
    lightbox::follow();
    // What the browser does on Escape.
    let dialog: web_sys::HtmlDialogElement = screen.one("dialog[open]").unchecked_into();
    dialog.close();
    until("the address is clean", || hash().is_empty()).await;
    assert_eq!(
        document().active_element(),
        Some(screen.one("a[data-picture='2']"))
    );
}

#[wasm_bindgen_test]
fn an_address_of_no_picture_opens_nothing() {
    let screen = begin();
    for other in ["#picture-9", "#picture-", "#picture-1']", "#part-mud"] {
        set_hash(other);
        lightbox::follow();
        assert!(!screen.has("dialog[open]"), "{other}");
    }
    set_hash("");
}
