//! Why a document could not be loaded.

use lede_formats::{Diagnostic, ReadError};
use lede_model::Url;
use std::fmt;

/// Why a document could not be loaded, and from where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LoadError {
    /// What went wrong.
    pub kind: LoadErrorKind,
    /// The address of the request that failed. `None` if there was no request,
    /// as for a page that has no document.
    pub url: Option<Url>,
}

/// What went wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LoadErrorKind {
    /// No answer: offline, blocked, refused by CORS, no such host. Browsers do
    /// not reveal which.
    Unreachable,
    /// No answer in time.
    Timeout,
    /// An answer with a status outside 200-299.
    Status(u16),
    /// The server asks to wait for longer than the application waits by itself.
    RetryLater {
        /// The status of the answer, mostly 429 or 503.
        status: u16,
        /// How long to wait, in seconds.
        seconds: u32,
    },
    /// More than five megabytes.
    TooLarge,
    /// The answer is no document.
    Read(ReadError),
    /// The document is on a host that this site does not open documents from.
    Refused,
    /// The reader has left the page: the error is not shown.
    Aborted,
}

impl LoadError {
    /// A list in the place of an article.
    pub(crate) fn not_an_article() -> Self {
        let diagnostic = Diagnostic {
            path: "$.type".to_owned(),
            expected: "an article".into(),
            found: "a list",
        };
        LoadErrorKind::Read(ReadError::NotADocument(diagnostic)).into()
    }

    /// The error with the address that it is about, unless it has one.
    pub(crate) fn or_at(mut self, url: &Url) -> Self {
        self.url.get_or_insert_with(|| url.clone());
        self
    }
}

impl From<LoadErrorKind> for LoadError {
    fn from(kind: LoadErrorKind) -> Self {
        Self { kind, url: None }
    }
}

impl fmt::Display for LoadError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(url) = &self.url {
            formatter.write_str(url.as_str())?;
            formatter.write_str(": ")?;
        }
        formatter.write_str(&self.kind.detail())
    }
}

impl std::error::Error for LoadError {}

impl LoadErrorKind {
    /// The error of a request to `url`.
    pub(crate) fn at(self, url: &Url) -> LoadError {
        LoadError {
            kind: self,
            url: Some(url.clone()),
        }
    }

    /// The name in contracts: `data-kind` of a failure, and `lede:error`.
    #[must_use]
    pub fn name(&self) -> &'static str {
        match self {
            Self::Unreachable => "unreachable",
            Self::Aborted => "aborted",
            Self::Timeout => "timeout",
            Self::Status(404 | 410) | Self::Read(ReadError::NotInList { .. }) => "missing",
            Self::Status(_) | Self::RetryLater { .. } => "server",
            Self::Read(ReadError::NotJson { .. }) => "not-json",
            Self::Read(
                ReadError::NotADocument(_)
                | ReadError::UnknownFormat { .. }
                | ReadError::NotStories(_)
                | ReadError::NotLoaded(_),
            ) => "not-article",
            Self::TooLarge => "too-large",
            Self::Refused => "refused",
        }
    }

    /// The details for engineers.
    #[must_use]
    pub fn detail(&self) -> String {
        match self {
            Self::Unreachable => "network error".to_owned(),
            Self::Timeout => "no answer within 10 s".to_owned(),
            Self::Status(status) => ["HTTP ", &status.to_string()].concat(),
            Self::RetryLater { status, seconds } => [
                "HTTP ",
                &status.to_string(),
                ", Retry-After: ",
                &seconds.to_string(),
                " s",
            ]
            .concat(),
            Self::TooLarge => "more than 5,000,000 bytes".to_owned(),
            Self::Read(error) => error.to_string(),
            Self::Refused => "host not named in site.json".to_owned(),
            Self::Aborted => "aborted".to_owned(),
        }
    }
}
