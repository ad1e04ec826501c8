//! Links to parts of the same page.

use super::{assert_blocks, blocks_json, p};
use lede_formats::html::{expand, expand_article};
use lede_model::{Article, Block, Image, Inline, Url};
use serde_json::{Value, json};

fn anchor(id: &str) -> Value {
    json!({"type": "anchor", "id": id})
}

fn link(part: &str, text: &str) -> Value {
    let url = ["https://news.example/2025/story/#", part].concat();
    json!({"type": "paragraph", "content": [{"type": "link", "url": url, "content": [text]}]})
}

fn heading(text: &str) -> Value {
    json!({"type": "heading", "level": 2, "content": [text]})
}

/// The types of blocks, with ids of anchors: `paragraph #gates heading`.
fn shape(html: &str) -> String {
    let blocks = blocks_json(html);
    let one = |block: &Value| match block["type"].as_str().unwrap() {
        "anchor" => format!("#{}", block["id"].as_str().unwrap()),
        kind => kind.to_owned(),
    };
    let shapes: Vec<String> = blocks.as_array().unwrap().iter().map(one).collect();
    shapes.join(" ")
}

#[test]
fn a_link_leads_to_the_block_with_its_id() {
    for href in [
        "#sluice",
        " #sluice ",
        "https://news.example/2025/story/#sluice",
        "http://www.news.example/2025/story#sluice",
        "/2025/story/?utm_source=mail#sluice",
        "?fbclid=1&utm_medium=feed#sluice",
        "index.html#sluice",
        "//WWW.news.example/2025/story/#sluice",
    ] {
        assert_blocks(
            &format!("<p><a href='{href}'>Sluice</a></p><h2 id=sluice>A sluice</h2><p>Shut.</p>"),
            json!([
                link("sluice", "Sluice"),
                anchor("sluice"),
                heading("A sluice"),
                p("Shut.")
            ]),
        );
    }
}

#[test]
fn another_page_and_parts_that_are_not_there_do_not_lead_into_this_one() {
    for href in [
        "https://news.example/2025/other/#sluice",
        "https://paper.example/2025/story/#sluice",
        "?page=2#sluice",
    ] {
        let found = blocks_json(&format!(
            "<p><a href='{href}'>x</a></p><h2 id=sluice>A</h2>"
        ));
        assert_eq!(found.as_array().unwrap().len(), 2, "{found:#}");
        assert!(!found[0]["content"][0]["url"].is_null(), "{found:#}");
    }
    for href in ["#weir", "#", "https://www.news.example/2025/story#weir"] {
        assert_blocks(
            &format!("<p><a href='{href}'><b>x</b></a> y</p><h2 id=sluice>A</h2>"),
            json!([
                {"type": "paragraph", "content": [{"type": "strong", "content": ["x"]}, " y"]},
                heading("A")
            ]),
        );
    }
}

#[test]
fn ids_of_all_kinds_of_elements_are_places() {
    for (html, expected) in [
        ("<p id=a>One.</p>", "#a paragraph"),
        ("<p>One <span id=a>two</span>.</p>", "#a paragraph"),
        ("<p><a name=a></a>One.</p>", "#a paragraph"),
        ("<a id=a></a><h3>One</h3>", "#a heading"),
        ("<h3><a name=a></a>One</h3>", "#a heading"),
        (
            "<section id=a><div><h3>One</h3></div></section>",
            "#a heading",
        ),
        (
            "<section><div id=a></div><p>One.</p></section>",
            "#a paragraph",
        ),
        (
            "<div id=a class=wp-block-group><p>One.</p></div>",
            "#a paragraph",
        ),
        ("<img id=a src=b.png>", "#a image"),
        (
            "<figure id=a><img src=b.png><figcaption>c</figcaption></figure>",
            "#a image",
        ),
        (
            "<figure><img id=a src=b.png><figcaption>c</figcaption></figure>",
            "#a image",
        ),
        (
            "<figure class=wp-block-gallery><figure><img src=b.png></figure><figure><img id=a src=c.png></figure></figure>",
            "#a gallery",
        ),
        (
            "<table id=a><tr><th>b<th>c<tr><td>d<td>e</table>",
            "#a table",
        ),
        (
            "<table><tr><th>b<th>c<tr id=a><td>d<td>e</table>",
            "#a table",
        ),
        (
            "<table><tr><th>b<th>c<tr><td>d<td><i id=a>e</i></table>",
            "#a table",
        ),
        ("<ul id=a><li>b<li>c</ul>", "#a list"),
        ("<blockquote id=a><p>b</p></blockquote>", "#a quote"),
        ("<blockquote><p id=a>b</p></blockquote>", "#a quote"),
        ("<pre id=a>b</pre>", "#a code"),
        (
            "<details id=a><summary>b</summary>c</details>",
            "#a question",
        ),
        (
            "<details><summary id=a>b</summary>c</details>",
            "#a question",
        ),
        ("<aside><h3 id=a>b</h3><p>c</p></aside>", "#a aside"),
        ("<hr id=a>", "#a divider"),
        ("<p>One.</p><p id=a></p>", "#a paragraph"),
    ] {
        let html = format!("<p><a href='#a'>x</a></p><p>Between.</p>{html}");
        assert_eq!(
            shape(&html),
            format!("paragraph paragraph {expected}"),
            "{html}"
        );
    }
}

