//! Getting documents: nothing else in the crate does network.
//!
//! Every request stays what CORS calls simple: `GET`, no credentials, no
//! headers of our own.

#[cfg(feature = "reader")]
mod ahead;
mod cache;
mod deadline;
mod error;
mod first;
#[cfg(feature = "reader")]
mod gather;
#[cfg(feature = "reader")]
mod inquire;
#[cfg(feature = "reader")]
mod sourced;
#[cfg(feature = "reader")]
mod standing;
#[cfg(feature = "reader")]
mod together;

#[cfg(feature = "reader")]
pub use ahead::prefetch;
pub use cache::cached;
pub use error::LoadError;
#[cfg(feature = "reader")]
pub(crate) use gather::gather;
#[cfg(feature = "reader")]
pub(crate) use sourced::{Gather, Trouble};
#[cfg(feature = "reader")]
pub use sourced::{asked_last, serve_by_sources};
#[cfg(feature = "reader")]
pub(crate) use standing::troubles;

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
const MAX_BYTES: u32 = 5_000_000;
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
    #[cfg(feature = "reader")]
    if freshness != Freshness::New {
        if let Some(error) = ahead::wait(address).await {
            return Err(error);
        }
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
    #[cfg(feature = "reader")]
    if let Some(site) = sourced::site_of(address) {
        let document = Arc::new(sourced::load(site, address, abort).await?);
        cache::put(address, Arc::clone(&document));
        return Ok(document);
    }
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
    let document = Arc::new(with_html_read(reading.document, address));
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

/// Without a browser there is no parser.
#[cfg(not(target_arch = "wasm32"))]
fn with_html_read(document: Document, _: &Url) -> Document {
    document
}

/// Gets a text.
///
/// # Errors
/// As for [`document`].
pub(crate) async fn text(address: &Url, abort: Option<&AbortSignal>) -> Result<String, LoadError> {
    Ok(answer(address, abort, Knocking::Again).await?.text)
}

/// What came, as it came.
struct Answer {
    text: String,
    /// How many parts it has, where a header says so, as WordPress's does.
    #[cfg(feature = "reader")]
    pages: Option<u32>,
}

/// Whether what cannot be reached is asked for again.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Knocking {
    Again,
    #[cfg(feature = "reader")]
    Once,
}

/// Asks, and asks again if that may help.
async fn answer(
    address: &Url,
    abort: Option<&AbortSignal>,
    knocking: Knocking,
) -> Result<Answer, LoadError> {
    // Where nobody may be at home, one knock is enough.
    let patience = |error: &LoadError| match (knocking, error) {
        #[cfg(feature = "reader")]
        (Knocking::Once, LoadError::Unreachable) => 0,
        _ => RETRIES,
    };
    let mut delay = RETRY_DELAY;
    let mut attempts = 0;
    loop {
        match attempt(address, abort).await {
            Err(error) if error.may_pass() && attempts < patience(&error) => {
                attempts += 1;
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

async fn attempt(address: &Url, abort: Option<&AbortSignal>) -> Result<Answer, LoadError> {
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

async fn body(response: &Response) -> Result<Answer, LoadError> {
    if !response.ok() {
        return Err(LoadError::Status(response.status()));
    }
    let headers = response.headers();
    let number = |name| headers.get(name).ok()??.parse().ok();
    if number("content-length").is_some_and(|length: u32| length > MAX_BYTES) {
        return Err(LoadError::TooLarge);
    }
    let text = response.text().map_err(|_| LoadError::Unreachable)?;
    let text = JsFuture::from(text).await.ok();
    let text = text.and_then(|text| text.as_string());
    let text = text.ok_or(LoadError::Unreachable)?;
    if text.len() > MAX_BYTES as usize {
        return Err(LoadError::TooLarge);
    }
    Ok(Answer {
        text,
        #[cfg(feature = "reader")]
        pages: number("x-wp-totalpages"),
    })
}

async fn pause(millis: f64) {
    let promise = js_sys::Promise::new(&mut |resolve, _| {
        // Cannot fail for a function and a number.
        let _ =
            window().set_timeout_with_callback_and_timeout_and_arguments_0(&resolve, millis as i32);
    });
    let _: Result<JsValue, JsValue> = JsFuture::from(promise).await;
}
