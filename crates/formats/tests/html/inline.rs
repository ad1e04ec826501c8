//! Marks, links and footnotes.

use super::{assert_blocks, blocks_json, p, read};
use lede_formats::html::Reason;
use serde_json::json;

/// The content of the only paragraph.
fn content(html: &str) -> serde_json::Value {
    blocks_json(html)[0]["content"].clone()
}

#[test]
fn every_mark_is_recognised_by_all_its_names() {
    for (names, kind) in [
        (&["b", "strong"][..], "strong"),
        (&["i", "em", "cite", "dfn", "var"], "emphasis"),
        (&["code", "tt", "samp"], "code"),
        (&["kbd"], "keyboard"),
        (&["sup"], "superscript"),
        (&["sub"], "subscript"),
        (&["small"], "small"),
        (&["mark"], "mark"),
        (&["s", "strike", "del"], "strikethrough"),
        (&["ins"], "insertion"),
        (&["q"], "quotation"),
        (&["abbr", "acronym"], "abbreviation"),
        (&["bdi", "bdo", "span dir=rtl"], "isolate"),
    ] {
        for name in names {
            let end = name.split(' ').next().unwrap();
            let html = format!("<p>a <{name}>b</{end}> c</p>");
            assert_eq!(
                content(&html),
                json!(["a ", {"type": kind, "content": ["b"]}, " c"]),
                "{html}"
            );
        }
    }
    for name in ["u", "font", "big", "span", "ruby", "x-own", "o:p"] {
        let html = format!("<p>a <{name}>b</{name}></p>");
        assert_eq!(content(&html), json!(["a b"]), "{html}");
    }
}

#[test]
fn marks_keep_their_attributes() {
    assert_eq!(
        content(
            "<p><abbr title='United Nations'>UN</abbr> <time datetime='2025-03-06'>today</time></p>"
        ),
        json!([
            {"type": "abbreviation", "title": "United Nations", "content": ["UN"]}, " ",
            {"type": "time", "datetime": "2025-03-06", "content": ["today"]}
        ])
    );
    assert_eq!(
        content("<p><em lang='fr'>Le Monde</em> <time>now</time></p>"),
        json!([
            {"type": "emphasis", "content": [{"type": "language", "language": "fr", "content": ["Le Monde"]}]},
            " now"
        ])
    );
    assert_eq!(
        content("<p lang='fr'>Bonjour</p>"),
        json!([{"type": "language", "language": "fr", "content": ["Bonjour"]}])
    );
    // Google Docs puts everything in a `<b>` with a normal weight.
    assert_eq!(
        content("<b style='font-weight:normal'><p>a <i style='font-style: normal'>b</i></p></b>"),
        json!(["a b"])
    );
}

#[test]
fn links_resolve_and_links_without_a_target_leave_their_text() {
    let link = |url: &str| json!([{"type": "link", "url": url, "content": ["a"]}]);
    for (href, url) in [
        ("../other/", "https://news.example/2025/other/"),
        ("//b.example/x", "https://b.example/x"),
        (" https://b.example/a b", "https://b.example/a%20b"),
        ("mailto:desk@news.example", "mailto:desk@news.example"),
        ("tel:+4930123", "tel:+4930123"),
        ("?page=2", "https://news.example/2025/story/?page=2"),
    ] {
        assert_eq!(
            content(&format!("<a href='{href}'>a</a>")),
            link(url),
            "{href}"
        );
    }
    for href in [
        "",
        "#part",
        "https://news.example/2025/story/#part",
        "javascript:x",
        "data:,x",
    ] {
        assert_eq!(
            content(&format!("<a href='{href}'>a</a>")),
            json!(["a"]),
            "{href}"
        );
    }
    assert_eq!(content("<a name=x>a</a>"), json!(["a"]));
}

#[test]
fn a_link_or_mark_around_blocks_applies_to_their_text() {
    assert_blocks(
        "<a href='/x'><h3>Head</h3><p>Words</p></a>",
        json!([
            {"type": "heading", "level": 2, "content": [{"type": "link", "url": "https://news.example/x", "content": ["Head"]}]},
            {"type": "paragraph", "content": [{"type": "link", "url": "https://news.example/x", "content": ["Words"]}]}
        ]),
    );
}

#[test]
fn a_picture_that_links_to_a_map_is_a_map() {
    let found = blocks_json(
        "<a href='https://www.openstreetmap.org/#map=5/1/2'><img src=m.png alt=''></a>",
    );
    assert_eq!(found[0]["type"], "map");
    assert_eq!(found[0]["image"]["alt"], "");
}

