use crate::block_fixtures::{show, show_in};
use crate::screen::tag;
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
fn a_paragraph_may_be_set_in_the_middle() {
    let screen = show(r#"{"type":"paragraph","content":"x","align":"center"},"plain""#);
    assert_eq!(
        screen.attrs("p[data-block=paragraph]", "data-align"),
        [Some("center".to_owned()), None]
    );
}

#[wasm_bindgen_test]
fn a_numbered_heading_counts_in_the_digits_of_its_page() {
    let blocks = r#"{"type":"numbered_heading","number":3,"content":["Water"]}"#;
    let screen = show(blocks);
    assert_eq!(screen.text("h2[data-block=numbered_heading]"), "3 Water");
    assert_eq!(screen.attr("h2", "id").as_deref(), Some("part-3-water"));
    assert_eq!(show_in("ar-EG", "", blocks).count("h2 .number"), 1);
}

#[wasm_bindgen_test]
fn lists_nest_and_start_where_they_say() {
    let screen = show(
        r#"{"type":"list","ordered":true,"start":4,"items":["One",["Two",{"type":"list","items":["In"]}]]}"#,
    );
    assert_eq!(screen.attr("ol", "start").as_deref(), Some("4"));
    assert_eq!(screen.texts("ol > li > ul > li"), ["In"]);
    assert_eq!(screen.count("ol > li:first-child > p"), 0);
}

#[wasm_bindgen_test]
fn numbers_that_say_more_than_their_order_are_kept() {
    let list = |members: &str| {
        show(&format!(
            r#"{{"type":"numbered_list",{members},"items":[{{"body":["One"]}},{{"value":10,"body":["Two",{{"type":"list","items":["In"]}}]}}]}}"#
        ))
    };
    let screen = list(r#""numbering":"lower_alpha","start":2"#);
    assert_eq!(screen.attr("ol", "type").as_deref(), Some("a"));
    assert_eq!(screen.attr("ol", "start").as_deref(), Some("2"));
    assert_eq!(screen.attr("ol", "reversed"), None);
    assert_eq!(
        screen.attrs("ol > li", "value"),
        [None, Some("10".to_owned())]
    );
    assert_eq!(screen.count("ol > li:first-child > p"), 0);
    assert_eq!(screen.texts("ol > li > ul > li"), ["In"]);
    assert!(list(r#""reversed":true"#).has("ol[type='1'][reversed]:not([start])"));
    assert!(list(r#""numbering":"lower_greek""#).has("ol[style*=lower-greek]"));
}

#[wasm_bindgen_test]
fn a_pronunciation_is_ruby() {
    let screen = show(
        r#"{"type":"paragraph","content":[{"type":"ruby","content":["月"],"reading":"つき"}]}"#,
    );
    assert_eq!(screen.text("p > ruby > rt"), "つき");
    assert_eq!(screen.texts("ruby > rp"), ["(", ")"]);
}

#[wasm_bindgen_test]
fn definitions_are_a_description_list() {
    let screen = show(
        r#"{"type":"definitions","items":[{"terms":["Ebb","Fall"],"body":"It goes."},{"term":"Neap","body":["A","B"]}]}"#,
    );
    let names: Vec<_> = screen.all("dl > *").iter().map(tag).collect();
    assert_eq!(names, ["dt", "dt", "dd", "dt", "dd"]);
    assert_eq!(screen.texts("dd p"), ["A", "B"]);
}

#[wasm_bindgen_test]
fn a_quotation_may_have_paragraphs() {
    let screen =
        show(r#"{"type":"quote","content":["Yes."],"body":["And no."],"attribution":"Ada Quill"}"#);
    assert_eq!(
        screen.texts("figure.quote-block > blockquote > p"),
        ["Yes.", "And no."]
    );
    assert_eq!(screen.text("figcaption"), "Ada Quill");
}

#[wasm_bindgen_test]
fn code_keeps_its_lines_and_can_be_scrolled_by_the_keyboard() {
    let screen = show(r#"{"type":"code","language":"Rust","text":"fn a() {\n    1\n}\n"}"#);
    assert_eq!(screen.text("pre > code"), "fn a() {\n    1\n}");
    assert_eq!(screen.text("figcaption"), "Rust");
    assert_eq!(screen.attr("pre", "tabindex").as_deref(), Some("0"));
    assert_eq!(screen.attr("pre", "aria-label").as_deref(), Some("Rust"));
    assert_eq!(screen.attr("pre", "dir").as_deref(), Some("ltr"));
}

#[wasm_bindgen_test]
fn verse_keeps_its_lines() {
    let screen = show(r#"{"type":"verse","content":"One\n    two","attribution":"Ada"}"#);
    assert_eq!(screen.text("figure[data-block=verse] > p"), "One\n    two");
    assert_eq!(screen.text("figcaption"), "Ada");
}

#[wasm_bindgen_test]
fn key_points_have_a_title_of_the_page_or_their_own() {
    let screen = show(r#"{"type":"key_points","items":["One","Two"]}"#);
    assert_eq!(screen.text("section > h2"), "Key points");
    assert_eq!(screen.texts("li"), ["One", "Two"]);
    let screen = show_in("uk", "", r#"{"type":"key_points","items":["Один"]}"#);
    assert_eq!(screen.text("h2"), "Головне");
    let screen = show(r#"{"type":"key_points","title":"In short","items":["One"]}"#);
    assert_eq!(
        screen.attr("section", "aria-label").as_deref(),
        Some("In short")
    );
}

#[wasm_bindgen_test]
fn a_timeline_is_a_list_under_dates() {
    let screen = show(
        r#"{"type":"timeline","title":"T","events":[{"date":"1911","title":"Began","body":"So."},{"date":"1912"}]}"#,
    );
    assert_eq!(screen.texts("ol > li > .event-date"), ["1911", "1912"]);
    assert_eq!(screen.text("li .event-title"), "Began");
}

#[wasm_bindgen_test]
fn a_question_stands_before_its_answer() {
    let screen = show(r#"{"type":"question","question":"Why?","answer":["Because.","So."]}"#);
    assert_eq!(
        screen.texts("[data-block=question] > p"),
        ["Why?", "Because.", "So."]
    );
}

#[wasm_bindgen_test]
fn a_fact_box_is_beside_the_story() {
    let screen = show(r#"{"type":"aside","title":"Box","body":["In it."]}"#);
    assert_eq!(screen.attr("aside", "aria-label").as_deref(), Some("Box"));
    assert_eq!(screen.texts("aside > *"), ["Box", "In it."]);
}

#[wasm_bindgen_test]
fn corrections_in_the_story_say_what_they_are_and_when() {
    let screen = show(
        r#"{"type":"correction","date":"2025-03-06","kind":"editors_note","text":"We own it."}"#,
    );
    assert!(screen.text("aside h2").starts_with("Editor’s note"));
    assert_eq!(
        screen.attr("time", "datetime").as_deref(),
        Some("2025-03-06")
    );
    assert_eq!(screen.text("aside p"), "We own it.");
}

#[wasm_bindgen_test]
fn a_disclaimer_is_words() {
    assert_eq!(
        show(r#"{"type":"disclaimer","content":"No advice."}"#).text("p.disclaimer"),
        "No advice."
    );
}

#[wasm_bindgen_test]
fn formulas_are_mathml() {
    let math =
        r#"[{"type":"mfrac","content":[{"type":"mi","text":"a"},{"type":"mn","text":"2"}]}]"#;
    let screen = show(&format!(
        r#"{{"type":"math","math":{math},"alt":"a half"}},{{"type":"paragraph","content":["So ",{{"type":"math","math":{math}}}]}}"#
    ));
    let formula = screen.one("[data-block=math] > math");
    assert_eq!(
        formula.namespace_uri().as_deref(),
        Some("http://www.w3.org/1998/Math/MathML")
    );
    assert_eq!(formula.get_attribute("display").as_deref(), Some("block"));
    assert_eq!(
        formula.get_attribute("aria-label").as_deref(),
        Some("a half")
    );
    assert_eq!(screen.texts("p math mfrac > *"), ["a", "2"]);
    assert_eq!(screen.attr("p math", "display"), None);
}

#[wasm_bindgen_test]
fn html_that_nobody_has_read_shows_nothing() {
    let screen = show(r#"{"type":"html","html":"<b>x</b>"}"#);
    assert!(screen.has("[data-block=html][hidden]:empty"));
}

#[wasm_bindgen_test]
fn unknown_blocks_are_counted() {
    let screen = show(
        r#""a",{"type":"hologram","text":"b"},{"type":"aside","body":[{"type":"hologram","text":"c"}]}"#,
    );
    assert_eq!(screen.attr(".body", "data-unknown").as_deref(), Some("2"));
    assert_eq!(show(r#""a""#).attr(".body", "data-unknown"), None);
}

#[wasm_bindgen_test]
fn the_first_paragraph_has_the_large_letter_where_the_article_asks() {
    let blocks = r#"{"type":"key_points","items":["k"]},"First","Second""#;
    let screen = show_in("en", r#","drop_cap":true"#, blocks);
    assert_eq!(screen.text(".drop-cap"), "First");
    assert!(!show(blocks).has(".drop-cap"));
}

#[wasm_bindgen_test]
fn two_headings_with_the_same_words_and_a_third_like_the_second_differ() {
    let heading = |words: &str| format!(r#"{{"type":"heading","content":["{words}"]}}"#);
    let screen = show(&[heading("Tide"), heading("Tide"), heading("Tide 2")].join(","));
    assert_eq!(
        screen
            .attrs("h2", "id")
            .into_iter()
            .flatten()
            .collect::<Vec<_>>(),
        ["part-tide", "part-tide-2", "part-tide-2-2"]
    );
}

#[wasm_bindgen_test]
fn no_block_turns_words_into_markup() {
    let hostile = r#"<b>x</b><img src=x onerror=alert(1)><script>alert(1)</script>"#;
    let blocks = [
        r#"{"type":"definitions","items":[{"terms":["~"],"body":"~"}]}"#,
        r#"{"type":"quote","content":["~"],"attribution":"~"}"#,
        r#"{"type":"table","caption":"~","head":["~"],"rows":[["~"]]}"#,
        r#"{"type":"code","language":"~","text":"~"}"#,
        r#"{"type":"verse","content":"~","attribution":"~"}"#,
        r#"{"type":"key_points","title":"~","items":["~"]}"#,
        r#"{"type":"timeline","title":"~","events":[{"date":"~","title":"~","body":"~"}]}"#,
        r#"{"type":"question","question":"~","answer":["~"]}"#,
        r#"{"type":"aside","title":"~","body":["~"]}"#,
        r#"{"type":"correction","text":"~"}"#,
        r#"{"type":"footnotes","notes":[{"id":"~","body":"~"}]}"#,
        r#"{"type":"update","id":"~","title":"~","key_event":true,"body":["~"]}"#,
        r#"{"type":"link_card","url":"/x","title":"~","description":"~","publisher":"~"}"#,
        r#"{"type":"embed","provider":"youtube","id":"a","title":"~","caption":"~"}"#,
        r#"{"type":"audio","url":"a.mp3","title":"~","caption":"~","credit":"~"}"#,
        r#"{"type":"math","math":[{"type":"mtext","text":"~"}],"alt":"~"}"#,
        r#"{"type":"numbered_list","items":[{"body":["~",{"type":"paragraph","content":[{"type":"ruby","content":["~"],"reading":"~"},{"type":"inline_image","url":"a.png","alt":"~"}]}]}]}"#,
        r#"{"type":"linked_image","image":{"url":"a.png","alt":"~","caption":"~"},"url":"/x"}"#,
    ]
    .join(",")
    .replace('~', hostile);
    show(&blocks).assert_no_markup_from_text();
}
