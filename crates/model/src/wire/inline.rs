//! Text with the inline markup that most articles consist of. All other marks
//! are in `rich_inline`.

use super::rich::Rich;
use super::rich_inline::OtherInline;
use super::text::Verbatim;
use crate::{Inline, InlineNode, Language, Mark, Url};
use serde::{Deserialize, Deserializer};

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
    LineBreak,
    /// Every other type.
    Rich(Rich<OtherInline>),
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

impl<'de> Deserialize<'de> for Inline {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        match Run::deserialize(deserializer)? {
            Run::Text(text) => Ok(Self::Text(text.0)),
            Run::Node(node) => Ok(node.into_inline()),
        }
    }
}

impl PlainInline {
    fn into_inline(self) -> Inline {
        Inline::Node(match self {
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
            Self::LineBreak => InlineNode::LineBreak,
            Self::Rich(Rich(OtherInline(inline))) => return inline,
        })
    }
}
