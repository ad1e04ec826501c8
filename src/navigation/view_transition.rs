//! From one page to the next, with a view transition where the platform has
//! them, the machine is quick and the reader has not asked for less motion.
//!
//! Before a transition begins the browser computes the style of the whole page
//! anew and paints it once more, and the next page waits for that: at a
//! quarter of the speed of a desk's machine, 90 ms of 340. Where a page takes
//! long in any case, motion is not what a reader misses.

use crate::platform;
use crate::state::prefers_reduced_motion;
use js_sys::{Function, Promise, Reflect};
use leptos::prelude::document;
use leptos::task::tick;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, future_to_promise, spawn_local};

/// Building a page takes longer than so many milliseconds where machines are
/// slow. A desk's needs 10 for a story, a cheap phone's 60.
const SLOW: f64 = 20.0;

/// Changes from page to page, and how long they take here.
#[derive(Clone, Debug, Default)]
pub(crate) struct ViewTransition {
    /// Whether a page took longer than [`SLOW`].
    is_slow: Arc<AtomicBool>,
}

impl ViewTransition {
    /// Builds a page, and learns from it how quick the machine is.
    pub(crate) fn timed<T>(&self, page: impl FnOnce() -> T) -> T {
        let clock = platform::window().and_then(|window| window.performance());
        let now = || clock.as_ref().map_or(0.0, |clock| clock.now());
        let start = now();
        let page = page();
        if now() - start > SLOW {
            self.is_slow.store(true, Ordering::Relaxed);
        }
        page
    }

    /// Runs `change` and waits until the document shows it.
    pub(super) async fn run(&self, change: impl FnOnce() + 'static) {
        let Some(begin) = self.platform_transition() else {
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

    fn platform_transition(&self) -> Option<Function> {
        if self.is_slow.load(Ordering::Relaxed) || prefers_reduced_motion() || document().hidden() {
            return None;
        }
        Reflect::get(&document(), &"startViewTransition".into())
            .ok()?
            .dyn_into()
            .ok()
    }
}
