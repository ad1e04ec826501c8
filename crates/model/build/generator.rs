//! The Rust code of the strings: a struct for each area, with a field or a
//! function for each key, and a static value for each language.

use crate::checks::placeholders;
use crate::locale::{DESCRIPTIONS, ENGLISH, Locale, Members, Text};
use std::fmt::Write;

/// Strings that are used together, and downloaded together.
pub struct Area {
    /// Its name in the files.
    pub key: &'static str,
    /// The Rust type.
    type_name: &'static str,
    /// What the type is documented by.
    doc: &'static str,
}

/// All areas.
pub const AREAS: [Area; 4] = [
    Area {
        key: "story",
        type_name: "Strings",
        doc: "What is said in and about stories, on pages and in widgets.",
    },
    Area {
        key: "page",
        type_name: "PageStrings",
        doc: "What pages say around stories, and where there is none. Widgets do without.",
    },
    Area {
        key: "sources",
        type_name: "SourceStrings",
        doc: "What is said of searches and of live sources: it is downloaded with them.",
    },
    Area {
        key: "boot",
        type_name: "BootStrings",
        doc: "What a page says without the application: before it runs, or after it has stopped.",
    },
];

const CATEGORIES: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];

/// The code; [`crate::checks`] has found nothing wrong with the files.
pub fn code(files: &[Locale]) -> String {
    let mut out = String::new();
    let (descriptions, languages): (Vec<_>, Vec<_>) =
        files.iter().partition(|file| file.name == DESCRIPTIONS);
    let english = languages.iter().find(|language| language.name == ENGLISH);
    let (Some(english), Some(descriptions)) = (english, descriptions.first()) else {
        return out;
    };
    let tags: Vec<_> = languages
        .iter()
        .map(|language| language.name.as_str())
        .collect();
    // Writing into a `String` cannot fail.
    let _ = write!(
        out,
        "/// The languages of the interface, by their primary subtags.\n\
         pub const INTERFACE_LANGUAGES: &[&str] = &{tags:?};\n"
    );
    for area in &AREAS {
        if let Some(keys) = english.areas.get(area.key) {
            write_struct(&mut out, area, keys, descriptions);
            write_functions(&mut out, area, keys, descriptions, &tags);
            for language in &languages {
                write_value(&mut out, area, keys, language);
            }
        }
    }
    out
}

fn write_struct(out: &mut String, area: &Area, keys: &Members<Text>, descriptions: &Locale) {
    let _ = write!(
        out,
        "\n/// {}\n#[derive(Debug)]\npub struct {} {{\n",
        area.doc, area.type_name
    );
    for (key, text) in &keys.0 {
        // What has placeholders is read through a function that fills them.
        if names(text).is_empty() {
            write_doc(out, area, key, text, descriptions);
            let _ = write!(out, "    pub ");
        } else {
            let _ = write!(out, "    ");
        }
        let type_name = match text {
            Text::Plain(_) => "&'static str",
            Text::Plural(_) => "Plural",
        };
        let _ = writeln!(out, "{key}: {type_name},");
    }
    let _ = writeln!(out, "}}");
}

fn write_functions(
    out: &mut String,
    area: &Area,
    keys: &Members<Text>,
    descriptions: &Locale,
    tags: &[&str],
) {
    let _ = write!(
        out,
        "\nimpl {} {{\n    /// The strings in a language; English where it is not translated.\n    \
         #[must_use]\n    pub fn of(language: &Language) -> &'static Self {{\n        \
         match language.primary().as_str() {{\n",
        area.type_name
    );
    for tag in tags.iter().filter(|tag| **tag != ENGLISH) {
        let _ = writeln!(out, "            {tag:?} => &{},", value_name(area, tag));
    }
    let _ = write!(
        out,
        "            _ => &{},\n        }}\n    }}\n",
        value_name(area, ENGLISH)
    );
    for (key, text) in &keys.0 {
        let names = names(text);
        if names.is_empty() {
            continue;
        }
        let _ = writeln!(out);
        write_doc(out, area, key, text, descriptions);
        let parameters: String = names.iter().map(|name| format!(", {name}: &str")).collect();
        let values: Vec<_> = names
            .iter()
            .map(|name| format!("({name:?}, {name})"))
            .collect();
        let _ = write!(
            out,
            "    #[must_use]\n    pub fn {key}(&self{parameters}) -> String {{\n        \
             fill(self.{key}, &[{}])\n    }}\n",
            values.join(", ")
        );
    }
    let _ = writeln!(out, "}}");
}

fn write_value(out: &mut String, area: &Area, keys: &Members<Text>, language: &Locale) {
    let _ = write!(
        out,
        "\nstatic {}: {} = {} {{\n",
        value_name(area, &language.name),
        area.type_name,
        area.type_name
    );
    for (key, _) in &keys.0 {
        match language.get(area.key, key) {
            Some(Text::Plain(text)) => {
                let _ = writeln!(out, "    {key}: {text:?},");
            }
            Some(Text::Plural(forms)) => {
                let _ = writeln!(out, "    {key}: Plural {{");
                for category in CATEGORIES {
                    // Categories that the language does not have.
                    let form = forms.get(category).or_else(|| forms.get("other"));
                    let form = form.map(String::as_str).unwrap_or_default();
                    let _ = writeln!(out, "        {category}: {form:?},");
                }
                let _ = writeln!(out, "    }},");
            }
            None => {}
        }
    }
    let _ = writeln!(out, "}};");
}

/// Where the string is shown, and what it is in English.
fn write_doc(out: &mut String, area: &Area, key: &str, text: &Text, descriptions: &Locale) {
    if let Some(Text::Plain(description)) = descriptions.get(area.key, key) {
        let _ = writeln!(out, "    /// {description}");
    }
    let english = match text {
        Text::Plain(text) => Some(text),
        Text::Plural(forms) => forms.get("other"),
    };
    let _ = writeln!(
        out,
        "    ///\n    /// In English: `{}`",
        english.map(String::as_str).unwrap_or_default()
    );
}

/// The placeholders of a text, each once; those of plural forms are filled by
/// the type itself.
fn names(text: &Text) -> Vec<&str> {
    let mut names = match text {
        Text::Plain(text) => placeholders(text).unwrap_or_default(),
        Text::Plural(_) => Vec::new(),
    };
    names.sort_unstable();
    names.dedup();
    names
}

fn value_name(area: &Area, tag: &str) -> String {
    format!("{}_{}", area.key, tag.replace('-', "_")).to_uppercase()
}
