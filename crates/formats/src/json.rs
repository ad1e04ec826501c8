//! JSON text, parsed by `serde_json`.

use crate::ReadError;
use serde_json::Value;

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

/// How many possible starts of JSON within other text are tried.
const MAX_BEGINNINGS: usize = 200;

/// Parses JSON. It tolerates a byte order mark, which it ignores; half of a
/// surrogate pair, which systems leave that cut texts by UTF-16 units and which
/// becomes U+FFFD; and a warning, a comment or a function call around the JSON,
/// if it is certain which text is the JSON.
///
/// # Errors
/// [`ReadError::NotJson`] with the place and, where that is known, the reason.
pub fn parse(text: &str) -> Result<ParsedJson, ReadError> {
    let text = text.trim_start_matches('\u{feff}');
    let error = match serde_json::from_str::<Value>(text) {
        Ok(value) => return Ok(ParsedJson::from(value)),
        Err(error) => error,
    };
    let mended = replace_lone_surrogates(text);
    if let Some(Ok(value)) = mended.as_deref().map(serde_json::from_str::<Value>) {
        return Ok(ParsedJson::from(value));
    }
    match within_text(mended.as_deref().unwrap_or(text)) {
        Some(value) => Ok(ParsedJson {
            value,
            has_text_around: true,
        }),
        None => Err(not_json(text, &error)),
    }
}

/// The text with every unpaired escaped surrogate replaced by U+FFFD; `None` if
/// there is none.
fn replace_lone_surrogates(text: &str) -> Option<String> {
    let mut mended = String::new();
    let mut rest = text;
    let mut has_changed = false;
    while let Some(at) = rest.find('\\') {
        let (before, escape) = rest.split_at(at);
        mended.push_str(before);
        let length = match (surrogate(escape), escape.get(6..).and_then(surrogate)) {
            (Some(Half::Leading), Some(Half::Trailing)) => 12,
            (Some(_), _) => {
                mended.push_str("\\ufffd");
                has_changed = true;
                rest = escape.get(6..)?;
                continue;
            }
            // A backslash and the character after it, which may be a backslash.
            (None, _) => 1 + escape.chars().nth(1).map_or(0, char::len_utf8),
        };
        let (escape, after) = escape.split_at(length);
        mended.push_str(escape);
        rest = after;
    }
    mended.push_str(rest);
    has_changed.then_some(mended)
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

/// The only JSON document within other text: after a server's warning, before a
/// comment, or within a function call. A web page is not searched.
fn within_text(text: &str) -> Option<Value> {
    let start = text.trim_start();
    let begins_with = |tag: &str| {
        start
            .get(..tag.len())
            .is_some_and(|begin| begin.eq_ignore_ascii_case(tag))
    };
    if begins_with("<!doctype") || begins_with("<html") {
        return None;
    }
    let (value, after) = first_document(text)?;
    let after = after.trim_start();
    let is_around = after.is_empty() || after.starts_with(['<', '/', ')', ';']);
    (is_around && first_document(after).is_none()).then_some(value)
}

/// The first object or list of objects at a place where a document may begin,
/// and the text after it.
fn first_document(text: &str) -> Option<(Value, &str)> {
    // If the text itself begins like JSON, nothing else can be the document.
    let most = match text.trim_start().starts_with(['{', '[']) {
        true => 1,
        false => MAX_BEGINNINGS,
    };
    text.match_indices(['{', '['])
        .filter(|(at, _)| may_begin_after(text.get(..*at).unwrap_or_default()))
        .take(most)
        .find_map(|(at, _)| {
            let rest = text.get(at..)?;
            let mut values = serde_json::Deserializer::from_str(rest).into_iter::<Value>();
            let value = values.next()?.ok()?;
            let is_document = match &value {
                Value::Object(members) => !members.is_empty(),
                Value::Array(items) => !items.is_empty() && items.iter().all(Value::is_object),
                _ => false,
            };
            Some((value, rest.get(values.byte_offset()..)?)).filter(|_| is_document)
        })
}

/// Whether a document may begin after a text: on a new line, or after a tag, a
/// comment or the opening bracket of a call.
fn may_begin_after(text: &str) -> bool {
    let text = text.trim_end_matches([' ', '\t']);
    text.is_empty() || text.ends_with(['\n', '\r', '>', '(']) || text.ends_with("*/")
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
