//! What stands above the stories that a search has found.

use super::Setting;
use super::dom::{El, el};
use lede_model::{Listing, SourceStrings};
use lede_sources::Route;

/// What was looked for, and whether it was found: those who cannot see the page
/// are told its title.
pub(crate) fn search_title(setting: &Setting, query: Option<&str>, found: &Listing) -> String {
    let strings = SourceStrings::of(&setting.language);
    match query {
        None => setting.page_strings().search.to_owned(),
        Some(query) if found.items.is_empty() => strings.search_none(query),
        Some(query) => strings.search_results(query),
    }
}

/// What was looked for, and a form that leads to `/search?q=…`; it works by the
/// browser's own doing.
pub(crate) fn search_head(
    setting: &Setting,
    title: &str,
    query: Option<&str>,
    is_found: bool,
) -> El {
    let strings = SourceStrings::of(&setting.language);
    let field = el("input")
        .fixed("id", "search-words")
        .fixed("type", "search")
        .fixed("name", "q")
        .fixed("required", "")
        .fixed("autocomplete", "off")
        .fixed("enterkeyhint", "search")
        .fixed("dir", "auto")
        .maybe_attr("value", query);
    // A form has no other way to stay with the source that is looked at.
    let source = setting.site.preview().map(|source| {
        el("input")
            .fixed("type", "hidden")
            .fixed("name", "source")
            .attr("value", source)
    });
    let form = el("form")
        .class("read-form search-form")
        .fixed("role", "search")
        .fixed("method", "get")
        .action(&setting.href(&Route::Search { words: None }))
        .child(
            el("label")
                .fixed("for", "search-words")
                .text(strings.search_words),
        )
        .child(field)
        .maybe(source)
        .child(
            el("button")
                .fixed("type", "submit")
                .text(setting.page_strings().search),
        );
    let is_vain = query.is_some() && !is_found;
    el("header").class("list-head").child(
        el("div")
            .class("list-head-text")
            .child(
                el("h1")
                    .class("headline")
                    .fixed("tabindex", "-1")
                    .text(title),
            )
            .maybe(is_vain.then(|| el("p").class("standfirst").text(strings.search_text)))
            .child(form),
    )
}
