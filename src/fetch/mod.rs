//! Getting documents: nothing else in the crate does network.
//!
//! Every request stays what CORS calls simple: `GET`, no credentials, no
//! headers of our own.

mod ahead;
mod cache;
mod deadline;
mod error;
mod first;
mod gather;
mod inquire;
mod sourced;
mod standing;
mod together;

pub use ahead::prefetch;
pub use cache::cached;
pub use error::LoadError;
pub(crate) use gather::gather;
pub(crate) use sourced::{Gather, Trouble};
pub use sourced::{asked_last, serve_by_sources};
pub(crate) use standing::troubles;

use crate::lazy;
use crate::window::window;
use deadline::Deadline;
use lede_formats::json::{self, ParsedJson};
use lede_formats::long_list::long_list;
use lede_formats::{Format, ReadError, Readers, Reading};
use lede_model::{Document, Url};
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
/// [`lede_formats::long_list`]. `abort` ends the request when the reader goes
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
        if let Some(error) = ahead::wait(address).await {
            return Err(error);
        }
        if let Some(document) = cache::get(address, freshness) {
            return Ok(document);
        }
    }
    load(address, abort).await
}

/// Gets a document of the native format, for widgets: their download has no
/// room for other formats.
///
/// # Errors
/// As for [`document`], and [`ReadError::NotLoaded`] for other formats.
pub async fn native_document(
    address: &Url,
    abort: Option<&AbortSignal>,
    freshness: Freshness,
) -> Result<Arc<Document>, LoadError> {
    if let Some(document) = cache::get(address, freshness) {
        return Ok(document);
    }
    let text = text(address, abort).await?;
    read_text(&text, address, async |json, address| {
        let reading = native_readers().read(json, address, None);
        let reading = reading.map_err(LoadError::Read)?;
        if !reading.needs_rich {
            return Ok(reading);
        }
        lazy::load_rich().await?;
        let reading = native_readers().read(json, address, None);
        reading.map_err(LoadError::Read)
    })
    .await
}

/// Gets a native document of which only the head is wanted: its body may lack
/// what the rich part would have to be loaded for.
///
/// # Errors
/// As for [`native_document`].
pub async fn native_head(
    address: &Url,
    abort: Option<&AbortSignal>,
    freshness: Freshness,
) -> Result<Arc<Document>, LoadError> {
    if let Some(document) = cache::get(address, freshness) {
        return Ok(document);
    }
    let text = text(address, abort).await?;
    let json = json::parse(&text).map_err(LoadError::Read)?;
    let reading = native_readers().read(&json, address, None);
    let reading = reading.map_err(LoadError::Read)?;
    let document = Arc::new(reading.document);
    if !reading.needs_rich {
        cache::put(address, Arc::clone(&document));
    }
    Ok(document)
}

fn native_readers() -> Readers {
    Readers {
        rich: lazy::rich().map(|rich| rich.read),
        common: None,
        publishers: None,
        extended: None,
        markdown: None,
    }
}

/// Gets a document over the network, reads it and keeps it.
async fn load(address: &Url, abort: Option<&AbortSignal>) -> Result<Arc<Document>, LoadError> {
    if let Some(site) = sourced::site_of(address) {
        let document = Arc::new(sourced::load(site, address, abort).await?);
        cache::put(address, Arc::clone(&document));
        return Ok(document);
    }
    let text = text(address, abort).await?;
    read_text(&text, address, read).await
}

/// Reads a text as a document, of a long list only the beginning, and keeps it.
async fn read_text(
    text: &str,
    address: &Url,
    read: impl AsyncFn(&ParsedJson, &Url) -> Result<Reading, LoadError>,
) -> Result<Arc<Document>, LoadError> {
    let mut document = None;
    if let Some((json, remaining)) = long_list(text) {
        let reading = read(&json, address).await?;
        if let (Format::Native, Document::Listing(mut listing)) = (reading.format, reading.document)
        {
            listing.remaining = remaining;
            document = Some(Document::Listing(listing));
        }
    }
    let document = match document {
        Some(document) => document,
        None => {
            let json = json::parse(text).map_err(LoadError::Read)?;
            with_html_read(read(&json, address).await?.document, address).await?
        }
    };
    let document = Arc::new(document);
    cache::put(address, Arc::clone(&document));
    Ok(document)
}

/// Reads a document, and loads what reads and shows documents of its format.
async fn read(json: &ParsedJson, address: &Url) -> Result<Reading, LoadError> {
    loop {
        match lazy::readers().read(json, address, None) {
            Err(ReadError::NotLoaded(part)) => lazy::load_formats(part).await?,
            Ok(reading) if reading.needs_rich && lazy::rich().is_none() => match reading.format {
                Format::Native => lazy::load_rich().await?,
                _ => lazy::load_html().await?,
            },
            reading => return reading.map_err(LoadError::Read),
        }
    }
}

/// The document with blocks in the place of its HTML.
async fn with_html_read(mut document: Document, address: &Url) -> Result<Document, LoadError> {
    if let (Some(rich), Document::Article(article)) = (lazy::rich(), &mut document)
        && (rich.has_html)(article)
    {
        lazy::load_html().await?;
        let html = lazy::html().ok_or(LoadError::Unreachable)?;
        (html.read)(article, address);
    }
    Ok(document)
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
    pages: Option<u32>,
}

/// Whether what cannot be reached is asked for again.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Knocking {
    Again,
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
