//! Bodies that attack the parser, and bodies that are merely long.

use super::oracle::read_safely;
use lede_formats::html::{Reason, blocks};
use std::time::{Duration, Instant};

/// The requirement is one second. Tests run unoptimised and in parallel, which
/// costs more than a factor of ten. They must detect time that grows with the
/// square of the length, which would be minutes.
const MAX_TIME: Duration = Duration::from_secs(20);

#[track_caller]
fn in_time(name: &str, html: &str) -> (usize, lede_formats::html::Dropped) {
    let start = Instant::now();
    let (blocks, dropped) = blocks(html, &super::base());
    let elapsed = start.elapsed();
    eprintln!(
        "{name}: {} KB, {} blocks, {elapsed:?}",
        html.len() / 1024,
        blocks.len()
    );
    assert!(elapsed < MAX_TIME, "{name} took {elapsed:?}");
    (blocks.len(), dropped)
}

#[test]
fn a_hundred_thousand_divs_are_reported_as_too_large() {
    let (blocks, dropped) = in_time("divs", &"<div>".repeat(100_000));
    assert_eq!((blocks, dropped.count(Reason::TooLarge)), (0, 1));
}

#[test]
fn a_body_of_two_megabytes_is_read_completely() {
    let words = "The harbour was quiet that morning. ".repeat(4);
    let paragraph = format!("<p>{words}<b>{words}</b><a href='/x'>{words}</a></p>\n");
    let html = paragraph.repeat(2 * 1024 * 1024 / paragraph.len());
    let (blocks, dropped) = in_time("two megabytes", &html);
    assert_eq!(blocks, 2 * 1024 * 1024 / paragraph.len());
    assert!(dropped.is_empty());
}

#[test]
fn markup_with_quadratic_cost_elsewhere_is_read_in_time() {
    let numbered = |before: &str, after: &str, count: usize| -> String {
        (0..count)
            .map(|number| format!("{before}{number}{after}"))
            .collect()
    };
    for (name, html) in [
        ("text alone", "a ".repeat(1_000_000)),
        ("tags alone", "<br>".repeat(50_000)),
        ("open divs", "<div>".repeat(1_000)),
        ("open spans in paragraphs", "<p><span>".repeat(1_000)),
        (
            "open marks in paragraphs",
            [numbered("<b id=", ">", 64), "<p>x".repeat(20_000)].concat(),
        ),
        ("links that open again", "<a href=/x><div>".repeat(1_000)),
        ("tables in tables", "<table><tr><td>".repeat(1_000)),
        ("lists in lists", "<ul><li>".repeat(1_000)),
        ("quotations", "<blockquote><p>x".repeat(1_000)),
        (
            "attributes",
            ["<p ", &numbered("a", "=1 ", 1_900), ">x"].concat(),
        ),
        (
            "classes",
            ["<p class='", &"kg-x ".repeat(3_900), "'>x"].concat(),
        ),
        (
            "notes",
            [
                numbered("<sup><a href=#n", ">x</a></sup>", 10_000),
                numbered("<p id=n", ">y</p>", 10_000),
            ]
            .concat(),
        ),
        ("short codes", "[a]".repeat(300_000)),
        ("captions", "[caption]<img src=a>x".repeat(20_000)),
        (
            "captions that end",
            "[caption]<img src=a>x[/caption]".repeat(20_000),
        ),
        (
            "a set of pictures",
            ["<img src=a srcset='", &numbered("a", " 1w, ", 1_900), "'>"].concat(),
        ),
        (
            "a gallery",
            [
                "<div class=gallery>",
                &"<img src=a>".repeat(40_000),
                "</div>",
            ]
            .concat(),
        ),
        (
            "figures in galleries",
            "<figure class=gallery><img src=a>".repeat(1_000),
        ),
        (
            "styles",
            ["<p style='", &"x:y;".repeat(400_000), "'>x"].concat(),
        ),
        (
            "breaks in marks",
            ["<b>", &"x<br><br>".repeat(24_000), "</b>"].concat(),
        ),
        ("bytes over the limit", "<p>x</p>".repeat(300_000)),
    ] {
        in_time(name, &html);
    }
    read_safely(&"<figure class=gallery><img src=a><figcaption>x".repeat(500));
}
