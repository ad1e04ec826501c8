//! The body of an article: its blocks, and what is made from all of them
//! together.

use super::block::Anchors;
use super::content_visibility::Chunks;
use super::contents::ContentsEntry;
use super::frozen::{BuiltView, IntoBuiltView};
use super::{PageContext, use_page_context};
use crate::lazy::rich;
use lede_model::reading_time;
use lede_model::{Article, Block, Direction, Inline, paragraph_direction, plain_text};
use leptos::attr::custom::custom_attribute;
use leptos::prelude::*;
use leptos::tachys::html::class::class;
use std::cell::{Cell, RefCell};
use std::sync::Arc;

/// An article that takes more minutes than this is long.
const LONG: u32 = 5;

/// What blocks know of the body that they are part of. It is used while the views
/// are made, and not kept.
#[derive(Debug)]
pub struct Body<'a> {
    /// The page that the body is on.
    pub(super) page: Arc<PageContext>,
    /// The anchors that are taken.
    pub(super) anchors: RefCell<Anchors>,
    /// The ids of the notes, in order.
    notes: Vec<&'a str>,
    /// The notes that were referred to so far, by their numbers.
    references: RefCell<Vec<usize>>,
    /// How many notes have been shown.
    pub(super) notes_shown: Cell<usize>,
    /// How many pictures of galleries have been shown.
    pub(super) pictures: Cell<usize>,
    /// The day of the last update.
    pub(super) day: RefCell<String>,
    /// The kinds of blocks that are not known.
    pub(super) unknown: RefCell<Vec<String>>,
    /// How many of such blocks there are.
    pub(super) unknown_count: Cell<u32>,
}

impl<'a> Body<'a> {
    /// What is known of a body before its first block is shown.
    #[must_use]
    pub fn new(blocks: &'a [Block]) -> Self {
        let mut notes = Vec::new();
        for block in blocks {
            if let Block::Footnotes { notes: found } = block {
                notes.extend(found.iter().map(|note| note.id.as_str()));
            }
        }
        Self {
            page: use_page_context(),
            anchors: RefCell::default(),
            notes,
            references: RefCell::default(),
            notes_shown: Cell::new(0),
            pictures: Cell::new(0),
            day: RefCell::default(),
            unknown: RefCell::default(),
            unknown_count: Cell::new(0),
        }
    }

    /// The number of a note, counted from 1, and how many signs led to it
    /// before this one; `None` where there is no such note.
    pub(super) fn refer(&self, note: &str) -> Option<(usize, usize)> {
        let number = self.notes.iter().position(|id| *id == note)? + 1;
        let before = self.count_references(number);
        self.references.borrow_mut().push(number);
        Some((number, before))
    }

    /// `dir` of a text whose letters run another way than the article.
    pub(super) fn other_direction(&self, content: &[Inline]) -> Option<&'static str> {
        let is_plain = |inline: &Inline| match inline {
            Inline::Text(text) => text.is_ascii(),
            Inline::Node(_) => false,
        };
        let own = self.page.content_direction();
        // Most paragraphs need not be looked at letter by letter.
        if own == Direction::Ltr && content.iter().all(is_plain) {
            return None;
        }
        let direction = paragraph_direction(content)?;
        (direction != own).then(|| direction.as_str())
    }

    /// Whether there is such a note.
    pub(super) fn has_note(&self, note: &str) -> bool {
        self.notes.contains(&note)
    }

    /// How many signs have led to a note so far.
    pub(super) fn count_references(&self, number: usize) -> usize {
        let references = self.references.borrow();
        references.iter().filter(|one| **one == number).count()
    }
}

/// The body of an article: the list of its parts where it is long, and its blocks.
pub(super) struct BodyViews {
    /// The list of the parts.
    pub(super) contents: Option<Vec<ContentsEntry>>,
    /// The blocks, some of them in chunks.
    pub(super) blocks: Vec<BuiltView>,
    /// How many blocks are of a kind that is not known.
    pub(super) unknown_count: u32,
}

impl BodyViews {
    /// Makes the views of an article's body.
    pub(super) fn of(article: &Article) -> Self {
        let body = Body::new(&article.body);
        let mut chunks = Chunks::new(article.body.len());
        let mut entries = Vec::new();
        let mut wants_cap = article.drop_cap;
        let mut wants_events = true;
        for block in &article.body {
            if wants_events && matches!(block, Block::Update(_)) {
                wants_events = false;
                let events = rich().and_then(|rich| (rich.key_events)(&article.body, &body));
                chunks.add_other(events);
            }
            let Some(mut view) = body.view(block) else {
                continue;
            };
            if wants_cap && matches!(block, Block::Paragraph { .. }) {
                wants_cap = false;
                view = view.add_any_attr(class("drop-cap")).frozen();
            }
            chunks.add(view, block);
            let (number, level, text) = match block {
                Block::Heading { level, content } => (None, *level, plain_text(content)),
                Block::NumberedHeading { number, content } => {
                    (Some(*number), 2, plain_text(content))
                }
                _ => continue,
            };
            // A heading without letters has no anchor, and no link can lead to it.
            let anchor = body.anchors.borrow_mut().take_newest();
            if let (Some(anchor), ..4) = (anchor, level) {
                entries.push(ContentsEntry {
                    anchor,
                    number,
                    is_within: level == 3,
                    text,
                });
            }
        }
        let is_long = entries.len() >= 3
            && reading_time(&article.body_text(), article.language.as_ref()) > LONG;
        Self {
            contents: is_long.then_some(entries),
            blocks: chunks.finish(),
            unknown_count: body.unknown_count.get(),
        }
    }
}

/// Blocks that make a body of their own, such as those of a note.
#[component]
pub fn Blocks<'a>(
    /// The blocks.
    blocks: &'a [Block],
) -> impl IntoView {
    Body::new(blocks).views(blocks)
}

/// Sets the name of a block's kind.
#[expect(
    clippy::disallowed_methods,
    reason = "a fixed name that carries no address"
)]
pub(super) fn named(view: BuiltView, kind: &'static str) -> BuiltView {
    view.add_any_attr(custom_attribute("data-block", kind))
        .frozen()
}
