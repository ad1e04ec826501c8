//! Parts of a story that may have a title of their own.

use crate::components::frozen::IntoBuiltView;
use crate::state::InterfaceMark;
use leptos::prelude::*;

/// The title of a box.
#[component]
pub(super) fn BoxTitle<'a>(
    /// The title; nothing without one.
    title: Option<&'a str>,
    /// Where the title is the interface's, and the story in another language.
    #[prop(optional)]
    mark: InterfaceMark<'a>,
) -> impl IntoView {
    title.map(|title| {
        view! { <h2 class="box-title" lang=mark.lang dir=mark.dir>{title}</h2> }.frozen()
    })
}
