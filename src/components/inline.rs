//! Text with its marks.

use super::Setting;
use super::body::Body;
use super::dom::{El, el};
use crate::lazy::rich;
use lede_model::{Inline, InlineNode};

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
            InlineNode::Strong(_)
            | InlineNode::Emphasis(_)
            | InlineNode::Code(_)
            | InlineNode::Superscript(_)
            | InlineNode::Subscript(_)
            | InlineNode::Small(_)
            | InlineNode::Mark(_)
            | InlineNode::Strikethrough(_)
            | InlineNode::Insertion(_)
            | InlineNode::Quotation(_)
            | InlineNode::Keyboard(_)
            | InlineNode::Isolate(_) => el(node.plain_element()?),
            InlineNode::Abbreviation { title, .. } => {
                el("abbr").maybe_attr("title", title.as_deref())
            }
            InlineNode::Time { datetime, .. } if datetime.is_empty() => el("span"),
            InlineNode::Time { datetime, .. } => el("time").attr("datetime", datetime),
            InlineNode::Language { language, .. } => el("span")
                .attr("lang", language.as_str())
                .attr("dir", language.direction().as_str()),
            InlineNode::Note { .. }
            | InlineNode::Math { .. }
            | InlineNode::Image(_)
            | InlineNode::Ruby { .. } => {
                return rich().and_then(|rich| (rich.set_inline)(self, node));
            }
            InlineNode::LineBreak => el("br"),
        };
        Some(self.inlines(element, node.content()))
    }
}
