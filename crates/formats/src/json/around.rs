//! JSON within other text: after a server's warning, before a comment, or within a
//! function call.

use serde_json::Value;

/// How many possible starts of JSON within other text are tried.
const MAX_BEGINNINGS: usize = 200;

/// What servers write before JSON so that it cannot run as a script.
const GUARDS: [&str; 7] = [
    ")]}'",
    ")]}",
    "for(;;);",
    "for (;;);",
    "while(1);",
    "while(true);",
    "{}&&",
];

/// How the messages and dumps of PHP begin.
const MESSAGES: [&str; 17] = [
    "PHP ",
    "Warning:",
    "Notice:",
    "Deprecated:",
    "Fatal error:",
    "Parse error:",
    "Strict Standards:",
    "Uncaught ",
    "string(",
    "array(",
    "object(",
    "bool(",
    "int(",
    "float(",
    "Array",
    "Object",
    "NULL",
];

/// The only JSON document within other text, if it is certain which it is. A web page
/// is not searched.
pub(super) fn document_in(text: &str) -> Option<Value> {
    let start = without_guard(text.trim_start_matches(is_blank));
    let begins_with = |tag: &str| {
        start
            .get(..tag.len())
            .is_some_and(|begin| begin.eq_ignore_ascii_case(tag))
    };
    if begins_with("<!doctype") || begins_with("<html") {
        return None;
    }
    let (value, after) = first_document(start)?;
    let after = after.trim_matches(is_blank);
    (may_follow(after) && first_document(after).is_none()).then_some(value)
}

/// White space, and characters without width that editors leave.
fn is_blank(character: char) -> bool {
    character.is_whitespace() || matches!(character, '\u{feff}' | '\u{200b}' | '\0')
}

fn without_guard(text: &str) -> &str {
    let rest = GUARDS.iter().find_map(|guard| text.strip_prefix(guard));
    rest.map_or(text, |rest| rest.trim_start_matches([',', '\'']))
}

/// Whether a text after a document is no part of it: a tag, a comment, the end of a
/// call, a message, or the number that WordPress adds to answers of its own pages.
fn may_follow(after: &str) -> bool {
    let is_message = || {
        MESSAGES.iter().any(|start| after.starts_with(start))
            || (after.starts_with('[') && after.contains("] PHP "))
    };
    after.is_empty()
        || after.starts_with(['<', '/', ')', ';', '*'])
        || matches!(after, "0" | "1" | "-1")
        || is_message()
}

/// The first object or list of objects at a place where a document may begin,
/// and the text after it. `None` if the text ends within one: no part of a
/// document that is cut is the document.
fn first_document(text: &str) -> Option<(Value, &str)> {
    let beginnings = text
        .match_indices(['{', '['])
        .filter(|(at, _)| may_begin_after(text.get(..*at).unwrap_or_default()));
    for (at, sign) in beginnings.take(MAX_BEGINNINGS) {
        let rest = text.get(at..)?;
        let mut values = serde_json::Deserializer::from_str(rest).into_iter::<Value>();
        match values.next()? {
            Ok(value) if is_document(&value) => {
                return Some((value, rest.get(values.byte_offset()..)?));
            }
            Err(error) if error.is_eof() => return None,
            // Nothing within a document that is broken is the document. The time of
            // a message begins with a bracket, too.
            Err(_) if at == 0 && (sign == "{" || !is_time(rest)) => return None,
            _ => {}
        }
    }
    None
}

fn is_document(value: &Value) -> bool {
    match value {
        Value::Object(members) => !members.is_empty(),
        Value::Array(items) => !items.is_empty() && items.iter().all(Value::is_object),
        _ => false,
    }
}

/// `[06-Mar-2025 18:15:00 UTC] PHP Warning: …`
fn is_time(text: &str) -> bool {
    let inner = text.trim_start_matches('[');
    let line = inner.lines().next().unwrap_or_default();
    inner.starts_with(|first: char| first.is_ascii_digit()) && line.contains("] ")
}

/// Whether a document may begin after a text: on a new line, after a tag, a comment,
/// a message or the opening bracket of a call.
fn may_begin_after(text: &str) -> bool {
    let text = text.trim_end_matches(|character| {
        matches!(character, ' ' | '\t' | '\u{feff}' | '\u{200b}' | '\0')
    });
    let before_number = text.trim_end_matches(|character: char| character.is_ascii_digit());
    text.is_empty()
        || text.ends_with(['\n', '\r', '>', '('])
        || text.ends_with("*/")
        || text.ends_with("/*")
        || (before_number.len() < text.len() && before_number.ends_with(" on line "))
}
