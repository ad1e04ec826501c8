//! What to read next.

use super::block_head::BlockHead;
use super::card::{CardShape, Cards};
use super::frozen::IntoBuiltView;
use super::heading_level::HeadingLevel;
use super::use_page_context;
use lede_model::Related;
use leptos::prelude::*;

/// The list of related stories; nothing without any.
#[component]
pub fn RelatedStories<'a>(
    /// The stories, with their title and the way to more.
    related: &'a Related,
) -> impl IntoView {
    if related.items.is_empty() {
        return None;
    }
    let page = use_page_context();
    let title = related.title.as_deref().unwrap_or(page.strings.related);
    let see_all = related
        .see_all
        .as_ref()
        .and_then(|see_all| see_all.url.as_ref().map(|url| (see_all.text.as_str(), url)));
    Some(
        view! {
            <aside class="related" aria-labelledby="related-title">
                <BlockHead id="related-title" title see_all />
                <Cards
                    cards=related.items.iter().collect()
                    shape=CardShape::Standard
                    level=HeadingLevel::H3
                />
            </aside>
        }
        .frozen(),
    )
}
