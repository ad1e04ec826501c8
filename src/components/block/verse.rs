//! Verse.

use super::attributed;
use crate::components::body::Body;
use crate::components::dom::{El, el};
use lede_model::Inline;

/// Lines that stand as they are written.
pub(super) fn verse(content: &[Inline], attribution: Option<&str>, body: &Body<'_>) -> El {
    let lines = body.inlines(el("p").class("verse-lines"), content);
    attributed(el("figure").class("verse").child(lines), attribution)
}
