//! The texts within blocks.

use super::expand::nested;
use lede_model::{Block, Inline};

/// Changes every text in blocks, at any depth.
pub(crate) fn each(blocks: &mut [Block], change: &mut dyn FnMut(Vec<Inline>) -> Vec<Inline>) {
    for block in blocks {
        let mut change_in = |content: &mut Vec<Inline>| {
            if !content.is_empty() {
                *content = change(std::mem::take(content));
            }
        };
        match block {
            Block::Paragraph { content, .. }
            | Block::Heading { content, .. }
            | Block::NumberedHeading { content, .. }
            | Block::Disclaimer { content }
            | Block::Quote { content, .. }
            | Block::Verse { content, .. } => change_in(content),
            Block::Question { question, .. } => change_in(question),
            Block::KeyPoints { items, .. } => items.iter_mut().for_each(change_in),
            Block::Definitions { items } => {
                items
                    .iter_mut()
                    .flat_map(|item| &mut item.terms)
                    .for_each(change_in);
            }
            Block::Table(table) => {
                let rows = table.head.iter_mut().chain(&mut table.rows);
                rows.flat_map(|row| &mut row.cells)
                    .for_each(|cell| change_in(&mut cell.content));
            }
            _ => {}
        }
        for inner in nested(block) {
            each(inner, change);
        }
    }
}