#[test]
fn a_place_within_a_list_is_in_its_item() {
    assert_blocks(
        "<p><a href='#b'>x</a></p><ul><li>One</li><li id=b>Two</li></ul>",
        json!([link("b", "x"), {"type": "list", "ordered": false,
            "items": [[p("One")], [anchor("b"), p("Two")]]}]),
    );
    assert_blocks(
        "<p><a href='#b'>x</a></p><dl><dt>One</dt><dd>1</dd><dt id=b>Two</dt><dd>2</dd></dl>",
        json!([link("b", "x"), {"type": "definitions", "items": [
            {"terms": [["One"]], "body": [p("1")]},
            {"terms": [["Two"]], "body": [anchor("b"), p("2")]}]}]),
    );
    assert_blocks(
        "<p><a href='#b'>x</a></p><blockquote><p>One</p><p id=b>Two</p></blockquote>",
        json!([link("b", "x"), {"type": "quote", "style": "block", "content": ["One"],
            "body": [anchor("b"), p("Two")]}]),
    );
    // The check box stays at the text.
    assert_blocks(
        "<p><a href='#b'>x</a></p><ul><li id=b><input type=checkbox checked disabled><p>Two</p></li></ul>",
        json!([link("b", "x"), {"type": "list", "ordered": false,
            "items": [[anchor("b"), p("\u{2611} Two")]]}]),
    );
}

#[test]
fn a_link_without_words_makes_no_anchor() {
    let found =
        shape("<a href='#b'><img src=a.png></a><p id=b>One.</p><p><a href='#b'></a>Two.</p>");
    assert_eq!(found, "image paragraph paragraph");
}

#[test]
fn an_anchor_does_not_disturb_what_is_beside_it() {
    // A placeholder and its picture.
    let found = shape(
        "<p><a href='#b'>x</a></p><div id=b><img src=b.png><noscript><img src=b.png></noscript></div>",
    );
    assert_eq!(found, "paragraph #b image");
    // A link that stands for the player behind it.
    let found = shape(
        "<p><a href='#b'>x</a></p><p>y</p><p><a href='https://www.youtube.com/watch?v=dQw4w9WgXcQ'>Watch</a></p>\
         <div id=b><iframe src='https://www.youtube.com/embed/dQw4w9WgXcQ'></iframe></div>",
    );
    assert_eq!(found, "paragraph paragraph #b embed");
    // A picture in a link.
    let found = shape(
        "<p><a href='#b'>x</a></p><a href='https://map.example/'><div id=b><img src=b.png></div></a>",
    );
    assert_eq!(found, "paragraph #b linked_image");
}

#[test]
fn the_lead_picture_and_the_headline_are_still_said_once() {
    let url = Url::parse("https://news.example/2025/story/").unwrap();
    let picture = Url::parse("https://pictures.example/lock.jpg").unwrap();
    let mut article = Article {
        headline: "Three locks".to_owned(),
        image: Some(Image {
            url: picture,
            width: None,
            height: None,
            alt: None,
            caption: None,
            credit: None,
            renditions: Vec::new(),
            focal_point: None,
        }),
        body: vec![Block::Html {
            html: "<div id=top><h1>Three locks</h1><figure id=lead>\
                   <img src='https://pictures.example/lock.jpg'></figure></div>\
                   <p>One <a href='#top'>up</a> <a href='#lead'>lead</a>.</p>"
                .to_owned(),
        }],
        ..Article::default()
    };
    expand_article(&mut article, &url);
    let is_anchor = |block: &&Block| matches!(block, Block::Anchor { .. });
    let rest: Vec<&Block> = article
        .body
        .iter()
        .filter(|block| !is_anchor(block))
        .collect();
    assert!(matches!(rest[..], [Block::Paragraph { .. }]), "{rest:#?}");
}

