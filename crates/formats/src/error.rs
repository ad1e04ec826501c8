//! What can be wrong with a document.

use std::borrow::Cow;
use std::fmt;

/// A group of readers that an application may load later.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LazyPart {
    /// What sites offer to everybody.
    CommonFormats,
    /// All other formats.
    ExtendedFormats,
}

/// Why a text is not a document that can be shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReadError {
    /// It is not JSON; where the parser gave up, counted from 1.
    NotJson {
        /// Line.
        line: usize,
        /// Column, in bytes.
        column: usize,
        /// Why, where that can be said in other words than "not JSON".
        reason: &'static str,
    },
    /// It is JSON but not an article or a list of articles.
    NotADocument(Diagnostic),
    /// It is JSON in a format that is not known here.
    UnknownFormat {
        /// What it is, by its keys or those of a list's first element.
        shape: String,
    },
    /// It is no document of Lede's own, and what reads those of others is a
    /// download that has not been made yet.
    NotLoaded(LazyPart),
    /// It is a list, and the article that was wanted is not in it.
    NotInList {
        /// The `id` or address of the article.
        id: String,
    },
}

/// A place in a document that is not as it should be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    /// Where: a JSON path such as `$.items[3].headline`.
    pub path: String,
    /// What was to be expected there.
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
            Self::NotADocument(problem) => problem.fmt(formatter),
            Self::UnknownFormat { shape } => formatter.write_str(shape),
            Self::NotLoaded(_) => formatter.write_str("not a document of Lede's own format"),
            Self::NotInList { id } => {
                formatter.write_str("this list does not hold the article ")?;
                formatter.write_str(id)
            }
        }
    }
}

impl std::error::Error for ReadError {}
