//! Numbers by ICU4X.

use super::locale::only;
use icu_decimal::DecimalFormatter;
use icu_decimal::options::DecimalFormatterOptions;
use icu_plurals::{self, PluralRules};
use lede_model::{Language, PluralCategory};

/// A whole number in the language's digits.
pub(in crate::i18n) fn number(number: u32, language: &Language) -> String {
    let options = DecimalFormatterOptions::default();
    DecimalFormatter::try_new(only(language).into(), options).map_or_else(
        |_| number.to_string(),
        |formatter| formatter.format(&number.into()).to_string(),
    )
}

/// The plural category of a number in a language.
pub(in crate::i18n) fn plural_category(count: u32, language: &Language) -> PluralCategory {
    use icu_plurals::PluralCategory as Category;
    let rules = PluralRules::try_new_cardinal(only(language).into());
    match rules.map(|rules| rules.category_for(count)) {
        Ok(Category::Zero) => PluralCategory::Zero,
        Ok(Category::One) => PluralCategory::One,
        Ok(Category::Two) => PluralCategory::Two,
        Ok(Category::Few) => PluralCategory::Few,
        Ok(Category::Many) => PluralCategory::Many,
        Ok(Category::Other) | Err(_) => PluralCategory::Other,
    }
}
