//! The request that `boot.js` began while the application was on its way.

use super::LoadError;
use js_sys::{Promise, Reflect};
use lede_model::Url;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::Response;

/// Takes over the answer to the first request, if it was for `address`. It can
/// be taken once.
pub(super) async fn take(address: &Url) -> Option<Result<Response, LoadError>> {
    let boot = Reflect::get(&crate::window::window(), &"lede".into()).ok()?;
    if boot.is_undefined()
        || Reflect::get(&boot, &"address".into()).ok()?.as_string()? != address.as_str()
    {
        return None;
    }
    let answer = Reflect::get(&boot, &"answer".into())
        .ok()?
        .dyn_into::<Promise>()
        .ok()?;
    // Setting a property of boot.js's own object cannot fail.
    let _ = Reflect::set(&boot, &"answer".into(), &JsValue::NULL);
    let answer = JsFuture::from(answer).await;
    let answer = answer.ok().and_then(|answer| answer.dyn_into().ok());
    Some(answer.ok_or(LoadError::Unreachable))
}
