//! What is said of mistakes in `locales/`. The build ends with the same
//! messages; these are locales with mistakes in them.

#![allow(clippy::unwrap_used)]

// The parts of the build script. Some of their functions only the script uses.
#[path = "../build/checks.rs"]
#[allow(dead_code)]
mod checks;
#[path = "../build/generator.rs"]
#[allow(dead_code)]
mod generator;
#[path = "../build/locale.rs"]
#[allow(dead_code)]
mod locale;
#[path = "../build/plural_categories.rs"]
mod plural_categories;

use locale::Locale;
use std::path::Path;

const ENGLISH: &str = r#"{"story": {
    "credit": "(Source: {name})",
    "minutes_read": {"one": "{count} minute", "other": "{count} minutes"},
    "see_all": "See all"
}}"#;
const DESCRIPTIONS: &str = r#"{"story": {"credit": "", "minutes_read": "", "see_all": ""}}"#;

/// A locale that says the same as English.
const UKRAINIAN: &str = r#"{"story": {
    "credit": "(Джерело: {name})",
    "minutes_read": {"one": "{count} хвилина", "few": "{count} хвилини", "many": "{count} хвилин", "other": "{count} хвилини"},
    "see_all": "Усі матеріали"
}}"#;

/// What is wrong with a file beside [`ENGLISH`].
fn problems(name: &str, json: &str) -> Vec<String> {
    let mut files = vec![("en", ENGLISH), (name, json)];
    if name != "descriptions" {
        files.push(("descriptions", DESCRIPTIONS));
    }
    let files: Vec<_> = files
        .iter()
        .map(|(name, json)| Locale::parse(name, json).unwrap())
        .collect();
    checks::problems(&files)
}

/// What is wrong with [`UKRAINIAN`] after a change of its text.
fn after(from: &str, to: &str) -> Vec<String> {
    assert!(UKRAINIAN.contains(from), "{from}");
    problems("uk", &UKRAINIAN.replace(from, to))
}

#[test]
fn the_locales_of_the_interface_have_no_mistakes() {
    let package = Path::new(env!("CARGO_MANIFEST_DIR"));
    let folder = ["locales", "../../locales"].map(|folder| package.join(folder));
    let folder = folder.iter().find(|folder| folder.is_dir()).unwrap();
    let locales = Locale::read_folder(folder).unwrap();
    assert_eq!(checks::problems(&locales), Vec::<String>::new());
    for language in lede_model::INTERFACE_LANGUAGES {
        assert!(locales.iter().any(|locale| locale.name == *language));
    }
}

#[test]
fn keys_are_those_of_english() {
    assert_eq!(problems("uk", UKRAINIAN), Vec::<String>::new());
    assert_eq!(
        after("see_all", "all"),
        [
            "locales/uk.json: story.see_all is missing",
            "locales/uk.json: story.all is not in locales/en.json"
        ]
    );
    assert_eq!(
        after(r#""credit""#, r#""see_all": "", "credit""#),
        ["locales/uk.json: story.see_all is there twice"]
    );
}

#[test]
fn areas_are_those_of_the_interface() {
    assert_eq!(
        after(r#"{"story""#, r#"{"pages": {}, "story""#),
        ["locales/uk.json: pages is not an area of the interface"]
    );
}

#[test]
fn every_key_has_a_description() {
    assert_eq!(
        problems(
            "descriptions",
            r#"{"story": {"credit": "", "see_all": ""}}"#
        ),
        ["locales/descriptions.json: story.minutes_read is missing"]
    );
}

#[test]
fn placeholders_are_those_of_english() {
    assert_eq!(
        after("{name}", "{host}"),
        ["locales/uk.json: story.credit has {host}, English has {name}"]
    );
    assert_eq!(
        after("{name}", ""),
        ["locales/uk.json: story.credit has no placeholder, English has {name}"]
    );
    assert_eq!(
        after("{name}", "{name"),
        ["locales/uk.json: story.credit has a brace without its other half"]
    );
}

#[test]
fn plural_forms_are_those_of_the_language() {
    assert_eq!(
        after(r#""few": "{count} хвилини", "#, ""),
        ["locales/uk.json: story.minutes_read has no form “few”; “uk” needs one, few, many, other"]
    );
    assert_eq!(
        after(r#""few""#, r#""two": "", "few""#),
        ["locales/uk.json: story.minutes_read has a form “two”; “uk” has one, few, many, other"]
    );
    assert_eq!(
        after("{count} хвилина", "Хвилина"),
        ["locales/uk.json: story.minutes_read.one has no placeholder, and needs {count}"]
    );
    let exchanged =
        r#"{"story": {"credit": "{name}", "minutes_read": "{count}", "see_all": {"other": ""}}}"#;
    assert_eq!(
        problems("uk", exchanged),
        [
            "locales/uk.json: story.minutes_read needs plural forms, as in English",
            "locales/uk.json: story.see_all has plural forms, English has none"
        ]
    );
}

#[test]
fn a_form_for_one_number_may_say_it_in_words() {
    let arabic = r#"{"story": {"credit": "{name}", "see_all": "", "minutes_read": {
        "zero": "أقل من دقيقة", "one": "دقيقة", "two": "دقيقتان",
        "few": "{count} دقائق", "many": "{count} دقيقة", "other": "{count} دقيقة"
    }}}"#;
    assert_eq!(problems("ar", arabic), Vec::<String>::new());
}

#[test]
fn a_language_without_plural_rules_is_named() {
    let problems = problems("cy", UKRAINIAN);
    assert_eq!(problems.len(), 1);
    assert!(problems[0].contains("“cy” are not known"), "{problems:?}");
}

#[test]
fn what_is_no_json_is_named_by_line() {
    let problem = Locale::parse("uk", "{\n\"story\": 1}").unwrap_err();
    assert!(
        problem.starts_with("locales/uk.json cannot be read: invalid type: integer `1`"),
        "{problem}"
    );
    assert!(problem.contains("line 2"), "{problem}");
}
