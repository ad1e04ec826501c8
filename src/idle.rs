//! Work for moments in which the browser has time.

use crate::platform;
use futures::channel::oneshot;
use leptos::prelude::{document, request_animation_frame, window};
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::IdleRequestOptions;

/// After so many milliseconds work does not wait for an idle moment any longer:
/// while something moves on the screen, there may be none.
const TIMEOUT: u32 = 200;
/// The wait in milliseconds where the browser cannot tell when it is idle (Safari).
const PAUSE: i32 = 50;

/// Does `work` in a moment in which the browser has time.
pub(crate) fn when_idle(work: impl FnOnce() + 'static) {
    do_when_idle(Box::new(work));
}

fn do_when_idle(work: Box<dyn FnOnce()>) {
    let mut work = Some(work);
    let work = Closure::<dyn FnMut()>::new(move || {
        if let Some(work) = work.take() {
            work();
        }
    })
    .into_js_value();
    let work = work.unchecked_ref();
    let options = IdleRequestOptions::new();
    options.set_timeout(TIMEOUT);
    let requested = window().request_idle_callback_with_options(work, &options);
    if requested.is_err() {
        // Nothing is lost but time where that fails, too.
        let _ = window().set_timeout_with_callback_and_timeout_and_arguments_0(work, PAUSE);
    }
}

/// Does `work` when the page has been painted as it is now and the browser has
/// time. A page that cannot be seen is not painted.
pub(crate) fn once_painted(work: impl FnOnce() + 'static) {
    if document().hidden() {
        when_idle(work);
    } else {
        request_animation_frame(move || when_idle(work));
    }
}

/// Waits for a moment in which the browser has time.
pub(crate) async fn idle_moment() {
    let (sender, moment) = oneshot::channel();
    when_idle(move || {
        // Dropped: the work that waited was cancelled.
        let _ = sender.send(());
    });
    let _ = moment.await;
}

/// Waits until the page has been painted as it is now and the browser has time.
pub(crate) async fn painted() {
    let (sender, painted) = oneshot::channel();
    once_painted(move || {
        let _ = sender.send(());
    });
    let _ = painted.await;
}

/// Waits until the browser is about to make a frame.
pub(crate) async fn next_frame() {
    let (sender, frame) = oneshot::channel();
    request_animation_frame(move || {
        let _ = sender.send(());
    });
    let _ = frame.await;
}

/// Whether the page cannot be seen, so that it is not painted: there may be no
/// browser at all.
pub(crate) fn is_page_hidden() -> bool {
    platform::document().is_none_or(|document| document.hidden())
}
