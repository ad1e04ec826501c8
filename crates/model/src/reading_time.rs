//! Reading times.

use crate::Language;

/// The reading time of `text` in minutes, at least 1.
///
/// Words per minute of silent reading are rounded from Brysbaert (2019), "How
/// many words do we read per minute?", and Trauzettel-Klosinski and Dietz
/// (2012), who measured 17 languages. Scripts without spaces are counted by
/// characters. Without a usable language the letters say which speed it is.
#[must_use]
pub fn reading_time(text: &str, language: Option<&Language>) -> u32 {
    let script = Script::of(text);
    let primary = match language {
        // Of some texts only the script is known.
        Some(language) if !language.is_usable() => {
            let script = language.as_str().strip_prefix("und-");
            script.map(str::to_ascii_lowercase)
        }
        language => language.map(Language::primary),
    };
    let primary = match (script, &primary) {
        // Without spaces there are no words, whatever the language.
        (Script::Unspaced, _) | (_, None) => script.name(),
        (_, Some(primary)) => primary,
    };
    let (units, per_minute) = match primary {
        "zh" | "yue" | "ja" | "th" | "km" | "lo" | "my" => (
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

/// The scripts that are read at different speeds.
#[derive(Clone, Copy, PartialEq)]
enum Script {
    /// Chinese, Japanese, Thai and others without spaces between words.
    Unspaced,
    /// Arabic, Hebrew and their relatives.
    Consonants,
    Cyrillic,
    Other,
}

/// How many characters are looked at.
const ENOUGH: usize = 2000;

impl Script {
    /// The script of more than half of the letters.
    fn of(text: &str) -> Self {
        let mut counts = [
            (Self::Unspaced, 0_usize),
            (Self::Consonants, 0),
            (Self::Cyrillic, 0),
            (Self::Other, 0),
        ];
        for letter in text.chars().take(ENOUGH) {
            let script = match letter {
                '\u{e00}'..='\u{eff}'
                | '\u{1000}'..='\u{109f}'
                | '\u{1780}'..='\u{17ff}'
                | '\u{3040}'..='\u{30ff}'
                | '\u{3400}'..='\u{9fff}'
                | '\u{f900}'..='\u{faff}'
                | '\u{20000}'..='\u{3ffff}' => Self::Unspaced,
                '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}' => {
                    Self::Consonants
                }
                '\u{400}'..='\u{52f}' => Self::Cyrillic,
                // Spaces, punctuation and signs are of no script.
                '\0'..='@' | '['..='`' | '{'..='\u{bf}' | '\u{2000}'..='\u{303f}' => continue,
                _ => Self::Other,
            };
            for (known, count) in &mut counts {
                *count += usize::from(*known == script);
            }
        }
        let all: usize = counts.iter().map(|(_, count)| count).sum();
        let most = counts.into_iter().find(|(_, count)| count * 2 > all);
        most.map_or(Self::Other, |(script, _)| script)
    }

    /// The name by which [`reading_time`] knows its speed.
    fn name(self) -> &'static str {
        match self {
            Self::Unspaced => "zh",
            Self::Consonants => "arab",
            Self::Cyrillic => "cyrl",
            Self::Other => "",
        }
    }
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
    fn letters_say_the_speed_where_no_language_is_known() {
        let minutes =
            |text: &str, tag: &str| reading_time(&text.repeat(1200), Language::parse(tag).as_ref());
        for tag in ["", "und", "zxx", "mul", "chinese", "en"] {
            assert_eq!(minutes("字", tag), 3, "{tag}");
        }
        assert_eq!(minutes("ประตู", ""), 15);
        assert_eq!(minutes("שער ", ""), 8);
        assert_eq!(minutes("שער ", "mul"), 8);
        assert_eq!(minutes("слово ", "und"), 7);
        assert_eq!(minutes("слово ", "kk"), 6);
        assert_eq!(minutes("서쪽 ", ""), 6);
        assert_eq!(minutes("gate 門 ", "und"), 11);
        assert_eq!(minutes("1 ", ""), 6);
    }

    #[test]
    fn a_script_alone_has_a_speed() {
        let minutes = |tag| reading_time(&"слово ".repeat(900), Language::parse(tag).as_ref());
        assert_eq!([minutes("und-Cyrl"), minutes("und-Latn")], [5, 4]);
    }
}
