//! The parser of this target.

#[cfg(target_arch = "wasm32")]
#[path = "browser.rs"]
mod parser;
#[cfg(not(target_arch = "wasm32"))]
#[path = "native.rs"]
mod parser;

pub use parser::Platform;
