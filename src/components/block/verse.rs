//! Verse.

use crate::components::body::Body;
use crate::components::frozen::IntoBuiltView;
use lede_model::Inline;
use leptos::prelude::*;

/// Lines that are shown as they are written.
#[component]
pub(super) fn Verse<'a>(
    /// The lines.
    content: &'a [Inline],
    /// Who wrote them.
    attribution: Option<&'a str>,
    /// The body that it is part of.
    body: &'a Body<'a>,
) -> impl IntoView {
    view! {
        <figure class="verse">
            <p class="verse-lines">{body.inlines(content)}</p>
            {attribution.map(|attribution| view! { <figcaption>{attribution}</figcaption> })}
        </figure>
    }
    .frozen()
}
