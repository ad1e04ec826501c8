//! What is said of documents that have something wrong, and of those that do
//! not.

use super::examine::{Report, examine};
use super::findings::Kind;
use super::place::find;
use super::report;
use crate::paths;
use std::fs;
use std::path::Path;

fn reports_on(document: &str) -> Vec<Report> {
    let folder = paths::scratch().join("check-tests");
    fs::create_dir_all(&folder).expect("a scratch folder");
    let name = format!(
        "{:016x}.json",
        document.len() * 31 + document.bytes().map(usize::from).sum::<usize>()
    );
    let file = folder.join(name);
    fs::write(&file, document).expect("a scratch file");
    look_at(&file)
}

fn look_at(path: &Path) -> Vec<Report> {
    let places = find(&[path.display().to_string()]).expect("places");
    places.iter().flat_map(examine).collect()
}

fn kinds(document: &str) -> Vec<Kind> {
    let mut kinds = reports_on(document)
        .iter()
        .flat_map(|report| report.findings.iter().map(|finding| finding.kind))
        .collect::<Vec<_>>();
    kinds.sort();
    kinds.dedup();
    kinds
}

#[test]
fn nothing_is_said_of_an_article_in_order() {
    let document = r#"{"version":"1","type":"article","id":"a","headline":"Eels","authors":["Mira Fenholt"],
        "date_published":"2025-03-06T20:15:00Z","image":{"url":"https://a.example/a.jpg","width":3,"height":2,"alt":""},
        "body":["Words.",{"type":"heading","level":2,"content":["Part"]},{"type":"heading","level":3,"content":["In it"]}]}"#;
    assert_eq!(kinds(document), []);
    let reports = reports_on(document);
    assert_eq!(
        reports[0].summary.as_deref(),
        Some("“Eels”, by Mira Fenholt, 2025-03-06T20:15:00Z, 3 blocks, 4 words")
    );
    assert_eq!(reports[0].format, Some("native"));
}

#[test]
fn everything_wrong_with_an_article_is_told() {
    let document = format!(
        r#"{{"version":"1","type":"article","id":"a","headline":"Eels","standfirst":"{}","date_published":"yesterday",
        "image":{{"url":"a.jpg"}},"url":"javascript:alert(1)",
        "body":[{{"type":"hologram","text":"Words"}},{{"type":"heading","level":4,"content":["Deep"]}},
        {{"type":"html","html":"<p onclick=x>Hello <a href='javascript:x'>you</a><script>x</script><svg></svg></p>"}}]}}"#,
        "long ".repeat(60)
    );
    assert_eq!(
        kinds(&document),
        [
            Kind::Field,
            Kind::Date,
            Kind::Address,
            Kind::NoDate,
            Kind::NoAuthor,
            Kind::LongStandfirst,
            Kind::NoAlternativeText,
            Kind::NoDimensions,
            Kind::Outline,
            Kind::UnknownBlock,
            Kind::Unsafe,
            Kind::Dropped,
        ]
    );
}

#[test]
fn an_article_with_nothing_in_its_body_is_reported_and_counted() {
    let nothing = [
        r#"[]"#,
        r#"[" ",{"type":"divider"}]"#,
        r#"[{"type":"hologram"}]"#,
        r#"[{"type":"html","html":"<script>let a</script> <p> </p>"}]"#,
    ];
    let mut reports = Vec::new();
    for body in nothing {
        let found = reports_on(&format!(
            r#"{{"version":"1","type":"article","id":"a","headline":"Eels","body":{body}}}"#
        ));
        assert!(found.iter().all(Report::has_no_body), "{found:?}");
        reports.extend(found);
    }
    reports.extend(reports_on(r#"{"headline":"Eels","body":["Words."]}"#));
    let printed = report::text(&reports);
    assert!(
        printed.ends_with("; 4 articles without a body\n"),
        "{printed}"
    );
    let json: serde_json::Value =
        serde_json::from_str(&report::json(&reports).expect("JSON")).expect("JSON");
    assert_eq!(json["without_body"], 4);
    assert!(!report::text(&reports[4..]).contains("without a body"));
}

#[test]
fn an_article_without_a_body_names_the_original_that_readers_are_led_to() {
    let reports = reports_on(
        r#"{"version":"1","type":"article","headline":"Eels","url":"https://paper.example/eels"}"#,
    );
    let printed = report::text(&reports);
    assert!(
        printed.contains("led to https://paper.example/eels"),
        "{printed}"
    );
}

#[test]
fn a_picture_is_a_body_and_an_empty_list_is_none() {
    let picture = r#"{"url":"https://a.example/a.jpg","width":3,"height":2,"alt":"Eels"}"#;
    let document = format!(
        r#"{{"headline":"Eels","body":[{{"type":"image","image":{picture}}}],"image":{picture}}}"#
    );
    assert_eq!(kinds(&document), [Kind::NoDate, Kind::NoAuthor]);
    assert_eq!(
        kinds(r#"{"version":"1","type":"list","items":[]}"#),
        [Kind::EmptyList]
    );
}

#[test]
fn what_cannot_be_read_is_an_error_and_says_why() {
    for (document, reason) in [
        ("{\"menu\":[]}", "top-level keys menu"),
        ("{", "line 1, column 1"),
        ("[1", "it ends too early"),
    ] {
        let reports = reports_on(document);
        assert_eq!(reports[0].errors(), 1, "{document}");
        assert!(
            reports[0].findings[0].text.contains(reason),
            "{:?}",
            reports[0]
        );
    }
}

#[test]
fn the_outline_of_html_is_judged_as_it_was_written() {
    let outline = |html: &str| {
        let document = serde_json::json!({"type": "article", "id": "a", "headline": "E", "body": [{"type": "html", "html": html}]});
        kinds(&document.to_string()).contains(&Kind::Outline)
    };
    assert!(outline("<h1>Again</h1><p>x"));
    assert!(outline("<p>x<h3>Deep</h3>"));
    assert!(outline("<H2>a</H2><h4 class=x>b</h4>"));
    assert!(!outline(
        "<h2>a</h2><h3>b</h3><h2>c</h2><hr><header>x</header>"
    ));
}

/// Hostile strings, and documents in which the tests of formats expect errors.
const WITH_ERRORS: [&str; 4] = [
    "/xss/",
    "/ans/as_sent/taxonomy-only.json",
    "/ghost/as_sent/settings.json",
    "/json_feed/as_sent/cut.json",
];

#[test]
fn the_newsroom_and_the_corpus_are_read_without_errors() {
    for folder in ["public/articles", "crates/formats/tests/corpus"] {
        for report in look_at(&paths::root().join(folder)) {
            let has_errors = WITH_ERRORS.iter().any(|path| report.place.contains(path));
            assert_eq!(report.errors() > 0, has_errors, "{report:?}");
        }
    }
}

#[test]
fn programs_get_names_that_stay() {
    let json = report::json(&reports_on("{}")).expect("JSON");
    let value: serde_json::Value = serde_json::from_str(&json).expect("JSON");
    assert_eq!(value["documents"][0]["findings"][0]["kind"], "unreadable");
    assert_eq!(value["documents"][0]["findings"][0]["severity"], "error");
}
