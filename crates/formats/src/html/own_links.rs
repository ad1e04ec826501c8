//! Links of a body to parts of its own page, before it is read.

use super::footnotes::Footnotes;
use super::tag::Tag;
use super::tree::{Child, Element};
use crate::own_links::letters_of;
use lede_model::{Url, unescape};

/// More parts of one body are not looked for.
const MAX_PARTS: usize = 2_000;

/// More ids in and around a heading are not compared.
const MAX_IDS: usize = 200;

/// Writes links to parts of the own page as `#part`, however they name the page, and
/// as the id is written. Aggregators make them absolute, with another scheme or host.
pub(super) fn shorten(root: &mut Element, base: &Url) {
    let mut escaped = Vec::new();
    each_link(root, &mut |href| {
        let (page, part) = href.trim().split_once('#')?;
        let is_own = page.is_empty() || base.join(page).is_ok_and(|page| page.is_same_page(base));
        if is_own && part.split_once('%').is_some() {
            escaped.push(part.to_owned());
        }
        (is_own && !page.is_empty()).then(|| ["#", part].concat())
    });
    if escaped.is_empty() {
        return;
    }
    // An id may have such signs itself.
    escaped.sort_unstable();
    escaped.dedup();
    let mut ids = Vec::new();
    push_ids(root, usize::MAX, &mut ids);
    ids.sort_unstable();
    escaped.retain(|part| ids.binary_search(part).is_err());
    each_link(root, &mut |href| {
        let part = href.trim().strip_prefix('#')?;
        let is_escaped = escaped
            .binary_search_by(|known| known.as_str().cmp(part))
            .is_ok();
        let part = unescape(part).filter(|_| is_escaped)?;
        Some(["#", &part].concat())
    });
}

/// Gives links the addresses that `change` returns.
fn each_link(element: &mut Element, change: &mut dyn FnMut(&str) -> Option<String>) {
    for child in &mut element.children {
        let Child::Element(part) = child else {
            continue;
        };
        let is_href = |(name, _): &&mut (&'static str, String)| *name == "href";
        if part.tag == Tag::Link
            && let Some((_, href)) = part.attributes.iter_mut().find(is_href)
            && let Some(changed) = change(href)
        {
            *href = changed;
        }
        each_link(part, change);
    }
}

/// Leaves out the links of headings to themselves: they are for copying.
pub(super) fn without_self_links(root: &mut Element) {
    without_self_links_in(root, &mut Vec::new());
}

/// `around` holds the ids of the elements around this one.
fn without_self_links_in(element: &mut Element, around: &mut Vec<String>) {
    for child in &mut element.children {
        let Child::Element(part) = child else {
            continue;
        };
        let outer = around.len();
        around.extend(part.get("id").map(str::to_owned));
        if matches!(part.tag, Tag::Heading(_)) {
            push_ids(part, MAX_IDS, around);
            let letters = letters_of(&part.text());
            let is_own = |href: &(&'static str, String)| {
                let target = Footnotes::fragment(&href.1).filter(|_| href.0 == "href");
                target.is_some_and(|target| {
                    around.iter().any(|id| id == target)
                        || !target.is_empty() && letters_of(target) == letters
                })
            };
            without_links(part, &is_own);
        } else {
            without_self_links_in(part, around);
        }
        around.truncate(outer);
    }
}

fn push_ids(element: &Element, most: usize, ids: &mut Vec<String>) {
    for part in element.elements() {
        let own = [part.get("id"), part.get("name")].into_iter().flatten();
        if ids.len() < most {
            ids.extend(own.map(str::to_owned));
        }
        push_ids(part, most, ids);
    }
}

fn without_links(element: &mut Element, is_left_out: &dyn Fn(&(&'static str, String)) -> bool) {
    for child in &mut element.children {
        if let Child::Element(part) = child {
            part.attributes.retain(|attribute| !is_left_out(attribute));
            without_links(part, is_left_out);
        }
    }
}

/// Collects the parts that links lead to, sorted, without footnotes and the ways
/// back from them.
pub(super) fn push_parts(element: &Element, notes: &Footnotes, parts: &mut Vec<String>) {
    push_from(element, notes, false, parts);
}

fn push_from(element: &Element, notes: &Footnotes, in_note: bool, parts: &mut Vec<String>) {
    for part in element.elements() {
        let in_note = in_note || notes.is_footnote(part);
        let target = part.get("href").filter(|_| part.tag == Tag::Link);
        if let Some(target) = target.and_then(Footnotes::fragment)
            && !target.is_empty()
            && !notes.has(target)
            && !(in_note && Footnotes::is_sign_back(part))
            // A link around a picture alone does not stay.
            && !part.text().is_empty()
            && parts.len() < MAX_PARTS
            && let Err(place) = parts.binary_search_by(|known| known.as_str().cmp(target))
        {
            parts.insert(place, target.to_owned());
        }
        push_from(part, notes, in_note, parts);
    }
}
