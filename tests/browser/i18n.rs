use crate::fixtures::{language, time};
use crate::world;
use lede::i18n::{
    DateStyle, counted, date, dateline, fresh_or_date, number, plural_category, today,
};
use lede_model::{PluralCategory, Strings};
use wasm_bindgen_test::wasm_bindgen_test;

const MINUTE: f64 = 60_000.0;
const HOUR: f64 = 60.0 * MINUTE;
/// Thursday, 6 March 2025, noon in Greenwich.
const NOON: &str = "2025-03-06T12:00:00Z";
const NOON_MILLIS: f64 = 1_741_262_400_000.0;

fn written(at: &str, style: DateStyle, tag: &str) -> String {
    date(&time(at), style, &language(tag))
}

/// How a card writes [`NOON`] when it is that many milliseconds ago.
fn fresh(age: f64, tag: &str) -> String {
    let _now = world::now(NOON_MILLIS + age);
    fresh_or_date(&time(NOON), &language(tag))
}

#[wasm_bindgen_test]
fn a_date_is_written_as_its_language_writes_it() {
    let _zone = world::zone("UTC", 0);
    let english = written(NOON, DateStyle::Date, "en");
    for word in ["6", "March", "2025"] {
        assert!(english.contains(word), "{english}");
    }
    let ukrainian = written(NOON, DateStyle::Date, "uk");
    assert!(ukrainian.contains("6 березня 2025"), "{ukrainian}");
    let arabic = written(NOON, DateStyle::Date, "ar");
    assert!(arabic.contains("مارس"), "{arabic}");
}

#[wasm_bindgen_test]
fn each_style_writes_as_much_as_it_says() {
    let _zone = world::zone("UTC", 0);
    // Style; has a year, a weekday, minutes, a zone.
    for (style, parts) in [
        (DateStyle::Day, [false, true, false, false]),
        (DateStyle::Date, [true, false, false, false]),
        (DateStyle::Short, [false, false, false, false]),
        (DateStyle::Moment, [true, false, true, false]),
        (DateStyle::MomentInZone, [true, false, true, true]),
    ] {
        let text = written("2025-03-06T12:34:00Z", style, "en");
        let found = [
            text.contains("2025"),
            text.contains("Thursday"),
            text.contains("34"),
            text.contains("UTC") || text.contains("GMT"),
        ];
        assert_eq!(found, parts, "{style:?}: {text}");
    }
}

#[wasm_bindgen_test]
fn a_moment_is_told_by_the_clock_of_the_reader() {
    let _zone = world::zone("Asia/Tokyo", -540);
    let text = written("2025-03-06T20:30:00Z", DateStyle::Moment, "en");
    assert!(text.contains('7') && text.contains("5:30"), "{text}");
}

#[wasm_bindgen_test]
fn the_variety_of_the_language_that_the_reader_set_is_used() {
    let _zone = world::zone("UTC", 0);
    {
        let _british = world::languages(&["uk", "en-GB"]);
        assert_eq!(written(NOON, DateStyle::Date, "en"), "6 March 2025");
    }
    let _american = world::languages(&["en-US"]);
    assert_eq!(written(NOON, DateStyle::Date, "en"), "March 6, 2025");
    // A reader's English says nothing of how Ukrainian is written.
    assert!(written(NOON, DateStyle::Date, "uk").contains("березня"));
}

#[wasm_bindgen_test]
fn a_formatter_was_made_for_each_date_where_the_languages_are_listed_anew() {
    let _languages = world::languages_listed_anew(&["en-IE"]);
    let _counted = world::counted_date_formatters();
    for day in 1..=5 {
        let text = written(&format!("2025-03-0{day}T12:00:00Z"), DateStyle::Short, "en");
        assert!(text.contains("Mar"), "{text}");
    }
    assert_eq!(world::date_formatters(), Some(1.0));
}

#[wasm_bindgen_test]
fn where_the_clocks_of_publisher_and_reader_agree_no_zone_is_named() {
    let _zone = world::zone("Europe/Kyiv", -120);
    let _languages = world::languages(&["en-GB"]);
    let text = dateline(&time("2025-03-06T20:15:00+02:00"), &language("en"));
    assert!(text.ends_with("20:15"), "{text}");
}

#[wasm_bindgen_test]
fn where_they_disagree_the_zone_of_the_reader_is_named() {
    let _zone = world::zone("America/New_York", 300);
    let _languages = world::languages(&["en-US"]);
    let text = dateline(&time("2025-03-06T20:15:00+02:00"), &language("en"));
    assert!(text.contains("1:15") && text.contains("EST"), "{text}");
}

