use crate::fixtures::{HOSTILE, words};
use crate::screen::{Screen, tag};
use lede_model::Block;
use std::collections::HashSet;
use wasm_bindgen_test::wasm_bindgen_test;

fn heading(level: u8, text: &str) -> Block {
    Block::Heading {
        level,
        content: words(text),
    }
}

fn show(level: u8, text: &str) -> Screen {
    Screen::show_body(&[heading(level, text)])
}

fn anchor(text: &str) -> Option<String> {
    show(2, text).attr("[data-block=heading]", "id")
}

#[wasm_bindgen_test]
fn levels_keep_between_the_headline_and_the_fine_print() {
    for (level, name) in [
        (0, "h2"),
        (1, "h2"),
        (2, "h2"),
        (3, "h3"),
        (4, "h4"),
        (6, "h4"),
        (255, "h4"),
    ] {
        let screen = show(level, "A part");
        assert_eq!(tag(&screen.one("[data-block=heading]")), name, "{level}");
    }
}

#[wasm_bindgen_test]
fn the_anchor_is_made_of_the_words() {
    assert_eq!(anchor("How it works").as_deref(), Some("part-how-it-works"));
    assert_eq!(
        anchor(" “Don’t!”  — 3 reasons… ").as_deref(),
        Some("part-don-t-3-reasons")
    );
}

#[wasm_bindgen_test]
fn the_anchor_keeps_letters_of_every_script() {
    assert_eq!(anchor("Їжа і ТУМАН").as_deref(), Some("part-їжа-і-туман"));
    assert_eq!(
        anchor("الماء، والملح؟").as_deref(),
        Some("part-الماء-والملح")
    );
}

#[wasm_bindgen_test]
fn a_heading_without_words_has_no_anchor() {
    assert_eq!(anchor("— ?! …"), None);
    assert_eq!(anchor(""), None);
}

#[wasm_bindgen_test]
fn an_anchor_cannot_be_an_id_of_the_application() {
    assert_eq!(anchor("story").as_deref(), Some("part-story"));
}

fn anchors(body: &[Block]) -> Vec<String> {
    let ids = Screen::show_body(body).attrs("[data-block=heading]", "id");
    ids.into_iter().flatten().collect()
}

#[wasm_bindgen_test]
fn headings_of_the_same_words_have_anchors_of_their_own() {
    let same = [(); 3].map(|()| heading(2, "Tuesday"));
    assert_eq!(
        anchors(&same),
        ["part-tuesday", "part-tuesday-2", "part-tuesday-3"]
    );
}

#[wasm_bindgen_test]
fn a_heading_that_ends_like_a_count_has_an_anchor_of_its_own() {
    let body = ["Tuesday", "Tuesday", "Tuesday 2"].map(|text| heading(2, text));
    let ids = anchors(&body);
    assert_eq!(ids.iter().collect::<HashSet<_>>().len(), 3, "{ids:?}");
}

#[wasm_bindgen_test]
fn a_heading_within_a_list_has_an_anchor_of_its_own() {
    let list = Block::List {
        ordered: false,
        start: None,
        items: vec![
            vec![heading(3, "Tuesday"), heading(3, "Wednesday")],
            vec![heading(3, "Tuesday")],
        ],
    };
    let ids = anchors(&[heading(2, "Tuesday"), list]);
    assert_eq!(ids.iter().collect::<HashSet<_>>().len(), 4, "{ids:?}");
}

#[wasm_bindgen_test]
fn words_that_look_like_markup_stay_words() {
    let screen = show(3, HOSTILE);
    assert_eq!(screen.text("h3"), HOSTILE);
    screen.assert_no_markup_from_text();
}
