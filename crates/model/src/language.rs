//! Languages and the direction they are written in.

use serde::{Deserialize, Serialize, Serializer};

/// A BCP 47 language tag, such as `en`, `uk` or `ar-EG`.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Language(String);

/// The direction a text runs in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum Direction {
    /// Left to right, as in English.
    #[default]
    Ltr,
    /// Right to left, as in Arabic.
    Rtl,
}

fn rtl_if(is_rtl: bool) -> Direction {
    match is_rtl {
        true => Direction::Rtl,
        false => Direction::Ltr,
    }
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
    /// The scripts that run from right to left, by ISO 15924.
    pub const RTL_SCRIPTS: [&str; 8] = [
        "adlm", "arab", "aran", "hebr", "nkoo", "rohg", "syrc", "thaa",
    ];

    /// The languages whose usual script is one of [`Self::RTL_SCRIPTS`].
    pub const RTL_LANGUAGES: [&str; 21] = [
        "ar", "arc", "ary", "arz", "azb", "ckb", "dv", "fa", "he", "iw", "ji", "ks", "lrc", "mzn",
        "nqo", "ps", "sd", "syr", "ug", "ur", "yi",
    ];

    /// Takes a tag that has the shape of one: a language, perhaps a script, a
    /// region and variants. What may follow (extensions, private use) says
    /// nothing that matters here and is left out, for browsers refuse such
    /// tags whole when a part of them is odd. WordPress's underscores
    /// (`pt_BR`) are read as hyphens.
    #[must_use]
    pub fn parse(tag: &str) -> Option<Self> {
        let tag = tag.trim().replace('_', "-");
        let is_word = |part: &str| part.bytes().all(|byte| byte.is_ascii_alphabetic());
        let mut parts = tag.split('-');
        let primary = parts
            .next()
            .filter(|part| matches!(part.len(), 2 | 3 | 5..=8) && is_word(part))?;
        let mut sound = primary.to_owned();
        // Script, region, variant: each only before the next.
        let mut before = 0;
        for part in parts.take_while(|part| part.len() != 1) {
            if !part.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
                return None;
            }
            let starts_with_digit = part.starts_with(|first: char| first.is_ascii_digit());
            let place = match part.len() {
                4 if is_word(part) => 1,
                2 if is_word(part) => 2,
                3 if part.bytes().all(|byte| byte.is_ascii_digit()) => 2,
                5..=8 => 3,
                4 if starts_with_digit => 3,
                // An extended language (`zh-yue`), which browsers do not take.
                3 if before == 0 && is_word(part) => continue,
                _ => return None,
            };
            if place < before || (place == before && place < 3) {
                return None;
            }
            before = place;
            sound.push('-');
            sound.push_str(part);
        }
        Some(Self(sound))
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

    /// Whether the tag names a language. `und`, `mul`, `zxx` and `mis` name none, and
    /// neither do words such as `default` or `hebrew`: no tag has a first part of
    /// more than three letters.
    #[must_use]
    pub fn is_usable(&self) -> bool {
        let primary = self.primary();
        primary.len() <= 3 && !["und", "mul", "zxx", "mis"].contains(&primary.as_str())
    }

    /// [`Self::direction`] if the tag says which: it names a language or a script.
    #[must_use]
    pub fn known_direction(&self) -> Option<Direction> {
        (self.is_usable() || self.script().is_some()).then(|| self.direction())
    }

    /// The subtag of the script, if there is one. A variant of four begins with a
    /// digit: `de-1996`.
    fn script(&self) -> Option<&str> {
        let is_script = |part: &&str| {
            part.len() == 4 && !part.starts_with(|first: char| first.is_ascii_digit())
        };
        self.0.split('-').skip(1).find(is_script)
    }

    /// The direction its usual script runs in; a script subtag (`az-Arab`)
    /// decides over the language. Everything that needs to know, the build
    /// included, asks here.
    #[must_use]
    pub fn direction(&self) -> Direction {
        if let Some(script) = self.script() {
            return rtl_if(Self::RTL_SCRIPTS.contains(&script.to_ascii_lowercase().as_str()));
        }
        rtl_if(Self::RTL_LANGUAGES.contains(&self.primary().as_str()))
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
        assert_eq!(direction("UR_pk"), Some(Direction::Rtl));
        assert_eq!(direction("ur-Aran"), Some(Direction::Rtl));
        assert_eq!(direction("nqo"), Some(Direction::Rtl));
    }

    #[test]
    fn a_tag_may_name_no_language() {
        let known = |tag: &str| Language::parse(tag).and_then(|it| it.known_direction());
        for tag in [
            "und",
            "mul",
            "zxx",
            "mis",
            "und-IL",
            "default",
            "hebrew",
            "x-default",
            "",
        ] {
            assert_eq!(known(tag), None, "{tag}");
        }
        assert_eq!(known("und-Hebr"), Some(Direction::Rtl));
        assert_eq!(known("und-Latn"), Some(Direction::Ltr));
        assert_eq!(known("ks-Deva"), Some(Direction::Ltr));
        assert_eq!(known("fa-1996"), Some(Direction::Rtl));
        assert_eq!(known("fil"), Some(Direction::Ltr));
    }

    #[test]
    fn what_browsers_would_refuse_is_left_out() {
        let kept = |tag: &str| Language::parse(tag).map(|language| language.as_str().to_owned());
        assert_eq!(kept("en-u").as_deref(), Some("en"));
        assert_eq!(kept("de-AT-1996-x-house").as_deref(), Some("de-AT-1996"));
        assert_eq!(kept("zh-yue-Hant-HK").as_deref(), Some("zh-Hant-HK"));
        assert_eq!(kept("en-GB-US"), None);
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
