//! The list of a long article's parts.

use super::frozen::IntoBuiltView;
use super::interface_mark::marked;
use super::link::link;
use super::use_page_context;
use crate::i18n::number;
use leptos::prelude::*;

/// A part of an article that has a heading.
pub(super) struct ContentsEntry {
    /// The id of its heading.
    pub(super) anchor: String,
    /// Its number, where the publisher counts the parts.
    pub(super) number: Option<u32>,
    /// Whether it is a part of a part.
    pub(super) is_within: bool,
    /// The text of its heading.
    pub(super) text: String,
}

/// The list. `style/contents.css` opens it for good in the margin, where there
/// is one.
#[component]
pub(super) fn Contents(
    /// The parts, in the article's order.
    entries: Vec<ContentsEntry>,
) -> impl IntoView {
    let page = use_page_context();
    let title = page.strings.contents;
    let mark = page.within_article();
    let summary = marked(view! { <summary>{title}</summary> }.frozen(), mark);
    let items = entries
        .into_iter()
        .map(|entry| {
            let number = entry.number.map(|count| {
                let count = number(count, &page.language);
                view! { <span class="contents-number">{count} " "</span> }
            });
            let href = page.part(&entry.anchor);
            view! {
                <li class=entry.is_within.then_some("is-within")>
                    <a {..link(&href, &page)}>{number} {entry.text}</a>
                </li>
            }
            .frozen()
        })
        .collect_view();
    view! {
        <nav class="contents" aria-label=title>
            <details>
                {summary}
                <ol role="list">{items}</ol>
            </details>
        </nav>
    }
    .frozen()
}
