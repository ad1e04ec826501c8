//! Documents that are already here, so that going back takes no time.

use super::Freshness;
use lede_model::{Document, Url};
use std::cell::RefCell;
use std::sync::Arc;

/// How many documents are kept.
const CAPACITY: usize = 48;
/// For how long a copy counts as recent, in milliseconds.
const RECENT: f64 = 5.0 * 60_000.0;

struct Entry {
    address: Url,
    at: f64,
    document: Arc<Document>,
}

thread_local! {
    /// The oldest first.
    static ENTRIES: RefCell<Vec<Entry>> = const { RefCell::new(Vec::new()) };
}

pub(super) fn get(address: &Url, freshness: Freshness) -> Option<Arc<Document>> {
    let oldest = match freshness {
        Freshness::Any => f64::MIN,
        Freshness::Recent => js_sys::Date::now() - RECENT,
        Freshness::New => return None,
    };
    ENTRIES.with_borrow(|entries| {
        entries
            .iter()
            .find(|entry| entry.address == *address && entry.at >= oldest)
            .map(|entry| Arc::clone(&entry.document))
    })
}

/// A recent copy of a document, if one is here.
#[must_use]
pub fn cached(address: &Url) -> Option<Arc<Document>> {
    get(address, Freshness::Any)
}

pub(super) fn put(address: &Url, document: Arc<Document>) {
    ENTRIES.with_borrow_mut(|entries| {
        entries.retain(|entry| entry.address != *address);
        if entries.len() >= CAPACITY {
            entries.remove(0);
        }
        entries.push(Entry {
            address: address.clone(),
            at: js_sys::Date::now(),
            document,
        });
    });
}
