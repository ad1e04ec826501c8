//! Getting documents: nothing else in the crate requests anything.

mod abort;
mod body;
mod boot_response;
mod document_cache;
mod error;
mod http;
mod in_flight;
pub(crate) mod listed_story;
mod read;
mod retry;
pub(crate) mod sources;

pub use document_cache::Loaded;
pub use error::{LoadError, LoadErrorKind};
pub use sources::SourceError;

use crate::lazy;
use document_cache::{DocumentCache, LoadResult};
use futures::FutureExt;
use in_flight::InFlight;
use lede_formats::LazyPart;
use lede_model::{Document, Url};
use lede_sources::Site;
use listed_story::{ListedStoryRequest, OpenedList};
use retry::RetryPolicy;
use send_wrapper::SendWrapper;
use sources::{Sources, SourcesRequest};
use std::fmt;
use std::rc::Rc;
use std::sync::Arc;
use wasm_bindgen_futures::spawn_local;
use web_sys::AbortSignal;

/// Whether a copy that is already here will do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Freshness {
    /// Any copy: the reader goes back to what they have seen.
    Any,
    /// One of the last few minutes.
    Recent,
    /// A new one.
    New,
}

/// The documents of a paper. Clones share what is here and what is on its way.
///
/// Views may hold it: Leptos asks of them that they could be sent to another
/// thread, of which there is none in a browser.
#[derive(Clone)]
pub struct Api(SendWrapper<Rc<Shared>>);

struct Shared {
    /// The paper whose sources have the documents of its pages. Widgets have none.
    site: Option<Arc<Site>>,
    documents: DocumentCache,
    /// The texts on their way to widgets, which read them as far as they need.
    texts: InFlight<Result<Rc<str>, LoadError>>,
    sources: Rc<Sources>,
    opened_list: OpenedList,
}

impl Api {
    /// For the pages of a paper.
    #[must_use]
    pub fn new(site: &Arc<Site>) -> Self {
        Self::of(Some(Arc::clone(site)))
    }

    /// For widgets, which load by address alone.
    #[must_use]
    pub fn for_widgets() -> Self {
        Self::of(None)
    }

    fn of(site: Option<Arc<Site>>) -> Self {
        Self(SendWrapper::new(Rc::new(Shared {
            site,
            documents: DocumentCache::default(),
            texts: InFlight::default(),
            sources: Rc::default(),
            opened_list: OpenedList::default(),
        })))
    }

    /// Gets a document. `abort` ends the wait when the reader leaves, and the
    /// request if nobody else waits for it.
    ///
    /// # Errors
    /// [`LoadError`] says what went wrong, in kinds that readers can be told.
    pub async fn document(
        &self,
        url: &Url,
        abort: Option<&AbortSignal>,
        freshness: Freshness,
    ) -> Result<Loaded, LoadError> {
        let load = || self.clone().load(url.clone(), freshness).boxed_local();
        let documents = &self.0.documents;
        documents.get_or_load(url, freshness, abort, load).await
    }

    /// Gets a document before it is asked for, unless a recent copy is here or on
    /// its way. A failure is shown only to whoever waits for it by then.
    pub fn prefetch(&self, url: Url) {
        let documents = &self.0.documents;
        if documents.get(&url, Freshness::Recent).is_some() || documents.is_in_flight(&url) {
            return;
        }
        let api = self.clone();
        spawn_local(async move {
            let _ = api.document(&url, None, Freshness::Recent).await;
        });
    }

    /// The copy of a document that is here, however old.
    #[must_use]
    pub fn cached(&self, url: &Url) -> Option<Loaded> {
        self.0.documents.get(url, Freshness::Any)
    }

    /// Gets a document of the native format, for widgets: their download has no
    /// room for other formats.
    ///
    /// # Errors
    /// As for [`Api::document`], and [`lede_formats::ReadError::NotLoaded`] for
    /// other formats.
    pub async fn native_document(
        &self,
        url: &Url,
        abort: Option<&AbortSignal>,
        freshness: Freshness,
    ) -> Result<Loaded, LoadError> {
        let read = async |text: &str| Ok((read::native(text, url).await?, true));
        self.native(url, abort, freshness, read).await
    }

    /// Gets a native document of which only the head is wanted: its body may lack
    /// what the rich part would have to be loaded for.
    ///
    /// # Errors
    /// As for [`Api::native_document`].
    pub async fn native_head(
        &self,
        url: &Url,
        abort: Option<&AbortSignal>,
        freshness: Freshness,
    ) -> Result<Loaded, LoadError> {
        let read = async |text: &str| {
            let reading = read::native_head(text, url)?;
            Ok((reading.document, !reading.needs_rich))
        };
        self.native(url, abort, freshness, read).await
    }

    /// Gets a native document. `read` tells whether it is complete: only then is it
    /// kept.
    async fn native(
        &self,
        url: &Url,
        abort: Option<&AbortSignal>,
        freshness: Freshness,
        read: impl AsyncFnOnce(&str) -> Result<(Document, bool), LoadError>,
    ) -> LoadResult {
        let documents = &self.0.documents;
        if let Some(loaded) = documents.get(url, freshness) {
            return Ok(loaded);
        }
        let (document, is_complete) = read(&*self.text(url, abort).await?).await?;
        let loaded = Loaded::from(document);
        if is_complete {
            documents.keep(url, loaded.clone());
        }
        Ok(loaded)
    }

    async fn text(&self, url: &Url, abort: Option<&AbortSignal>) -> Result<Rc<str>, LoadError> {
        let load = self.0.texts.join(url, || {
            let url = url.clone();
            async move {
                let answer = http::get(&url, RetryPolicy::Retry).await?;
                Ok(Rc::from(answer.text))
            }
            .boxed_local()
        });
        abort::unless_aborted(load, url, abort).await
    }

    async fn load(self, url: Url, freshness: Freshness) -> LoadResult {
        let loaded = match (self.site_behind(&url), lede_sources::item_in(&url)) {
            (Some(site), _) => {
                lazy::load_formats(LazyPart::CommonFormats).await?;
                let common = lazy::common().ok_or(LoadErrorKind::Unreachable)?;
                let request = SourcesRequest {
                    site,
                    sources: Rc::clone(&self.0.sources),
                    url: url.clone(),
                };
                (common.load_from_sources)(request).await?
            }
            (None, Some(id)) => {
                // Native lists hold no stories.
                lazy::load_formats(LazyPart::CommonFormats).await?;
                let common = lazy::common().ok_or(LoadErrorKind::Unreachable)?;
                let request = ListedStoryRequest {
                    list: url.without_fragment(),
                    id,
                    opened: Rc::clone(&self.0.opened_list),
                    is_refresh: freshness == Freshness::New,
                };
                (common.load_listed_story)(request).await?
            }
            (None, None) => {
                let answer = http::get(&url, RetryPolicy::Retry).await?;
                let loaded = read::any_format(&answer.text, &url).await?;
                if loaded.holds_stories {
                    let text = Some((url.clone(), Rc::from(answer.text)));
                    self.0.opened_list.replace(text);
                }
                loaded
            }
        };
        self.0.documents.keep(&url, loaded.clone());
        Ok(loaded)
    }

    /// The paper whose sources have the document of an address.
    fn site_behind(&self, url: &Url) -> Option<Arc<Site>> {
        let site = self.0.site.as_ref()?;
        let route = site.route_of(url)?;
        site.is_sourced(&route).then(|| Arc::clone(site))
    }
}

impl fmt::Debug for Api {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Api").finish_non_exhaustive()
    }
}
