//! Blocks that the browser need not lay out until they come near the screen.
//!
//! `content-visibility` does that, and needs to know how much room to keep: each
//! block that may be left out says how many letters it has, and `style/body.css`
//! makes lines of them. A block that is left out costs something at every frame,
//! too: in very long bodies many blocks are left out together, as a chunk.

use super::frozen::{BuiltView, IntoBuiltView};
use lede_model::Block;
use leptos::attr::custom::custom_attribute;
use leptos::prelude::*;
use leptos::tachys::html::style::style;

/// Bodies of fewer blocks are laid out whole at once.
const MANY: usize = 80;
/// In bodies of more blocks chunks are left out.
const VAST: usize = 240;
/// So many blocks at the start of a body are laid out in any case: what the
/// first screen shows, and some more.
const NEAR: usize = 10;
/// Blocks of a chunk; it goes on until it can end between two paragraphs,
/// where the space between blocks does not depend on what they are,
const BLOCKS_PER_CHUNK: usize = 40;
/// but not for ever.
const MOST_BLOCKS_PER_CHUNK: usize = 100;
/// The room of a block that is no text, in letters.
const PICTURE: usize = 500;
/// The same for the space between two blocks.
const SPACE: usize = 40;

/// The views of a body while blocks are added to it.
pub(super) struct Chunks {
    views: Vec<BuiltView>,
    count: usize,
    added: usize,
    chunk: Option<Chunk>,
}

#[derive(Default)]
struct Chunk {
    views: Vec<BuiltView>,
    letters: usize,
    ends_with_paragraph: bool,
}

impl Chunks {
    /// A body that is going to have `count` blocks.
    pub(super) fn new(count: usize) -> Self {
        Self {
            views: Vec::new(),
            count,
            added: 0,
            chunk: None,
        }
    }

    /// Adds a view that is no block.
    pub(super) fn add_other(&mut self, view: Option<BuiltView>) {
        if view.is_some() {
            self.end_chunk();
            self.views.extend(view);
        }
    }

    /// Adds the view of a block.
    pub(super) fn add(&mut self, view: BuiltView, block: &Block) {
        let is_near = self.added < NEAR || self.count < MANY;
        self.added += 1;
        if is_near {
            self.views.push(view);
        } else if self.count < VAST {
            self.views.push(match is_text(block) {
                true => offscreen(view, letters(block)),
                false => view,
            });
        } else {
            self.add_to_chunk(view, block);
        }
    }

    /// All views, those of chunks within their chunk.
    pub(super) fn finish(mut self) -> Vec<BuiltView> {
        self.end_chunk();
        self.views
    }

    fn add_to_chunk(&mut self, view: BuiltView, block: &Block) {
        let is_paragraph = matches!(block, Block::Paragraph { .. });
        if self.chunk.as_ref().is_some_and(|chunk| {
            chunk.views.len() >= MOST_BLOCKS_PER_CHUNK
                || (chunk.views.len() >= BLOCKS_PER_CHUNK
                    && chunk.ends_with_paragraph
                    && is_paragraph)
        }) {
            self.end_chunk();
        }
        let room = match is_text(block) {
            true => letters(block),
            false => PICTURE,
        };
        let chunk = self.chunk.get_or_insert_default();
        chunk.views.push(view);
        chunk.letters += room + SPACE;
        chunk.ends_with_paragraph = is_paragraph;
    }

    fn end_chunk(&mut self) {
        if let Some(chunk) = self.chunk.take() {
            let view = view! { <div class="chunk">{chunk.views}</div> }.frozen();
            self.views.push(offscreen(view, chunk.letters));
        }
    }
}

/// Lets the browser leave out an element that takes the room of so many letters.
#[expect(
    clippy::disallowed_methods,
    reason = "a fixed name that carries no address"
)]
fn offscreen(view: BuiltView, letters: usize) -> BuiltView {
    view.add_any_attr((
        custom_attribute("data-offscreen", ""),
        style(("--letters", letters.to_string())),
    ))
    .frozen()
}

/// Whether the content of a block stays within its edges and is as high as its
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
