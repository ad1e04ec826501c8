//! Reading times.

use crate::Language;

/// The reading time of `text` in minutes, at least 1.
///
/// Words per minute of silent reading are rounded from Brysbaert (2019), "How
/// many words do we read per minute?", and Trauzettel-Klosinski and Dietz
/// (2012), who measured 17 languages. Scripts without spaces are counted by
/// characters.
#[must_use]
pub fn reading_time(text: &str, language: Option<&Language>) -> u32 {
    let mut primary = language.map(Language::primary).unwrap_or_default();
    // Of some texts only the script is known.
    if let Some(script) = language.and_then(|language| language.as_str().strip_prefix("und-")) {
        primary = script.to_ascii_lowercase();
    }
    let (units, per_minute) = match primary.as_str() {
        "zh" | "ja" | "th" | "km" | "lo" | "my" => (
            text.chars()
                .filter(|letter| !letter.is_whitespace() && !letter.is_ascii_punctuation())
                .count(),
            400,
        ),
        // These languages join words that other languages separate.
        "ar" | "he" | "fi" | "hu" | "tr" | "arab" => (text.split_whitespace().count(), 150),
        "uk" | "pl" | "cs" | "sk" | "bg" | "cyrl" => (text.split_whitespace().count(), 180),
        _ => (text.split_whitespace().count(), 230),
    };
    u32::try_from(units.div_ceil(per_minute))
        .unwrap_or(u32::MAX)
        .max(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn minutes_are_rounded_up_and_never_zero() {
        assert_eq!(reading_time("", None), 1);
        assert_eq!(reading_time(&"word ".repeat(230), None), 1);
        assert_eq!(reading_time(&"word ".repeat(231), None), 2);
    }

    #[test]
    fn scripts_without_spaces_are_counted_by_character() {
        let chinese = Language::parse("zh-Hans");
        assert_eq!(reading_time(&"字".repeat(1200), chinese.as_ref()), 3);
    }

    #[test]
    fn a_script_alone_has_a_speed() {
        let minutes = |tag| reading_time(&"слово ".repeat(900), Language::parse(tag).as_ref());
        assert_eq!([minutes("und-Cyrl"), minutes("und-Latn")], [5, 4]);
    }
}
