//! Getting at values that systems write in more ways than one.

use crate::adapters::text::plain;
use crate::cursor::Cursor;
use lede_model::{Language, Url};

/// Reads what is at the end of a chain of keys, if all of them are there.
pub(crate) fn at<T>(
    json: &Cursor<'_>,
    path: &[&str],
    read: &dyn Fn(&Cursor<'_>) -> Option<T>,
) -> Option<T> {
    let mut found = None;
    visit(json, path, &mut |value| found = read(value));
    found
}

/// Calls `read` with what is at the end of a chain of keys.
fn visit(json: &Cursor<'_>, path: &[&str], read: &mut dyn FnMut(&Cursor<'_>)) {
    match path {
        [] => read(json),
        [key, rest @ ..] => {
            if let Some(member) = json.given(key) {
                visit(&member, rest, read);
            }
        }
    }
}

/// Text, also a number as text.
pub(crate) fn text(json: &Cursor<'_>, path: &[&str]) -> Option<String> {
    at(json, path, &|value| value.text())
}

/// Plain text of a member that may hold markup.
pub(crate) fn markup(json: &Cursor<'_>, path: &[&str]) -> Option<String> {
    at(json, path, &|value| plain::html(value.words()?))
}

/// Plain text of a member that its format says is plain.
pub(crate) fn plain_text(json: &Cursor<'_>, path: &[&str]) -> Option<String> {
    at(json, path, &|value| plain::text(value.words()?))
}

/// Text that is used where it stands, such as a body.
pub(crate) fn words<'a>(json: &Cursor<'a>, path: &[&str]) -> Option<&'a str> {
    let words = json.text_at(path);
    if words.is_none() {
        // Notes what is there instead.
        let _ = text(json, path);
    }
    words
}

/// An address, resolved against the document's own.
pub(crate) fn url(json: &Cursor<'_>, path: &[&str]) -> Option<Url> {
    at(json, path, &|value| value.url())
}

/// An address that media can be loaded from.
pub(crate) fn media_url(json: &Cursor<'_>, path: &[&str]) -> Option<Url> {
    at(json, path, &|value| web(value))
}

/// The address that a value is, if media can be loaded from it.
pub(crate) fn web(json: &Cursor<'_>) -> Option<Url> {
    let url = json.url()?;
    if url.is_web() {
        return Some(url);
    }
    json.report("a web address");
    None
}

/// A whole number above 0, also one written as text.
pub(crate) fn number(json: &Cursor<'_>, path: &[&str]) -> Option<u32> {
    at(json, path, &|value| value.whole()).filter(|number| *number > 0)
}

/// A language tag.
pub(crate) fn language(json: &Cursor<'_>, path: &[&str]) -> Option<Language> {
    at(json, path, &|value| {
        let language = value.as_str().and_then(Language::parse);
        if language.is_none() {
            value.report("a language tag by BCP 47");
        }
        language
    })
}

/// Calls `read` with every element of a list.
pub(crate) fn each(json: &Cursor<'_>, key: &str, read: &mut dyn FnMut(&Cursor<'_>)) {
    if let Some(member) = json.given(key) {
        elements(&member).iter().for_each(read);
    }
}

/// The elements of a list. PHP writes a list with holes as an object with
/// numbers for keys, and many write a list of one as that one.
pub(crate) fn elements<'a>(json: &'a Cursor<'a>) -> Vec<Cursor<'a>> {
    if json.is_list() {
        return json.items().collect();
    }
    let is_number = |key: &str| key.bytes().all(|sign| sign.is_ascii_digit());
    if !json.is_object() || !json.keys().all(is_number) {
        return vec![*json];
    }
    // Keys are in alphabetical order; numbers of one length are in their own.
    let mut elements = Vec::new();
    for length in 1..=MAX_FIGURES {
        let of_length = json.keys().filter(|key| key.len() == length);
        elements.extend(of_length.filter_map(|key| json.get(key)));
    }
    elements
}

/// A value, or of a list the first one.
pub(crate) fn first<'a>(json: &'a Cursor<'a>) -> Option<Cursor<'a>> {
    match json.is_list() {
        true => json.items().next(),
        false => Some(*json),
    }
}

/// How many figures the numbers of a list may have.
const MAX_FIGURES: usize = 9;

/// What `read` makes of every element of a list.
pub(crate) fn list<T>(
    json: &Cursor<'_>,
    key: &str,
    read: &dyn Fn(&Cursor<'_>) -> Option<T>,
) -> Vec<T> {
    let mut list = Vec::new();
    each(json, key, &mut |item| list.extend(read(item)));
    list
}

/// Whether a member says no: `false`, or the word for it.
pub(crate) fn is_false(json: &Cursor<'_>, key: &str) -> bool {
    json.get(key)
        .is_some_and(|value| value.is_false() || is_word(&value, "false"))
}

/// Whether a member says yes: `true`, or the word for it.
pub(crate) fn is_true(json: &Cursor<'_>, key: &str) -> bool {
    json.get(key)
        .is_some_and(|value| value.is_true() || is_word(&value, "true"))
}

fn is_word(json: &Cursor<'_>, word: &str) -> bool {
    json.as_str()
        .is_some_and(|text| text.eq_ignore_ascii_case(word))
}
