//! Every document of the corpus, compared as a whole with what is expected.
//!
//! `tests/expected` has a file for each file of `tests/corpus/<format>` and its
//! folder `as_sent`: the format, its signature, the diagnostics, what the bodies'
//! HTML lost, and the document with its bodies read. A list is followed by the
//! articles that it contains. After an intended change, this writes them again;
//! the differences are to be read like those of code:
//!
//! ```sh
//! LEDE_WRITE_EXPECTED=1 cargo test -p lede-formats --test formats whole
//! ```

use crate::{address, corpus, diagnostics};
use lede_formats::{Reading, article_in, html, read};
use lede_model::{Article, Document};
use serde::Serialize;
use serde_json::Value;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// The environment variable that allows to write the expectations.
const WRITE: &str = "LEDE_WRITE_EXPECTED";

/// How many differences of a document are shown.
const SHOWN: usize = 12;

/// What a document becomes.
#[derive(Serialize)]
#[serde(untagged)]
pub enum Whole {
    /// It cannot be read.
    Refused {
        /// Why.
        refused: String,
    },
    /// It can.
    Read {
        /// Of the document.
        format: &'static str,
        /// Of the document.
        signature: &'static str,
        /// The document.
        #[serde(flatten)]
        part: Part,
        /// The articles that a list contains.
        #[serde(skip_serializing_if = "Vec::is_empty")]
        articles: Vec<Part>,
    },
}

/// A document, or an article within one.
#[derive(Serialize)]
pub struct Part {
    /// The parts that could not be read.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    diagnostics: Vec<String>,
    /// What the HTML of its body lost, with how often.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    dropped: BTreeMap<&'static str, u32>,
    document: Document,
}

impl Part {
    fn of(reading: Reading) -> Self {
        let diagnostics = diagnostics(&reading);
        let mut document = reading.document;
        let dropped = match &mut document {
            Document::Article(article) => expand(article),
            Document::Listing(_) => BTreeMap::new(),
        };
        Self {
            diagnostics,
            dropped,
            document,
        }
    }
}

/// Reads the HTML of a body as the application does.
fn expand(article: &mut Article) -> BTreeMap<&'static str, u32> {
    let base = article.url.clone().unwrap_or_else(address);
    let dropped = html::expand(&mut article.body.clone(), &base);
    html::expand_article(article, &address());
    let dropped = dropped.iter().flat_map(html::Dropped::iter);
    dropped
        .map(|(reason, count)| (reason.name(), count))
        .collect()
}

/// All that is read of a document.
pub fn whole(text: &str) -> Whole {
    let reading = match read(text, &address()) {
        Ok(reading) => reading,
        Err(error) => {
            return Whole::Refused {
                refused: error.to_string(),
            };
        }
    };
    let (format, signature) = (reading.format.as_str(), reading.signature);
    let part = Part::of(reading);
    let mut articles = Vec::new();
    if let Document::Listing(listing) = &part.document {
        for card in &listing.items {
            if let Ok(reading) = article_in(text, &address(), &card.id) {
                let mut article = Part::of(reading);
                // What the list says is not said again.
                article
                    .diagnostics
                    .retain(|line| !part.diagnostics.contains(line));
                articles.push(article);
            }
        }
    }
    Whole::Read {
        format,
        signature,
        part,
        articles,
    }
}

/// Every document of the corpus, with its name below the corpus.
pub fn documents() -> Vec<(String, String)> {
    let mut all = Vec::new();
    for format in crate::adapted_formats() {
        let format = format.as_str();
        for folder in [format.to_owned(), format!("{format}/as_sent")] {
            for (name, text) in corpus::files(&folder) {
                all.push((format!("{folder}/{name}"), text));
            }
        }
    }
    all
}

fn expected_folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/expected")
}

/// All files below a folder.
fn files_below(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        let Ok(entries) = fs::read_dir(folder) else {
            continue;
        };
        for entry in entries {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else {
                files.push(path);
            }
        }
    }
    files
}

#[test]
fn every_document_of_the_corpus_is_read_as_expected() {
    let writes = std::env::var_os(WRITE).is_some_and(|value| value == "1");
    let folder = expected_folder();
    let mut orphans = files_below(&folder);
    let mut failures = Vec::new();
    for (name, text) in documents() {
        let path = folder.join(&name);
        orphans.retain(|orphan| *orphan != path);
        let mut found = serde_json::to_string_pretty(&whole(&text)).unwrap();
        found.push('\n');
        let expected = fs::read_to_string(&path);
        if expected.as_ref().is_ok_and(|expected| *expected == found) {
            continue;
        }
        if writes {
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(&path, found).unwrap();
            continue;
        }
        let failure = match expected {
            Err(_) => "  nothing is expected of it yet\n".to_owned(),
            Ok(expected) => differences(&expected, &found),
        };
        failures.push(format!("{name}:\n{failure}"));
    }
    for orphan in orphans {
        if writes {
            fs::remove_file(&orphan).unwrap();
        } else {
            failures.push(format!("{}: of no document\n", orphan.display()));
        }
    }
    assert!(
        failures.is_empty(),
        "\n{}\nIf this is intended: {WRITE}=1 cargo test -p lede-formats --test formats whole",
        failures.concat()
    );
}

/// The first places where two JSON texts differ.
fn differences(expected: &str, found: &str) -> String {
    let values = (
        serde_json::from_str::<Value>(expected),
        serde_json::from_str::<Value>(found),
    );
    let (Ok(expected), Ok(found)) = values else {
        return "  what is expected is no JSON\n".to_owned();
    };
    let mut lines = Vec::new();
    compare("$", Some(&expected), Some(&found), &mut lines);
    if lines.is_empty() {
        return "  only the order or the layout differs\n".to_owned();
    }
    let more = lines.len().saturating_sub(SHOWN);
    lines.truncate(SHOWN);
    if more > 0 {
        lines.push(format!("  … and {more} more\n"));
    }
    lines.concat()
}

fn compare(path: &str, expected: Option<&Value>, found: Option<&Value>, lines: &mut Vec<String>) {
    match (expected, found) {
        (Some(Value::Object(expected)), Some(Value::Object(found))) => {
            let more = found.keys().filter(|key| !expected.contains_key(*key));
            for key in expected.keys().chain(more) {
                let path = format!("{path}.{key}");
                compare(&path, expected.get(key), found.get(key), lines);
            }
        }
        (Some(Value::Array(expected)), Some(Value::Array(found))) => {
            for at in 0..expected.len().max(found.len()) {
                let path = format!("{path}[{at}]");
                compare(&path, expected.get(at), found.get(at), lines);
            }
        }
        _ if expected == found => {}
        _ => {
            let shown = |value: Option<&Value>| {
                let text = value.map_or_else(|| "nothing".to_owned(), Value::to_string);
                match text.char_indices().nth(300) {
                    Some((end, _)) => format!("{}…", &text[..end]),
                    None => text,
                }
            };
            lines.push(format!(
                "  {path}\n    expected {}\n    found    {}\n",
                shown(expected),
                shown(found)
            ));
        }
    }
}

#[test]
fn a_difference_is_shown_with_its_path() {
    assert_eq!(
        differences(
            r#"{"a":[1,{"b":"Low water"}],"c":1}"#,
            r#"{"a":[1,{"b":"High water"},2],"c":1}"#
        ),
        "  $.a[1].b\n    expected \"Low water\"\n    found    \"High water\"\n\
         \x20 $.a[2]\n    expected nothing\n    found    2\n"
    );
}
