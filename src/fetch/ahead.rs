//! Documents that are fetched before anybody has asked to see them.

use super::{Freshness, LoadError, cache, load};
use crate::task::promise;
use js_sys::Promise;
use lede_model::Url;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen_futures::JsFuture;

thread_local! {
    /// What is on its way.
    static AHEAD: RefCell<Vec<Ahead>> = const { RefCell::new(Vec::new()) };
}

#[derive(Clone)]
struct Ahead {
    address: Url,
    /// It never fails: what it found is in the cache,
    fetching: Promise,
    /// or why it found nothing is here.
    failure: Rc<RefCell<Option<LoadError>>>,
}

/// Fetches a document ahead of time, unless a recent copy is here or on its
/// way. If it fails, only who waits for it is told.
pub fn prefetch(address: Url) {
    if cache::get(&address, Freshness::Recent).is_some() || on_its_way(&address).is_some() {
        return;
    }
    let wanted = address.clone();
    let failure = Rc::<RefCell<_>>::default();
    let failed = Rc::clone(&failure);
    let fetching = promise(async move {
        failed.replace(load(&wanted, None).await.err());
        AHEAD.with_borrow_mut(|ahead| ahead.retain(|one| one.address != wanted));
    });
    AHEAD.with_borrow_mut(|ahead| {
        ahead.push(Ahead {
            address,
            fetching,
            failure,
        });
    });
}

/// Waits for a document that is on its way, so that it is not asked for twice.
/// Gives why it did not come, if it did not.
pub(super) async fn wait(address: &Url) -> Option<LoadError> {
    let ahead = on_its_way(address)?;
    let _ = JsFuture::from(ahead.fetching).await;
    ahead.failure.take()
}

fn on_its_way(address: &Url) -> Option<Ahead> {
    AHEAD.with_borrow(|ahead| ahead.iter().find(|one| one.address == *address).cloned())
}
