//! The marks that only rich bodies contain.

use super::rich_block::Math;
use crate::{Inline, InlineImage, InlineNode, plain_text};
use serde::{Deserialize, Deserializer, de};

/// A marked part, by its `type`.
#[derive(Deserialize)]
#[serde(rename_all = "snake_case")]
enum RichInline {
    Note(Note),
    Math(Math),
    InlineImage(Box<InlineImage>),
    Ruby(Ruby),
    /// Every other type.
    Unknown(Unknown),
}

#[derive(Deserialize)]
#[serde(expecting = "the id of a note")]
struct Note {
    note: String,
}

#[derive(Deserialize)]
struct Ruby {
    #[serde(default)]
    content: Vec<Inline>,
    #[serde(default)]
    reading: String,
}

#[derive(Deserialize)]
struct Unknown {
    #[serde(default)]
    text: Option<String>,
    #[serde(default)]
    content: Vec<Inline>,
}

/// A mark that is none of the plain ones. It becomes an [`Inline`] here, so that
/// the decoder of plain bodies holds no code for that.
pub(crate) struct OtherInline(pub(crate) Inline);

impl<'de> Deserialize<'de> for OtherInline {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let inline = RichInline::deserialize(deserializer)?;
        inline.into_inline().map(Self).map_err(de::Error::custom)
    }
}

impl RichInline {
    /// The part, or the expected contents that it lacks.
    fn into_inline(self) -> Result<Inline, &'static str> {
        Ok(match self {
            Self::Note(Note { note }) => Inline::Node(InlineNode::Note { note }),
            Self::Math(Math { math, alt }) => match (math.is_empty(), alt) {
                (false, alt) => Inline::Node(InlineNode::Math { math, alt }),
                (true, Some(alt)) => Inline::Text(alt),
                (true, None) => return Err("a formula"),
            },
            Self::InlineImage(image) => Inline::Node(InlineNode::Image(image)),
            Self::Ruby(Ruby { content, reading }) => {
                Inline::Node(InlineNode::Ruby { content, reading })
            }
            Self::Unknown(Unknown { text, content }) => {
                let text = text.unwrap_or_else(|| plain_text(&content));
                match text.is_empty() {
                    true => return Err(""),
                    false => Inline::Text(text),
                }
            }
        })
    }
}
