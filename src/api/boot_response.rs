//! The requests that `boot.js` began while the application was on its way.

use super::error::LoadErrorKind;
use gloo_net::http::Response;
use js_sys::{Promise, Reflect};
use lede_model::Url;
use leptos::prelude::window;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// Takes over the answer to a request for `address`, if `boot.js` has begun one:
/// `lede.answers` holds them by address. An answer can be taken once.
pub(super) async fn take_boot_response(address: &Url) -> Option<Result<Response, LoadErrorKind>> {
    let boot = Reflect::get(&window(), &"lede".into()).ok()?;
    let answers = Reflect::get(&boot, &"answers".into()).ok()?;
    let address = address.as_str().into();
    let answer = Reflect::get(&answers, &address).ok()?;
    let answer = answer.dyn_into::<Promise>().ok()?;
    // Setting a property of boot.js's own object cannot fail.
    let _ = Reflect::set(&answers, &address, &JsValue::NULL);
    let answer = JsFuture::from(answer).await.ok();
    let answer = answer.and_then(|answer| answer.dyn_into::<web_sys::Response>().ok());
    Some(answer.map(Response::from).ok_or(LoadErrorKind::Unreachable))
}
