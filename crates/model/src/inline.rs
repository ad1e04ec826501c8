//! Text with inline markup.

use super::math::MathNode;
use super::{Language, Url};
use serde::{Deserialize, Serialize};

/// Plain text, or a marked part of a text.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(untagged)]
pub enum Inline {
    /// Plain text, without markup or entities.
    Text(String),
    /// A marked part.
    Node(InlineNode),
}

/// A marked part of a text.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "type", rename_all = "snake_case")]
pub enum InlineNode {
    /// A link. If its address is refused, the text is kept without it.
    Link {
        /// The target.
        #[serde(skip_serializing_if = "Option::is_none")]
        url: Option<Url>,
        /// The text of the link.
        content: Vec<Inline>,
    },
    /// Strong importance.
    Strong(Mark),
    /// Stress emphasis.
    Emphasis(Mark),
    /// Code, file names, commands.
    Code(Mark),
    /// Superscript, as in 10⁶.
    Superscript(Mark),
    /// Subscript, as in H₂O.
    Subscript(Mark),
    /// A side remark in smaller type.
    Small(Mark),
    /// Highlighted.
    Mark(Mark),
    /// Text that is no longer accurate.
    Strikethrough(Mark),
    /// Text that was inserted after publication.
    Insertion(Mark),
    /// A short quotation. The browser adds the quotation marks of its language.
    Quotation(Mark),
    /// Keyboard input.
    Keyboard(Mark),
    /// Text that is isolated from the direction of the text around it.
    Isolate(Mark),
    /// An abbreviation.
    Abbreviation {
        /// The long form.
        #[serde(skip_serializing_if = "Option::is_none")]
        title: Option<String>,
        /// The short form.
        content: Vec<Inline>,
    },
    /// A date or time in running text.
    Time {
        /// The machine-readable value for HTML's `datetime`.
        datetime: String,
        /// The visible text.
        content: Vec<Inline>,
    },
    /// Text in another language.
    Language {
        /// The language.
        language: Language,
        /// The text.
        content: Vec<Inline>,
    },
    /// A reference to a note of [`Block::Footnotes`](super::Block::Footnotes).
    Note {
        /// The note's id.
        note: String,
    },
    /// A formula in running text.
    Math {
        /// The formula.
        math: Vec<MathNode>,
        /// The formula in words or in TeX, for screen readers.
        #[serde(skip_serializing_if = "Option::is_none")]
        alt: Option<String>,
    },
    /// A small picture in the line, such as a flag, an emoji or a key.
    #[serde(rename = "inline_image")]
    Image(Box<InlineImage>),
    /// Text with its pronunciation above it, as in East Asian scripts.
    Ruby {
        /// The text.
        content: Vec<Inline>,
        /// Its pronunciation.
        reading: String,
    },
    /// A line break within the paragraph.
    LineBreak,
}

/// A small picture in a line of text. It is shown at its own size.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(expecting = "a picture with a web address")]
pub struct InlineImage {
    /// The file.
    #[serde(deserialize_with = "crate::wire::text::picture_url")]
    pub url: Url,
    /// The alternative text; empty if the picture is decorative.
    #[serde(default)]
    pub alt: String,
    /// Width in CSS pixels.
    #[serde(
        default,
        deserialize_with = "crate::wire::text::positive",
        skip_serializing_if = "Option::is_none"
    )]
    pub width: Option<u32>,
    /// Height in CSS pixels.
    #[serde(
        default,
        deserialize_with = "crate::wire::text::positive",
        skip_serializing_if = "Option::is_none"
    )]
    pub height: Option<u32>,
}

/// The contents of a mark without other properties.
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Mark {
    /// The marked text.
    #[serde(default)]
    pub content: Vec<Inline>,
}

impl InlineNode {
    /// The types of marked parts that are plain. Every other type needs the part
    /// of the application for rich bodies.
    pub const PLAIN_KINDS: [&str; 17] = [
        "link",
        "strong",
        "emphasis",
        "code",
        "superscript",
        "subscript",
        "small",
        "mark",
        "strikethrough",
        "insertion",
        "quotation",
        "keyboard",
        "isolate",
        "abbreviation",
        "time",
        "language",
        "line_break",
    ];

    /// One of each mark that has no other properties.
    #[must_use]
    pub fn plain_marks() -> [Self; 12] {
        [
            Self::Strong,
            Self::Emphasis,
            Self::Code,
            Self::Superscript,
            Self::Subscript,
            Self::Small,
            Self::Mark,
            Self::Strikethrough,
            Self::Insertion,
            Self::Quotation,
            Self::Keyboard,
            Self::Isolate,
        ]
        .map(|mark| mark(Mark::default()))
    }

    /// The HTML element of a mark without other properties; `None` for other
    /// parts.
    #[must_use]
    pub fn plain_element(&self) -> Option<&'static str> {
        Some(match self {
            Self::Strong(_) => "strong",
            Self::Emphasis(_) => "em",
            Self::Code(_) => "code",
            Self::Superscript(_) => "sup",
            Self::Subscript(_) => "sub",
            Self::Small(_) => "small",
            Self::Mark(_) => "mark",
            Self::Strikethrough(_) => "s",
            Self::Insertion(_) => "ins",
            Self::Quotation(_) => "q",
            Self::Keyboard(_) => "kbd",
            Self::Isolate(_) => "bdi",
            _ => return None,
        })
    }

    /// The marked text; empty for parts without text.
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
            | Self::Language { content, .. }
            | Self::Ruby { content, .. } => content,
            Self::Note { .. } | Self::Math { .. } | Self::Image(_) | Self::LineBreak => &[],
        }
    }

    /// [`Self::content`], to be changed; `None` for parts without text.
    pub fn content_mut(&mut self) -> Option<&mut Vec<Inline>> {
        Some(match self {
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
            | Self::Isolate(mark) => &mut mark.content,
            Self::Link { content, .. }
            | Self::Abbreviation { content, .. }
            | Self::Time { content, .. }
            | Self::Language { content, .. }
            | Self::Ruby { content, .. } => content,
            Self::Note { .. } | Self::Math { .. } | Self::Image(_) | Self::LineBreak => {
                return None;
            }
        })
    }
}

/// The plain text, for anchors, word counts and descriptions.
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
            Inline::Node(InlineNode::Image(image)) => text.push_str(&image.alt),
            Inline::Node(node) => push_text(node.content(), text),
        }
    }
}
