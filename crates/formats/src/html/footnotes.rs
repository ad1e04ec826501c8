//! Footnotes: the references in the text and the notes that they point to.

use super::places::after_anchors;
use super::tag::Tag;
use super::text_style;
use super::tree::Element;
use lede_model::{Block, Inline};

/// No article has more footnotes.
const MAX_NOTES: usize = 4_000;

/// The footnotes of a body: elements that a raised link in the text points to.
///
/// The publisher's ids only connect references and footnotes. The page uses ids
/// of its own, so no id of a publisher ever reaches it.
#[derive(Clone, Default)]
pub(super) struct Footnotes {
    /// The publisher's ids, sorted, each with the number of its footnote and
    /// whether the footnote was read.
    known: Vec<(String, u32, bool)>,
    /// How many numbers are in use, including those of earlier bodies.
    used: u32,
    /// Whether the walk is inside a footnote.
    pub(super) inside: bool,
}

impl Footnotes {
    /// Finds the footnotes in a tree.
    pub(super) fn of(tree: &Element) -> Self {
        let mut targets = Vec::new();
        find_targets(tree, false, &mut targets);
        let mut notes = Self {
            known: Vec::new(),
            used: 0,
            inside: false,
        };
        if !targets.is_empty() {
            notes.find(tree, &targets);
        }
        notes
    }

    /// Collects the ids of blocks that are the target of a reference; of two
    /// blocks with the same id, the first.
    fn find(&mut self, element: &Element, targets: &[&str]) {
        for child in element.elements() {
            match child.get("id") {
                Some(id) if is_footnote(child.tag) && targets.binary_search(&id).is_ok() => {
                    if let Err(place) = self.search(id) {
                        self.used = self.used.saturating_add(1);
                        self.known.insert(place, (id.to_owned(), self.used, false));
                    }
                }
                // The sign of a note takes the place of all that is in its link.
                _ if fragment_of(child).is_some_and(|id| targets.binary_search(&id).is_ok()) => {}
                _ => self.find(child, targets),
            }
        }
    }

    /// How many numbers are in use.
    pub(super) fn count(&self) -> u32 {
        self.used
    }

    fn search(&self, id: &str) -> Result<usize, usize> {
        self.known
            .binary_search_by(|(known, ..)| known.as_str().cmp(id))
    }

    fn place(&self, id: &str) -> Option<usize> {
        self.search(id).ok()
    }

    /// Whether an element is a footnote.
    pub(super) fn is_footnote(&self, element: &Element) -> bool {
        !self.inside
            && !self.known.is_empty()
            && is_footnote(element.tag)
            && element.get("id").is_some_and(|id| self.place(id).is_some())
    }

    /// The id for a footnote that is read next. It is a new one if no reference
    /// points to the footnote, or if an earlier footnote used the id.
    pub(super) fn id(&mut self, element: &Element) -> String {
        let place = element.get("id").and_then(|id| self.place(id));
        match place.and_then(|place| self.known.get_mut(place)) {
            Some((_, number, read)) if !*read => {
                *read = true;
                name(*number)
            }
            _ => {
                self.used = self.used.saturating_add(1);
                name(self.used)
            }
        }
    }

    /// The footnotes for another walk, if this walk did not meet some of them:
    /// those are in places where no footnote is possible, and no reference may
    /// point to them.
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

    /// No footnotes.
    pub(super) fn none(used: u32) -> Self {
        Self {
            used,
            ..Self::default()
        }
    }

    /// The target of a link within the document: `fn1` for `#fn1`. Before the walk,
    /// `own_links` writes all such links in this way.
    pub(super) fn fragment(href: &str) -> Option<&str> {
        href.trim().strip_prefix('#')
    }

    /// The same footnotes after `used` others.
    pub(super) fn after(mut self, used: u32) -> Self {
        let later = |number: u32| number.saturating_add(used);
        for (_, number, _) in &mut self.known {
            *number = later(*number);
        }
        self.used = later(self.used);
        self
    }

    /// Whether a footnote has this id of the publisher.
    pub(super) fn has(&self, id: &str) -> bool {
        self.place(id).is_some()
    }

    /// The id of the footnote that a reference points to.
    pub(super) fn reference(&self, target: &str) -> Option<String> {
        if self.inside || target.is_empty() {
            return None;
        }
        let place = self.place(target)?;
        self.known.get(place).map(|(_, number, _)| name(*number))
    }

    /// Whether a link in a footnote points back into the text. The page adds
    /// its own.
    pub(super) fn is_way_back(&self, link: &Element) -> bool {
        self.inside && Self::is_sign_back(link)
    }

    /// Whether a link is a sign or has a class that says where it leads.
    pub(super) fn is_sign_back(link: &Element) -> bool {
        let text = link.text();
        text.chars().all(|character| !character.is_alphabetic())
            || link.classes().any(|class| class.contains("back"))
    }
}

/// Removes the number that the publisher wrote before a footnote; the page adds
/// its own.
pub(super) fn without_number(body: &mut Vec<Block>) {
    let first = after_anchors(body);
    if let Some(Block::Paragraph { content, .. }) = body.get_mut(first) {
        if let Some(Inline::Text(text)) = content.first_mut() {
            let rest = text.trim_start_matches(['^', '[', ']', '.', ':', ' ', '\u{a0}']);
            if rest.len() < text.len() {
                *text = rest.to_owned();
            }
        }
        if super::space::is_blank(content) {
            body.remove(first);
        }
    }
}

/// Collects the targets of raised links, sorted. Insertion takes less code in
/// the download than a sort, and the number of targets is limited.
fn find_targets<'a>(element: &'a Element, raised: bool, targets: &mut Vec<&'a str>) {
    for child in element.elements() {
        let raised = raised || child.tag == Tag::Superscript || text_style::is_raised(child);
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

fn is_footnote(tag: Tag) -> bool {
    matches!(tag, Tag::Item | Tag::Paragraph | Tag::Div | Tag::Aside)
}

fn name(number: u32) -> String {
    ["html-", &number.to_string()].concat()
}