#[wasm_bindgen_test]
fn a_moment_of_which_the_zone_is_not_known_names_that_of_the_reader() {
    let _zone = world::zone("UTC", 0);
    let text = dateline(&time("2025-03-06T20:15:00"), &language("en"));
    assert!(text.contains("UTC") || text.contains("GMT"), "{text}");
}

#[wasm_bindgen_test]
fn a_day_without_an_hour_has_no_hour_and_is_that_day_everywhere() {
    for (name, offset) in [
        ("UTC", 0),
        ("America/Los_Angeles", 480),
        ("Pacific/Kiritimati", -840),
    ] {
        let _zone = world::zone(name, offset);
        let _languages = world::languages(&["en-GB"]);
        let text = dateline(&time("2025-03-06"), &language("en"));
        assert_eq!(text, "6 March 2025", "{name}");
    }
}

#[wasm_bindgen_test]
fn a_fresh_story_says_how_long_ago_it_was() {
    assert_eq!(fresh(30.0 * MINUTE, "en"), "30 minutes ago");
    assert_eq!(fresh(HOUR, "en"), "1 hour ago");
    assert_eq!(fresh(5.0 * HOUR + 59.0 * MINUTE, "en"), "5 hours ago");
    assert_eq!(fresh(23.9 * HOUR, "en"), "23 hours ago");
    assert_eq!(fresh(5.0 * HOUR, "uk"), "5 годин тому");
}

#[wasm_bindgen_test]
fn a_story_of_this_moment_is_a_minute_old_at_least() {
    assert_eq!(fresh(1.0, "en"), "1 minute ago");
    assert_eq!(fresh(0.0, "en"), "1 minute ago");
}

#[wasm_bindgen_test]
fn nobody_counts_sixty_minutes() {
    let text = fresh(59.5 * MINUTE, "en");
    assert!(!text.contains("60"), "{text}");
}

#[wasm_bindgen_test]
fn after_a_day_and_before_its_time_a_story_has_its_date() {
    let _zone = world::zone("UTC", 0);
    for age in [24.0 * HOUR, 400.0 * HOUR, -HOUR] {
        let text = fresh(age, "en");
        assert!(text.contains("Mar") && text.contains('6'), "{text}");
    }
}

#[wasm_bindgen_test]
fn the_year_is_told_of_stories_of_other_years_only() {
    let this_year = js_sys::Date::new_0().get_full_year();
    // The last day of the year may be in the next one somewhere.
    let _zone = world::zone("UTC", 0);
    let text = |year: u32| {
        let at = time(&format!("{year}-03-06T12:00:00Z"));
        let _now = world::now(at.millis() as f64 + 48.0 * HOUR);
        fresh_or_date(&at, &language("en"))
    };
    assert!(!text(this_year).contains(&this_year.to_string()));
    let other = this_year - 1;
    assert!(text(other).contains(&other.to_string()));
}

#[wasm_bindgen_test]
fn numbers_are_grouped_as_the_language_groups_them() {
    assert_eq!(number(7, &language("en")), "7");
    assert_eq!(number(1_234_567, &language("en")), "1,234,567");
    let ukrainian = number(1_234_567, &language("uk"));
    let figures: Vec<_> = ukrainian.split(char::is_whitespace).collect();
    assert_eq!(figures, ["1", "234", "567"]);
}

#[wasm_bindgen_test]
fn today_is_the_day_of_the_reader() {
    let _now = world::now(NOON_MILLIS + 9.0 * HOUR);
    {
        let _zone = world::zone("UTC", 0);
        let text = today(&language("en"));
        assert!(text.contains("Thursday") && text.contains('6'), "{text}");
    }
    let _zone = world::zone("Asia/Tokyo", -540);
    let text = today(&language("en"));
    assert!(text.contains("Friday") && text.contains('7'), "{text}");
}

#[wasm_bindgen_test]
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
}

#[wasm_bindgen_test]
fn a_number_in_a_sentence_has_the_digits_of_the_language() {
    for (tag, sentence) in [
        ("en", "1 min read"),
        ("uk", "1 хв читання"),
        ("ar-EG", "مدة القراءة: ١ د"),
    ] {
        let language = language(tag);
        let strings = Strings::of(&language);
        assert_eq!(counted(&strings.minutes_read, 1, &language), sentence);
    }
}
