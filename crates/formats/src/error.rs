//! Errors and diagnostics of documents.

use std::borrow::Cow;
use std::fmt;

/// A group of readers that an application may load later.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LazyPart {
    /// Formats that sites offer to everybody.
    CommonFormats,
    /// What publishers' systems give their own front ends.
    PublisherFormats,
    /// All other formats.
    ExtendedFormats,
    /// The Markdown in documents of some of them.
    Markdown,
}

/// Why a text cannot be shown as a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReadError {
    /// It is not JSON. Line and column, counted from 1, say where the parser
    /// stopped.
    NotJson {
        /// Line.
        line: usize,
        /// Column, in bytes.
        column: usize,
        /// The reason, if it says more than "not JSON"; otherwise empty.
        reason: &'static str,
    },
    /// It is JSON but not an article or a list of articles.
    NotADocument(Diagnostic),
    /// It is JSON in an unknown format.
    UnknownFormat {
        /// Its structure: its keys, or those of a list's first element.
        shape: String,
    },
    /// It is a list of something else than stories.
    NotStories(OtherList),
    /// It is not a document of Lede's own format, and the readers of other
    /// formats are not downloaded yet.
    NotLoaded(LazyPart),
    /// It is a list without the requested article.
    NotInList {
        /// The `id` or address of the article.
        id: String,
    },
}

/// What a list has in place of stories.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OtherList {
    /// Who writes the stories.
    Authors,
    /// Sections, categories or tags.
    Topics,
    /// What readers say of the stories.
    Comments,
}

/// An invalid value in a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    /// The place: a JSON path such as `$.items[3].headline`.
    pub path: String,
    /// What was expected there.
    pub expected: Cow<'static, str>,
    /// What was found instead.
    pub found: &'static str,
}

impl fmt::Display for Diagnostic {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.path)?;
        formatter.write_str(": expected ")?;
        formatter.write_str(&self.expected)?;
        formatter.write_str(", found ")?;
        formatter.write_str(self.found)
    }
}

impl fmt::Display for ReadError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotJson {
                line,
                column,
                reason,
            } => {
                formatter.write_str("not JSON: line ")?;
                formatter.write_str(&line.to_string())?;
                formatter.write_str(", column ")?;
                formatter.write_str(&column.to_string())?;
                if !reason.is_empty() {
                    formatter.write_str(": ")?;
                }
                formatter.write_str(reason)
            }
            Self::NotADocument(diagnostic) => diagnostic.fmt(formatter),
            Self::UnknownFormat { shape } => formatter.write_str(shape),
            Self::NotStories(list) => {
                formatter.write_str("this is a list of ")?;
                formatter.write_str(match list {
                    OtherList::Authors => "authors",
                    OtherList::Topics => "topics",
                    OtherList::Comments => "comments",
                })?;
                formatter.write_str(", not of stories")
            }
            Self::NotLoaded(_) => formatter.write_str("not a document of Lede's own format"),
            Self::NotInList { id } => {
                formatter.write_str("this list does not hold the article ")?;
                formatter.write_str(id)
            }
        }
    }
}

impl std::error::Error for ReadError {}
