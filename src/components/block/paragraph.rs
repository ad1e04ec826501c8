//! Paragraphs.

use crate::components::body::Body;
use crate::components::frozen::IntoBuiltView;
use lede_model::{Align, Inline};
use leptos::prelude::*;

/// A paragraph.
#[component]
pub(super) fn Paragraph<'a>(
    /// Its text.
    content: &'a [Inline],
    /// How its lines are aligned, where that is not left to the page.
    align: Option<Align>,
    /// The body that it is part of.
    body: &'a Body<'a>,
) -> impl IntoView {
    let dir = body.other_direction(content);
    view! { <p dir=dir data-align=align.map(side)>{body.inlines(content)}</p> }.frozen()
}

/// The name that `style/` has for an alignment.
pub(super) fn side(align: Align) -> &'static str {
    match align {
        Align::Start => "start",
        Align::Center => "center",
        Align::End => "end",
    }
}
