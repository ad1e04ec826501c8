//! Reservations that a publisher has to make.

use crate::components::body::Body;
use crate::components::frozen::IntoBuiltView;
use lede_model::Inline;
use leptos::prelude::*;

/// A disclaimer.
#[component]
pub(super) fn Disclaimer<'a>(
    /// Its text.
    content: &'a [Inline],
    /// The body that it is part of.
    body: &'a Body<'a>,
) -> impl IntoView {
    view! { <p class="disclaimer">{body.inlines(content)}</p> }.frozen()
}
