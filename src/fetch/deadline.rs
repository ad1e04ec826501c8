//! The end of patience with one attempt.

use super::LoadError;
use crate::window::{Listener, Timer};
use std::cell::{Cell, RefCell};
use std::future::Future;
use std::pin::pin;
use std::rc::Rc;
use std::task::{Poll, Waker};
use wasm_bindgen::JsCast;
use web_sys::{AbortController, AbortSignal};

/// How long an attempt may take, answer and body together, in milliseconds.
const PATIENCE: i32 = 10_000;

/// Ends an attempt after ten seconds, or when the reader goes elsewhere.
pub(super) struct Deadline {
    ending: Rc<Ending>,
    _timer: Timer,
    reader: Option<(AbortSignal, Listener)>,
}

struct Ending {
    controller: Option<AbortController>,
    passed: Cell<bool>,
    ended: Cell<bool>,
    waker: RefCell<Option<Waker>>,
}

impl Ending {
    fn end(&self) {
        self.ended.set(true);
        if let Some(controller) = &self.controller {
            controller.abort();
        }
        if let Some(waker) = self.waker.take() {
            waker.wake();
        }
    }
}

impl Deadline {
    pub(super) fn begin(reader: Option<&AbortSignal>) -> Self {
        let ending = Rc::new(Ending {
            controller: AbortController::new().ok(),
            passed: Cell::new(false),
            ended: Cell::new(reader.is_some_and(AbortSignal::aborted)),
            waker: RefCell::new(None),
        });
        let timed = Rc::clone(&ending);
        let pass = Listener::new(move |_| {
            timed.passed.set(true);
            timed.end();
        });
        let left = Rc::clone(&ending);
        let reader = reader.map(|signal| {
            let listener = Listener::new(move |_| left.end());
            // Cannot fail for a function.
            let _ =
                signal.add_event_listener_with_callback("abort", listener.as_ref().unchecked_ref());
            (signal.clone(), listener)
        });
        Self {
            ending,
            _timer: Timer::begin(PATIENCE, pass),
            reader,
        }
    }

    /// What to give to `fetch`, so that the connection is freed.
    pub(super) fn signal(&self) -> Option<AbortSignal> {
        self.ending.controller.as_ref().map(AbortController::signal)
    }

    pub(super) fn has_passed(&self) -> bool {
        self.ending.passed.get()
    }

    /// Waits for `attempt`, but not beyond the end: a request that `boot.js`
    /// began does not listen to our signal.
    pub(super) async fn race<T>(
        &self,
        attempt: impl Future<Output = Result<T, LoadError>>,
    ) -> Result<T, LoadError> {
        let mut attempt = pin!(attempt);
        std::future::poll_fn(|context| {
            if let Poll::Ready(outcome) = attempt.as_mut().poll(context) {
                return Poll::Ready(outcome);
            }
            if self.ending.ended.get() {
                return Poll::Ready(Err(LoadError::Unreachable));
            }
            self.ending.waker.replace(Some(context.waker().clone()));
            Poll::Pending
        })
        .await
    }
}

impl Drop for Deadline {
    fn drop(&mut self) {
        if let Some((signal, listener)) = &self.reader {
            let _ = signal
                .remove_event_listener_with_callback("abort", listener.as_ref().unchecked_ref());
        }
    }
}
