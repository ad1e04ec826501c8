//! Every document of the model is written, is valid by the JSON Schema, and is
//! read back unchanged.
#![cfg(not(target_arch = "wasm32"))]
// Clippy's settings for tests know only functions marked `#[test]`.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing)]

mod blocks;
mod documents;
mod inlines;
mod media;
mod values;

use lede_formats::{Format, read};
use lede_model::{FormatVersion, Published, Url};
use proptest::test_runner::{Config, RngSeed, TestCaseError, TestRunner};
use schemars::generate::SchemaSettings;
use serde_json::Value;
use std::cell::RefCell;
use std::collections::BTreeSet;

const DOCUMENTS: u32 = 1000;

/// The JSON Schema that the types generate.
fn schema() -> Value {
    let settings = SchemaSettings::draft2020_12();
    let generator = settings.into_generator();
    generator.into_root_schema_for::<Published>().to_value()
}

#[test]
fn a_thousand_documents_are_valid_and_read_back_unchanged() {
    let schema = schema();
    let validator = jsonschema::options()
        .should_validate_formats(true)
        .build(&schema)
        .unwrap();
    let address = Url::parse("https://paper.example/api/document.json").unwrap();
    let seen = RefCell::new(Names::default());
    let mut runner = TestRunner::new(Config {
        cases: DOCUMENTS,
        failure_persistence: None,
        // The same documents in each run: whether all members are seen is no chance.
        rng_seed: RngSeed::Fixed(1),
        ..Config::default()
    });
    let result = runner.run(&documents::document(), |document| {
        let published = Published {
            version: FormatVersion::One,
            document: document.clone(),
        };
        let text = serde_json::to_string(&published).unwrap();
        let value: Value = serde_json::from_str(&text).unwrap();
        seen.borrow_mut().of_document(&value);
        let errors: Vec<String> = validator
            .iter_errors(&value)
            .map(|error| format!("{}: {error}", error.instance_path()))
            .collect();
        let fail = |what: String| Err(TestCaseError::fail(format!("{what}\n{text}")));
        if !errors.is_empty() {
            return fail(errors.join("\n"));
        }
        match read(&text, &address) {
            Err(error) => fail(error.to_string()),
            Ok(reading) if reading.format != Format::Native => fail(format!("{reading:?}")),
            Ok(reading) if !reading.diagnostics.is_empty() => {
                fail(format!("{:?}", reading.diagnostics))
            }
            Ok(reading) if reading.document != document => {
                fail(format!("read as {:?}", reading.document))
            }
            Ok(_) => Ok(()),
        }
    });
    if let Err(error) = result {
        panic!("{error}");
    }

    // A name in the schema that no document has is not tested.
    let mut named = Names::default();
    named.of_schema(&schema);
    // The access `public` is the default, which is not written.
    named.values.remove("public");
    let seen = seen.into_inner();
    let missing = |named: &BTreeSet<String>, seen: &BTreeSet<String>| -> Vec<String> {
        named.difference(seen).cloned().collect()
    };
    assert_eq!(missing(&named.keys, &seen.keys), [""; 0], "members");
    assert_eq!(missing(&named.values, &seen.values), [""; 0], "values");
}

/// The names of members, and the values of enums.
#[derive(Default)]
struct Names {
    keys: BTreeSet<String>,
    values: BTreeSet<String>,
}

impl Names {
    fn of_document(&mut self, value: &Value) {
        match value {
            Value::Object(members) => {
                for (key, member) in members {
                    self.keys.insert(key.clone());
                    self.of_document(member);
                }
            }
            Value::Array(items) => items.iter().for_each(|item| self.of_document(item)),
            Value::String(text) => {
                self.values.insert(text.clone());
            }
            _ => {}
        }
    }

    fn of_schema(&mut self, schema: &Value) {
        match schema {
            Value::Object(members) => {
                for (key, member) in members {
                    match (key.as_str(), member) {
                        ("properties", Value::Object(properties)) => {
                            self.keys.extend(properties.keys().cloned());
                        }
                        ("const", Value::String(word)) => {
                            self.values.insert(word.clone());
                        }
                        ("enum", Value::Array(words)) => {
                            let words = words.iter().filter_map(Value::as_str);
                            self.values.extend(words.map(str::to_owned));
                        }
                        _ => {}
                    }
                    self.of_schema(member);
                }
            }
            Value::Array(items) => items.iter().for_each(|item| self.of_schema(item)),
            _ => {}
        }
    }
}
