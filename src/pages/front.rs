//! `/` and `/edition/{slug}`.

use super::list::{self, OpenList};
use super::{Content, Head, Page, PageActions};
use crate::api::LoadError;
use crate::components::dom::{El, el};
use crate::components::{Front, Setting, front};
use lede_model::Listing;
use lede_sources::{Route, Site};
use std::sync::Arc;

/// The page of a front whose list is open.
pub(super) fn page(route: &Route, site: &Arc<Site>, list: OpenList) -> Result<Page, LoadError> {
    let (from, listing) = list.begins()?;
    let setting = Setting::new(site, route, site.language_of(route), from.clone());
    Ok(Page {
        head: head(listing, route, &setting),
        route: route.clone(),
        setting,
        content: Content::Front(list),
    })
}

fn head(listing: &Listing, route: &Route, setting: &Setting) -> Head {
    Head {
        description: setting
            .edition()
            .and_then(|edition| edition.tagline.clone()),
        canonical: Some(setting.href(route)),
        image: listing.items.iter().find_map(|card| card.image.clone()),
        ..Head::default()
    }
}

pub(super) fn view(list: &OpenList, page: &Page, actions: &PageActions) -> El {
    let setting = &page.setting;
    let stories = list.first().map(|listing| listing.items.as_slice());
    let layout = Front::of(stories.unwrap_or_default(), setting);
    let others = others(list, &layout, setting, actions);
    front(layout, setting)
        .maybe(others)
        .maybe(list.source_errors(setting, actions))
}

/// The stories that have no place in the layout. A paper with sections leads
/// to them by these; without any, they follow as a list.
fn others(
    list: &OpenList,
    layout: &Front<'_>,
    setting: &Setting,
    actions: &PageActions,
) -> Option<El> {
    let has_sections = setting
        .edition()
        .is_some_and(|edition| !edition.sections().is_empty());
    let listing = list.first().filter(|_| !has_sections)?;
    let upper = layout.upper();
    if listing.next_url.is_none() && listing.items.len() <= upper.len() {
        return None;
    }
    let (stories, more) = list::grow(list, setting, actions, &upper);
    Some(el("div").class("list-page").child(stories).maybe(more))
}
