//! Invariants of every document of the corpus.

use crate::{address, corpus};
use lede_formats::{Format, article_in, read};
use lede_model::{Document, FormatVersion, Published};

/// Every document of the corpus with its name, by format.
pub fn all() -> Vec<(Format, String, String)> {
    let mut all = Vec::new();
    for format in crate::adapted_formats() {
        let documents = corpus::documents(*format);
        assert!(documents.len() >= 3, "{}", format.as_str());
        for (name, text) in documents {
            all.push((*format, format!("{}/{name}", format.as_str()), text));
        }
    }
    all
}

#[test]
fn every_document_is_recognised_as_its_format() {
    for (format, name, text) in all() {
        let reading = read(&text, &address()).unwrap_or_else(|error| panic!("{name}: {error}"));
        assert_eq!(reading.format, format, "{name}: by {}", reading.signature);
        assert!(!reading.signature.is_empty(), "{name}");
    }
}

#[test]
fn a_result_is_unchanged_when_written_and_read_again() {
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
fn every_format_has_unique_names() {
    let mut names = std::collections::BTreeSet::new();
    for format in Format::ALL {
        assert!(names.insert(format.as_str()), "{}", format.as_str());
        assert!(names.insert(format.name()), "{}", format.name());
        let is_key = |byte: u8| byte.is_ascii_lowercase() || byte == b'_';
        assert!(format.as_str().bytes().all(is_key), "{}", format.as_str());
    }
    assert!(Format::ALL.is_sorted(), "they are asked in this order");
}

/// Texts that are no documents: settings of a site, a feed that is cut, and a
/// story that has only tags.
const REFUSED: [&str; 3] = [
    "ghost/settings.json",
    "json_feed/cut.json",
    "ans/taxonomy-only.json",
];

/// Every document as a system sends it, with its name.
fn as_sent() -> Vec<(String, String)> {
    let mut all = Vec::new();
    // Strapi has none: its users define the documents.
    let formats = crate::adapted_formats().filter(|it| **it != Format::Strapi);
    for format in formats {
        for (name, text) in corpus::all_as_sent(*format) {
            all.push((format!("{}/{name}", format.as_str()), text));
        }
    }
    all
}

#[test]
fn a_document_as_sent_is_read_or_refused_completely() {
    for (name, text) in as_sent() {
        let reading = read(&text, &address());
        let is_refused = REFUSED.contains(&name.as_str());
        assert_eq!(reading.is_err(), is_refused, "{name}: {reading:?}");
    }
}

#[test]
fn no_html_is_left_after_reading() {
    let corpus = all().into_iter().map(|(_, name, text)| (name, text));
    for (name, text) in corpus.chain(as_sent()) {
        if REFUSED.contains(&name.as_str()) {
            continue;
        }
        let reading = read(&text, &address()).unwrap_or_else(|error| panic!("{name}: {error}"));
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
