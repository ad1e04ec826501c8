//! Formulas.

use crate::components::dom::{El, el, math as mathml};
use lede_model::MathNode;

/// A formula on a line of its own; a long one scrolls within its line.
pub(super) fn math(content: &[MathNode], alt: Option<&str>) -> El {
    el("div")
        .class("formula")
        .fixed("tabindex", "0")
        .child(formula(content, alt).fixed("display", "block"))
}

/// A formula; `alt` says it in words.
pub(super) fn formula(content: &[MathNode], alt: Option<&str>) -> El {
    mathml("math")
        .maybe_attr("aria-label", alt)
        .children(content.iter().map(part))
}

fn part(node: &MathNode) -> El {
    let element = mathml(node.element.name());
    match &node.text {
        Some(text) => element.text(text),
        None => element,
    }
    .children(node.content.iter().map(part))
}
