//! Says that the text of a story is not here.

use super::frozen::IntoBuiltView;
use super::interface_mark::marked;
use super::link::link_with_rel;
use super::use_page_context;
use lede_model::{Access, Article, Url};
use leptos::prelude::*;

/// The note of an article whose document holds no body, so that half an article
/// does not pass for a whole one, with a link to the original.
///
/// Nothing where there is a body, and for members' stories, which have a note of
/// their own. Without a `url`, or on the page that it names, there is no link.
#[component]
pub(super) fn NoBody<'a>(
    /// The article.
    article: &'a Article,
) -> impl IntoView {
    if article.has_body() || article.access == Access::Restricted {
        return None;
    }
    let page = use_page_context();
    let is_elsewhere = |url: &&Url| **url != page.page;
    let original = article.url.as_ref().filter(is_elsewhere).map(|url| {
        view! { " " <a {..link_with_rel(url, &page, Some("noopener"))}>{page.strings.original}</a> }
    });
    let mark = page.within(article.language.as_ref(), article.direction());
    let note = view! {
            <p class="no-body">
                {page.strings.no_body}
                {original}
            </p>
    };
    Some(marked(note.frozen(), mark))
}
