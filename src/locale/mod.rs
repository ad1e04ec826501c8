//! What differs from language to language and only a browser can say: how dates
//! and numbers are written.

mod dates;

pub use dates::{DateStyle, date, dateline, fresh_or_date, number, today};
