//! Lede reads article JSON and renders article pages in the browser.
//!
//! Data flows one way:
//!
//! ```text
//! URL -> navigation -> pages -> lede_sources -> api -> lede_formats -> lede_model::Document -> components -> DOM
//! ```
//!
//! A value is checked once, where it comes in (`lede_formats`,
//! [`lede_model::Url`]); everything after that point trusts its type. The three
//! crates know nothing of a browser beyond its parsers and are tested natively;
//! what is here runs in a browser. Natively it renders pages to HTML: see
//! [`platform`].

pub mod api;
pub mod app;
#[cfg(test)]
mod bans;
pub mod components;
pub mod i18n;
mod idle;
pub mod lazy;
pub mod navigation;
pub mod on_panic;
pub mod pages;
pub mod platform;
mod start;
pub mod state;
mod storage;
pub mod widgets;

pub use start::start;

#[cfg(test)]
#[cfg(target_arch = "wasm32")]
wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);
