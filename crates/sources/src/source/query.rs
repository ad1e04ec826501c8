//! What a page asks.

use super::Source;
use crate::Route;

/// What a page of the paper asks its sources for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Query {
    /// The newest stories.
    Front,
    /// The stories of a section.
    Section(String),
    /// The stories of an author.
    Author(String),
    /// The stories about a tag.
    Tag(String),
    /// One story.
    Article(String),
    /// The stories with some words in them.
    Search(String),
}

impl Query {
    /// What a route asks.
    #[must_use]
    pub fn of(route: &Route) -> Option<Self> {
        Some(match route.clone() {
            Route::Front { edition: None } => Self::Front,
            Route::Section { slug } => Self::Section(slug),
            Route::Author { slug } => Self::Author(slug),
            Route::Tag { slug } => Self::Tag(slug),
            Route::Article { id } => Self::Article(id),
            Route::Search { words: Some(words) } => Self::Search(words),
            _ => return None,
        })
    }

    /// The query in the source's own terms; `None` if it is about something of
    /// another source.
    #[must_use]
    pub fn to(&self, source: &Source) -> Option<Self> {
        let own = |name: &str| name.strip_prefix(&source.prefix).map(str::to_owned);
        Some(match self {
            Self::Front | Self::Search(_) => self.clone(),
            Self::Section(slug) => Self::Section(
                source
                    .section_behind(slug)
                    .map_or_else(|| own(slug), |section| Some(section.to_owned()))?,
            ),
            Self::Author(slug) => Self::Author(own(slug)?),
            Self::Tag(slug) => Self::Tag(own(slug)?),
            Self::Article(id) => Self::Article(own(id)?),
        })
    }

    /// The name of the section, author, tag or article.
    pub(super) fn name(&self) -> Option<&str> {
        match self {
            Self::Front | Self::Search(_) => None,
            Self::Section(name) | Self::Author(name) | Self::Tag(name) | Self::Article(name) => {
                Some(name)
            }
        }
    }

    /// The words that are looked for, in small letters.
    pub(super) fn words(&self) -> Vec<String> {
        match self {
            Self::Search(words) => words.split_whitespace().map(str::to_lowercase).collect(),
            _ => Vec::new(),
        }
    }
}

/// The number that a name begins with: 5 of `5-news`. Names of sections,
/// authors and tags have it where the source knows them by numbers.
pub(super) fn number_of(name: &str) -> Option<&str> {
    let number = name.split('-').next()?;
    let is_number = !number.is_empty() && number.bytes().all(|digit| digit.is_ascii_digit());
    is_number.then_some(number)
}
