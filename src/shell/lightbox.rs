//! Large pictures over the page, as the address says.
//!
//! Which picture of a gallery is shown large is part of the address
//! (`#picture-2`), so that Back closes it and a link can lead to it. This
//! module makes the page follow the address; `components::block::gallery` has
//! both the small pictures, which are links to such addresses, and the large
//! ones.

use super::history;
use gloo_events::{EventListener, EventListenerOptions, EventListenerPhase};
use leptos::prelude::{document, window};
use std::cell::Cell;
use wasm_bindgen::JsCast;
use web_sys::{
    Element, Event, EventTarget, HtmlDialogElement, HtmlElement, KeyboardEvent, TouchEvent,
};

const PREFIX: &str = "#picture-";
/// A finger that moves less, in CSS pixels, has not swiped.
const SWIPE: i32 = 48;

thread_local! {
    /// Whether it follows the address by itself already.
    static LISTENS: Cell<bool> = const { Cell::new(false) };
    /// Whether the picture was opened from this page, so that there is an
    /// entry of the history to go back to.
    static WAS_OPENED_HERE: Cell<bool> = const { Cell::new(false) };
    /// Where a finger came down.
    static TOUCHED: Cell<Option<(i32, i32)>> = const { Cell::new(None) };
}

/// Follows the keyboard, the finger and further changes of the address.
fn listen() {
    on::<Event>(&window(), "hashchange", |_| {
        if open().is_none() && asked_for().is_some() {
            WAS_OPENED_HERE.set(true);
        }
        follow();
    });
    // Neither of these bubbles: they are caught on their way down.
    on::<Event>(&document(), "close", |event| {
        if let Some(dialog) = target::<HtmlDialogElement>(event)
            && is_lightbox(&dialog)
            && shown_in(&dialog)
                .is_some_and(|slide| asked_for() == slide.get_attribute("data-slide"))
        {
            leave(&dialog);
        }
        mark();
    });
    on::<Event>(&document(), "click", on_click);
    on::<KeyboardEvent>(&document(), "keydown", on_key);
    on::<TouchEvent>(&document(), "touchstart", |event| {
        let is_one = event.touches().length() == 1;
        TOUCHED.set(point(event).filter(|_| is_one && open().is_some()));
    });
    on::<TouchEvent>(&document(), "touchend", on_lift);
}

/// Shows the picture that the address names, and closes any other; does so
/// from now on whenever the address changes.
pub fn follow() {
    if !LISTENS.replace(true) {
        listen();
    }
    show_asked_for();
    mark();
}

/// Tells the style sheet whether a picture is over the page. `:root:has()` would
/// know, too, and make the browser look for it after every element that is set.
fn mark() {
    if let Some(root) = document().document_element() {
        let _ = root.toggle_attribute_with_force("data-lightbox", open().is_some());
    }
}

fn show_asked_for() {
    let name = asked_for();
    let slide = name.as_deref().and_then(slide);
    let dialog = slide.as_ref().and_then(dialog_of);
    if let Some(before) = open().filter(|before| Some(before) != dialog.as_ref()) {
        before.close();
        return_focus(&before);
    }
    let (Some(slide), Some(dialog)) = (slide, dialog) else {
        WAS_OPENED_HERE.set(false);
        return;
    };
    for other in all(&dialog, ".lightbox-slide") {
        let _ = other.toggle_attribute_with_force("hidden", other != slide);
    }
    let neighbours = [
        slide.previous_element_sibling(),
        slide.next_element_sibling(),
    ];
    for (go, neighbour) in ["previous", "next"].into_iter().zip(&neighbours) {
        for key in all(&dialog, &["[data-go=", go, "]"].concat()) {
            let is_end = if neighbour.is_some() { "false" } else { "true" };
            let _ = key.set_attribute("aria-disabled", is_end);
        }
    }
    // The next one is on its way before it is asked for.
    for image in neighbours.iter().flatten().flat_map(|one| all(one, "img")) {
        let _ = image.set_attribute("loading", "eager");
    }
    if !dialog.open() {
        let _ = dialog.show_modal();
    }
}

fn on_click(event: &Event) {
    let Some(element) = target::<Element>(event) else {
        return;
    };
    let Some(dialog) = open() else {
        return;
    };
    if element == **dialog {
        dialog.close();
    } else if let Some(key) = closest(&element, "[data-go]") {
        match key.get_attribute("data-go").as_deref() {
            Some("previous") => go(&dialog, -1),
            Some("next") => go(&dialog, 1),
            _ => dialog.close(),
        }
    }
}

