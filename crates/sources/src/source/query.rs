//! What a page asks of a source.

use super::Source;
use crate::Route;
use lede_formats::lower_case;

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
    /// The stories that contain all words of a query.
    Search(String),
}

impl Query {
    /// The query of a route; `None` if the route asks no source.
    #[must_use]
    pub fn of(route: &Route) -> Option<Self> {
        Some(match route.clone() {
            Route::Front { edition: None } => Self::Front,
            Route::Section { slug } => Self::Section(slug),
            Route::Author { slug } => Self::Author(slug),
            Route::Tag { slug } => Self::Tag(slug),
            Route::Article { id } => Self::Article(id),
            Route::Search { query: Some(query) } => Self::Search(query),
            _ => return None,
        })
    }

    /// The query with the source's ids and slugs; `None` if it concerns another
    /// source.
    #[must_use]
    pub fn to(&self, source: &Source) -> Option<Self> {
        let own = |name: &str| name.strip_prefix(&source.prefix).map(str::to_owned);
        Some(match self {
            Self::Front | Self::Search(_) => self.clone(),
            Self::Section(slug) => Self::Section(
                source
                    .source_slug(slug)
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

    /// The words of a search in lower case; empty for other queries.
    pub(super) fn terms(&self) -> Vec<String> {
        match self {
            Self::Search(query) => query.split_whitespace().map(lower_case).collect(),
            _ => Vec::new(),
        }
    }
}

/// The number at the start of a name: 5 in `5-news`. Slugs of sections, authors
/// and tags have one if the source identifies them by numbers.
pub(super) fn number_of(name: &str) -> Option<&str> {
    let number = name.split('-').next()?;
    let is_number = !number.is_empty() && number.bytes().all(|digit| digit.is_ascii_digit());
    is_number.then_some(number)
}
