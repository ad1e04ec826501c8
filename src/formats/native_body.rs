//! Bodies of the native format: blocks and inlines.

use super::json::Json;
use super::native::{image, text};
use crate::article::{Block, ImageRole, Inline, InlineNode, Language, Mark, QuoteStyle};

/// How deep lists and inlines may nest. Deeper ones come from machines gone
/// wrong, and each level costs stack.
const MAX_DEPTH: usize = 32;

/// Reads a list of blocks.
pub(super) fn blocks(json: &Json<'_>) -> Vec<Block> {
    blocks_at(json, 0)
}

fn blocks_at(json: &Json<'_>, depth: usize) -> Vec<Block> {
    if depth > MAX_DEPTH {
        json.note("blocks nested less deeply");
        return Vec::new();
    }
    json.items()
        .filter_map(|item| block(&item, depth))
        .collect()
}

fn block(json: &Json<'_>, depth: usize) -> Option<Block> {
    if let Some(words) = json.as_str() {
        // A body may be a plain list of paragraphs.
        return Some(Block::Paragraph {
            content: vec![Inline::Text(words.to_owned())],
        });
    }
    let kind = json.get("type");
    let kind = kind.as_ref().and_then(Json::as_str).unwrap_or_default();
    let content = || content(json, depth);
    match kind {
        "paragraph" => Some(content())
            .filter(|content| !content.is_empty())
            .map(|content| Block::Paragraph { content }),
        "heading" => Some(Block::Heading {
            level: json
                .get("level")
                .and_then(|level| level.whole())
                .map_or(2, |level| level.clamp(2, 4) as u8),
            content: content(),
        }),
        "list" => Some(Block::List {
            ordered: json.get("ordered").is_some_and(|ordered| ordered.is_true()),
            start: json.get("start").and_then(|start| start.whole()),
            items: json
                .get("items")
                .map(|items| items.items().map(|item| list_item(&item, depth)).collect())
                .unwrap_or_default(),
        }),
        "quote" => Some(Block::Quote {
            style: match json.get("style").as_ref().and_then(Json::as_str) {
                Some("pull") => QuoteStyle::Pull,
                _ => QuoteStyle::Block,
            },
            content: content(),
            attribution: text(json, "attribution"),
        }),
        "image" => {
            let picture = json.get("image").and_then(|picture| image(&picture))?;
            Some(Block::Image {
                image: Box::new(picture),
                role: match json.get("role").as_ref().and_then(Json::as_str) {
                    Some("half") => ImageRole::Half,
                    Some("wide") => ImageRole::Wide,
                    Some("full") => ImageRole::Full,
                    _ => ImageRole::Inline,
                },
            })
        }
        "divider" => Some(Block::Divider),
        _ => unknown(json, kind, depth),
    }
}

fn list_item(json: &Json<'_>, depth: usize) -> Vec<Block> {
    if json.as_str().is_some() {
        return block(json, depth).into_iter().collect();
    }
    blocks_at(json, depth + 1)
}

/// Keeps the words of a block of an unknown kind, wherever such a block would
/// usually have them.
fn unknown(json: &Json<'_>, kind: &str, depth: usize) -> Option<Block> {
    json.note("a block of a known type");
    let words = text(json, "text")
        .or_else(|| Some(crate::article::plain_text(&content(json, depth))))
        .unwrap_or_default();
    (!words.is_empty()).then(|| Block::Unknown {
        kind: kind.to_owned(),
        text: words,
    })
}

fn content(json: &Json<'_>, depth: usize) -> Vec<Inline> {
    let Some(member) = json.get("content") else {
        return Vec::new();
    };
    if let Some(words) = member.as_str() {
        return vec![Inline::Text(words.to_owned())];
    }
    if depth > MAX_DEPTH {
        member.note("text nested less deeply");
        return Vec::new();
    }
    member
        .items()
        .filter_map(|item| inline(&item, depth))
        .collect()
}

fn inline(json: &Json<'_>, depth: usize) -> Option<Inline> {
    if let Some(words) = json.as_str() {
        return Some(Inline::Text(words.to_owned()));
    }
    let kind = json.get("type");
    let content = content(json, depth + 1);
    let mark = |content| Mark { content };
    let node = match kind.as_ref().and_then(Json::as_str).unwrap_or_default() {
        "link" => InlineNode::Link {
            url: json.get("url").and_then(|url| url.url()),
            content,
        },
        "strong" => InlineNode::Strong(mark(content)),
        "emphasis" => InlineNode::Emphasis(mark(content)),
        "code" => InlineNode::Code(mark(content)),
        "superscript" => InlineNode::Superscript(mark(content)),
        "subscript" => InlineNode::Subscript(mark(content)),
        "small" => InlineNode::Small(mark(content)),
        "mark" => InlineNode::Mark(mark(content)),
        "strikethrough" => InlineNode::Strikethrough(mark(content)),
        "insertion" => InlineNode::Insertion(mark(content)),
        "quotation" => InlineNode::Quotation(mark(content)),
        "keyboard" => InlineNode::Keyboard(mark(content)),
        "isolate" => InlineNode::Isolate(mark(content)),
        "abbreviation" => InlineNode::Abbreviation {
            title: text(json, "title"),
            content,
        },
        "time" => InlineNode::Time {
            datetime: text(json, "datetime").unwrap_or_default(),
            content,
        },
        "language" => match json
            .get("language")
            .as_ref()
            .and_then(Json::as_str)
            .and_then(Language::parse)
        {
            Some(language) => InlineNode::Language { language, content },
            None => InlineNode::Isolate(mark(content)),
        },
        "line_break" => InlineNode::LineBreak,
        _ => {
            json.note("text or a mark of a known type");
            let words = text(json, "text").unwrap_or_else(|| crate::article::plain_text(&content));
            return (!words.is_empty()).then_some(Inline::Text(words));
        }
    };
    Some(Inline::Node(node))
}
