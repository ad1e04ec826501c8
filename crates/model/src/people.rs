//! Authors, topics and labels.

use super::Url;
use serde::{Deserialize, Serialize};

/// An author, illustrator or photographer.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(expecting = "an author with a name")]
pub struct Author {
    /// The name for the byline, without a leading "By".
    pub name: String,
    /// The author's page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<Url>,
    /// A small square portrait.
    #[serde(
        default,
        deserialize_with = "crate::wire::text::optional_web_url",
        skip_serializing_if = "Option::is_none"
    )]
    pub avatar: Option<Url>,
    /// The role, such as "Harbour correspondent".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub role: Option<String>,
    /// Two or three sentences about the author.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub bio: Option<String>,
}

/// A section or a tag.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(expecting = "a name")]
pub struct Topic {
    /// The name that readers see, such as "World".
    pub name: String,
    /// The page of the section or tag.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<Url>,
}

/// A short text with an optional link: a kicker, or "See all".
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(expecting = "a label with a text")]
pub struct Label {
    /// The text.
    pub text: String,
    /// The target of the link.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<Url>,
}
