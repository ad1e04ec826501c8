//! The parts of a body.

use super::block_parts::{Definition, Footnote, LinkCard, LiveUpdate, Recording, TimelineEvent};
use super::embed::Embed;
use super::inline::Inline;
use super::math::MathNode;
use super::table::Table;
use super::{Correction, Image, Url};
use serde::{Deserialize, Serialize};

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
        /// How its lines are set, where they are not set as usual.
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
    /// A sub-title that counts the parts of a longer piece.
    NumberedHeading {
        /// Which part this is.
        number: u32,
        /// Its text; may be empty where the number says it all.
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
    /// Terms and what they mean.
    Definitions {
        /// The entries in order.
        items: Vec<Definition>,
    },
    /// A quotation.
    Quote {
        /// Set in the text or pulled out of it.
        style: QuoteStyle,
        /// What was said, where it is one paragraph.
        content: Vec<Inline>,
        /// What was said, where it is more; follows `content`.
        #[serde(skip_serializing_if = "Vec::is_empty")]
        body: Vec<Block>,
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
    /// Pictures that belong together.
    Gallery {
        /// What they show together.
        #[serde(skip_serializing_if = "Option::is_none")]
        title: Option<String>,
        /// The pictures in order.
        images: Vec<Image>,
    },
    /// A table.
    Table(Table),
    /// Code of a program.
    Code {
        /// The language it is written in, as people write it: `rust`.
        #[serde(skip_serializing_if = "Option::is_none")]
        language: Option<String>,
        /// The code, with its line ends and spaces.
        text: String,
    },
    /// Verse: lines and indents stand as they are written.
    Verse {
        /// The lines.
        content: Vec<Inline>,
        /// By whom.
        #[serde(skip_serializing_if = "Option::is_none")]
        attribution: Option<String>,
    },
    /// A break in the flow.
    Divider,
    /// A film.
    Video(Box<Recording>),
    /// Sound.
    Audio(Box<Recording>),
    /// Something that another company's server shows.
    Embed(Box<Embed>),
    /// A link with what is behind it.
    LinkCard(Box<LinkCard>),
    /// What to know, in a few points.
    KeyPoints {
        /// The heading.
        #[serde(skip_serializing_if = "Option::is_none")]
        title: Option<String>,
        /// The points in order.
        items: Vec<Vec<Inline>>,
    },
    /// What happened, in order of time.
    Timeline {
        /// The heading.
        #[serde(skip_serializing_if = "Option::is_none")]
        title: Option<String>,
        /// The events in order.
        events: Vec<TimelineEvent>,
    },
    /// A question and its answer.
    Question {
        /// What was asked.
        question: Vec<Inline>,
        /// What was answered.
        answer: Vec<Block>,
    },
    /// A fact box: something beside the story.
    Aside {
        /// The heading.
        #[serde(skip_serializing_if = "Option::is_none")]
        title: Option<String>,
        /// What it holds.
        body: Vec<Block>,
    },
    /// A correction or editor's note that stands where it is needed.
    Correction(Correction),
    /// The notes that [`InlineNode::Note`](super::InlineNode::Note) refers to.
    Footnotes {
        /// The notes in order.
        notes: Vec<Footnote>,
    },
    /// One entry of a live report.
    Update(Box<LiveUpdate>),
    /// A reservation that the publisher has to make.
    Disclaimer {
        /// Its text.
        content: Vec<Inline>,
    },
    /// A map as a picture that leads to a map.
    Map {
        /// The picture.
        image: Box<Image>,
        /// The map that can be moved about in.
        #[serde(skip_serializing_if = "Option::is_none")]
        url: Option<Url>,
    },
    /// A formula on a line of its own.
    Math {
        /// The formula.
        math: Vec<MathNode>,
        /// The formula in words or in TeX, for those who cannot see it.
        #[serde(skip_serializing_if = "Option::is_none")]
        alt: Option<String>,
    },
    /// HTML that has not been read yet; `html::expand` puts what it says in
    /// its place before anything is shown.
    Html {
        /// The publisher's markup, trusted by nobody.
        html: String,
    },
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

/// How lines of text or the figures of a column are set.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum Align {
    /// From the side where lines begin.
    Start,
    /// In the middle.
    Center,
    /// From the side where lines end.
    End,
}

/// How a quotation is set.
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

/// How much room a picture in the body takes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, Serialize)]
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
