//! `/read`, which leads to any document by its address.

use super::{Content, Head, Page};
use crate::state::PageContext;
use lede_sources::{Route, Site};
use std::sync::Arc;

/// The page that asks for an address.
pub(super) fn form(route: &Route, site: &Arc<Site>) -> Page {
    let context = PageContext::new(site, route, None, site.base.clone());
    Page {
        head: Head {
            title: context.page_strings().read_document.to_owned(),
            canonical: Some(site.href(route)),
            ..Head::default()
        },
        route: route.clone(),
        context: Arc::new(context),
        content: Content::ReadForm,
    }
}
