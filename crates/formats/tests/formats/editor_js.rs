//! Editor.js.

use crate::{
    article_and_diagnostics, article_of, block_text, corpus, diagnostics, millis, reading,
    valid_article,
};
use lede_formats::Format;
use lede_model::{Article, Block, ImageRole, Provider, plain_text};
use serde_json::{Value, json};

/// An article with some blocks.
fn with(blocks: Value) -> (Article, Vec<String>) {
    let output = json!({"time": 1_741_284_900_000_u64, "version": "2.30.7", "blocks": blocks});
    article_and_diagnostics(&output, Format::EditorJs)
}

#[test]
fn the_first_header_is_the_headline_and_blocks_follow() {
    let article = valid_article("editor_js/article.json", Format::EditorJs);
    assert_eq!(article.headline, "The lock & the key");
    assert_eq!(
        article.date_published.as_ref().unwrap().millis(),
        millis("2025-03-06T18:15:00Z")
    );
    let image = article.image.as_ref().unwrap();
    assert_eq!(image.url.as_str(), "https://pictures.example/lock.jpg");
    assert_eq!((image.width, image.height), (Some(1600), Some(900)));
    assert_eq!(image.caption.as_deref(), Some("The upper gate"));
    let [
        first,
        Block::Html { html },
        heading @ Block::Heading { level: 2, .. },
        Block::List {
            ordered: true,
            start: Some(3),
            items,
        },
        Block::Quote {
            content,
            attribution,
            ..
        },
        Block::Divider,
    ] = &article.body[..]
    else {
        panic!("{:?}", article.body);
    };
    assert_eq!(block_text(first), "Nobody had the key.");
    assert_eq!(html, "<p>The tide <a href=\"/tide/\">came</a> anyway.</p>");
    assert_eq!(block_text(heading), "What happened");
    assert!(matches!(items[0][1], Block::List { ordered: true, .. }));
    assert!(matches!(items[1][0], Block::Html { .. }));
    assert_eq!(plain_text(content), "The tide came anyway.");
    assert_eq!(attribution.as_deref(), Some("Ede Sluice"));
}

#[test]
fn tools_become_blocks() {
    let article = valid_article("editor_js/tools.json", Format::EditorJs);
    assert_eq!(article.headline, "Everything");
    let [
        _,
        Block::Image { image, role },
        Block::Embed(embed),
        Block::Table(table),
        Block::Code { text, .. },
        Block::Html { html },
        Block::List { items, .. },
        Block::Aside { title, body },
        Block::LinkCard(keys),
        Block::LinkCard(tables),
    ] = &article.body[..]
    else {
        panic!("{:?}", article.body);
    };
    assert_eq!(image.caption.as_deref(), Some("A side gate"));
    assert_eq!(*role, ImageRole::Wide);
    assert_eq!(
        (embed.provider, embed.caption.as_deref(), embed.width),
        (Provider::YouTube, Some("A lock"), Some(580))
    );
    assert_eq!(plain_text(&table.head[0].cells[1].content), "Metres");
    assert_eq!(plain_text(&table.rows[1].cells[1].content), "5");
    assert_eq!(text, "let a = 1;\n");
    assert_eq!(html, "<p>Raw <b>words</b></p>");
    assert_eq!(block_text(&items[0][0]), "\u{2611} Find the key");
    assert_eq!(block_text(&items[1][0]), "\u{2610} Open the gate");
    assert_eq!(
        (title.as_deref(), block_text(&body[0]).as_str()),
        (Some("Mind"), "The quay is wet.")
    );
    assert_eq!(keys.title, "Keys");
    assert_eq!(keys.description.as_deref(), Some("All about keys."));
    assert!(keys.image.is_some());
    assert_eq!(tables.title, "Tide tables");
}

#[test]
fn without_a_header_the_first_words_are_the_headline() {
    let article = valid_article("editor_js/plain.json", Format::EditorJs);
    assert_eq!(
        article.headline,
        "The ferry is late today. So is the post. One"
    );
    assert_eq!(article.body.len(), 2);
}

