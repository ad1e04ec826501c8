//! How the numbers of lists are written and where they start.

use super::places::after_anchors;
use super::tag::Tag;
use super::tree::{Element, is_one_of};
use crate::check_box::check_box;
use lede_model::{Block, Inline, NumberedItem, NumberedList, Numbering, plain_text};

/// How the items of a list are marked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Marks {
    Numbers(Numbering),
    Bullets,
}

/// An item: its contents, and its number if the publisher gives one.
pub(super) type Item = (Vec<Block>, Option<i32>);

/// The list of an element with these items, which are not empty.
pub(super) fn list(element: &Element, items: Vec<Item>) -> Block {
    let numbering = match marks(element) {
        Marks::Numbers(numbering) => numbering,
        Marks::Bullets => {
            return Block::List {
                ordered: false,
                start: None,
                items: bodies(items),
            };
        }
    };
    let reversed = element.get("reversed").is_some();
    let mut start = element.get("start").and_then(integer);
    let count = i32::try_from(items.len()).unwrap_or(i32::MAX);
    let usual = if reversed { count } else { 1 };
    let mut next = start.unwrap_or(usual);
    let mut numbered = Vec::with_capacity(items.len());
    for (body, mut value) in items {
        if let Some(number) = value {
            if numbered.is_empty() {
                start = value;
            }
            // Editors that number each item say nothing by that.
            if numbered.is_empty() || number == next {
                value = None;
            }
            next = number;
        }
        numbered.push(NumberedItem { body, value });
        next = next.saturating_add(if reversed { -1 } else { 1 });
    }
    let start = start.filter(|start| *start != usual);
    let is_plain = numbering == Numbering::Decimal
        && !reversed
        && start.is_none_or(|start| start > 0)
        && numbered.iter().all(|item| item.value.is_none());
    if is_plain {
        return Block::List {
            ordered: true,
            start: start.and_then(|start| start.try_into().ok()),
            items: numbered.into_iter().map(|item| item.body).collect(),
        };
    }
    Block::NumberedList(Box::new(NumberedList {
        numbering,
        start,
        reversed,
        items: numbered,
    }))
}

fn bodies(items: Vec<Item>) -> Vec<Vec<Block>> {
    items.into_iter().map(|(body, _)| body).collect()
}

/// Adds the check box that an attribute of an item or its list says, and joins
/// one on a line of its own with its words.
pub(super) fn check(list: &Element, item: &Element, body: &mut Vec<Block>) {
    let has_box = |text: &str| text.starts_with(['\u{2610}', '\u{2611}']);
    let at = after_anchors(body);
    let first = match body.get(at) {
        Some(Block::Paragraph { content, .. }) => plain_text(content),
        _ => String::new(),
    };
    let mut words = None;
    if has_box(&first) {
        let is_alone = first.trim().chars().count() == 1;
        if is_alone && matches!(body.get(at + 1), Some(Block::Paragraph { .. })) {
            body.remove(at);
            words = Some(check_box(first.starts_with('\u{2611}')));
        }
    } else {
        words = says(item)
            .or_else(|| drawn(item))
            .or_else(|| says(list))
            .map(check_box);
    }
    if let (Some(words), Some(Block::Paragraph { content, .. })) = (words, body.get_mut(at)) {
        content.insert(0, Inline::Text(words.to_owned()));
        *content = super::space::tidy(std::mem::take(content));
    }
}

/// What an attribute or a class of an element says about its check box.
fn says(element: &Element) -> Option<bool> {
    let names = ["data-checked", "data-list", "aria-checked"];
    let value = names.iter().find_map(|name| element.get(name));
    match value.map(str::trim) {
        Some("true" | "checked") => return Some(true),
        Some("false" | "unchecked") => return Some(false),
        _ => {}
    }
    let has = |names: &[&str]| element.classes().any(|class| is_one_of(class, names));
    if has(&["checkbox-on", "is-checked", "cdx-checklist__item--checked"]) {
        return Some(true);
    }
    has(&["checkbox-off", "is-unchecked", "cdx-checklist__item"]).then_some(false)
}

/// The check box that an element without words in an item is drawn as.
fn drawn(item: &Element) -> Option<bool> {
    item.elements().find_map(|part| match part.tag {
        Tag::Unordered | Tag::Ordered => None,
        _ if part.text().is_empty() => says(part).or_else(|| drawn(part)),
        _ => drawn(part),
    })
}

/// The number of an item by its attribute.
pub(super) fn value(item: &Element) -> Option<i32> {
    item.get("value").and_then(integer)
}

