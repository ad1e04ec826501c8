//! Dates, numbers and names of languages by ICU4X: as `tests/browser/i18n.rs` has them
//! of a browser.

use jiff::tz::{TimeZone, TimeZoneDatabase};
use lede::i18n::{
    DateStyle, counted, date, dateline, endonym, fresh_or_date, number, plural_category, today,
};
use lede::platform::NativePlatform;
use lede_model::{Language, PluralCategory, Strings, Timestamp};
use leptos::prelude::*;
use std::sync::Arc;

/// Thursday, noon in Greenwich.
const NOON: &str = "2025-03-06T12:00:00Z";

fn language(tag: &str) -> Language {
    Language::parse(tag).unwrap()
}

fn time(text: &str) -> Timestamp {
    Timestamp::parse(text).unwrap()
}

fn zone(name: &str) -> TimeZone {
    TimeZoneDatabase::bundled().get(name).unwrap()
}

/// A reader of British English in Greenwich, at noon.
fn reader() -> NativePlatform {
    NativePlatform {
        now: time(NOON).millis(),
        zone: TimeZone::UTC,
        languages: vec![language("en-GB")],
        fetch: Arc::new(|_| unreachable!("nothing is loaded")),
    }
}

/// What is written for a reader.
fn written<T>(reader: NativePlatform, text: impl FnOnce() -> T) -> T {
    Owner::new().with(|| {
        provide_context(reader);
        text()
    })
}

#[test]
fn each_style_is_written_as_the_language_writes_it() {
    use DateStyle::{Clock, Date, Day, Moment, MomentInZone, Short};
    let at = time("2025-03-06T09:05:00Z");
    for (tag, expected) in [
        (
            "en",
            [
                (Day, "Thursday 6 March"),
                (Date, "6 March 2025"),
                (Short, "6 Mar"),
                (Moment, "6 March 2025 at 9:05"),
                (MomentInZone, "6 March 2025 at 09:05 UTC"),
                (Clock, "9:05"),
            ],
        ),
        (
            "uk",
            [
                (Day, "четвер, 6 березня"),
                (Date, "6 березня 2025\u{202f}р."),
                (Short, "6 бер."),
                (Moment, "6 березня 2025\u{202f}р. о 9:05"),
                (MomentInZone, "6 березня 2025\u{202f}р. о 09:05 UTC"),
                (Clock, "9:05"),
            ],
        ),
    ] {
        for (style, expected) in expected {
            let text = written(reader(), || date(&at, style, &language(tag)));
            assert_eq!(text, expected, "{tag}, {style:?}");
        }
    }
    let arabic = written(reader(), || date(&at, Moment, &language("ar")));
    assert_eq!(arabic, "6 مارس 2025 في 9:05 ص");
}

#[test]
fn hours_of_two_digits_keep_them() {
    let clock = |at: &str| {
        written(reader(), || {
            date(&time(at), DateStyle::Clock, &language("en"))
        })
    };
    assert_eq!(clock("2025-03-06T00:30:00Z"), "0:30");
    assert_eq!(clock("2025-03-06T10:00:00Z"), "10:00");
}

#[test]
fn the_variety_of_the_language_that_the_reader_set_is_used() {
    let of = |languages: &[&str], tag: &str| {
        let reader = NativePlatform {
            languages: languages.iter().map(|tag| language(tag)).collect(),
            ..reader()
        };
        written(reader, || {
            date(&time(NOON), DateStyle::Date, &language(tag))
        })
    };
    assert_eq!(of(&["uk", "en-GB"], "en"), "6 March 2025");
    assert_eq!(of(&["en-US"], "en"), "March 6, 2025");
    assert_eq!(of(&[], "en"), "March 6, 2025");
    assert_eq!(of(&["en-GB"], "uk"), "6 березня 2025\u{202f}р.");
}

