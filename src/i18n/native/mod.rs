//! By ICU4X.

mod clock;
mod dates;
mod languages;
mod locale;
mod numbers;

pub(super) use clock::{day_of_month, is_this_year, offset_minutes};
pub(super) use dates::{ago, format};
pub(super) use languages::{endonym, lower_case};
pub(super) use numbers::{number, plural_category};
