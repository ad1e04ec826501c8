//! Addresses that lead nowhere.

use super::{Content, Head, Page, Visit, stories};
use crate::api::Loaded;
use crate::components::frozen::IntoBuiltView;
use crate::components::{CardShape, Cards};
use crate::state::{PageContext, use_page_context};
use lede_model::{Document, Url};
use lede_sources::{Route, Site};
use leptos::prelude::*;
use std::sync::Arc;

/// How many stories are offered instead.
const OFFERED: usize = 6;

pub(crate) fn page(
    route: &Route,
    site: &Arc<Site>,
    visit: &Visit,
    stories: Option<(Url, Loaded)>,
) -> Page {
    let from = stories
        .as_ref()
        .map_or_else(|| site.base.clone(), |(address, _)| address.clone());
    let context = PageContext::new(site, route, None, from).at(visit.address.as_ref());
    Page {
        head: Head {
            title: context.page_strings().not_found.to_owned(),
            unlisted: true,
            ..Head::default()
        },
        route: route.clone(),
        context: Arc::new(context),
        content: Content::NotFound(stories.map(|(_, loaded)| loaded.document)),
    }
}

/// The page of an address that leads nowhere.
#[component]
pub(crate) fn NotFoundPage<'a>(
    /// The stories that are offered instead.
    document: Option<&'a Document>,
) -> impl IntoView {
    let strings = use_page_context().page_strings();
    let offered = document.map(stories).unwrap_or_default();
    let offered: Vec<_> = offered.iter().take(OFFERED).collect();
    let offered = (!offered.is_empty()).then(|| {
        view! {
            <section class="block block-across">
                <Cards cards=offered shape=CardShape::Standard />
            </section>
        }
    });
    view! {
        <div class="not-found">
            <header class="list-head">
                <div class="list-head-text">
                    <p class="kicker">{"404"}</p>
                    <h1 class="headline" tabindex="-1">{strings.not_found}</h1>
                    <p class="standfirst">{strings.not_found_text}</p>
                </div>
            </header>
            {offered}
        </div>
    }
    .frozen()
}
