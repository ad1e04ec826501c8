//! JSON as such: what it parses to, and where and why it does not.

use super::ReadError;
use super::parser::{self, Broken};
use super::value::Value;

/// Parses JSON. A byte order mark before it is left alone; half a character
/// is read as U+FFFD.
///
/// # Errors
/// [`ReadError::NotJson`] with the place and, where that is known, the reason.
pub(crate) fn parse(text: &str) -> Result<Value, ReadError> {
    let text = text.trim_start_matches('\u{feff}');
    parser::parse(text).map_err(|broken| not_json(text, broken))
}

fn not_json(text: &str, broken: Broken) -> ReadError {
    let read = text.as_bytes().get(..broken.after).unwrap_or_default();
    let mut line = read.iter().filter(|sign| **sign == b'\n').count() + 1;
    let mut column = read.iter().rev().take_while(|sign| **sign != b'\n').count();
    let line_at = |number: usize| text.split('\n').nth(number.wrapping_sub(1)).unwrap_or("");
    let mut reason = match text.trim_start().chars().next() {
        None => "there is nothing in it",
        Some('<') => "it begins as a web page does",
        _ if broken.is_end => "it ends too early",
        _ => "",
    };
    if reason.is_empty() {
        // A line end within a text is told as the beginning of the next line.
        if column == 0 && line > 1 {
            line -= 1;
            column = line_at(line).len() + 1;
        }
        if read.last().is_none_or(|sign| *sign < b' ') {
            reason = "a control character stands in a text";
        }
    }
    ReadError::NotJson {
        line,
        column,
        reason,
    }
}

#[cfg(test)]
mod tests {
    use super::{Value, parse};

    fn told(json: &str) -> String {
        parse(json).map_or_else(|error| error.to_string(), |value| format!("{value:?}"))
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
                &["cut \u{fffd}", "\u{1f30a}"][..],
            ),
            (
                r#"["\udf0a cut","\ud83c\ud83c\udf0a"]"#,
                &["\u{fffd} cut", "\u{fffd}\u{1f30a}"],
            ),
            (r#"["\\ud83c","\ud83c\n"]"#, &["\\ud83c", "\u{fffd}\n"]),
            (r#"["\ud83cé"]"#, &["\u{fffd}é"]),
        ] {
            let texts = expected
                .iter()
                .map(|text| Value::String((*text).to_owned()));
            assert_eq!(parse(json), Ok(Value::Array(texts.collect())), "{json}");
        }
        assert!(told(r#"["\ud83c", oops]"#).starts_with("not JSON: line 1, column 12"));
    }
}
