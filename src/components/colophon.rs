//! The foot of every page.

use super::frozen::IntoBuiltView;
use super::url::Href;
use super::use_page_context;
use lede_sources::Route;
use leptos::prelude::*;

/// The colophon: the name of the edition, the way to the search, a notice.
#[component]
pub fn Colophon() -> impl IntoView {
    let page = use_page_context();
    let edition = page.edition();
    let name = edition.map_or("", |edition| edition.name.as_str());
    let front = page.href(&Route::front_of(edition));
    let search = page.href(&Route::Search { query: None });
    let notice = edition.and_then(|edition| edition.notice.as_deref());
    view! {
        <footer class="colophon">
            <a class="colophon-name" href=Href(&front)>{name}</a>
            <a class="colophon-search" href=Href(&search)>{page.page_strings().search}</a>
            {notice.map(|notice| view! { <p>{notice}</p> })}
        </footer>
    }
    .frozen()
}
