//! Who wrote it and what it is about.

use super::Url;
use serde::{Deserialize, Serialize};

/// Someone who wrote, drew or photographed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(expecting = "an author with a name")]
pub struct Author {
    /// The name as it stands in the byline, without a leading "By".
    pub name: String,
    /// Their page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<Url>,
    /// A small square portrait.
    #[serde(
        default,
        deserialize_with = "crate::wire::text::optional_web_url",
        skip_serializing_if = "Option::is_none"
    )]
    pub avatar: Option<Url>,
    /// What they do, such as "Harbour correspondent".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub role: Option<String>,
    /// Two or three sentences about them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub bio: Option<String>,
}

/// A section or a tag.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(expecting = "a name")]
pub struct Topic {
    /// As readers know it: "World".
    pub name: String,
    /// Its page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<Url>,
}

/// A few words that may lead somewhere: a kicker, or "See all".
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(expecting = "a label with a text")]
pub struct Label {
    /// The words.
    pub text: String,
    /// Where they lead.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<Url>,
}
