//! JSON text, parsed by `serde_json`.

mod around;

use crate::ReadError;
use serde_json::Value;
use std::borrow::Cow;

/// A document's JSON, parsed once for all readers.
#[derive(Debug, PartialEq)]
pub struct ParsedJson {
    /// The value.
    pub value: Value,
    /// Whether there was text around the JSON, such as a server's warning.
    pub has_text_around: bool,
}

impl From<Value> for ParsedJson {
    fn from(value: Value) -> Self {
        Self {
            value,
            has_text_around: false,
        }
    }
}

/// Parses JSON. It tolerates byte order marks, which it ignores; text in UTF-16 that
/// was taken for UTF-8, unless letters were lost by that; half of a surrogate pair, which systems leave that cut texts by UTF-16 units and which
/// becomes U+FFFD; and a warning, a comment or a function call around the JSON,
/// if it is certain which text is the JSON.
///
/// # Errors
/// [`ReadError::NotJson`] with the place and, where that is known, the reason.
pub fn parse(text: &str) -> Result<ParsedJson, ReadError> {
    let text = without_marks(text);
    let text = text.as_ref();
    let error = match serde_json::from_str::<Value>(text) {
        Ok(value) => return Ok(ParsedJson::from(value)),
        Err(error) => error,
    };
    let repaired = replace_lone_surrogates(text);
    if let Some(Ok(value)) = repaired.as_deref().map(serde_json::from_str::<Value>) {
        return Ok(ParsedJson::from(value));
    }
    match around::document_in(repaired.as_deref().unwrap_or(text)) {
        Some(value) => Ok(ParsedJson {
            value,
            has_text_around: true,
        }),
        None => Err(not_json(text, &error)),
    }
}

/// The text without byte order marks at its start and end. UTF-16 that was read as
/// UTF-8 has a zero beside each letter.
fn without_marks(text: &str) -> Cow<'_, str> {
    let is_mark = |character| matches!(character, '\u{feff}' | '\u{fffd}' | '\0');
    let is_utf_16 = text.trim_start_matches(is_mark).chars().nth(1) == Some('\0');
    let bare = text.trim_matches('\u{feff}');
    let wide = text.trim_matches(is_mark);
    match is_utf_16 && !wide.contains('\u{fffd}') {
        true => Cow::Owned(wide.replace('\0', "")),
        false => Cow::Borrowed(bare),
    }
}

/// The text with every unpaired escaped surrogate replaced by U+FFFD; `None` if
/// there is none.
fn replace_lone_surrogates(text: &str) -> Option<String> {
    let mut repaired = String::new();
    let mut rest = text;
    let mut has_changed = false;
    while let Some(at) = rest.find('\\') {
        let (before, escape) = rest.split_at(at);
        repaired.push_str(before);
        let length = match (surrogate(escape), escape.get(6..).and_then(surrogate)) {
            (Some(Half::Leading), Some(Half::Trailing)) => 12,
            (Some(_), _) => {
                repaired.push_str("\\ufffd");
                has_changed = true;
                rest = escape.get(6..)?;
                continue;
            }
            // A backslash and the character after it, which may be a backslash.
            (None, _) => 1 + escape.chars().nth(1).map_or(0, char::len_utf8),
        };
        let (escape, after) = escape.split_at(length);
        repaired.push_str(escape);
        rest = after;
    }
    repaired.push_str(rest);
    has_changed.then_some(repaired)
}

/// Half of a surrogate pair.
enum Half {
    Leading,
    Trailing,
}

/// The half that an escape at the start of a text encodes.
fn surrogate(escape: &str) -> Option<Half> {
    let code = escape.strip_prefix("\\u")?.get(..4)?;
    match u16::from_str_radix(code, 16).ok()? {
        0xD800..=0xDBFF => Some(Half::Leading),
        0xDC00..=0xDFFF => Some(Half::Trailing),
        _ => None,
    }
}

fn not_json(text: &str, error: &serde_json::Error) -> ReadError {
    let (mut line, mut column) = (error.line(), error.column());
    let is_control = error.to_string().starts_with("control character");
    // serde_json counts a line end within a string as the start of the next
    // line.
    if is_control && column == 0 && line > 1 {
        line -= 1;
        column = text.split('\n').nth(line - 1).map_or(0, str::len) + 1;
    }
    let reason = match text.trim_start().chars().next() {
        None => "there is nothing in it",
        Some('<') => "it begins as a web page does",
        _ if text.contains("\0\"\0") => "it is in UTF-16, which JSON is not",
        _ if error.is_eof() => "it ends too early",
        _ if is_control => "a control character stands in a text",
        _ => "",
    };
    ReadError::NotJson {
        line,
        column,
        reason,
    }
}

#[cfg(test)]
mod tests;
