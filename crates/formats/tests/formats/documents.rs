//! What holds for every document of the corpus.

use crate::{address, corpus};
use lede_formats::{Format, article_in, read};
use lede_model::{Document, FormatVersion, Published};
use std::fs;

/// Every document of the corpus with its name, by format.
pub fn all() -> Vec<(Format, String, String)> {
    let mut all = Vec::new();
    for format in crate::foreign_formats() {
        let documents = corpus::documents(*format);
        assert!(documents.len() >= 3, "{}", format.as_str());
        for (name, text) in documents {
            all.push((*format, format!("{}/{name}", format.as_str()), text));
        }
    }
    all
}

#[test]
fn every_document_is_known_as_what_it_is() {
    for (format, name, text) in all() {
        let reading = read(&text, &address()).unwrap_or_else(|error| panic!("{name}: {error}"));
        assert_eq!(reading.format, format, "{name}: by {}", reading.signature);
        assert!(!reading.signature.is_empty(), "{name}");
    }
}

#[test]
fn what_was_read_can_be_written_and_is_the_same_when_it_is_read_again() {
    for (_, name, text) in all() {
        let document = read(&text, &address()).unwrap().document;
        let written = serde_json::to_string(&Published {
            version: FormatVersion::One,
            document: document.clone(),
        });
        let again = read(&written.unwrap(), &address()).unwrap();
        assert_eq!(again.format, Format::Native, "{name}");
        assert_eq!(again.document, document, "{name}");
    }
}

#[test]
fn every_format_has_names_of_its_own() {
    let mut names = std::collections::BTreeSet::new();
    for format in Format::ALL {
        assert!(names.insert(format.as_str()), "{}", format.as_str());
        assert!(names.insert(format.name()), "{}", format.name());
        let is_key = |byte: u8| byte.is_ascii_lowercase() || byte == b'_';
        assert!(format.as_str().bytes().all(is_key), "{}", format.as_str());
    }
    assert!(Format::ALL.is_sorted(), "they are asked in this order");
}

/// Every document of `../shared/fixtures` of these formats, with its path.
fn real() -> Vec<(String, String)> {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/fixtures");
    let mut real = Vec::new();
    for name in [
        "ghost",
        "guardian-capi",
        "json-feed",
        "readability-parser",
        "rss-in-json",
        "wordpress",
    ] {
        let Ok(entries) = fs::read_dir(folder.join(name)) else {
            eprintln!("skipped: no {}", folder.join(name).display());
            continue;
        };
        for entry in entries {
            let path = entry.unwrap().path();
            real.push((
                path.display().to_string(),
                fs::read_to_string(&path).unwrap(),
            ));
        }
    }
    real
}

#[test]
fn no_html_is_left_when_it_has_been_read() {
    let corpus = all().into_iter().map(|(_, name, text)| (name, text));
    for (name, text) in corpus.chain(real()) {
        let Ok(reading) = read(&text, &address()) else {
            continue;
        };
        let ids = match reading.document {
            Document::Article(article) => vec![article.id],
            Document::Listing(listing) => listing.items.into_iter().map(|card| card.id).collect(),
        };
        for id in ids {
            let reading = article_in(&text, &address(), &id).unwrap();
            let Document::Article(mut article) = reading.document else {
                panic!("{name}: a list");
            };
            let base = article.url.clone().unwrap_or_else(address);
            let before = article.body.len();
            lede_formats::html::expand(&mut article.body, &base);
            let written = serde_json::to_string(&article.body).unwrap();
            assert!(!written.contains("\"type\":\"html\""), "{name} {id}");
            assert!(before == 0 || !article.body.is_empty(), "{name} {id}");
        }
    }
}
