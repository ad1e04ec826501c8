//! Who wrote it: bylines in words, and lists of authors.

use super::plain;
use crate::article::Author;

/// What stands before the names in bylines, in lower case.
const LEADS: &[&str] = &[
    "by ",
    "by: ",
    "von ",
    "von: ",
    "words by ",
    "text: ",
    "par ",
    "por ",
    "di ",
    "door ",
    "av ",
    "af ",
    "przez ",
];

/// A byline without the word that introduces it: the page sets its own.
pub(super) fn without_lead(byline: &str) -> &str {
    let byline = byline.trim();
    for lead in LEADS {
        if let Some(start) = byline.get(..lead.len())
            && start.to_lowercase() == *lead
            && let Some(names) = byline.get(lead.len()..)
        {
            return names.trim_start();
        }
    }
    byline
}

/// An author of whom only the name is known.
pub(super) fn named(name: &str) -> Option<Author> {
    Some(Author {
        name: plain::text(without_lead(name))?,
        ..Author::default()
    })
}
