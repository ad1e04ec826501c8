//! Getting documents: nothing else in the crate does network.
//!
//! Every request stays what CORS calls simple: `GET`, no credentials, no
//! headers of our own.

mod ahead;
mod cache;
mod deadline;
mod error;
mod first;

pub use ahead::prefetch;
pub use cache::cached;
pub use error::LoadError;

use crate::article::{Document, Unread, Url};
use crate::formats::{Format, ReadError, Reading};
use crate::window::window;
use crate::{foreign, formats, rich};
use deadline::Deadline;
use std::sync::Arc;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{AbortSignal, RequestCredentials, RequestInit, Response};

/// What a document may weigh, in bytes.
const MAX_BYTES: usize = 5_000_000;
/// How often a request is repeated after a failure that may pass.
const RETRIES: u32 = 2;
/// Before the first repetition, in milliseconds; doubled for the next. Half of
/// it is left to chance, so that readers do not return all at once.
const RETRY_DELAY: f64 = 400.0;

/// Whether a copy that is already here will do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Freshness {
    /// Any copy: the reader goes back to what they have seen.
    Any,
    /// One of the last few minutes.
    Recent,
    /// Ask again.
    New,
}

/// Gets a document and reads it; of a long list only the beginning, see
/// [`crate::formats::beginning`]. `abort` ends the request when the reader goes
/// elsewhere.
///
/// # Errors
/// [`LoadError`] says what went wrong, in kinds that readers can be told of.
pub async fn document(
    address: &Url,
    abort: Option<&AbortSignal>,
    freshness: Freshness,
) -> Result<Arc<Document>, LoadError> {
    if let Some(document) = cache::get(address, freshness) {
        return Ok(document);
    }
    if freshness != Freshness::New {
        ahead::wait(address).await;
        if let Some(document) = cache::get(address, freshness) {
            return Ok(document);
        }
    }
    load(address, abort).await
}

/// Gets a document of which only the head is wanted: its body may lack what
/// [`crate::rich`] would have to be loaded for.
///
/// # Errors
/// As for [`document`].
pub async fn head(
    address: &Url,
    abort: Option<&AbortSignal>,
    freshness: Freshness,
) -> Result<Arc<Document>, LoadError> {
    if let Some(document) = cache::get(address, freshness) {
        return Ok(document);
    }
    let text = text(address, abort).await?;
    let reading = read(&text, address).await?;
    let document = Arc::new(reading.document);
    if !reading.wants_rich {
        cache::put(address, Arc::clone(&document));
    }
    Ok(document)
}

/// Gets a document over the network, reads it and keeps it.
async fn load(address: &Url, abort: Option<&AbortSignal>) -> Result<Arc<Document>, LoadError> {
    let text = text(address, abort).await?;
    if let Some((head, ends)) = formats::beginning(&text)
        && let Ok(reading) = formats::read(&head, address)
        && let (Format::Native, Document::Listing(mut listing)) = (reading.format, reading.document)
    {
        listing.unread = Unread::new(text, ends);
        let document = Arc::new(Document::Listing(listing));
        cache::put(address, Arc::clone(&document));
        return Ok(document);
    }
    let mut reading = read(&text, address).await?;
    if reading.wants_rich {
        rich::load().await?;
        reading = formats::read(&text, address).map_err(LoadError::Read)?;
    }
    let document = reading.document;
    #[cfg(target_arch = "wasm32")]
    let document = with_html_read(document, address);
    let document = Arc::new(document);
    cache::put(address, Arc::clone(&document));
    Ok(document)
}

/// Reads a document, and loads what reads documents of its format.
async fn read(text: &str, address: &Url) -> Result<Reading, LoadError> {
    let mut reading = formats::read(text, address);
    while let Err(ReadError::NotLoaded(part)) = reading {
        foreign::load(part).await?;
        reading = formats::read(text, address);
    }
    reading.map_err(LoadError::Read)
}

/// The document with what its HTML says in the place of the HTML.
#[cfg(target_arch = "wasm32")]
fn with_html_read(mut document: Document, address: &Url) -> Document {
    if let (Some(rich), Document::Article(article)) = (rich::rich(), &mut document) {
        (rich.read_html)(article, address);
    }
    document
}

/// Gets a text.
///
/// # Errors
/// As for [`document`].
pub(crate) async fn text(address: &Url, abort: Option<&AbortSignal>) -> Result<String, LoadError> {
    let mut delay = RETRY_DELAY;
    let mut attempt = 0;
    loop {
        match attempt_text(address, abort).await {
            Err(error) if error.may_pass() && attempt < RETRIES => {
                attempt += 1;
                pause(delay * (0.5 + js_sys::Math::random() / 2.0)).await;
                delay *= 2.0;
                if abort.is_some_and(AbortSignal::aborted) {
                    return Err(LoadError::Aborted);
                }
            }
            outcome => return outcome,
        }
    }
}

async fn attempt_text(address: &Url, abort: Option<&AbortSignal>) -> Result<String, LoadError> {
    let deadline = Deadline::begin(abort);
    let outcome = async {
        let response = match first::take(address).await {
            Some(response) => response?,
            None => ask(address, &deadline).await?,
        };
        body(&response).await
    };
    let outcome = deadline.race(outcome).await;
    match outcome {
        Err(LoadError::Unreachable) if deadline.has_passed() => Err(LoadError::Timeout),
        Err(LoadError::Unreachable) if abort.is_some_and(AbortSignal::aborted) => {
            Err(LoadError::Aborted)
        }
        outcome => outcome,
    }
}

async fn ask(address: &Url, deadline: &Deadline) -> Result<Response, LoadError> {
    let request = RequestInit::new();
    request.set_credentials(RequestCredentials::Omit);
    request.set_signal(deadline.signal().as_ref());
    let answer = window().fetch_with_str_and_init(address.as_str(), &request);
    let answer = JsFuture::from(answer).await;
    answer
        .ok()
        .and_then(|answer| answer.dyn_into().ok())
        .ok_or(LoadError::Unreachable)
}

async fn body(response: &Response) -> Result<String, LoadError> {
    if !response.ok() {
        return Err(LoadError::Status(response.status()));
    }
    let announced = response
        .headers()
        .get("content-length")
        .ok()
        .flatten()
        .and_then(|length| length.parse().ok());
    if announced.is_some_and(|length: usize| length > MAX_BYTES) {
        return Err(LoadError::TooLarge);
    }
    let text = response.text().map_err(|_| LoadError::Unreachable)?;
    let text = JsFuture::from(text).await.ok();
    let text = text.and_then(|text| text.as_string());
    let text = text.ok_or(LoadError::Unreachable)?;
    if text.len() > MAX_BYTES {
        return Err(LoadError::TooLarge);
    }
    Ok(text)
}

async fn pause(millis: f64) {
    let promise = js_sys::Promise::new(&mut |resolve, _| {
        // Cannot fail for a function and a number.
        let _ =
            window().set_timeout_with_callback_and_timeout_and_arguments_0(&resolve, millis as i32);
    });
    let _: Result<JsValue, JsValue> = JsFuture::from(promise).await;
}
