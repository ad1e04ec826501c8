//! Publishers' JSON, read into the document model.
//!
//! Pure and DOM-free: text and the address it came from go in, a
//! [`Document`] or a [`ReadError`] comes out.
//! Reading is forgiving below the top: a part that has the wrong shape is left
//! out and noted as a [`Problem`], never the reason to lose the rest.

mod beginning;
mod detect;
mod error;
#[cfg(any(feature = "reader", not(feature = "app")))]
pub(crate) mod foreign;
#[cfg_attr(
    all(feature = "app", not(feature = "reader")),
    expect(dead_code, reason = "only other formats need all of it")
)]
pub(crate) mod json;
pub(crate) mod native;
mod native_body;
mod native_inline;
mod native_media;
pub(crate) mod native_rich;
mod native_table;
mod parser;
pub(crate) mod syntax;
#[cfg_attr(
    all(feature = "app", not(feature = "reader")),
    expect(dead_code, reason = "only what sources answer is changed")
)]
pub(crate) mod value;

pub use beginning::beginning;
pub use detect::Format;
pub use error::{Problem, ReadError};

use crate::article::{Document, Url};
pub use crate::foreign::Part;
use crate::foreign::{further, offered};
use crate::rich::rich;
use json::{Json, Problems};
use value::Value;

/// A document with what was wrong in it.
#[derive(Clone, Debug, PartialEq)]
pub struct Reading {
    /// The document, without the parts that could not be read.
    pub document: Document,
    /// The format it was written in.
    pub format: Format,
    /// By which keys the format was recognised.
    pub mark: &'static str,
    /// The parts that could not be read.
    pub problems: Vec<Problem>,
    /// Whether parts were left out for the lack of [`crate::rich`], which has
    /// to be loaded to read the document whole.
    pub wants_rich: bool,
}

/// Reads a document from JSON text in any of the known formats.
///
/// `address` is where the text came from: relative addresses in it are
/// resolved against that, and an article without an `id` is known by it.
///
/// # Errors
/// [`ReadError`] when the text is not JSON, or is JSON but no document.
pub fn read(text: &str, address: &Url) -> Result<Reading, ReadError> {
    read_wanted(text, address, None)
}

/// Reads one article out of a document that holds many whole: a feed, or an
/// API's page of articles. `id` is the article's `id` or `url`, as the list's
/// card has it. A document that is one article is read if it is that one.
///
/// # Errors
/// As [`read`], and [`ReadError::NotInList`] when the article is not there.
pub fn article_in(text: &str, address: &Url, id: &str) -> Result<Reading, ReadError> {
    let reading = read_wanted(text, address, Some(id))?;
    match &reading.document {
        Document::Article(article) if article.is_known_as(id) => Ok(reading),
        _ => Err(ReadError::NotInList { id: id.to_owned() }),
    }
}

fn read_wanted(text: &str, address: &Url, wanted: Option<&str>) -> Result<Reading, ReadError> {
    read_value(&syntax::parse(text)?, address, wanted)
}

/// Reads a document that is parsed already.
pub(crate) fn read_value(
    value: &Value,
    address: &Url,
    wanted: Option<&str>,
) -> Result<Reading, ReadError> {
    let problems = Problems::default();
    let root = Json::root(value, address, &problems);
    let (format, mark, document) = match native::mark(&root) {
        Some(mark) => (Format::Native, mark, native::document(&root)?),
        None => {
            let offered = offered().ok_or(ReadError::NotLoaded(Part::Offered))?;
            match (offered.read)(&root, wanted)? {
                Some(recognised) => recognised,
                None => {
                    let read = further().ok_or(ReadError::NotLoaded(Part::Further))?;
                    read(&root, wanted)?
                }
            }
        }
    };
    // Others' articles are rich, nearly all of them; their lists are not.
    let is_foreign = format != Format::Native && matches!(document, Document::Article(_));
    Ok(Reading {
        document,
        format,
        mark,
        wants_rich: problems.want_rich() || (is_foreign && rich().is_none()),
        problems: problems.into_inner(),
    })
}

/// Reads a document as one of a format whether or not it has its mark, for
/// tests and fuzzing: what others recognise first is read by all.
///
/// # Errors
/// As [`article_in`].
#[cfg(not(target_arch = "wasm32"))]
pub fn read_as(
    format: Format,
    text: &str,
    address: &Url,
    wanted: Option<&str>,
) -> Result<Document, ReadError> {
    let value = syntax::parse(text)?;
    let problems = Problems::default();
    let root = Json::root(&value, address, &problems);
    match format {
        Format::Native => native::document(&root),
        format => foreign::read_as(format, &root, wanted),
    }
}

#[cfg(test)]
mod tests;
#[cfg(test)]
mod tests_body;
