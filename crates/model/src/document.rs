//! Whole documents: an article, a card that stands for one, a list of cards.

use super::text::push_blocks;
use super::{
    Author, Block, Direction, Image, Label, Language, RemainingCards, Timestamp, Topic, Url,
};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

/// What an address can hold.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "type", rename_all = "lowercase")]
pub enum Document {
    /// One article, whole.
    Article(Box<Article>),
    /// A list of cards.
    #[serde(rename = "list")]
    Listing(Box<Listing>),
}

/// A document with the version of the format it is written in, as it stands
/// in a file.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Published {
    /// `1`, until a document can no longer be read by what reads version 1.
    pub version: FormatVersion,
    /// The document.
    #[serde(flatten)]
    pub document: Document,
}

/// Versions of the native format.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum FormatVersion {
    /// The one there is.
    #[default]
    #[serde(rename = "1")]
    One,
}

/// An article, whole.
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(expecting = "an article with a headline")]
pub struct Article {
    /// What tells it from other articles of the same publisher.
    #[serde(default)]
    pub id: String,
    /// Where it is published.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<Url>,
    /// The language it is written in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<Language>,
    /// Its direction where the language does not say it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub dir: Option<Direction>,
    /// The kicker above the headline; the section's name is used without one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub label: Option<Label>,
    /// The section it ran in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub section: Option<Topic>,
    /// What it is about.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub tags: Vec<Topic>,
    /// The headline, as plain text.
    pub headline: String,
    /// The sentence or two under the headline, as plain text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub standfirst: Option<String>,
    /// Who wrote it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub authors: Vec<Author>,
    /// A byline to show as it is instead of one made from the authors.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub byline: Option<String>,
    /// When it was first published.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date_published: Option<Timestamp>,
    /// When it was last changed in a way that readers should know of.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date_modified: Option<Timestamp>,
    /// Minutes it takes to read; computed from the body where it is missing.
    #[serde(
        default,
        deserialize_with = "crate::wire::text::positive",
        skip_serializing_if = "Option::is_none"
    )]
    pub reading_time: Option<u32>,
    /// The lead picture.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub image: Option<Image>,
    /// Whether the first paragraph begins with a large letter.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub drop_cap: bool,
    /// The story itself.
    #[serde(default)]
    pub body: Vec<Block>,
    /// What was put right after publication.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub corrections: Vec<Correction>,
    /// What to read next, as the publisher chose it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub related: Option<Related>,
    /// Who may read it whole.
    #[serde(default, skip_serializing_if = "Access::is_public")]
    pub access: Access,
}

/// What stands for an article in a list.
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(expecting = "a card with a headline", remote = "Self")]
pub struct Card {
    /// The article's `id`.
    #[serde(default)]
    pub id: String,
    /// Where the article is published.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<Url>,
    /// The language of the card's words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<Language>,
    /// The kicker; the section's name is used without one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub label: Option<Label>,
    /// The section it ran in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub section: Option<Topic>,
    /// The headline, as plain text.
    pub headline: String,
    /// The sentence under it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub standfirst: Option<String>,
    /// Who wrote it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub authors: Vec<Author>,
    /// A byline to show as it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub byline: Option<String>,
    /// When it was first published.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date_published: Option<Timestamp>,
    /// Minutes it takes to read.
    #[serde(
        default,
        deserialize_with = "crate::wire::text::positive",
        skip_serializing_if = "Option::is_none"
    )]
    pub reading_time: Option<u32>,
    /// The lead picture.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub image: Option<Image>,
    /// Who may read it whole.
    #[serde(default, skip_serializing_if = "Access::is_public")]
    pub access: Access,
}

impl Serialize for Card {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        // The derived function, which is no trait's.
        Self::serialize(self, serializer)
    }
}

impl<'de> Deserialize<'de> for Card {
    /// A card without an id is known by its address.
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let mut card = Self::deserialize(deserializer)?;
        if card.id.is_empty() {
            let url = card.url.as_ref().map(|url| url.as_str().to_owned());
            card.id = url.ok_or_else(|| de::Error::custom("a card with an id or a url"))?;
        }
        Ok(card)
    }
}

