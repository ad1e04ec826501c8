//! Numbers by `Intl.NumberFormat` and `Intl.PluralRules`.

use super::formatters::{Kind, formatter, written};
use js_sys::Intl;
use lede_model::{Language, PluralCategory};
use wasm_bindgen::JsCast;

/// A whole number in the language's digits.
pub(in crate::i18n) fn number(number: u32, language: &Language) -> String {
    written(f64::from(number), Kind::Number, language)
}

/// The plural category of a number in a language.
pub(in crate::i18n) fn plural_category(count: u32, language: &Language) -> PluralCategory {
    let rules = formatter(Kind::Plural, language);
    let rules = rules.unchecked_ref::<Intl::PluralRules>();
    PluralCategory::parse(&String::from(rules.select(f64::from(count))))
}
