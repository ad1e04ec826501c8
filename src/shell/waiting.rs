//! Showing that the next page is on its way.

use super::app::Shell;
use crate::window::{Listener, window};
use wasm_bindgen::JsCast;

/// Nobody is told of a shorter wait, in milliseconds: most pages are here
/// sooner, and telling costs the page that is on its way a frame.
const UNNOTICED: i32 = 250;

/// Says that the reader waits, after a while, for as long as it lives.
pub(super) struct Waiting {
    shell: Shell,
    timer: Option<i32>,
}

impl Waiting {
    pub(super) fn begin(shell: &Shell) -> Self {
        let told = shell.clone();
        // It belongs to the browser: a timer may run although it was cleared.
        let tell = Listener::new(move |_| told.set_waiting(true)).into_js_value();
        let timer = window()
            .set_timeout_with_callback_and_timeout_and_arguments_0(tell.unchecked_ref(), UNNOTICED);
        Self {
            shell: shell.clone(),
            timer: timer.ok(),
        }
    }
}

impl Drop for Waiting {
    fn drop(&mut self) {
        if let Some(timer) = self.timer {
            window().clear_timeout_with_handle(timer);
        }
        self.shell.set_waiting(false);
    }
}
