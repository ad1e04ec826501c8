//! Work that a page waits for.

use leptos::prelude::Owner;
use leptos::task::spawn_local_scoped_with_cancellation;
use wasm_bindgen_futures::spawn_local;

/// Does `task` for as long as the page lives: another page cancels it, and with
/// it the requests that nothing else waits for.
pub(super) fn spawn_for_page(page: Option<Owner>, task: impl Future<Output = ()> + 'static) {
    match page {
        Some(page) => page.with(|| spawn_local_scoped_with_cancellation(task)),
        None => spawn_local(task),
    }
}
