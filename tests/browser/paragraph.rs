use crate::fixtures::{HOSTILE, marked, paragraph, words};
use crate::screen::Screen;
use lede_model::{Block, InlineNode};
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
fn a_paragraph_is_one_with_its_marks() {
    let mut content = words("The horn ");
    content.push(marked(InlineNode::Emphasis, "will"));
    content.extend(words(" sound."));
    let screen = Screen::show_body(&[Block::Paragraph {
        content,
        align: None,
    }]);
    assert_eq!(
        screen.text("p[data-block=paragraph]"),
        "The horn will sound."
    );
    assert_eq!(screen.text("p em"), "will");
}

#[wasm_bindgen_test]
fn words_that_look_like_markup_stay_words() {
    let screen = Screen::show_body(&[paragraph(HOSTILE)]);
    assert_eq!(screen.text("p"), HOSTILE);
    screen.assert_no_markup_from_text();
}

#[wasm_bindgen_test]
fn no_blocks_make_no_elements() {
    assert!(!Screen::show_body(&[]).has("[data-block]"));
}
