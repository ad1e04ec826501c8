use crate::block_fixtures::show;
use crate::world::zone;
use wasm_bindgen_test::wasm_bindgen_test;

const REPORT: &str = r#"{"type":"key_points","items":["So far"]},
    {"type":"update","id":"b","date":"2025-03-06T20:15:00Z","title":"Shut","key_event":true,"body":["It is."]},
    {"type":"update","id":"A 1","date":"2025-03-06T19:00:00Z","body":["Rain."]},
    {"type":"update","id":"c","date":"2025-03-05T08:05:00Z","title":"Morning","key_event":true,"body":["Begins."]}"#;

#[wasm_bindgen_test]
fn key_events_are_listed_above_the_report() {
    let screen = show(REPORT);
    let links = screen.attrs("nav.key-events a", "href");
    assert_eq!(screen.texts("nav.key-events a"), ["Shut", "Morning"]);
    assert!(
        links[0]
            .as_deref()
            .unwrap_or_default()
            .ends_with("#update-b")
    );
    let order: Vec<_> = screen
        .all(".body > *")
        .iter()
        .map(|one| one.class_name())
        .collect();
    assert_eq!(
        order,
        [
            "key-points",
            "key-events",
            "update is-key",
            "update",
            "update is-key"
        ]
    );
}

#[wasm_bindgen_test]
fn every_update_has_an_address_and_a_time() {
    let _zone = zone("UTC", 0);
    let screen = show(REPORT);
    assert_eq!(
        screen
            .attrs(".update", "id")
            .into_iter()
            .flatten()
            .collect::<Vec<_>>(),
        ["update-b", "update-a-1", "update-c"]
    );
    let times = screen.texts(".update-time");
    assert!(
        times[0].contains("15") && times[1].contains("00") && times[2].contains("05"),
        "{times:?}"
    );
    assert_eq!(
        screen.attrs(".update time", "datetime")[0].as_deref(),
        Some("2025-03-06T20:15:00Z")
    );
}

#[wasm_bindgen_test]
fn a_day_is_named_where_it_begins() {
    let _zone = zone("UTC", 0);
    assert_eq!(show(REPORT).count(".update-day"), 2);
}

#[wasm_bindgen_test]
fn a_report_without_key_events_has_no_list_of_them() {
    assert!(!show(r#"{"type":"update","id":"a","body":["x"]}"#).has(".key-events"));
}
