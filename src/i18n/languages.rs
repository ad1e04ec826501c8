//! Names of languages, and letters by language.

use super::side;
use lede_model::Language;

/// A language's own name for itself.
#[must_use]
pub fn endonym(language: &Language) -> String {
    side::endonym(language)
}

/// The text in lower case.
#[must_use]
pub fn lower_case(text: &str) -> String {
    side::lower_case(text)
}
