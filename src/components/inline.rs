//! Text with its marks.

use super::body::Body;
use super::frozen::{BuiltView, IntoBuiltView};
use super::link::link;
use crate::lazy::rich;
use lede_model::{Inline, InlineNode};
use leptos::either::Either;
use leptos::html::{ElementChild, custom};
use leptos::prelude::*;

/// Runs of text, and elements for those with a mark.
pub(super) type InlineViews<'a> = Vec<Either<&'a str, BuiltView>>;

/// Text with marks that is outside of any body: notes lead nowhere.
#[component]
pub fn Inlines<'a>(
    /// The text.
    content: &'a [Inline],
) -> impl IntoView {
    Body::new(&[]).inlines(content)
}

impl Body<'_> {
    /// Text with its marks.
    pub(super) fn inlines<'b>(&self, content: &'b [Inline]) -> InlineViews<'b> {
        let view = |inline: &'b Inline| match inline {
            Inline::Text(text) => Some(Either::Left(text.as_str())),
            Inline::Node(node) => self.marked(node).map(Either::Right),
        };
        content.iter().filter_map(view).collect()
    }

    fn marked(&self, node: &InlineNode) -> Option<BuiltView> {
        let content = || self.inlines(node.content());
        let tag = match node {
            InlineNode::Link { url: Some(url), .. } => {
                let href = self.page.link(url);
                return Some(view! { <a {..link(&href, &self.page)}>{content()}</a> }.frozen());
            }
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
            | InlineNode::Isolate(_) => node.plain_element()?,
            InlineNode::Abbreviation { title, .. } => {
                let title = title.as_deref();
                return Some(view! { <abbr title=title>{content()}</abbr> }.frozen());
            }
            InlineNode::Time { datetime, .. } if !datetime.is_empty() => {
                let datetime = datetime.as_str();
                return Some(
                    view! { <time part="time" datetime=datetime>{content()}</time> }.frozen(),
                );
            }
            InlineNode::Language { language, .. } => {
                let dir = language.direction().as_str();
                let lang = language.as_str();
                return Some(view! { <span lang=lang dir=dir>{content()}</span> }.frozen());
            }
            InlineNode::Note { .. }
            | InlineNode::Math { .. }
            | InlineNode::Image(_)
            | InlineNode::Ruby { .. } => {
                return rich().and_then(|rich| (rich.inline_view)(self, node));
            }
            InlineNode::LineBreak => return Some(view! { <br /> }.frozen()),
            InlineNode::Link { url: None, .. } | InlineNode::Time { .. } => "span",
        };
        Some(custom(tag).child(content()).frozen())
    }
}
