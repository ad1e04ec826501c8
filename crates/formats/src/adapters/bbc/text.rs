//! Text: paragraphs of fragments and links.

use crate::adapters::elements::blocks::MAX_DEPTH;
use crate::adapters::elements::marks;
use crate::adapters::text::plain;
use crate::adapters::value::{at, each, list, text, url};
use crate::cursor::Cursor;
use lede_model::{Inline, InlineNode, Language, Url, plain_text};

/// Calls `read` with every block in a block.
pub(super) fn each_block(json: &Cursor<'_>, read: &mut dyn FnMut(&Cursor<'_>)) {
    if let Some(model) = json.get("model") {
        each(&model, "blocks", read);
    }
}

/// The type of a block.
pub(super) fn kind<'a>(json: &Cursor<'a>) -> &'a str {
    json.text_at(&["type"]).unwrap_or_default()
}

/// The text of a block and of those in it.
pub(super) fn inlines(json: &Cursor<'_>) -> Vec<Inline> {
    nested(json, 0)
}

fn nested(json: &Cursor<'_>, depth: usize) -> Vec<Inline> {
    if crate::adapters::elements::blocks::is_too_deep(json, depth) {
        return Vec::new();
    }
    let mut content = Vec::new();
    each_block(json, &mut |block| {
        // Paragraphs in one text, such as those of a caption, are its lines.
        let is_paragraph = kind(block) == "paragraph";
        let more = nested(block, depth + 1);
        if is_paragraph && !content.is_empty() && !more.is_empty() {
            content.push(Inline::Node(InlineNode::LineBreak));
        }
        content.extend(more);
    });
    if content.is_empty() {
        content = at(json, &["model", "text"], &|words| {
            let words = words.as_str().or_else(|| words.trimmed_text())?;
            Some(marks::text(words))
        })
        .unwrap_or_default();
    }
    if content.is_empty() {
        return content;
    }
    match kind(json) {
        "urlLink" | "inlineLink" | "link" => marks::link(address(json), content),
        "fragment" => at(json, &["model"], &|model| {
            Some(list(model, "attributes", &|name| name.text()))
        })
        .unwrap_or_default()
        .iter()
        .fold(content, |content, name| marks::mark(name, content)),
        "inline" => match language(json) {
            Some(language) => vec![Inline::Node(InlineNode::Language { language, content })],
            None => content,
        },
        _ => content,
    }
}

fn language(json: &Cursor<'_>) -> Option<Language> {
    text(json, &["model", "language"])
        .as_deref()
        .and_then(Language::parse)
}

/// The target of a link. The names of things within the BBC are no addresses.
pub(super) fn address(json: &Cursor<'_>) -> Option<Url> {
    ["locator", "href", "url", "canonicalUrl"]
        .iter()
        .filter(|key| !is_urn(json.text_at(&["model", key]).unwrap_or_default()))
        .find_map(|key| url(json, &["model", key]))
}

pub(super) fn is_urn(text: &str) -> bool {
    text.starts_with("urn:")
}

/// The text of a block without marks; `None` if it is blank.
pub(super) fn words(json: &Cursor<'_>) -> Option<String> {
    plain::spaced(&plain_text(&inlines(json)))
}

/// A text that is a string, a block, or a list of blocks as `blocks`.
pub(super) fn words_at(json: &Cursor<'_>, path: &[&str]) -> Option<String> {
    at(json, path, &|value| {
        if !value.is_object() {
            return plain::html(value.trimmed_text()?);
        }
        if value.get("model").is_some() {
            return words(value);
        }
        let words = list(value, "blocks", &words);
        (!words.is_empty()).then(|| words.join(" "))
    })
}

/// The first link in a block.
pub(super) fn first_link(json: &Cursor<'_>, depth: usize) -> Option<Url> {
    if matches!(kind(json), "urlLink" | "inlineLink") {
        return address(json);
    }
    let mut found = None;
    if depth < MAX_DEPTH {
        each_block(json, &mut |block| {
            found = found.take().or_else(|| first_link(block, depth + 1));
        });
    }
    found
}
