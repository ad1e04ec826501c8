use crate::block_fixtures::{show, story};
use crate::fixtures::english;
use crate::screen::Screen;
use crate::world::{turn, until};
use lede::components::Article;
use lede::navigation::LocationHash;
use leptos::prelude::*;
use leptos::task::tick;
use std::cell::OnceCell;
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::wasm_bindgen_test;

const GALLERIES: &str = r#"
    {"type":"gallery","title":"Mud","images":[{"url":"a.jpg","alt":"A","caption":"Of A.","credit":"Ada"},{"url":"b.jpg","alt":""}]},
    {"type":"gallery","images":[{"url":"c.jpg","alt":"C"}]}"#;

/// Galleries on a page whose address is followed.
struct Galleries {
    screen: Screen,
    hash: LocationHash,
}

impl Galleries {
    fn begin() -> Self {
        set_hash("");
        let article = story("en", "", GALLERIES);
        let kept = Rc::new(OnceCell::new());
        let keep = Rc::clone(&kept);
        let screen = Screen::show(english(), move || {
            let _ = keep.set(LocationHash::provide());
            view! { <Article article=&article /> }.into_any()
        });
        let hash = kept.get().cloned().unwrap();
        Self { screen, hash }
    }

    /// Goes to an address, as the application does when a page has been shown.
    async fn go(&self, fragment: &str) {
        set_hash(fragment);
        self.hash.update();
        tick().await;
    }

    async fn press(&self, key: &str) {
        let press = js_sys::Function::new_with_args(
            "dialog, key",
            "dialog.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));",
        );
        let dialog = self.screen.one("dialog[open]");
        press
            .call2(&JsValue::UNDEFINED, &dialog, &key.into())
            .unwrap();
        tick().await;
    }

    fn shown(&self) -> Vec<Option<String>> {
        self.screen
            .attrs("dialog[open] .lightbox-slide:not([hidden])", "data-slide")
    }
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
    let galleries = Galleries::begin();
    let screen = &galleries.screen;
    galleries.go("#picture-3").await;
    assert_eq!(galleries.shown(), [Some("3".to_owned())]);
    galleries.go("#picture-2").await;
    assert_eq!(galleries.shown(), [Some("2".to_owned())]);
    assert_eq!(screen.count("dialog[open]"), 1);
    assert!(
        document()
            .document_element()
            .unwrap()
            .has_attribute("data-lightbox")
    );
    galleries.go("").await;
    assert!(!screen.has("dialog[open]"));
    assert!(
        !document()
            .document_element()
            .unwrap()
            .has_attribute("data-lightbox")
    );
    turn().await;
    assert_eq!(
        document().active_element(),
        Some(screen.one("a[data-picture='2']"))
    );
}

#[wasm_bindgen_test]
async fn pictures_are_loaded_with_the_one_before_them() {
    let galleries = Galleries::begin();
    let screen = &galleries.screen;
    assert!(!screen.has(".lightbox-slide img"));
    galleries.go("#picture-1").await;
    assert_eq!(screen.count("[data-slide='1'] img:not([loading])"), 1);
    assert_eq!(screen.count("[data-slide='2'] img:not([loading])"), 1);
    assert!(!screen.has("[data-slide='3'] img"));
    galleries.go("").await;
}

#[wasm_bindgen_test]
async fn keys_go_on_and_back_and_stop_at_the_ends() {
    let galleries = Galleries::begin();
    let screen = &galleries.screen;
    galleries.go("#picture-1").await;
    for (key, expected) in [
        ("ArrowRight", "2"),
        ("ArrowRight", "2"),
        ("ArrowLeft", "1"),
        ("ArrowLeft", "1"),
        ("End", "2"),
        ("Home", "1"),
    ] {
        galleries.press(key).await;
        assert_eq!(galleries.shown(), [Some(expected.to_owned())], "{key}");
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
    let galleries = Galleries::begin();
    galleries
        .screen
        .place()
        .set_attribute("dir", "rtl")
        .unwrap();
    // The story says its own direction.
    galleries
        .screen
        .one("article")
        .remove_attribute("dir")
        .unwrap();
    galleries.go("#picture-1").await;
    galleries.press("ArrowLeft").await;
    assert_eq!(galleries.shown(), [Some("2".to_owned())]);
    galleries.go("").await;
    turn().await;
}

#[wasm_bindgen_test]
async fn closing_by_escape_takes_the_picture_out_of_the_address() {
    let galleries = Galleries::begin();
    let screen = &galleries.screen;
    galleries.go("#picture-2").await;
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
async fn an_address_of_no_picture_opens_nothing() {
    let galleries = Galleries::begin();
    for other in ["#picture-9", "#picture-", "#picture-1']", "#part-mud"] {
        galleries.go(other).await;
        assert!(!galleries.screen.has("dialog[open]"), "{other}");
    }
    set_hash("");
}

#[wasm_bindgen_test]
async fn events_without_a_key_or_a_finger_do_no_harm() {
    let galleries = Galleries::begin();
    galleries.go("#picture-1").await;
    // What fills in forms sends such events.
    let send = js_sys::Function::new_with_args(
        "dialog",
        "for (const name of ['keydown', 'touchstart', 'touchend']) dialog.dispatchEvent(new Event(name, { bubbles: true }));",
    );
    let dialog = galleries.screen.one("dialog[open]");
    send.call1(&JsValue::UNDEFINED, &dialog).unwrap();
    galleries.press("ArrowRight").await;
    assert_eq!(galleries.shown(), [Some("2".to_owned())]);
}
