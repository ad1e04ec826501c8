//! Quotations.

use crate::article::{Inline, QuoteStyle};
use crate::components::dom::{El, el};
use crate::components::{Setting, inlines};

/// A block quote or a pull quote, with who said it.
pub(super) fn quote(
    style: QuoteStyle,
    content: &[Inline],
    attribution: Option<&str>,
    setting: &Setting,
) -> El {
    let class = match style {
        QuoteStyle::Block => "quote-block",
        QuoteStyle::Pull => "quote-pull",
    };
    el("figure")
        .class(class)
        .child(el("blockquote").child(inlines(el("p"), content, setting)))
        .maybe(attribution.map(|attribution| el("figcaption").text(attribution)))
}
