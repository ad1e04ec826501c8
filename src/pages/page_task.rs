//! Work that a page waits for.

use crate::platform::spawn;
use futures::future::abortable;
use leptos::prelude::{Owner, on_cleanup};

/// Does `task` for as long as the page lives: another page cancels it, and with
/// it the requests that nothing else waits for.
pub(super) fn spawn_for_page(page: Option<Owner>, task: impl Future<Output = ()> + 'static) {
    let (task, handle) = abortable(task);
    if let Some(page) = page {
        page.with(|| on_cleanup(move || handle.abort()));
    }
    spawn(async move {
        // Cancelled: nobody is left to be told.
        let _ = task.await;
    });
}
