//! Every page of the sample newsroom, in words: `tests/words` has those of each.
//! The journey `tests/e2e/native-words.test.mjs` compares them with a browser's.

use crate::newsroom::{BASE, paths, render};
use crate::text::lines;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::{env, fs};

/// With this variable set the words are written, and not compared.
const WRITE: &str = "LEDE_WRITE_WORDS";

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/words")
}

/// The name of the file with the words of a page.
fn file_name(path: &str) -> String {
    let name = match path {
        "" => "front",
        path => path,
    };
    let is_kept = |letter: char| letter.is_ascii_alphanumeric();
    let name = name.replace(|letter| !is_kept(letter), "-");
    format!("{name}.txt")
}

/// The words of a page below its path, as a file has them.
fn words(path: &str) -> String {
    let host = BASE.trim_start_matches("https://").trim_end_matches('/');
    let text = lines(&render(path)).join("\n");
    let text = text.replace(BASE, "{base}").replace(host, "{host}");
    format!("/{path}\n\n{text}\n")
}

#[test]
fn every_page_has_the_words_that_are_written_down() {
    let is_writing = env::var_os(WRITE).is_some();
    let mut known = BTreeSet::from(["rules.json".to_owned()]);
    let mut differences = Vec::new();
    for path in paths() {
        let name = file_name(&path);
        let file = folder().join(&name);
        let words = words(&path);
        if is_writing {
            fs::write(&file, &words).unwrap();
        }
        match fs::read_to_string(&file) {
            Ok(expected) if expected == words => {}
            Ok(expected) => differences.push(first_difference(&name, &expected, &words)),
            Err(error) => differences.push(format!("{name}: {error}")),
        }
        assert!(known.insert(name), "two pages have one file: {path}");
    }
    for file in fs::read_dir(folder()).unwrap() {
        let name = file.unwrap().file_name().into_string().unwrap();
        if !known.contains(&name) {
            differences.push(format!("{name} is of no page"));
        }
    }
    assert!(
        differences.is_empty(),
        "{}\n{WRITE}=1 writes the words of all pages to tests/words; read what changes",
        differences.join("\n")
    );
}

fn first_difference(name: &str, expected: &str, found: &str) -> String {
    let line = expected
        .lines()
        .zip(found.lines())
        .position(|(expected, found)| expected != found)
        .unwrap_or_else(|| expected.lines().count().min(found.lines().count()));
    let of = |text: &str| text.lines().nth(line).unwrap_or("nothing").to_owned();
    format!(
        "{name}, line {}:\n  expected {}\n  found    {}",
        line + 1,
        of(expected),
        of(found)
    )
}
