//! The documents that are here, and those that are on their way.

use super::error::LoadError;
use super::in_flight::InFlight;
use super::sources::SourceError;
use super::{Freshness, abort};
use crate::platform::now;
use futures::future::LocalBoxFuture;
use lede_model::{Document, Url};
use std::cell::RefCell;
use std::sync::Arc;
use web_sys::AbortSignal;

/// How many documents are kept.
const CAPACITY: usize = 48;
/// For how long a copy counts as recent, in milliseconds.
const RECENT: f64 = 5.0 * 60_000.0;

/// A document that was loaded.
#[derive(Clone, Debug, PartialEq)]
pub struct Loaded {
    /// The document.
    pub document: Arc<Document>,
    /// The sources that should have been part of it and failed.
    pub source_errors: Arc<[SourceError]>,
    /// Whether it is a list that holds its stories whole, and not only cards.
    pub holds_stories: bool,
}

impl From<Document> for Loaded {
    fn from(document: Document) -> Self {
        Self {
            document: Arc::new(document),
            source_errors: Arc::default(),
            holds_stories: false,
        }
    }
}

/// What loading a document results in.
pub(super) type LoadResult = Result<Loaded, LoadError>;

/// Documents by address: each is requested once at a time, and kept when it has
/// come, so that going back takes no time.
#[derive(Default)]
pub(super) struct DocumentCache {
    /// The oldest first.
    kept: RefCell<Vec<Entry>>,
    in_flight: InFlight<LoadResult>,
}

struct Entry {
    url: Url,
    /// When it came, in milliseconds since the epoch.
    time: f64,
    loaded: Loaded,
}

impl DocumentCache {
    /// The document of an address: the kept one if it is fresh enough, or else
    /// what is on its way, or else what `load` loads.
    ///
    /// When `abort` is aborted this ends at once; the load then ends, too, unless
    /// somebody else waits for it.
    pub(super) async fn get_or_load(
        &self,
        url: &Url,
        freshness: Freshness,
        abort: Option<&AbortSignal>,
        load: impl FnOnce() -> LocalBoxFuture<'static, LoadResult>,
    ) -> LoadResult {
        if let Some(loaded) = self.get(url, freshness) {
            return Ok(loaded);
        }
        let load = self.in_flight.join(url, load);
        abort::unless_aborted(load, url, abort).await
    }

    /// Whether a load of an address is on its way.
    pub(super) fn is_in_flight(&self, url: &Url) -> bool {
        self.in_flight.find(url).is_some()
    }

    /// The kept copy of a document, if it is fresh enough.
    pub(super) fn get(&self, url: &Url, freshness: Freshness) -> Option<Loaded> {
        let oldest = match freshness {
            Freshness::Any => f64::MIN,
            Freshness::Recent => now() - RECENT,
            Freshness::New => return None,
        };
        let kept = self.kept.borrow();
        let entry = kept
            .iter()
            .find(|entry| entry.url == *url && entry.time >= oldest)?;
        Some(entry.loaded.clone())
    }

    /// Keeps a document in place of an older copy.
    pub(super) fn keep(&self, url: &Url, loaded: Loaded) {
        let mut kept = self.kept.borrow_mut();
        kept.retain(|entry| entry.url != *url);
        if kept.len() >= CAPACITY {
            kept.remove(0);
        }
        kept.push(Entry {
            url: url.clone(),
            time: now(),
            loaded,
        });
    }
}
