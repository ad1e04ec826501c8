//! Text with marks as rich text editors write it: runs, each with the names of
//! its marks.

use lede_model::{Inline, InlineNode, Mark, Url};

/// A run of text. Its line ends become line breaks.
pub(crate) fn text(words: &str) -> Vec<Inline> {
    let mut content = Vec::new();
    for (number, line) in words.split('\n').enumerate() {
        if number > 0 {
            content.push(Inline::Node(InlineNode::LineBreak));
        }
        let line = line.strip_suffix('\r').unwrap_or(line);
        if !line.is_empty() {
            content.push(Inline::Text(line.to_owned()));
        }
    }
    content
}

/// Wraps text in a mark, by any of the names that editors use. A mark that only
/// changes the looks, such as an underline, has no effect.
pub(crate) fn mark(name: &str, content: Vec<Inline>) -> Vec<Inline> {
    let marked = |node: fn(Mark) -> InlineNode, content| vec![Inline::Node(node(Mark { content }))];
    match name {
        "strong" | "bold" => marked(InlineNode::Strong, content),
        "em" | "italic" | "emphasis" => marked(InlineNode::Emphasis, content),
        "code" => marked(InlineNode::Code, content),
        "strike-through" | "strikethrough" | "strike" => marked(InlineNode::Strikethrough, content),
        "superscript" | "sup" => marked(InlineNode::Superscript, content),
        "subscript" | "sub" => marked(InlineNode::Subscript, content),
        "highlight" | "mark" => marked(InlineNode::Mark, content),
        "small" => marked(InlineNode::Small, content),
        _ => content,
    }
}

/// Makes text a link. Without an address it stays text.
pub(crate) fn link(url: Option<Url>, content: Vec<Inline>) -> Vec<Inline> {
    match url {
        Some(url) => vec![Inline::Node(InlineNode::Link {
            url: Some(url),
            content,
        })],
        None => content,
    }
}

/// Whether text is blank.
pub(crate) fn is_blank(content: &[Inline]) -> bool {
    content.iter().all(|inline| match inline {
        Inline::Text(words) => words.trim().is_empty(),
        Inline::Node(node) => is_blank(node.content()),
    })
}
