//! Documents that are fetched before anybody has asked to see them.

use super::{Freshness, cache, load};
use crate::article::Url;
use crate::task::promise;
use js_sys::Promise;
use std::cell::RefCell;
use wasm_bindgen_futures::JsFuture;

thread_local! {
    /// What is on its way.
    static AHEAD: RefCell<Vec<(Url, Promise)>> = const { RefCell::new(Vec::new()) };
}

/// Fetches a document ahead of time, unless a recent copy is here or on its
/// way. If it fails, asking for the document will tell.
pub fn prefetch(address: Url) {
    if cache::get(&address, Freshness::Recent).is_some() || on_its_way(&address).is_some() {
        return;
    }
    let wanted = address.clone();
    let fetching = promise(async move {
        let _ = load(&wanted, None).await;
        AHEAD.with_borrow_mut(|ahead| ahead.retain(|(address, _)| *address != wanted));
    });
    AHEAD.with_borrow_mut(|ahead| ahead.push((address, fetching)));
}

/// Waits for a document that is on its way, so that it is not asked for twice.
pub(super) async fn wait(address: &Url) {
    if let Some(fetching) = on_its_way(address) {
        // It never fails: what it found is in the cache, or is not.
        let _ = JsFuture::from(fetching).await;
    }
}

fn on_its_way(address: &Url) -> Option<Promise> {
    AHEAD.with_borrow(|ahead| {
        ahead
            .iter()
            .find(|(fetched, _)| fetched == address)
            .map(|(_, fetching)| fetching.clone())
    })
}
