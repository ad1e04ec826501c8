//! `/search?q=…`.

use super::Page;
use super::list::OpenList;
use crate::components::Setting;
use crate::components::dom::{El, el};
use crate::lazy;
use lede_model::Listing;

pub(super) fn title(query: Option<&str>, found: &Listing, setting: &Setting) -> String {
    lazy::common()
        .map(|common| (common.search_title)(setting, query, found))
        .unwrap_or_default()
}

pub(super) fn head(query: Option<&str>, list: &OpenList, page: &Page) -> El {
    let is_found = list
        .first()
        .is_some_and(|listing| !listing.items.is_empty());
    match lazy::common() {
        Some(common) => (common.search_head)(&page.setting, &page.head.title, query, is_found),
        None => el("header"),
    }
}
