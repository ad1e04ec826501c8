//! Widgets on other people's sites: the reader's components without its pages.
//!
//! One function shows a widget in an element that is its own. It keeps nothing:
//! an attribute that changes means to show it again, and the documents are in
//! `api`'s memory. What surrounds it (frames, shadow roots, messages, events)
//! is plain JavaScript in `embed/`. See `docs/adr/005-build-widgets-as-a-second-program.md`.

mod finish;
mod options;
mod related;
mod view;

pub use options::{Kind, Layout, Options};

use crate::api::{Api, Freshness, LoadError, LoadErrorKind};
use crate::components::Setting;
use lede_model::{Article, Document, Language, Url};
use lede_sources::{Route, Site};
use std::sync::Arc;
use web_sys::{AbortSignal, Element};

/// How a widget is to be shown.
#[derive(Debug)]
pub struct Showing<'a> {
    /// Loads the documents; one for all widgets of a page.
    pub api: &'a Api,
    /// What the site says.
    pub options: &'a Options,
    /// Where the paper is that the widget belongs to.
    pub base: &'a Url,
    /// Which copies of documents will do.
    pub freshness: Freshness,
    /// Ends it when it is no longer wanted.
    pub abort: Option<&'a AbortSignal>,
}

/// Loads what a widget shows, and puts it in the place of what `place` holds.
/// Gives the words that name it: the headline, or the list's title.
///
/// # Errors
/// [`LoadError`]; `place` is then as it was.
pub async fn show(place: &Element, showing: &Showing<'_>) -> Result<String, LoadError> {
    let options = showing.options;
    let (name, setting, content) = match options.kind {
        Kind::Article => {
            let (address, document) = showing.document().await?;
            let Document::Article(article) = document.as_ref() else {
                return Err(LoadError::not_an_article());
            };
            let setting = showing.setting(article.language.as_ref(), address, Some(article));
            let content = crate::components::article(article, &setting);
            (article.headline.clone(), setting, content)
        }
        Kind::Card | Kind::List => {
            let (address, document) = showing.head().await?;
            let stories = view::Stories::of(&document);
            let setting = showing.setting(stories.language.as_ref(), address, None);
            let content = view::cards(&stories, options, &setting)?;
            (stories.name(), setting, content)
        }
        Kind::Related => {
            let (stories, address, language) = related::find(showing).await?;
            let setting = showing.setting(language.as_ref(), address, None);
            let content = view::related(&stories, options, &setting)?;
            let title = stories.title.as_deref().unwrap_or(setting.strings.related);
            (title.to_owned(), setting, content)
        }
    };
    if showing.abort.is_some_and(AbortSignal::aborted) {
        return Err(LoadErrorKind::Aborted.into());
    }
    finish::put(place, content, options, &setting);
    Ok(name)
}

impl Showing<'_> {
    /// The address that `src` names.
    fn address(&self) -> Result<Url, LoadError> {
        let src = self.options.src.as_deref().unwrap_or_default();
        let address = Url::parse(src).ok().filter(|url| url.is_web());
        address.ok_or_else(|| LoadErrorKind::Status(404).into())
    }

    /// The document, whole.
    async fn document(&self) -> Result<(Url, Arc<Document>), LoadError> {
        let address = self.address()?;
        let loaded = self
            .api
            .native_document(&address, self.abort, self.freshness)
            .await?;
        Ok((address, loaded.document))
    }

    /// The document as far as cards need it.
    async fn head(&self) -> Result<(Url, Arc<Document>), LoadError> {
        let address = self.address()?;
        let loaded = self
            .api
            .native_head(&address, self.abort, self.freshness)
            .await?;
        Ok((address, loaded.document))
    }

    /// The paper, as far as a widget knows it.
    fn site(&self, language: Language) -> Site {
        Site::of_widgets(self.base, language, self.options.lists.clone())
    }

    /// The surroundings of content in a language that came from an address. An
    /// article's own page is the one it has in the paper.
    fn setting(
        &self,
        language: Option<&Language>,
        from: Url,
        article: Option<&Article>,
    ) -> Setting {
        let language = self.options.language.as_ref().or(language);
        let site = self.site(language.cloned().unwrap_or_default());
        let route = match article {
            Some(article) if from.origin() == self.base.origin() => Route::Article {
                id: article.id.clone(),
            },
            Some(_) => Route::Read {
                url: Some(from.as_str().to_owned()),
            },
            None => Route::Front { edition: None },
        };
        Setting::new(&Arc::new(site), &route, None, from)
    }
}
