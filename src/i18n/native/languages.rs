//! Names of languages by ICU4X.

use super::locale::only;
use icu_experimental::displaynames::DisplayNamesOptions;
use icu_experimental::displaynames::multi::LocaleDisplayNamesFormatter;
use lede_model::Language;

/// A language's own name for itself.
pub(in crate::i18n) fn endonym(language: &Language) -> String {
    let locale = only(language);
    let options = DisplayNamesOptions::default();
    LocaleDisplayNamesFormatter::try_new((&locale).into(), options).map_or_else(
        |_| language.as_str().to_owned(),
        |names| names.of(&locale).into_owned(),
    )
}

/// As `String::toLowerCase` does, by the standard library's tables.
pub(in crate::i18n) fn lower_case(text: &str) -> String {
    text.to_lowercase()
}