#[test]
fn a_name_that_no_id_has_may_be_the_words_of_a_heading() {
    for (part, words) in [
        ("the-gates", "The Gates"),
        ("whats-new", "What’s new?"),
        ("What_is_new", "What is new"),
        ("ворота-порту", "Ворота порту"),
        ("%D7%A9%D7%A2%D7%A8", "שער"),
    ] {
        let found = shape(&format!(
            "<p><a href='#{part}'>x</a></p><p>y</p><h2>{words}</h2>"
        ));
        let words: Vec<&str> = found.split(' ').collect();
        assert_eq!(words[2..].len(), 2, "{found}");
        assert!(
            words[2].starts_with('#') && words[3] == "heading",
            "{found}"
        );
    }
    // The second of the same words.
    assert_blocks(
        "<p><a href='#notes-1'>x</a></p><h2>Notes</h2><h2>Notes</h2>",
        json!([
            link("notes-1", "x"),
            heading("Notes"),
            anchor("notes-1"),
            heading("Notes")
        ]),
    );
    assert_blocks(
        "<p><a href='#notes-1'>x</a></p><h2>Notes</h2><h2>Notes 1</h2>",
        json!([
            link("notes-1", "x"),
            heading("Notes"),
            anchor("notes-1"),
            heading("Notes 1")
        ]),
    );
}

#[test]
fn escaped_names_find_their_ids() {
    assert_blocks(
        "<p><a href='#%C3%96ffnung'>x</a></p><h2 id='Öffnung'>A</h2>",
        json!([link("%C3%96ffnung", "x"), anchor("Öffnung"), heading("A")]),
    );
    assert_blocks(
        "<p><a href='#%d7%a9'>x</a></p><h2 id='%d7%a9'>A</h2>",
        json!([link("%d7%a9", "x"), anchor("%d7%a9"), heading("A")]),
    );
    assert_blocks(
        "<p>High<sup><a href='#fn%3A1'>1</a></sup>.</p><ol><li id='fn:1'>Low.</li></ol>",
        json!([
            {"type": "paragraph", "content": ["High", {"type": "note", "note": "html-1"}, "."]},
            {"type": "footnotes", "notes": [{"id": "html-1", "body": [p("Low.")]}]},
        ]),
    );
}

#[test]
fn notes_with_absolute_addresses_are_notes_and_no_places() {
    for page in [
        "http://news.example/2025/story/",
        "https://www.news.example/2025/story",
        "https://news.example/2025/story?utm_campaign=feed",
    ] {
        assert_blocks(
            &format!(
                "<p>High<sup id=r1><a href='{page}#n1'>1</a></sup>.</p>\
                 <ol><li id=n1>Low. <a href='{page}#r1'>\u{21a9}</a></li></ol>"
            ),
            json!([
                {"type": "paragraph", "content": ["High", {"type": "note", "note": "html-1"}, "."]},
                {"type": "footnotes", "notes": [{"id": "html-1", "body": [p("Low.")]}]},
            ]),
        );
    }
}

#[test]
fn headings_do_not_link_to_themselves() {
    for html in [
        "<h2 id=a><a href='#a'>The gates</a></h2>",
        "<section id=a><h2><a href='#a'>The gates</a></h2></section>",
        "<h2><a name=a href='https://news.example/2025/story/#a'>The gates</a></h2>",
        "<h2><a href='#the-gates'>The gates</a></h2>",
    ] {
        assert_blocks(html, json!([heading("The gates")]));
    }
}

#[test]
fn a_link_leads_from_one_piece_of_html_to_another() {
    let html = |html: &str| Block::Html {
        html: html.to_owned(),
    };
    let text = |text: &str| Inline::Text(text.to_owned());
    let mut body = vec![
        html("<p><a href='#keepers'>Keepers</a> <a href='#tides'>Tides</a></p>"),
        Block::Heading {
            level: 2,
            content: vec![text("Tides")],
        },
        Block::List {
            ordered: false,
            start: None,
            items: vec![vec![html("<p id=keepers>Two keepers.</p>")]],
        },
    ];
    expand(&mut body, &super::base());
    assert_eq!(
        serde_json::to_value(&body).unwrap(),
        json!([
            {"type": "paragraph", "content": [
                {"type": "link", "url": "https://news.example/2025/story/#keepers", "content": ["Keepers"]},
                " ",
                {"type": "link", "url": "https://news.example/2025/story/#tides", "content": ["Tides"]}]},
            anchor("tides"),
            heading("Tides"),
            {"type": "list", "ordered": false, "items": [[anchor("keepers"), p("Two keepers.")]]},
        ])
    );
}

#[test]
fn an_update_is_a_part_by_its_id() {
    for part in ["65f0", "block-65f0"] {
        let update = lede_model::LiveUpdate {
            id: "65f0".to_owned(),
            title: Some("High water".to_owned()),
            ..lede_model::LiveUpdate::default()
        };
        let html = format!("<p><a href='#{part}'>At noon</a></p>");
        let mut body = vec![Block::Html { html }, Block::Update(Box::new(update))];
        expand(&mut body, &super::base());
        let [_, Block::Anchor { id }, Block::Update(_)] = body.as_slice() else {
            panic!("{body:#?}");
        };
        assert_eq!(id, part);
    }
}
