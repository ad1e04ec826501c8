//! Documents of live sources, behind the addresses of the paper's own pages.

mod join;
mod load_from_sources;
mod open_lists;
mod source_client;

pub(crate) use load_from_sources::load_from_sources;

use super::document_cache::LoadResult;
use super::error::LoadErrorKind;
use futures::future::LocalBoxFuture;
use lede_model::Url;
use lede_sources::Site;
use open_lists::OpenLists;
use std::cell::RefCell;
use std::rc::Rc;
use std::sync::Arc;

/// Loads what an address of a paper means from its sources.
pub(crate) type LoadFromSources = fn(SourcesRequest) -> LocalBoxFuture<'static, LoadResult>;

/// What is asked of a paper's sources.
pub(crate) struct SourcesRequest {
    /// The paper.
    pub(crate) site: Arc<Site>,
    /// What is known of its sources.
    pub(crate) sources: Rc<Sources>,
    /// The address of the paper that is wanted.
    pub(crate) url: Url,
}

/// A source that did not answer, while others did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SourceError {
    /// The host of the source.
    pub host: String,
    /// Why there is nothing from it.
    pub error: LoadErrorKind,
}

/// What is remembered of a paper's sources while the application runs.
#[derive(Default)]
pub(crate) struct Sources {
    /// Which API of a source has answered, by the source's address.
    answering: RefCell<Vec<(Url, usize)>>,
    /// The lists that can go on.
    open_lists: OpenLists,
}

impl Sources {
    /// The number of the API that has answered for a source before.
    fn answering(&self, source: &Url) -> Option<usize> {
        let answering = self.answering.borrow();
        let (_, api) = answering.iter().find(|(url, _)| url == source)?;
        Some(*api)
    }

    /// Remembers which API has answered. The first one stays.
    fn set_answering(&self, source: &Url, api: usize) {
        if self.answering(source).is_none() {
            self.answering.borrow_mut().push((source.clone(), api));
        }
    }
}
