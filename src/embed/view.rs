//! Cards, alone and in lists.

use super::{Kind, Layout, Options};
use crate::api::{LoadError, LoadErrorKind};
use crate::components::dom::{El, el};
use crate::components::{CardShape, Setting, card};
use lede_model::reading_time;
use lede_model::{Card, Document, Language, Related};

/// The headings that widgets are written with; `finish` gives them the levels
/// that the site wants.
const HEADING: &str = "h2";
const BELOW: &str = "h3";

/// The stories of a document, whatever it is.
pub(super) struct Stories {
    title: Option<String>,
    pub(super) language: Option<Language>,
    items: Vec<Card>,
}

impl Stories {
    pub(super) fn of(document: &Document) -> Self {
        match document {
            Document::Listing(listing) => Self {
                title: listing.title.clone(),
                language: listing.language.clone(),
                items: speaking(&listing.items, listing.language.as_ref()),
            },
            Document::Article(article) => {
                let language = article.language.clone();
                let minutes = reading_time(&article.body_text(), language.as_ref());
                Self {
                    title: Some(article.headline.clone()),
                    items: vec![article.to_card(minutes)],
                    language,
                }
            }
        }
    }

    /// The words that name them.
    pub(super) fn name(&self) -> String {
        let headline = || self.items.first().map(|card| card.headline.clone());
        self.title.clone().or_else(headline).unwrap_or_default()
    }
}

/// Stories in the language of their list, where they do not say their own: the
/// widget's may be another.
pub(super) fn speaking(stories: &[Card], language: Option<&Language>) -> Vec<Card> {
    let mut stories = stories.to_vec();
    for story in &mut stories {
        story.language = story.language.take().or_else(|| language.cloned());
    }
    stories
}

/// The first story, or as many as the site wants.
pub(super) fn cards(
    stories: &Stories,
    options: &Options,
    setting: &Setting,
) -> Result<El, LoadError> {
    let first = stories.items.first().ok_or(LoadErrorKind::Status(404))?;
    Ok(match options.kind {
        Kind::List => list(&stories.items, options, HEADING, setting),
        _ => set(first, options.layout, HEADING, setting),
    })
}

/// Related stories under their heading.
pub(super) fn related(
    stories: &Related,
    options: &Options,
    setting: &Setting,
) -> Result<El, LoadError> {
    if stories.items.is_empty() {
        return Err(LoadErrorKind::Status(404).into());
    }
    let title = stories.title.as_deref().unwrap_or(setting.strings.related);
    Ok(el("section")
        .fixed("aria-labelledby", "title")
        .child(
            el(HEADING)
                .class("widget-title")
                .fixed("id", "title")
                .text(title),
        )
        .child(list(&stories.items, options, BELOW, setting)))
}

fn list(stories: &[Card], options: &Options, level: &'static str, setting: &Setting) -> El {
    el("ul").class("cards").fixed("role", "list").children(
        stories
            .iter()
            .take(options.limit)
            .map(|story| el("li").child(set(story, options.layout, level, setting))),
    )
}

fn set(story: &Card, layout: Layout, level: &'static str, setting: &Setting) -> El {
    let shape = match layout.shape() {
        CardShape::Standard if story.image.is_none() => CardShape::TextOnly,
        shape => shape,
    };
    card(story, shape, level, setting)
}
