//! `/article/{id}`, and articles by `/read?url=…`.

use super::related::FoundRelatedStories;
use super::{ArticleHead, Content, Head, Page, Visit};
use crate::api::LoadError;
use crate::components::Article;
use crate::components::frozen::IntoBuiltView;
use crate::state::{PageContext, use_page_context};
use lede_model::{self as model, Access, Document, Url};
use lede_sources::{Route, Site};
use leptos::prelude::*;
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
        Route::Read { .. } | Route::ReadItem { .. } => Some(address.host().to_owned()),
        _ => previewed.map(|edition| edition.name.clone()),
    };
    let context = PageContext::new(site, route, article.language.as_ref(), address)
        .at(visit.address.as_ref())
        .showing(Arc::clone(&document));
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
        context: Arc::new(context),
        content: Content::Article {
            document,
            host,
            from_top: visit.from_top,
        },
    })
}

fn head(article: &model::Article) -> Head {
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

/// The page of an article.
#[component]
pub(super) fn ArticlePage<'a>(
    /// The article.
    document: &'a Arc<Document>,
    /// The host that the article came from, if that must be said.
    host: Option<&'a str>,
    /// Whether the reader begins at the top.
    from_top: bool,
) -> impl IntoView {
    let Document::Article(article) = document.as_ref() else {
        return None;
    };
    let article: &model::Article = article;
    let strings = use_page_context().page_strings();
    let provenance = host.map(|host| view! { <p class="provenance">{strings.from_host(host)}</p> });
    Some(
        view! {
            <div class="article-page">
                {provenance}
                <Article article from_top />
                <FoundRelatedStories document=Arc::clone(document) from_top />
            </div>
        }
        .frozen(),
    )
}
