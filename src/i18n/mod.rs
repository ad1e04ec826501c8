//! What differs from language to language and only a browser can say: how dates
//! and numbers are written, and which plural form a number needs.

mod dates;
mod formatters;
mod languages;
mod numbers;

pub(crate) use dates::day_of_month;
pub use dates::{DateStyle, date, dateline, fresh_or_date, today};
pub use languages::{endonym, lower_case};
pub use numbers::{counted, number, plural_category};
