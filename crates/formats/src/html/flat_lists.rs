//! Lists whose items say their depth instead of lying within each other: the
//! paragraphs of Word, and the items of Quill.

use super::marker::Marker;
use super::tag::Tag;
use super::tree::{Child, Element};
use std::iter::Peekable;
use std::vec::IntoIter;

/// The deepest level that is kept; deeper items are on it.
const MAX_LEVEL: u32 = 9;

/// One item: its depth from 1, its list, and its content.
struct Entry {
    level: u32,
    marker: Marker,
    /// Which of several lists it belongs to.
    list: String,
    item: Element,
}

/// Puts such items into lists, and those into each other. Lists within these
/// are left as they are, so that the tree does not get much deeper.
pub(super) fn nest(element: &mut Element) {
    if element.tag == Tag::Preformatted {
        return;
    }
    let has_flat =
        |child: &Child| matches!(child, Child::Element(part) if is_word(part) || is_quill(part));
    if element.children.iter().any(has_flat) {
        let children = std::mem::take(&mut element.children);
        let mut run = Vec::new();
        for child in children {
            match child {
                Child::Element(list) if is_quill(&list) => {
                    end(&mut run, &mut element.children);
                    let tag = list.tag;
                    let entries = list.children.into_iter().map(|item| of_quill(item, tag));
                    element.children.extend(lists(entries.collect()));
                }
                Child::Element(paragraph) if is_word(&paragraph) => match of_word(paragraph) {
                    Ok(entry) => run.push(entry),
                    Err(paragraph) => {
                        end(&mut run, &mut element.children);
                        element.children.push(Child::Element(*paragraph));
                    }
                },
                Child::Text(text) if text.trim().is_empty() && !run.is_empty() => {}
                child => {
                    end(&mut run, &mut element.children);
                    element.children.push(child);
                }
            }
        }
        end(&mut run, &mut element.children);
        element.update();
        return;
    }
    for child in &mut element.children {
        if let Child::Element(part) = child {
            nest(part);
        }
    }
}

fn end(run: &mut Vec<Entry>, out: &mut Vec<Child>) {
    out.extend(lists(std::mem::take(run)));
}

/// Whether a paragraph is an item by the style of Word.
fn is_word(element: &Element) -> bool {
    element.tag == Tag::Paragraph
        && (element
            .classes()
            .any(|class| class.starts_with("MsoListParagraph"))
            || place_of(element).is_some())
}

/// The list and the level of a paragraph: `mso-list: l0 level2 lfo1`.
fn place_of(element: &Element) -> Option<(String, u32)> {
    // Reading a style takes long, and most have nothing of Word's.
    element
        .get("style")
        .filter(|style| style.contains("mso-list"))?;
    let style = element.style("mso-list")?;
    let (list, rest) = style.split_once(" level")?;
    let level = rest.split_ascii_whitespace().next()?;
    Some((list.to_owned(), level.parse().ok()?))
}

/// The item of a paragraph, which begins with its sign. Without one it is a
/// paragraph.
fn of_word(mut paragraph: Element) -> Result<Entry, Box<Element>> {
    let sign = take_ignored(&mut paragraph)
        .or_else(|| take_typed(&mut paragraph))
        .filter(|sign| !sign.is_empty());
    let Some(sign) = sign else {
        return Err(Box::new(paragraph));
    };
    let (list, level) = place_of(&paragraph).unwrap_or_default();
    let children = std::mem::take(&mut paragraph.children);
    Ok(Entry {
        level: level.clamp(1, MAX_LEVEL),
        marker: Marker::of(&sign),
        list,
        item: Element::new(Tag::Item, children),
    })
}

/// Takes out the sign that Word writes for programs that know no lists.
fn take_ignored(element: &mut Element) -> Option<String> {
    let is_ignored = |part: &Element| part.style("mso-list").as_deref() == Some("ignore");
    let mut sign = None;
    element.children.retain_mut(|child| {
        let Child::Element(part) = child else {
            return true;
        };
        if sign.is_none() && is_ignored(part) {
            sign = Some(part.text());
            return false;
        }
        sign = sign.take().or_else(|| take_ignored(part));
        true
    });
    sign.map(|sign| sign.trim_matches(is_space).to_owned())
}

