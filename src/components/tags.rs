//! What an article is about.

use super::frozen::IntoBuiltView;
use super::link::link_with_rel;
use super::use_page_context;
use lede_model::Topic;
use leptos::either::Either;
use leptos::prelude::*;

/// The list of tags; nothing without any.
#[component]
pub fn Tags<'a>(
    /// The tags, in the publisher's order.
    tags: &'a [Topic],
) -> impl IntoView {
    if tags.is_empty() {
        return None;
    }
    let page = use_page_context();
    let items = tags
        .iter()
        .map(|tag| {
            let name = tag.name.as_str();
            let tag = match &tag.url {
                Some(url) => {
                    Either::Left(view! { <a {..link_with_rel(url, &page, Some("tag"))}>{name}</a> })
                }
                None => Either::Right(view! { <span>{name}</span> }),
            };
            view! { <li>{tag}</li> }.frozen()
        })
        .collect_view();
    let label = page.strings.topics;
    Some(view! { <ul class="tags" role="list" aria-label=label>{items}</ul> }.frozen())
}
