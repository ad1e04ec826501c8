//! What happens when the program panics: the console says what and where, and
//! the page around is notified, which reports it and shows a way on.

use std::panic;

/// Writes every panic to the console and then calls `notify` with its message
/// and its location, such as `src/app.rs:12:5`. After a panic nothing in the
/// program works any more: `notify` may call JavaScript, and nothing else.
pub fn report(notify: fn(message: &str, location: &str)) {
    panic::set_hook(Box::new(move |info| {
        let message = info.payload_as_str().unwrap_or("without a message");
        let location = info.location().map(ToString::to_string);
        let location = location.as_deref().unwrap_or("an unknown place");
        let line = ["panicked at ", location, ": ", message].concat();
        web_sys::console::error_1(&line.into());
        notify(message, location);
    }));
}
