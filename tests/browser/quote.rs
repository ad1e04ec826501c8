use crate::fixtures::{HOSTILE, words};
use crate::screen::Screen;
use lede_model::{Block, QuoteStyle};
use wasm_bindgen_test::wasm_bindgen_test;

fn show(style: QuoteStyle, text: &str, attribution: Option<&str>) -> Screen {
    let quote = Block::Quote {
        style,
        content: words(text),
        body: Vec::new(),
        attribution: attribution.map(str::to_owned),
    };
    Screen::show_body(&[quote])
}

#[wasm_bindgen_test]
fn who_said_it_stands_outside_of_what_was_said() {
    let screen = show(QuoteStyle::Block, "I miss it.", Some("Ines Varga"));
    assert_eq!(
        screen.text("figure[data-block=quote] > blockquote"),
        "I miss it."
    );
    assert_eq!(
        screen.text("figure[data-block=quote] > figcaption"),
        "Ines Varga"
    );
}

#[wasm_bindgen_test]
fn a_quote_by_nobody_has_no_line_for_a_name() {
    assert!(!show(QuoteStyle::Block, "I miss it.", None).has("figcaption"));
}

#[wasm_bindgen_test]
fn quotes_in_the_text_and_pulled_out_of_it_are_told_apart() {
    let block = show(QuoteStyle::Block, "I miss it.", None);
    assert!(block.has(".quote-block") && !block.has(".quote-pull"));
    let pull = show(QuoteStyle::Pull, "I miss it.", None);
    assert!(pull.has(".quote-pull") && !pull.has(".quote-block"));
}

#[wasm_bindgen_test]
fn words_that_look_like_markup_stay_words() {
    let screen = show(QuoteStyle::Pull, HOSTILE, Some(HOSTILE));
    assert_eq!(screen.text("blockquote"), HOSTILE);
    assert_eq!(screen.text("figcaption"), HOSTILE);
    screen.assert_no_markup_from_text();
}
