//! Lede reads article JSON and renders article pages in the browser.
//!
//! Data flows one way:
//!
//! ```text
//! URL -> shell::navigation -> pages -> site -> fetch -> formats::read -> article::Document -> components -> DOM
//! ```
//!
//! A value is checked once, where it comes in ([`formats`], [`article::Url`]);
//! everything after that point trusts its type. [`article`], [`formats`], [`html`],
//! [`site`] and most of [`locale`] know nothing of a browser and are tested
//! natively; the rest needs the feature `app`.

pub mod article;
mod foreign;
pub mod formats;
pub mod html;
pub mod locale;
mod rich;
pub mod site;

#[cfg(feature = "app")]
pub mod components;
#[cfg(feature = "app")]
pub mod embed;
#[cfg(feature = "app")]
pub mod fetch;
#[cfg(feature = "app")]
mod missing_code;
#[cfg(feature = "reader")]
pub mod pages;
#[cfg(feature = "app")]
pub mod reader;
#[cfg(feature = "reader")]
pub mod shell;
#[cfg(feature = "reader")]
mod task;
#[cfg(feature = "app")]
mod window;
