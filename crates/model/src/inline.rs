//! Text and the marks within it.

use super::math::MathNode;
use super::{Language, Url};
use serde::{Deserialize, Serialize};

/// A run of text or a marked part of it.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(untagged)]
pub enum Inline {
    /// Text as it is to be read: no markup, no entities.
    Text(String),
    /// A marked part.
    Node(InlineNode),
}

/// A marked part of a text.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "type", rename_all = "snake_case")]
pub enum InlineNode {
    /// A link. Without an address that is fit to follow, its words remain.
    Link {
        /// Where it leads.
        #[serde(skip_serializing_if = "Option::is_none")]
        url: Option<Url>,
        /// Its words.
        content: Vec<Inline>,
    },
    /// Importance.
    Strong(Mark),
    /// Stress.
    Emphasis(Mark),
    /// Code, file names, commands.
    Code(Mark),
    /// Raised, as in 10⁶.
    Superscript(Mark),
    /// Lowered, as in H₂O.
    Subscript(Mark),
    /// A side remark in smaller type.
    Small(Mark),
    /// Highlighted.
    Mark(Mark),
    /// No longer true.
    Strikethrough(Mark),
    /// Added later.
    Insertion(Mark),
    /// A short quotation; the browser sets the marks of its language.
    Quotation(Mark),
    /// What to press.
    Keyboard(Mark),
    /// Text whose direction must not disturb its surroundings.
    Isolate(Mark),
    /// An abbreviation.
    Abbreviation {
        /// What it stands for.
        #[serde(skip_serializing_if = "Option::is_none")]
        title: Option<String>,
        /// The short form.
        content: Vec<Inline>,
    },
    /// A date or time in running text.
    Time {
        /// For machines, as HTML's `datetime` takes it.
        datetime: String,
        /// As it reads.
        content: Vec<Inline>,
    },
    /// Words in another language.
    Language {
        /// Which.
        language: Language,
        /// The words.
        content: Vec<Inline>,
    },
    /// A sign that leads to a note of [`Block::Footnotes`](super::Block::Footnotes).
    Note {
        /// The note's id.
        note: String,
    },
    /// A formula in running text.
    Math {
        /// The formula.
        math: Vec<MathNode>,
        /// The formula in words or in TeX, for those who cannot see it.
        #[serde(skip_serializing_if = "Option::is_none")]
        alt: Option<String>,
    },
    /// A new line within the paragraph.
    LineBreak,
}

/// What a mark without properties of its own holds.
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Mark {
    /// The marked text.
    #[serde(default)]
    pub content: Vec<Inline>,
}

impl InlineNode {
    /// What is inside, empty for what holds no text.
    #[must_use]
    pub fn content(&self) -> &[Inline] {
        match self {
            Self::Strong(mark)
            | Self::Emphasis(mark)
            | Self::Code(mark)
            | Self::Superscript(mark)
            | Self::Subscript(mark)
            | Self::Small(mark)
            | Self::Mark(mark)
            | Self::Strikethrough(mark)
            | Self::Insertion(mark)
            | Self::Quotation(mark)
            | Self::Keyboard(mark)
            | Self::Isolate(mark) => &mark.content,
            Self::Link { content, .. }
            | Self::Abbreviation { content, .. }
            | Self::Time { content, .. }
            | Self::Language { content, .. } => content,
            Self::Note { .. } | Self::Math { .. } | Self::LineBreak => &[],
        }
    }
}

/// The words alone, for anchors, counting and descriptions.
#[must_use]
pub fn plain_text(content: &[Inline]) -> String {
    let mut text = String::new();
    push_text(content, &mut text);
    text
}

pub(super) fn push_text(content: &[Inline], text: &mut String) {
    for inline in content {
        match inline {
            Inline::Text(run) => text.push_str(run),
            Inline::Node(InlineNode::LineBreak) => text.push('\n'),
            Inline::Node(node) => push_text(node.content(), text),
        }
    }
}
