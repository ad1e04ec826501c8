//! JSON as such: what it parses to, and where and why it does not.

use super::{Part, ReadError};
use crate::foreign::offered;
use serde_json::{Error, Value};

/// Parses JSON. A byte order mark before it is left alone; half a character
/// (a surrogate of UTF-16 without the other, which systems leave that cut
/// texts by UTF-16 units) is read as U+FFFD.
///
/// # Errors
/// [`ReadError::NotJson`] with the place and, where that is known, the reason.
pub(crate) fn parse(text: &str) -> Result<Value, ReadError> {
    let text = text.trim_start_matches('\u{feff}');
    let error = match serde_json::from_str(text) {
        Ok(value) => return Ok(value),
        Err(error) => error,
    };
    // Half a character is an escape, and what mends it comes later.
    if text.contains("\\u") {
        let offered = offered().ok_or(ReadError::NotLoaded(Part::Offered))?;
        let mended = (offered.mend)(text);
        if let Some(value) = mended.and_then(|mended| serde_json::from_str(&mended).ok()) {
            return Ok(value);
        }
    }
    Err(not_json(text, &error))
}

fn not_json(text: &str, error: &Error) -> ReadError {
    let (mut line, mut column) = (error.line(), error.column());
    let line_at = |number: usize| text.split('\n').nth(number.wrapping_sub(1)).unwrap_or("");
    let mut reason = match text.trim_start().chars().next() {
        None => "there is nothing in it",
        Some('<') => "it begins as a web page does",
        _ if error.is_eof() => "it ends too early",
        _ => "",
    };
    if reason.is_empty() {
        // A line end within a text is told as the beginning of the next line.
        if column == 0 && line > 1 {
            line -= 1;
            column = line_at(line).len() + 1;
        }
        let sign = line_at(line).as_bytes().get(column.wrapping_sub(1));
        if sign.is_none_or(|sign| *sign < b' ') {
            reason = "a control character stands in a text";
        }
    }
    ReadError::NotJson {
        line,
        column,
        reason,
    }
}

/// The text with `\ufffd` for every escape that is half a character; `None`
/// where there is none.
pub(crate) fn without_halves(text: &str) -> Option<String> {
    let mut mended = String::new();
    let mut rest = text;
    let mut found = false;
    while let Some(at) = rest.find('\\') {
        let (before, escape) = rest.split_at(at);
        mended.push_str(before);
        let length = match unit(escape) {
            Some(0xd800..0xdc00) => match escape.get(6..).and_then(unit) {
                Some(0xdc00..0xe000) => 12,
                _ => 0,
            },
            Some(0xdc00..0xe000) => 0,
            Some(_) => 6,
            // The sign after it may be a backslash, too.
            None => escape.chars().take(2).map(char::len_utf8).sum(),
        };
        if length == 0 {
            found = true;
            mended.push_str("\\ufffd");
            rest = escape.get(6..)?;
        } else {
            mended.push_str(escape.get(..length)?);
            rest = escape.get(length..)?;
        }
    }
    mended.push_str(rest);
    found.then_some(mended)
}

/// The unit of UTF-16 that an escape at the start of a text stands for.
fn unit(escape: &str) -> Option<u32> {
    u32::from_str_radix(escape.strip_prefix("\\u")?.get(..4)?, 16).ok()
}

#[cfg(test)]
mod tests {
    use super::parse;

    fn told(json: &str) -> String {
        parse(json).map_or_else(|error| error.to_string(), |value| value.to_string())
    }

    #[test]
    fn control_characters_are_told_with_line_and_column() {
        let reason = "a control character stands in a text";
        for (json, place) in [
            ("{\n \"a\": \"b\u{8}c\"}", "line 2, column 9"),
            ("{\n \"a\": \"b\tc\"}", "line 2, column 9"),
            ("{\n \"a\": \"b\nc\"}", "line 2, column 9"),
            ("[\"\u{0}\"]", "line 1, column 3"),
        ] {
            assert_eq!(
                told(json),
                format!("not JSON: {place}: {reason}"),
                "{json:?}"
            );
        }
    }

    #[test]
    fn other_reasons_are_told_where_they_are_known() {
        for (json, expected) in [
            ("", "line 1, column 0: there is nothing in it"),
            (
                "<!doctype html>",
                "line 1, column 1: it begins as a web page does",
            ),
            ("{\"a\":\n[1,", "line 2, column 3: it ends too early"),
            ("{\"a\": b}", "line 1, column 7"),
        ] {
            assert_eq!(told(json), format!("not JSON: {expected}"), "{json:?}");
        }
    }

    #[test]
    fn half_a_character_costs_no_more_than_that_character() {
        for (json, expected) in [
            (
                r#"["cut \ud83c","\ud83c\udf0a"]"#,
                "[\"cut \u{fffd}\",\"\u{1f30a}\"]",
            ),
            (
                r#"["\udf0a cut","\ud83c\ud83c\udf0a"]"#,
                "[\"\u{fffd} cut\",\"\u{fffd}\u{1f30a}\"]",
            ),
            (
                r#"["\\ud83c","\ud83c\n"]"#,
                "[\"\\\\ud83c\",\"\u{fffd}\\n\"]",
            ),
            (r#"["\ud83cé"]"#, "[\"\u{fffd}é\"]"),
        ] {
            assert_eq!(told(json), expected, "{json}");
        }
        assert!(told(r#"["\ud83c", oops]"#).starts_with("not JSON: line 1"));
    }
}
