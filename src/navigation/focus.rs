//! Focus and announcements: a new page is read from its beginning.

use crate::idle::once_painted;
use leptos::prelude::{ArcRwSignal, Set, document};
use wasm_bindgen::JsCast;
use web_sys::{FocusOptions, HtmlElement};

/// Moves the focus to the page's headline and announces the page's title, once the
/// page has been painted: moving the focus makes the browser lay out the page then
/// and there, and again for the frame.
pub(super) fn focus_and_announce(announcement: ArcRwSignal<String>) {
    let before = document().active_element();
    once_painted(move || {
        // Readers may have gone somewhere themselves by now.
        if document().active_element() == before {
            focus_headline();
        }
        announcement.set(document().title());
    });
}

fn focus_headline() {
    let headline = document().query_selector("main h1").ok().flatten();
    if let Some(headline) = headline.and_then(|headline| headline.dyn_into::<HtmlElement>().ok()) {
        let options = FocusOptions::new();
        options.set_prevent_scroll(true);
        let _ = headline.focus_with_options(&options);
    }
}
