//! Fact boxes.

use super::titled::BoxTitle;
use crate::components::body::Body;
use crate::components::frozen::IntoBuiltView;
use lede_model::Block;
use leptos::prelude::*;

/// Something beside the story.
#[component]
pub(super) fn Aside<'a>(
    /// Its title.
    title: Option<&'a str>,
    /// What it says.
    blocks: &'a [Block],
    /// The body that it is part of.
    body: &'a Body<'a>,
) -> impl IntoView {
    view! {
        <aside class="fact-box" aria-label=title>
            <BoxTitle title />
            {body.views(blocks)}
        </aside>
    }
    .frozen()
}