/// The marks by style, by `type`, or by the element. Google Docs writes the
/// style on each item instead of the list.
fn marks(element: &Element) -> Marks {
    let is_ordered = element.tag == Tag::Ordered;
    let by_item = || of_all_items(element, by_style);
    let by_type = || by_type(element).or_else(|| of_all_items(element, by_type));
    by_style(element)
        .or_else(by_item)
        .or_else(|| {
            by_type()
                .or_else(|| by_class(element))
                .filter(|_| is_ordered)
        })
        // A list without signs is a list.
        .filter(|marks| is_ordered || *marks != Marks::Numbers(Numbering::None))
        .unwrap_or(match is_ordered {
            true => Marks::Numbers(Numbering::Decimal),
            false => Marks::Bullets,
        })
}

/// What all items say; one that differs is an exception that only it knows.
fn of_all_items(element: &Element, marks: fn(&Element) -> Option<Marks>) -> Option<Marks> {
    let mut items = element.elements().filter(|item| item.tag == Tag::Item);
    let first = marks(items.next()?)?;
    items
        .all(|item| marks(item) == Some(first))
        .then_some(first)
}

fn by_type(element: &Element) -> Option<Marks> {
    Some(Marks::Numbers(match element.get("type")?.trim() {
        "a" => Numbering::LowerAlpha,
        "A" => Numbering::UpperAlpha,
        "i" => Numbering::LowerRoman,
        "I" => Numbering::UpperRoman,
        _ => return None,
    }))
}

/// The marks by a class such as `is-style-lower-roman`. Google Docs writes the
/// depth of a list into its class and sets letters on the second level and Roman
/// numbers on the third.
fn by_class(element: &Element) -> Option<Marks> {
    const NAMES: &[(&str, Numbering)] = &[
        ("lower-alpha", Numbering::LowerAlpha),
        ("lower-latin", Numbering::LowerAlpha),
        ("upper-alpha", Numbering::UpperAlpha),
        ("upper-latin", Numbering::UpperAlpha),
        ("lower-roman", Numbering::LowerRoman),
        ("upper-roman", Numbering::UpperRoman),
        ("lower-greek", Numbering::LowerGreek),
        ("leading-zero", Numbering::DecimalLeadingZero),
    ];
    element.classes().find_map(|class| {
        let name = class.to_ascii_lowercase().replace('_', "-");
        let name = name.trim_end_matches(']');
        // Docutils writes `loweralpha`.
        let named = NAMES
            .iter()
            .find(|(known, _)| name.ends_with(known) || known.replace('-', "") == name);
        let level = name
            .strip_prefix("lst-kix-")
            .and_then(|name| name.rsplit_once('-'));
        let numbering = match (named, level) {
            (Some((_, numbering)), _) => *numbering,
            (None, Some((_, "1" | "4" | "7"))) => Numbering::LowerAlpha,
            (None, Some((_, "2" | "5" | "8"))) => Numbering::LowerRoman,
            _ => return None,
        };
        Some(Marks::Numbers(numbering))
    })
}

/// The marks that a style names. Other scripts' numbers are not in the model;
/// the element decides for them.
fn by_style(element: &Element) -> Option<Marks> {
    let by_word = |word: &str| {
        Some(Marks::Numbers(match word {
            "decimal" => Numbering::Decimal,
            "decimal-leading-zero" => Numbering::DecimalLeadingZero,
            "lower-alpha" | "lower-latin" => Numbering::LowerAlpha,
            "upper-alpha" | "upper-latin" => Numbering::UpperAlpha,
            "lower-roman" => Numbering::LowerRoman,
            "upper-roman" => Numbering::UpperRoman,
            "lower-greek" => Numbering::LowerGreek,
            "none" => Numbering::None,
            "disc" | "circle" | "square" => return Some(Marks::Bullets),
            _ => return None,
        }))
    };
    if let Some(kind) = element.style("list-style-type") {
        return by_word(&kind);
    }
    let style = element.style("list-style")?;
    // `none` may also be the picture of a sign.
    let mut words = style.split_ascii_whitespace().filter_map(by_word);
    words
        .clone()
        .find(|marks| *marks != Marks::Numbers(Numbering::None))
        .or_else(|| words.next())
}

/// A number as HTML reads it: white space before it and anything after it do
/// not count.
fn integer(text: &str) -> Option<i32> {
    let text = text.trim_start();
    let digits = text.strip_prefix(['-', '+']).unwrap_or(text);
    let end = digits
        .bytes()
        .position(|byte| !byte.is_ascii_digit())
        .unwrap_or(digits.len());
    let length = text.len() - digits.len() + end;
    text.get(..length)?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::integer;

    #[test]
    fn numbers_are_read_as_html_reads_them() {
        for (text, number) in [
            ("3", Some(3)),
            (" -2 ", Some(-2)),
            ("+4", Some(4)),
            ("0", Some(0)),
            ("7. ", Some(7)),
            ("x", None),
            ("-", None),
            ("", None),
            ("99999999999", None),
        ] {
            assert_eq!(integer(text), number, "{text}");
        }
    }
}
