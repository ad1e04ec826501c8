//! The body of an article: its blocks, and what is made from all of them
//! together.

use super::Setting;
use super::block::Anchors;
use super::contents::{Part, contents};
use super::dom::El;
use super::far::Blocks;
use crate::lazy::rich;
use lede_model::reading_time;
use lede_model::{Article, Block, plain_text};
use std::cell::{Cell, RefCell};

/// An article that takes more minutes than this is long.
const LONG: u32 = 5;

/// What blocks know of the body that they stand in.
#[derive(Debug)]
pub struct Body<'a> {
    /// Its surroundings.
    pub(super) setting: &'a Setting,
    /// The anchors that are taken.
    pub(super) anchors: RefCell<Anchors>,
    /// The ids of the notes, in order.
    notes: Vec<&'a str>,
    /// The notes that were referred to so far, by their numbers.
    references: RefCell<Vec<usize>>,
    /// How many notes have been set.
    pub(super) notes_set: Cell<usize>,
    /// How many pictures of galleries have been set.
    pub(super) pictures: Cell<usize>,
    /// The day of the last update.
    pub(super) day: RefCell<String>,
    /// The kinds of blocks that nobody here knows.
    pub(super) unknown: RefCell<Vec<String>>,
    /// How many of such blocks there are.
    pub(super) unknown_count: Cell<u32>,
}

impl<'a> Body<'a> {
    /// What is known of a body before its first block is set.
    #[must_use]
    pub fn new(blocks: &'a [Block], setting: &'a Setting) -> Self {
        let mut notes = Vec::new();
        for block in blocks {
            if let Block::Footnotes { notes: found } = block {
                notes.extend(found.iter().map(|note| note.id.as_str()));
            }
        }
        Self {
            setting,
            anchors: RefCell::default(),
            notes,
            references: RefCell::default(),
            notes_set: Cell::new(0),
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

    /// How many signs have led to a note so far.
    pub(super) fn count_references(&self, number: usize) -> usize {
        let references = self.references.borrow();
        references.iter().filter(|one| **one == number).count()
    }
}

/// The body of an article, and before it the list of its parts where it is
/// long.
pub fn body(article: &Article, setting: &Setting) -> (Option<El>, El) {
    let place = Body::new(&article.body, setting);
    let mut set_blocks = Blocks::new(article.body.len());
    let mut parts = Vec::new();
    let mut wants_cap = article.drop_cap;
    let mut wants_events = true;
    for block in &article.body {
        let mut set = place.set(block);
        match block {
            Block::Heading { level, content } => {
                parts.extend(Part::of(&set, None, *level, &plain_text(content)));
            }
            Block::NumberedHeading { number, content } => {
                parts.extend(Part::of(&set, Some(*number), 2, &plain_text(content)));
            }
            Block::Paragraph { .. } if wants_cap => {
                wants_cap = false;
                set = set.class("drop-cap");
            }
            Block::Update(_) if wants_events => {
                wants_events = false;
                let events = rich().and_then(|rich| (rich.key_events)(&article.body, &place));
                set_blocks = set_blocks.maybe(events);
            }
            _ => {}
        }
        set_blocks = set_blocks.add(set, block);
    }
    let mut element = set_blocks.finish();
    let unknown = place.unknown_count.get();
    if unknown > 0 {
        element = element.attr("data-unknown", &unknown.to_string());
    }
    let is_long =
        parts.len() >= 3 && reading_time(&article.body_text(), article.language.as_ref()) > LONG;
    (is_long.then(|| contents(&parts, setting)), element)
}
