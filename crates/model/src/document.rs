//! Documents: articles, and lists of cards that link to articles.

use super::text::push_blocks;
use super::{
    Author, Block, Direction, Image, Label, Language, RemainingCards, Timestamp, Topic, Url,
};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

/// The document at an address.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "type", rename_all = "lowercase")]
pub enum Document {
    /// A complete article.
    Article(Box<Article>),
    /// A list of cards.
    #[serde(rename = "list")]
    Listing(Box<Listing>),
}

/// A document with the version of its format, as files contain it.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Published {
    /// The version of the format. It will change when readers of version 1 can no
    /// longer read new documents.
    pub version: FormatVersion,
    /// The document.
    #[serde(flatten)]
    pub document: Document,
}

/// Versions of the native format.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum FormatVersion {
    /// Version 1.
    #[default]
    #[serde(rename = "1")]
    One,
}

/// A complete article.
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(expecting = "an article with a headline")]
pub struct Article {
    /// The id, unique among the publisher's articles.
    #[serde(default)]
    pub id: String,
    /// The address where it is published.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<Url>,
    /// The language of the text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<Language>,
    /// The direction of the text, if it differs from the language's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub dir: Option<Direction>,
    /// The kicker above the headline. Without one the section's name is used.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub label: Option<Label>,
    /// The section.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub section: Option<Topic>,
    /// The topics.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub tags: Vec<Topic>,
    /// The headline, as plain text.
    pub headline: String,
    /// The sentence or two under the headline, as plain text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub standfirst: Option<String>,
    /// The authors.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub authors: Vec<Author>,
    /// A byline that is shown unchanged, instead of one made from the authors.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub byline: Option<String>,
    /// The time of first publication.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date_published: Option<Timestamp>,
    /// The time of the last change that readers should know of.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date_modified: Option<Timestamp>,
    /// The reading time in minutes. If it is missing it is computed from the body.
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
    /// The text of the story.
    #[serde(default)]
    pub body: Vec<Block>,
    /// Corrections made after publication.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub corrections: Vec<Correction>,
    /// Related stories that the publisher has chosen.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub related: Option<Related>,
    /// Who may read the complete article.
    #[serde(default, skip_serializing_if = "Access::is_public")]
    pub access: Access,
}

/// An article's entry in a list.
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(expecting = "a card with a headline", remote = "Self")]
pub struct Card {
    /// The article's `id`.
    #[serde(default)]
    pub id: String,
    /// The address where the article is published.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<Url>,
    /// The language of the card's text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<Language>,
    /// The kicker. Without one the section's name is used.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub label: Option<Label>,
    /// The section.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub section: Option<Topic>,
    /// The headline, as plain text.
    pub headline: String,
    /// The sentence under the headline.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub standfirst: Option<String>,
    /// The authors.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub authors: Vec<Author>,
    /// A byline that is shown unchanged.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub byline: Option<String>,
    /// The time of first publication.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date_published: Option<Timestamp>,
    /// The reading time in minutes.
    #[serde(
        default,
        deserialize_with = "crate::wire::text::positive",
        skip_serializing_if = "Option::is_none"
    )]
    pub reading_time: Option<u32>,
    /// The lead picture.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub image: Option<Image>,
    /// Who may read the complete article.
    #[serde(default, skip_serializing_if = "Access::is_public")]
    pub access: Access,
}

impl Serialize for Card {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        // `remote = "Self"` derives this as an inherent function.
        Self::serialize(self, serializer)
    }
}

impl<'de> Deserialize<'de> for Card {
    /// A card without an id has its address as id.
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let mut card = Self::deserialize(deserializer)?;
        if card.id.is_empty() {
            let url = card.url.as_ref().map(|url| url.as_str().to_owned());
            card.id = url.ok_or_else(|| de::Error::custom("a card with an id or a url"))?;
        }
        Ok(card)
    }
}

/// A list of cards, or one part of a longer list.
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Listing {
    /// The title, such as a section's name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// The address where it is published.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<Url>,
    /// The language of the list.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<Language>,
    /// A short description.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// The author, if this is the list of an author's stories.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub author: Option<Author>,
    /// The cards in order.
    #[serde(default)]
    pub items: Vec<Card>,
    /// The address of the next part.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next_url: Option<Url>,
    /// The remaining cards of a very long list, which are decoded later.
    #[serde(skip)]
    pub remaining: RemainingCards,
}

impl Listing {
    /// Whether there is no card.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.items.is_empty() && self.remaining.0.is_empty()
    }
}

/// Related stories.
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Related {
    /// The heading.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// A link to more stories.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub see_all: Option<Label>,
    /// The stories.
    #[serde(default)]
    pub items: Vec<Card>,
}

impl Related {
    /// Adds the stories that are not in the list yet, until it has `most`
    /// stories. It never adds the story with the id `this`, to which these are
    /// related.
    pub fn gather(&mut self, stories: &[Card], this: Option<&str>, most: usize) {
        for story in stories {
            if self.items.len() >= most {
                return;
            }
            let id = story.id.as_str();
            if this != Some(id) && self.items.iter().all(|one| one.id != id) {
                self.items.push(story.clone());
            }
        }
    }
}

/// A correction made after publication.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(expecting = "a correction with a text")]
pub struct Correction {
    /// The date.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<Timestamp>,
    /// The kind.
    #[serde(default)]
    pub kind: CorrectionKind,
    /// The error and the correct facts.
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
    /// A note by the editors.
    EditorsNote,
}

/// Who may read a complete article.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum Access {
    /// Everyone.
    #[default]
    Public,
    /// Members only. The text in the document is shown.
    Restricted,
}

impl Access {
    fn is_public(&self) -> bool {
        matches!(self, Self::Public)
    }
}

impl Article {
    /// Changes within this many milliseconds of publication are part of
    /// publishing, not an update: many systems write both times themselves.
    pub const PUBLISHING_MILLIS: i64 = 60_000;

    /// When it was changed, if that was after publication.
    #[must_use]
    pub fn updated(&self) -> Option<&Timestamp> {
        let published = self.date_published.as_ref();
        self.date_modified.as_ref().filter(|modified| {
            published.is_none_or(|published| {
                modified.millis() - published.millis() > Self::PUBLISHING_MILLIS
            })
        })
    }

    /// Whether `id` is the article's id or its address.
    #[must_use]
    pub fn is_known_as(&self, id: &str) -> bool {
        self.id == id || self.url.as_ref().is_some_and(|url| url.as_str() == id)
    }

    /// The plain text of the body.
    #[must_use]
    pub fn body_text(&self) -> String {
        let mut text = String::new();
        push_blocks(&self.body, &mut text);
        text
    }

    /// The article's card. `reading_time` in minutes is used if the article does
    /// not have one.
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

    /// The article's card, without a computed reading time.
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
            // Some systems know only when a story was changed.
            date_published: self.date_published.or(self.date_modified),
            reading_time: self.reading_time,
            image: self.image,
            access: self.access,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_change_while_publishing_is_no_update() {
        let updated = |published: &str, modified: &str| {
            let article = Article {
                date_published: Timestamp::parse(published),
                date_modified: Timestamp::parse(modified),
                ..Article::default()
            };
            article.updated().is_some()
        };
        assert!(!updated("2025-03-06T20:15:00Z", "2025-03-06T20:16:00Z"));
        assert!(updated("2025-03-06T20:15:00Z", "2025-03-06T20:16:01Z"));
        assert!(!updated("2025-03-06T20:15:00Z", "2025-03-01"));
        assert!(updated("", "2025-03-06"));
        assert!(!updated("2025-03-06", ""));
    }
}
