//! Inline HTML in Markdown.

use super::inline::Mark;
use crate::adapters::text::body::up_to;
use crate::html::plain;
use lede_model::{Inline, Url};

/// How far the end of an element is searched, so that the search takes limited
/// time.
const MAX_LENGTH: usize = 10_000;

/// The meaning of an inline tag.
pub(super) enum Meaning {
    LineBreak,
    /// A mark starts, up to an end tag of that name.
    Opens(String, Mark),
    /// A mark of that name may end.
    Closes(String),
    /// An element that is not a mark.
    Element(String),
    /// A comment, or a tag that changes only the looks.
    Nothing,
}

/// The meaning of a tag. Its addresses are relative to `base`.
pub(super) fn meaning(tag: &str, base: &Url) -> Meaning {
    let inside = tag.trim_start_matches('<');
    let is_end = inside.starts_with('/');
    let name: String = inside
        .trim_start_matches('/')
        .chars()
        .take_while(char::is_ascii_alphanumeric)
        .map(|character| character.to_ascii_lowercase())
        .collect();
    if is_end {
        return Meaning::Closes(name);
    }
    let mark = match name.as_str() {
        "br" => return Meaning::LineBreak,
        "" | "span" | "font" | "u" | "ins" | "abbr" | "wbr" => return Meaning::Nothing,
        "b" | "strong" => "strong",
        "i" | "em" | "cite" => "em",
        "s" | "del" | "strike" => "strike",
        "code" | "kbd" | "tt" => "code",
        "sup" => "sup",
        "sub" => "sub",
        "mark" => "mark",
        "small" => "small",
        "a" => {
            let url = href(tag).and_then(|href| base.join(&href).ok());
            return Meaning::Opens(name, Mark::Link(url));
        }
        _ => return Meaning::Element(name),
    };
    Meaning::Opens(name, Mark::Named(mark))
}

/// The name of the place that a tag marks: `<a name="gates">`, `<span id="gates">`.
pub(super) fn id(tag: &str) -> Option<String> {
    let names = ["id=", "name="];
    if !names.iter().any(|name| tag.contains(name)) {
        return None;
    }
    let mut id = None;
    plain::each_element(&plain::parse(tag)?, &mut |element, attributes, _| {
        for (name, value) in attributes {
            let is_name = name == "id" || name == "name" && element == "a";
            if is_name && id.is_none() && !value.trim().is_empty() {
                id = Some(value.clone());
            }
        }
    });
    id
}

/// Takes the name from the end of a heading: `The gates {#gates}`, or with a colon
/// before the sign, or with classes behind the name.
pub(super) fn take_id(content: &mut [Inline]) -> Option<String> {
    let is_alone = content.len() == 1;
    let Some(Inline::Text(text)) = content.last_mut() else {
        return None;
    };
    let (before, named) = text.trim_end().strip_suffix('}')?.rsplit_once('{')?;
    let named = named.strip_prefix(':').unwrap_or(named).trim_start();
    let mut words = named.strip_prefix('#')?.split_whitespace();
    let id = words.next()?.to_owned();
    let before = before.trim_end();
    if !words.all(|word| word.starts_with('.')) || before.is_empty() && is_alone {
        return None;
    }
    *text = before.to_owned();
    Some(id)
}

fn href(tag: &str) -> Option<String> {
    let mut href = None;
    plain::each_element(&plain::parse(tag)?, &mut |_, attributes, _| {
        let found = attributes.iter().find(|(name, _)| name == "href");
        href = href.take().or(found.map(|(_, value)| value.clone()));
    });
    href
}

/// The length of an element after its start tag; `None` if its end is missing.
pub(super) fn length_of(name: &str, rest: &str) -> Option<usize> {
    if matches!(name, "img" | "embed" | "input" | "hr" | "source") {
        return Some(0);
    }
    let rest = up_to(rest, MAX_LENGTH);
    let mut at = 0;
    while let Some(found) = rest.get(at..)?.find("</") {
        at += found + 2;
        let end = rest.get(at..at + name.len());
        if end.is_some_and(|end| end.eq_ignore_ascii_case(name)) {
            let length = rest.get(at..)?.find('>')?;
            return Some(at + length + 1);
        }
    }
    None
}
