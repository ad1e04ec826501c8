use crate::fixtures::{FRONT, HOSTILE, url};
use crate::screen::Screen;
use lede_model::{Block, Document};
use wasm_bindgen_test::wasm_bindgen_test;

fn show(kind: &str, text: &str) -> Screen {
    let unknown = Block::Unknown {
        kind: kind.to_owned(),
        text: text.to_owned(),
    };
    Screen::show_body(&[unknown])
}

#[wasm_bindgen_test]
fn a_block_that_nobody_knows_keeps_its_words() {
    let screen = show("tide_table", "High water at six.");
    assert_eq!(screen.text("[data-block=unknown] p"), "High water at six.");
    assert_eq!(
        screen.attr("[data-block=unknown]", "data-kind").as_deref(),
        Some("tide_table")
    );
}

#[wasm_bindgen_test]
fn its_lines_are_paragraphs_and_empty_ones_are_none() {
    let screen = show("tide_table", "High.\n\n  \nLow.\n");
    assert_eq!(screen.texts("[data-block=unknown] p"), ["High.", "Low."]);
}

#[wasm_bindgen_test]
fn its_kind_and_words_are_never_markup() {
    let screen = show(HOSTILE, HOSTILE);
    assert_eq!(screen.text("p"), HOSTILE);
    assert_eq!(
        screen.attr("[data-block]", "data-kind").as_deref(),
        Some(HOSTILE)
    );
    screen.assert_no_markup_from_text();
}

#[wasm_bindgen_test]
fn a_document_with_an_unknown_block_is_shown_whole() {
    let json = r#"{"version": "1", "type": "article", "id": "x", "headline": "H", "body": [
        {"type": "paragraph", "content": ["Before."]},
        {"type": "hologram", "content": ["The ", {"type": "glow", "content": ["whole"]}, " harbour."]},
        {"type": "paragraph", "content": ["After."]}]}"#;
    let Document::Article(article) = lede_formats::read(json, &url(FRONT)).unwrap().document else {
        panic!("it is an article");
    };
    let screen = Screen::show_body(&article.body);
    assert_eq!(
        screen.texts("[data-block]"),
        ["Before.", "The whole harbour.", "After."]
    );
    assert!(screen.has("[data-kind=hologram]"));
}
