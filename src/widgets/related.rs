//! Stories that go with the page that shows them.

use super::Showing;
use super::view::speaking;
use crate::api::LoadError;
use lede_model::{Article, Document, Language, Related, Url};
use lede_sources::{Route, Site};

/// The related stories, where they came from, and their language. `src` names
/// an article, whose own choice comes first, or a list; without it the tags and
/// the section that the site names are looked up in the paper's lists.
pub(super) async fn find(
    showing: &Showing<'_>,
) -> Result<(Related, Url, Option<Language>), LoadError> {
    let options = showing.options;
    let mut chosen = Related::default();
    let mut language = None;
    let mut routes = Vec::new();
    let mut own = None;
    let mut from = showing.base.clone();
    let site = showing.site(Language::default());
    if options.src.is_some() {
        let (address, document) = showing.head().await?;
        match document.as_ref() {
            Document::Listing(listing) => {
                chosen.title.clone_from(&listing.title);
                language.clone_from(&listing.language);
                let stories = speaking(&listing.items, language.as_ref());
                chosen.gather(&stories, None, options.limit);
            }
            Document::Article(article) => {
                language.clone_from(&article.language);
                own = Some(article.id.clone());
                if let Some(related) = &article.related {
                    chosen.title.clone_from(&related.title);
                    let stories = speaking(&related.items, language.as_ref());
                    chosen.gather(&stories, own.as_deref(), options.limit);
                }
                if chosen.items.is_empty() {
                    routes = topics(article, &site);
                }
            }
        }
        from = address;
    }
    let tags = options.tags.iter().cloned().map(|slug| Route::Tag { slug });
    let section = options.section.clone().map(|slug| Route::Section { slug });
    routes.extend(tags.chain(section));
    if chosen.items.is_empty() && !routes.is_empty() {
        let mut trouble = None;
        for address in routes.iter().filter_map(|route| site.address_of(route)) {
            if chosen.items.len() >= options.limit {
                break;
            }
            let loaded = showing
                .api
                .native_head(&address, showing.abort, showing.freshness);
            match loaded.await {
                Ok(loaded) => {
                    if let Document::Listing(listing) = loaded.document.as_ref() {
                        let spoken = listing.language.as_ref();
                        let stories = speaking(&listing.items, spoken);
                        chosen.gather(&stories, own.as_deref(), options.limit);
                        language = language.or_else(|| spoken.cloned());
                        from = address;
                    }
                }
                // A list that cannot be had only makes the choice smaller.
                Err(error) => trouble = Some(error),
            }
        }
        if let (true, Some(error)) = (chosen.items.is_empty(), trouble) {
            return Err(error);
        }
    }
    Ok((chosen, from, language))
}

/// The lists of an article's first tags and of its section.
fn topics(article: &Article, site: &Site) -> Vec<Route> {
    let topics = article.tags.iter().take(2).chain(&article.section);
    topics
        .filter_map(|topic| site.route_of(topic.url.as_ref()?))
        .collect()
}
