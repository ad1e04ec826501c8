//! Widgets: what `embed/widget.js` calls, once it is loaded, to show one.

#![forbid(unsafe_code)]

use js_sys::Function;
use lede::api::{Api, Freshness};
use lede::on_panic;
use lede::widgets::{self, Options, Showing, Shown};
use lede_model::Url;
use std::cell::RefCell;
use wasm_bindgen::prelude::*;
use web_sys::{AbortSignal, Element};

/// Small before quick: a widget allocates little.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

fn main() {}

thread_local! {
    /// What to call after a panic.
    static FAIL: RefCell<Option<Function>> = const { RefCell::new(None) };
}

/// Calls `fail` after a panic. The console has what happened and where.
#[wasm_bindgen]
pub fn begin(fail: Function) {
    FAIL.set(Some(fail));
    on_panic::report(|_, _| {
        if let Some(fail) = FAIL.take() {
            let _ = fail.call0(&JsValue::UNDEFINED);
        }
    });
}

/// The widgets of a page, which share what they load.
#[wasm_bindgen]
pub struct Widgets {
    api: Api,
    /// The widgets that are shown, by their places.
    shown: RefCell<Vec<(Element, Shown)>>,
}

#[wasm_bindgen]
impl Widgets {
    /// The widgets of a page. Nothing is loaded yet.
    #[wasm_bindgen(constructor)]
    #[must_use]
    #[allow(clippy::new_without_default, reason = "JavaScript is the only caller")]
    pub fn new() -> Self {
        Self {
            api: Api::for_widgets(),
            shown: RefCell::default(),
        }
    }

    /// Shows a widget in `place`, with attributes by name; `base` is where the
    /// paper is. Gives the words that name what it shows.
    ///
    /// # Errors
    /// The name of the reason.
    pub async fn show(
        &self,
        place: Element,
        attributes: JsValue,
        base: String,
        is_refresh: bool,
        abort: AbortSignal,
    ) -> Result<String, JsValue> {
        let base = Url::parse(&base).map_err(|_| JsValue::from("missing"))?;
        let showing = Showing {
            api: &self.api,
            options: &Options::read(&attributes),
            base: &base,
            freshness: if is_refresh {
                Freshness::New
            } else {
                Freshness::Recent
            },
            abort: Some(&abort),
        };
        let shown = widgets::show(&place, &showing).await;
        let shown = shown.map_err(|error| JsValue::from(error.kind.name()))?;
        let name = shown.name.clone();
        let mut all = self.shown.borrow_mut();
        // The one before, and those whose element has left the page.
        all.retain(|(other, _)| *other != place && other.is_connected());
        all.push((place, shown));
        Ok(name)
    }
}
