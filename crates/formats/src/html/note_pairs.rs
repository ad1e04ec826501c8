//! Footnotes of word processors and editors: two links that lead to each other,
//! one in the text and one at the start of the note.

use super::tag::Tag;
use super::tree::{Child, Element};

/// More links are not compared.
const MAX_LINKS: usize = 4_000;

/// Gives the paragraph of such a note the id that the link in the text leads to,
/// and marks that link as a reference.
pub(super) fn settle(root: &mut Element) {
    let mut links = Vec::new();
    collect(root, &mut links);
    links.sort_unstable();
    let mut notes = Vec::new();
    name_notes(root, &links, &mut notes);
    if !notes.is_empty() {
        notes.sort_unstable();
        mark_references(root, &notes);
    }
}

/// The place that a link is, and the one it leads to, in the page.
fn ends(link: &Element) -> Option<(&str, &str)> {
    if link.tag != Tag::Link {
        return None;
    }
    let own = link.get("id").or_else(|| link.get("name"))?;
    let (_, target) = link.get("href")?.split_once('#')?;
    let is_sign = link
        .text()
        .chars()
        .filter(|sign| sign.is_alphabetic())
        .count()
        <= 1;
    (!own.is_empty() && !target.is_empty() && is_sign).then_some((own, target))
}

fn collect(element: &Element, links: &mut Vec<(String, String)>) {
    for part in element.elements() {
        if let Some((own, target)) = ends(part)
            && links.len() < MAX_LINKS
        {
            links.push((own.to_owned(), target.to_owned()));
        }
        collect(part, links);
    }
}

/// Names the paragraphs that begin with such a link, or with an empty anchor.
fn name_notes(element: &mut Element, links: &[(String, String)], notes: &mut Vec<String>) {
    let is_note = matches!(
        element.tag,
        Tag::Item | Tag::Paragraph | Tag::Div | Tag::Aside
    ) && element.get("id").is_none();
    if is_note && let Some(id) = first_anchor(element).map(str::to_owned) {
        element.attributes.push(("id", id));
    } else if is_note && let Some((own, target)) = first_link(element).and_then(ends) {
        let back = (target.to_owned(), own.to_owned());
        if links.binary_search(&back).is_ok() && !notes.contains(&back.0) {
            notes.push(back.1.clone());
            element.attributes.push(("id", back.1));
            return;
        }
    }
    for child in &mut element.children {
        if let Child::Element(part) = child {
            name_notes(part, links, notes);
        }
    }
}

/// The id of an empty anchor that a text begins with.
fn first_anchor(element: &Element) -> Option<&str> {
    let first = element.children.iter().find(|child| match child {
        Child::Text(text) => !text.trim().is_empty(),
        Child::Element(_) => true,
    })?;
    match first {
        Child::Element(part) if matches!(part.tag, Tag::Span | Tag::Link) => {
            let is_empty = part.children.is_empty();
            part.get("id")
                .or_else(|| part.get("name"))
                .filter(|_| is_empty)
        }
        _ => None,
    }
}

/// The link that a text begins with.
fn first_link(element: &Element) -> Option<&Element> {
    let first = element.children.iter().find(|child| match child {
        Child::Text(text) => !text.trim().is_empty(),
        Child::Element(_) => true,
    })?;
    match first {
        Child::Element(part) if part.tag == Tag::Link => Some(part),
        Child::Element(part) if !part.tag.is_block() => first_link(part),
        _ => None,
    }
}

fn mark_references(element: &mut Element, notes: &[String]) {
    for child in &mut element.children {
        let Child::Element(part) = child else {
            continue;
        };
        let is_reference = ends(part).is_some_and(|(_, target)| {
            notes
                .binary_search_by(|note| note.as_str().cmp(target))
                .is_ok()
        });
        if is_reference {
            // The first of several attributes counts.
            part.attributes
                .insert(0, ("class", "footnote-ref".to_owned()));
        }
        mark_references(part, notes);
    }
}
