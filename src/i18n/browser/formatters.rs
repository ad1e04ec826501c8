//! The formatters of the browser's `Intl`, kept for the next use.

use super::dates::date_options;
use crate::i18n::dates::DateStyle;
use js_sys::{Array, Date, Function, Intl, JsString, Object};
use lede_model::Language;
use std::cell::RefCell;
use wasm_bindgen::{JsCast, JsValue};

/// So many formatters are kept: a page of one language wants six.
const KEPT: usize = 8;

/// What a formatter writes.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Kind {
    /// So much of a moment, and whether that is a day without an hour.
    Date(DateStyle, bool),
    /// How long ago it was.
    Ago,
    /// A whole number.
    Number,
    /// Which plural category a number has.
    Plural,
}

/// A formatter, and what it depends on.
struct Formatter {
    kind: Kind,
    language: Language,
    /// The reader's languages. Their text: a browser that is told to be in
    /// another country gives another list each time.
    readers: JsString,
    /// Minutes behind UTC, which change when the reader travels.
    offset: f64,
    format: JsValue,
}

thread_local! {
    /// The last formatters: to make one takes as long as a card takes to set.
    static FORMATTERS: RefCell<Vec<Formatter>> = const { RefCell::new(Vec::new()) };
}

/// Milliseconds or a number, as a formatter writes them.
pub(super) fn written(value: f64, kind: Kind, language: &Language) -> String {
    formatter(kind, language)
        .unchecked_ref::<Function>()
        .call1(&JsValue::UNDEFINED, &JsValue::from_f64(value))
        .ok()
        .and_then(|text| text.as_string())
        .unwrap_or_default()
}

/// The function that writes dates or numbers; for [`Kind::Ago`] and
/// [`Kind::Plural`] the object whose methods do it.
pub(super) fn formatter(kind: Kind, language: &Language) -> JsValue {
    let readers = readers_languages().join(",");
    let offset = Date::new_0().get_timezone_offset();
    FORMATTERS.with_borrow_mut(|kept| {
        let fits = |one: &&Formatter| {
            one.kind == kind
                && one.language == *language
                && one.readers == readers
                && one.offset == offset
        };
        if let Some(one) = kept.iter().find(fits) {
            return one.format.clone();
        }
        let locales = locales(language);
        let format: JsValue = match kind {
            Kind::Date(style, is_day) => {
                let options = date_options(style, is_day);
                Intl::DateTimeFormat::new(&locales, &options)
                    .format()
                    .into()
            }
            Kind::Ago => Intl::RelativeTimeFormat::new(&locales, &Object::new()).into(),
            Kind::Number => Intl::NumberFormat::new(&only(language), &Object::new())
                .format()
                .into(),
            Kind::Plural => Intl::PluralRules::new(&only(language), &Object::new()).into(),
        };
        kept.truncate(KEPT - 1);
        kept.insert(
            0,
            Formatter {
                kind,
                language: language.clone(),
                readers,
                offset,
                format: format.clone(),
            },
        );
        format
    })
}

fn readers_languages() -> Array {
    leptos::prelude::window().navigator().languages()
}

/// The reader's own variety of the page's language (`en-GB` for `en`) where
/// the browser is set to one, else the language.
fn locales(language: &Language) -> Array {
    let primary = language.primary();
    let locales = readers_languages()
        .iter()
        .filter(|tag| {
            tag.as_string()
                .is_some_and(|tag| tag.split('-').next() == Some(primary.as_str()))
        })
        .collect::<Array>();
    locales.push(&language.as_str().into());
    locales
}

/// The language alone: digits and plural forms are its own, whatever the
/// reader's country.
fn only(language: &Language) -> Array {
    Array::of1(&language.as_str().into())
}
