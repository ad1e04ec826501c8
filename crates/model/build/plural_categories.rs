//! Which plural categories a language has for whole numbers and decimals, by
//! CLDR's plural rules (cardinals). `Intl.PluralRules` follows them, too.

/// A category, and whether it holds one number only: such a form may say the
/// number in words, or leave it out.
pub type Category = (&'static str, bool);

const OTHER: Category = ("other", false);
/// `one`, where it is 1 and nothing else.
const SINGULAR: Category = ("one", true);
/// `one`, where it is also 0 (French) or 21 (Ukrainian).
const ONE: Category = ("one", false);
const FEW: Category = ("few", false);
const MANY: Category = ("many", false);

/// The categories of a language, given by its primary subtag. `None` where
/// they are not known here: a new language needs a line.
pub fn plural_categories(language: &str) -> Option<&'static [Category]> {
    Some(match language {
        "ar" => &[("zero", true), SINGULAR, ("two", true), FEW, MANY, OTHER],
        "de" | "en" | "tr" => &[SINGULAR, OTHER],
        "es" => &[SINGULAR, MANY, OTHER],
        "fr" | "pt" => &[ONE, MANY, OTHER],
        "hi" => &[ONE, OTHER],
        "uk" => &[ONE, FEW, MANY, OTHER],
        "zh" => &[OTHER],
        _ => return None,
    })
}
