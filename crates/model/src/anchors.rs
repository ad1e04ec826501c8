//! The places in a document that links lead to.

use crate::Block;

/// The id that the page gives to the place that a link to `#fragment` leads to;
/// `None` if the blocks have no such place. The fragment may be escaped.
///
/// Where several [`Block::Anchor`]s are before the same block, the first names it.
#[must_use]
pub fn anchor_of<'a>(blocks: &'a [Block], fragment: &str) -> Option<&'a str> {
    find(blocks, fragment).or_else(|| find(blocks, &unescape(fragment)?))
}

fn find<'a>(blocks: &'a [Block], wanted: &str) -> Option<&'a str> {
    let mut first = None;
    for block in blocks {
        if let Block::Anchor { id } = block {
            let named = *first.get_or_insert(id.as_str());
            if id == wanted {
                return Some(named);
            }
            continue;
        }
        first = None;
        let found = block
            .bodies()
            .into_iter()
            .find_map(|body| find(body, wanted));
        if found.is_some() {
            return found;
        }
    }
    None
}

/// A text without escapes such as `%C3%96`; `None` if they make no text.
#[must_use]
pub fn unescape(text: &str) -> Option<String> {
    let digit = |byte: u8| char::from(byte).to_digit(16);
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let [byte, after @ ..] = rest {
        rest = after;
        let code = match (byte, after) {
            (b'%', [high, low, after @ ..]) => digit(*high).zip(digit(*low)).map(|(high, low)| {
                rest = after;
                high * 16 + low
            }),
            _ => None,
        };
        bytes.push(
            code.and_then(|code| u8::try_from(code).ok())
                .unwrap_or(*byte),
        );
    }
    String::from_utf8(bytes).ok()
}

impl Block {
    /// The lists of blocks inside the block, such as those of a list's items.
    #[must_use]
    pub fn bodies(&self) -> Vec<&[Self]> {
        match self {
            Self::List { items, .. } => items.iter().map(Vec::as_slice).collect(),
            Self::NumberedList(list) => {
                list.items.iter().map(|item| item.body.as_slice()).collect()
            }
            Self::Definitions { items } => items.iter().map(|item| item.body.as_slice()).collect(),
            Self::Timeline { events, .. } => {
                events.iter().map(|event| event.body.as_slice()).collect()
            }
            Self::Footnotes { notes } => notes.iter().map(|note| note.body.as_slice()).collect(),
            Self::Quote { body, .. } | Self::Aside { body, .. } => vec![body],
            Self::Question { answer, .. } => vec![answer],
            Self::Update(update) => vec![&update.body],
            _ => Vec::new(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Definition, LiveUpdate};

    fn anchor(id: &str) -> Block {
        Block::Anchor { id: id.to_owned() }
    }

    #[test]
    fn the_first_of_a_run_names_the_block() {
        let blocks = [
            anchor("gates"),
            anchor("s-1"),
            Block::Divider,
            anchor("keepers"),
            Block::Divider,
        ];
        assert_eq!(anchor_of(&blocks, "s-1"), Some("gates"));
        assert_eq!(anchor_of(&blocks, "gates"), Some("gates"));
        assert_eq!(anchor_of(&blocks, "keepers"), Some("keepers"));
        assert_eq!(anchor_of(&blocks, "Gates"), None);
        assert_eq!(anchor_of(&blocks, ""), None);
    }

    #[test]
    fn anchors_are_found_at_any_depth() {
        let list = |id: &str| Block::List {
            ordered: false,
            start: None,
            items: vec![vec![], vec![anchor(id), Block::Divider]],
        };
        let update = LiveUpdate {
            body: vec![list("tide")],
            ..LiveUpdate::default()
        };
        let terms = Block::Definitions {
            items: vec![Definition {
                terms: Vec::new(),
                body: vec![anchor("ebb")],
            }],
        };
        let blocks = [
            anchor("top"),
            list("lock"),
            Block::Update(Box::new(update)),
            terms,
        ];
        for id in ["top", "lock", "tide", "ebb"] {
            assert_eq!(anchor_of(&blocks, id), Some(id));
        }
    }

    #[test]
    fn a_fragment_may_be_escaped_and_so_may_an_id() {
        let blocks = [
            anchor("Öffnung 1"),
            Block::Divider,
            anchor("50%25"),
            anchor("100%"),
        ];
        assert_eq!(anchor_of(&blocks, "%C3%96ffnung%201"), Some("Öffnung 1"));
        assert_eq!(anchor_of(&blocks, "Öffnung 1"), Some("Öffnung 1"));
        assert_eq!(anchor_of(&blocks, "50%25"), Some("50%25"));
        assert_eq!(anchor_of(&blocks, "100%"), Some("50%25"));
        assert_eq!(anchor_of(&blocks, "%FF"), None);
    }
}
