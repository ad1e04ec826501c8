//! Why a document could not be had.

use lede_formats::{Diagnostic, ReadError};

/// Why a document could not be had.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LoadError {
    /// No answer: offline, blocked, refused by CORS, no such host. Browsers do
    /// not tell which.
    Unreachable,
    /// No answer in time.
    Timeout,
    /// An answer with a status outside 200-299.
    Status(u16),
    /// More than five megabytes.
    TooLarge,
    /// It came, but is no document.
    Read(ReadError),
    /// It is from a host that this site does not open documents from.
    Refused,
    /// The reader went elsewhere; nobody is to be told.
    Aborted,
}

impl LoadError {
    /// A list where an article was to be.
    pub(crate) fn not_an_article() -> Self {
        Self::Read(ReadError::NotADocument(Diagnostic {
            path: "$.type".to_owned(),
            expected: "an article".into(),
            found: "a list",
        }))
    }

    /// Whether trying again soon may help.
    pub(super) fn may_pass(&self) -> bool {
        match self {
            Self::Unreachable => crate::window::window().navigator().on_line(),
            Self::Status(status) => matches!(status, 408 | 429 | 500..),
            _ => false,
        }
    }

    /// What went wrong, as contracts name it.
    #[must_use]
    pub fn name(&self) -> &'static str {
        match self {
            Self::Unreachable => "unreachable",
            Self::Aborted => "aborted",
            Self::Timeout => "timeout",
            Self::Status(404 | 410) | Self::Read(ReadError::NotInList { .. }) => "missing",
            Self::Status(_) => "server",
            Self::Read(ReadError::NotJson { .. }) => "not-json",
            Self::Read(
                ReadError::NotADocument(_)
                | ReadError::UnknownFormat { .. }
                | ReadError::NotLoaded(_),
            ) => "not-article",
            Self::TooLarge => "too-large",
            Self::Refused => "refused",
        }
    }

    /// What went wrong, for engineers.
    #[must_use]
    pub fn detail(&self) -> String {
        match self {
            Self::Unreachable => "network error".to_owned(),
            Self::Timeout => "no answer within 10 s".to_owned(),
            Self::Status(status) => ["HTTP ", &status.to_string()].concat(),
            Self::TooLarge => "more than 5,000,000 bytes".to_owned(),
            Self::Read(error) => error.to_string(),
            Self::Refused => "host not named in site.json".to_owned(),
            Self::Aborted => "aborted".to_owned(),
        }
    }
}
