//! Documents that sources have, behind the addresses of the paper's own pages.

use super::LoadError;
use crate::lazy;
use lede_formats::LazyPart;
use lede_model::{Document, Url};
use lede_sources::Site;
use std::cell::RefCell;
use std::pin::Pin;
use std::sync::Arc;
use web_sys::AbortSignal;

/// Asks the sources of a paper for what an address of it stands for.
pub(crate) type Gather = fn(
    site: Arc<Site>,
    address: Url,
    abort: Option<AbortSignal>,
) -> Pin<Box<dyn Future<Output = Result<Document, LoadError>>>>;

/// A source that did not answer, while others did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Trouble {
    /// Where it was asked.
    pub(crate) host: String,
    /// Why there is nothing from it.
    pub(crate) error: LoadError,
}

thread_local! {
    static SITE: RefCell<Option<Arc<Site>>> = const { RefCell::new(None) };
    static ASKED_LAST: RefCell<Option<Url>> = const { RefCell::new(None) };
}

/// From now on, the addresses of a paper's pages stand for what its sources
/// say.
pub fn serve_by_sources(site: &Arc<Site>) {
    SITE.replace(Some(Arc::clone(site)));
}

/// The address behind the latest failure of a source, for engineers.
#[must_use]
pub fn asked_last() -> Option<Url> {
    ASKED_LAST.take()
}

/// Remembers it.
pub(super) fn set_asked_last(address: &Url) {
    ASKED_LAST.replace(Some(address.clone()));
}

/// The paper whose sources answer for an address.
pub(super) fn site_of(address: &Url) -> Option<Arc<Site>> {
    let site = SITE.with_borrow(Clone::clone)?;
    let is_behind = site
        .route_of(address)
        .is_some_and(|route| site.is_sourced(&route));
    is_behind.then_some(site)
}

pub(super) async fn load(
    site: Arc<Site>,
    address: &Url,
    abort: Option<&AbortSignal>,
) -> Result<Document, LoadError> {
    lazy::load_formats(LazyPart::CommonFormats).await?;
    let common = lazy::common().ok_or(LoadError::Unreachable)?;
    (common.load_from_sources)(site, address.clone(), abort.cloned()).await
}
