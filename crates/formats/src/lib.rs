#![doc = include_str!("../README.md")]
//!
//! # Where to begin
//!
//! [`read`] knows all formats. An application that loads code when it needs it
//! calls [`Readers::read`] with the readers that it has loaded so far. What is
//! wrong in a document is a [`Diagnostic`]; a text that is no document is a
//! [`ReadError`].

#![forbid(unsafe_code)]

pub mod adapters;
mod check_box;
pub mod cursor;
mod decoder;
mod detect;
mod error;
pub mod html;
pub mod json;
mod letter_case;
pub mod long_list;
pub mod native;
mod own_links;
mod readers;

pub use detect::Format;
pub use error::{Diagnostic, LazyPart, OtherList, ReadError};
pub use letter_case::{lower_case, upper_case};
pub use readers::{ReadCommon, ReadExtended, ReadPublishers, ReadRich, Readers};

use lede_model::{Document, Url};

/// A document with what was wrong in it.
#[derive(Clone, Debug, PartialEq)]
pub struct Reading {
    /// The document, without the parts that could not be read.
    pub document: Document,
    /// The format it was written in.
    pub format: Format,
    /// By which keys the format was recognised.
    pub signature: &'static str,
    /// The parts that could not be read.
    pub diagnostics: Vec<Diagnostic>,
    /// Whether parts were left out that only [`Readers::rich`] reads, or whose
    /// HTML is still to be read.
    pub needs_rich: bool,
}

/// Reads a document from JSON text in any of the known formats.
///
/// `address` is where the text came from: relative addresses in it are
/// resolved against that, and an article without an `id` is known by it.
///
/// # Errors
/// [`ReadError`] when the text is not JSON, or is JSON but no document.
///
/// ```
/// use lede_model::{Document, Url};
///
/// let address = Url::parse("https://paper.example/a.json").expect("an address");
/// let text = r#"{"headline": "Ferry returns", "body": ["At dawn."]}"#;
/// let reading = lede_formats::read(text, &address).expect("an article");
/// assert!(matches!(reading.document, Document::Article(_)));
/// ```
pub fn read(text: &str, address: &Url) -> Result<Reading, ReadError> {
    Readers::all().read(&json::parse(text)?, address, None)
}

/// Reads one article out of a document that holds many whole: a feed, or an
/// API's page of articles. `id` is the article's `id` or `url`, as the list's
/// card has it. A document that is one article is read if it is that one.
///
/// # Errors
/// As [`read`], and [`ReadError::NotInList`] when the article is not there.
pub fn article_in(text: &str, address: &Url, id: &str) -> Result<Reading, ReadError> {
    Readers::all().article_in(&json::parse(text)?, address, id)
}

/// Reads a document as one of a format whether or not it has its signature, for
/// tests and fuzzing: what others recognise first is read by all.
///
/// # Errors
/// As [`article_in`].
pub fn read_as(
    format: Format,
    text: &str,
    address: &Url,
    wanted: Option<&str>,
) -> Result<Document, ReadError> {
    let json = json::parse(text)?;
    let diagnostics = cursor::Diagnostics::with_markdown(Some(&adapters::MARKDOWN));
    let root = cursor::Cursor::root(&json.value, address, &diagnostics);
    match format {
        Format::Native => native::read_rich(&root),
        format => adapters::read_as(format, &root, wanted),
    }
}
