//! What differs from language to language: the interface's words, how dates
//! are written, how fast people read.

mod reading;
mod words;

#[cfg(feature = "app")]
mod dates;

#[cfg(feature = "app")]
pub use dates::{DateStyle, date, dateline, fresh_or_date, number, today};
pub use reading::reading_time;
pub use words::Words;
