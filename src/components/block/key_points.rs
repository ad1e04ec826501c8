//! What to know, in a few points.

use super::titled::BoxTitle;
use crate::components::body::Body;
use crate::components::frozen::IntoBuiltView;
use crate::state::InterfaceMark;
use lede_model::Inline;
use leptos::prelude::*;

/// A short list of points.
#[component]
pub(super) fn KeyPoints<'a>(
    /// Its title, if it is not the usual one.
    title: Option<&'a str>,
    /// The points.
    items: &'a [Vec<Inline>],
    /// The body that it is part of.
    body: &'a Body<'a>,
) -> impl IntoView {
    let mark = match title {
        Some(_) => InterfaceMark::default(),
        None => body.page.within_article(),
    };
    let title = title.unwrap_or(body.page.strings.key_points);
    let items = items
        .iter()
        .map(|item| view! { <li>{body.inlines(item)}</li> }.frozen())
        .collect_view();
    view! {
        <section class="key-points" aria-label=title>
            <BoxTitle title=Some(title) mark />
            <ul>{items}</ul>
        </section>
    }
    .frozen()
}
