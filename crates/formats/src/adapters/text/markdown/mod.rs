//! Markdown, as content systems and Apple News use it, read by
//! `pulldown-cmark` into blocks.

mod blocks;
mod html;
mod inline;
mod table;

use crate::adapters::text::body::Body;
use lede_model::{Block, Url};
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

/// CommonMark, and what most systems add to it.
const OPTIONS: Options = Options::ENABLE_TABLES
    .union(Options::ENABLE_FOOTNOTES)
    .union(Options::ENABLE_STRIKETHROUGH)
    .union(Options::ENABLE_TASKLISTS);

/// The blocks of a text; addresses in it are relative to `base`.
pub(crate) fn blocks(markdown: &str, base: &Url) -> Vec<Block> {
    let mut reader = blocks::Reader::new(markdown, base);
    for (event, range) in Parser::new_ext(markdown, OPTIONS).into_offset_iter() {
        reader.read(event, range);
    }
    reader.finish()
}

/// The blocks of a text that is HTML or Markdown.
pub(crate) fn or_html(words: &str, base: &Url) -> Vec<Block> {
    match words.trim_start().starts_with('<') {
        true => Body::Html(words).blocks(),
        false => blocks(words, base),
    }
}

/// The words of a text without its marks, for a title or a caption. What makes
/// it a list is a part of what it says: the number of `1. A beginning`.
pub(crate) fn words(markdown: &str) -> String {
    let mut words = String::new();
    let mut numbers = Vec::new();
    for event in Parser::new_ext(markdown, OPTIONS) {
        match event {
            Event::Text(text) | Event::Code(text) => words.push_str(&text),
            Event::Start(Tag::List(start)) => numbers.push(start),
            Event::Start(Tag::Item) => {
                if let Some(Some(number)) = numbers.last_mut() {
                    words.push_str(&number.to_string());
                    words.push_str(". ");
                    *number += 1;
                }
            }
            Event::End(TagEnd::List(_)) => {
                numbers.pop();
            }
            Event::End(end) if !inline::is_within_line(end) => words.push(' '),
            Event::SoftBreak | Event::HardBreak => words.push(' '),
            _ => {}
        }
    }
    words
}

#[cfg(test)]
mod tests;
