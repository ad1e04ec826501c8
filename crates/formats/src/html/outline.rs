//! The levels of headings, so that screen readers get a regular outline.

use super::expand::nested;
use lede_model::Block;

/// Renumbers the levels of headings: they start at 2, and no level is skipped
/// on the way down. Level 1 counts as level 2, because the headline is above
/// the body. An outline that is regular already does not change.
pub(super) fn relevel(blocks: &mut [Block]) {
    relevel_below(blocks, &mut Vec::new());
}

/// `above` holds the original levels of the headings above the next one.
fn relevel_below(blocks: &mut [Block], above: &mut Vec<u8>) {
    for block in blocks {
        if let Block::Heading { level, .. } = block {
            let written = (*level).max(2);
            while above.last().is_some_and(|last| *last >= written) {
                above.pop();
            }
            above.push(written);
            *level = match above.len() {
                0 | 1 => 2,
                2 => 3,
                _ => 4,
            };
        } else {
            for inner in nested(block) {
                relevel_below(inner, above);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn releveled(levels: &[u8]) -> Vec<u8> {
        let heading = |level: &u8| Block::Heading {
            level: *level,
            content: Vec::new(),
        };
        let mut blocks: Vec<Block> = levels.iter().map(heading).collect();
        relevel(&mut blocks);
        let level = |block: &Block| match block {
            Block::Heading { level, .. } => *level,
            _ => 0,
        };
        blocks.iter().map(level).collect()
    }

    #[test]
    fn no_level_is_skipped() {
        assert_eq!(releveled(&[2, 3, 3, 2, 3, 4]), [2, 3, 3, 2, 3, 4]);
        assert_eq!(releveled(&[1, 2, 3]), [2, 2, 3]);
        assert_eq!(releveled(&[3, 3, 4, 3]), [2, 2, 3, 2]);
        assert_eq!(releveled(&[2, 4, 6, 3, 2]), [2, 3, 4, 3, 2]);
        assert_eq!(releveled(&[4, 2, 5]), [2, 2, 3]);
    }
}
