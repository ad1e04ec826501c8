//! From one page to the next, with a view transition where the platform has
//! them and the reader has not asked for less motion.

use crate::reader::wants_stillness;
use js_sys::{Function, Promise, Reflect};
use leptos::prelude::*;
use leptos::task::tick;
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, future_to_promise, spawn_local};

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
    let Ok(transition) = begin.call1(&document(), &update) else {
        return;
    };
    let promise = |name: &str| {
        let promise = Reflect::get(&transition, &name.into()).ok()?;
        promise.dyn_into::<Promise>().ok()
    };
    // A transition that the next one cuts short is no error, but a promise that
    // nobody listens to makes it one.
    for name in ["ready", "finished"] {
        if let Some(promise) = promise(name) {
            spawn_local(async move {
                let _ = JsFuture::from(promise).await;
            });
        }
    }
    if let Some(done) = promise("updateCallbackDone") {
        // What it reports is ours, and we report by other ways.
        let _ = JsFuture::from(done).await;
    }
}

fn transition() -> Option<Function> {
    if wants_stillness() || document().hidden() {
        return None;
    }
    Reflect::get(&document(), &"startViewTransition".into())
        .ok()?
        .dyn_into()
        .ok()
}
