//! Footnotes: the signs in the text and the notes they lead to.

use super::tag::Tag;
use super::tree::Element;
use lede_model::{Block, Inline, Url};

/// More notes than a book has.
const MAX_NOTES: usize = 4_000;

/// The footnotes of a body: elements that a raised link in the text leads to.
///
/// The publisher's ids only tell which belong together. Those that Lede gives
/// are its own, so that no id of a publisher ever reaches the page.
#[derive(Clone, Default)]
pub(super) struct Notes {
    /// The publisher's ids, sorted, each with the number of its note and
    /// whether that note has been read.
    known: Vec<(String, u32, bool)>,
    /// How many numbers are given, those of bodies before this one included.
    given: u32,
    /// Whether the walk is inside a note.
    pub(super) inside: bool,
}

impl Notes {
    /// Finds the footnotes in a tree. `given` is how many ids other bodies of
    /// the article have already.
    pub(super) fn of(tree: &Element, given: u32) -> Self {
        let mut targets = Vec::new();
        find_targets(tree, false, &mut targets);
        let mut notes = Self {
            known: Vec::new(),
            given,
            inside: false,
        };
        if !targets.is_empty() {
            notes.find(tree, &targets);
        }
        notes
    }

    /// Collects the ids of blocks that are led to; of two blocks with the same
    /// id, the first.
    fn find(&mut self, element: &Element, targets: &[&str]) {
        for child in element.elements() {
            match child.get("id") {
                Some(id) if is_note(child.tag) && targets.binary_search(&id).is_ok() => {
                    if let Err(place) = self.search(id) {
                        self.given = self.given.saturating_add(1);
                        self.known.insert(place, (id.to_owned(), self.given, false));
                    }
                }
                // The sign of a note takes the place of all that is in its link.
                _ if fragment_of(child).is_some_and(|id| targets.binary_search(&id).is_ok()) => {}
                _ => self.find(child, targets),
            }
        }
    }

    /// How many numbers are given by now.
    pub(super) fn given(&self) -> u32 {
        self.given
    }

    fn search(&self, id: &str) -> Result<usize, usize> {
        self.known
            .binary_search_by(|(known, ..)| known.as_str().cmp(id))
    }

    fn place(&self, id: &str) -> Option<usize> {
        self.search(id).ok()
    }

    /// Whether an element is a note.
    pub(super) fn is_note(&self, element: &Element) -> bool {
        !self.inside
            && !self.known.is_empty()
            && is_note(element.tag)
            && element.get("id").is_some_and(|id| self.place(id).is_some())
    }

    /// The id of a note that is about to be read; a new one for a note that
    /// nobody leads to, or whose id another note had before.
    pub(super) fn id(&mut self, element: &Element) -> String {
        let place = element.get("id").and_then(|id| self.place(id));
        match place.and_then(|place| self.known.get_mut(place)) {
            Some((_, number, read)) if !*read => {
                *read = true;
                name(*number)
            }
            _ => {
                self.given = self.given.saturating_add(1);
                name(self.given)
            }
        }
    }

    /// The notes to try again with, after a walk in which some were not met:
    /// they stand where no notes can, and nothing may lead to them.
    pub(super) fn without_unread(&self, walked: &Self) -> Option<Self> {
        if walked.known.iter().all(|(.., read)| *read) {
            return None;
        }
        let mut rest = self.clone();
        rest.known.retain(|(id, ..)| {
            let place = walked.place(id);
            place
                .and_then(|place| walked.known.get(place))
                .is_some_and(|(.., read)| *read)
        });
        Some(rest)
    }

    /// No notes at all.
    pub(super) fn none(given: u32) -> Self {
        Self {
            given,
            ..Self::default()
        }
    }

    /// What a link within the document leads to: `fn1` of `#fn1`.
    pub(super) fn fragment<'a>(&self, href: &'a str, base: &Url) -> Option<&'a str> {
        let (page, fragment) = href.split_once('#')?;
        let own = base.as_str().split('#').next().unwrap_or_default();
        (page.is_empty() || page == own).then_some(fragment)
    }

    /// The id of the note that a link in the text leads to.
    pub(super) fn reference(&self, target: &str) -> Option<String> {
        if self.inside || target.is_empty() {
            return None;
        }
        let place = self.place(target)?;
        self.known.get(place).map(|(_, number, _)| name(*number))
    }

    /// Whether a link in a note is an arrow back into the text; Lede sets its
    /// own.
    pub(super) fn is_way_back(&self, link: &Element) -> bool {
        let words = link.text();
        self.inside
            && (words.chars().all(|sign| !sign.is_alphabetic())
                || link.classes().any(|class| class.contains("back")))
    }
}

/// Removes the number that a note was written with, now that it has one.
pub(super) fn without_mark(body: &mut Vec<Block>) {
    if let Some(Block::Paragraph { content, .. }) = body.first_mut() {
        if let Some(Inline::Text(text)) = content.first_mut() {
            let rest = text.trim_start_matches(['^', '[', ']', ' ']);
            if rest.len() < text.len() {
                *text = rest.to_owned();
            }
        }
        if super::space::is_blank(content) {
            body.remove(0);
        }
    }
}

/// Collects what raised links lead to, sorted. Inserting costs less code in
/// the download than sorting, and the number is limited.
fn find_targets<'a>(element: &'a Element, raised: bool, targets: &mut Vec<&'a str>) {
    for child in element.elements() {
        let raised = raised || child.tag == Tag::Superscript;
        if let Some(target) = fragment_of(child)
            && targets.len() < MAX_NOTES
            && (raised || child.find_tag(Tag::Superscript).is_some() || is_reference(child))
            && let Err(place) = targets.binary_search(&target)
        {
            targets.insert(place, target);
        }
        find_targets(child, raised, targets);
    }
}

/// What a link leads to within its page.
fn fragment_of(element: &Element) -> Option<&str> {
    let href = element.get("href").filter(|_| element.tag == Tag::Link)?;
    let (_, target) = href.split_once('#')?;
    (!target.is_empty()).then_some(target)
}

fn is_reference(link: &Element) -> bool {
    link.classes()
        .any(|class| class.contains("footnote") && !class.contains("back"))
}

fn is_note(tag: Tag) -> bool {
    matches!(tag, Tag::Item | Tag::Paragraph | Tag::Div | Tag::Aside)
}

fn name(number: u32) -> String {
    ["html-", &number.to_string()].concat()
}
