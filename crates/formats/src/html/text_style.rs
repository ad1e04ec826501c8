//! Marks that a style gives to text instead of an element.

use super::inline::{is_footnote, is_marked};
use super::tag::Tag;
use super::tree::Element;
use lede_model::{Inline, InlineNode, Mark};

/// Wraps text in the marks that the element's own style asks for.
pub(super) fn marked(element: &Element, mut content: Vec<Inline>) -> Vec<Inline> {
    if element.get("style").is_none() || content.is_empty() {
        return content;
    }
    let is_heading = matches!(element.tag, Tag::Heading(_) | Tag::HeaderCell);
    if !is_heading && element.tag != Tag::Strong && is_bold(element) == Some(true) {
        content = wrapped(Tag::Strong, InlineNode::Strong, content);
    }
    if element.tag != Tag::Emphasis && is_italic(element) == Some(true) {
        content = wrapped(Tag::Emphasis, InlineNode::Emphasis, content);
    }
    match element.style("vertical-align").as_deref() {
        Some("super") if element.tag != Tag::Superscript && !is_footnote(&content) => {
            content = wrapped(Tag::Superscript, InlineNode::Superscript, content);
        }
        Some("sub") if element.tag != Tag::Subscript => {
            content = wrapped(Tag::Subscript, InlineNode::Subscript, content);
        }
        _ => {}
    }
    if element.tag != Tag::Strikethrough && is_struck(element) == Some(true) {
        content = wrapped(Tag::Strikethrough, InlineNode::Strikethrough, content);
    }
    content
}

fn wrapped(tag: Tag, node: fn(Mark) -> InlineNode, content: Vec<Inline>) -> Vec<Inline> {
    if is_marked(tag, &content) {
        return content;
    }
    vec![Inline::Node(node(Mark { content }))]
}

/// Whether a style cancels the meaning of the element. Google Docs, for
/// example, puts a `<b>` with a normal weight around everything.
pub(super) fn is_undone(element: &Element) -> bool {
    let meaning = match element.tag {
        Tag::Strong => is_bold(element),
        Tag::Emphasis | Tag::Cite => is_italic(element),
        Tag::Strikethrough => is_struck(element),
        _ => None,
    };
    meaning == Some(false)
}

/// Whether a style raises the text.
pub(super) fn is_raised(element: &Element) -> bool {
    element.style("vertical-align").as_deref() == Some("super")
}

fn is_bold(element: &Element) -> Option<bool> {
    let by_word = |word: &str| match word {
        "bold" | "bolder" => Some(true),
        "normal" | "lighter" | "initial" => Some(false),
        _ => {
            let weight = word.split('.').next()?.parse::<u32>().ok()?;
            (1..=1000).contains(&weight).then_some(weight >= 600)
        }
    };
    match element.style("font-weight") {
        Some(weight) => by_word(&weight),
        // `font: italic 700 1rem/1.4 serif`; a number before the size is a weight.
        None => words_of(element, "font", &|word| match word {
            "bold" | "bolder" | "600" | "700" | "800" | "900" => Some(true),
            _ => None,
        }),
    }
}

fn is_italic(element: &Element) -> Option<bool> {
    let by_word = |word: &str| match word {
        "italic" | "oblique" => Some(true),
        "normal" | "initial" => Some(false),
        _ => None,
    };
    words_of(element, "font-style", &by_word).or_else(|| {
        words_of(element, "font", &|word| {
            by_word(word).filter(|italic| *italic)
        })
    })
}

fn is_struck(element: &Element) -> Option<bool> {
    let by_word = |word: &str| match word {
        "line-through" => Some(true),
        "none" | "initial" => Some(false),
        _ => None,
    };
    words_of(element, "text-decoration-line", &by_word)
        .or_else(|| words_of(element, "text-decoration", &by_word))
}

/// What the first word of a declaration that means something means.
fn words_of(
    element: &Element,
    property: &str,
    meaning: &dyn Fn(&str) -> Option<bool>,
) -> Option<bool> {
    element
        .style(property)?
        .split_ascii_whitespace()
        .find_map(meaning)
}
