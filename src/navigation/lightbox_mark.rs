//! Tells the style sheet whether a picture is over the page.

use crate::platform;

/// Marks the root while a lightbox is open, so that the page behind it does not
/// scroll. `:root:has()` would know, too, and make the browser look for it after
/// every element that is added.
pub(crate) fn mark_lightbox() {
    let open = platform::document()
        .and_then(|document| document.query_selector("dialog.lightbox[open]").ok()?);
    mark(open.is_some());
}

/// Takes the mark from the root: the page with the lightbox is going, or has none.
pub(crate) fn unmark_lightbox() {
    mark(false);
}

fn mark(is_open: bool) {
    if let Some(root) = platform::document().and_then(|document| document.document_element()) {
        let _ = root.toggle_attribute_with_force("data-lightbox", is_open);
    }
}
