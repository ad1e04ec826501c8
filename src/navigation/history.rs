//! What is remembered for each entry of the browser's history.

use crate::platform;
use crate::storage::{self, Area};
use gloo_events::EventListener;
use js_sys::{Object, Reflect};
use lede_model::Url;
use leptos::prelude::{document, window};
use wasm_bindgen::JsValue;

const LIST_PARTS: &str = "listParts";
const SCROLL: &str = "lede:scroll:";

/// How many parts of a list were open when the reader left this entry.
pub(crate) fn list_parts() -> u32 {
    let state = window().history().and_then(|history| history.state());
    state
        .and_then(|state| Reflect::get(&state, &LIST_PARTS.into()))
        .ok()
        .and_then(|parts| parts.as_f64())
        .map_or(1, |parts| parts as u32)
}

/// Remembers how many parts of a list are open.
pub(crate) fn set_list_parts(parts: u32) {
    let state = Object::new();
    // Setting a property of a plain object of our own cannot fail.
    let _ = Reflect::set(&state, &LIST_PARTS.into(), &parts.into());
    if let Ok(history) = window().history() {
        let _ = history.replace_state_with_url(&state, "", None);
    }
}

/// The address in the address bar.
pub(crate) fn here() -> Option<Url> {
    Url::parse(&platform::window()?.location().href().ok()?).ok()
}

/// Goes to the entry before this one.
pub(super) fn back() {
    if let Ok(history) = window().history() {
        let _ = history.back();
    }
}

/// Puts another fragment, or none, into the address of this entry, and keeps
/// what is remembered for it.
pub(super) fn replace_fragment(fragment: &str) {
    let (Ok(history), Ok(href)) = (window().history(), window().location().href()) else {
        return;
    };
    let page = href.split('#').next().unwrap_or_default();
    let state = history.state().unwrap_or(JsValue::NULL);
    let _ = history.replace_state_with_url(&state, "", Some(&[page, fragment].concat()));
}

/// Loads the current page again.
pub(crate) fn reload() {
    let _ = window().location().reload();
}

/// Takes a page that was loaded whole back to where the reader left it. The
/// browser tries that itself, but before there is anything to scroll.
pub(crate) fn restore_scroll() {
    let left_at = storage::read::<i32>(Area::Session, &scroll_key());
    if let Some(top) = left_at
        && returned()
    {
        window().scroll_to_with_x_and_y(0.0, top.into());
    } else if let Ok(anchor) = window().location().hash()
        && let Some(target) = part(&anchor)
    {
        target.scroll_into_view();
    }
    EventListener::new(&window(), "pagehide", move |_| {
        let top = window().scroll_y().unwrap_or_default() as i64;
        storage::write(Area::Session, &scroll_key(), top);
    })
    .forget();
}

/// The part of the page that a fragment names; letters of most scripts are
/// escaped in it.
fn part(fragment: &str) -> Option<web_sys::Element> {
    let name = js_sys::decode_uri_component(fragment.trim_start_matches('#')).ok()?;
    document().get_element_by_id(&String::from(name))
}

fn scroll_key() -> String {
    let href = window().location().href().unwrap_or_default();
    [SCROLL, &href].concat()
}

/// Whether the browser came here by reloading or through its history.
fn returned() -> bool {
    let Some(performance) = window().performance() else {
        return false;
    };
    let entry = performance.get_entries_by_type("navigation").get(0);
    Reflect::get(&entry, &"type".into())
        .ok()
        .and_then(|kind| kind.as_string())
        .is_some_and(|kind| kind == "reload" || kind == "back_forward")
}
