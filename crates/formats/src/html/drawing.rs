//! The words of drawings in SVG. The drawings themselves are not shown.

use super::tag::Tag;
use super::tree::{Child, Element, collapse, is_one_of};
use crate::letter_case::lower_case;

/// The meaning of an element of SVG: what holds words, or elements with words.
/// Style sheets, scripts and what only other elements use are none.
pub(super) fn tag(name: &str, is_in_drawing: bool) -> Option<Tag> {
    match name {
        "svg" if !is_in_drawing => Some(Tag::Drawing),
        _ if !is_in_drawing => None,
        "title" | "desc" => Some(Tag::DrawingTitle),
        "text" | "foreignObject" => Some(Tag::DrawingText),
        name => {
            is_one_of(name, &["svg", "g", "a", "switch", "tspan", "textPath"]).then_some(Tag::Span)
        }
    }
}

/// Replaces the drawings among children by their words. Words that stand beside
/// a drawing are not repeated: then it is the icon of a label.
pub(super) fn replace(children: &mut [Child]) {
    if !children.iter().any(is_drawing) {
        return;
    }
    let mut beside = String::new();
    for child in children.iter() {
        match child {
            Child::Text(text) => beside.push_str(text),
            Child::Element(element) if element.tag == Tag::Drawing => {}
            Child::Element(element) => beside.push_str(&element.text()),
        }
        beside.push(' ');
    }
    let beside = lower_case(&collapse(&beside));
    for child in children {
        if let Child::Element(element) = child
            && element.tag == Tag::Drawing
        {
            let words = words(element);
            let is_said = beside.contains(&lower_case(&words));
            *child = Child::Text(if is_said { String::new() } else { words });
        }
    }
}

fn is_drawing(child: &Child) -> bool {
    matches!(child, Child::Element(element) if element.tag == Tag::Drawing)
}

/// What a drawing says of itself, else its lettering.
fn words(drawing: &Element) -> String {
    if drawing.get("aria-hidden").map(str::trim) == Some("true") {
        return String::new();
    }
    if let Some(label) = drawing.get("aria-label").map(collapse)
        && !label.is_empty()
    {
        return label;
    }
    let mut words = Vec::new();
    collect(drawing, Tag::DrawingTitle, &mut words);
    if words.is_empty() {
        collect(drawing, Tag::DrawingText, &mut words);
    }
    words.join(" ")
}

fn collect(element: &Element, wanted: Tag, words: &mut Vec<String>) {
    for part in element.elements() {
        if part.tag == wanted {
            let text = part.text();
            if !text.is_empty() {
                words.push(text);
            }
        } else if matches!(part.tag, Tag::Span | Tag::DrawingText) {
            collect(part, wanted, words);
        }
    }
}
