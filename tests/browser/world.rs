//! The browser around a component: its clock, its zone, its network.

use js_sys::{Function, Promise};
use lede_model::Url;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// A change to the browser that ends with the test, if the test passes: a
/// panic does not unwind here. What runs after a red test may be red for that.
#[must_use]
pub struct Changed(Function);

impl Changed {
    /// Runs a script that makes the change and returns what undoes it.
    fn by(script: &str) -> Self {
        let undo = Function::new_no_args(script).call0(&JsValue::UNDEFINED);
        Self(undo.unwrap().dyn_into().unwrap())
    }
}

impl Drop for Changed {
    fn drop(&mut self) {
        self.0.call0(&JsValue::UNDEFINED).unwrap();
    }
}

/// Puts the reader into a zone; `offset` is minutes behind UTC, as
/// `getTimezoneOffset` has it.
pub fn zone(name: &str, offset: i32) -> Changed {
    Changed::by(&format!(
        "const Real = Intl.DateTimeFormat, real = Date.prototype.getTimezoneOffset;
         Intl.DateTimeFormat = function (locales, options) {{
           return new Real(locales, {{ timeZone: '{name}', ...options }});
         }};
         Date.prototype.getTimezoneOffset = () => {offset};
         return () => {{
           Intl.DateTimeFormat = Real;
           Date.prototype.getTimezoneOffset = real;
         }};"
    ))
}

/// The reader's languages.
pub fn languages(tags: &[&str]) -> Changed {
    Changed::by(&format!(
        "Object.defineProperty(navigator, 'languages', {{ value: {tags:?}, configurable: true }});
         return () => {{ delete navigator.languages; }};"
    ))
}

/// The reader's languages, in another list whenever somebody asks.
pub fn languages_listed_anew(tags: &[&str]) -> Changed {
    Changed::by(&format!(
        "Object.defineProperty(navigator, 'languages', {{ get: () => {tags:?}, configurable: true }});
         return () => {{ delete navigator.languages; }};"
    ))
}

/// Counts what is made to write dates, for [`date_formatters`].
pub fn counted_date_formatters() -> Changed {
    Changed::by(
        "const Real = Intl.DateTimeFormat;
         window.dateFormatters = 0;
         Intl.DateTimeFormat = function (...how) {
           window.dateFormatters += 1;
           return new Real(...how);
         };
         return () => { Intl.DateTimeFormat = Real; };",
    )
}

/// So many were made.
pub fn date_formatters() -> Option<f64> {
    js_sys::Reflect::get(&leptos::prelude::window(), &"dateFormatters".into())
        .ok()?
        .as_f64()
}

/// Stops the clock.
pub fn now(millis: f64) -> Changed {
    Changed::by(&format!(
        "const real = Date.now; Date.now = () => {millis}; return () => {{ Date.now = real; }};"
    ))
}

/// Makes every request that has a limit of time reach it at once.
pub fn no_patience() -> Changed {
    Changed::by(
        "const real = AbortSignal.timeout;
         AbortSignal.timeout = () => real.call(AbortSignal, 0);
         return () => { AbortSignal.timeout = real; };",
    )
}

/// Answers the next request for `address`, as `boot.js` would.
pub fn answer(address: &Url, status: u16, body: &str) {
    let script = Function::new_with_args(
        "address, status, body",
        "window.lede = { answers: { [address]: Promise.resolve(new Response(body, { status })) } };",
    );
    script
        .call3(
            &JsValue::UNDEFINED,
            &address.as_str().into(),
            &status.into(),
            &body.into(),
        )
        .unwrap();
}

/// Begins the next request for `address`, but never answers it.
pub fn never_answer(address: &Url) {
    let script = Function::new_with_args(
        "address",
        "window.lede = { answers: { [address]: new Promise(() => {}) } };",
    );
    script
        .call1(&JsValue::UNDEFINED, &address.as_str().into())
        .unwrap();
}

/// An address on the server that this page came from.
pub fn own_address(path: &str) -> Url {
    let origin = leptos::prelude::window().location().origin().unwrap();
    Url::parse(&[&origin, path].concat()).unwrap()
}

/// Lets the browser do what it has put off, once.
pub async fn turn() {
    let promise = Promise::new(&mut |resolve, _| {
        leptos::prelude::window()
            .set_timeout_with_callback(&resolve)
            .unwrap();
    });
    JsFuture::from(promise).await.unwrap();
}

/// Waits until something is so; fails if it does not come to be.
pub async fn until(what: &str, is_so: impl Fn() -> bool) {
    for _ in 0..500 {
        if is_so() {
            return;
        }
        turn().await;
    }
    panic!("waited in vain until {what}");
}

/// The address of the server that xtask runs for these tests; see
/// `xtask/src/test/server.rs` for what it answers.
pub async fn test_server() -> String {
    let file = own_address("/target/lede/test-server.txt");
    let address = fetch_text(file.as_str()).await;
    assert!(
        address.starts_with("http://127.0.0.1:"),
        "these tests need the server of `cargo xtask test --only browser`"
    );
    address
}

/// A text from the network, not by the application's own ways.
pub async fn fetch_text(address: &str) -> String {
    let response = leptos::prelude::window().fetch_with_str(address);
    let response = JsFuture::from(response).await.unwrap();
    let response: web_sys::Response = response.dyn_into().unwrap();
    let text = JsFuture::from(response.text().unwrap()).await.unwrap();
    text.as_string().unwrap()
}
