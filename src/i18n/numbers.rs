//! Numbers, alone and in sentences.

use super::formatters::{Kind, formatter, written};
use js_sys::Intl;
use lede_model::{Language, Plural, PluralCategory};
use wasm_bindgen::JsCast;

/// A whole number in the language's digits.
#[must_use]
pub fn number(number: u32, language: &Language) -> String {
    written(f64::from(number), Kind::Number, language)
}

/// A sentence with a number in it, in the form that the number needs.
#[must_use]
pub fn counted(sentence: &Plural, count: u32, language: &Language) -> String {
    sentence.fill(plural_category(count, language), &number(count, language))
}

/// The plural category of a number in a language.
#[must_use]
pub fn plural_category(count: u32, language: &Language) -> PluralCategory {
    let rules = formatter(Kind::Plural, language);
    let rules = rules.unchecked_ref::<Intl::PluralRules>();
    PluralCategory::parse(&String::from(rules.select(f64::from(count))))
}
