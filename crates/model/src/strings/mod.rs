//! The strings of the interface.
//!
//! They are written in `locales/*.json`, and nowhere else. The build makes of
//! each area of those files a type with a field or a function for every key,
//! so that a key that is missing in a language, or a placeholder that English
//! does not have, fails to compile.

mod fill;
mod plural;

pub use plural::{Plural, PluralCategory};

use crate::Language;
use fill::fill;

include!(concat!(env!("OUT_DIR"), "/strings.rs"));

#[cfg(test)]
mod tests {
    use super::*;

    fn language(tag: &str) -> Language {
        Language::parse(tag).unwrap_or_default()
    }

    #[test]
    fn strings_follow_the_primary_language() {
        let retry = |tag| PageStrings::of(&language(tag)).retry;
        assert_eq!(retry("en-GB"), "Try again");
        assert_eq!(retry("uk-UA"), "Спробувати ще раз");
        assert_eq!(retry("ar-EG"), "أعد المحاولة");
        assert_eq!(retry("nl"), "Try again");
    }

    #[test]
    fn placeholders_are_filled() {
        let strings = Strings::of(&language("uk"));
        assert_eq!(strings.credit("Мар’яна"), "(Джерело: Мар’яна)");
        let minutes = strings.minutes_read.fill(PluralCategory::Few, "3");
        assert_eq!(minutes, "3 хв читання");
    }

    #[test]
    fn categories_have_the_names_of_the_platform() {
        for category in PluralCategory::ALL {
            assert_eq!(PluralCategory::parse(category.name()), category);
        }
    }
}
