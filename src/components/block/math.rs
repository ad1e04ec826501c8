//! Formulas on a line of their own.

use crate::article::MathNode;
use crate::components::dom::{El, el};
use crate::components::inline::formula;

/// A formula; a long one scrolls within its line.
pub(super) fn math(content: &[MathNode], alt: Option<&str>) -> El {
    el("div")
        .class("formula")
        .attr("tabindex", "0")
        .child(formula(content, alt).attr("display", "block"))
}
