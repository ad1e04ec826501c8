//! Showing that the next page is on its way.

use super::app::Shell;
use gloo_timers::callback::Timeout;
use std::cell::Cell;
use web_sys::AbortSignal;

/// Nobody is told of a shorter wait, in milliseconds: most pages are here
/// sooner, and telling costs the page that is on its way a frame.
const UNNOTICED: u32 = 250;

thread_local! {
    /// How often somebody has waited.
    static WAITS: Cell<u32> = const { Cell::new(0) };
}

/// Says that the reader waits, after a while, for as long as it lives.
pub(super) struct Waiting {
    shell: Shell,
    number: u32,
    abort: Option<AbortSignal>,
    _timer: Timeout,
}

impl Waiting {
    /// `abort` says that the reader has gone elsewhere, and waits for that.
    pub(super) fn begin(shell: &Shell, abort: Option<&AbortSignal>) -> Self {
        let number = WAITS.get() + 1;
        WAITS.set(number);
        let abort = abort.cloned();
        let (told, signal) = (shell.clone(), abort.clone());
        Self {
            shell: shell.clone(),
            number,
            abort,
            _timer: Timeout::new(UNNOTICED, move || {
                told.set_waiting(!signal.as_ref().is_some_and(AbortSignal::aborted));
            }),
        }
    }
}

impl Drop for Waiting {
    fn drop(&mut self) {
        let (shell, number) = (self.shell.clone(), self.number);
        let end = move || {
            // The reader may be waiting for another page by now.
            if number == WAITS.get() {
                shell.set_waiting(false);
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
