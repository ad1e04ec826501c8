//! Lists, definitions, disclosures, asides, tables.

use super::{assert_blocks, blocks_json, p};
use serde_json::json;

#[test]
fn lists_nest_and_stray_lists_join_the_item_before() {
    assert_blocks(
        "<ol start=3><li>One<ul><li>Two</ul><li><p>Three</p><p>Four</p></ol>",
        json!([{"type": "list", "ordered": true, "start": 3, "items": [
            [p("One"), {"type": "list", "ordered": false, "items": [[p("Two")]]}],
            [p("Three"), p("Four")]
        ]}]),
    );
    assert_blocks(
        "<ul><li>One</li><ul><li>Two</li></ul>stray</ul>",
        json!([{"type": "list", "ordered": false, "items": [
            [p("One"), {"type": "list", "ordered": false, "items": [[p("Two")]]}],
            [p("stray")]
        ]}]),
    );
}

#[test]
fn definitions_share_terms_and_groups_are_transparent() {
    assert_blocks(
        "<dl><div><dt>A</dt><dt>B</dt><dd>Both.</dd></div><dt>C<dd><p>One</p><dd>Two</dl>",
        json!([{"type": "definitions", "items": [
            {"terms": [["A"], ["B"]], "body": [p("Both.")]},
            {"terms": [["C"]], "body": [p("One"), p("Two")]}
        ]}]),
    );
}

#[test]
fn details_and_asides_keep_their_titles() {
    assert_blocks(
        "<details><summary>Why?</summary><p>So.</p></details>\
         <aside><h3>Facts</h3><p>One.</p></aside><aside>Two.</aside>",
        json!([
            {"type": "question", "question": ["Why?"], "answer": [p("So.")]},
            {"type": "aside", "title": "Facts", "body": [p("One.")]},
            {"type": "aside", "body": [p("Two.")]}
        ]),
    );
}

#[test]
fn tables_have_heads_captions_spans_and_alignment() {
    assert_blocks(
        "<table><caption>Sums</caption><tr><th>A<th>B<tr><th scope=row>x<td align=right>1<tr><td colspan=2 rowspan=0>y</table>",
        json!([{"type": "table", "caption": "Sums",
        "head": [{"cells": [{"content": ["A"], "header": true}, {"content": ["B"], "header": true}]}],
        "rows": [
            {"cells": [{"content": ["x"], "header": true}, {"content": ["1"], "align": "end"}]},
            {"cells": [{"content": ["y"], "columns": 2}]}
        ]}]),
    );
    // Blocks in a cell become lines, pictures follow the table.
    let found = blocks_json(
        "<table><thead><tr><td>A<td>B</thead><tr><td><p>x</p><p>y</p><td><img src=a.png></table>",
    );
    assert_eq!(found[0]["head"][0]["cells"][0]["header"], true);
    assert_eq!(
        found[0]["rows"][0]["cells"][0]["content"],
        json!(["x", {"type": "line_break"}, "y"])
    );
    assert_eq!(found[1]["type"], "image");
}

#[test]
fn a_layout_table_becomes_its_content() {
    for html in [
        "<table><tr><td><p>One</p></td></tr><tr><td>Two</td></tr></table>",
        "<table role=presentation><tr><td>One</td><td>Two</td></tr></table>",
        "<table><tr><td><table><tr><td>One</td><td><table><tr><td>Two</table></table></table>",
    ] {
        assert_blocks(html, json!([p("One"), p("Two")]));
    }
    let found = blocks_json("<table><tr><td><img src=a.png></td><td>Words</td></tr></table>");
    assert_eq!(
        (&found[0]["type"], &found[1]),
        (&json!("image"), &p("Words"))
    );
}

#[test]
fn an_excessive_span_is_limited() {
    let found = blocks_json("<table><tr><td colspan=4294967295 rowspan=99999>a<td>b</table>");
    let cell = &found[0]["rows"][0]["cells"][0];
    assert_eq!(
        (&cell["columns"], &cell["rows"]),
        (&json!(100), &json!(1000))
    );
}

#[test]
fn a_note_within_the_link_to_it_is_no_note() {
    // The sign would take the place of the link, and the note would be lost.
    super::oracle::read_safely("<a href='#n1'></blockquote><sup><<noscript><p id=n1>");
    super::oracle::read_safely("<a href='#n1'><sup>1</sup><noscript><p id=n1>b");
}
