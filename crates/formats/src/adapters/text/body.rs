//! Bodies that are a single text: HTML or plain text.

use super::plain;
use crate::adapters::value::raw_text;
use crate::cursor::Cursor;
use crate::html::tail_words::without_tails_of_body;
use lede_model::{Block, Inline, InlineNode};

/// A body that is not parsed yet.
#[derive(Clone, Copy)]
pub(crate) enum Body<'a> {
    /// No body.
    None,
    /// HTML.
    Html(&'a str),
    /// Plain text. Empty lines separate paragraphs.
    Plain(&'a str),
}

impl<'a> Body<'a> {
    /// The HTML at a path.
    pub(crate) fn html(json: &Cursor<'a>, path: &[&str]) -> Self {
        raw_text(json, path).map_or(Self::None, Self::of_html)
    }

    /// HTML; plain text if it contains neither a tag nor an entity.
    pub(crate) fn of_html(html: &'a str) -> Self {
        if html.contains(['<', '&']) {
            Self::Html(html)
        } else {
            Self::Plain(html)
        }
    }

    /// This body; if there is none, the plain text at a path.
    pub(crate) fn or_plain(self, json: &Cursor<'a>, path: &[&str]) -> Self {
        match self {
            Self::None => raw_text(json, path).map_or(Self::None, Self::Plain),
            body => body,
        }
    }

    /// The blocks of an article.
    pub(crate) fn blocks(&self) -> Vec<Block> {
        match self {
            Self::None => Vec::new(),
            Self::Html(html) => vec![Block::Html {
                html: (*html).to_owned(),
            }],
            Self::Plain(text) => paragraphs(without_tails_of_body(text)),
        }
    }

    /// The start of the text, at least `bytes` long if the text is.
    pub(crate) fn start(&self, bytes: usize) -> Option<String> {
        match self {
            Self::None => None,
            Self::Plain(text) => plain::spaced(up_to(text, bytes)),
            // Markup is longer than its text, but the factor is limited.
            Self::Html(html) => {
                plain::html(up_to(html, bytes * 8 + 4000)).or_else(|| plain::html(html))
            }
        }
    }

    /// Whether it begins with the text of an excerpt, which may be cut.
    pub(crate) fn begins_with(&self, excerpt: &str) -> bool {
        let cut = excerpt.trim_end_matches(['\u{2026}', '.', ' ']);
        let Some(start) = self.start(excerpt.len()).filter(|_| !cut.is_empty()) else {
            return false;
        };
        let mut body = start.split_whitespace();
        cut.split_whitespace()
            .all(|word| body.next().is_some_and(|other| other.starts_with(word)))
    }
}

/// The start of a text, at most `bytes` long.
pub(crate) fn up_to(text: &str, bytes: usize) -> &str {
    let mut end = text.len().min(bytes);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    text.get(..end).unwrap_or_default()
}

/// The paragraphs of plain text. Empty lines separate them; other line ends
/// become line breaks.
pub(crate) fn paragraphs(text: &str) -> Vec<Block> {
    let mut blocks = Vec::new();
    let mut content = Vec::new();
    for line in text.lines().map(str::trim).chain([""]) {
        if line.is_empty() {
            if !content.is_empty() {
                blocks.push(Block::Paragraph {
                    content: std::mem::take(&mut content),
                    align: None,
                });
            }
            continue;
        }
        if !content.is_empty() {
            content.push(Inline::Node(InlineNode::LineBreak));
        }
        content.push(Inline::Text(line.to_owned()));
    }
    blocks
}
