//! What the application asks of the browser, with an answer where there is none:
//! natively components render to HTML, for tests and for pages that are published.
//!
//! No component knows which of the two it is in. Dates, numbers and names of
//! languages are in [`crate::i18n`], which has two sides in the same way.

#[cfg(target_arch = "wasm32")]
#[path = "browser.rs"]
mod side;
#[cfg(not(target_arch = "wasm32"))]
#[path = "native.rs"]
mod side;

#[cfg(not(target_arch = "wasm32"))]
pub use side::{Fetch, NativePlatform};
pub(crate) use side::{HAS_SCREEN, answer, document, grace_period, now, spawn, window};
#[cfg(not(target_arch = "wasm32"))]
pub(crate) use side::{languages, zone};
