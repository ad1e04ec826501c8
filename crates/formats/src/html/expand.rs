//! Bodies that are HTML or contain HTML blocks.

use lede_model::Block;

/// The lists of blocks inside a block.
pub(crate) fn nested(block: &mut Block) -> Vec<&mut Vec<Block>> {
    match block {
        Block::List { items, .. } => items.iter_mut().collect(),
        Block::NumberedList(list) => list.items.iter_mut().map(|item| &mut item.body).collect(),
        Block::Definitions { items } => items.iter_mut().map(|item| &mut item.body).collect(),
        Block::Timeline { events, .. } => events.iter_mut().map(|event| &mut event.body).collect(),
        Block::Footnotes { notes } => notes.iter_mut().map(|note| &mut note.body).collect(),
        Block::Quote { body, .. } | Block::Aside { body, .. } => vec![body],
        Block::Question { answer, .. } => vec![answer],
        Block::Update(update) => vec![&mut update.body],
        Block::Paragraph { .. }
        | Block::Heading { .. }
        | Block::NumberedHeading { .. }
        | Block::Image { .. }
        | Block::LinkedImage { .. }
        | Block::Gallery { .. }
        | Block::Table(_)
        | Block::Code { .. }
        | Block::Verse { .. }
        | Block::Divider
        | Block::Anchor { .. }
        | Block::Video(_)
        | Block::Audio(_)
        | Block::Embed(_)
        | Block::LinkCard(_)
        | Block::KeyPoints { .. }
        | Block::Correction(_)
        | Block::Disclaimer { .. }
        | Block::Map { .. }
        | Block::Math { .. }
        | Block::Html { .. }
        | Block::Unknown { .. } => Vec::new(),
    }
}

/// Replaces every [`Block::Html`] at any depth with the blocks that `read`
/// returns for its markup. Returns whether there was any.
pub(super) fn replace(blocks: &mut Vec<Block>, read: &mut dyn FnMut(&str) -> Vec<Block>) -> bool {
    let mut found = false;
    let is_html = |block: &Block| matches!(block, Block::Html { .. });
    if blocks.iter().any(is_html) {
        found = true;
        for block in std::mem::take(blocks) {
            match block {
                Block::Html { html } => blocks.extend(read(&html)),
                block => blocks.push(block),
            }
        }
    }
    for block in blocks {
        for inner in nested(block) {
            found |= replace(inner, read);
        }
    }
    found
}

/// Whether there is a [`Block::Html`] at any depth.
pub(super) fn has_html(blocks: &mut [Block]) -> bool {
    blocks.iter_mut().any(|block| {
        matches!(block, Block::Html { .. })
            || nested(block).into_iter().any(|inner| has_html(inner))
    })
}

#[cfg(test)]
mod tests {
    use super::{has_html, replace};
    use lede_model::Block;

    #[test]
    fn html_is_found_at_any_depth() {
        let html = Block::Html {
            html: "<p>High water.".to_owned(),
        };
        let list = |items| Block::List {
            ordered: false,
            start: None,
            items,
        };
        let mut blocks = vec![Block::Divider, list(vec![vec![list(vec![vec![html]])]])];
        assert!(has_html(&mut blocks));
        assert!(replace(&mut blocks, &mut |_| vec![Block::Divider]));
        assert!(!has_html(&mut blocks));
    }
}
