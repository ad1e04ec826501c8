//! Paragraphs, headings, quotations, code.

use super::{assert_blocks, blocks_json, p};
use serde_json::json;

#[test]
fn stray_text_becomes_paragraphs() {
    assert_blocks(
        "One <p>Two</p> three <b>four</b><div>Five</div>",
        json!([
            p("One"),
            p("Two"),
            {"type": "paragraph", "content": ["three ", {"type": "strong", "content": ["four"]}]},
            p("Five")
        ]),
    );
}

#[test]
fn two_line_breaks_become_a_paragraph_and_one_stays() {
    assert_blocks(
        "<p>One<br>\n<br />Two<br>Three<br></p>",
        json!([
            p("One"),
            {"type": "paragraph", "content": ["Two", {"type": "line_break"}, "Three"]}
        ]),
    );
}

#[test]
fn empty_paragraphs_are_removed() {
    assert_blocks(
        "<p></p><p> \n</p><p>&nbsp;</p><p><br></p><p><strong>&nbsp;</strong></p><p>\u{200b}</p><h2> </h2><ul><li></li></ul><blockquote></blockquote>",
        json!([]),
    );
}

#[test]
fn white_space_is_as_a_browser_shows_it() {
    assert_blocks(
        "<p>\n  One\t <em> two </em> three\n</p>",
        json!([{"type": "paragraph", "content": [
            "One ", {"type": "emphasis", "content": ["two "]}, "three"
        ]}]),
    );
}

#[test]
fn headings_form_a_regular_outline() {
    assert_blocks(
        "<h1>A</h1><h4>B</h4><h2>C</h2><blockquote><h5>D</h5></blockquote>",
        json!([
            {"type": "heading", "level": 2, "content": ["A"]},
            {"type": "heading", "level": 3, "content": ["B"]},
            {"type": "heading", "level": 2, "content": ["C"]},
            {"type": "quote", "style": "block", "content": [], "body": [
                {"type": "heading", "level": 3, "content": ["D"]}
            ]}
        ]),
    );
}

#[test]
fn a_picture_in_a_heading_follows_it() {
    let found = blocks_json("<h2>A<img src='/a.jpg'></h2>");
    assert_eq!(found[0]["type"], "heading");
    assert_eq!(found[1]["image"]["url"], "https://news.example/a.jpg");
}

#[test]
fn quotations_keep_their_attribution() {
    let quote = |content: &str, by: &str| json!([{"type": "quote", "style": "block", "content": [content], "attribution": by}]);
    for html in [
        "<blockquote><p>It is so.</p><cite>A. Name</cite></blockquote>",
        "<blockquote><p>It is so.</p><footer>— A. Name</footer></blockquote>",
        "<blockquote><p>It is so.<br><cite>A. Name</cite></p></blockquote>",
        "<blockquote><p>It is so.</p><p>— A. Name</p></blockquote>",
        "<figure><blockquote>It is so.</blockquote><figcaption>A. Name</figcaption></figure>",
    ] {
        assert_blocks(html, quote("It is so.", "A. Name"));
    }
    // The title of a work is not a name.
    let found = blocks_json("<blockquote><p>In <cite>Emma</cite>.</p></blockquote>");
    assert_eq!(found[0].get("attribution"), None);
}

#[test]
fn a_long_quotation_keeps_its_paragraphs() {
    assert_blocks(
        "<blockquote class='pullquote'><p>One</p><p>Two</p></blockquote>",
        json!([{"type": "quote", "style": "pull", "content": ["One"], "body": [p("Two")]}]),
    );
}

#[test]
fn code_keeps_its_lines_and_its_language() {
    assert_blocks(
        "<pre><code class='language-Rust'>fn a() {\n    [b]\n}\n</code></pre>",
        json!([{"type": "code", "language": "rust", "text": "fn a() {\n    [b]\n}"}]),
    );
    assert_blocks(
        "<pre>a<br>b<div>c</div><div>d</div></pre>",
        json!([{"type": "code", "text": "a\nb\nc\nd"}]),
    );
}

#[test]
fn rules_and_three_stars_are_dividers() {
    assert_blocks(
        "<p>a</p><hr><p>* * *</p>",
        json!([p("a"), {"type": "divider"}, {"type": "divider"}]),
    );
    for line in [
        "___",
        "\u{2022} \u{2022} \u{2022}",
        "\u{2042}",
        "\u{2014}\u{2014}\u{2014}",
        "###",
    ] {
        assert_blocks(
            &["<p>", line, "</p>"].concat(),
            json!([{"type": "divider"}]),
        );
    }
    for line in ["...", "--", "*", "*-*", "\u{2026}"] {
        assert_blocks(&["<p>", line, "</p>"].concat(), json!([p(line)]));
    }
}

#[test]
fn alignment_depends_on_the_direction_of_the_text() {
    let align = |html: &str| blocks_json(html)[0].get("align").cloned();
    assert_eq!(
        align("<p style='text-align: Right'>a</p>"),
        Some(json!("end"))
    );
    assert_eq!(align("<p align=center>a</p>"), Some(json!("center")));
    assert_eq!(align("<center><p>a</p></center>"), None);
    assert_eq!(
        align("<p class='has-text-align-right'>a</p>"),
        Some(json!("end"))
    );
    assert_eq!(align("<p style='text-align:right'>\u{634}</p>"), None);
    assert_eq!(
        align("<p style='text-align:left'>\u{634}</p>"),
        Some(json!("end"))
    );
    assert_eq!(align("<p style='text-align:justify'>a</p>"), None);
    assert_eq!(
        align("<div style='text-align:center'><p>a</p></div>"),
        Some(json!("center"))
    );
}
