//! Text with its marks.

use super::Setting;
use super::body::Body;
use super::dom::{El, el, math};
use crate::article::{Inline, InlineNode, Mark, MathNode};
use crate::locale::{Words, number};

/// Adds text and marks to an element that stands outside of any body: notes
/// lead nowhere.
pub fn inlines(element: El, content: &[Inline], setting: &Setting) -> El {
    Body::new(&[], setting).inlines(element, content)
}

impl Body<'_> {
    /// Adds text and marks to an element.
    pub(super) fn inlines(&self, mut element: El, content: &[Inline]) -> El {
        for inline in content {
            element = match inline {
                Inline::Text(text) => element.text(text),
                Inline::Node(node) => element.maybe(self.marked(node)),
            };
        }
        element
    }

    fn marked(&self, node: &InlineNode) -> Option<El> {
        let element = match node {
            InlineNode::Link { url: Some(url), .. } => el("a").href(&self.setting.link(url)),
            InlineNode::Link { url: None, .. } => el("span"),
            InlineNode::Strong(_) => el("strong"),
            InlineNode::Emphasis(_) => el("em"),
            InlineNode::Code(_) => el("code"),
            InlineNode::Superscript(_) => el("sup"),
            InlineNode::Subscript(_) => el("sub"),
            InlineNode::Small(_) => el("small"),
            InlineNode::Mark(Mark { .. }) => el("mark"),
            InlineNode::Strikethrough(_) => el("s"),
            InlineNode::Insertion(_) => el("ins"),
            InlineNode::Quotation(_) => el("q"),
            InlineNode::Keyboard(_) => el("kbd"),
            InlineNode::Isolate(_) => el("bdi"),
            InlineNode::Abbreviation { title, .. } => {
                el("abbr").maybe_attr("title", title.as_deref())
            }
            InlineNode::Time { datetime, .. } if datetime.is_empty() => el("span"),
            InlineNode::Time { datetime, .. } => el("time").attr("datetime", datetime),
            InlineNode::Language { language, .. } => el("span")
                .attr("lang", language.as_str())
                .attr("dir", language.direction().as_str()),
            InlineNode::Note { note } => return self.note(note),
            InlineNode::Math { math, alt } => formula(math, alt.as_deref()),
            InlineNode::LineBreak => el("br"),
        };
        Some(self.inlines(element, node.content()))
    }

    /// The sign that leads to a note.
    fn note(&self, note: &str) -> Option<El> {
        let (count, before) = self.refer(note)?;
        let words = self.setting.words;
        let sign = number(count as u32, &self.setting.language);
        Some(
            el("sup").class("note-sign").child(
                el("a")
                    .attr("id", &sign_id(count, before))
                    .attr("role", "doc-noteref")
                    .attr("aria-label", &Words::fill(words.note, &sign))
                    .href(&self.setting.part(&note_id(count)))
                    .text(&sign),
            ),
        )
    }
}

/// The id of a note.
pub(super) fn note_id(number: usize) -> String {
    ["note-", &number.to_string()].concat()
}

/// The id of the sign that leads to a note, after as many others.
pub(super) fn sign_id(number: usize, before: usize) -> String {
    let mut id = ["note-sign-", &number.to_string()].concat();
    if before > 0 {
        id.push('-');
        id.push_str(&(before + 1).to_string());
    }
    id
}

/// A formula; `alt` says it in words.
pub(super) fn formula(content: &[MathNode], alt: Option<&str>) -> El {
    math("math")
        .maybe_attr("aria-label", alt)
        .children(content.iter().map(part))
}

fn part(node: &MathNode) -> El {
    let element = math(node.element.name());
    match &node.text {
        Some(text) => element.text(text),
        None => element,
    }
    .children(node.content.iter().map(part))
}
