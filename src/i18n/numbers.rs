//! Numbers, alone and in sentences.

use super::side;
use lede_model::{Language, Plural, PluralCategory};

/// A whole number in the language's digits.
#[must_use]
pub fn number(number: u32, language: &Language) -> String {
    side::number(number, language)
}

/// A sentence with a number in it, in the form that the number needs.
#[must_use]
pub fn counted(sentence: &Plural, count: u32, language: &Language) -> String {
    sentence.fill(plural_category(count, language), &number(count, language))
}

/// The plural category of a number in a language.
#[must_use]
pub fn plural_category(count: u32, language: &Language) -> PluralCategory {
    side::plural_category(count, language)
}
