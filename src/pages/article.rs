//! `/article/{id}`, and articles by `/read?url=…`.

use super::first_screen::put_off;
use super::related::related_stories;
use super::{ArticleHead, Content, Head, Page, Visit};
use crate::api::{Api, LoadError};
use crate::components::dom::{El, el};
use crate::components::{Setting, article};
use lede_model::{Access, Article, Document, Url};
use lede_sources::{Route, Site};
use std::sync::Arc;

/// The page of an article that is here.
pub(super) fn page(
    route: &Route,
    site: &Arc<Site>,
    visit: &Visit,
    address: Url,
    document: Arc<Document>,
) -> Result<Page, LoadError> {
    let Document::Article(article) = document.as_ref() else {
        return Err(LoadError::not_an_article());
    };
    // Who is previewed has the name of the source's host.
    let previewed = site.preview().and(site.editions.first());
    let host = match route {
        Route::Read { .. } => Some(address.host().to_owned()),
        _ => previewed.map(|edition| edition.name.clone()),
    };
    let setting = Setting::new(site, route, article.language.as_ref(), address);
    let mut head = head(article);
    if host.is_some() {
        // Somebody else's article: the original is what should be found.
        head.unlisted = true;
        head.canonical.clone_from(&article.url);
    } else {
        head.canonical = Some(site.href(route));
    }
    Ok(Page {
        head,
        route: route.clone(),
        setting,
        content: Content::Article {
            document,
            host,
            from_top: visit.from_top,
        },
    })
}

fn head(article: &Article) -> Head {
    Head {
        title: article.headline.clone(),
        description: article.standfirst.clone(),
        canonical: None,
        image: article.image.clone(),
        article: Some(ArticleHead {
            published: article.date_published.clone(),
            modified: article.date_modified.clone(),
            authors: article.authors.clone(),
            section: article.section.as_ref().map(|section| section.name.clone()),
            tags: article.tags.iter().map(|tag| tag.name.clone()).collect(),
            is_free: article.access == Access::Public,
        }),
        unlisted: false,
    }
}

pub(super) fn view(
    document: &Arc<Document>,
    host: Option<&str>,
    from_top: bool,
    setting: &Setting,
    api: &Api,
) -> El {
    let page = el("div").class("article-page");
    let Document::Article(story) = document.as_ref() else {
        return page;
    };
    let provenance = host.map(|host| {
        el("p")
            .class("provenance")
            .text(&setting.page_strings().from_host(host))
    });
    let page = page.maybe(provenance).child(article(story, setting));
    if from_top {
        put_off(&page);
    }
    page.child(related_stories(document, from_top, setting, api))
}
