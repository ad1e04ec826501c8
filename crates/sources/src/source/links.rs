//! Where the links of a source's stories lead here.

use super::Source;
use crate::{Route, Site};
use lede_model::Url;

/// The addresses of this paper's pages for what is a source's.
#[derive(Clone, Copy, Debug)]
pub struct Links<'a> {
    /// The paper.
    pub site: &'a Site,
    /// The source.
    pub source: &'a Source,
}

impl Links<'_> {
    /// The id or slug by which this paper knows something of the source.
    pub(super) fn own(&self, name: &str) -> String {
        [&self.source.prefix, name].concat()
    }

    /// The slug by which this paper knows a section.
    pub(super) fn section_slug(&self, slug: &str) -> String {
        match self.source.section_before(slug) {
            Some(ours) => ours.to_owned(),
            None => self.own(slug),
        }
    }

    /// The page of a section.
    pub(super) fn section(&self, slug: &str) -> Url {
        let slug = self.section_slug(slug);
        self.site.href(&Route::Section { slug })
    }

    /// The page of an author.
    pub(super) fn author(&self, slug: &str) -> Url {
        let slug = self.own(slug);
        self.site.href(&Route::Author { slug })
    }

    /// The page of a tag.
    pub(super) fn tag(&self, slug: &str) -> Url {
        let slug = self.own(slug);
        self.site.href(&Route::Tag { slug })
    }
}
