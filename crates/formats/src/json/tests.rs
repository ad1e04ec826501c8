use super::parse;
use serde_json::{Value, json};

fn error_text(text: &str) -> String {
    parse(text).map_or_else(|error| error.to_string(), |json| json.value.to_string())
}

#[test]
fn control_characters_are_reported_with_line_and_column() {
    let reason = "a control character stands in a text";
    for (json, place) in [
        ("{\n \"a\": \"b\u{8}c\"}", "line 2, column 9"),
        ("{\n \"a\": \"b\tc\"}", "line 2, column 9"),
        ("{\n \"a\": \"b\nc\"}", "line 2, column 9"),
        ("[\"\u{0}\"]", "line 1, column 3"),
    ] {
        assert_eq!(
            error_text(json),
            format!("not JSON: {place}: {reason}"),
            "{json:?}"
        );
    }
}

#[test]
fn other_reasons_are_reported_where_they_are_known() {
    for (json, expected) in [
        ("", "line 1, column 0: there is nothing in it"),
        (
            "<!doctype html>",
            "line 1, column 1: it begins as a web page does",
        ),
        ("{\"a\":\n[1,", "line 2, column 3: it ends too early"),
        ("{\"a\": b}", "line 1, column 7"),
    ] {
        assert_eq!(
            error_text(json),
            format!("not JSON: {expected}"),
            "{json:?}"
        );
    }
}

#[test]
fn half_a_surrogate_pair_costs_only_that_character() {
    for (json, expected) in [
        (
            r#"["cut \ud83c","\ud83c\udf0a"]"#,
            json!(["cut \u{fffd}", "\u{1f30a}"]),
        ),
        (
            r#"["\udf0a cut","\ud83c\ud83c\udf0a"]"#,
            json!(["\u{fffd} cut", "\u{fffd}\u{1f30a}"]),
        ),
        (
            r#"["\\ud83c","\ud83c\n"]"#,
            json!(["\\ud83c", "\u{fffd}\n"]),
        ),
        (r#"["\ud83cé"]"#, json!(["\u{fffd}é"])),
    ] {
        assert_eq!(parse(json).map(|json| json.value), Ok(expected), "{json}");
    }
    assert!(error_text(r#"["\ud83c", oops]"#).starts_with("not JSON: line 1"));
}

#[test]
fn the_only_json_within_other_text_is_found() {
    let document = json!({"a": [1, {"b": "}<"}]});
    let text = document.to_string();
    for (before, after) in [
        ("\u{feff}", ""),
        (
            "<br />\n<b>Notice</b>: Undefined offset [3] in <b>/srv/a.php</b> on line <b>1</b><br />\n",
            "\n",
        ),
        ("Warning: array {x} in a.php\n\n", ""),
        ("/* cached {1} */", ""),
        ("// a comment\n", "\n// the end {"),
        ("", "\n<!-- cached 12:00 -->"),
        ("callback(", ");"),
        (")]}',\n", ""),
        (")]}',", ""),
        (")]}'\n", ""),
        ("for(;;);", ""),
        ("while(1);", ""),
        ("/*", "*/"),
        ("/**/callback(", ");"),
        ("/**/typeof callback === 'function' && callback(", ");"),
        ("<!-- from the cache [1] -->", "<!-- 12 queries {3} -->"),
        ("PHP Deprecated:  Use {a} in /srv/a.php on line 12\n", ""),
        ("\nNotice: Undefined index: a in /srv/a.php on line 12", ""),
        (
            "[06-Mar-2025 18:15:00 UTC] PHP Warning:  a in /srv/a.php on line 3\n",
            "",
        ),
        (
            "",
            "\nWarning: Cannot modify header {1} in /srv/a.php on line 3\n",
        ),
        ("", "\n[06-Mar-2025 18:15:00 UTC] PHP Notice:  a"),
        ("array(1) {\n  [0]=>\n  string(1) \"a\"\n}\n", ""),
        ("string(5) \"hello\"\n", ""),
        ("", "\nstring(5) \"hello\""),
        ("", "0"),
        ("\n\u{feff}<br>\u{feff}", ""),
        ("\u{200b}", ""),
    ] {
        let surrounded = [before, &text, after].concat();
        let parsed = parse(&surrounded).unwrap_or_else(|error| panic!("{surrounded}: {error}"));
        assert_eq!(parsed.value, document, "{surrounded}");
        assert_eq!(parsed.has_text_around, before != "\u{feff}", "{surrounded}");
    }
}

#[test]
fn utf_16_that_reaches_us_as_text_is_read_if_nothing_is_lost() {
    let wide = |text: &str, big: bool| -> String {
        let units = text.chars().map(|letter| match big {
            true => format!("\0{letter}"),
            false => format!("{letter}\0"),
        });
        units.collect()
    };
    for text in [
        ["\u{fffd}\u{fffd}", &wide("{\"a\": 1}", false)].concat(),
        ["\u{fffd}\u{fffd}", &wide("{\"a\": 1}", true)].concat(),
        wide("{\"a\": 1}", false),
    ] {
        assert_eq!(parse(&text).map(|json| json.value), Ok(json!({"a": 1})));
    }
    let lost = wide("{\"a\": \"\u{fffd}\"}", false);
    assert!(
        error_text(&lost).contains("UTF-16"),
        "{}",
        error_text(&lost)
    );
    assert_eq!(
        parse("{\"a\": 1}\u{feff}").map(|json| json.has_text_around),
        Ok(false)
    );
}

#[test]
fn no_ambiguous_text_is_taken_for_the_document() {
    for text in [
        "{\"a\": 1}\n{\"b\": 2}",
        "<br>\n{\"a\": 1}\n<br>\n{\"b\": 2}",
        "<!doctype html><script>\n{\"a\": 1}\n</script>",
        "<HTML>\n{\"a\": 1}",
        "the set {\"a\": 1} is small",
        "{\"a\": 1} and more",
        "Warning: a\n{\"posts\": [\n{\"a\": 1},\n{\"b\": 2",
        "Warning: a\n{\"posts\": [\n{\"a\": 1}\n",
        "{\"posts\": [\n{\"a\": 1}\n",
        "{\"a\": oops,\n\"b\":\n{\"c\": 1}}",
        "{\"a\": 1},",
        "{\"a\": 1}]",
        "[{\"a\": 1}] [{\"b\": 2}]",
        "[1, 2] [3]",
        "{}<br>",
        "{\"a\": 1,}",
    ] {
        assert!(parse(text).is_err(), "{text}");
    }
}

#[test]
fn numbers_keep_their_spelling() {
    let parsed = parse("[12345678901234567890123, 1.50]").map(|json| json.value);
    let numbers = match parsed {
        Ok(Value::Array(items)) => items.iter().map(Value::to_string).collect::<Vec<_>>(),
        other => panic!("{other:?}"),
    };
    assert_eq!(numbers, ["12345678901234567890123", "1.50"]);
}
