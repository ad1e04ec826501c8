//! The types of blocks that consist of more than text.

use super::inline::Inline;
use super::{Block, Image, Timestamp, Url};
use serde::{Deserialize, Serialize};

/// An entry of [`Block::Definitions`].
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Definition {
    /// The terms. Several terms may share a definition.
    pub terms: Vec<Vec<Inline>>,
    /// The definition.
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
    /// Its title, for screen readers.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// The caption below it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub caption: Option<String>,
    /// The creator or owner.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub credit: Option<String>,
    /// Whether it is a silent loop that starts by itself, like an animation.
    #[serde(default, skip_serializing_if = "is_false")]
    pub silent_loop: bool,
    /// Captions and subtitles.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub tracks: Vec<TextTrack>,
}

/// One file of a recording.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(expecting = "a file with a web address")]
pub struct RecordingSource {
    /// The address of the file.
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
    /// The address of the file.
    #[serde(deserialize_with = "crate::wire::text::web_url")]
    pub url: Url,
    /// The language of the text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<super::Language>,
    /// The name in the player's menu.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub label: Option<String>,
}

/// A link with a preview of its target.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct LinkCard {
    /// The target.
    pub url: Url,
    /// The title of the target.
    pub title: String,
    /// A short description.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// The publisher.
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
    /// The date as the publisher writes it, such as "Spring 1911".
    pub date: String,
    /// A short title.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// The description.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub body: Vec<Block>,
}

/// A footnote of an article.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Footnote {
    /// The id, unique among the article's notes.
    pub id: String,
    /// Its text.
    pub body: Vec<Block>,
}

/// One entry of a live report.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct LiveUpdate {
    /// The id, unique among the article's entries.
    pub id: String,
    /// The time of writing.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date: Option<Timestamp>,
    /// Its headline.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// Whether it is listed above the report as a key event.
    #[serde(default, skip_serializing_if = "is_false")]
    pub key_event: bool,
    /// Its text.
    pub body: Vec<Block>,
}

fn is_false(value: &bool) -> bool {
    !value
}
