//! Reservations that a publisher has to make.

use crate::components::body::Body;
use crate::components::dom::{El, el};
use lede_model::Inline;

/// A disclaimer.
pub(super) fn disclaimer(content: &[Inline], body: &Body<'_>) -> El {
    body.inlines(el("p").class("disclaimer"), content)
}
