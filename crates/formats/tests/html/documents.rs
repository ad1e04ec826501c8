//! Bodies that publishers' systems really sent.

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

fn fixture(path: &str) -> Option<Value> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../../../shared/fixtures")
        .join(path);
    let Ok(text) = std::fs::read_to_string(&path) else {
        eprintln!("skipped: {} is not here", path.display());
        return None;
    };
    Some(serde_json::from_str(&text).unwrap())
}

/// Asserts the blocks of a document's body, which stands at `pointer`.
#[track_caller]
fn assert_counts(path: &str, pointer: &str, expected: &[(&str, usize)]) {
    let Some(document) = fixture(path) else {
        return;
    };
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
        "wordpress/frontity-post-60.json",
        "/content/rendered",
        // A film, a post of X and one of Instagram; the short code's gallery.
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
        "wordpress/frontity-posts-from-category-7.json",
        "/0/content/rendered",
        &[("heading", 1), ("image", 1), ("paragraph", 7)],
    );
}

#[test]
fn a_post_of_wordpress_block_editor() {
    assert_counts(
        "wordpress/eleventy-import-blog-awesome-posts.json",
        "/0/content/rendered",
        &[
            ("divider", 4),
            ("heading", 3),
            ("image", 4),
            ("paragraph", 7),
        ],
    );
    assert_counts(
        "wordpress/tryghost-migrate-single-post.json",
        "/content/rendered",
        &[("heading", 1), ("image", 3), ("paragraph", 4), ("quote", 1)],
    );
}

#[test]
fn a_page_of_ghost() {
    assert_counts(
        "ghost/tryghost-docs-pages-with-tags-authors.json",
        "/pages/0/html",
        &[("paragraph", 3), ("quote", 1)],
    );
}
