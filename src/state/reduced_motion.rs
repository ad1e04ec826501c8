//! Whether anything may move.

use leptos::prelude::window;

/// Whether the reader has asked for less motion; also where that cannot be
/// known.
#[must_use]
pub fn prefers_reduced_motion() -> bool {
    window()
        .match_media("(prefers-reduced-motion: reduce)")
        .ok()
        .flatten()
        .is_none_or(|query| query.matches())
}
