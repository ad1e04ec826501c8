//! A stub of the crate `wasm-streams`, which connects streams of JavaScript and
//! of Rust.
//!
//! Leptos cannot be built without its server functions (`server_fn`), and these
//! use that crate to stream requests and responses. It exports three classes to
//! JavaScript. What is exported stays in the program with everything it calls:
//! about 4,900 bytes of brotli in the first download. Lede has no server
//! functions, so nothing ever calls them.
//!
//! `[patch.crates-io]` in the `Cargo.toml` of the workspace puts this stub in its
//! place. It has what `server_fn` compiles against, and no more. If an update of
//! `server_fn` needs more, the compiler names it: add the signature here.

#![forbid(unsafe_code)]

use futures_util::stream::{Empty, Stream};
use wasm_bindgen::JsValue;

/// What a call of the stub says.
const STUB: &str = "vendor/wasm-streams is a stub: Lede has no server functions";

/// A stream of JavaScript that cannot be read.
#[derive(Debug)]
pub struct ReadableStream(web_sys::ReadableStream);

impl ReadableStream {
    /// Wraps a stream of JavaScript.
    pub fn from_raw(raw: web_sys::ReadableStream) -> Self {
        Self(raw)
    }

    /// Would make a stream of JavaScript of one of Rust.
    pub fn from_stream(_: impl Stream<Item = Result<JsValue, JsValue>> + 'static) -> Self {
        unimplemented!("{STUB}")
    }

    /// The stream of JavaScript.
    pub fn into_raw(self) -> web_sys::ReadableStream {
        self.0
    }

    /// Would make a stream of Rust of one of JavaScript.
    pub fn into_stream(self) -> Empty<Result<JsValue, JsValue>> {
        unimplemented!("{STUB}")
    }
}
