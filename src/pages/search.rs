//! `/search?q=…`.

use super::Page;
use super::open_list::OpenList;
use crate::components::frozen::BuiltView;
use crate::lazy;
use crate::state::PageContext;
use lede_model::Listing;

pub(super) fn title(query: Option<&str>, found: &Listing, context: &PageContext) -> String {
    lazy::common()
        .map(|common| (common.search_title)(context, query, found))
        .unwrap_or_default()
}

pub(super) fn head(query: Option<&str>, list: &OpenList, page: &Page) -> Option<BuiltView> {
    let is_found = list.first().is_some_and(|listing| !listing.is_empty());
    lazy::common().map(|common| (common.search_head)(&page.head.title, query, is_found))
}
