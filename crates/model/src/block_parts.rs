//! What blocks are made of, where that is more than text.

use super::inline::Inline;
use super::{Block, Image, Timestamp, Url};
use serde::{Deserialize, Serialize};

/// An entry of [`Block::Definitions`].
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Definition {
    /// What is explained; several terms may share an explanation.
    pub terms: Vec<Vec<Inline>>,
    /// The explanation.
    pub body: Vec<Block>,
}

/// A film or a piece of sound.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Recording {
    /// The files, the preferred one first.
    pub sources: Vec<RecordingSource>,
    /// The picture shown before a film plays.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub poster: Option<Url>,
    /// Width of the film in pixels.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub width: Option<u32>,
    /// Height of the film in pixels.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub height: Option<u32>,
    /// What it is called, for those who cannot see it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// What stands under it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub caption: Option<String>,
    /// Who made it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub credit: Option<String>,
    /// Whether it is a silent loop that plays by itself, as animations do.
    #[serde(skip_serializing_if = "is_false")]
    pub silent_loop: bool,
    /// What is said in it, as text over the film.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub tracks: Vec<TextTrack>,
}

/// One file of a recording.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(expecting = "a file with a web address")]
pub struct RecordingSource {
    /// Where it is.
    #[serde(deserialize_with = "crate::wire::text::web_url")]
    pub url: Url,
    /// Its media type, such as `video/mp4`.
    #[serde(default, rename = "type", skip_serializing_if = "Option::is_none")]
    pub media_type: Option<String>,
}

/// Captions or subtitles in WebVTT.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(expecting = "captions with a web address")]
pub struct TextTrack {
    /// Where they are.
    #[serde(deserialize_with = "crate::wire::text::web_url")]
    pub url: Url,
    /// The language they are in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<super::Language>,
    /// What the player's menu calls them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub label: Option<String>,
}

/// A link with what is behind it.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct LinkCard {
    /// Where it leads.
    pub url: Url,
    /// What is there.
    pub title: String,
    /// A sentence about it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// Who publishes it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub publisher: Option<String>,
    /// Its picture.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub image: Option<Image>,
}

/// An event of [`Block::Timeline`].
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(expecting = "an event with a date")]
pub struct TimelineEvent {
    /// When, in the publisher's words: "Spring 1911".
    pub date: String,
    /// What happened, in a few words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// What happened, at length.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub body: Vec<Block>,
}

/// A note at the foot of an article.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Footnote {
    /// What tells it from the article's other notes.
    pub id: String,
    /// Its text.
    pub body: Vec<Block>,
}

/// One entry of a live report.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct LiveUpdate {
    /// What tells it from the article's other entries.
    pub id: String,
    /// When it was written.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date: Option<Timestamp>,
    /// Its headline.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// Whether it is listed above the report as a key event.
    #[serde(skip_serializing_if = "is_false")]
    pub key_event: bool,
    /// What it says.
    pub body: Vec<Block>,
}

fn is_false(value: &bool) -> bool {
    !value
}
