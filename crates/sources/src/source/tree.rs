//! Access to members of JSON values that are to be changed.

use lede_formats::lower_case;
use serde_json::Value;

/// The value at a path of keys.
pub(super) fn at<'a>(value: &'a Value, path: &[&str]) -> Option<&'a Value> {
    path.iter().try_fold(value, |value, key| value.get(key))
}

/// The elements of the list at a path of keys.
pub(super) fn items<'a>(value: &'a Value, path: &[&str]) -> &'a [Value] {
    at(value, path)
        .and_then(Value::as_array)
        .map_or(&[], Vec::as_slice)
}

/// The mutable elements of the list at a path of keys.
pub(super) fn items_mut<'a>(value: &'a mut Value, path: &[&str]) -> &'a mut [Value] {
    list_mut(value, path).map_or(&mut [], Vec::as_mut_slice)
}

/// The mutable list at a path of keys.
pub(super) fn list_mut<'a>(value: &'a mut Value, path: &[&str]) -> Option<&'a mut Vec<Value>> {
    path.iter()
        .try_fold(value, |value, key| value.get_mut(key))?
        .as_array_mut()
}

/// A text or a number as text.
pub(super) fn text<'a>(value: &'a Value, key: &str) -> Option<&'a str> {
    match value.get(key)? {
        Value::Number(number) => Some(number.as_str()),
        value => value.as_str().filter(|text| !text.is_empty()),
    }
}

/// Sets a member to a text, if the value is an object.
pub(super) fn set(value: &mut Value, key: &str, text: &str) {
    if let Some(object) = value.as_object_mut() {
        object.insert(key.to_owned(), Value::String(text.to_owned()));
    }
}

/// Whether the members of an object contain all terms.
pub(super) fn contains_terms(value: &Value, keys: &[&str], terms: &[String]) -> bool {
    let mut all = String::new();
    for key in keys {
        all.push_str(text(value, key).unwrap_or_default());
        all.push(' ');
    }
    let all = lower_case(&all);
    terms.iter().all(|term| all.contains(term.as_str()))
}
