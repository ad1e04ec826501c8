//! Every string of the XSS corpus.
//!
//! Browser tests read it again; this one asserts that only safe addresses and
//! plain text come out of the walk.

use super::oracle::read_safely;
use serde_json::Value;
use std::path::{Path, PathBuf};

/// The attacks in the files of a folder, each with its id and category.
fn attacks(folder: &Path) -> Vec<(String, String, String)> {
    let entries = std::fs::read_dir(folder).unwrap();
    let mut files: Vec<PathBuf> = entries.map(|entry| entry.unwrap().path()).collect();
    files.retain(|path| {
        path.extension()
            .is_some_and(|extension| extension == "json")
    });
    files.sort();
    let mut attacks = Vec::new();
    for file in files {
        let text = std::fs::read_to_string(&file).unwrap();
        let list: Vec<Value> = serde_json::from_str(&text).unwrap();
        for (index, attack) in list.iter().enumerate() {
            let text = |key: &str| attack[key].as_str().map(str::to_owned);
            let id = text("id").unwrap_or_else(|| format!("{}-{index}", file.display()));
            if let Some(payload) = text("payload") {
                attacks.push((id, text("category").unwrap_or_default(), payload));
            }
        }
    }
    attacks
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

#[test]
fn no_attack_of_the_corpus_gets_through() {
    let attacks = attacks(&root().join("tests/corpus/xss"));
    assert!(attacks.len() >= 400, "only {} strings", attacks.len());
    let mut ids: Vec<&str> = attacks.iter().map(|(id, ..)| id.as_str()).collect();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), attacks.len(), "two strings have one id");
    for (id, category, payload) in &attacks {
        eprintln!("{id}");
        let (blocks, _) = read_safely(payload);
        // In classes whose strings have no plain text, no code may come out as
        // text either.
        if matches!(category.as_str(), "handlers" | "templates" | "forms") {
            let text = serde_json::to_string(&blocks).unwrap();
            assert!(!text.contains("alert"), "{id}: {text}");
        }
        // Around other content, and twice.
        read_safely(&["<p>a</p>", payload, "<p>b</p>", payload].concat());
    }
}
