//! The readers of all formats, or of those that are loaded.

use crate::adapters::{self, CommonReading, MarkdownReader, Recognised};
use crate::cursor::{Cursor, Diagnostics};
use crate::json::ParsedJson;
use crate::native;
use crate::{Format, LazyPart, ReadError, Reading};
use lede_model::{Document, Url};

/// Reads a document of the common formats, and recognises those of publishers.
/// The text is the id or address of one article of many.
pub type ReadCommon = fn(&Cursor<'_>, Option<&str>) -> Result<CommonReading, ReadError>;

/// Reads a document of a format of publishers.
pub type ReadPublishers = fn(Format, &Cursor<'_>, Option<&str>) -> Result<Document, ReadError>;

/// Reads a native document with all blocks.
pub type ReadRich = fn(&Cursor<'_>) -> Result<Document, ReadError>;

/// Reads a document of the extended formats. No formats are tried after them.
pub type ReadExtended = fn(&Cursor<'_>, Option<&str>) -> Result<Recognised, ReadError>;

/// The loaded readers. The plain native format is always readable.
#[derive(Clone, Copy)]
pub struct Readers {
    /// Native blocks that only rich bodies have.
    pub rich: Option<ReadRich>,
    /// Formats that sites offer to everybody: JSON Feed, RSS, the Guardian's
    /// API, Ghost, WordPress.
    pub common: Option<ReadCommon>,
    /// What publishers' systems give their own front ends: the Guardian's
    /// rendering document, the BBC's articles, ANS.
    pub publishers: Option<ReadPublishers>,
    /// All other formats.
    pub extended: Option<ReadExtended>,
    /// The Markdown in documents of some of them.
    pub markdown: Option<&'static MarkdownReader>,
}

impl Readers {
    /// All readers.
    #[must_use]
    pub fn all() -> Self {
        Self {
            rich: Some(native::read_rich),
            common: Some(adapters::read_common),
            publishers: Some(adapters::read_publishers),
            extended: Some(adapters::read_extended),
            markdown: Some(&adapters::MARKDOWN),
        }
    }

    /// Reads a document. `wanted` is the id or address of one article of many.
    ///
    /// # Errors
    /// [`ReadError`] when it is no document, and [`ReadError::NotLoaded`] when
    /// a missing reader may recognise it.
    pub fn read(
        &self,
        json: &ParsedJson,
        address: &Url,
        wanted: Option<&str>,
    ) -> Result<Reading, ReadError> {
        let diagnostics = Diagnostics::with_markdown(self.markdown);
        let root = Cursor::root(&json.value, address, &diagnostics);
        if json.has_text_around {
            root.report("JSON without other text around it");
        }
        let recognised = self.recognise(&root, wanted);
        // What was read without its Markdown may be half a document, or none.
        if diagnostics.needs_markdown() {
            return Err(ReadError::NotLoaded(LazyPart::Markdown));
        }
        let (format, signature, document) = recognised?;
        // Nearly all articles of other formats are rich; lists are not.
        let is_adapted = format != Format::Native && matches!(document, Document::Article(_));
        Ok(Reading {
            document,
            format,
            signature,
            needs_rich: diagnostics.needs_rich() || (is_adapted && self.rich.is_none()),
            diagnostics: diagnostics.into_inner(),
        })
    }

    fn recognise(&self, root: &Cursor<'_>, wanted: Option<&str>) -> Result<Recognised, ReadError> {
        if let Some(signature) = native::signature(root) {
            let read = self.rich.unwrap_or(native::read_plain);
            return Ok((Format::Native, signature, read(root)?));
        }
        let part = LazyPart::CommonFormats;
        let read = self.common.ok_or(ReadError::NotLoaded(part))?;
        match read(root, wanted)? {
            CommonReading::Read(recognised) => return Ok(recognised),
            CommonReading::OfPublisher(format, signature) => {
                let part = LazyPart::PublisherFormats;
                let read = self.publishers.ok_or(ReadError::NotLoaded(part))?;
                return Ok((format, signature, read(format, root, wanted)?));
            }
            CommonReading::Unknown => {}
        }
        let part = LazyPart::ExtendedFormats;
        let read = self.extended.ok_or(ReadError::NotLoaded(part))?;
        read(root, wanted)
    }

    /// Reads one article of a document that holds many complete ones; see
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::json;

    const MARKDOWN_ONLY: &str = r#"{"data": {"id": 1, "documentId": "a", "title": "Tides",
        "content": "Two *high* tides.", "createdAt": "2025-03-06T18:15:00.000Z",
        "updatedAt": "2025-03-06T18:15:00.000Z", "publishedAt": "2025-03-06T18:15:00.000Z"},
        "meta": {}}"#;

    const OF_PUBLISHER: &str = r#"{"type": "story", "version": "0.10.9", "headlines": {"basic": "Tides"},
        "content_elements": [{"type": "text", "content": "Two high tides."}]}"#;

    fn read_text(readers: Readers, text: &str) -> Result<Reading, ReadError> {
        let address = Url::parse("https://paper.example/api/a").unwrap();
        readers.read(&json::parse(text).unwrap(), &address, None)
    }

    fn read(readers: Readers) -> Result<Reading, ReadError> {
        read_text(readers, MARKDOWN_ONLY)
    }

    #[test]
    fn a_document_needs_the_readers_of_its_own_group_alone() {
        let publishers = Readers {
            extended: None,
            ..Readers::all()
        };
        let reading = read_text(publishers, OF_PUBLISHER).unwrap();
        assert_eq!(reading.format, Format::Ans);
        let others = Readers {
            publishers: None,
            ..Readers::all()
        };
        let missing = ReadError::NotLoaded(LazyPart::PublisherFormats);
        assert_eq!(read_text(others, OF_PUBLISHER), Err(missing));
        assert!(read(others).is_ok());
    }

    #[test]
    fn a_missing_reader_is_named_and_nothing_is_read_without_it() {
        let none = Readers {
            rich: None,
            common: None,
            publishers: None,
            extended: None,
            markdown: None,
        };
        let common = Readers {
            common: Readers::all().common,
            ..none
        };
        let extended = Readers {
            markdown: None,
            ..Readers::all()
        };
        for (readers, part) in [
            (none, LazyPart::CommonFormats),
            (common, LazyPart::ExtendedFormats),
            (extended, LazyPart::Markdown),
        ] {
            assert_eq!(read(readers), Err(ReadError::NotLoaded(part)));
        }
        let Document::Article(article) = read(Readers::all()).unwrap().document else {
            panic!("a list");
        };
        assert_eq!(article.body_text(), "Two high tides.\n");
    }
}
