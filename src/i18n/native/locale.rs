//! Which locale a text is written for.

use crate::platform::languages;
use icu_locale_core::Locale;
use lede_model::Language;

/// The reader's own variety of the page's language (`en-GB` for `en`) where there
/// is one, else the language.
pub(super) fn readers(language: &Language) -> Locale {
    let readers = languages();
    let variety = readers
        .iter()
        .find(|reader| reader.primary() == language.primary());
    only(variety.unwrap_or(language))
}

/// The language alone: digits and plural forms are its own, whatever the
/// reader's country.
pub(super) fn only(language: &Language) -> Locale {
    Locale::try_from_str(language.as_str()).unwrap_or(Locale::UNKNOWN)
}
