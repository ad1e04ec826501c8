//! Who wrote it.

use super::frozen::IntoBuiltView;
use super::interface_mark::marked;
use super::link::link_with_rel;
use super::url::MediaSource;
use super::{PageContext, use_page_context};
use lede_model::Author;
use leptos::either::Either;
use leptos::prelude::*;

/// Who wrote the article: the authors with links, portraits and, for a single
/// author, the role. Nothing where nobody is named.
#[component]
pub fn Byline<'a>(
    /// The authors, in the publisher's order.
    authors: &'a [Author],
    /// Shown as it is, instead of a line made from the authors.
    #[prop(optional_no_strip)]
    override_text: Option<&'a str>,
) -> impl IntoView {
    if let Some(text) = override_text {
        return Some(view! { <p class="byline" part="byline">{text}</p> }.frozen());
    }
    let last = authors.len().checked_sub(1)?;
    let page = use_page_context();
    let strings = page.strings;
    let portraits = authors.iter().filter_map(portrait).collect_view();
    let names = authors
        .iter()
        .enumerate()
        .map(|(index, author)| {
            let separator = match index {
                0 => None,
                index if index == last => Some(strings.author_last),
                _ => Some(strings.author_separator),
            };
            let name = author.name.as_str();
            let author = match &author.url {
                Some(url) => Either::Left(
                    view! { <a {..link_with_rel(url, &page, Some("author"))}>{name}</a> },
                ),
                None => Either::Right(view! { <span>{name}</span> }),
            };
            (separator, author)
        })
        .collect_view();
    let role = authors
        .first()
        .filter(|_| last == 0)
        .and_then(|author| author.role.as_deref())
        .map(|role| view! { " " <span class="role">{role}</span> });
    // Names have no language of their own, and their order is the phrase's.
    let names = view! { <span class="byline-names">{strings.by} {names} {role}</span> };
    let names = marked(names.frozen(), page.within_article());
    Some(view! { <p class="byline" part="byline">{portraits} {names}</p> }.frozen())
}

fn portrait(author: &Author) -> Option<impl IntoView> {
    let url = author.avatar.as_ref()?;
    Some(view! {
        <img
            class="avatar"
            alt=""
            width="40"
            height="40"
            decoding="async"
            loading="lazy"
            src=MediaSource::picture(url)
        />
    })
}

/// The names alone, as cards have them.
pub(super) fn names(
    authors: &[Author],
    override_text: Option<&str>,
    page: &PageContext,
) -> Option<String> {
    if let Some(text) = override_text {
        return Some(text.to_owned());
    }
    let (last, others) = authors.split_last()?;
    let mut names = String::new();
    for (index, author) in others.iter().enumerate() {
        if index > 0 {
            names.push_str(page.strings.author_separator);
        }
        names.push_str(&author.name);
    }
    if !others.is_empty() {
        names.push_str(page.strings.author_last);
    }
    names.push_str(&last.name);
    Some(names)
}
