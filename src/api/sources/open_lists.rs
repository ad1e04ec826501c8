//! Lists that are shown in parts, so that each goes on where it ended.

use lede_model::Url;
use lede_sources::source::Merge;
use std::cell::RefCell;

/// How many lists are remembered.
const CAPACITY: usize = 12;
/// Precedes the number of a part in an address.
const PART: &str = "part=";

/// Lists as far as they were shown.
#[derive(Default)]
pub(super) struct OpenLists(RefCell<Vec<OpenList>>);

/// A list that goes on.
pub(super) struct OpenList {
    /// The address of its first part.
    pub(super) address: String,
    /// How many parts were shown.
    pub(super) parts: u32,
    /// What comes next.
    pub(super) merge: Merge,
}

impl OpenLists {
    /// Takes the list of which so many parts were shown.
    pub(super) fn take(&self, first: &str, parts: u32) -> Option<OpenList> {
        let mut lists = self.0.borrow_mut();
        let index = lists
            .iter()
            .position(|list| list.address == first && list.parts == parts)?;
        Some(lists.remove(index))
    }

    /// Remembers a list in place of what was known of it.
    pub(super) fn keep(&self, list: OpenList) {
        let mut lists = self.0.borrow_mut();
        lists.retain(|other| other.address != list.address);
        if lists.len() >= CAPACITY {
            lists.remove(0);
        }
        lists.push(list);
    }
}

/// The address of the first part of the list that an address is a part of, and
/// the number of that part.
pub(super) fn first_and_part(url: &Url) -> (String, u32) {
    let address = url.as_str();
    let part = address
        .rsplit_once(PART)
        .and_then(|(before, part)| Some((before.strip_suffix(['?', '&'])?, part.parse().ok()?)));
    match part {
        Some((first, part)) => (first.to_owned(), part),
        None => (address.to_owned(), 1),
    }
}

/// The address of a part of a list.
pub(super) fn url_of_part(first: &str, part: u32) -> Option<Url> {
    let separator = if first.contains('?') { "&" } else { "?" };
    Url::parse(&[first, separator, PART, &part.to_string()].concat()).ok()
}
