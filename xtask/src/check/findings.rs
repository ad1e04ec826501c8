//! What can be said of a document.

use serde::Serialize;

/// How bad it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// Readers see no document.
    Error,
    /// Readers see one that could be better.
    Warning,
}

/// The kinds of findings; their names are a contract of `--json`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// It cannot be had or read.
    Unreadable,
    /// A field has the wrong shape and is left out.
    Field,
    /// A date that says no day.
    Date,
    /// An address that nobody may be sent to.
    Address,
    /// Nobody has said when it was published.
    NoDate,
    /// Nobody has said who wrote it.
    NoAuthor,
    /// An article without a body: readers see that its text is missing.
    NoBody,
    /// A list without articles.
    EmptyList,
    /// The standfirst is longer than one is read.
    LongStandfirst,
    /// A picture without a description for those who cannot see it.
    NoAlternativeText,
    /// A picture whose size is not known before it comes.
    NoDimensions,
    /// Headings that leave out a level, or begin too low.
    Outline,
    /// A block that is not known.
    UnknownBlock,
    /// Markup that could run or send something, and is not shown.
    Unsafe,
    /// Markup that cannot be shown.
    Dropped,
}

/// One thing to be said.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Finding {
    /// How bad it is.
    pub severity: Severity,
    /// What kind of thing.
    pub kind: Kind,
    /// In words.
    pub text: String,
}

/// Something that could be better.
pub fn warning(kind: Kind, text: impl Into<String>) -> Finding {
    Finding {
        severity: Severity::Warning,
        kind,
        text: text.into(),
    }
}

/// Something that keeps readers from the document.
pub fn error(text: impl Into<String>) -> Finding {
    Finding {
        severity: Severity::Error,
        kind: Kind::Unreadable,
        text: text.into(),
    }
}
