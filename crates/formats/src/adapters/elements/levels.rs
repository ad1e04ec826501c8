//! Lists written as one row of items, each with its level.

use lede_model::Block;

/// How deep lists nest. Deeper items get the deepest level.
const MAX_LEVELS: usize = 8;

/// Where an item belongs.
#[derive(Clone, Copy)]
pub(crate) struct Row {
    /// How deep it is, from 1.
    pub(crate) level: u32,
    pub(crate) ordered: bool,
    /// The number of a list that begins with the item, if that is not 1.
    pub(crate) start: Option<u32>,
}

/// A list that is not complete.
struct Open {
    row: Row,
    items: Vec<Vec<Block>>,
}

/// The lists that are not complete, the innermost last.
#[derive(Default)]
pub(crate) struct Levels {
    open: Vec<Open>,
}

impl Levels {
    /// Adds an item. Lists that end before it are moved to `blocks`.
    pub(crate) fn push(&mut self, row: Row, item: Vec<Block>, blocks: &mut Vec<Block>) {
        let level = row.level;
        while self.open.last().is_some_and(|list| {
            let is_other = list.row.ordered != row.ordered;
            list.row.level > level || (list.row.level == level && is_other)
        }) {
            self.close(blocks);
        }
        let is_full = self.open.len() == MAX_LEVELS;
        match self.open.last_mut() {
            Some(list) if list.row.level == level || is_full => list.items.push(item),
            _ => self.open.push(Open {
                row,
                items: vec![item],
            }),
        }
    }

    /// Ends all lists.
    pub(crate) fn end(&mut self, blocks: &mut Vec<Block>) {
        while !self.open.is_empty() {
            self.close(blocks);
        }
    }

    /// Ends the innermost list, which becomes part of the last item of its
    /// parent.
    fn close(&mut self, blocks: &mut Vec<Block>) {
        let Some(list) = self.open.pop() else { return };
        let block = Block::List {
            ordered: list.row.ordered,
            start: list
                .row
                .start
                .filter(|start| list.row.ordered && *start > 1),
            items: list.items,
        };
        let outer = self.open.last_mut().and_then(|list| list.items.last_mut());
        outer.unwrap_or(blocks).push(block);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The lists as one text: `[a[b]c]`, with parentheses for numbered ones.
    fn read(rows: &[(u32, bool)]) -> String {
        let mut blocks = Vec::new();
        let mut levels = Levels::default();
        for (level, ordered) in rows {
            let row = Row {
                level: *level,
                ordered: *ordered,
                start: None,
            };
            levels.push(row, vec![Block::Divider], &mut blocks);
        }
        levels.end(&mut blocks);
        fn written(blocks: &[Block]) -> String {
            let block = |block: &Block| match block {
                Block::List { ordered, items, .. } => {
                    let items: String = items.iter().map(|item| written(item)).collect();
                    let (start, end) = if *ordered { ('(', ')') } else { ('[', ']') };
                    format!("{start}{items}{end}")
                }
                _ => "-".to_owned(),
            };
            blocks.iter().map(block).collect()
        }
        written(&blocks)
    }

    #[test]
    fn levels_become_lists_in_items() {
        assert_eq!(read(&[(1, false), (2, false), (1, false)]), "[-[-]-]");
        assert_eq!(read(&[(1, false), (2, true), (2, true)]), "[-(--)]");
        assert_eq!(read(&[(1, false), (1, true), (1, false)]), "[-](-)[-]");
        assert_eq!(read(&[(3, false), (1, false)]), "[-][-]", "begins deep");
        assert_eq!(read(&[(1, false), (3, false), (2, false)]), "[-[-][-]]");
        assert_eq!(read(&[]), "");
    }

    #[test]
    fn depth_is_limited() {
        let rows: Vec<(u32, bool)> = (1..1000).map(|level| (level, false)).collect();
        assert!(read(&rows).starts_with("[-[-[-[-[-[-[-[--"));
    }
}
