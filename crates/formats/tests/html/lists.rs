//! Lists, definitions, disclosures, asides, tables.

use super::{assert_blocks, blocks_json, p};
use serde_json::{Value, json};

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

#[test]
fn classes_and_items_say_how_a_list_is_numbered() {
    for (list, numbering) in [
        ("<ol class='is-style-lower-roman'><li>a</ol>", "lower_roman"),
        ("<ol class='upper_latin'><li>a</ol>", "upper_alpha"),
        ("<ol class='list-[lower-greek]'><li>a</ol>", "lower_greek"),
        ("<ol class='lst-kix_x1-1 start'><li>a</ol>", "lower_alpha"),
        ("<ol class='lst-kix_x1-2 start'><li>a</ol>", "lower_roman"),
        ("<ol><li type=I>a</ol>", "upper_roman"),
    ] {
        let found = super::blocks_json(list);
        assert_eq!(found[0]["numbering"], numbering, "{list}");
    }
    let plain = super::blocks_json("<ul class='lower-roman'><li>a</ul>");
    assert_eq!(plain[0]["ordered"], false);
}

#[test]
fn the_boxes_of_tasks_are_words() {
    let expected = json!([{
        "type": "list",
        "ordered": false,
        "items": [[p("\u{2611} done")], [p("\u{2610} open")]],
    }]);
    for html in [
        "<ul><li><input type=checkbox checked disabled> done<li><input type=checkbox disabled> open</ul>",
        "<ul><li><div class='checkbox checkbox-on'></div> <span>done</span><li><div class='checkbox checkbox-off'></div> <span>open</span></ul>",
        "<ul><li role=checkbox aria-checked=true>done<li role=checkbox aria-checked=false>open</ul>",
        "<ul><li><span role=checkbox aria-checked=true></span>done<li><span role=checkbox aria-checked=false></span>open</ul>",
        "<div class=cdx-checklist><div class='cdx-checklist__item cdx-checklist__item--checked'>done</div><div class=cdx-checklist__item>open</div></div>",
    ] {
        assert_blocks(html, expected.clone());
    }
    assert_blocks(
        "<p><input type=checkbox checked disabled> done</p>",
        json!([p("\u{2611} done")]),
    );
}

#[test]
fn the_parts_of_a_map_are_links() {
    let link = |url: &str, text: &str| json!([{"type": "paragraph", "content": [{"type": "link", "url": url, "content": [text]}]}]);
    assert_blocks(
        "<img src='https://i.example/m.png' alt=Map usemap='#m'><map name=m>\
            <area href='https://a.example/n' alt=North><area href='https://a.example/n' alt=North>\
            <area href='/s' title=South><area nohref></map>",
        json!([
            {
                "type": "image",
                "image": {"url": "https://i.example/m.png", "alt": "Map"},
                "role": "inline",
            },
            {
                "type": "list",
                "ordered": false,
                "items": [link("https://a.example/n", "North"), link("https://news.example/s", "South")],
            },
        ]),
    );
}

/// A list with items of text, each with the blocks after it.
fn list_of(ordered: bool, items: &[Value]) -> Value {
    json!({"type": "list", "ordered": ordered, "items": items})
}

#[test]
fn paragraphs_of_word_are_lists() {
    let sign = |sign: &str| {
        format!(
            "<span style='font-family:Symbol'><span style='mso-list:Ignore'>{sign}\
             <span style='font:7.0pt \"Times New Roman\"'>&nbsp;&nbsp; </span></span></span>"
        )
    };
    let paragraph = |list: &str, mark: &str, words: &str| {
        format!(
            "<p class=MsoListParagraphCxSpMiddle style='text-indent:-.25in;mso-list:{list}'>\
             <!--[if !supportLists]-->{}<!--[endif]-->{words}</p>\n",
            sign(mark)
        )
    };
    let html = [
        paragraph("l0 level1 lfo1", "\u{b7}", "Rope"),
        paragraph("l0 level2 lfo1", "o", "<b>Hemp</b>"),
        paragraph("l0 level1 lfo1", "\u{b7}", "Oars"),
        paragraph("l1 level1 lfo2", "1.", "Row"),
        paragraph("l1 level1 lfo2", "2.", "Rest"),
        "<p class=MsoNormal>Then:</p>".to_owned(),
        paragraph("l2 level1 lfo3", "c)", "Land"),
    ];
    let strong = json!({"type": "strong", "content": ["Hemp"]});
    let hemp = json!({"type": "paragraph", "content": [strong]});
    assert_blocks(
        &html.concat(),
        json!([
            list_of(false, &[
                json!([p("Rope"), list_of(false, &[json!([hemp])])]),
                json!([p("Oars")]),
            ]),
            list_of(true, &[json!([p("Row")]), json!([p("Rest")])]),
            p("Then:"),
            {
                "type": "numbered_list",
                "numbering": "lower_alpha",
                "start": 3,
                "items": [{"body": [p("Land")]}],
            },
        ]),
    );
    // Cleaned of its styles, only the sign is left.
    assert_blocks(
        "<p class=MsoListParagraph>\u{b7}&nbsp;&nbsp;&nbsp; Rope</p>\
         <p class=MsoListParagraph><span>\u{b7}&nbsp;&nbsp; </span>Oars</p>\
         <p class=MsoListParagraph>A plank</p>",
        json!([
            list_of(false, &[json!([p("Rope")]), json!([p("Oars")])]),
            p("A plank"),
        ]),
    );
}

#[test]
fn items_of_quill_say_their_sign_and_depth() {
    assert_blocks(
        "<ol><li data-list=bullet><span class=ql-ui></span>Rope</li>\
         <li data-list=ordered class=ql-indent-1>Hemp</li>\
         <li data-list=bullet>Oars</li><li data-list=ordered>Row</li></ol>",
        json!([
            list_of(
                false,
                &[
                    json!([p("Rope"), list_of(true, &[json!([p("Hemp")])])]),
                    json!([p("Oars")]),
                ]
            ),
            list_of(true, &[json!([p("Row")])]),
        ]),
    );
    // The first item is as deep as nothing above it allows.
    assert_blocks(
        "<ul><li class=ql-indent-2>Rope</li><li>Oars</li></ul>",
        json!([
            list_of(false, &[json!([p("Rope")])]),
            list_of(false, &[json!([p("Oars")])]),
        ]),
    );
}

#[test]
fn one_item_does_not_decide_for_its_list() {
    assert_blocks(
        "<ol><li style='list-style-type:none'>One</li><li>Two</li></ol>",
        json!([list_of(true, &[json!([p("One")]), json!([p("Two")])])]),
    );
    let found = blocks_json("<ol class='loweralpha simple'><li>One</li></ol>");
    assert_eq!(found[0]["numbering"], "lower_alpha");
}
