//! Whether anything may move.

use crate::platform;

/// Whether the reader has asked for less motion; also where that cannot be
/// known.
#[must_use]
pub fn prefers_reduced_motion() -> bool {
    platform::window()
        .and_then(|window| {
            let query = window.match_media("(prefers-reduced-motion: reduce)");
            query.ok().flatten()
        })
        .is_none_or(|query| query.matches())
}
