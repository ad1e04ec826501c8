//! What every component may ask.

use lede_model::{Card, Language, PageStrings, Strings, Url};
use lede_sources::{Edition, Route, Site};
use leptos::prelude::expect_context;
use std::sync::Arc;

/// The page that this component is part of.
///
/// # Panics
/// Outside of a page or a widget, which provide the context.
#[must_use]
pub fn use_page_context() -> Arc<PageContext> {
    expect_context()
}

/// The page that a component is part of: the interface's strings and language,
/// and where links lead.
#[derive(Clone, Debug)]
pub struct PageContext {
    /// The paper.
    pub site: Arc<Site>,
    /// Which of its editions the page belongs to.
    pub edition: usize,
    /// What the interface says in and about stories.
    pub strings: &'static Strings,
    /// The language of the interface; dates are written in it.
    pub language: Language,
    /// Where the content came from.
    pub from: Url,
    /// Where the page is.
    pub page: Url,
}

impl PageContext {
    /// The context of the page of a route that shows content in `language` that
    /// came from `from`.
    #[must_use]
    pub fn new(site: &Arc<Site>, route: &Route, language: Option<&Language>, from: Url) -> Self {
        let edition = site.edition_for(language);
        let language = site
            .editions
            .get(edition)
            .map(|edition| edition.language.clone())
            .unwrap_or_default();
        Self {
            edition,
            strings: Strings::of(&language),
            language,
            from,
            page: site.href(route),
            site: Arc::clone(site),
        }
    }

    /// What pages say around stories. Not a field: widgets, which never call
    /// this, are built without these strings.
    #[must_use]
    pub fn page_strings(&self) -> &'static PageStrings {
        PageStrings::of(&self.language)
    }

    /// The edition the page belongs to.
    #[must_use]
    pub fn edition(&self) -> Option<&Edition> {
        self.site.editions.get(self.edition)
    }

    /// A route's address.
    #[must_use]
    pub fn href(&self, route: &Route) -> Url {
        self.site.href(route)
    }

    /// Where a card leads.
    #[must_use]
    pub fn href_of(&self, card: &Card) -> Url {
        self.site.href_of(card, &self.from)
    }

    /// Where a link in the content leads: one to a part of the document leads
    /// to that part of the page.
    #[must_use]
    pub fn link(&self, url: &Url) -> Url {
        url.as_str()
            .strip_prefix(self.from.as_str())
            .filter(|rest| rest.starts_with('#'))
            .and_then(|fragment| self.page.join(fragment).ok())
            .unwrap_or_else(|| url.clone())
    }

    /// The address of a part of this page. In full: a bare fragment would
    /// start at `<base>`.
    #[must_use]
    pub fn part(&self, id: &str) -> Url {
        self.page
            .join(&["#", id].concat())
            .unwrap_or_else(|_| self.page.clone())
    }

    /// `lang` for content in `language`, where it is not the interface's.
    #[must_use]
    pub fn other_language<'a>(&self, language: Option<&'a Language>) -> Option<&'a Language> {
        language.filter(|language| language.primary() != self.language.primary())
    }
}
