//! The window that all of this runs in.

use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue, UnwrapThrowExt};
use web_sys::IdleRequestOptions;
use web_sys::{Document, EventTarget, Window};

/// What the browser calls, with an event or with nothing. There is one type of
/// such functions, since each takes JavaScript of its own.
pub(crate) type Listener = Closure<dyn FnMut(JsValue)>;

/// The window. There is one wherever this program runs.
pub(crate) fn window() -> Window {
    web_sys::window().unwrap_throw()
}

/// Its document.
pub(crate) fn document() -> Document {
    window().document().unwrap_throw()
}

/// Calls `handler` whenever the event happens, for as long as `target` lives.
pub(crate) fn listen(target: &EventTarget, event: &str, handler: impl FnMut(JsValue) + 'static) {
    let handler = Listener::new(handler).into_js_value();
    // Cannot fail for a function.
    let _ = target.add_event_listener_with_callback(event, handler.unchecked_ref());
}

/// In milliseconds, where the browser cannot tell when it has time.
const PAUSE: i32 = 50;

/// In milliseconds, after which what waits for such a moment does not wait
/// any longer: while something moves on the screen, there may be none.
const PATIENCE: u32 = 200;

/// Does `work` in a moment in which the browser has time.
pub(crate) fn when_idle(work: impl FnOnce() + 'static) {
    do_when_idle(Box::new(work));
}

fn do_when_idle(work: Box<dyn FnOnce()>) {
    let work = once(work);
    let work = work.unchecked_ref();
    let options = IdleRequestOptions::new();
    options.set_timeout(PATIENCE);
    let asked = window().request_idle_callback_with_options(work, &options);
    if asked.is_err() {
        // Nothing is lost but time where that cannot be had either.
        let _ = window().set_timeout_with_callback_and_timeout_and_arguments_0(work, PAUSE);
    }
}

/// Does `work` when what stands now has been painted and the browser has time.
/// Where nobody looks, nothing is painted.
pub(crate) fn once_painted(work: impl FnOnce() + 'static) {
    if document().hidden() {
        when_idle(work);
    } else {
        before_frame(move || when_idle(work));
    }
}

/// Does `work` right before the browser draws the next frame: never, while the
/// page cannot be seen.
pub(crate) fn before_frame(work: impl FnOnce() + 'static) {
    // Cannot fail for a function.
    let _ = window().request_animation_frame(once(Box::new(work)).unchecked_ref());
}

/// Calls somebody after so many milliseconds, unless this is gone before.
pub(crate) struct Timer(Option<i32>);

impl Timer {
    pub(crate) fn begin(millis: i32, call: Listener) -> Self {
        // It belongs to the browser: a timer may run although it was cleared.
        let call = call.into_js_value();
        let timer = window()
            .set_timeout_with_callback_and_timeout_and_arguments_0(call.unchecked_ref(), millis);
        Self(timer.ok())
    }
}

impl Drop for Timer {
    fn drop(&mut self) {
        if let Some(timer) = self.0 {
            window().clear_timeout_with_handle(timer);
        }
    }
}

/// What the browser calls once.
fn once(work: Box<dyn FnOnce()>) -> JsValue {
    let mut work = Some(work);
    let call = Listener::new(move |_| {
        if let Some(work) = work.take() {
            work();
        }
    });
    call.into_js_value()
}
