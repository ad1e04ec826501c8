//! What holds for every document of the corpus.

use crate::{address, corpus_folder};
use lede::article::{FormatVersion, Published};
use lede::formats::{Format, read};
use std::fs;

/// Every document of the corpus with its path, by format.
pub fn all() -> Vec<(Format, String, String)> {
    let mut all = Vec::new();
    for format in crate::FORMATS {
        let folder = corpus_folder().join(format.as_str());
        let before = all.len();
        for entry in fs::read_dir(&folder).unwrap_or_else(|_| panic!("no {}", folder.display())) {
            let path = entry.unwrap().path();
            let name = path.display().to_string();
            all.push((*format, name, fs::read_to_string(&path).unwrap()));
        }
        assert!(all.len() - before >= 3, "{}", folder.display());
    }
    all
}

#[test]
fn every_document_is_known_as_what_it_is() {
    for (format, name, text) in all() {
        let reading = read(&text, &address()).unwrap_or_else(|error| panic!("{name}: {error}"));
        assert_eq!(reading.format, format, "{name}: by {}", reading.mark);
        assert!(!reading.mark.is_empty(), "{name}");
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
