//! Bodies of the native format: the blocks that most articles are made of. All
//! others are read in `native_rich`.

use super::inline::content;
use super::{image, text};
use crate::cursor::Cursor;
use lede_model::{Align, Block, Image, ImageRole, Inline, QuoteStyle};

/// How deep blocks and inlines may nest. Deeper ones come from machines gone
/// wrong, and each level costs stack.
pub(super) const MAX_DEPTH: usize = 32;

/// Reads a list of blocks.
pub(super) fn blocks(json: &Cursor<'_>) -> Vec<Block> {
    blocks_at(json, 0)
}

/// Reads blocks within blocks; a text alone is one paragraph.
pub(super) fn blocks_at(json: &Cursor<'_>, depth: usize) -> Vec<Block> {
    if depth > MAX_DEPTH {
        json.report("blocks nested less deeply");
        return Vec::new();
    }
    if let Some(words) = json.as_str() {
        return vec![paragraph(words)];
    }
    json.items()
        .filter_map(|item| block(&item, depth))
        .collect()
}

/// The blocks of a member.
pub(super) fn body(json: &Cursor<'_>, key: &str, depth: usize) -> Vec<Block> {
    json.get(key)
        .map(|member| blocks_at(&member, depth + 1))
        .unwrap_or_default()
}

fn paragraph(words: &str) -> Block {
    Block::Paragraph {
        content: vec![Inline::Text(words.to_owned())],
        align: None,
    }
}

fn block(json: &Cursor<'_>, depth: usize) -> Option<Block> {
    if let Some(words) = json.as_str() {
        // A body may be a plain list of paragraphs.
        return Some(paragraph(words));
    }
    let kind = json.get("type");
    let kind = kind.as_ref().and_then(Cursor::as_str).unwrap_or_default();
    let content = |key| content(json, key, depth);
    let body = |key| body(json, key, depth);
    let block = match kind {
        "paragraph" => Block::Paragraph {
            content: full(content("content"))?,
            align: align(json),
        },
        "heading" => Block::Heading {
            level: number(json, "level").map_or(2, |level| level.clamp(2, 4) as u8),
            content: content("content"),
        },
        "list" => Block::List {
            ordered: is_true(json, "ordered"),
            start: number(json, "start"),
            items: json
                .get("items")
                .map(|items| {
                    items
                        .items()
                        .map(|item| blocks_at(&item, depth + 1))
                        .collect()
                })
                .unwrap_or_default(),
        },
        "quote" => {
            let (content, body) = (content("content"), body("body"));
            if content.is_empty() && body.is_empty() {
                json.report("a quotation with words");
                return None;
            }
            Block::Quote {
                style: match word(json, "style") {
                    Some("pull") => QuoteStyle::Pull,
                    _ => QuoteStyle::Block,
                },
                content,
                body,
                attribution: text(json, "attribution"),
            }
        }
        "divider" => Block::Divider,
        "image" => Block::Image {
            image: picture(json)?,
            role: match word(json, "role") {
                Some("half") => ImageRole::Half,
                Some("wide") => ImageRole::Wide,
                Some("full") => ImageRole::Full,
                _ => ImageRole::Inline,
            },
        },
        _ => {
            return match json.rich() {
                Some(rich) => (rich.block)(kind, json, depth),
                None => json.need_rich(),
            };
        }
    };
    Some(block)
}

/// The picture of a block that shows one.
pub(super) fn picture(json: &Cursor<'_>) -> Option<Box<Image>> {
    match json.get("image") {
        Some(member) => image(&member).map(Box::new),
        None => {
            json.report("a picture");
            None
        }
    }
}

/// `None` for what is empty.
fn full<T>(list: Vec<T>) -> Option<Vec<T>> {
    (!list.is_empty()).then_some(list)
}

pub(super) fn number(json: &Cursor<'_>, key: &str) -> Option<u32> {
    json.get(key).and_then(|number| number.whole())
}

pub(super) fn is_true(json: &Cursor<'_>, key: &str) -> bool {
    json.get(key).is_some_and(|value| value.is_true())
}

/// A word out of a few; another word or no word is no problem.
pub(super) fn word<'a>(json: &'a Cursor<'a>, key: &'a str) -> Option<&'a str> {
    json.get(key).as_ref().and_then(Cursor::as_str)
}

pub(super) fn align(json: &Cursor<'_>) -> Option<Align> {
    match word(json, "align")? {
        "start" => Some(Align::Start),
        "center" => Some(Align::Center),
        "end" => Some(Align::End),
        _ => None,
    }
}
