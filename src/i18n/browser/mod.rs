//! By the browser's `Intl`.

mod dates;
mod formatters;
mod languages;
mod numbers;

pub(super) use dates::{ago, day_of_month, format, is_this_year, offset_minutes};
pub(super) use languages::{endonym, lower_case};
pub(super) use numbers::{number, plural_category};
