//! Parts of a story that may have a title of their own.

use crate::components::frozen::IntoBuiltView;
use leptos::prelude::*;

/// The title of a box.
#[component]
pub(super) fn BoxTitle<'a>(
    /// The title; nothing without one.
    title: Option<&'a str>,
) -> impl IntoView {
    title.map(|title| view! { <h2 class="box-title">{title}</h2> }.frozen())
}
