//! The scripts that begin every page, from their parts and what they must know of
//! the application: a few lines in the page itself, and `boot.js`.
//!
//! Everything that the parts know comes from the crates and `locales/`: nothing
//! of it is written a second time in JavaScript.

use crate::{esbuild, paths};
use anyhow::{Context, Result};
use lede_formats::adapters::DEFAULT_CATEGORY_STEMS;
use lede_model::layout;
use lede_model::{
    Article, Block, BootStrings, INTERFACE_LANGUAGES, Image, InlineNode, Language, PageStrings,
    PictureUse, Plural, PluralCategory, Strings, Url,
};
use lede_sources::source::{GUARDIAN, templates};
use lede_sources::{Lists, Route};
use serde_json::{Map, Value, json};
use std::fs;
use std::path::Path;

/// In the order in which they run.
const PARTS: [&str; 10] = [
    "route.js",
    "locale.js",
    "read.js",
    "site.js",
    "elements.js",
    "draw.js",
    "draw_list.js",
    "sources.js",
    "wordpress.js",
    "boot.js",
];

/// The same for the script within the page.
const FIRST_PARTS: [&str; 3] = ["route.js", "locale.js", "first_request.js"];

/// Writes `boot.js`.
pub fn write() -> Result<()> {
    let script = boot()?;
    paths::write_changed("boot.js", &script)
}

fn boot() -> Result<String> {
    let constants = written(constants()?) + STRINGS_OF;
    Ok(join(&constants, &read(&PARTS)?))
}

/// The script that stands in the page itself.
pub fn first_request() -> Result<String> {
    let script = join(&written(routes()), &read(&FIRST_PARTS)?);
    if !esbuild::is_here() {
        return Ok(script);
    }
    let folder = paths::fresh("first_request")?;
    let small = esbuild::minified(&folder, "first_request.js", &script)?;
    Ok(small.trim_end().to_owned())
}

fn read(names: &[&str]) -> Result<String> {
    let mut parts = String::new();
    for part in names {
        let path = paths::root().join("public").join(part);
        parts += &fs::read_to_string(&path)
            .with_context(|| format!("cannot read {}", path.display()))?;
        parts.push('\n');
    }
    Ok(parts)
}

/// What chooses among the strings.
const STRINGS_OF: &str = "const stringsOf = (language) => STRINGS[language.toLowerCase().split(\"-\")[0]] || STRINGS.en;\n";

/// The function around them keeps their names from other scripts.
fn join(constants: &str, parts: &str) -> String {
    format!("(() => {{\n\"use strict\";\n{constants}{parts}}})();\n")
}

fn written(constants: Vec<Constant>) -> String {
    let constants = constants.into_iter();
    let lines = constants.map(|(name, value)| format!("const {name} = {value};\n"));
    lines.collect()
}

