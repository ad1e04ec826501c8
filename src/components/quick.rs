//! The few functions of the platform that building a page calls thousands of
//! times, as short as they can be.
//!
//! `web-sys` catches what they may throw, by a function made anew for each
//! call; for what is asked here they throw nothing. And a text of this program's
//! own is made one of JavaScript's once, not at each call.

use js_sys::JsString;
use std::cell::RefCell;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::Element;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = document, js_name = createElement)]
    fn create_element(tag: &JsString) -> Quick;

    /// An element.
    #[wasm_bindgen(extends = Element)]
    #[derive(Clone, Debug)]
    pub(super) type Quick;

    #[wasm_bindgen(method, js_name = appendChild)]
    pub(super) fn add(this: &Quick, child: &Quick);

    #[wasm_bindgen(method, js_name = append)]
    pub(super) fn add_text(this: &Quick, text: &str);

    #[wasm_bindgen(method, setter, js_name = className)]
    fn set_class(this: &Quick, class: &JsString);

    #[wasm_bindgen(method, js_name = setAttribute)]
    fn set_named(this: &Quick, name: &JsString, value: &str);

    #[wasm_bindgen(method, js_name = setAttribute)]
    fn set_fixed(this: &Quick, name: &JsString, value: &JsString);
}

impl Quick {
    /// An element of HTML.
    pub(super) fn new(tag: &'static str) -> Self {
        create_element(&known(tag))
    }

    /// Sets `class`.
    pub(super) fn class(&self, class: &'static str) {
        self.set_class(&known(class));
    }

    /// Sets an attribute.
    pub(super) fn set(&self, name: &'static str, value: &str) {
        self.set_named(&known(name), value);
    }

    /// Sets an attribute to a value that is always the same.
    pub(super) fn fix(&self, name: &'static str, value: &'static str) {
        self.set_fixed(&known(name), &known(value));
    }
}

/// There is room for so many texts, each in the place that its address says.
const ROOM: usize = 256;

/// A text by where it lies in memory and how long it is, and JavaScript's. As
/// the text is there for ever, nothing else will ever lie in its place.
type Known = (*const u8, usize, JsString);

thread_local! {
    static KNOWN: RefCell<Vec<Option<Known>>> = const { RefCell::new(Vec::new()) };
}

/// A text of the program's own.
fn known(text: &'static str) -> JsString {
    let (place, length) = (text.as_ptr(), text.len());
    KNOWN.with_borrow_mut(|all| {
        all.resize(ROOM, None);
        let index = place.addr().wrapping_mul(31).wrapping_add(length) % ROOM;
        let slot = all.get_mut(index);
        if let Some(Some((at, of, known))) = &slot
            && (*at, *of) == (place, length)
        {
            return known.clone();
        }
        let new = JsString::from(text);
        if let Some(slot) = slot {
            *slot = Some((place, length, new.clone()));
        }
        new
    })
}