#[test]
fn where_the_clocks_of_publisher_and_reader_disagree_the_zone_is_named() {
    let in_zone = |name: &str, at: &str| {
        let reader = NativePlatform {
            zone: zone(name),
            ..reader()
        };
        written(reader, || dateline(&time(at), &language("en")))
    };
    assert_eq!(
        in_zone("Europe/Kyiv", "2025-03-06T20:15:00+02:00"),
        "6 March 2025 at 20:15"
    );
    assert_eq!(
        in_zone("Europe/London", "2025-07-06T20:15:00+03:00"),
        "6 July 2025 at 18:15 BST"
    );
    assert_eq!(
        in_zone("America/New_York", "2025-03-06T20:15:00+02:00"),
        "6 March 2025 at 13:15 GMT-5"
    );
    for name in ["UTC", "America/Los_Angeles", "Pacific/Kiritimati"] {
        assert_eq!(in_zone(name, "2025-03-06"), "6 March 2025", "{name}");
    }
}

#[test]
fn a_fresh_story_says_how_long_ago_it_was() {
    let at_noon =
        |at: &str, tag: &str| written(reader(), || fresh_or_date(&time(at), &language(tag)));
    assert_eq!(at_noon("2025-03-06T12:00:00Z", "en"), "1 minute ago");
    assert_eq!(at_noon("2025-03-06T11:30:00Z", "en"), "30 minutes ago");
    assert_eq!(at_noon("2025-03-06T06:01:00Z", "en"), "5 hours ago");
    assert_eq!(at_noon("2025-03-06T07:00:00Z", "uk"), "5 годин тому");
    assert_eq!(at_noon("2025-03-05T12:00:00Z", "en"), "5 Mar");
    assert_eq!(at_noon("2025-03-06T13:00:00Z", "en"), "6 Mar");
    assert_eq!(at_noon("2024-03-06T12:00:00Z", "en"), "6 March 2024");
}

#[test]
fn today_is_the_day_of_the_reader() {
    let evening = NativePlatform {
        now: time("2025-03-06T21:00:00Z").millis(),
        ..reader()
    };
    let in_tokyo = NativePlatform {
        zone: zone("Asia/Tokyo"),
        ..evening.clone()
    };
    let today = || today(&language("en"));
    assert_eq!(written(evening, today), "Thursday 6 March");
    assert_eq!(written(in_tokyo, today), "Friday 7 March");
}

#[test]
fn without_a_reader_the_zone_is_utc() {
    let text = Owner::new().with(|| date(&time(NOON), DateStyle::Moment, &language("en-GB")));
    assert_eq!(text, "6 March 2025 at 12:00");
}

#[test]
fn numbers_and_names_are_those_of_the_language() {
    assert_eq!(number(1_234_567, &language("en")), "1,234,567");
    let ukrainian = number(1_234_567, &language("uk"));
    let figures: Vec<_> = ukrainian.split(char::is_whitespace).collect();
    assert_eq!(figures, ["1", "234", "567"]);
    assert_eq!(number(15, &language("ar-EG")), "١٥");
    for (tag, name) in [
        ("en", "English"),
        ("uk", "українська"),
        ("ar", "العربية"),
        ("en-GB", "British English"),
    ] {
        assert_eq!(endonym(&language(tag)), name);
    }
}

#[test]
fn a_number_has_the_plural_category_of_its_language() {
    use PluralCategory::{Few, Many, One, Other, Two, Zero};
    for (tag, categories) in [
        ("en", [Other, One, Other, Other, Other, Other]),
        ("uk", [Many, One, Few, Few, Many, One]),
        ("ar-EG", [Zero, One, Two, Few, Many, Many]),
    ] {
        let language = language(tag);
        let found = [0, 1, 2, 3, 11, 21].map(|count| plural_category(count, &language));
        assert_eq!(found, categories, "{tag}");
    }
    let language = language("ar-EG");
    let sentence = counted(&Strings::of(&language).minutes_read, 1, &language);
    assert_eq!(sentence, "مدة القراءة: ١ د");
}
