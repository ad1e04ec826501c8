//! What stands for an article in a list.

use super::byline::names;
use super::dateline::reading_time;
use super::dom::{El, el};
use super::{PictureUse, Setting, picture};
use crate::locale;
use lede_model::{Access, Author, Card};

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
    /// Time and headline, for the newest stories.
    Timed,
}

impl CardShape {
    /// How a story stands in a river or a list.
    #[must_use]
    pub fn in_river(story: &Card) -> Self {
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
            Self::Timed => "card card-timed",
        }
    }

    fn picture(self) -> Option<PictureUse> {
        match self {
            Self::Lead => Some(PictureUse::CardLead),
            Self::Second | Self::Standard => Some(PictureUse::Card),
            Self::SectionLead => Some(PictureUse::CardSectionLead),
            Self::Beside => Some(PictureUse::CardBeside),
            Self::Compact => Some(PictureUse::CardSmall),
            Self::TextOnly | Self::Portrait | Self::Timed => None,
        }
    }

    fn has_standfirst(self) -> bool {
        !matches!(self, Self::Compact | Self::Timed)
    }
}

/// A card. `level` is the tag of its headline: `h2`, or `h3` under a heading.
pub fn card(card: &Card, shape: CardShape, level: &'static str, setting: &Setting) -> El {
    let foreign = setting.foreign(card.language.as_ref());
    let image = shape
        .picture()
        .zip(card.image.as_ref())
        .map(|(usage, image)| {
            let class = if image.is_portrait() {
                "card-image is-portrait"
            } else {
                "card-image"
            };
            // Next to its headline the picture is decoration.
            el("div").class(class).child(picture(image, usage, ""))
        });
    let portrait = (shape == CardShape::Portrait)
        .then(|| card.authors.first().and_then(portrait))
        .flatten();
    let kicker = card
        .label
        .as_ref()
        .map(|label| label.text.as_str())
        .or_else(|| card.section.as_ref().map(|section| section.name.as_str()));
    let headline = el(level).class("card-headline").child(
        el("a")
            .class("card-link")
            .href(&setting.href_of(card))
            .text(&card.headline),
    );
    let standfirst = card
        .standfirst
        .as_deref()
        .filter(|_| shape.has_standfirst());
    el("article")
        .class(shape.class())
        .maybe_attr("lang", foreign.map(|language| language.as_str()))
        .maybe_attr("dir", foreign.map(|language| language.direction().as_str()))
        .maybe(image)
        .maybe(portrait)
        .child(
            el("div")
                .class("card-text")
                .maybe(kicker.map(|kicker| el("p").class("kicker").text(kicker)))
                .child(headline)
                .maybe(
                    standfirst.map(|standfirst| el("p").class("card-standfirst").text(standfirst)),
                )
                .maybe(meta(card, shape, setting)),
        )
}

fn meta(card: &Card, shape: CardShape, setting: &Setting) -> Option<El> {
    let byline = names(&card.authors, card.byline.as_deref(), setting)
        .filter(|_| !matches!(shape, CardShape::Compact | CardShape::Timed))
        .map(|names| el("span").class("card-byline").text(&names));
    let time = card.date_published.as_ref().map(|published| {
        el("time")
            .attr("datetime", published.as_str())
            .text(&locale::fresh_or_date(published, &setting.language))
    });
    let minutes = card
        .reading_time
        .map(|minutes| reading_time(minutes, setting));
    let members = (card.access == Access::Restricted)
        .then(|| el("span").class("members").text(setting.strings.members));
    let meta = el("p")
        .class("card-meta")
        .maybe(byline)
        .maybe(time)
        .maybe(minutes)
        .maybe(members);
    (!meta.is_empty()).then_some(meta)
}

fn portrait(author: &Author) -> Option<El> {
    let url = author.avatar.as_ref()?;
    Some(
        el("img")
            .class("card-avatar")
            .fixed("alt", "")
            .fixed("width", "96")
            .fixed("height", "96")
            .fixed("loading", "lazy")
            .fixed("decoding", "async")
            .src(url),
    )
}

/// A list of cards of one shape.
pub fn cards<'a>(
    cards: impl IntoIterator<Item = &'a Card>,
    shape: CardShape,
    level: &'static str,
    setting: &Setting,
) -> El {
    el("ul").class("cards").fixed("role", "list").children(
        cards
            .into_iter()
            .map(|item| el("li").child(card(item, shape, level, setting))),
    )
}
