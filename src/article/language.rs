//! Languages and the direction they are written in.

use serde::{Serialize, Serializer};

/// A BCP 47 language tag, such as `en`, `uk` or `ar-EG`.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Language(String);

/// The direction a text runs in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum Direction {
    /// Left to right, as in English.
    #[default]
    Ltr,
    /// Right to left, as in Arabic.
    Rtl,
}

impl Direction {
    /// The value of HTML's `dir` attribute.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Ltr => "ltr",
            Self::Rtl => "rtl",
        }
    }
}

impl Language {
    /// Takes a tag that has the shape of one: letters, digits and hyphens, a
    /// primary subtag of two to eight letters. WordPress's underscores
    /// (`pt_BR`) are read as hyphens.
    #[must_use]
    pub fn parse(tag: &str) -> Option<Self> {
        let tag = tag.trim().replace('_', "-");
        let primary = tag.split('-').next()?;
        let sound = (2..=8).contains(&primary.len())
            && primary.bytes().all(|byte| byte.is_ascii_alphabetic())
            && tag.len() <= 35
            && tag
                .split('-')
                .all(|part| !part.is_empty() && part.bytes().all(|b| b.is_ascii_alphanumeric()));
        sound.then_some(Self(tag))
    }

    /// The tag, as HTML's `lang` takes it.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The primary subtag in lower case: `pt` of `pt-BR`.
    #[must_use]
    pub fn primary(&self) -> String {
        self.0
            .split('-')
            .next()
            .unwrap_or_default()
            .to_ascii_lowercase()
    }

    /// The direction its usual script runs in; a script subtag (`az-Arab`)
    /// decides over the language.
    #[must_use]
    pub fn direction(&self) -> Direction {
        for subtag in self.0.split('-').skip(1) {
            if subtag.len() == 4 {
                return match subtag.to_ascii_lowercase().as_str() {
                    "arab" | "hebr" | "syrc" | "thaa" | "nkoo" | "adlm" => Direction::Rtl,
                    _ => Direction::Ltr,
                };
            }
        }
        match self.primary().as_str() {
            "ar" | "he" | "iw" | "fa" | "ur" | "ps" | "sd" | "ug" | "yi" | "dv" | "ckb" | "syr" => {
                Direction::Rtl
            }
            _ => Direction::Ltr,
        }
    }
}

impl Default for Language {
    fn default() -> Self {
        Self("en".to_owned())
    }
}

impl Serialize for Language {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn direction_follows_script_then_language() {
        let direction = |tag: &str| Language::parse(tag).map(|language| language.direction());
        assert_eq!(direction("ar-EG"), Some(Direction::Rtl));
        assert_eq!(direction("az-Arab-IR"), Some(Direction::Rtl));
        assert_eq!(direction("ar-Latn"), Some(Direction::Ltr));
        assert_eq!(direction("uk"), Some(Direction::Ltr));
    }

    #[test]
    fn only_tags_are_taken() {
        assert_eq!(
            Language::parse("pt_BR").map(|l| l.as_str().to_owned()),
            Some("pt-BR".into())
        );
        for no_tag in ["", "e", "en--gb", "english please", "\"><b", "en-"] {
            assert_eq!(Language::parse(no_tag), None, "{no_tag}");
        }
    }
}
