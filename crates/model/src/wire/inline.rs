//! Text with inline markup.

use super::rich::Rich;
use super::rich_block::Math;
use super::text::Verbatim;
use crate::{Inline, InlineImage, InlineNode, Language, Mark, Url, plain_text};
use serde::{Deserialize, Deserializer, de};

/// A text, or an object with a `type`.
#[derive(Deserialize)]
#[serde(rename_all = "snake_case")]
enum Run {
    Text(Verbatim),
    Node(PlainInline),
}

/// A marked part, by its `type`.
#[derive(Deserialize)]
#[serde(rename_all = "snake_case")]
enum PlainInline {
    Link(Link),
    Strong(Mark),
    Emphasis(Mark),
    Code(Mark),
    Superscript(Mark),
    Subscript(Mark),
    Small(Mark),
    Mark(Mark),
    Strikethrough(Mark),
    Insertion(Mark),
    Quotation(Mark),
    Keyboard(Mark),
    Isolate(Mark),
    Abbreviation(Abbreviation),
    Time(Time),
    Language(LanguageRun),
    Note(Rich<Note>),
    Math(Rich<Math>),
    InlineImage(Rich<Box<InlineImage>>),
    Ruby(Rich<Ruby>),
    LineBreak,
    /// Every other type.
    Unknown(Unknown),
}

#[derive(Deserialize)]
struct Link {
    #[serde(default)]
    url: Option<Url>,
    #[serde(default)]
    content: Vec<Inline>,
}

#[derive(Deserialize)]
struct Abbreviation {
    #[serde(default)]
    title: Option<String>,
    #[serde(default)]
    content: Vec<Inline>,
}

#[derive(Deserialize)]
struct Time {
    #[serde(default)]
    datetime: String,
    #[serde(default)]
    content: Vec<Inline>,
}

#[derive(Deserialize)]
struct LanguageRun {
    #[serde(default)]
    language: Option<Language>,
    #[serde(default)]
    content: Vec<Inline>,
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

impl<'de> Deserialize<'de> for Inline {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        match Run::deserialize(deserializer)? {
            Run::Text(text) => Ok(Self::Text(text.0)),
            Run::Node(node) => node.into_inline().map_err(de::Error::custom),
        }
    }
}

impl PlainInline {
    /// The part, or the expected contents that it lacks.
    fn into_inline(self) -> Result<Inline, &'static str> {
        Ok(Inline::Node(match self {
            Self::Link(Link { url, content }) => InlineNode::Link { url, content },
            Self::Strong(mark) => InlineNode::Strong(mark),
            Self::Emphasis(mark) => InlineNode::Emphasis(mark),
            Self::Code(mark) => InlineNode::Code(mark),
            Self::Superscript(mark) => InlineNode::Superscript(mark),
            Self::Subscript(mark) => InlineNode::Subscript(mark),
            Self::Small(mark) => InlineNode::Small(mark),
            Self::Mark(mark) => InlineNode::Mark(mark),
            Self::Strikethrough(mark) => InlineNode::Strikethrough(mark),
            Self::Insertion(mark) => InlineNode::Insertion(mark),
            Self::Quotation(mark) => InlineNode::Quotation(mark),
            Self::Keyboard(mark) => InlineNode::Keyboard(mark),
            Self::Isolate(mark) => InlineNode::Isolate(mark),
            Self::Abbreviation(Abbreviation { title, content }) => {
                InlineNode::Abbreviation { title, content }
            }
            Self::Time(Time { datetime, content }) => InlineNode::Time { datetime, content },
            Self::Language(LanguageRun { language, content }) => match language {
                Some(language) => InlineNode::Language { language, content },
                None => InlineNode::Isolate(Mark { content }),
            },
            Self::Note(Rich(Note { note })) => InlineNode::Note { note },
            Self::Math(Rich(Math { math, alt })) => match (math.is_empty(), alt) {
                (false, alt) => InlineNode::Math { math, alt },
                (true, Some(alt)) => return Ok(Inline::Text(alt)),
                (true, None) => return Err("a formula"),
            },
            Self::InlineImage(Rich(image)) => InlineNode::Image(image),
            Self::Ruby(Rich(Ruby { content, reading })) => InlineNode::Ruby { content, reading },
            Self::LineBreak => InlineNode::LineBreak,
            Self::Unknown(Unknown { text, content }) => {
                return text.map_or_else(|| unmarked(&content), |text| Ok(Inline::Text(text)));
            }
        }))
    }
}

/// The text of a part whose type is unknown.
fn unmarked(content: &[Inline]) -> Result<Inline, &'static str> {
    let text = plain_text(content);
    match text.is_empty() {
        true => Err(""),
        false => Ok(Inline::Text(text)),
    }
}
