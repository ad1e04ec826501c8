//! The parts of a body.

use super::Image;
use super::inline::{Inline, push_text};
use serde::Serialize;

/// One part of a body.
///
/// The enum is what can be shown: markup that no variant can say cannot reach
/// the page. `components::block` has one file per variant.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "type", rename_all = "snake_case")]
pub enum Block {
    /// A paragraph.
    Paragraph {
        /// Its text.
        content: Vec<Inline>,
    },
    /// A heading within the body.
    Heading {
        /// 2 to 4; the headline of the article is 1.
        level: u8,
        /// Its text.
        content: Vec<Inline>,
    },
    /// A list.
    List {
        /// Numbered or not.
        ordered: bool,
        /// The first number of a numbered list.
        #[serde(skip_serializing_if = "Option::is_none")]
        start: Option<u32>,
        /// Each item is blocks again, so that lists nest.
        items: Vec<Vec<Block>>,
    },
    /// A quotation.
    Quote {
        /// Set in the text or pulled out of it.
        style: QuoteStyle,
        /// What was said.
        content: Vec<Inline>,
        /// By whom.
        #[serde(skip_serializing_if = "Option::is_none")]
        attribution: Option<String>,
    },
    /// A picture.
    Image {
        /// The picture.
        image: Box<Image>,
        /// How much room it takes.
        role: ImageRole,
    },
    /// A break in the flow.
    Divider,
    /// A block of a kind that is not known here. Its text, if it has any, is
    /// shown as paragraphs so that no words are lost.
    Unknown {
        /// The `type` it came with.
        #[serde(rename = "kind")]
        kind: String,
        /// The words found in it.
        text: String,
    },
}

/// How a quotation is set.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum QuoteStyle {
    /// Part of the text, indented.
    #[default]
    Block,
    /// Repeated from the text in large type.
    Pull,
}

/// How much room a picture in the body takes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum ImageRole {
    /// As wide as the text.
    #[default]
    Inline,
    /// Half as wide, with text beside it where there is room.
    Half,
    /// Wider than the text.
    Wide,
    /// From edge to edge.
    Full,
}

impl Block {
    /// Adds the words of the block to `text`, blocks parted by line ends.
    pub fn push_text(&self, text: &mut String) {
        match self {
            Self::Paragraph { content }
            | Self::Heading { content, .. }
            | Self::Quote { content, .. } => {
                push_text(content, text);
            }
            Self::List { items, .. } => {
                for block in items.iter().flatten() {
                    block.push_text(text);
                }
            }
            Self::Unknown { text: words, .. } => text.push_str(words),
            Self::Image { .. } | Self::Divider => {}
        }
        text.push('\n');
    }
}