#[test]
fn footnotes_are_found_in_all_their_forms() {
    let expected = |words: &str| {
        json!([
            {"type": "paragraph", "content": ["Words", {"type": "note", "note": "html-1"}, "."]},
            {"type": "footnotes", "notes": [{"id": "html-1", "body": [p(words)]}]}
        ])
    };
    for html in [
        // WordPress.
        "<p>Words<sup data-fn='u-1' class='fn'><a id='u-1-link' href='#u-1'>1</a></sup>.</p>\
         <ol class='wp-block-footnotes'><li id='u-1'>The note. <a href='#u-1-link' aria-label='Jump'>↩︎</a></li></ol>",
        // Markdown.
        "<p>Words<sup id='fnref:1'><a href='#fn:1' class='footnote-ref'>1</a></sup>.</p>\
         <div class='footnotes'><hr><ol><li id='fn:1'><p>The note. <a href='#fnref:1' class='footnote-backref'>Back</a></p></li></ol></div>",
        // Word.
        "<p>Words<a href='#_ftn1' name='_ftnref1'><sup>[1]</sup></a>.</p>\
         <div id='_ftn1'><p><a href='#_ftnref1'>[1]</a> The note.</p></div>",
        // Wikipedia.
        "<p>Words<sup class='reference'><a href='#cite_note-1'>[1]</a></sup>.</p>\
         <ol class='references'><li id='cite_note-1'><span><b><a href='#cite_ref-1'>^</a></b></span> <span>The note.</span></li></ol>",
    ] {
        let mut found = blocks_json(html);
        if let Some(blocks) = found.as_array_mut() {
            blocks.retain(|block| block["type"] != "divider");
        }
        assert_eq!(found, expected("The note."), "\n{html}\n{found:#}");
    }
}

#[test]
fn a_reference_without_its_footnote_keeps_its_text() {
    assert_eq!(
        content("<p>a<sup><a href='#fn1'>1</a></sup></p>"),
        json!(["a", {"type": "superscript", "content": ["1"]}])
    );
}

#[test]
fn no_id_of_the_publisher_is_kept() {
    let html =
        "<p id='app'>a<sup><a href='#location'>1</a></sup></p><ol><li id='location'>b</li></ol>";
    let text = blocks_json(html).to_string();
    assert!(
        !text.contains("app") && !text.contains("location"),
        "{text}"
    );
}

#[test]
fn refused_addresses_are_counted() {
    let (_, dropped) = read(
        "<a href='javascript:x'>a</a><img src='data:image/png;base64,x'><img src='mailto:a@b.example'>",
    );
    assert_eq!(dropped.count(Reason::Address), 3);
}

#[test]
fn text_with_the_same_mark_twice_is_marked_once() {
    for (html, mark) in [
        (
            "<p><b><strong style='white-space: pre-wrap;'>Mind</strong></b></p>",
            "strong",
        ),
        ("<p><i><em>Mind</em></i></p>", "emphasis"),
    ] {
        assert_blocks(
            html,
            json!([{"type": "paragraph", "content": [{"type": mark, "content": ["Mind"]}]}]),
        );
    }
    assert_blocks(
        "<p><b>Mind <strong>it</strong></b></p>",
        json!([{"type": "paragraph", "content": [
            {"type": "strong", "content": ["Mind ", {"type": "strong", "content": ["it"]}]}
        ]}]),
    );
}

#[test]
fn notes_of_word_processors_and_editors_are_footnotes() {
    let expected = json!([
        {"type": "paragraph", "content": ["High water", {"type": "note", "note": "html-1"}, "."]},
        p("Low water."),
        {"type": "footnotes", "notes": [{"id": "html-1", "body": [p("By the table.")]}]},
    ]);
    for (reference, note) in [
        (
            "<a href='#_ftn1' name='_ftnref1'>[1]</a>",
            "<p><a href='#_ftnref1' name='_ftn1'>[1]</a> By the table.</p>",
        ),
        (
            "<a href='#_ftn1' name='_ftnref1'><span class=MsoFootnoteReference>[1]</span></a>",
            "<div id=ftn1><p class=MsoFootnoteText><a href='#_ftnref1' name='_ftn1'><span>[1]</span></a> By the table.</p></div>",
        ),
        (
            "<a class=footnote-anchor id=footnote-anchor-1-9 href='#footnote-1-9'>1</a>",
            "<div class=footnote><a id=footnote-1-9 href='#footnote-anchor-1-9' class=footnote-number>1</a>\
             <div class=footnote-content><p>By the table.</p></div></div>",
        ),
    ] {
        let html = format!("<p>High water{reference}.</p><p>Low water.</p>{note}");
        assert_blocks(&html, expected.clone());
    }
    assert_blocks(
        "<p>High water<span><a href='#b-1'><sup>1</sup></a></span>.</p><p>Low water.</p>\
         <ol><li><span id='b-1' class=margin-adjust></span>By the table.<a class=footnote-to-top href='#a-1'></a></li></ol>",
        expected,
    );
    // Contents and their headings lead to each other, too.
    let found = super::blocks_json(
        "<p><a id=c1 href='#h1'>Tides</a></p><p><a id=h1 href='#c1'>Tides</a></p><p>High.</p>",
    );
    let is_paragraph = |block: &&serde_json::Value| block["type"] == "paragraph";
    let paragraphs = found.as_array().unwrap().iter().filter(is_paragraph);
    assert_eq!(paragraphs.count(), 3, "{found:#}");
}

#[test]
fn brackets_and_points_of_a_note_go_with_its_number() {
    assert_blocks(
        "<p>High water<sup class=footnote>[<a id=_ref_1 class=footnote href='#_def_1'>1</a>]</sup>.</p>\
         <div class=footnote id=_def_1><a href='#_ref_1'>1</a>. By the table.</div>",
        json!([
            {"type": "paragraph", "content": ["High water", {"type": "note", "note": "html-1"}, "."]},
            {"type": "footnotes", "notes": [{"id": "html-1", "body": [p("By the table.")]}]},
        ]),
    );
    assert_blocks(
        "<p>x<sup>[2]</sup><sup>[</sup></p>",
        json!([{"type": "paragraph", "content": ["x",
            {"type": "superscript", "content": ["[2]"]}, {"type": "superscript", "content": ["["]}]}]),
    );
}
