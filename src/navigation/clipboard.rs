//! The clipboard.

use leptos::prelude::window;
use wasm_bindgen_futures::{JsFuture, spawn_local};

/// Copies text and calls `done` if that worked. Where it does not, the text is
/// on the page to be selected.
pub(crate) fn copy(text: &str, done: Box<dyn FnOnce()>) {
    let clipboard = window().navigator().clipboard();
    // There is none where the page did not come by a safe connection.
    if clipboard.is_undefined() {
        return;
    }
    let written = clipboard.write_text(text);
    spawn_local(async move {
        if JsFuture::from(written).await.is_ok() {
            done();
        }
    });
}