/// Takes off a sign with a wide space behind it, at the start of the text.
fn take_typed(element: &mut Element) -> Option<String> {
    let first = element.children.iter_mut().find(|child| match child {
        Child::Text(text) => !text.trim().is_empty(),
        Child::Element(_) => true,
    })?;
    match first {
        Child::Element(part) => take_typed(part),
        Child::Text(text) => {
            let start = text.trim_start_matches(is_space);
            let (sign, rest) = start.split_once(is_space)?;
            let is_wide = rest.starts_with(is_space) || start.contains('\u{a0}');
            if sign.chars().count() > 5 || !is_wide || !Marker::is_sign(sign) {
                return None;
            }
            let sign = sign.to_owned();
            *text = rest.trim_start_matches(is_space).to_owned();
            Some(sign)
        }
    }
}

fn is_space(character: char) -> bool {
    character.is_whitespace() || character == '\u{a0}'
}

/// Whether a list is one of Quill: its items say their depth or their sign.
fn is_quill(element: &Element) -> bool {
    matches!(element.tag, Tag::Ordered | Tag::Unordered)
        && element
            .elements()
            .any(|item| item.tag == Tag::Item && (indent(item) > 0 || sign(item).is_some()))
}

/// The depth of an item: `ql-indent-2`.
fn indent(item: &Element) -> u32 {
    item.classes()
        .find_map(|class| class.strip_prefix("ql-indent-")?.parse().ok())
        .unwrap_or_default()
}

/// Whether an item has a number, if it says so.
fn sign(item: &Element) -> Option<bool> {
    match item.get("data-list")? {
        "ordered" => Some(true),
        "bullet" => Some(false),
        _ => None,
    }
}

fn of_quill(child: Child, tag: Tag) -> Entry {
    let item = match child {
        Child::Element(item) if item.tag == Tag::Item => item,
        child => Element::new(Tag::Item, vec![child]),
    };
    let is_check = item.get("data-list").is_some() && sign(&item).is_none();
    let is_ordered = sign(&item).unwrap_or(tag == Tag::Ordered) && !is_check;
    Entry {
        level: indent(&item).saturating_add(1).min(MAX_LEVEL),
        marker: Marker::plain(is_ordered),
        list: String::new(),
        item,
    }
}

/// The lists of these items, without those that have nothing.
fn lists(entries: Vec<Entry>) -> Vec<Child> {
    let has_content = |entry: &Entry| !entry.item.children.iter().all(is_blank);
    let entries: Vec<Entry> = entries.into_iter().filter(has_content).collect();
    at_level(1, &mut entries.into_iter().peekable())
}

fn is_blank(child: &Child) -> bool {
    matches!(child, Child::Text(text) if text.trim().is_empty())
}

fn at_level(level: u32, rest: &mut Peekable<IntoIter<Entry>>) -> Vec<Child> {
    // The lists, each with the one that its items belong to.
    let mut found: Vec<(Element, Option<String>)> = Vec::new();
    while let Some(next) = rest.peek() {
        if next.level < level {
            break;
        }
        if next.level > level {
            let inner = at_level(level + 1, rest);
            let open = found.last_mut().map(|(list, _)| list);
            match open.and_then(last_item) {
                Some(item) => {
                    item.children.extend(inner);
                    item.update();
                }
                // Nothing lies above these.
                None => found.extend(inner.into_iter().filter_map(|list| match list {
                    Child::Element(list) => Some((list, None)),
                    Child::Text(_) => None,
                })),
            }
            continue;
        }
        let Some(entry) = rest.next() else {
            break;
        };
        let tag = entry.marker.tag();
        match found.last_mut() {
            Some((list, Some(id))) if list.tag == tag && *id == entry.list => {
                list.children.push(Child::Element(entry.item));
            }
            _ => {
                let mut list = Element::new(tag, vec![Child::Element(entry.item)]);
                list.attributes = entry.marker.attributes();
                list.holds_block = true;
                found.push((list, Some(entry.list)));
            }
        }
    }
    found
        .into_iter()
        .map(|(list, _)| Child::Element(list))
        .collect()
}

fn last_item(list: &mut Element) -> Option<&mut Element> {
    match list.children.last_mut() {
        Some(Child::Element(item)) => Some(item),
        _ => None,
    }
}
