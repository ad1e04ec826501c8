//! Widgets on other people's sites: the reader's components without its pages.
//!
//! One function shows a widget in an element that is its own. An attribute that
//! changes means to show it again; the documents are in `api`'s memory. What surrounds it (frames, shadow roots, messages, events)
//! is plain JavaScript in `embed/`. See `docs/adr/005-build-widgets-as-a-second-program.md`.

mod options;
mod related;
mod view;

pub use options::{Kind, Layout, Options};

use crate::api::{Api, Freshness, LoadError, LoadErrorKind};
use crate::components::Article as ArticleView;
use crate::components::frozen::{BuiltView, IntoBuiltView};
use crate::state::PageContext;
use lede_model::{Article, Document, Language, Related, Url};
use lede_sources::{Route, Site};
use leptos::mount::{UnmountHandle, mount_to};
use leptos::prelude::*;
use std::sync::Arc;
use wasm_bindgen::JsCast;
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

/// A widget that is shown; it goes from its place when this is dropped.
pub struct Shown {
    /// The words that name it: the headline, or the list's title.
    pub name: String,
    /// What its components keep. It is disposed of explicitly: listeners keep
    /// their owner, so that dropping it would not be enough.
    owner: Owner,
    /// Removes the widget.
    _mounted: UnmountHandle<<BuiltView as Render>::State>,
}

impl Drop for Shown {
    fn drop(&mut self) {
        self.owner.cleanup();
    }
}

/// Loads what a widget shows, and puts it in the place of what `place` holds.
///
/// # Errors
/// [`LoadError`]; `place` is then as it was.
#[expect(clippy::disallowed_methods, reason = "the place is not part of a view")]
pub async fn show(place: &Element, showing: &Showing<'_>) -> Result<Shown, LoadError> {
    let options = showing.options;
    let (name, context, content) = match options.kind {
        Kind::Article => {
            let (address, document) = showing.document().await?;
            let Document::Article(article) = document.as_ref() else {
                return Err(LoadError::not_an_article());
            };
            let context = showing.context(article.language.as_ref(), address, Some(article));
            let name = article.headline.clone();
            (name, context, Content::Article(document))
        }
        Kind::Card | Kind::List => {
            let (address, document) = showing.head().await?;
            let stories = view::Stories::of(&document);
            if stories.is_empty() {
                return Err(LoadErrorKind::Status(404).into());
            }
            let context = showing.context(stories.language.as_ref(), address, None);
            (stories.name(), context, Content::Stories(stories))
        }
        Kind::Related => {
            let (stories, address, language) = related::find(showing).await?;
            if stories.items.is_empty() {
                return Err(LoadErrorKind::Status(404).into());
            }
            let context = showing.context(language.as_ref(), address, None);
            let title = stories.title.as_deref().unwrap_or(context.strings.related);
            (title.to_owned(), context, Content::Related(stories))
        }
    };
    if showing.abort.is_some_and(AbortSignal::aborted) {
        return Err(LoadErrorKind::Aborted.into());
    }
    // What a link to a part of the article begins with.
    let _ = place.set_attribute("data-page", context.page.as_str());
    place.set_text_content(None);
    let context = Arc::new(context);
    let owner = Owner::new();
    let mounted = owner.with(|| {
        let options = options.clone();
        mount_to(place.clone().unchecked_into(), move || {
            provide_context(Arc::clone(&context));
            view! { <Widget context content options /> }.frozen()
        })
    });
    Ok(Shown {
        name,
        owner,
        _mounted: mounted,
    })
}

/// What a widget shows.
enum Content {
    /// A story, whole.
    Article(Arc<Document>),
    /// A card, or a list of cards.
    Stories(view::Stories),
    /// Related stories.
    Related(Related),
}

/// A widget.
#[component]
fn Widget(
    /// The page that its components are part of.
    context: Arc<PageContext>,
    /// What it shows.
    content: Content,
    /// What the site says of it.
    options: Options,
) -> impl IntoView {
    let content = match &content {
        Content::Article(document) => match document.as_ref() {
            Document::Article(article) => {
                let article: &Article = article;
                Some(view! { <ArticleView article /> }.frozen())
            }
            Document::Listing(_) => None,
        },
        Content::Stories(stories) => Some(view::cards(stories, &options)),
        Content::Related(stories) => Some(view::related(stories, &options)),
    };
    view! {
        <div
            class=options.layout.class()
            lang=context.language.as_str()
            dir=context.language.direction().as_str()
        >
            {content}
        </div>
    }
    .frozen()
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
    fn context(
        &self,
        language: Option<&Language>,
        from: Url,
        article: Option<&Article>,
    ) -> PageContext {
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
        PageContext::new(&Arc::new(site), &route, None, from).in_widget(self.options.context())
    }
}
