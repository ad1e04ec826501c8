//! The first screen of a story before the rest of it.

use crate::components::dom::El;
use leptos::prelude::{document, request_animation_frame};

/// So many blocks of a body are more than a screen shows below the top of a
/// story.
const ENOUGH: u32 = 6;

/// Takes the end of the body out of a story's page that is about to be shown,
/// and puts it back when that has been painted: the lines of it are not laid
/// out before the reader sees the first.
pub(super) fn put_off(page: &El) {
    // Where nobody looks, nothing is painted.
    if document().hidden() {
        return;
    }
    let Ok(Some(body)) = page.element().query_selector(".body") else {
        return;
    };
    let Ok(rest) = document().create_range() else {
        return;
    };
    // A shorter body has nothing to put off.
    if rest.select_node_contents(&body).is_err() || rest.set_start(&body, ENOUGH).is_err() {
        return;
    }
    if let Ok(rest) = rest.extract_contents() {
        request_animation_frame(move || {
            request_animation_frame(move || {
                let _ = body.append_child(&rest);
            });
        });
    }
}
