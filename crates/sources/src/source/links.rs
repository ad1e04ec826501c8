//! This paper's addresses for the stories of a source.

use super::Source;
use crate::{Route, Site};
use lede_model::Url;

/// Makes the addresses of this paper's pages for a source's contents.
#[derive(Clone, Copy, Debug)]
pub struct Links<'a> {
    /// The paper.
    pub site: &'a Site,
    /// The source.
    pub source: &'a Source,
}

impl Links<'_> {
    /// An id or slug of the source as this paper's addresses have it.
    pub(super) fn prefixed(&self, name: &str) -> String {
        [&self.source.prefix, name].concat()
    }

    /// The paper's slug of a section of the source.
    pub(super) fn section_slug(&self, slug: &str) -> String {
        match self.source.paper_slug(slug) {
            Some(ours) => ours.to_owned(),
            None => self.prefixed(slug),
        }
    }

    /// The page of a section.
    pub(super) fn section(&self, slug: &str) -> Url {
        let slug = self.section_slug(slug);
        self.site.href(&Route::Section { slug })
    }

    /// The page of an author.
    pub(super) fn author(&self, slug: &str) -> Url {
        let slug = self.prefixed(slug);
        self.site.href(&Route::Author { slug })
    }

    /// The page of a tag.
    pub(super) fn tag(&self, slug: &str) -> Url {
        let slug = self.prefixed(slug);
        self.site.href(&Route::Tag { slug })
    }
}
