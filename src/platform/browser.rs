//! The browser.

use crate::api::LoadErrorKind;
use gloo_timers::future::TimeoutFuture;
use js_sys::Date;
use lede_model::Url;
use web_sys::{Document, Window};

/// Whether pages are on a screen, which comes near what is below it.
pub(crate) const HAS_SCREEN: bool = true;

/// The window; `None` natively.
pub(crate) fn window() -> Option<Window> {
    Some(leptos::prelude::window())
}

/// The document; `None` natively.
pub(crate) fn document() -> Option<Document> {
    Some(leptos::prelude::document())
}

/// The time in milliseconds since the epoch.
pub(crate) fn now() -> f64 {
    Date::now()
}

/// Does `task` beside everything else. Natively it is not done: a page that is
/// rendered to HTML has no time after that.
pub(crate) fn spawn(task: impl Future<Output = ()> + 'static) {
    wasm_bindgen_futures::spawn_local(task);
}

/// Ends after so many milliseconds. Natively it never does: all that is waited for
/// is there at once.
pub(crate) fn grace_period(millis: u32) -> TimeoutFuture {
    TimeoutFuture::new(millis)
}

/// The text of an address that is here without a request: natively, all there are.
pub(crate) fn answer(_: &Url) -> Option<Result<String, LoadErrorKind>> {
    None
}
