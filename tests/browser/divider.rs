use crate::screen::Screen;
use lede_model::Block;
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
fn a_break_in_the_flow_is_a_thematic_break() {
    let screen = Screen::show_body(&[Block::Divider]);
    assert!(screen.has("hr[data-block=divider]"));
}
