//! Documents with invalid values in one place or in many: they are read without
//! these values, and quickly.

use crate::{address, documents};
use lede_formats::{Format, ReadError, Reading, read, read_as};
use lede_model::{FormatVersion, Published};
use proptest::prelude::*;
use proptest::test_runner::RngSeed;
use serde_json::{Value, json};
use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::time::{Duration, Instant};

/// How many members of the result a value may affect: its own, and one that
/// replaces it if it is missing, such as the first words for a title.
const MAX_AFFECTED: usize = 2;

/// Reads a document, which takes at most a second. Another try is allowed,
/// because the machine may be busy.
fn read_quickly(text: &str) -> Result<Reading, ReadError> {
    for _ in 0..3 {
        let start = Instant::now();
        let reading = read(text, &address());
        if start.elapsed() < Duration::from_secs(1) {
            return reading;
        }
    }
    panic!("more than a second: {text}");
}

/// The result as it would be published.
fn document(reading: &Reading) -> Value {
    serde_json::to_value(&reading.document).unwrap()
}

/// The paths of all values that are neither lists nor objects.
fn leaves(value: &Value, path: &str, found: &mut Vec<String>) {
    match value {
        Value::Object(members) => {
            for (key, member) in members {
                let key = key.replace('~', "~0").replace('/', "~1");
                leaves(member, &format!("{path}/{key}"), found);
            }
        }
        Value::Array(items) => {
            for (index, item) in items.iter().enumerate() {
                leaves(item, &format!("{path}/{index}"), found);
            }
        }
        _ => found.push(path.to_owned()),
    }
}

/// The names of the members in which two documents differ. The cards of a list
/// share one name.
fn differences(one: &Value, other: &Value) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    let none = serde_json::Map::new();
    let one = one.as_object().unwrap_or(&none);
    let other = other.as_object().unwrap_or(&none);
    for key in one.keys().chain(other.keys()) {
        match (one.get(key), other.get(key)) {
            (Some(Value::Array(one)), Some(Value::Array(other))) if key == "items" => {
                if one.len() != other.len() {
                    found.insert("items".to_owned());
                }
                for (one, other) in one.iter().zip(other) {
                    let of_card = differences(one, other);
                    found.extend(of_card.into_iter().map(|key| format!("items/{key}")));
                }
            }
            (one, other) if one != other => {
                found.insert(key.clone());
            }
            _ => {}
        }
    }
    found
}

/// Values that may occur in place of a valid one.
fn invalid_values() -> Vec<Value> {
    vec![
        json!(null),
        json!(true),
        json!(false),
        json!(-7.5),
        json!(""),
        json!("\u{0}<b>&amp;\u{202e}"),
        json!([]),
        json!({}),
        json!([[{"a": [null]}], "x", 3]),
        json!({"url": {"rendered": 3}, "0": "x", "name": []}),
    ]
}

/// How many leaves of one kind are broken: the first, and the next one.
const PER_KIND: usize = 2;

/// The path without the indexes of items: the same code reads all leaves that
/// share it.
fn kind_of(path: &str) -> String {
    let parts = path.split('/');
    let is_number = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    let parts: Vec<&str> = parts
        .map(|it| if is_number(it) { "" } else { it })
        .collect();
    parts.join("/")
}

/// Calls `test` with the document once per leaf and invalid value in its place.
fn each_broken(text: &str, test: &dyn Fn(&str, &Value, &Value)) {
    let mut broken: Value = serde_json::from_str(text).unwrap();
    let mut paths = Vec::new();
    leaves(&broken, "", &mut paths);
    let mut kinds: BTreeMap<String, usize> = BTreeMap::new();
    paths.retain(|path| {
        let count = kinds.entry(kind_of(path)).or_default();
        *count += 1;
        *count <= PER_KIND
    });
    for path in paths {
        let leaf = broken.pointer(&path).unwrap().clone();
        for invalid in invalid_values() {
            *broken.pointer_mut(&path).unwrap() = invalid.clone();
            test(&path, &invalid, &broken);
        }
        *broken.pointer_mut(&path).unwrap() = leaf;
    }
}

#[test]
fn one_invalid_value_loses_only_its_own_member() {
    let too_much = RefCell::new(Vec::new());
    for (format, name, text) in documents::all() {
        let whole = document(&read(&text, &address()).unwrap());
        each_broken(&text, &|path, invalid, broken| {
            let place = format!("{name} {path} {invalid}");
            let reading = read_quickly(&broken.to_string())
                .unwrap_or_else(|error| panic!("{place}: {error}"));
            assert_eq!(reading.format, format, "{place}");
            let lost = differences(&whole, &document(&reading));
            // The editor's headline and picture are blocks of the body.
            let most = MAX_AFFECTED + usize::from(format == Format::EditorJs);
            if lost.len() > most {
                too_much.borrow_mut().push(format!("{place}: {lost:?}"));
            }
        });
    }
    let too_much = too_much.into_inner();
    assert!(
        too_much.is_empty(),
        "{}\n{}",
        too_much.len(),
        too_much.join("\n")
    );
}

