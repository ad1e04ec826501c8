//! The script that begins every page, from its parts and the strings of the
//! interface.

use crate::{esbuild, paths};
use anyhow::{Context, Result};
use lede_model::{BootStrings, INTERFACE_LANGUAGES, Language, Plural, PluralCategory, Strings};
use serde_json::{Map, Value, json};
use std::fs;
use std::path::Path;

/// In the order in which they run.
const PARTS: [&str; 2] = ["draw.js", "boot.js"];

/// Writes the joined script.
pub fn write() -> Result<()> {
    let mut parts = String::new();
    for part in PARTS {
        let path = paths::root().join("public").join(part);
        parts += &fs::read_to_string(&path)
            .with_context(|| format!("cannot read {}", path.display()))?;
        parts.push('\n');
    }
    paths::write_changed("boot.js", &join(&parts))
}

/// The parts, with the function `stringsOf` that both call. The block keeps
/// its names from other scripts.
fn join(parts: &str) -> String {
    let strings: Map<String, Value> = INTERFACE_LANGUAGES
        .iter()
        .filter_map(|tag| Some(((*tag).to_owned(), strings_of(&Language::parse(tag)?))))
        .collect();
    let strings = Value::Object(strings);
    format!(
        "{{\nconst STRINGS = {strings};\n\
         const stringsOf = (language) => STRINGS[language.toLowerCase().split(\"-\")[0]] || STRINGS.en;\n\
         {parts}}}\n"
    )
}

/// What the parts show before the application runs, or after it has stopped.
fn strings_of(language: &Language) -> Value {
    let story = Strings::of(language);
    let boot = BootStrings::of(language);
    json!({
        "by": story.by,
        "author_separator": story.author_separator,
        "author_last": story.author_last,
        "updated": story.updated,
        "minutes_read": forms(&story.minutes_read),
        "credit": story.credit("{name}"),
        "broken": boot.broken,
        "broken_text": boot.broken_text,
        "reload": boot.reload,
        "plain_data": boot.plain_data,
    })
}

/// The forms of a sentence by category, without those that are like `other`.
fn forms(plural: &Plural) -> Value {
    let other = plural.form(PluralCategory::Other);
    PluralCategory::ALL
        .into_iter()
        .filter(|category| *category == PluralCategory::Other || plural.form(*category) != other)
        .map(|category| (category.name().to_owned(), json!(plural.form(category))))
        .collect::<Map<_, _>>()
        .into()
}

/// Takes out of the script what only people need. Without esbuild it stays.
pub fn shrink(staging: &Path) -> Result<()> {
    if !esbuild::is_here() {
        return Ok(());
    }
    for entry in fs::read_dir(staging)? {
        let path = entry?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        if name.starts_with("boot-") && name.ends_with(".js") {
            esbuild::minify(&path)?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What the parts read from `strings` and from its parameter in `byline`.
    #[test]
    fn the_parts_use_strings_that_are_there_and_all_of_them() {
        let mut parts = String::new();
        for part in PARTS {
            parts += &fs::read_to_string(paths::root().join("public").join(part)).unwrap();
        }
        let strings = strings_of(&Language::default());
        let keys = strings.as_object().unwrap();
        for key in keys.keys() {
            let is_used = parts.contains(&format!("strings.{key}"))
                || parts.contains(&format!("{{ {key},"))
                || parts.contains(&format!(" {key}: "));
            assert!(is_used, "no part uses {key}");
        }
        for used in parts.split("strings.").skip(1) {
            let key = used.split(|sign: char| sign != '_' && !sign.is_ascii_alphanumeric());
            let key = key.into_iter().next().unwrap_or_default();
            assert!(keys.contains_key(key), "there is no {key}");
        }
    }

    #[test]
    fn every_language_has_its_strings() {
        let script = join("");
        for tag in INTERFACE_LANGUAGES {
            let boot = BootStrings::of(&Language::parse(tag).unwrap());
            assert!(script.contains(boot.broken), "{tag}");
        }
    }

    #[test]
    fn forms_that_are_like_the_last_are_left_out() {
        let strings = Strings::of(&Language::default());
        assert_eq!(
            forms(&strings.minutes_read),
            json!({"other": "{count} min read"})
        );
    }
}
