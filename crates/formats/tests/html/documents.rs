//! Complete bodies as publishers' systems send them.

use super::oracle::read_safely;
use lede_model::Block;
use serde_json::Value;
use std::path::Path;

/// A name for every block, such as `paragraph`, counted.
fn counts(blocks: &[Block]) -> Vec<(String, usize)> {
    let mut counts: Vec<(String, usize)> = Vec::new();
    for block in blocks {
        let value = serde_json::to_value(block).unwrap();
        let kind = value["type"].as_str().unwrap().to_owned();
        match counts.iter_mut().find(|(known, _)| *known == kind) {
            Some((_, count)) => *count += 1,
            None => counts.push((kind, 1)),
        }
    }
    counts.sort();
    counts
}

fn as_sent(path: &str) -> Value {
    let (format, name) = path.split_once('/').unwrap();
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/corpus")
        .join(format)
        .join("as_sent")
        .join(name);
    let text = std::fs::read_to_string(&path);
    serde_json::from_str(&text.unwrap_or_else(|_| panic!("no {}", path.display()))).unwrap()
}

/// Asserts the blocks of a document's body at the JSON pointer `pointer`.
#[track_caller]
fn assert_counts(path: &str, pointer: &str, expected: &[(&str, usize)]) {
    let document = as_sent(path);
    let html = document.pointer(pointer).and_then(Value::as_str).unwrap();
    let (blocks, dropped) = read_safely(html);
    let found = counts(&blocks);
    let found: Vec<(&str, usize)> = found
        .iter()
        .map(|(kind, count)| (kind.as_str(), *count))
        .collect();
    assert_eq!(
        found,
        expected,
        "{path}\n{:#}\n{:?}",
        serde_json::to_value(&blocks).unwrap(),
        dropped.iter().collect::<Vec<_>>()
    );
}

#[test]
fn a_post_of_wordpress_classic_editor() {
    assert_counts(
        "wordpress/classic-editor.json",
        "/content/rendered",
        // A video, a post of X and one of Instagram; the shortcode's gallery.
        &[
            ("embed", 3),
            ("gallery", 1),
            ("heading", 1),
            ("image", 1),
            ("list", 1),
            ("paragraph", 5),
            ("quote", 1),
        ],
    );
    assert_counts(
        "wordpress/category.json",
        "/0/content/rendered",
        // The picture leads to the page that it is from.
        &[("heading", 1), ("linked_image", 1), ("paragraph", 7)],
    );
}

#[test]
fn a_post_of_wordpress_block_editor() {
    assert_counts(
        "wordpress/block-editor.json",
        "/0/content/rendered",
        &[
            ("divider", 4),
            ("heading", 3),
            ("image", 4),
            ("paragraph", 7),
        ],
    );
    assert_counts(
        "wordpress/guest-author.json",
        "/content/rendered",
        &[("heading", 1), ("image", 3), ("paragraph", 4), ("quote", 1)],
    );
}

#[test]
fn a_page_of_ghost() {
    assert_counts(
        "ghost/page.json",
        "/pages/0/html",
        &[("paragraph", 3), ("quote", 1)],
    );
}
