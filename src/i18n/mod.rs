//! What differs from language to language: how dates and numbers are written, and
//! which plural form a number needs. The browser's `Intl` says it; natively ICU4X
//! does, by the same data of Unicode.

mod dates;
mod languages;
mod numbers;
#[cfg(target_arch = "wasm32")]
#[path = "browser/mod.rs"]
mod side;
#[cfg(not(target_arch = "wasm32"))]
#[path = "native/mod.rs"]
mod side;

pub(crate) use dates::day_of_month;
pub use dates::{DateStyle, date, dateline, fresh_or_date, today};
pub use languages::{endonym, lower_case};
pub use numbers::{counted, number, plural_category};
