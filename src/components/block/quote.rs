//! Quotations.

use crate::components::body::Body;
use crate::components::frozen::IntoBuiltView;
use lede_model::{Block, Inline, QuoteStyle};
use leptos::prelude::*;

/// A block quote or a pull quote, with who said it.
#[component]
pub(super) fn Quote<'a>(
    /// Which of the two.
    style: QuoteStyle,
    /// The quoted text.
    content: &'a [Inline],
    /// Quoted blocks after the text.
    blocks: &'a [Block],
    /// Who said it.
    attribution: Option<&'a str>,
    /// The body that it is part of.
    body: &'a Body<'a>,
) -> impl IntoView {
    let class = match style {
        QuoteStyle::Block => "quote-block",
        QuoteStyle::Pull => "quote-pull",
    };
    let text = (!content.is_empty()).then(|| {
        let dir = body.other_direction(content);
        view! { <p dir=dir>{body.inlines(content)}</p> }
    });
    view! {
        <figure class=class>
            <blockquote>{text} {body.views(blocks)}</blockquote>
            {attribution.map(|attribution| view! { <figcaption>{attribution}</figcaption> })}
        </figure>
    }
    .frozen()
}
