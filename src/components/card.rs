//! An article in a list.

use super::byline::names;
use super::dateline::{ReadingTime, Time};
use super::frozen::IntoBuiltView;
use super::heading_level::{HeadingLevel, outline_level};
use super::interface_mark::marked;
use super::link::link;
use super::picture::{Picture, PictureUse};
use super::url::MediaSource;
use super::use_page_context;
use crate::i18n;
use lede_model::{self as model, Access, Author, Direction};
use leptos::html::{ElementChild, custom};
use leptos::prelude::*;

/// The sizes in which layouts need cards.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CardShape {
    /// The one story a front leads with.
    Lead,
    /// The two or three beside it.
    Second,
    /// The one story that a section on a front leads with.
    SectionLead,
    /// With a picture above the words, in grids.
    Standard,
    /// With a picture beside the words, in rivers and lists.
    Beside,
    /// A small picture beside the headline.
    Compact,
    /// Text only.
    TextOnly,
    /// A column, with its writer's portrait.
    Portrait,
}

impl CardShape {
    /// How a story stands in a river or a list.
    #[must_use]
    pub fn in_river(story: &model::Card) -> Self {
        match story.image {
            Some(_) => Self::Beside,
            None => Self::TextOnly,
        }
    }

    fn class(self) -> &'static str {
        match self {
            Self::Lead => "card card-lead",
            Self::Second => "card card-second",
            Self::SectionLead | Self::Standard | Self::Beside => "card card-standard",
            Self::Compact => "card card-compact",
            Self::TextOnly => "card card-words",
            Self::Portrait => "card card-portrait",
        }
    }

    fn picture(self) -> Option<PictureUse> {
        match self {
            Self::Lead => Some(PictureUse::CardLead),
            Self::Second | Self::Standard => Some(PictureUse::Card),
            Self::SectionLead => Some(PictureUse::CardSectionLead),
            Self::Beside => Some(PictureUse::CardBeside),
            Self::Compact => Some(PictureUse::CardSmall),
            Self::TextOnly | Self::Portrait => None,
        }
    }

    fn has_standfirst(self) -> bool {
        self != Self::Compact
    }
}

/// A card.
#[component]
pub fn Card<'a>(
    /// The story.
    card: &'a model::Card,
    /// The size that the layout needs.
    shape: CardShape,
    /// The level of its headline: lower under a heading.
    #[prop(optional)]
    level: HeadingLevel,
) -> impl IntoView {
    let page = use_page_context();
    let language = page.other_language(card.language.as_ref());
    let direction = card
        .direction()
        .filter(|direction| language.is_some() || *direction != page.language.direction());
    let image = shape
        .picture()
        .zip(card.image.as_ref())
        .map(|(usage, image)| {
            let class = match image.is_portrait() {
                true => "card-image is-portrait",
                false => "card-image",
            };
            // Next to its headline the picture is decoration.
            view! { <div class=class part="image"><Picture image usage alt="" /></div> }
        });
    let author = card
        .authors
        .first()
        .filter(|_| shape == CardShape::Portrait);
    let kicker = card
        .label
        .as_ref()
        .map(|label| label.text.as_str())
        .or_else(|| card.section.as_ref().map(|section| section.name.as_str()));
    let standfirst = card
        .standfirst
        .as_deref()
        .filter(|_| shape.has_standfirst());
    let href = page.href_of(card);
    let link = view! { <a class="card-link" part="link" {..link(&href, &page)}>{card.headline.as_str()}</a> };
    view! {
        <article
            class=shape.class()
            part="card"
            lang=language.map(|language| language.as_str())
            dir=direction.map(Direction::as_str)
        >
            {image}
            {author.and_then(portrait)}
            <div class="card-text">
                {kicker.map(|kicker| view! { <p class="kicker" part="kicker">{kicker}</p> })}
                {custom(level.tag()).class("card-headline").part("headline").add_any_attr(outline_level(&page, level.number())).child(link)}
                {standfirst.map(|text| view! { <p class="card-standfirst" part="standfirst">{text}</p> })}
                <CardMeta card shape />
            </div>
        </article>
    }
    .frozen()
}

/// The line under a card's headline: who, when, how long, for whom. Nothing where
/// the card has none of these.
#[component]
fn CardMeta<'a>(
    /// The story.
    card: &'a model::Card,
    /// The size of the card.
    shape: CardShape,
) -> impl IntoView {
    let page = use_page_context();
    let names =
        names(&card.authors, card.byline.as_deref(), &page).filter(|_| shape != CardShape::Compact);
    let time = card.date_published.as_ref();
    let is_restricted = card.access == Access::Restricted;
    if names.is_none() && time.is_none() && card.reading_time.is_none() && !is_restricted {
        return None;
    }
    let mark = page.within(card.language.as_ref(), card.direction());
    let time = time.map(|time| {
        let text = i18n::fresh_or_date(time, &page.language);
        view! { <Time time text mark /> }
    });
    let members = is_restricted.then(|| {
        let label = view! { <span class="members">{page.strings.members}</span> };
        marked(label.frozen(), mark)
    });
    Some(
        view! {
            <p class="card-meta">
                {names.map(|names| view! { <span class="card-byline" part="byline">{names}</span> })}
                {time}
                {card.reading_time.map(|minutes| view! { <ReadingTime minutes mark /> })}
                {members}
            </p>
        }
        .frozen(),
    )
}

fn portrait(author: &Author) -> Option<impl IntoView> {
    let url = author.avatar.as_ref()?;
    Some(view! {
        <img
            class="card-avatar"
            alt=""
            width="96"
            height="96"
            loading="lazy"
            decoding="async"
            src=MediaSource::picture(url)
        />
    })
}

/// A list of cards of one shape.
#[component]
pub fn Cards<'a>(
    /// The stories.
    cards: Vec<&'a model::Card>,
    /// Their size.
    shape: CardShape,
    /// The level of their headlines.
    #[prop(optional)]
    level: HeadingLevel,
) -> impl IntoView {
    let cards = cards.into_iter().map(|card| (card, shape)).collect();
    view! { <CardList cards level /> }
}

/// A list of cards, each of a shape of its own.
#[component]
pub fn CardList<'a>(
    /// The stories and their sizes.
    cards: Vec<(&'a model::Card, CardShape)>,
    /// The level of their headlines.
    #[prop(optional)]
    level: HeadingLevel,
) -> impl IntoView {
    let items = cards
        .into_iter()
        .map(|(card, shape)| view! { <li part="item"><Card card shape level /></li> }.frozen())
        .collect_view();
    view! { <ul class="cards" part="list" role="list">{items}</ul> }.frozen()
}
