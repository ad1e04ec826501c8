use crate::block_fixtures::{show, show_in};
use wasm_bindgen_test::wasm_bindgen_test;

fn long(headings: usize, words: usize) -> String {
    let mut blocks: Vec<String> = (1..=headings)
        .map(|count| format!(r#"{{"type":"heading","level":2,"content":["Part {count}"]}}"#))
        .collect();
    blocks.push(format!("\"{}\"", "word ".repeat(words)));
    blocks.join(",")
}

#[wasm_bindgen_test]
fn a_long_article_with_three_headings_lists_its_parts() {
    let screen = show(&long(3, 1300));
    assert_eq!(
        screen.texts("nav.contents li"),
        ["Part 1", "Part 2", "Part 3"]
    );
    assert_eq!(
        screen.attr("nav.contents", "aria-label").as_deref(),
        Some("Contents")
    );
    for (link, id) in screen
        .attrs("nav.contents a", "href")
        .iter()
        .zip(screen.attrs("h2", "id"))
    {
        let (link, id) = (link.clone().unwrap(), id.unwrap());
        assert!(link.ends_with(&["#", &id].concat()), "{link} {id}");
    }
}

#[wasm_bindgen_test]
fn short_articles_and_those_of_few_parts_do_not() {
    assert!(!show(&long(3, 900)).has(".contents"));
    assert!(!show(&long(2, 1300)).has(".contents"));
}

#[wasm_bindgen_test]
fn numbered_parts_keep_their_numbers_and_small_ones_are_within() {
    let blocks = format!(
        r#"{{"type":"numbered_heading","number":1,"content":["Moon"]}},{{"type":"heading","level":3,"content":["In it"]}},
           {{"type":"heading","level":4,"content":["Too small"]}},{{"type":"heading","content":["Sun"]}},"{}""#,
        "слово ".repeat(1300)
    );
    let screen = show_in("uk", "", &blocks);
    assert_eq!(screen.texts(".contents li"), ["1 Moon", "In it", "Sun"]);
    assert_eq!(screen.texts(".contents .is-within"), ["In it"]);
    assert_eq!(screen.text(".contents summary"), "Зміст");
}

#[wasm_bindgen_test]
fn very_long_bodies_are_put_off_in_stretches() {
    let blocks = (0..300)
        .map(|index| match index % 3 {
            0 => r#"{"type":"divider"}"#,
            _ => r#""Words of a paragraph""#,
        })
        .collect::<Vec<_>>()
        .join(",");
    let screen = show(&blocks);
    assert_eq!(screen.count(":is(.body, .chunk) > [data-block]"), 300);
    assert_eq!(screen.count(".body > [data-block]"), 10, "near ones");
    // Each ends between two paragraphs, after 40 blocks or a little more.
    let stretches = screen.all(".chunk");
    assert_eq!(stretches.len(), 7);
    assert_eq!(screen.count(".chunk > p:first-child"), 7);
    assert_eq!(screen.count(".chunk [data-offscreen]"), 0);
    let letters = screen.attrs(".chunk", "style").remove(0);
    // 27 paragraphs of 21 letters with the break, 13 lines, and the space of all.
    let expected = 27 * 21 + 13 * 500 + 40 * 40;
    assert!(
        letters
            .as_deref()
            .unwrap_or_default()
            .contains(&expected.to_string()),
        "{letters:?}"
    );
}

#[wasm_bindgen_test]
fn only_the_far_blocks_of_bodies_of_many_are_put_off() {
    let many = vec![r#""Some words of a paragraph.""#; 100].join(",");
    let screen = show(&many);
    assert_eq!(screen.count("[data-offscreen]"), 90);
    assert!(!screen.has(".body > :nth-child(-n + 10)[data-offscreen]"));
    let style = screen
        .attrs("[data-offscreen]", "style")
        .remove(0)
        .unwrap_or_default();
    assert!(
        style.contains("--letters: 27") || style.contains("--letters:27"),
        "{style}"
    );
    assert!(!show(r#""a","b""#).has("[data-offscreen]"));
}
