//! The top of every page.

use super::frozen::IntoBuiltView;
use super::url::Href;
use super::use_page_context;
use crate::i18n::{endonym, today};
use lede_sources::{Edition, Route};
use leptos::prelude::*;

/// The masthead of an edition.
///
/// The static shell in `index.html` has the same elements, so that nothing
/// moves when this one takes its place.
#[component]
pub fn Masthead(
    /// The page that is shown, whose link is marked.
    route: ArcMemo<Route>,
) -> impl IntoView {
    let page = use_page_context();
    let edition = page.edition();
    let name = edition.map_or("", |edition| edition.name.as_str());
    let sections = edition.map(Edition::sections).unwrap_or_default();
    let sections = (!sections.is_empty()).then(|| {
        let links = sections
            .iter()
            .map(|section| {
                let to = Route::Section {
                    slug: section.slug.clone(),
                };
                view! { <li><PageLink to text=&section.name route=route.clone() /></li> }.frozen()
            })
            .collect_view();
        view! {
            <nav class="sections" aria-label=page.page_strings().sections>
                <ul role="list">{links}</ul>
            </nav>
        }
    });
    view! {
        <header class="masthead">
            <div class="masthead-top">
                <p class="masthead-date">{today(&page.language)}</p>
                <PageLink class="wordmark" to=Route::front_of(edition) text=name route />
                <Editions />
            </div>
            {sections}
        </header>
    }
    .frozen()
}

/// A link that is marked while the page that it leads to is shown.
#[component]
fn PageLink<'a>(
    /// The page that it leads to.
    to: Route,
    /// What it says.
    text: &'a str,
    /// The page that is shown.
    route: ArcMemo<Route>,
    /// Its class.
    #[prop(optional)]
    class: Option<&'static str>,
) -> impl IntoView {
    let href = use_page_context().href(&to);
    let current = move || route.with(|route| *route == to).then_some("page");
    view! { <a class=class href=Href(&href) aria-current=current>{text}</a> }.live()
}

/// The links to all editions; nothing where there is one.
#[component]
fn Editions() -> impl IntoView {
    let page = use_page_context();
    let editions = &page.site.editions;
    if editions.len() < 2 {
        return None;
    }
    let links = editions
        .iter()
        .enumerate()
        .map(|(index, edition)| {
            let language = edition.language.as_str();
            let href = page.href(&Route::front_of(Some(edition)));
            let current = (index == page.edition).then_some("true");
            view! {
                <li>
                    <a href=Href(&href) lang=language hreflang=language aria-current=current>
                        {endonym(&edition.language)}
                    </a>
                </li>
            }
            .frozen()
        })
        .collect_view();
    Some(
        view! {
            <nav class="editions" aria-label=page.page_strings().editions>
                <ul role="list">{links}</ul>
            </nav>
        }
        .frozen(),
    )
}
