//! The values of which documents consist.

use lede_model::{Language, Timestamp, Url};
use proptest::option;
use proptest::prelude::*;

/// Text that is not empty and has no space around it, as the format reads it.
pub fn text() -> impl Strategy<Value = String> + Clone {
    prop_oneof![
        8 => "[A-Za-z0-9éß ,.:;'\"<>&\\\\/{}\\[\\]-]{1,24}",
        1 => "\\PC{1,8}",
        1 => "[\u{202e}\u{2028}\u{feff}\u{1f30a}a\n\t\u{1}\u{7f}b]{1,6}",
    ]
    .prop_map(|text| text.trim().to_owned())
    .prop_filter("words", |text| !text.is_empty())
}

pub fn maybe_text() -> impl Strategy<Value = Option<String>> + Clone {
    option::of(text())
}

/// Text with significant white space, such as code.
pub fn raw_text() -> impl Strategy<Value = String> {
    (text(), "[ \n\t]{0,3}", "[ \n]{0,2}")
        .prop_map(|(text, before, after)| [before, text, after].concat())
}

/// A run of text, which may be any text.
pub fn run_text() -> impl Strategy<Value = String> {
    prop_oneof![4 => text(), 1 => raw_text(), 1 => Just(String::new())]
}

/// An address on the web.
pub fn web_url() -> impl Strategy<Value = Url> + Clone {
    (
        prop_oneof![Just("https"), Just("http")],
        "[a-z][a-z0-9-]{0,5}[a-z]\\.(example|test)",
        prop_oneof![4 => Just(""), 1 => Just(":8080")],
        "(/[A-Za-z0-9._~-]{1,6}){0,3}/?",
        prop_oneof![3 => Just(String::new()), 1 => "\\?[a-z]{1,3}=([A-Za-z0-9,:+é ]|%20){0,6}"],
        prop_oneof![3 => Just(String::new()), 1 => "#[a-z0-9-]{1,6}"],
    )
        .prop_map(|(scheme, host, port, path, query, fragment)| {
            [scheme, "://", &host, port, &path, &query, &fragment].concat()
        })
        .prop_filter_map("an address", |address| Url::parse(&address).ok())
}

pub fn maybe_web_url() -> impl Strategy<Value = Option<Url>> + Clone {
    option::of(web_url())
}

/// An address that a link may have.
pub fn url() -> impl Strategy<Value = Url> + Clone {
    const OTHERS: &[&str] = &[
        "mailto:desk@paper.example?subject=A%20b",
        "tel:+380441234567",
    ];
    prop_oneof![
        6 => web_url(),
        1 => proptest::sample::select(OTHERS).prop_map(|it| Url::parse(it).unwrap()),
    ]
}

pub fn maybe_url() -> impl Strategy<Value = Option<Url>> + Clone {
    option::of(url())
}

/// Tags by BCP 47 of every shape.
pub fn language() -> impl Strategy<Value = Language> + Clone {
    const TAGS: &[&str] = &[
        "en",
        "uk-UA",
        "ar",
        "sr-Latn",
        "zh-Hant-TW",
        "es-419",
        "de-CH-1996",
        "sl-rozaj-biske",
        "ckb",
    ];
    proptest::sample::select(TAGS).prop_map(|tag| Language::parse(tag).unwrap())
}

pub fn maybe_language() -> impl Strategy<Value = Option<Language>> + Clone {
    option::of(language())
}

/// Points in time by RFC 3339.
pub fn time() -> impl Strategy<Value = Timestamp> + Clone {
    (
        1000..2200_u32,
        1..=12_u32,
        1..=28_u32,
        0..24_u32,
        0..60_u32,
        0..60_u32,
        "(\\.[0-9]{1,6})?",
        prop_oneof![Just("Z".to_owned()), "[+-](0[0-9]|1[0-3]):[0-5][0-9]"],
    )
        .prop_map(|(year, month, day, hour, minute, second, fraction, zone)| {
            format!(
                "{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}{fraction}{zone}"
            )
        })
        .prop_map(|text| Timestamp::parse(&text).unwrap())
}

pub fn maybe_time() -> impl Strategy<Value = Option<Timestamp>> + Clone {
    option::of(time())
}

/// Sizes, which are never 0.
pub fn size() -> impl Strategy<Value = Option<u32>> + Clone {
    option::of(1..=u32::MAX)
}
