//! Blocks: the parts of an article's body.

use super::block_parts::{Definition, Footnote, LinkCard, LiveUpdate, Recording, TimelineEvent};
use super::embed::Embed;
use super::inline::Inline;
use super::math::MathNode;
use super::numbered_list::NumberedList;
use super::table::Table;
use super::{Correction, Image, Url};
use serde::{Deserialize, Serialize};

/// One part of an article's body.
///
/// Pages show nothing but these variants, so markup that no variant can express
/// never reaches a page. `components::block` has one file for each variant.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "type", rename_all = "snake_case")]
pub enum Block {
    /// A paragraph.
    Paragraph {
        /// Its text.
        content: Vec<Inline>,
        /// The alignment of its lines, if it is not the usual one.
        #[serde(skip_serializing_if = "Option::is_none")]
        align: Option<Align>,
    },
    /// A heading within the body.
    Heading {
        /// 2 to 4; the headline of the article is 1.
        level: u8,
        /// Its text.
        content: Vec<Inline>,
    },
    /// A heading that numbers the parts of a longer piece.
    NumberedHeading {
        /// The number of the part.
        number: u32,
        /// Its text; empty if the number is the whole heading.
        content: Vec<Inline>,
    },
    /// A list.
    List {
        /// Whether it is numbered.
        ordered: bool,
        /// The first number of a numbered list.
        #[serde(skip_serializing_if = "Option::is_none")]
        start: Option<u32>,
        /// The items. Each consists of blocks, so lists can be nested.
        items: Vec<Vec<Block>>,
    },
    /// A list whose numbers say more than their order: letters, Roman numerals, a
    /// countdown, numbers that jump.
    NumberedList(Box<NumberedList>),
    /// Terms and their definitions.
    Definitions {
        /// The entries in order.
        items: Vec<Definition>,
    },
    /// A quotation.
    Quote {
        /// Whether it is part of the text or repeated from it.
        style: QuoteStyle,
        /// The quoted text, if it is one paragraph.
        content: Vec<Inline>,
        /// Further paragraphs of the quoted text, after `content`.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        body: Vec<Block>,
        /// The name of the person quoted.
        #[serde(skip_serializing_if = "Option::is_none")]
        attribution: Option<String>,
    },
    /// A picture.
    Image {
        /// The picture.
        image: Box<Image>,
        /// Its width.
        role: ImageRole,
    },
    /// A picture that is a link to another page.
    LinkedImage {
        /// The picture.
        image: Box<Image>,
        /// Its width.
        role: ImageRole,
        /// The page behind it.
        url: Url,
    },
    /// Pictures that belong together.
    Gallery {
        /// The title of the gallery.
        #[serde(skip_serializing_if = "Option::is_none")]
        title: Option<String>,
        /// The pictures in order.
        images: Vec<Image>,
    },
    /// A table.
    Table(Table),
    /// Program code.
    Code {
        /// The programming language, such as `rust`.
        #[serde(skip_serializing_if = "Option::is_none")]
        language: Option<String>,
        /// The code, with its line breaks and spaces.
        text: String,
    },
    /// Verse. Line breaks and indents are kept.
    Verse {
        /// The lines.
        content: Vec<Inline>,
        /// The name of the person quoted.
        #[serde(skip_serializing_if = "Option::is_none")]
        attribution: Option<String>,
    },
    /// A thematic break.
    Divider,
    /// A place that links of the document lead to. It shows nothing; the block
    /// after it bears its id.
    Anchor {
        /// The part of an address after `#`, not escaped.
        id: String,
    },
    /// A film.
    Video(Box<Recording>),
    /// Sound.
    Audio(Box<Recording>),
    /// Content from another company's server.
    Embed(Box<Embed>),
    /// A link with a preview of its target.
    LinkCard(Box<LinkCard>),
    /// The key points of the story.
    KeyPoints {
        /// The heading.
        #[serde(skip_serializing_if = "Option::is_none")]
        title: Option<String>,
        /// The points in order.
        items: Vec<Vec<Inline>>,
    },
    /// Events in chronological order.
    Timeline {
        /// The heading.
        #[serde(skip_serializing_if = "Option::is_none")]
        title: Option<String>,
        /// The events in order.
        events: Vec<TimelineEvent>,
    },
    /// A question and its answer.
    Question {
        /// The question.
        question: Vec<Inline>,
        /// The answer.
        answer: Vec<Block>,
    },
    /// A fact box beside the story.
    Aside {
        /// The heading.
        #[serde(skip_serializing_if = "Option::is_none")]
        title: Option<String>,
        /// The contents of the box.
        body: Vec<Block>,
    },
    /// A correction or editor's note within the body.
    Correction(Correction),
    /// The notes that [`InlineNode::Note`](super::InlineNode::Note) refers to.
    Footnotes {
        /// The notes in order.
        notes: Vec<Footnote>,
    },
    /// One entry of a live report.
    Update(Box<LiveUpdate>),
    /// A disclaimer by the publisher.
    Disclaimer {
        /// Its text.
        content: Vec<Inline>,
    },
    /// A picture of a map, with a link to an interactive map.
    Map {
        /// The picture.
        image: Box<Image>,
        /// The interactive map.
        #[serde(skip_serializing_if = "Option::is_none")]
        url: Option<Url>,
    },
    /// A formula on a line of its own.
    Math {
        /// The formula.
        math: Vec<MathNode>,
        /// The formula in words or in TeX, for screen readers.
        #[serde(skip_serializing_if = "Option::is_none")]
        alt: Option<String>,
    },
    /// HTML that has not been converted yet. `html::expand` replaces it by blocks
    /// before a page is shown.
    Html {
        /// The publisher's markup, which is not trusted.
        html: String,
    },
    /// A block of an unknown type. Its text is shown as paragraphs, so that no
    /// text is lost.
    Unknown {
        /// The `type` in the document.
        #[serde(rename = "kind")]
        kind: String,
        /// The text found in it.
        text: String,
    },
}

impl Block {
    /// The types of the blocks of which most articles consist. Every other type
    /// needs the part of the application for rich bodies.
    pub const PLAIN_KINDS: [&str; 6] =
        ["paragraph", "heading", "list", "quote", "image", "divider"];
}

/// The alignment of lines of text or of figures in a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum Align {
    /// At the side where lines begin.
    Start,
    /// In the middle.
    Center,
    /// At the side where lines end.
    End,
}

/// The style of a quotation.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum QuoteStyle {
    /// Part of the text, indented.
    #[default]
    Block,
    /// Repeated from the text in large type.
    Pull,
}

/// The width of a picture in the body.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum ImageRole {
    /// As wide as the text.
    #[default]
    Inline,
    /// Half as wide as the text, with text beside it if the page is wide enough.
    Half,
    /// Wider than the text.
    Wide,
    /// As wide as the page.
    Full,
}
