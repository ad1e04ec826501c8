//! The top of the search page.

use super::frozen::IntoBuiltView;
use super::url::Href;
use super::{PageContext, use_page_context};
use lede_model::{Listing, SourceStrings};
use lede_sources::Route;
use leptos::prelude::*;

/// What was looked for, and whether it was found: those who cannot see the page
/// are told its title.
pub(crate) fn search_title(page: &PageContext, query: Option<&str>, found: &Listing) -> String {
    let strings = SourceStrings::of(&page.language);
    match query {
        None => page.page_strings().search.to_owned(),
        Some(query) if found.items.is_empty() => strings.search_none(query),
        Some(query) => strings.search_results(query),
    }
}

/// What was looked for, and a form that leads to `/search?q=…`; the browser sends
/// it without our help.
#[component]
pub(crate) fn SearchHead<'a>(
    /// The title of the page.
    title: &'a str,
    /// What was looked for.
    query: Option<&'a str>,
    /// Whether anything was found.
    is_found: bool,
) -> impl IntoView {
    let page = use_page_context();
    let strings = SourceStrings::of(&page.language);
    let action = page.href(&Route::Search { query: None });
    // A form has no other way to stay with the source that is looked at.
    let source = page.site.preview().map(|source| {
        view! { <input type="hidden" name="source" value=source.to_owned() /> }
    });
    let hint = (query.is_some() && !is_found)
        .then(|| view! { <p class="standfirst">{strings.search_text}</p> });
    view! {
        <header class="list-head">
            <div class="list-head-text">
                <h1 class="headline" tabindex="-1">{title}</h1>
                {hint}
                <form
                    class="read-form search-form"
                    role="search"
                    method="get"
                    action=Href(&action)
                >
                    <label for="search-words">{strings.search_words}</label>
                    <input
                        id={"search-words"}
                        type="search"
                        name="q"
                        required=true
                        autocomplete="off"
                        enterkeyhint="search"
                        dir="auto"
                        value=query.map(str::to_owned)
                    />
                    {source}
                    <button type="submit">{page.page_strings().search}</button>
                </form>
            </div>
        </header>
    }
    .frozen()
}
