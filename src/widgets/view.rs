//! Cards, alone and in lists.

use super::{Kind, Layout, Options};
use crate::components::frozen::{BuiltView, IntoBuiltView};
use crate::components::outline_level;
use crate::components::{Card as CardView, CardList, CardShape, HeadingLevel};
use crate::state::use_page_context;
use lede_model::reading_time;
use lede_model::{Card, Document, Language, Related};
use leptos::prelude::*;

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

    /// Whether there is no story.
    pub(super) fn is_empty(&self) -> bool {
        self.items.is_empty()
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
pub(super) fn cards(stories: &Stories, options: &Options) -> BuiltView {
    match (options.kind, stories.items.first()) {
        (Kind::Card, Some(card)) => {
            let shape = shape(card, options.layout);
            view! { <CardView card shape /> }.frozen()
        }
        _ => list(&stories.items, options, HeadingLevel::H2),
    }
}

/// Related stories under their heading.
pub(super) fn related(stories: &Related, options: &Options) -> BuiltView {
    let page = use_page_context();
    let title = stories.title.as_deref().unwrap_or(page.strings.related);
    view! {
        <section aria-labelledby="title">
            <h2 class="widget-title" part="title" id="title" {..outline_level(&page, 2)}>{title}</h2>
            {list(&stories.items, options, HeadingLevel::H3)}
        </section>
    }
    .frozen()
}

fn list(stories: &[Card], options: &Options, level: HeadingLevel) -> BuiltView {
    let stories = stories.iter().take(options.limit);
    let cards = stories.map(|story| (story, shape(story, options.layout)));
    view! { <CardList cards=cards.collect() level /> }.frozen()
}

fn shape(story: &Card, layout: Layout) -> CardShape {
    match layout.shape() {
        CardShape::Standard if story.image.is_none() => CardShape::TextOnly,
        shape => shape,
    }
}
