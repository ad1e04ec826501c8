//! From one page to the next, with a view transition where the platform has
//! them and the reader has not asked for less motion.

use crate::reader::wants_stillness;
use crate::task::{promise, spawn};
use crate::window::document;
use js_sys::{Function, Promise, Reflect};
use leptos::task::tick;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use wasm_bindgen_futures::JsFuture;

/// Runs `change` and waits until the document shows it.
pub(super) async fn swap(change: impl FnOnce() + 'static) {
    let Some(begin) = transition() else {
        change();
        tick().await;
        return;
    };
    let update = Closure::once_into_js(move || {
        change();
        promise(tick())
    });
    let Ok(transition) = begin.call1(&document(), &update) else {
        return;
    };
    let told = |name: &str| {
        let promise = Reflect::get(&transition, &name.into()).ok()?;
        promise.dyn_into::<Promise>().ok()
    };
    // A transition that the next one cuts short is no error, but a promise that
    // nobody listens to makes it one.
    for name in ["ready", "finished"] {
        if let Some(promise) = told(name) {
            spawn(async move {
                let _ = JsFuture::from(promise).await;
            });
        }
    }
    if let Some(done) = told("updateCallbackDone") {
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
