//! Signals that end requests, as futures.

use super::error::{LoadError, LoadErrorKind};
use futures::channel::oneshot;
use futures::future::{Either, select};
use gloo_events::EventListener;
use lede_model::Url;
use std::pin::pin;
use web_sys::{AbortController, AbortSignal};

/// Aborts its signal when it is dropped.
pub(super) struct OnDrop(Option<AbortController>);

impl OnDrop {
    pub(super) fn new() -> Self {
        Self(AbortController::new().ok())
    }

    pub(super) fn signal(&self) -> Option<AbortSignal> {
        self.0.as_ref().map(AbortController::signal)
    }
}

impl Drop for OnDrop {
    fn drop(&mut self) {
        if let Some(controller) = &self.0 {
            controller.abort();
        }
    }
}

/// Waits until a signal is aborted.
pub(super) async fn aborted(signal: &AbortSignal) {
    if signal.aborted() {
        return;
    }
    let (sender, receiver) = oneshot::channel();
    let _listener = EventListener::once(signal, "abort", move |_| {
        let _ = sender.send(());
    });
    let _ = receiver.await;
}

/// The outcome of a load of `url`, unless the reader leaves before.
pub(super) async fn unless_aborted<T>(
    load: impl Future<Output = Result<T, LoadError>>,
    url: &Url,
    abort: Option<&AbortSignal>,
) -> Result<T, LoadError> {
    let Some(signal) = abort else {
        return load.await;
    };
    match select(pin!(aborted(signal)), pin!(load)).await {
        Either::Left(_) => Err(LoadErrorKind::Aborted.at(url)),
        Either::Right((outcome, _)) => outcome,
    }
}
