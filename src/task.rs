//! Work that goes on beside what began it.
//!
//! What waits is code for each kind of work, and what runs it need not be: it
//! knows only that there is something to go on with.

use js_sys::Promise;
use std::future::Future;
use std::pin::Pin;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::future_to_promise;

type Work<T> = Pin<Box<dyn Future<Output = T>>>;

/// Does it as the browser finds time.
pub(crate) fn spawn(work: impl Future<Output = ()> + 'static) {
    let work: Work<()> = Box::pin(work);
    wasm_bindgen_futures::spawn_local(work);
}

/// Does it as the browser finds time; the promise is kept when it is done, and
/// never broken.
pub(crate) fn promise(work: impl Future<Output = ()> + 'static) -> Promise {
    let work: Work<Result<JsValue, JsValue>> = Box::pin(async move {
        work.await;
        Ok(JsValue::UNDEFINED)
    });
    future_to_promise(work)
}