#[test]
fn a_picture_alone_is_an_article() {
    let (article, _) = with(json!([
        {"type": "header", "data": {"text": "The gate", "level": 1}},
        {"type": "image", "data": {"file": {"url": "https://pictures.example/gate.jpg"}}},
    ]));
    assert!(article.is_picture_alone());
}

#[test]
fn a_header_within_the_text_stays_there() {
    let (article, _) = with(json!([
        {"type": "paragraph", "data": {"text": "Before."}},
        {"type": "header", "data": {"text": "Within", "level": 2}},
    ]));
    assert_eq!(article.headline, "Within");
    assert_eq!(article.body.len(), 2);
}

#[test]
fn the_image_is_a_file_an_address_or_missing() {
    let first = json!({"type": "paragraph", "data": {"text": "A."}});
    for data in [
        json!({"file": {"url": "/a.jpg", "width": "800", "height": "600"}}),
        json!({"url": "/a.jpg", "width": 800}),
    ] {
        let (article, diagnostics) = with(json!([first, {"type": "image", "data": data}]));
        assert_eq!(diagnostics, [""; 0]);
        assert!(matches!(&article.body[1], Block::Image { image, .. } if image.width == Some(800)));
    }
    let (article, diagnostics) = with(json!([first, {"type": "image", "data": {"file": null}}]));
    assert_eq!((article.body.len(), diagnostics.len()), (1, 1));
}

#[test]
fn unknown_tools_keep_their_text() {
    let (article, diagnostics) = with(json!([
        {"type": "poll", "data": {"title": "Which gate?"}},
        {"type": "paragraph", "data": "x"},
    ]));
    assert!(matches!(&article.body[..], [Block::Unknown { text, .. }] if text == "Which gate?"));
    assert_eq!(diagnostics.len(), 2);
}

#[test]
fn lists_nested_too_deep_are_cut() {
    let mut item = json!({"content": "Deep", "items": []});
    for _ in 0..30 {
        item = json!({"content": "x", "items": [item]});
    }
    let (article, diagnostics) = with(json!([
        {"type": "list", "data": {"style": "ordered", "items": [item]}},
    ]));
    assert_eq!(article.body.len(), 1);
    assert_eq!(diagnostics.len(), 1);
}

#[test]
fn a_real_document_is_read() {
    let reading = reading(&corpus::as_sent(Format::EditorJs, "demo"));
    assert_eq!(reading.format, Format::EditorJs);
    let diagnostics = diagnostics(&reading);
    assert_eq!(diagnostics, [""; 0]);
    let article = article_of(reading);
    assert_eq!(article.headline, "The ferry log");
    assert_eq!(article.body.len(), 17, "{:?}", article.body);
    let pictures = article
        .body
        .iter()
        .filter(|it| matches!(it, Block::Image { .. }));
    assert_eq!(pictures.count(), 1);
    let embeds = article
        .body
        .iter()
        .filter(|it| matches!(it, Block::Embed(_)));
    assert_eq!(embeds.count(), 2);
}

#[test]
fn tools_have_names_in_any_case_and_inner_lists_the_numbers_of_the_outer() {
    let (article, diagnostics) = with(json!([
        {"type": "paragraph", "data": {"text": "Before."}},
        {"type": "List", "data": {"style": "ordered", "meta": {"counterType": "lower-roman"},
            "items": [{"content": "Turn", "meta": {}, "items": [{"content": "Left", "items": []}]}]}},
        {"type": "Delimiter", "data": {}},
        {"type": "Code", "data": {"code": "a &lt; b"}},
    ]));
    assert_eq!(diagnostics, [""; 0]);
    let body = serde_json::to_value(article.body).unwrap();
    assert_eq!(body[1]["numbering"], "lower_roman", "{body:#}");
    assert_eq!(body[1]["items"][0]["body"][1]["numbering"], "lower_roman");
    assert_eq!(body[3]["text"], "a &lt; b");
}
