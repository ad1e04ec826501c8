//! One kind of page per file: what is made of a document, and what that looks
//! like. What a page shows is loaded here, for all of them.
//!
//! A page is loaded whole before it is shown, so that the page before it can
//! stay until then. Only what lies below the first screen (the end of a body, what
//! to read next, the rest of a list) comes later.

mod article;
mod chunks;
mod front;
mod list;
mod not_found;
mod open_list;
mod page_task;
mod paged_list;
mod read;
mod related;
mod search;

use crate::api::{Api, Freshness, LoadError, LoadErrorKind, Loaded};
use crate::components::frozen::IntoBuiltView;
use crate::components::{Failure, FailureView, ReadForm};
use crate::lazy;
use crate::state::{PageContext, use_page_actions};
use article::ArticlePage;
pub use chunks::ListHeights;
pub(crate) use front::FrontPage;
use futures::future::{LocalBoxFuture, join};
use lede_formats::LazyPart;
use lede_model::{Author, Document, Image, Timestamp, Url};
use lede_sources::{Route, Site};
use leptos::prelude::*;
pub(crate) use list::ListPage;
pub(crate) use not_found::{NotFoundPage, page as not_found};
pub use open_list::OpenList;
pub(crate) use related::find as find_related;
use std::sync::Arc;
use web_sys::AbortSignal;

/// How a page came to be asked for.
#[derive(Clone, Debug)]
pub struct Visit {
    /// The address of the page as the reader has it; `None` where there is none.
    pub address: Option<Url>,
    /// Ends the requests when the reader goes elsewhere.
    pub abort: Option<AbortSignal>,
    /// Which copies will do.
    pub freshness: Freshness,
    /// Whether the reader begins at the top of a page, and not where they have
    /// been before or where the address leads within it: what is below the
    /// first screen may come after that.
    pub from_top: bool,
    /// How many parts of a list were open when the reader was last here.
    pub list_parts: u32,
}

/// A page, loaded.
#[derive(Debug)]
pub struct Page {
    /// Which.
    pub route: Route,
    /// What its components may ask for.
    pub context: Arc<PageContext>,
    /// What the rest of the web should know of it.
    pub head: Head,
    /// What it shows.
    pub content: Content,
}

/// What a page shows.
#[derive(Debug)]
pub enum Content {
    /// A front page, and what is open of the list below it.
    Front(OpenList),
    /// An article, and the host it came from if that must be said.
    Article {
        /// The article.
        document: Arc<Document>,
        /// Said above it when it came by `/read?url=`.
        host: Option<String>,
        /// Whether the reader begins at its top.
        from_top: bool,
    },
    /// A list, as far as it is open.
    List(OpenList),
    /// The form that asks for an address.
    ReadForm,
    /// Nothing is at this address; some stories instead.
    NotFound(Option<Arc<Document>>),
    /// It could not be loaded.
    Failed(Failure),
}

/// What the rest of the web should know of a page.
#[derive(Clone, Debug, Default)]
pub struct Head {
    /// For the window and for search results, without the paper's name.
    pub title: String,
    /// A sentence about it.
    pub description: Option<String>,
    /// The address it should be known by.
    pub canonical: Option<Url>,
    /// The picture that stands for it.
    pub image: Option<Image>,
    /// What only articles have.
    pub article: Option<ArticleHead>,
    /// Whether search engines should leave it out.
    pub unlisted: bool,
}

/// What only articles have.
#[derive(Clone, Debug, Default)]
pub struct ArticleHead {
    /// When it was published.
    pub published: Option<Timestamp>,
    /// When it was changed.
    pub modified: Option<Timestamp>,
    /// Who wrote it.
    pub authors: Vec<Author>,
    /// The section's name.
    pub section: Option<String>,
    /// The names of its tags.
    pub tags: Vec<String>,
    /// Whether everyone may read it.
    pub is_free: bool,
}

/// Loads a page. A failure is a page too; `Err` only says that the reader has
/// gone elsewhere meanwhile.
///
/// # Errors
/// [`LoadErrorKind::Aborted`].
pub async fn load(
    route: &Route,
    site: &Arc<Site>,
    api: &Api,
    visit: &Visit,
) -> Result<Page, LoadError> {
    match load_page(route, site, api, visit).await {
        Err(error) if error.kind == LoadErrorKind::Aborted => Err(error),
        Err(error) => Ok(failed(route, site, visit, error)),
        Ok(mut page) => {
            // What is somebody else's should be found there.
            page.head.unlisted |= site.preview().is_some();
            Ok(page)
        }
    }
}

