//! Requests over HTTP: the only ones of the application and the widgets.
//!
//! Every request is what CORS calls simple (`GET`, no credentials, no headers of
//! our own), so that none needs a preflight. A request ends when its future is
//! dropped: whoever has stopped waiting has cancelled it.

use super::boot_response::take_boot_response;
use super::error::{LoadError, LoadErrorKind};
use super::retry::{FailedAttempt, Next, RetryPolicy};
use super::{abort, body};
use crate::platform;
use futures::future::{Either, select};
use gloo_net::http::{Request, Response};
use gloo_timers::future::TimeoutFuture;
use js_sys::{Array, Date, Math};
use lede_model::Url;
use leptos::prelude::window;
use std::pin::pin;
use web_sys::{AbortSignal, RequestCredentials};

/// How long an attempt may take, answer and body together, in milliseconds.
const TIMEOUT: u32 = 10_000;

/// The text of an answer.
pub(crate) struct Answer {
    /// The body.
    pub(crate) text: String,
    /// The number of pages of a list, where WordPress's header says it.
    pub(crate) pages: Option<u32>,
}

/// Requests an address, and again where `policy` says so.
///
/// # Errors
/// Every error carries `url`.
pub(crate) async fn get(url: &Url, policy: RetryPolicy) -> Result<Answer, LoadError> {
    if let Some(answer) = platform::answer(url) {
        let text = answer.map_err(|kind| kind.at(url))?;
        return Ok(Answer { text, pages: None });
    }
    let mut number = 0;
    loop {
        let failed = match attempt(url).await {
            Ok(answer) => return Ok(answer),
            Err(failed) => failed,
        };
        // Without a connection another attempt fails as fast as this one.
        let is_offline =
            failed.kind == LoadErrorKind::Unreachable && !window().navigator().on_line();
        if is_offline {
            return Err(failed.kind.at(url));
        }
        match policy.next(failed, number, Math::random()) {
            Next::Wait(millis) => TimeoutFuture::new(millis).await,
            Next::Fail(kind) => return Err(kind.at(url)),
        }
        number += 1;
    }
}

async fn attempt(url: &Url) -> Result<Answer, FailedAttempt> {
    let timeout = AbortSignal::timeout_with_u32(TIMEOUT);
    let dropped = abort::OnDrop::new();
    let signals = dropped.signal().into_iter().chain([timeout.clone()]);
    let signal = AbortSignal::any(&signals.collect::<Array>());
    let answer = async {
        let response = match take_boot_response(url).await {
            Some(response) => response?,
            None => send(url, &signal).await?,
        };
        read(response).await
    };
    // The request that `boot.js` began has a signal of its own, or none.
    match select(pin!(answer), pin!(abort::aborted(&timeout))).await {
        Either::Left((Err(failed), _))
            if failed.kind == LoadErrorKind::Unreachable && timeout.aborted() =>
        {
            Err(LoadErrorKind::Timeout.into())
        }
        Either::Left((outcome, _)) => outcome,
        Either::Right(_) => Err(LoadErrorKind::Timeout.into()),
    }
}

async fn send(url: &Url, signal: &AbortSignal) -> Result<Response, LoadErrorKind> {
    Request::get(url.as_str())
        .credentials(RequestCredentials::Omit)
        .abort_signal(Some(signal))
        .send()
        .await
        .map_err(|_| LoadErrorKind::Unreachable)
}

async fn read(response: Response) -> Result<Answer, FailedAttempt> {
    let headers = response.headers();
    if !response.ok() {
        return Err(FailedAttempt {
            kind: LoadErrorKind::Status(response.status()),
            retry_after: headers.get("retry-after").as_deref().and_then(seconds),
        });
    }
    let number = |name| headers.get(name)?.parse().ok();
    Ok(Answer {
        text: body::read(&response, number("content-length")).await?,
        pages: number("x-wp-totalpages"),
    })
}

/// The value of `Retry-After` in seconds: a number, or a date.
/// <https://www.rfc-editor.org/rfc/rfc9110#field.retry-after>
fn seconds(value: &str) -> Option<u32> {
    if let Ok(seconds) = value.trim().parse() {
        return Some(seconds);
    }
    let millis = Date::parse(value) - Date::now();
    // Not for a date that cannot be read.
    (!millis.is_nan()).then(|| (millis / 1000.0).ceil().max(0.0) as u32)
}
