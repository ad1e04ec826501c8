//! `/` and `/edition/{slug}`.

use super::open_list::OpenList;
use super::paged_list::PagedList;
use super::{Content, Head, Page, Visit};
use crate::api::LoadError;
use crate::components::frozen::{BuiltView, IntoBuiltView};
use crate::components::{FrontLayout, FrontView};
use crate::state::{PageContext, use_page_context};
use lede_model::Listing;
use lede_sources::{Route, Site};
use leptos::prelude::*;
use std::sync::Arc;

/// The page of a front whose list is open.
pub(super) fn page(
    route: &Route,
    site: &Arc<Site>,
    visit: &Visit,
    list: OpenList,
) -> Result<Page, LoadError> {
    let (from, listing) = list.begins()?;
    let context = PageContext::new(site, route, site.language_of(route), from.clone());
    let context = context.at(visit.address.as_ref());
    Ok(Page {
        head: head(listing, route, &context),
        route: route.clone(),
        context: Arc::new(context),
        content: Content::Front(list),
    })
}

fn head(listing: &Listing, route: &Route, context: &PageContext) -> Head {
    Head {
        description: context
            .edition()
            .and_then(|edition| edition.tagline.clone()),
        canonical: Some(context.href(route)),
        image: listing.items.iter().find_map(|card| card.image.clone()),
        ..Head::default()
    }
}

/// A front page.
#[component]
pub(crate) fn FrontPage<'a>(
    /// The list of its stories.
    list: &'a OpenList,
) -> impl IntoView {
    let page = use_page_context();
    let stories = list.first().map(|listing| listing.items.as_slice());
    let layout = FrontLayout::of(stories.unwrap_or_default(), &page);
    let others = others(list, &layout, &page);
    let more = others.into_iter().chain(list.source_errors()).collect();
    view! { <FrontView layout more /> }.frozen()
}

/// The stories that have no place in the layout. A paper with sections leads
/// to them by these; without any, they follow as a list.
fn others(list: &OpenList, layout: &FrontLayout<'_>, page: &PageContext) -> Option<BuiltView> {
    let has_sections = page
        .edition()
        .is_some_and(|edition| !edition.sections().is_empty());
    let listing = list.first().filter(|_| !has_sections)?;
    let shown = layout.upper();
    if listing.next_url.is_none() && listing.items.len() <= shown.len() {
        return None;
    }
    Some(view! { <div class="list-page"><PagedList list shown /></div> }.frozen())
}
