//! Quotations.

use super::attributed;
use crate::components::body::Body;
use crate::components::dom::{El, el};
use lede_model::{Block, Inline, QuoteStyle};

/// A block quote or a pull quote, with who said it.
pub(super) fn quote(
    style: QuoteStyle,
    content: &[Inline],
    more: &[Block],
    attribution: Option<&str>,
    body: &Body<'_>,
) -> El {
    let class = match style {
        QuoteStyle::Block => "quote-block",
        QuoteStyle::Pull => "quote-pull",
    };
    let words = (!content.is_empty()).then(|| body.inlines(el("p"), content));
    let said = body.fill(el("blockquote").maybe(words), more);
    attributed(el("figure").class(class).child(said), attribution)
}
