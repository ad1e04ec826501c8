//! Showing that the next page is being loaded.

use gloo_timers::callback::Timeout;
use leptos::prelude::{ArcRwSignal, GetUntracked, Set};
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use web_sys::AbortSignal;

/// A shorter wait is not shown, in milliseconds: most pages are here sooner, and
/// showing it costs the page that is being loaded a frame.
const UNNOTICED: u32 = 250;

/// The line that shows that the reader waits.
#[derive(Clone, Debug, Default)]
pub(super) struct WaitingLine {
    /// Whether it is shown.
    pub(super) is_shown: ArcRwSignal<bool>,
    /// How many waits there were.
    waits: Arc<AtomicU32>,
}

impl WaitingLine {
    /// Shows the line, after a while, for as long as the wait lives. `abort` says
    /// that the reader has gone elsewhere, and waits for that.
    pub(super) fn wait(&self, abort: Option<&AbortSignal>) -> Wait {
        let number = self.waits.fetch_add(1, Ordering::Relaxed) + 1;
        let abort = abort.cloned();
        let (line, signal) = (self.clone(), abort.clone());
        Wait {
            line: self.clone(),
            number,
            abort,
            _timer: Timeout::new(UNNOTICED, move || {
                line.show(!signal.as_ref().is_some_and(AbortSignal::aborted));
            }),
        }
    }

    fn show(&self, is_shown: bool) {
        if self.is_shown.get_untracked() != is_shown {
            self.is_shown.set(is_shown);
        }
    }
}

/// A wait of the reader.
pub(super) struct Wait {
    line: WaitingLine,
    number: u32,
    abort: Option<AbortSignal>,
    _timer: Timeout,
}

impl Drop for Wait {
    fn drop(&mut self) {
        let (line, number) = (self.line.clone(), self.number);
        let end = move || {
            // The reader may be waiting for another page by now.
            if number == line.waits.load(Ordering::Relaxed) {
                line.show(false);
            }
        };
        // What takes over begins to wait in this turn of the browser.
        if self.abort.as_ref().is_some_and(AbortSignal::aborted) {
            Timeout::new(0, end).forget();
        } else {
            end();
        }
    }
}
