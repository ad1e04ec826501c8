//! What can be wrong in `locales/`, said so that a translator understands it.

use crate::generator::AREAS;
use crate::locale::{DESCRIPTIONS, ENGLISH, Locale, Members, Text};
use crate::plural_categories::plural_categories;
use std::collections::BTreeSet;

/// The only placeholder of plural forms.
pub const COUNT: &str = "count";

/// Everything that is wrong, file by file.
pub fn problems(locales: &[Locale]) -> Vec<String> {
    let Some(english) = locales.iter().find(|locale| locale.name == ENGLISH) else {
        return vec![format!("locales/{ENGLISH}.json is missing")];
    };
    let mut problems = Vec::new();
    if !locales.iter().any(|locale| locale.name == DESCRIPTIONS) {
        problems.push(format!("locales/{DESCRIPTIONS}.json is missing"));
    }
    for locale in locales {
        let mut report = Report {
            file: &locale.name,
            problems: &mut problems,
        };
        check_keys(locale, english, &mut report);
        if locale.name != DESCRIPTIONS {
            check_texts(locale, english, &mut report);
        }
    }
    problems
}

struct Report<'a> {
    file: &'a str,
    problems: &'a mut Vec<String>,
}

impl Report<'_> {
    fn push(&mut self, problem: &str) {
        self.problems
            .push(format!("locales/{}.json: {problem}", self.file));
    }
}

/// Whether the keys are English's: no more, no fewer, none twice.
fn check_keys(locale: &Locale, english: &Locale, report: &mut Report<'_>) {
    for (area, key, _) in english.texts() {
        if locale.get(area, key).is_none() {
            report.push(&format!("{area}.{key} is missing"));
        }
    }
    for area in twice(&locale.areas) {
        report.push(&format!("{area} is there twice"));
    }
    for (area, keys) in &locale.areas.0 {
        if !AREAS.iter().any(|known| known.key == area) {
            report.push(&format!("{area} is not an area of the interface"));
            continue;
        }
        for key in twice(keys) {
            report.push(&format!("{area}.{key} is there twice"));
        }
        for (key, _) in &keys.0 {
            if english.get(area, key).is_none() {
                report.push(&format!("{area}.{key} is not in locales/{ENGLISH}.json"));
            } else if !is_identifier(key) {
                report.push(&format!(
                    "{area}.{key} is no key: small letters, digits and _ only"
                ));
            }
        }
    }
}

/// Whether the texts can be filled in as English's are.
fn check_texts(locale: &Locale, english: &Locale, report: &mut Report<'_>) {
    for (area, key, text) in locale.texts() {
        let name = format!("{area}.{key}");
        match (text, english.get(area, key)) {
            (Text::Plain(text), Some(Text::Plain(original))) => {
                check_placeholders(&name, text, original, report);
            }
            (Text::Plural(forms), Some(Text::Plural(_))) => {
                check_forms(&name, forms, &locale.name, report);
            }
            (Text::Plain(_), Some(Text::Plural(_))) => {
                report.push(&format!("{name} needs plural forms, as in English"));
            }
            (Text::Plural(_), Some(Text::Plain(_))) => {
                report.push(&format!("{name} has plural forms, English has none"));
            }
            (_, None) => {}
        }
    }
}

fn check_placeholders(name: &str, text: &str, original: &str, report: &mut Report<'_>) {
    match (placeholders(text), placeholders(original)) {
        (None, _) => report.push(&format!("{name} has a brace without its other half")),
        (Some(ours), Some(wanted)) if unique(&ours) != unique(&wanted) => report.push(&format!(
            "{name} has {}, English has {}",
            list(&ours),
            list(&wanted)
        )),
        _ => {}
    }
}

fn check_forms(name: &str, forms: &Members<String>, language: &str, report: &mut Report<'_>) {
    let Some(categories) = plural_categories(language) else {
        report.push(&format!(
            "{name} has plural forms, but the plural categories of “{language}” are not known; \
             add them to crates/model/build/plural_categories.rs"
        ));
        return;
    };
    let needed: Vec<_> = categories.iter().map(|(category, _)| *category).collect();
    let needed = needed.join(", ");
    for (category, is_one_number) in categories {
        match forms.get(category).map(|form| placeholders(form)) {
            None => report.push(&format!(
                "{name} has no form “{category}”; “{language}” needs {needed}"
            )),
            Some(None) => report.push(&format!(
                "{name}.{category} has a brace without its other half"
            )),
            Some(Some(ours)) if ours == [COUNT] || (ours.is_empty() && *is_one_number) => {}
            Some(Some(ours)) => report.push(&format!(
                "{name}.{category} has {}, and needs {}",
                list(&ours),
                list(&[COUNT])
            )),
        }
    }
    for (category, _) in &forms.0 {
        if !categories.iter().any(|(known, _)| known == category) {
            report.push(&format!(
                "{name} has a form “{category}”; “{language}” has {needed}"
            ));
        }
    }
    for category in twice(forms) {
        report.push(&format!("{name}.{category} is there twice"));
    }
}

/// The names in braces, in order; `None` if a brace has no other half.
pub fn placeholders(text: &str) -> Option<Vec<&str>> {
    let mut names = Vec::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('{') {
        let (name, after) = after.split_once('}')?;
        if before.contains('}') || !is_identifier(name) {
            return None;
        }
        names.push(name);
        rest = after;
    }
    (!rest.contains('}')).then_some(names)
}

fn unique<'a>(names: &[&'a str]) -> BTreeSet<&'a str> {
    names.iter().copied().collect()
}

fn list(names: &[&str]) -> String {
    if names.is_empty() {
        return "no placeholder".to_owned();
    }
    let names: Vec<_> = names.iter().map(|name| format!("{{{name}}}")).collect();
    names.join(", ")
}

fn is_identifier(name: &str) -> bool {
    name.starts_with(|first: char| first.is_ascii_lowercase())
        && name
            .bytes()
            .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_')
}

/// Names that are there more than once.
fn twice<T>(members: &Members<T>) -> BTreeSet<&str> {
    let mut seen = BTreeSet::new();
    members
        .0
        .iter()
        .map(|(name, _)| name.as_str())
        .filter(|name| !seen.insert(*name))
        .collect()
}
