//! Blocks that the browser may leave out until they come near the screen.
//!
//! `content-visibility` does that, and wants to know how much room to keep:
//! each block that is put off tells how many letters it holds, and
//! `style/body.css` makes lines of them. What is put off costs something at
//! every frame, too, so that very long bodies are put off in stretches of many
//! blocks.

use super::dom::{El, el};
use lede_model::Block;

/// Bodies of fewer blocks are laid out whole at once.
const MANY: usize = 80;
/// Bodies of more blocks are put off in stretches.
const VAST: usize = 240;
/// So many blocks at the start of a body are laid out in any case: what the
/// first screen shows, and some more.
const NEAR: usize = 10;
/// Blocks of a stretch; it goes on until it can end between two paragraphs,
/// where the space between blocks does not depend on what they are,
const STRETCH: usize = 40;
/// but not for ever.
const LONGEST_STRETCH: usize = 100;
/// What a block that is no text takes, in letters.
const PICTURE: usize = 500;
/// The same for the space between two blocks.
const SPACE: usize = 40;

/// The element of a body while blocks are added to it.
pub(super) struct Blocks {
    body: El,
    count: usize,
    added: usize,
    stretch: Option<Stretch>,
}

struct Stretch {
    element: El,
    blocks: usize,
    letters: usize,
    ends_with_paragraph: bool,
}

impl Blocks {
    /// A body that is going to have `count` blocks.
    pub(super) fn new(count: usize) -> Self {
        Self {
            body: el("div").class("body"),
            count,
            added: 0,
            stretch: None,
        }
    }

    /// Adds something that is no block.
    pub(super) fn maybe(mut self, element: Option<El>) -> Self {
        if element.is_some() {
            self = self.end_stretch();
            self.body = self.body.maybe(element);
        }
        self
    }

    /// Adds the element of a block.
    pub(super) fn add(mut self, set: El, block: &Block) -> Self {
        let is_near = self.added < NEAR || self.count < MANY;
        self.added += 1;
        if is_near {
            self.body = self.body.child(set);
        } else if self.count < VAST {
            self.body = self.body.child(put_off(set, block));
        } else {
            self = self.stretch(set, block);
        }
        self
    }

    /// The body with all of its blocks.
    pub(super) fn finish(self) -> El {
        self.end_stretch().body
    }

    fn stretch(mut self, set: El, block: &Block) -> Self {
        let is_paragraph = matches!(block, Block::Paragraph { .. });
        if self.stretch.as_ref().is_some_and(|stretch| {
            stretch.blocks >= LONGEST_STRETCH
                || (stretch.blocks >= STRETCH && stretch.ends_with_paragraph && is_paragraph)
        }) {
            self = self.end_stretch();
        }
        let stretch = self.stretch.take().unwrap_or_else(|| Stretch {
            element: el("div").class("stretch"),
            blocks: 0,
            letters: 0,
            ends_with_paragraph: false,
        });
        let room = if is_text(block) {
            letters(block)
        } else {
            PICTURE
        };
        self.stretch = Some(Stretch {
            element: stretch.element.child(set),
            blocks: stretch.blocks + 1,
            letters: stretch.letters + room + SPACE,
            ends_with_paragraph: is_paragraph,
        });
        self
    }

    fn end_stretch(mut self) -> Self {
        if let Some(stretch) = self.stretch.take() {
            self.body = self.body.child(far(stretch.element, stretch.letters));
        }
        self
    }
}

fn put_off(element: El, block: &Block) -> El {
    if is_text(block) {
        far(element, letters(block))
    } else {
        element
    }
}

fn far(element: El, letters: usize) -> El {
    element
        .fixed("data-far", "")
        .style("--letters", &letters.to_string())
}

/// Whether what is in a block stays within its edges and is as high as its
/// text is long.
fn is_text(block: &Block) -> bool {
    matches!(
        block,
        Block::Paragraph { .. }
            | Block::List { .. }
            | Block::NumberedList(_)
            | Block::Definitions { .. }
            | Block::Quote { .. }
            | Block::Question { .. }
            | Block::Aside { .. }
            | Block::Timeline { .. }
            | Block::Update(_)
    )
}

fn letters(block: &Block) -> usize {
    let mut text = String::new();
    block.push_text(&mut text);
    text.chars().count()
}
