//! `/search?q=…`.

use super::list::{self, OpenList};
use super::{Page, Visit, document};
use crate::article::{Document, Listing};
use crate::components::Setting;
use crate::components::dom::{El, el};
use crate::fetch::LoadError;
use crate::foreign::{self, Part};
use crate::site::{Route, Site};
use std::sync::Arc;

pub(super) async fn load(
    route: &Route,
    site: &Arc<Site>,
    visit: &Visit,
) -> Result<Page, LoadError> {
    // The form is there, and so is what looks for the words.
    foreign::load(Part::Offered).await?;
    let (address, found) = match route {
        Route::Search { words: Some(_) } => document(route, site, visit).await?,
        _ => {
            let nothing = Document::Listing(Box::default());
            (site.base.clone(), Arc::new(nothing))
        }
    };
    list::page(route, site, visit, address, found).await
}

pub(super) fn title(words: Option<&str>, found: &Listing, setting: &Setting) -> String {
    foreign::offered()
        .map(|offered| (offered.search_title)(setting, words, found))
        .unwrap_or_default()
}

pub(super) fn head(words: Option<&str>, list: &OpenList, page: &Page) -> El {
    let is_found = list
        .first()
        .is_some_and(|listing| !listing.items.is_empty());
    match foreign::offered() {
        Some(offered) => (offered.search_head)(&page.setting, &page.head.title, words, is_found),
        None => el("header"),
    }
}
