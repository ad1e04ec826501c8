//! The rules that make a hostile body harmless.

use super::{assert_blocks, base, blocks_json, p, read};
use lede_formats::html::{Reason, expand};
use lede_model::{Block, LiveUpdate};
use serde_json::json;

#[test]
fn scripts_forms_and_plug_ins_are_dropped_with_their_content() {
    for (html, reason) in [
        ("<script>x</script>", Reason::Script),
        ("<style>x</style>", Reason::Style),
        ("<svg><style>x</style><path d=x></svg>", Reason::Foreign),
        ("<math></math>", Reason::Foreign),
        ("<form class=search>x<p>y</form>", Reason::Form),
        ("<button type=submit>x</button>", Reason::Form),
        ("<select><option>x</select>", Reason::Form),
        ("<textarea>x</textarea>", Reason::Form),
        ("<input value=x>", Reason::Form),
        ("<object data=x></object>", Reason::Plugin),
        ("<embed src=x>", Reason::Plugin),
        ("<applet>x</applet>", Reason::Plugin),
        ("<template><p>x</template>", Reason::Inert),
        ("<dialog>x</dialog>", Reason::Inert),
        ("<canvas></canvas>", Reason::Inert),
        ("<xml>x</xml>", Reason::Inert),
        ("<meta http-equiv=refresh content=0>", Reason::Metadata),
        ("<link rel=stylesheet href=x>", Reason::Metadata),
        ("<base href='//evil.example/'>", Reason::Metadata),
        ("<title>x</title>", Reason::Metadata),
        ("<p hidden>x</p>", Reason::Hidden),
        ("<p style='color:red; DISPLAY : none'>x</p>", Reason::Hidden),
    ] {
        let (blocks, dropped) = read(&["<p>a</p>", html, "<p>b</p>"].concat());
        assert_eq!(
            serde_json::to_value(blocks).unwrap(),
            json!([p("a"), p("b")]),
            "{html}"
        );
        assert_eq!(dropped.count(reason), 1, "{html}");
        assert_eq!(dropped.iter().count(), 1, "{html}");
    }
}

#[test]
fn comments_and_instructions_are_ignored() {
    let (blocks, dropped) = read("a<!-- b --><?php c ?><![CDATA[ d ]]>e");
    assert_eq!(serde_json::to_value(blocks).unwrap(), json!([p("ae")]));
    assert!(dropped.is_empty());
}

#[test]
fn handlers_are_counted() {
    let (_, dropped) = read("<p onclick=a onmouseover=b>x <b onfocus=c>y</b></p>");
    assert_eq!(dropped.count(Reason::Handler), 3);
}

#[test]
fn a_base_element_changes_no_address() {
    let found = blocks_json("<base href='https://evil.example/'><a href='x'>a</a>");
    assert_eq!(
        found[0]["content"][0]["url"],
        "https://news.example/2025/story/x"
    );
}

#[test]
fn deep_markup_keeps_only_its_text() {
    let (blocks, dropped) = read(&["<div>".repeat(900).as_str(), "<p>a</p><b>b</b>"].concat());
    assert_eq!(serde_json::to_value(blocks).unwrap(), json!([p("a b")]));
    assert!(dropped.count(Reason::TooDeep) > 800);
}

#[test]
fn markup_that_is_too_large_becomes_its_text() {
    let (blocks, dropped) = read(&"<p>a <i>b</i></p>".repeat(15_000));
    assert_eq!(dropped.count(Reason::TooLarge), 1);
    assert_eq!(blocks.len(), 10_001);
    assert_eq!(serde_json::to_value(&blocks[0]).unwrap(), p("a b"));
    let (blocks, dropped) = read(&"<div>".repeat(100_000));
    assert!(blocks.is_empty());
    assert_eq!(dropped.count(Reason::TooLarge), 1);
}

#[test]
fn html_among_blocks_is_read_in_its_place() {
    let html = |html: &str| Block::Html {
        html: html.to_owned(),
    };
    let note = "<p>a<sup><a href='#n'>1</a></sup></p><ol><li id=n>b</ol><script></script>";
    let mut body = vec![
        html("<h4>A</h4>"),
        Block::Aside {
            title: None,
            body: vec![html(note)],
        },
        Block::Update(Box::new(LiveUpdate {
            id: "u".to_owned(),
            body: vec![Block::List {
                ordered: false,
                start: None,
                items: vec![vec![html(note)]],
            }],
            ..LiveUpdate::default()
        })),
    ];
    let dropped = expand(&mut body, &base()).unwrap();
    assert_eq!(dropped.count(Reason::Script), 2);
    let found = serde_json::to_value(&body).unwrap();
    assert_eq!(found[0]["level"], 2);
    assert_eq!(found[1]["body"][1]["notes"][0]["id"], "html-1");
    // The footnotes of two pieces of markup have different ids.
    assert_eq!(
        found[2]["body"][0]["items"][0][1]["notes"][0]["id"],
        "html-2"
    );
}

#[test]
fn a_body_without_html_does_not_change() {
    let mut body = vec![Block::Heading {
        level: 4,
        content: Vec::new(),
    }];
    let before = body.clone();
    assert_eq!(expand(&mut body, &base()), None);
    assert_eq!(body, before);
}

#[test]
fn frames_and_noscript_hide_nothing() {
    assert_blocks(
        "<iframe>&lt;img src=x onerror=a&gt;<p>x</iframe>",
        json!([]),
    );
    assert_blocks(
        "<noscript><p title=\"</noscript><img src=x onerror=a>\">x</noscript>",
        json!([]),
    );
}
