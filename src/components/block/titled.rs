//! Parts of a story that may have a title of their own.

use crate::components::frozen::IntoBuiltView;
use crate::components::heading_level::outline_level;
use crate::state::{InterfaceMark, use_page_context};
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
    let level = outline_level(&use_page_context(), 2);
    title.map(|title| {
        view! { <h2 class="box-title" {..level} lang=mark.lang dir=mark.dir>{title}</h2> }.frozen()
    })
}
