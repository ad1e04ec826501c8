//! Lists that stand open, so that they go on where they ended, and who is
//! missing from them.

use super::sourced::Trouble;
use lede_model::Url;
use lede_sources::source::Merge;
use std::cell::RefCell;

/// How many lists stay open.
const OPEN_LISTS: usize = 12;
/// Leads to a further part of a list.
const PART: &str = "part=";

thread_local! {
    /// Lists as far as they were shown.
    static OPEN: RefCell<Vec<Open>> = const { RefCell::new(Vec::new()) };
    /// Which sources are missing on which pages.
    static TROUBLES: RefCell<Vec<(Url, Vec<Trouble>)>> = const { RefCell::new(Vec::new()) };
}

/// A list that goes on.
pub(super) struct Open {
    /// The address of its first part.
    pub(super) address: String,
    /// How many parts were shown.
    pub(super) parts: u32,
    /// What comes next.
    pub(super) merge: Merge,
}

/// The sources that are missing on the page at an address.
pub(crate) fn troubles(address: &Url) -> Vec<Trouble> {
    TROUBLES.with_borrow(|troubles| {
        let found = troubles.iter().find(|(page, _)| page == address);
        found
            .map(|(_, troubles)| troubles.clone())
            .unwrap_or_default()
    })
}

/// The address of the first part of the list that an address is a part of, and
/// which it is.
pub(super) fn first_and_part(address: &Url) -> (String, u32) {
    let address = address.as_str();
    let part = address
        .rsplit_once(PART)
        .and_then(|(before, part)| Some((before.strip_suffix(['?', '&'])?, part.parse().ok()?)));
    match part {
        Some((first, part)) => (first.to_owned(), part),
        None => (address.to_owned(), 1),
    }
}

/// The address of a part of a list.
pub(super) fn part_of(first: &str, part: u32) -> Option<Url> {
    let mark = if first.contains('?') { "&" } else { "?" };
    Url::parse(&[first, mark, PART, &part.to_string()].concat()).ok()
}

/// The list whose next part comes after so many.
pub(super) fn reopen(first: &str, parts: u32) -> Option<Open> {
    OPEN.with_borrow_mut(|open| {
        let at = open
            .iter()
            .position(|list| list.address == first && list.parts == parts)?;
        Some(open.remove(at))
    })
}

pub(super) fn keep_open(list: Open) {
    OPEN.with_borrow_mut(|open| {
        open.retain(|other| other.address != list.address);
        if open.len() >= OPEN_LISTS {
            open.remove(0);
        }
        open.push(list);
    });
}

pub(super) fn note_troubles(address: &Url, troubles: Vec<Trouble>) {
    TROUBLES.with_borrow_mut(|noted| {
        noted.retain(|(page, _)| page != address);
        if !troubles.is_empty() {
            noted.push((address.clone(), troubles));
        }
    });
}
