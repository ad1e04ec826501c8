//! Reads values that systems write in several ways.

use crate::adapters::text::plain;
use crate::cursor::Cursor;
use crate::html::picture_address::secure;
use lede_model::{Language, Url};

/// Calls `read` with the value at the end of a chain of keys, if there is one.
pub(super) fn at<T>(
    json: &Cursor<'_>,
    path: &[&str],
    read: &dyn Fn(&Cursor<'_>) -> Option<T>,
) -> Option<T> {
    let mut found = None;
    visit(json, path, &mut |value| found = read(value));
    found
}

/// Calls `read` with the value at the end of a chain of keys.
fn visit(json: &Cursor<'_>, path: &[&str], read: &mut dyn FnMut(&Cursor<'_>)) {
    match path {
        [] => read(json),
        [key, rest @ ..] => {
            if let Some(member) = json.get_non_empty(key) {
                visit(&member, rest, read);
            }
        }
    }
}

/// Text, or a number as text.
pub(super) fn text(json: &Cursor<'_>, path: &[&str]) -> Option<String> {
    at(json, path, &|value| value.text())
}

/// Plain text of a member that may contain markup.
pub(super) fn markup(json: &Cursor<'_>, path: &[&str]) -> Option<String> {
    at(json, path, &|value| plain::html(value.trimmed_text()?))
}

/// Plain text of a member that is plain by its format.
pub(super) fn plain_text(json: &Cursor<'_>, path: &[&str]) -> Option<String> {
    at(json, path, &|value| plain::text(value.trimmed_text()?))
}

/// Text of a member as it is, such as a body.
pub(super) fn raw_text<'a>(json: &Cursor<'a>, path: &[&str]) -> Option<&'a str> {
    let found = json.text_at(path);
    if found.is_none() {
        // Reports the value that is there instead.
        let _ = text(json, path);
    }
    found
}

/// An address, resolved against the document's own.
pub(super) fn url(json: &Cursor<'_>, path: &[&str]) -> Option<Url> {
    at(json, path, &|value| value.url())
}

/// An address from which media can be loaded.
pub(super) fn media_url(json: &Cursor<'_>, path: &[&str]) -> Option<Url> {
    at(json, path, &|value| web(value))
}

/// The value as an address, if media can be loaded from it: by `https` where
/// that may be.
pub(super) fn web(json: &Cursor<'_>) -> Option<Url> {
    let url = json.url()?;
    if url.is_web() {
        return Some(secure(url));
    }
    json.report("a web address");
    None
}

/// A whole number above 0, also if it is written as text.
pub(super) fn number(json: &Cursor<'_>, path: &[&str]) -> Option<u32> {
    at(json, path, &|value| value.whole_number()).filter(|number| *number > 0)
}

/// A language tag.
pub(super) fn language(json: &Cursor<'_>, path: &[&str]) -> Option<Language> {
    at(json, path, &|value| {
        let language = value.as_str().and_then(Language::parse);
        if language.is_none() {
            value.report("a language tag by BCP 47");
        }
        language
    })
}

/// Calls `read` with every element of a list.
pub(super) fn each(json: &Cursor<'_>, key: &str, read: &mut dyn FnMut(&Cursor<'_>)) {
    if let Some(member) = json.get_non_empty(key) {
        elements(&member).iter().for_each(read);
    }
}

/// The elements of a list. PHP writes a list with gaps as an object with
/// numbers as keys, and many systems write a list of one element as that
/// element.
pub(super) fn elements<'a>(json: &'a Cursor<'a>) -> Vec<Cursor<'a>> {
    if json.is_list() {
        return json.items().collect();
    }
    let is_number = |key: &str| key.bytes().all(|byte| byte.is_ascii_digit());
    if !json.is_object() || !json.keys().all(is_number) {
        return vec![*json];
    }
    // Keys are sorted as text; numbers of the same length are in their own
    // order.
    let mut elements = Vec::new();
    for length in 1..=MAX_DIGITS {
        let of_length = json.keys().filter(|key| key.len() == length);
        elements.extend(of_length.filter_map(|key| json.get(key)));
    }
    elements
}

/// The value, or the first element of a list.
pub(super) fn first<'a>(json: &'a Cursor<'a>) -> Option<Cursor<'a>> {
    match json.is_list() {
        true => json.items().next(),
        false => Some(*json),
    }
}

/// How many digits the keys of a list may have.
const MAX_DIGITS: usize = 9;

/// The results of `read` for all elements of a list.
pub(super) fn list<T>(
    json: &Cursor<'_>,
    key: &str,
    read: &dyn Fn(&Cursor<'_>) -> Option<T>,
) -> Vec<T> {
    let mut list = Vec::new();
    each(json, key, &mut |item| list.extend(read(item)));
    list
}

/// Whether a member is `false`, or the text "false".
pub(super) fn is_false(json: &Cursor<'_>, key: &str) -> bool {
    json.get(key)
        .is_some_and(|value| value.is_false() || is_word(&value, "false"))
}

/// Whether a member is `true`, or the text "true".
pub(super) fn is_true(json: &Cursor<'_>, key: &str) -> bool {
    json.get(key)
        .is_some_and(|value| value.is_true() || is_word(&value, "true"))
}

fn is_word(json: &Cursor<'_>, word: &str) -> bool {
    json.as_str()
        .is_some_and(|text| text.eq_ignore_ascii_case(word))
}
