//! The documents of the corpus.
// The benchmarks share this file, and measure the small documents only.
#![allow(dead_code)]

use lede_formats::Format;
use std::fs;
use std::path::{Path, PathBuf};

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/corpus")
}

/// A document, such as `wordpress/post.json`.
pub fn document(name: &str) -> String {
    fs::read_to_string(folder().join(name)).unwrap_or_else(|_| panic!("no {name}"))
}

/// A document as a system sends it, such as `wordpress/category`.
pub fn as_sent(format: Format, name: &str) -> String {
    document(&format!("{}/as_sent/{name}.json", format.as_str()))
}

/// The documents of a format with their file names, sorted by name.
pub fn documents(format: Format) -> Vec<(String, String)> {
    in_folder(&folder().join(format.as_str()))
}

/// The documents of a format as a system sends them.
pub fn all_as_sent(format: Format) -> Vec<(String, String)> {
    in_folder(&folder().join(format.as_str()).join("as_sent"))
}

/// The documents in a folder of the corpus; none if there is no such folder.
pub fn files(name: &str) -> Vec<(String, String)> {
    let folder = folder().join(name);
    match folder.is_dir() {
        true => in_folder(&folder),
        false => Vec::new(),
    }
}

fn in_folder(folder: &Path) -> Vec<(String, String)> {
    let entries = fs::read_dir(folder).unwrap_or_else(|_| panic!("no {}", folder.display()));
    let mut documents: Vec<(String, String)> = entries
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.is_file())
        .map(|path| {
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            (name, fs::read_to_string(path).unwrap())
        })
        .collect();
    documents.sort();
    documents
}
