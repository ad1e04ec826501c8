//! Text of the native format: runs and marks. Signs of notes and formulas are
//! read in `native_rich`.

use super::body::{MAX_DEPTH, word};
use super::text;
use crate::cursor::Cursor;
use lede_model::{Inline, InlineNode, Language, Mark, plain_text};

/// The text of a member; a string alone is one run.
pub(super) fn content(json: &Cursor<'_>, key: &str, depth: usize) -> Vec<Inline> {
    json.get(key)
        .map(|member| run(&member, depth))
        .unwrap_or_default()
}

/// A list of texts, each a string or runs.
pub(super) fn runs(json: &Cursor<'_>, key: &str, depth: usize) -> Vec<Vec<Inline>> {
    let Some(member) = json.get(key) else {
        return Vec::new();
    };
    if member.as_str().is_some() {
        return vec![run(&member, depth)];
    }
    member
        .items()
        .map(|item| run(&item, depth))
        .filter(|run| !run.is_empty())
        .collect()
}

/// One text.
pub(super) fn run(json: &Cursor<'_>, depth: usize) -> Vec<Inline> {
    if let Some(words) = json.as_str() {
        return vec![Inline::Text(words.to_owned())];
    }
    if depth > MAX_DEPTH {
        json.report("text nested less deeply");
        return Vec::new();
    }
    json.items()
        .filter_map(|item| inline(&item, depth))
        .collect()
}

fn inline(json: &Cursor<'_>, depth: usize) -> Option<Inline> {
    if let Some(words) = json.as_str() {
        return Some(Inline::Text(words.to_owned()));
    }
    let content = content(json, "content", depth + 1);
    let mark = |content| Mark { content };
    let node = match word(json, "type").unwrap_or_default() {
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
        "language" => match word(json, "language").and_then(Language::parse) {
            Some(language) => InlineNode::Language { language, content },
            None => InlineNode::Isolate(mark(content)),
        },
        kind @ ("note" | "math") => {
            return match json.rich() {
                Some(rich) => (rich.inline)(kind, json, depth),
                None => json.need_rich(),
            };
        }
        "line_break" => InlineNode::LineBreak,
        _ => {
            json.report("text or a mark of a known type");
            let words = text(json, "text").unwrap_or_else(|| plain_text(&content));
            return (!words.is_empty()).then_some(Inline::Text(words));
        }
    };
    Some(Inline::Node(node))
}