/// A list of cards, perhaps one page of a longer one.
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Listing {
    /// What it lists, such as a section's name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// Where it is published.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<Url>,
    /// The language of the list.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<Language>,
    /// A sentence about it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// Whose stories these are, on an author's list.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub author: Option<Author>,
    /// The cards, in the order they are to be shown.
    #[serde(default)]
    pub items: Vec<Card>,
    /// Where the list goes on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next_url: Option<Url>,
    /// The cards after those, where the list is so long that they are read
    /// later.
    #[serde(skip)]
    pub remaining: RemainingCards,
}

/// What to read next.
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Related {
    /// The heading.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// Where there is more.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub see_all: Option<Label>,
    /// The stories.
    #[serde(default)]
    pub items: Vec<Card>,
}

impl Related {
    /// Adds stories that are not there yet, up to `most` of them together, and
    /// never the one with the id `own`: the story that these go with.
    pub fn gather(&mut self, stories: &[Card], own: Option<&str>, most: usize) {
        for story in stories {
            if self.items.len() >= most {
                return;
            }
            let id = story.id.as_str();
            if own != Some(id) && self.items.iter().all(|one| one.id != id) {
                self.items.push(story.clone());
            }
        }
    }
}

/// Something that was put right after publication.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(expecting = "a correction with a text")]
pub struct Correction {
    /// When.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<Timestamp>,
    /// Of what kind.
    #[serde(default)]
    pub kind: CorrectionKind,
    /// What was wrong and what is right.
    pub text: String,
}

/// Kinds of corrections.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum CorrectionKind {
    /// A fact was wrong.
    #[default]
    Correction,
    /// A fact could be misunderstood.
    Clarification,
    /// The editors have something to say about the story.
    EditorsNote,
}

/// Who may read an article whole.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum Access {
    /// Everyone.
    #[default]
    Public,
    /// Members; what the document holds is shown.
    Restricted,
}

impl Access {
    fn is_public(&self) -> bool {
        matches!(self, Self::Public)
    }
}

impl Article {
    /// The direction the article runs in: what it says itself, else what its
    /// language says; `None` where it names neither.
    #[must_use]
    pub fn direction(&self) -> Option<Direction> {
        let of_language = || self.language.as_ref().map(Language::direction);
        self.dir.or_else(of_language)
    }

    /// Whether `id` is the article's id or its address.
    #[must_use]
    pub fn is_known_as(&self, id: &str) -> bool {
        self.id == id || self.url.as_ref().is_some_and(|url| url.as_str() == id)
    }

    /// All words of the body.
    #[must_use]
    pub fn body_text(&self) -> String {
        let mut text = String::new();
        push_blocks(&self.body, &mut text);
        text
    }

    /// The card that stands for this article, with `reading_time` in minutes
    /// for the article that does not give its own.
    #[must_use]
    pub fn to_card(&self, reading_time: u32) -> Card {
        Card {
            id: self.id.clone(),
            url: self.url.clone(),
            language: self.language.clone(),
            label: self.label.clone(),
            section: self.section.clone(),
            headline: self.headline.clone(),
            standfirst: self.standfirst.clone(),
            authors: self.authors.clone(),
            byline: self.byline.clone(),
            date_published: self.date_published.clone(),
            reading_time: self.reading_time.or(Some(reading_time)),
            image: self.image.clone(),
            access: self.access,
        }
    }

    /// The article without what only its own page shows.
    #[must_use]
    pub fn into_card(self) -> Card {
        Card {
            id: self.id,
            url: self.url,
            language: self.language,
            label: self.label,
            section: self.section,
            headline: self.headline,
            standfirst: self.standfirst,
            authors: self.authors,
            byline: self.byline,
            date_published: self.date_published,
            reading_time: self.reading_time,
            image: self.image,
            access: self.access,
        }
    }
}
