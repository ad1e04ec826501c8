//! `/read?url=…`: any document by its address.

use super::{Content, Head, Page, Visit, article, document, list};
use crate::article::Document;
use crate::components::Setting;
use crate::fetch::LoadError;
use crate::site::{Route, Site};
use std::sync::Arc;

pub(super) async fn load(
    route: &Route,
    site: &Arc<Site>,
    visit: &Visit,
) -> Result<Page, LoadError> {
    let (address, document) = document(route, site, visit).await?;
    match document.as_ref() {
        Document::Article(_) => {
            let host = address.host().to_owned();
            article::page(route, site, visit, address, document, Some(host))
        }
        Document::Listing(_) => list::page(route, site, visit, address, document).await,
    }
}

/// The page that asks for an address.
pub(super) fn form(route: &Route, site: &Arc<Site>) -> Page {
    let setting = Setting::new(site, route, None, site.base.clone());
    Page {
        head: Head {
            title: setting.words.page.read_document.to_owned(),
            canonical: Some(site.href(route)),
            ..Head::default()
        },
        route: route.clone(),
        setting,
        content: Content::ReadForm,
    }
}
