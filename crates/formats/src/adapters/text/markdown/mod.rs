//! Markdown of content systems and Apple News, read into blocks by
//! `pulldown-cmark`.

mod blocks;
mod html;
mod inline;
mod table;

use crate::adapters::text::body::Body;
use crate::cursor::Cursor;
use lede_model::{Block, Url};
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

/// Reads Markdown. The parser is as large as all adapters of the extended
/// formats, so an application may load it when a document needs it.
#[derive(Debug)]
pub struct MarkdownReader {
    /// The blocks of a text. Its addresses are relative to the second argument.
    pub(crate) blocks: fn(&str, &Url) -> Vec<Block>,
    /// The plain text, for a title or a caption.
    pub(crate) plain_text: fn(&str) -> String,
}

/// The only one.
pub static MARKDOWN: MarkdownReader = MarkdownReader { blocks, plain_text };

/// CommonMark and common extensions.
const OPTIONS: Options = Options::ENABLE_TABLES
    .union(Options::ENABLE_FOOTNOTES)
    .union(Options::ENABLE_STRIKETHROUGH)
    .union(Options::ENABLE_TASKLISTS);

/// The blocks of a text. Its addresses are relative to `base`.
fn blocks(markdown: &str, base: &Url) -> Vec<Block> {
    let mut reader = blocks::Reader::new(markdown, base);
    for (event, range) in Parser::new_ext(markdown, OPTIONS).into_offset_iter() {
        reader.read(event, range);
    }
    reader.finish()
}

/// The blocks of a text that is HTML or Markdown.
pub(crate) fn or_html(text: &str, cursor: &Cursor<'_>) -> Vec<Block> {
    if text.trim_start().starts_with('<') {
        return Body::Html(text).blocks();
    }
    match cursor.markdown() {
        Some(markdown) => (markdown.blocks)(text, cursor.address()),
        None => Vec::new(),
    }
}

/// The plain text of Markdown, for a title or a caption. The number of a list
/// item is kept, as in `1. A beginning`.
fn plain_text(markdown: &str) -> String {
    let mut plain = String::new();
    let mut numbers = Vec::new();
    for event in Parser::new_ext(markdown, OPTIONS) {
        match event {
            Event::Text(text) | Event::Code(text) => plain.push_str(&text),
            Event::Start(Tag::List(start)) => numbers.push(start),
            Event::Start(Tag::Item) => {
                if let Some(Some(number)) = numbers.last_mut() {
                    plain.push_str(&number.to_string());
                    plain.push_str(". ");
                    *number += 1;
                }
            }
            Event::End(TagEnd::List(_)) => {
                numbers.pop();
            }
            Event::End(end) if !inline::is_within_line(end) => plain.push(' '),
            Event::SoftBreak | Event::HardBreak => plain.push(' '),
            _ => {}
        }
    }
    plain
}

#[cfg(test)]
mod tests;