/// All kinds of page go one way, for each way takes code of its own.
async fn load_page(
    route: &Route,
    site: &Arc<Site>,
    api: &Api,
    visit: &Visit,
) -> Result<Page, LoadError> {
    if matches!(route, Route::Search { .. }) {
        // The part contains the form and the search.
        lazy::load_formats(LazyPart::CommonFormats).await?;
    }
    let front = Route::Front { edition: None };
    let wanted = match route {
        Route::Read { url: None } => return Ok(read::form(route, site)),
        Route::Search { query: None } => None,
        // Some stories instead.
        Route::NotFound => Some(&front),
        _ => Some(route),
    };
    let found = async {
        match wanted {
            Some(wanted) => document(wanted, site, api, visit).await,
            None => Ok((site.base.clone(), Document::Listing(Box::default()).into())),
        }
    };
    // The part is loaded beside the list.
    let part = async {
        match route {
            Route::Article { .. } | Route::Read { .. } | Route::ReadItem { .. } => Ok(None),
            _ => lazy::load_lists().await.map(Some),
        }
    };
    let (found, part) = join(found, part).await;
    if let (Some(lists), Route::NotFound) = (part?, route) {
        return Ok((lists.not_found)(route, site, visit, found.ok()));
    }
    let (address, loaded) = found?;
    let is_story = match route {
        Route::Article { .. } | Route::ReadItem { .. } => true,
        Route::Read { .. } => matches!(*loaded.document, Document::Article(_)),
        _ => false,
    };
    if is_story {
        return article::page(route, site, visit, address, loaded.document);
    }
    // A document of any address may be a list.
    let lists = lazy::load_lists().await?;
    (lists.list)(route, site, api, visit, address, loaded).await
}

/// The page of a front or a list, whose first part is loaded.
pub(crate) fn list<'a>(
    route: &'a Route,
    site: &'a Arc<Site>,
    api: &'a Api,
    visit: &'a Visit,
    address: Url,
    first: Loaded,
) -> LocalBoxFuture<'a, Result<Page, LoadError>> {
    Box::pin(async move {
        let list = open_list::open(address, first, api, visit).await?;
        match route {
            Route::Front { .. } => front::page(route, site, visit, list),
            _ => list::page(route, site, visit, list),
        }
    })
}

/// The document behind a route.
async fn document(
    route: &Route,
    site: &Site,
    api: &Api,
    visit: &Visit,
) -> Result<(Url, Loaded), LoadError> {
    let address = site.address_of(route).ok_or(LoadErrorKind::Status(404))?;
    if !site.may_read(&address) {
        return Err(LoadErrorKind::Refused.at(&address));
    }
    let loaded = api.document(&address, visit.abort.as_ref(), visit.freshness);
    let loaded = loaded.await.map_err(|error| error.or_at(&address))?;
    Ok((address, loaded))
}

fn failed(route: &Route, site: &Arc<Site>, visit: &Visit, error: LoadError) -> Page {
    let address = error
        .url
        .or_else(|| site.address_of(route))
        .unwrap_or_else(|| site.href(route));
    let original = match route {
        Route::Read { .. } | Route::ReadItem { .. } => Some(address.clone()),
        _ => None,
    };
    let context = PageContext::new(site, route, site.language_of(route), address.clone());
    let context = context.at(visit.address.as_ref());
    let failure = Failure {
        error: error.kind,
        address: address.as_str().to_owned(),
        original,
    };
    Page {
        head: Head {
            title: failure.message(&context.language).0.to_owned(),
            unlisted: true,
            ..Head::default()
        },
        route: route.clone(),
        context: Arc::new(context),
        content: Content::Failed(failure),
    }
}

/// A page that is loaded.
#[component]
pub fn PageView<'a>(
    /// The page.
    page: &'a Page,
) -> impl IntoView {
    provide_context(Arc::clone(&page.context));
    match &page.content {
        Content::Front(list) => lazy::lists().map(|lists| (lists.front_page)(list)),
        Content::Article {
            document,
            host,
            from_top,
        } => {
            let (host, from_top) = (host.as_deref(), *from_top);
            Some(view! { <ArticlePage document host from_top /> }.frozen())
        }
        Content::List(list) => lazy::lists().map(|lists| (lists.list_page)(list, page)),
        Content::ReadForm => Some(view! { <ReadForm /> }.frozen()),
        Content::NotFound(stories) => {
            lazy::lists().map(|lists| (lists.not_found_page)(stories.as_deref()))
        }
        Content::Failed(failure) => {
            let actions = use_page_actions();
            let (on_retry, on_copy) = (actions.on_retry, actions.on_copy);
            Some(view! { <FailureView failure on_retry on_copy /> }.frozen())
        }
    }
}

/// The cards of a document, whatever it is.
fn stories(document: &Document) -> &[lede_model::Card] {
    match document {
        Document::Listing(listing) => &listing.items,
        Document::Article(_) => &[],
    }
}
