use crate::fixtures::{HOSTILE, paragraph};
use crate::screen::{Screen, children};
use lede_model::Block;
use wasm_bindgen_test::wasm_bindgen_test;

fn list(ordered: bool, start: Option<u32>, items: Vec<Vec<Block>>) -> Block {
    Block::List {
        ordered,
        start,
        items,
    }
}

fn show(list: &Block) -> Screen {
    Screen::show_body(std::slice::from_ref(list))
}

#[wasm_bindgen_test]
fn a_list_has_an_item_for_each() {
    let screen = show(&list(
        false,
        None,
        vec![vec![paragraph("Rope")], vec![paragraph("Lamp")]],
    ));
    assert_eq!(screen.texts("ul[data-block=list] > li"), ["Rope", "Lamp"]);
}

#[wasm_bindgen_test]
fn an_item_of_one_paragraph_is_set_without_it_and_others_with() {
    let screen = show(&list(
        false,
        None,
        vec![
            vec![paragraph("Rope")],
            vec![paragraph("Lamp"), paragraph("with oil")],
        ],
    ));
    let items = screen.all("ul > li");
    assert!(children(&items[0]).is_empty());
    assert_eq!(children(&items[1]), ["p", "p"]);
}

#[wasm_bindgen_test]
fn a_numbered_list_begins_where_it_says() {
    let items = || vec![vec![paragraph("Rope")]];
    let screen = show(&list(true, Some(5), items()));
    assert_eq!(screen.attr("ol", "start").as_deref(), Some("5"));
    assert_eq!(show(&list(true, None, items())).attr("ol", "start"), None);
}

#[wasm_bindgen_test]
fn a_list_without_numbers_has_no_first_one() {
    let screen = show(&list(false, Some(5), vec![vec![paragraph("Rope")]]));
    assert_eq!(screen.attr("ul", "start"), None);
    assert!(!screen.has("ol"));
}

#[wasm_bindgen_test]
fn lists_nest() {
    let inner = list(true, None, vec![vec![paragraph("Hemp")]]);
    let screen = show(&list(false, None, vec![vec![paragraph("Rope"), inner]]));
    assert_eq!(screen.text("ul > li > ol > li"), "Hemp");
    assert_eq!(screen.text("ul > li > p"), "Rope");
}

#[wasm_bindgen_test]
fn lists_and_items_may_be_empty() {
    assert!(!show(&list(false, None, Vec::new())).has("li"));
    assert_eq!(show(&list(false, None, vec![Vec::new()])).texts("li"), [""]);
}

#[wasm_bindgen_test]
fn words_that_look_like_markup_stay_words() {
    let screen = show(&list(false, None, vec![vec![paragraph(HOSTILE)]]));
    assert_eq!(screen.text("li"), HOSTILE);
    screen.assert_no_markup_from_text();
}
