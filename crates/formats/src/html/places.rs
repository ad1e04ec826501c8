//! The places in a body that links lead to.

use super::tag::Tag;
use super::tree::Element;
use lede_model::{Block, unescape};

/// The ids that links lead to and that no block bears yet.
///
/// An id becomes a [`Block::Anchor`] before the block that its element is in. Where
/// an element is one of several that make a block, such as the parts of a figure,
/// the anchor is before all of that, so that no recogniser meets it.
#[derive(Clone, Default)]
pub(super) struct Places {
    /// Sorted.
    wanted: Vec<String>,
}

impl Places {
    /// The places that fragments name, escaped or not.
    pub(super) fn of(parts: &[String]) -> Self {
        let mut wanted: Vec<String> = parts.to_vec();
        wanted.extend(parts.iter().filter_map(|part| unescape(part)));
        wanted.sort_unstable();
        wanted.dedup();
        Self { wanted }
    }

    /// Moves the ids of an element to `ids`.
    pub(super) fn take_own(&mut self, element: &Element, ids: &mut Vec<String>) {
        if self.wanted.is_empty() {
            return;
        }
        let name = element.get("name").filter(|_| element.tag == Tag::Link);
        for id in [element.get("id"), name].into_iter().flatten() {
            // Of two elements with the same id the first is meant.
            let place = self.wanted.binary_search_by(|known| known.as_str().cmp(id));
            if let Ok(place) = place {
                ids.push(self.wanted.remove(place));
            }
        }
    }

    /// Moves the ids of an element and of all that is in it to `ids`.
    pub(super) fn take_all(&mut self, element: &Element, ids: &mut Vec<String>) {
        if self.wanted.is_empty() || element.tag == Tag::NoScript {
            return;
        }
        self.take_own(element, ids);
        element.elements().for_each(|part| self.take_all(part, ids));
    }
}

pub(super) fn is_anchor(block: &Block) -> bool {
    matches!(block, Block::Anchor { .. })
}

/// The place of the first block that is more than an anchor; the length if there is
/// none.
pub(super) fn after_anchors(blocks: &[Block]) -> usize {
    let first = blocks.iter().position(|block| !is_anchor(block));
    first.unwrap_or(blocks.len())
}

/// Takes the ids of the anchors at the start of blocks.
pub(super) fn take_leading(blocks: &mut Vec<Block>) -> Vec<String> {
    let count = after_anchors(blocks);
    let id = |block| match block {
        Block::Anchor { id } => Some(id),
        _ => None,
    };
    blocks.drain(..count).filter_map(id).collect()
}

/// Adds places behind which nothing is: they are those of the last block.
pub(super) fn add_at_end(blocks: &mut Vec<Block>, ids: Vec<String>) {
    let last = blocks.len().saturating_sub(1);
    let anchors = ids.into_iter().map(|id| Block::Anchor { id });
    blocks.splice(last..last, anchors);
}
