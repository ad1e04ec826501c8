//! The masthead leaves while the reader reads on and returns when they look
//! up; `style/masthead.css` does the moving.

use gloo_events::EventListener;
use leptos::prelude::{document, window};
use std::cell::Cell;

/// Smaller movements, in CSS pixels, are a trembling thumb.
const TREMBLE: f64 = 8.0;
/// So close to the top, in CSS pixels, the masthead always stands.
const TOP: f64 = 160.0;

/// Marks the document while the reader scrolls down.
pub(crate) fn hide_on_scroll() {
    let before = Cell::new(0.0);
    EventListener::new(&window(), "scroll", move |_| {
        let here = window().scroll_y().unwrap_or_default();
        if (here - before.get()).abs() < TREMBLE {
            return;
        }
        let reads_on = here > before.replace(here) && here > TOP;
        if let Some(root) = document().document_element() {
            let _ = root.toggle_attribute_with_force("data-reading-on", reads_on);
        }
    })
    .forget();
}
