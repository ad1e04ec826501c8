//! The window that all of this runs in.

use wasm_bindgen::UnwrapThrowExt;
use web_sys::{Document, Window};

/// The window. There is one wherever this program runs.
pub(crate) fn window() -> Window {
    web_sys::window().unwrap_throw()
}

/// Its document.
pub(crate) fn document() -> Document {
    window().document().unwrap_throw()
}
