//! `/` and `/edition/{slug}`.

use super::{Content, Desk, Head, Page, Visit, document, stories, troubles};
use crate::article::Document;
use crate::components::dom::El;
use crate::components::{Setting, front};
use crate::fetch::LoadError;
use crate::site::{Route, Site};
use std::sync::Arc;

pub(super) async fn load(
    route: &Route,
    site: &Arc<Site>,
    visit: &Visit,
) -> Result<Page, LoadError> {
    let (address, document) = document(route, site, visit).await?;
    let Route::Front { edition: slug } = route else {
        return Err(LoadError::Status(404));
    };
    let edition = site.editions.iter().find(|edition| edition.slug == *slug);
    let language = edition.map(|edition| edition.language.clone());
    let setting = Setting::new(site, route, language.as_ref(), address);
    Ok(Page {
        head: Head {
            title: String::new(),
            description: edition.and_then(|edition| edition.tagline.clone()),
            canonical: Some(site.href(route)),
            image: stories(&document)
                .iter()
                .find_map(|card| card.image.clone()),
            ..Head::default()
        },
        route: route.clone(),
        setting,
        content: Content::Front(document),
    })
}

pub(super) fn view(document: &Document, page: &Page, desk: Desk) -> El {
    front(stories(document), &page.setting).maybe(troubles(page, desk))
}
