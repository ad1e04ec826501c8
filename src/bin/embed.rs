//! Widgets: what `embed/widget.js` calls, once it is loaded, to show one.

#![forbid(unsafe_code)]

use js_sys::Function;
use lede::article::Url;
use lede::embed::{self, Options, Showing};
use lede::fetch::Freshness;
use wasm_bindgen::prelude::*;
use web_sys::{AbortSignal, Element};

/// Small before quick: a widget allocates little.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

fn main() {}

/// Has `fail` called when nothing in here works any more.
#[wasm_bindgen]
pub fn begin(fail: Function) {
    std::panic::set_hook(Box::new(move |_info| {
        #[cfg(debug_assertions)]
        web_sys::console::error_1(&_info.to_string().into());
        let _ = fail.call0(&JsValue::NULL);
    }));
}

/// Shows a widget in `place`, with attributes by name; `base` is where the
/// paper is. Gives the words that name what it shows.
///
/// # Errors
/// The name of the reason.
#[wasm_bindgen]
pub async fn show(
    place: Element,
    attributes: JsValue,
    base: String,
    is_refresh: bool,
    abort: AbortSignal,
) -> Result<String, JsValue> {
    let base = Url::parse(&base).map_err(|_| JsValue::from("missing"))?;
    let showing = Showing {
        options: &Options::read(&attributes),
        base: &base,
        freshness: if is_refresh {
            Freshness::New
        } else {
            Freshness::Recent
        },
        abort: Some(&abort),
    };
    embed::show(&place, &showing)
        .await
        .map_err(|error| error.name().into())
}
