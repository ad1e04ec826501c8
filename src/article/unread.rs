//! The end of a long list, as its document has it.

use std::ops::Range;

/// Cards that nobody has read yet, as JSON. A list of thousands is shown long
/// before its last card is looked at, and its text takes a quarter of the room
/// that its values would.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Unread {
    text: String,
    ends: Vec<usize>,
}

impl Unread {
    /// The text of a document, and where in it each card ends: first the last
    /// one that was read, then those that were not.
    #[must_use]
    pub fn new(text: String, ends: Vec<usize>) -> Self {
        Self { text, ends }
    }

    /// How many cards there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.ends.len().saturating_sub(1)
    }

    /// Whether all of the list has been read.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Some of the cards, as a list of their own; `None` where there are none.
    #[must_use]
    pub fn list(&self, cards: Range<usize>) -> Option<String> {
        // What ends a card is a comma.
        let start = self.ends.get(cards.start)? + 1;
        let cards = self.text.get(start..*self.ends.get(cards.end)?)?;
        Some([r#"{"type":"list","items":["#, cards, "]}"].concat())
    }
}
