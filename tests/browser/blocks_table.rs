use crate::block_fixtures::show;
use wasm_bindgen_test::wasm_bindgen_test;

const TIDES: &str = r#"{"type":"table","caption":"Tides","head":["Day","High","Note"],
    "rows":[[{"content":["Mon"],"header":true},"2.94 m","calm"],[{"content":["Tue"],"header":true},"–","2"],
            [{"content":["Wed"],"header":true},{"content":["−3"],"align":"start"},""]]}"#;

#[wasm_bindgen_test]
fn header_cells_say_what_they_head() {
    let screen = show(TIDES);
    let col = Some("col".to_owned());
    assert_eq!(
        screen.attrs("thead th", "scope"),
        [col.clone(), col.clone(), col]
    );
    assert_eq!(screen.texts("tbody th[scope=row]"), ["Mon", "Tue", "Wed"]);
    assert_eq!(screen.text("caption"), "Tides");
}

#[wasm_bindgen_test]
fn columns_of_figures_are_set_from_the_end_and_their_heads_with_them() {
    let screen = show(TIDES);
    let end = Some("end".to_owned());
    assert_eq!(
        screen.attrs("tr > :nth-child(2)", "data-align"),
        [end.clone(), end.clone(), end, Some("start".to_owned())]
    );
    assert_eq!(
        screen.attrs("tr > :nth-child(3)", "data-align"),
        [None, None, None, None]
    );
}

#[wasm_bindgen_test]
fn figures_are_known_in_other_digits_and_with_their_units() {
    let screen = show(r#"{"type":"table","rows":[["٣٫٥","12 km","€ 1,200","1953–54","ten"]]}"#);
    let end = || Some("end".to_owned());
    assert_eq!(
        screen.attrs("td", "data-align"),
        [end(), end(), end(), end(), None]
    );
}

#[wasm_bindgen_test]
fn spans_are_kept() {
    let screen = show(
        r#"{"type":"table","head":[{"cells":[{"content":[],"rows":2},{"content":["Morning"],"columns":2}]},{"cells":["a","b"]}],
            "rows":[["x","1","2"]]}"#,
    );
    assert_eq!(
        screen
            .attr("thead tr:first-child > td", "rowspan")
            .as_deref(),
        Some("2")
    );
    assert_eq!(screen.attr("th[colspan]", "colspan").as_deref(), Some("2"));
    assert_eq!(
        screen.attr("th[colspan]", "scope").as_deref(),
        Some("colgroup")
    );
}

#[wasm_bindgen_test]
fn what_scrolls_can_be_reached_and_is_named() {
    let screen = show(TIDES);
    let region = "[data-block=table]";
    assert_eq!(screen.attr(region, "role").as_deref(), Some("region"));
    assert_eq!(screen.attr(region, "tabindex").as_deref(), Some("0"));
    assert_eq!(screen.attr(region, "aria-label").as_deref(), Some("Tides"));
    let unnamed = show(r#"{"type":"table","rows":[["a"]]}"#);
    assert_eq!(unnamed.attr(region, "aria-label").as_deref(), Some("Table"));
}
