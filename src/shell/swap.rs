//! From one page to the next, with a view transition where the platform has
//! them and the reader has not asked for less motion.

use js_sys::{Function, Promise, Reflect};
use leptos::prelude::*;
use leptos::task::tick;
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, future_to_promise};

/// Runs `change` and waits until the document shows it.
pub(super) async fn swap(change: impl FnOnce() + 'static) {
    let Some(begin) = transition() else {
        change();
        tick().await;
        return;
    };
    let update = Closure::once_into_js(move || {
        change();
        future_to_promise(async {
            tick().await;
            Ok(JsValue::UNDEFINED)
        })
    });
    let done = begin
        .call1(&document(), &update)
        .and_then(|transition| Reflect::get(&transition, &"updateCallbackDone".into()))
        .ok()
        .and_then(|done| done.dyn_into::<Promise>().ok());
    if let Some(done) = done {
        // What it reports is ours, and we report by other ways.
        let _ = JsFuture::from(done).await;
    }
}

fn transition() -> Option<Function> {
    let still = window()
        .match_media("(prefers-reduced-motion: reduce)")
        .ok()
        .flatten()
        .is_none_or(|query| query.matches());
    if still || document().hidden() {
        return None;
    }
    Reflect::get(&document(), &"startViewTransition".into())
        .ok()?
        .dyn_into()
        .ok()
}
