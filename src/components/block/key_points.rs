//! What to know, in a few points.

use super::rich::titled;
use crate::components::body::Body;
use crate::components::dom::{El, el};
use lede_model::Inline;

/// A short list of points.
pub(super) fn key_points(title: Option<&str>, items: &[Vec<Inline>], body: &Body<'_>) -> El {
    let title = title.unwrap_or(body.setting.strings.key_points);
    titled("section", "key-points", Some(title))
        .child(el("ul").children(items.iter().map(|item| body.inlines(el("li"), item))))
}