#[test]
fn the_result_of_a_broken_document_can_be_published() {
    for (_, name, text) in documents::all() {
        each_broken(&text, &|path, invalid, broken| {
            let place = format!("{name} {path} {invalid}");
            let Ok(reading) = read(&broken.to_string(), &address()) else {
                return;
            };
            let written = serde_json::to_string(&Published {
                version: FormatVersion::One,
                document: reading.document.clone(),
            });
            let again = read(&written.unwrap(), &address()).expect(&place);
            assert_eq!(again.document, reading.document, "{place}");
        });
    }
}

#[test]
fn documents_of_all_other_formats_are_read_or_refused() {
    for (_, _, text) in documents::all() {
        for format in crate::adapted_formats() {
            let _ = read_as(*format, &text, &address(), None);
            let _ = read_as(*format, &text, &address(), Some("x"));
        }
    }
}

#[test]
fn a_cut_document_is_reported_as_cut() {
    let mut formats = BTreeSet::new();
    for (format, name, text) in documents::all() {
        let text = text.trim_end();
        // One document of each format is cut at every byte. In the others, cuts
        // at every seventh byte are enough to cut strings, escapes, numbers,
        // literals and the gaps between them.
        let step = if formats.insert(format) { 1 } else { 7 };
        let ends = (0..text.len()).step_by(step);
        for end in ends.filter(|end| text.is_char_boundary(*end)) {
            let error = read_quickly(&text[..end]).unwrap_err();
            assert!(
                matches!(error, ReadError::NotJson { .. }),
                "{name}: {error}"
            );
        }
    }
}

/// Any JSON, with keys of the formats.
fn any_json(keys: Vec<String>) -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        "[ -~é\u{0}]{0,20}".prop_map(Value::from),
        Just(json!("<p>Words</p>")),
        Just(json!("https://a.example/b")),
        Just(json!("2025-03-06T20:15:00+02:00")),
    ];
    leaf.prop_recursive(4, 40, 6, move |inner| {
        let key = proptest::sample::select(keys.clone());
        prop_oneof![
            proptest::collection::vec(inner.clone(), 0..6).prop_map(Value::from),
            proptest::collection::vec((key, inner), 0..6)
                .prop_map(|members| Value::Object(members.into_iter().collect())),
        ]
    })
}

/// All keys of the corpus.
fn keys() -> Vec<String> {
    fn collect(value: &Value, keys: &mut BTreeSet<String>) {
        match value {
            Value::Object(members) => {
                for (key, member) in members {
                    keys.insert(key.clone());
                    collect(member, keys);
                }
            }
            Value::Array(items) => items.iter().for_each(|item| collect(item, keys)),
            _ => {}
        }
    }
    let mut keys = BTreeSet::new();
    for (_, _, text) in documents::all() {
        collect(&serde_json::from_str(&text).unwrap(), &mut keys);
    }
    keys.into_iter().collect()
}

/// All paths of a document, including those of lists and objects.
fn paths(value: &Value, path: &str, found: &mut Vec<String>) {
    found.push(path.to_owned());
    match value {
        Value::Object(members) => {
            for (key, member) in members {
                let key = key.replace('~', "~0").replace('/', "~1");
                paths(member, &format!("{path}/{key}"), found);
            }
        }
        Value::Array(items) => {
            for (index, item) in items.iter().enumerate() {
                paths(item, &format!("{path}/{index}"), found);
            }
        }
        _ => {}
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, rng_seed: RngSeed::Fixed(1), cases: 400, ..ProptestConfig::default() })]

    #[test]
    fn documents_broken_anywhere_by_anything_are_read_or_refused(
        document in any::<prop::sample::Index>(),
        places in proptest::collection::vec((any::<prop::sample::Index>(), any_json(keys())), 1..4),
    ) {
        let all = documents::all();
        let mut value: Value = serde_json::from_str(&document.get(&all).2).unwrap();
        for (place, invalid) in places {
            let mut found = Vec::new();
            paths(&value, "", &mut found);
            *value.pointer_mut(place.get(&found[..]).as_str()).unwrap() = invalid;
        }
        let _ = read_quickly(&value.to_string());
    }

    #[test]
    fn any_json_with_known_keys_is_read_or_refused_by_every_format(value in any_json(keys())) {
        let text = value.to_string();
        let _ = read_quickly(&text);
        for format in crate::adapted_formats() {
            let _ = read_as(*format, &text, &address(), None);
            let _ = read_as(*format, &text, &address(), Some("x"));
        }
    }

    #[test]
    fn documents_with_any_bytes_in_them_are_read_or_refused(
        document in any::<prop::sample::Index>(),
        places in proptest::collection::vec((any::<prop::sample::Index>(), "[ -~\u{0}]{1,3}"), 1..4),
    ) {
        let all = documents::all();
        let mut text = document.get(&all).2.clone();
        for (place, invalid) in places {
            let mut at = place.index(text.len());
            while !text.is_char_boundary(at) {
                at -= 1;
            }
            text.insert_str(at, &invalid);
        }
        let _ = read_quickly(&text);
    }
}
