//! Text with its marks.

use super::Setting;
use super::dom::{El, el};
use crate::article::{Inline, InlineNode, Mark};

/// Adds text and marks to an element.
pub fn inlines(mut element: El, content: &[Inline], setting: &Setting) -> El {
    for inline in content {
        element = match inline {
            Inline::Text(text) => element.text(text),
            Inline::Node(node) => element.child(marked(node, setting)),
        };
    }
    element
}

fn marked(node: &InlineNode, setting: &Setting) -> El {
    let plain = |tag, mark: &Mark| inlines(el(tag), &mark.content, setting);
    match node {
        InlineNode::Link {
            url: Some(url),
            content,
        } => inlines(el("a").href(&setting.link(url)), content, setting),
        InlineNode::Link { url: None, content } => inlines(el("span"), content, setting),
        InlineNode::Strong(mark) => plain("strong", mark),
        InlineNode::Emphasis(mark) => plain("em", mark),
        InlineNode::Code(mark) => plain("code", mark),
        InlineNode::Superscript(mark) => plain("sup", mark),
        InlineNode::Subscript(mark) => plain("sub", mark),
        InlineNode::Small(mark) => plain("small", mark),
        InlineNode::Mark(mark) => plain("mark", mark),
        InlineNode::Strikethrough(mark) => plain("s", mark),
        InlineNode::Insertion(mark) => plain("ins", mark),
        InlineNode::Quotation(mark) => plain("q", mark),
        InlineNode::Keyboard(mark) => plain("kbd", mark),
        InlineNode::Isolate(mark) => plain("bdi", mark),
        InlineNode::Abbreviation { title, content } => inlines(
            el("abbr").maybe_attr("title", title.as_deref()),
            content,
            setting,
        ),
        InlineNode::Time { datetime, content } if datetime.is_empty() => {
            inlines(el("span"), content, setting)
        }
        InlineNode::Time { datetime, content } => {
            inlines(el("time").attr("datetime", datetime), content, setting)
        }
        InlineNode::Language { language, content } => inlines(
            el("span")
                .attr("lang", language.as_str())
                .attr("dir", language.direction().as_str()),
            content,
            setting,
        ),
        InlineNode::LineBreak => el("br"),
    }
}
