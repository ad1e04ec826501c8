//! The body of an answer, up to a limit.

use super::error::LoadErrorKind;
use gloo_net::http::Response;
use js_sys::Uint8Array;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{ReadableStreamDefaultReader, ReadableStreamReadResult};

/// The largest document, in bytes.
const MAX_BYTES: usize = 5_000_000;

/// Reads a body as UTF-8. It stops at the limit, whatever the server announced
/// in `content_length`.
pub(super) async fn read(
    response: &Response,
    content_length: Option<u32>,
) -> Result<String, LoadErrorKind> {
    // What is known to be too large is not downloaded. The announced length may be
    // that of a compressed body.
    if content_length.is_some_and(|length| length as usize > MAX_BYTES) {
        return Err(LoadErrorKind::TooLarge);
    }
    let Some(stream) = response.body() else {
        return Ok(String::new());
    };
    let reader: ReadableStreamDefaultReader = stream.get_reader().unchecked_into();
    let mut bytes = Vec::new();
    loop {
        let read = JsFuture::from(reader.read()).await;
        let read = read.map_err(|_| LoadErrorKind::Unreachable)?;
        let read: ReadableStreamReadResult = read.unchecked_into();
        if read.get_done() == Some(true) {
            break;
        }
        let chunk = Uint8Array::new(&read.get_value());
        if bytes.len() + chunk.length() as usize > MAX_BYTES {
            // The rest is not downloaded; whether that works changes nothing here.
            let _ = reader.cancel();
            return Err(LoadErrorKind::TooLarge);
        }
        let start = bytes.len();
        bytes.resize(start + chunk.length() as usize, 0);
        if let Some(place) = bytes.get_mut(start..) {
            chunk.copy_to(place);
        }
    }
    // As the browser decodes a body: what is not UTF-8 is replaced.
    Ok(String::from_utf8(bytes)
        .unwrap_or_else(|error| String::from_utf8_lossy(error.as_bytes()).into_owned()))
}