fn on_key(event: &KeyboardEvent) {
    let Some(dialog) = open() else {
        return;
    };
    // With another key held it is the browser's, or the system's.
    if event.alt_key() || event.ctrl_key() || event.meta_key() || event.shift_key() {
        return;
    }
    let steps = match event.key().as_str() {
        "ArrowRight" => towards_right(&dialog),
        "ArrowLeft" => -towards_right(&dialog),
        "Home" => i32::MIN,
        "End" => i32::MAX,
        _ => return,
    };
    event.prevent_default();
    go(&dialog, steps);
}

fn on_lift(event: &TouchEvent) {
    let (Some((from_x, from_y)), Some((x, y))) = (TOUCHED.take(), point(event)) else {
        return;
    };
    let moved = x - from_x;
    if let Some(dialog) = open()
        && moved.abs() > SWIPE
        && moved.abs() > (y - from_y).abs()
    {
        // The picture follows the finger: leftwards brings what is right.
        go(&dialog, -moved.signum() * towards_right(&dialog));
    }
}

/// Which way right is: on, or back where lines run from the right.
fn towards_right(dialog: &Element) -> i32 {
    if dialog.matches(":dir(rtl)").unwrap_or_default() {
        -1
    } else {
        1
    }
}

/// Goes some pictures on or back, in the same entry of the history: Back
/// closes, and does not walk through what was seen.
fn go(dialog: &Element, steps: i32) {
    let slides = all(dialog, ".lightbox-slide");
    let Some(at) = slides
        .iter()
        .position(|slide| !slide.has_attribute("hidden"))
    else {
        return;
    };
    let last = i32::try_from(slides.len()).unwrap_or(i32::MAX) - 1;
    let to = i32::try_from(at)
        .unwrap_or_default()
        .saturating_add(steps)
        .clamp(0, last);
    let name = usize::try_from(to)
        .ok()
        .filter(|to| *to != at)
        .and_then(|to| slides.get(to)?.get_attribute("data-slide"));
    if let Some(name) = name {
        history::replace_fragment(&[PREFIX, &name].concat());
        follow();
    }
}

/// Takes the picture out of the address after the reader has closed it.
fn leave(dialog: &Element) {
    return_focus(dialog);
    if WAS_OPENED_HERE.take() {
        history::back();
    } else {
        history::replace_fragment("");
    }
}

/// Where the reader looked last, which need not be where they began.
fn return_focus(dialog: &Element) {
    if let Some(small) = shown_in(dialog).and_then(|slide| small_of(&slide)) {
        let _ = small.focus();
    }
}

/// The picture that the address names.
fn asked_for() -> Option<String> {
    let hash = window().location().hash().ok()?;
    hash.strip_prefix(PREFIX).map(str::to_owned)
}

fn slide(name: &str) -> Option<Element> {
    if name.is_empty() || !name.bytes().all(|digit| digit.is_ascii_digit()) {
        return None;
    }
    first(&["[data-slide='", name, "']"].concat())
}

fn small_of(slide: &Element) -> Option<HtmlElement> {
    let name = slide.get_attribute("data-slide")?;
    first(&["[data-picture='", &name, "']"].concat())?
        .dyn_into()
        .ok()
}

fn open() -> Option<HtmlDialogElement> {
    first("dialog.lightbox[open]")?.dyn_into().ok()
}

fn shown_in(dialog: &Element) -> Option<Element> {
    dialog
        .query_selector(".lightbox-slide:not([hidden])")
        .ok()
        .flatten()
}

fn dialog_of(slide: &Element) -> Option<HtmlDialogElement> {
    closest(slide, "dialog")?.dyn_into().ok()
}

fn is_lightbox(dialog: &Element) -> bool {
    dialog.matches(".lightbox").unwrap_or_default()
}

fn first(selector: &str) -> Option<Element> {
    document().query_selector(selector).ok().flatten()
}

fn closest(element: &Element, selector: &str) -> Option<Element> {
    element.closest(selector).ok().flatten()
}

fn all(element: &Element, selector: &str) -> Vec<Element> {
    let mut found = Vec::new();
    if let Ok(list) = element.query_selector_all(selector) {
        for index in 0..list.length() {
            found.extend(list.get(index).and_then(|node| node.dyn_into().ok()));
        }
    }
    found
}

fn point(event: &TouchEvent) -> Option<(i32, i32)> {
    let touch = event.changed_touches().get(0)?;
    Some((touch.client_x(), touch.client_y()))
}

fn target<T: JsCast>(event: &Event) -> Option<T> {
    event.target()?.dyn_into().ok()
}

/// Listens for as long as the page lives.
fn on<E: JsCast + 'static>(target: &EventTarget, name: &'static str, handler: fn(&E)) {
    let options = EventListenerOptions {
        phase: EventListenerPhase::Capture,
        // Arrow keys do not scroll while a picture is open.
        passive: false,
    };
    EventListener::new_with_options(target, name, options, move |event| {
        if let Some(event) = event.dyn_ref::<E>() {
            handler(event);
        }
    })
    .forget();
}
