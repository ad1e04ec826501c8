//! Sentences whose form depends on a number.

use super::fill::fill;

/// The plural categories of CLDR. A language uses some of them: English two,
/// Arabic all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PluralCategory {
    /// In Arabic: 0.
    Zero,
    /// In English: 1. In Ukrainian also 21, 31 and so on.
    One,
    /// In Arabic: 2.
    Two,
    /// In Ukrainian: 2 to 4, 22 to 24 and so on.
    Few,
    /// In Ukrainian: 5 to 20, 25 to 30 and so on.
    Many,
    /// All other numbers. Every language has it.
    Other,
}

impl PluralCategory {
    /// All of them.
    pub const ALL: [Self; 6] = [
        Self::Zero,
        Self::One,
        Self::Two,
        Self::Few,
        Self::Many,
        Self::Other,
    ];

    /// Reads the names that `Intl.PluralRules` uses.
    ///
    /// ```
    /// use lede_model::PluralCategory;
    ///
    /// assert_eq!(PluralCategory::parse("few"), PluralCategory::Few);
    /// ```
    #[must_use]
    pub fn parse(name: &str) -> Self {
        match name {
            "zero" => Self::Zero,
            "one" => Self::One,
            "two" => Self::Two,
            "few" => Self::Few,
            "many" => Self::Many,
            _ => Self::Other,
        }
    }

    /// The name that `Intl.PluralRules` uses.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Zero => "zero",
            Self::One => "one",
            Self::Two => "two",
            Self::Few => "few",
            Self::Many => "many",
            Self::Other => "other",
        }
    }
}

/// A sentence with a number in it, in every form that its language has.
/// Categories that the language does not have repeat `other`.
#[derive(Debug)]
pub struct Plural {
    pub(super) zero: &'static str,
    pub(super) one: &'static str,
    pub(super) two: &'static str,
    pub(super) few: &'static str,
    pub(super) many: &'static str,
    pub(super) other: &'static str,
}

impl Plural {
    /// The form for a category, with `{count}` where the number goes.
    #[must_use]
    pub fn form(&self, category: PluralCategory) -> &'static str {
        match category {
            PluralCategory::Zero => self.zero,
            PluralCategory::One => self.one,
            PluralCategory::Two => self.two,
            PluralCategory::Few => self.few,
            PluralCategory::Many => self.many,
            PluralCategory::Other => self.other,
        }
    }

    /// The sentence: `category` is the number's, `count` the number in the
    /// language's digits.
    #[must_use]
    pub fn fill(&self, category: PluralCategory, count: &str) -> String {
        fill(self.form(category), &[("count", count)])
    }
}
