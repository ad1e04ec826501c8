//! Loads that several wait for.

use futures::FutureExt;
use futures::future::{LocalBoxFuture, Shared, WeakShared};
use lede_model::Url;
use std::cell::RefCell;

/// A load that can be waited for more than once. It is cancelled when the last
/// one that waits for it is dropped.
type Load<T> = Shared<LocalBoxFuture<'static, T>>;

/// The loads that have begun and not ended, by address.
pub(super) struct InFlight<T>(RefCell<Vec<(Url, WeakLoad<T>)>>);

type WeakLoad<T> = WeakShared<LocalBoxFuture<'static, T>>;

impl<T> Default for InFlight<T> {
    fn default() -> Self {
        Self(RefCell::default())
    }
}

impl<T: Clone + 'static> InFlight<T> {
    /// The load of an address that is in flight, or else a new one.
    pub(super) fn join(
        &self,
        url: &Url,
        start: impl FnOnce() -> LocalBoxFuture<'static, T>,
    ) -> Load<T> {
        if let Some(load) = self.find(url) {
            return load;
        }
        let load = start().shared();
        let mut loads = self.0.borrow_mut();
        loads.retain(|(_, load)| load.upgrade().is_some());
        if let Some(weak) = load.downgrade() {
            loads.push((url.clone(), weak));
        }
        load
    }

    /// The load of an address, if it is in flight.
    pub(super) fn find(&self, url: &Url) -> Option<Load<T>> {
        let loads = self.0.borrow();
        let (_, load) = loads.iter().find(|(other, load)| {
            // One that has ended is no longer in flight, whoever keeps it.
            other == url && load.upgrade().is_some_and(|load| load.peek().is_none())
        })?;
        load.upgrade()
    }
}

#[cfg(test)]
#[cfg(target_arch = "wasm32")]
mod tests {
    use super::*;
    use futures::channel::oneshot;
    use std::cell::Cell;
    use std::rc::Rc;
    use wasm_bindgen_test::wasm_bindgen_test;

    fn url() -> Url {
        Url::parse("https://paper.example/story.json").unwrap()
    }

    #[wasm_bindgen_test]
    async fn two_who_wait_for_an_address_share_one_load() {
        let in_flight = InFlight::default();
        let (sender, receiver) = oneshot::channel();
        let first = in_flight.join(&url(), || receiver.map(|it| it.unwrap_or(0)).boxed_local());
        let second = in_flight.join(&url(), || unreachable!("it is in flight"));
        sender.send(7).unwrap();
        assert_eq!(first.await, 7);
        assert_eq!(second.await, 7);
        assert!(in_flight.find(&url()).is_none());
    }

    #[wasm_bindgen_test]
    async fn a_load_that_has_ended_is_not_joined() {
        let in_flight = InFlight::default();
        let first = in_flight.join(&url(), || async { 1 }.boxed_local());
        assert_eq!(first.clone().await, 1);
        let second = in_flight.join(&url(), || async { 2 }.boxed_local());
        assert_eq!(second.await, 2);
        drop(first);
    }

    #[wasm_bindgen_test]
    fn a_load_is_cancelled_when_nobody_waits_for_it() {
        struct Guard(Rc<Cell<bool>>);
        impl Drop for Guard {
            fn drop(&mut self) {
                self.0.set(true);
            }
        }
        let is_cancelled = Rc::new(Cell::new(false));
        let guard = Guard(Rc::clone(&is_cancelled));
        let in_flight = InFlight::<()>::default();
        let first = in_flight.join(&url(), || {
            async move {
                let _guard = guard;
                std::future::pending().await
            }
            .boxed_local()
        });
        let second = in_flight.join(&url(), || unreachable!("it is in flight"));
        drop(first);
        assert!(!is_cancelled.get(), "one still waits");
        drop(second);
        assert!(is_cancelled.get());
        assert!(in_flight.find(&url()).is_none());
    }
}
