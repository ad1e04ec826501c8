//! Text that may hold markup and entities, as plain text.

use super::entities;

/// Text that its format says is HTML: markup is left out, entities are
/// decoded once, space is one space. `None` for what says nothing.
pub(super) fn html(markup: &str) -> Option<String> {
    let mut words = String::new();
    let mut rest = markup;
    while let Some(at) = rest.find('<') {
        let (text, tag) = rest.split_at(at);
        entities::decode(text, &mut words);
        let Some(end) = end_of_tag(tag) else {
            // A sign that means "less".
            words.push('<');
            rest = tag.get(1..).unwrap_or_default();
            continue;
        };
        if !is_within_line(tag) {
            words.push(' ');
        }
        rest = tag.get(end..).unwrap_or_default();
    }
    entities::decode(rest, &mut words);
    text(&words)
}

/// Text that its format says is plain: space is one space. `None` for what
/// says nothing.
pub(super) fn text(words: &str) -> Option<String> {
    let mut plain = String::with_capacity(words.len());
    for word in words.split(is_space).filter(|word| !word.is_empty()) {
        if !plain.is_empty() {
            plain.push(' ');
        }
        plain.push_str(word);
    }
    (!plain.is_empty()).then_some(plain)
}

/// Space that separates words; those that keep words together are none.
fn is_space(sign: char) -> bool {
    sign.is_whitespace() && !matches!(sign, '\u{a0}' | '\u{202f}') || sign.is_control()
}

/// The length of the tag or comment that a text begins with.
fn end_of_tag(tag: &str) -> Option<usize> {
    if let Some(comment) = tag.strip_prefix("<!--") {
        return Some(comment.find("-->").map_or(tag.len(), |end| end + 7));
    }
    let name = tag.get(1..)?;
    let name = name.strip_prefix('/').unwrap_or(name);
    if !name.starts_with(|first: char| first.is_ascii_alphabetic() || first == '!' || first == '?')
    {
        return None;
    }
    if let Some(closing) = closing_of_hidden(name) {
        let hidden = tag.find(closing)?;
        return Some(tag.get(hidden..)?.find('>')? + hidden + 1);
    }
    let mut quote = None;
    for (index, byte) in tag.bytes().enumerate() {
        match (quote, byte) {
            (None, b'>') => return Some(index + 1),
            (None, b'"' | b'\'') => quote = Some(byte),
            (Some(open), byte) if open == byte => quote = None,
            _ => {}
        }
    }
    tag.find('>').map(|end| end + 1)
}

/// The end of an element whose content nobody is to read.
fn closing_of_hidden(name: &str) -> Option<&'static str> {
    [("script", "</script"), ("style", "</style")]
        .into_iter()
        .find(|(hidden, _)| name.starts_with(hidden))
        .map(|(_, closing)| closing)
}

/// Whether a tag stands within a line, so that it does not part words.
fn is_within_line(tag: &str) -> bool {
    let name = tag.trim_start_matches(['<', '/']);
    let end = name.find(|sign: char| !sign.is_ascii_alphanumeric());
    let name = end.and_then(|end| name.get(..end)).unwrap_or(name);
    let is = |known: &&str| name.eq_ignore_ascii_case(known);
    [
        "", "a", "abbr", "b", "bdi", "bdo", "cite", "code", "em", "font", "i", "ins", "kbd",
        "mark", "q", "s", "small", "span", "strong", "sub", "sup", "u", "wbr",
    ]
    .iter()
    .any(is)
}