/// A name, and what it stands for.
type Constant = (&'static str, Value);

/// What is known of addresses.
fn routes() -> Vec<Constant> {
    vec![
        ("NAMED_PATHS", json!(Route::NAMED)),
        ("DEFAULT_ARTICLE", json!(Lists::DEFAULT_ARTICLE)),
    ]
}

/// What the parts know of the application.
fn constants() -> Result<Vec<Constant>> {
    let strings: Map<String, Value> = INTERFACE_LANGUAGES
        .iter()
        .filter_map(|tag| Some(((*tag).to_owned(), strings_of(&Language::parse(tag)?))))
        .collect();
    let plain_kinds = [&Block::PLAIN_KINDS[..], &InlineNode::PLAIN_KINDS[..]].concat();
    let mut constants = routes();
    constants.extend([
        ("STRINGS", Value::Object(strings)),
        ("SCHEMES", json!(Url::SCHEMES)),
        ("RTL_SCRIPTS", json!(Language::RTL_SCRIPTS)),
        ("RTL_LANGUAGES", json!(Language::RTL_LANGUAGES)),
        ("COMMON_TYPES", json!(Image::COMMON_TYPES)),
        ("PLAIN_KINDS", json!(plain_kinds)),
        ("MARKS", marks()?),
        ("PUBLISHING_MILLIS", json!(Article::PUBLISHING_MILLIS)),
        (
            "SIZES",
            json!({
                "lead": PictureUse::Lead.sizes(),
                "lead_portrait": PictureUse::LeadPortrait.sizes(),
                "card_lead": PictureUse::CardLead.sizes(),
            }),
        ),
        ("LEAD_AMONG", json!(layout::LEAD_AMONG)),
        ("SECONDS", json!(layout::SECONDS)),
        ("SMALL_FRONT", json!(layout::SMALL_FRONT)),
        ("SMALL_SECONDS", json!(layout::SMALL_SECONDS)),
        ("RIVER", json!(layout::RIVER)),
        ("CARDS_PER_CHUNK", json!(layout::CARDS_PER_CHUNK)),
        ("FIXED_PATHS", json!(Route::FIXED)),
        ("DEFAULT_CATEGORY_STEMS", json!(DEFAULT_CATEGORY_STEMS)),
        ("GUARDIAN", json!(GUARDIAN)),
        ("SOURCES", serde_json::to_value(templates())?),
    ]);
    Ok(constants)
}

/// The elements of marks by the marks' types.
fn marks() -> Result<Value> {
    let mut marks = Map::new();
    for mark in InlineNode::plain_marks() {
        let written = serde_json::to_value(&mark)?;
        let kind = written.get("type").and_then(Value::as_str);
        let kind = kind.context("a mark without a type")?;
        marks.insert(kind.to_owned(), json!(mark.plain_element()));
    }
    Ok(marks.into())
}

/// What the parts show before the application runs, or after it has stopped.
fn strings_of(language: &Language) -> Value {
    let story = Strings::of(language);
    let page = PageStrings::of(language);
    let boot = BootStrings::of(language);
    json!({
        "by": story.by,
        "author_separator": story.author_separator,
        "author_last": story.author_last,
        "updated": story.updated,
        "minutes_read": forms(&story.minutes_read),
        "credit": story.credit("{name}"),
        "members": story.members,
        "members_note": story.members_note,
        "sections": page.sections,
        "section": page.section,
        "author": page.author,
        "topic": page.topic,
        "broken": boot.broken,
        "broken_text": boot.broken_text,
        "reload": boot.reload,
        "plain_data": boot.plain_data,
        "outdated": boot.outdated,
        "outdated_text": boot.outdated_text,
        "original": story.original,
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

    /// Whether a name is used in a text as a name of its own.
    fn uses(text: &str, name: &str) -> bool {
        let is_part = |sign: char| sign == '_' || sign == '$' || sign.is_alphanumeric();
        text.match_indices(name).any(|(at, _)| {
            let before = text[..at].chars().next_back();
            let after = text[at + name.len()..].chars().next();
            !before.is_some_and(is_part) && !after.is_some_and(is_part)
        })
    }

    #[test]
    fn the_parts_use_strings_that_are_there_and_all_of_them() {
        let parts = read(&PARTS).unwrap();
        let strings = strings_of(&Language::default());
        let keys = strings.as_object().unwrap();
        for key in keys.keys() {
            assert!(uses(&parts, key), "no part uses {key}");
        }
        for used in parts.split("strings.").skip(1) {
            let key = used.split(|sign: char| sign != '_' && !sign.is_ascii_alphanumeric());
            let key = key.into_iter().next().unwrap_or_default();
            assert!(keys.contains_key(key), "there is no {key}");
        }
    }

    #[test]
    fn the_parts_use_all_constants() {
        let parts = read(&PARTS).unwrap();
        for (name, value) in constants().unwrap() {
            assert!(
                name == "STRINGS" || uses(&parts, name),
                "no part uses {name}"
            );
            assert!(!value.is_null(), "{name}");
        }
    }

    #[test]
    fn the_script_in_the_page_has_the_constants_that_it_uses_and_no_others() {
        let parts = read(&FIRST_PARTS).unwrap();
        let given: Vec<_> = routes().into_iter().map(|(name, _)| name).collect();
        for (name, _) in constants().unwrap() {
            assert_eq!(uses(&parts, name), given.contains(&name), "{name}");
        }
    }

    /// A story whose body is one paragraph with one part, or one block.
    fn needs_rich(body: &Value) -> bool {
        let story = json!({"type": "article", "version": "1", "headline": "H", "body": [body]});
        let address = Url::parse("https://news.example/a.json").unwrap();
        let json = lede_formats::json::parse(&story.to_string()).unwrap();
        let readers = lede_formats::Readers {
            rich: None,
            common: None,
            publishers: None,
            extended: None,
            markdown: None,
        };
        readers.read(&json, &address, None).unwrap().needs_rich
    }

    #[test]
    fn plain_kinds_are_those_that_the_plain_reader_reads() {
        let schema = fs::read_to_string(paths::root().join("public/schema/article.v1.json"));
        let schema: Value = serde_json::from_str(&schema.unwrap()).unwrap();
        let kinds = |pointer: &str| -> Vec<String> {
            let variants = schema.pointer(pointer).and_then(Value::as_array);
            let kind = |variant: &Value| {
                Some(
                    variant
                        .pointer("/properties/type/const")?
                        .as_str()?
                        .to_owned(),
                )
            };
            variants.unwrap().iter().filter_map(kind).collect()
        };
        let blocks = kinds("/$defs/Block/oneOf");
        assert!(blocks.len() > 20, "{blocks:?}");
        for kind in blocks {
            let is_plain = Block::PLAIN_KINDS.contains(&kind.as_str());
            assert_eq!(needs_rich(&json!({"type": kind})), !is_plain, "{kind}");
        }
        let inlines = kinds("/$defs/InlineNode/oneOf");
        assert!(inlines.len() > 15, "{inlines:?}");
        for kind in inlines {
            let is_plain = InlineNode::PLAIN_KINDS.contains(&kind.as_str());
            let paragraph = json!({"type": "paragraph", "content": ["A", {"type": kind}]});
            assert_eq!(needs_rich(&paragraph), !is_plain, "{kind}");
        }
    }

    #[test]
    fn marks_have_the_elements_of_the_components() {
        let marks = marks().unwrap();
        assert_eq!(
            marks.as_object().unwrap().len(),
            InlineNode::plain_marks().len()
        );
        assert_eq!(marks.get("emphasis"), Some(&json!("em")));
        assert!(marks.as_object().unwrap().values().all(Value::is_string));
    }

    #[test]
    fn every_language_has_its_strings() {
        let script = boot().unwrap();
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
