//! Lists.

use super::definitions::tight;
use crate::components::body::Body;
use crate::components::dom::{El, el};
use lede_model::Block;

/// A list; an item of a single paragraph is set without the paragraph.
pub(super) fn list(ordered: bool, start: Option<u32>, items: &[Vec<Block>], body: &Body<'_>) -> El {
    let start = start.filter(|_| ordered).map(|start| start.to_string());
    el(if ordered { "ol" } else { "ul" })
        .maybe_attr("start", start.as_deref())
        .children(items.iter().map(|item| tight(el("li"), item, body)))
}
