//! What every component may ask.

use super::WidgetContext;
use crate::lazy::rich;
use lede_model::{
    Article, Card, Direction, Document, Language, PageStrings, PictureUse, Strings, Url, anchor_of,
};
use lede_sources::{CardList, Edition, Route, Site};
use leptos::prelude::expect_context;
use std::sync::Arc;

/// `lang` and `dir` of words of the interface: nothing where those of what is
/// around them are the same. Without them a voice reads "2 min read" in the
/// language of the story.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct InterfaceMark<'a> {
    /// The language of the interface.
    pub lang: Option<&'a str>,
    /// Its direction.
    pub dir: Option<&'static str>,
}

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
    /// Where the page is, without a fragment: as the reader has it, whose escaping
    /// and further parameters may differ from those of the route.
    pub page: Url,
    /// What the cards of the page are from.
    pub cards: CardList,
    /// The article of the page.
    pub article: Option<Arc<Document>>,
    /// The direction of its text, if it has one.
    pub article_direction: Option<Direction>,
    /// What the site wants that shows it in a widget.
    pub widget: Option<Arc<WidgetContext>>,
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
            cards: site.list_at(route, &from),
            from,
            page: site.href(route),
            site: Arc::clone(site),
            article: None,
            article_direction: None,
            widget: None,
        }
    }

    /// The context of a page that the reader has under another address than that
    /// of its route.
    #[must_use]
    pub fn at(mut self, address: Option<&Url>) -> Self {
        if let Some(address) = address {
            self.page = address.without_fragment();
        }
        self
    }

    /// The context of an article's page.
    #[must_use]
    pub fn showing(mut self, article: Arc<Document>) -> Self {
        self.article = Some(article);
        self.article_direction = self.article().and_then(Article::direction);
        self
    }

    /// The context in a widget.
    #[must_use]
    pub fn in_widget(mut self, widget: WidgetContext) -> Self {
        self.widget = Some(Arc::new(widget));
        self
    }

    /// The level of a heading in the outline of the page around a widget; `None` where it is that of its element.
    #[must_use]
    pub fn outline_level(&self, level: u32) -> Option<String> {
        let headings = self.widget.as_ref()?.headings?;
        Some(headings.of(level).to_string())
    }

    /// How wide a picture is, as `sizes` has it.
    #[must_use]
    pub fn picture_sizes(&self, usage: PictureUse) -> &str {
        let widget = self.widget.as_ref().filter(|_| usage.is_of_card());
        let wanted = widget.and_then(|widget| widget.picture_sizes.as_deref());
        wanted.unwrap_or(usage.sizes())
    }

    /// The context of cards from `list`, where the page shows several.
    #[must_use]
    pub fn of_list(&self, list: &Url) -> Self {
        Self {
            from: list.clone(),
            ..self.clone()
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
        self.site.href_of(card, self.cards, &self.from)
    }

    /// Where a link in the content leads: one to a part of the document leads
    /// to that part of the page.
    #[must_use]
    pub fn link(&self, url: &Url) -> Url {
        let Some(fragment) = url.fragment() else {
            return url.clone();
        };
        let named = rich().and_then(|rich| (rich.part_of_document)(self, url));
        // The page may have such a part itself.
        let own = || {
            (url.without_fragment() == self.from.without_fragment()).then(|| self.part(fragment))
        };
        named.or_else(own).unwrap_or_else(|| url.clone())
    }

    /// The part of the page that a link leads to by an id of the document.
    pub(crate) fn part_of_document(&self, url: &Url) -> Option<Url> {
        let fragment = url.fragment()?;
        let article = self.article()?;
        let is_own = url.is_same_page(&self.from)
            || article
                .url
                .as_ref()
                .is_some_and(|own| url.is_same_page(own));
        let id = is_own
            .then(|| anchor_of(&article.body, fragment))
            .flatten()?;
        Some(self.part(&Self::place(id)))
    }

    /// The id of the element that is at the place with an id in the document; the
    /// prefix keeps it apart from the ids of the application.
    pub(crate) fn place(id: &str) -> String {
        ["place-", id].concat()
    }

    fn article(&self) -> Option<&Article> {
        match self.article.as_deref()? {
            Document::Article(article) => Some(article),
            Document::Listing(_) => None,
        }
    }

    /// The direction of the page's article; without one, the interface's.
    #[must_use]
    pub fn content_direction(&self) -> Direction {
        self.article_direction
            .unwrap_or_else(|| self.language.direction())
    }

    /// The address of a part of this page. In full: a bare fragment would
    /// start at `<base>`.
    #[must_use]
    pub fn part(&self, id: &str) -> Url {
        self.page
            .join(&["#", id].concat())
            .unwrap_or_else(|_| self.page.clone())
    }

    /// Marks words of the interface within the page's article.
    #[must_use]
    pub fn within_article(&self) -> InterfaceMark<'_> {
        self.article()
            .map_or_else(InterfaceMark::default, |article| {
                self.within(article.language.as_ref(), self.article_direction)
            })
    }

    /// Marks words of the interface within content in `language` that runs in
    /// `direction`.
    #[must_use]
    pub fn within(
        &self,
        language: Option<&Language>,
        direction: Option<Direction>,
    ) -> InterfaceMark<'_> {
        let own = self.language.direction();
        let is_other = self.other_language(language).is_some()
            || direction.is_some_and(|direction| direction != own);
        match is_other {
            true => InterfaceMark {
                lang: Some(self.language.as_str()),
                dir: Some(own.as_str()),
            },
            false => InterfaceMark::default(),
        }
    }

    /// `lang` for content in `language`, where it is not the interface's.
    #[must_use]
    pub fn other_language<'a>(&self, language: Option<&'a Language>) -> Option<&'a Language> {
        language.filter(|language| language.primary() != self.language.primary())
    }
}
