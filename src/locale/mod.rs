//! What differs from language to language: the interface's words, how dates
//! are written, how fast people read.

#[cfg(feature = "reader")]
mod page_words;
mod reading;
#[cfg(feature = "reader")]
mod source_words;
mod words;

#[cfg(feature = "app")]
mod dates;

#[cfg(feature = "app")]
pub use dates::{DateStyle, date, dateline, fresh_or_date, number, today};
#[cfg(feature = "reader")]
pub use page_words::PageWords;
pub use reading::reading_time;
#[cfg(feature = "reader")]
pub(crate) use source_words::SourceWords;
pub use words::Words;
