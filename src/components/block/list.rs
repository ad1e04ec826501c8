//! Lists.

use super::blocks_within;
use super::heading::Anchors;
use crate::article::Block;
use crate::components::dom::{El, el};
use crate::components::{Setting, inlines};

/// A list; an item of a single paragraph is set without the paragraph.
pub(super) fn list(
    ordered: bool,
    start: Option<u32>,
    items: &[Vec<Block>],
    setting: &Setting,
    anchors: &mut Anchors,
) -> El {
    let start = start.filter(|_| ordered).map(|start| start.to_string());
    el(if ordered { "ol" } else { "ul" })
        .maybe_attr("start", start.as_deref())
        .children(items.iter().map(|item| match item.as_slice() {
            [Block::Paragraph { content }] => inlines(el("li"), content, setting),
            item => el("li").children(blocks_within(item, setting, anchors)),
        }))
}
