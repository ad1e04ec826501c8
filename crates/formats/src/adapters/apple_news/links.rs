//! Links from one component of an article to another.

use crate::cursor::Cursor;
use serde_json::Value;

/// More are not looked for.
const MAX_TARGETS: usize = 200;

/// The identifiers that links lead to: in HTML, in Markdown, and in additions.
pub(super) fn targets(json: &Cursor<'_>) -> Vec<String> {
    let mut targets = Vec::new();
    if let Some(components) = json.get("components") {
        push_targets(components.value(), &mut targets);
    }
    targets
}

fn push_targets(value: &Value, targets: &mut Vec<String>) {
    match value {
        Value::Array(items) => items.iter().for_each(|item| push_targets(item, targets)),
        Value::Object(members) => {
            members
                .iter()
                .for_each(|(_, member)| push_targets(member, targets));
        }
        Value::String(text) => {
            let mut before = None;
            for (at, sign) in text.char_indices() {
                let begins = matches!(before, None | Some('"' | '\'' | '(' | '='));
                before = Some(sign);
                if sign != '#' || !begins || targets.len() >= MAX_TARGETS {
                    continue;
                }
                let rest = text.get(at + 1..).unwrap_or_default();
                let end =
                    |sign: char| matches!(sign, '"' | '\'' | ')' | '>') || sign.is_whitespace();
                let id = rest.split(end).next().unwrap_or_default();
                if !id.is_empty() && !targets.iter().any(|known| known == id) {
                    targets.push(id.to_owned());
                }
            }
        }
        _ => {}
    }
}
