//! The readers of formats, all of them or those that are at hand.

use crate::adapters::{self, Recognised};
use crate::cursor::{Cursor, Diagnostics};
use crate::json::ParsedJson;
use crate::native;
use crate::{Format, LazyPart, ReadError, Reading};
use lede_model::{Document, Url};

/// Reads a document of the common formats; `None` when it is of none of them.
/// The text is the id or address of one article of many.
pub type ReadCommon = fn(&Cursor<'_>, Option<&str>) -> Result<Option<Recognised>, ReadError>;

/// Reads a native document with all blocks.
pub type ReadRich = fn(&Cursor<'_>) -> Result<Document, ReadError>;

/// Reads a document of the extended formats, after which there are no others.
pub type ReadExtended = fn(&Cursor<'_>, Option<&str>) -> Result<Recognised, ReadError>;

/// Which readers may be used. The plain native format is always read.
#[derive(Clone, Copy)]
pub struct Readers {
    /// Native blocks beyond those that most articles are made of.
    pub rich: Option<ReadRich>,
    /// What sites offer to everybody: JSON Feed, RSS, the Guardian's API, Ghost,
    /// WordPress.
    pub common: Option<ReadCommon>,
    /// All other formats.
    pub extended: Option<ReadExtended>,
}

impl Readers {
    /// All of them.
    #[must_use]
    pub fn all() -> Self {
        Self {
            rich: Some(native::read_rich),
            common: Some(adapters::read_common),
            extended: Some(adapters::read_extended),
        }
    }

    /// Reads a document. `wanted` is the id or address of one article of many.
    ///
    /// # Errors
    /// [`ReadError`] when it is no document, and [`ReadError::NotLoaded`] when a
    /// reader is missing that may know it.
    pub fn read(
        &self,
        json: &ParsedJson,
        address: &Url,
        wanted: Option<&str>,
    ) -> Result<Reading, ReadError> {
        let diagnostics = Diagnostics::default();
        let root = Cursor::root(&json.value, address, &diagnostics);
        if json.has_text_around {
            root.report("JSON without other text around it");
        }
        let (format, signature, document) = match native::signature(&root) {
            Some(signature) => {
                let read = self.rich.unwrap_or(native::read_plain);
                (Format::Native, signature, read(&root)?)
            }
            None => {
                let read = self
                    .common
                    .ok_or(ReadError::NotLoaded(LazyPart::CommonFormats))?;
                match read(&root, wanted)? {
                    Some(recognised) => recognised,
                    None => {
                        let part = LazyPart::ExtendedFormats;
                        let read = self.extended.ok_or(ReadError::NotLoaded(part))?;
                        read(&root, wanted)?
                    }
                }
            }
        };
        // Articles of other formats are rich, nearly all of them; lists are not.
        let is_adapted = format != Format::Native && matches!(document, Document::Article(_));
        Ok(Reading {
            document,
            format,
            signature,
            needs_rich: diagnostics.need_rich() || (is_adapted && self.rich.is_none()),
            diagnostics: diagnostics.into_inner(),
        })
    }

    /// Reads one article out of a document that holds many whole; see
    /// [`crate::article_in`].
    ///
    /// # Errors
    /// As [`Self::read`], and [`ReadError::NotInList`] when it is not there.
    pub fn article_in(
        &self,
        json: &ParsedJson,
        address: &Url,
        id: &str,
    ) -> Result<Reading, ReadError> {
        let reading = self.read(json, address, Some(id))?;
        match &reading.document {
            Document::Article(article) if article.is_known_as(id) => Ok(reading),
            _ => Err(ReadError::NotInList { id: id.to_owned() }),
        }
    }
}
