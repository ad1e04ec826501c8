//! The blocks of which most articles consist. All others are in
//! `rich_block`.

use super::rich::Rich;
use super::rich_block::OtherBlock;
use crate::{Align, Block, Image, ImageRole, Inline, QuoteStyle};
use serde::{Deserialize, Deserializer, de};

/// A block, by its `type`. A plain text is a paragraph.
#[derive(Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum PlainBlock {
    Paragraph(Paragraph),
    Heading(Heading),
    List(List),
    Quote(Quote),
    Divider,
    Image(ImageBlock),
    /// Every other type.
    Rich(Rich<OtherBlock>),
}

#[derive(Deserialize)]
pub(crate) struct Paragraph {
    #[serde(default)]
    content: Vec<Inline>,
    #[serde(default)]
    align: Option<Align>,
}

#[derive(Deserialize)]
pub(crate) struct Heading {
    #[serde(default = "usual_level")]
    level: u32,
    #[serde(default)]
    content: Vec<Inline>,
}

fn usual_level() -> u32 {
    2
}

#[derive(Deserialize)]
pub(crate) struct List {
    #[serde(default)]
    ordered: bool,
    #[serde(default)]
    start: Option<u32>,
    #[serde(default)]
    items: Vec<Vec<Block>>,
}

#[derive(Deserialize)]
pub(crate) struct Quote {
    #[serde(default)]
    style: QuoteStyle,
    #[serde(default)]
    content: Vec<Inline>,
    #[serde(default)]
    body: Vec<Block>,
    #[serde(default)]
    attribution: Option<String>,
}

#[derive(Deserialize)]
#[serde(expecting = "a picture")]
pub(crate) struct ImageBlock {
    image: Box<Image>,
    #[serde(default)]
    role: ImageRole,
}

impl<'de> Deserialize<'de> for Block {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let block = PlainBlock::deserialize(deserializer)?;
        block.into_block().map_err(de::Error::custom)
    }
}

impl PlainBlock {
    /// The block, or the expected contents that it lacks.
    fn into_block(self) -> Result<Block, &'static str> {
        Ok(match self {
            Self::Paragraph(Paragraph { content, align }) => Block::Paragraph {
                // Editors leave empty paragraphs; they are not reported.
                content: needed(content, "")?,
                align,
            },
            Self::Heading(Heading { level, content }) => Block::Heading {
                level: level.clamp(2, 4) as u8,
                content,
            },
            Self::List(List {
                ordered,
                start,
                items,
            }) => Block::List {
                ordered,
                start,
                items,
            },
            Self::Quote(quote) if quote.content.is_empty() && quote.body.is_empty() => {
                return Err("a quotation with words");
            }
            Self::Quote(Quote {
                style,
                content,
                body,
                attribution,
            }) => Block::Quote {
                style,
                content,
                body,
                attribution,
            },
            Self::Divider => Block::Divider,
            Self::Image(ImageBlock { image, role }) => Block::Image { image, role },
            Self::Rich(Rich(OtherBlock(block))) => block,
        })
    }
}

/// A list that must not be empty. The error is the expected contents; an empty
/// error is not reported.
pub(super) fn needed<T>(list: Vec<T>, expected: &'static str) -> Result<Vec<T>, &'static str> {
    match list.is_empty() {
        true => Err(expected),
        false => Ok(list),
    }
}
