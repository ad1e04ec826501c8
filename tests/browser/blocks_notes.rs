use crate::block_fixtures::{show, show_in};
use wasm_bindgen_test::wasm_bindgen_test;

const NOTED: &str = r#"{"type":"paragraph","content":["One",{"type":"note","note":"b"},", two",{"type":"note","note":"a"},
    ", again",{"type":"note","note":"b"},", none",{"type":"note","note":"zzz"},"."]},
    {"type":"footnotes","notes":[{"id":"b","body":"Of one."},{"id":"a","body":["Of two.","More."]}]}"#;

#[wasm_bindgen_test]
fn signs_are_numbered_by_the_order_of_the_notes() {
    let screen = show(NOTED);
    assert_eq!(screen.texts("sup a"), ["1", "2", "1"]);
    assert_eq!(screen.text(".body > p"), "One1, two2, again1, none.");
}

#[wasm_bindgen_test]
fn a_sign_leads_to_its_note_and_the_note_back_to_every_sign() {
    let screen = show(NOTED);
    let fragment =
        |address: Option<String>| address.and_then(|a| Some(a.split_once('#')?.1.to_owned()));
    let signs: Vec<_> = screen
        .attrs("sup a", "href")
        .into_iter()
        .filter_map(fragment)
        .collect();
    assert_eq!(signs, ["note-1", "note-2", "note-1"]);
    let notes: Vec<_> = screen
        .attrs(".footnotes li", "id")
        .into_iter()
        .flatten()
        .collect();
    assert_eq!(notes, ["note-1", "note-2"]);
    let ids: Vec<_> = screen.attrs("sup a", "id").into_iter().flatten().collect();
    let back: Vec<_> = screen
        .attrs(".note-back", "href")
        .into_iter()
        .filter_map(fragment)
        .collect();
    assert_eq!(back, [ids[0].clone(), ids[2].clone(), ids[1].clone()]);
}

#[wasm_bindgen_test]
fn both_ways_are_named_for_those_who_hear_them() {
    let screen = show(NOTED);
    let label = |screen: &crate::screen::Screen, selector: &str| {
        screen
            .attrs(selector, "aria-label")
            .remove(0)
            .unwrap_or_default()
    };
    assert_eq!(label(&screen, "sup a"), "Note 1");
    assert_eq!(label(&screen, ".note-back"), "Back to note 1 in the text");
    assert_eq!(label(&show_in("uk", "", NOTED), "sup a"), "Примітка 1");
}

#[wasm_bindgen_test]
fn notes_in_several_places_count_on() {
    let screen = show(
        r#"{"type":"footnotes","notes":[{"id":"a","body":"A"}]},{"type":"paragraph","content":["x",{"type":"note","note":"b"}]},
           {"type":"footnotes","notes":[{"id":"b","body":"B"}]}"#,
    );
    assert_eq!(screen.text("sup a"), "2");
    assert_eq!(screen.attrs("ol", "start"), [None, Some("2".to_owned())]);
}
