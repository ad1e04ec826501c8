//! The language that the letters of a text suggest.

use crate::Language;

/// Letters from and to these, and the language or script that they suggest. Scripts
/// that many languages share name no language. Latin letters suggest nothing.
const LETTERS: &[(char, char, &str)] = &[
    ('\u{370}', '\u{3ff}', "el"),
    ('\u{400}', '\u{52f}', "und-Cyrl"),
    ('\u{531}', '\u{58a}', "hy"),
    ('\u{591}', '\u{5f4}', "he"),
    ('\u{600}', '\u{6ff}', "und-Arab"),
    ('\u{700}', '\u{74f}', "syr"),
    ('\u{750}', '\u{77f}', "und-Arab"),
    ('\u{780}', '\u{7bf}', "dv"),
    ('\u{7c0}', '\u{7ff}', "nqo"),
    ('\u{8a0}', '\u{8ff}', "und-Arab"),
    ('\u{900}', '\u{97f}', "und-Deva"),
    ('\u{980}', '\u{9ff}', "bn"),
    ('\u{a00}', '\u{a7f}', "pa"),
    ('\u{a80}', '\u{aff}', "gu"),
    ('\u{b80}', '\u{bff}', "ta"),
    ('\u{c00}', '\u{c7f}', "te"),
    ('\u{c80}', '\u{cff}', "kn"),
    ('\u{d00}', '\u{d7f}', "ml"),
    ('\u{d80}', '\u{dff}', "si"),
    ('\u{e00}', '\u{e7f}', "th"),
    ('\u{e80}', '\u{eff}', "lo"),
    ('\u{f00}', '\u{fff}', "bo"),
    ('\u{1000}', '\u{109f}', "my"),
    ('\u{10a0}', '\u{10ff}', "ka"),
    ('\u{1200}', '\u{139f}', "am"),
    ('\u{1780}', '\u{17ff}', "km"),
    ('\u{3040}', '\u{30ff}', "ja"),
    ('\u{3400}', '\u{9fff}', "zh"),
    ('\u{ac00}', '\u{d7af}', "ko"),
    ('\u{fb1d}', '\u{fb4f}', "he"),
    ('\u{fb50}', '\u{fdff}', "und-Arab"),
    ('\u{fe70}', '\u{fefc}', "und-Arab"),
];

/// How many letters are looked at.
const ENOUGH: usize = 2000;

/// The language, or only the script (`und-Arab`), that most letters of a text
/// suggest; `None` for Latin letters and where no script has more than half.
///
/// Japanese is known by its syllables among the signs that it shares with Chinese.
#[must_use]
pub fn suggested_language(text: &str) -> Option<Language> {
    let mut counts = [0_usize; LETTERS.len()];
    let mut all = 0;
    for letter in text
        .chars()
        .filter(|letter| letter.is_alphabetic())
        .take(ENOUGH)
    {
        all += 1;
        let place = LETTERS
            .iter()
            .position(|(from, to, _)| (*from..=*to).contains(&letter));
        if let Some(count) = place.and_then(|place| counts.get_mut(place)) {
            *count += 1;
        }
    }
    let of = |wanted: &str| -> usize {
        let all = LETTERS.iter().zip(counts);
        all.filter(|((_, _, tag), _)| *tag == wanted)
            .map(|(_, count)| count)
            .sum()
    };
    // A text of signs with a tenth of syllables is Japanese.
    let (signs, syllables) = (of("zh"), of("ja"));
    if (signs + syllables) * 2 > all {
        return Language::parse(if syllables * 10 > signs { "ja" } else { "zh" });
    }
    let (_, _, tag) = LETTERS.iter().find(|(_, _, tag)| of(tag) * 2 > all)?;
    Language::parse(tag)
}

#[cfg(test)]
mod tests {
    use super::suggested_language;

    #[test]
    fn most_letters_decide() {
        for (text, tag) in [
            ("השער המערבי נפתח", Some("he")),
            ("البوابة الغربية", Some("und-Arab")),
            ("Західні ворота", Some("und-Cyrl")),
            ("Η δυτική πύλη", Some("el")),
            ("西門は冬も開く", Some("ja")),
            ("西门整个冬天开放", Some("zh")),
            ("서쪽 문", Some("ko")),
            ("ประตูตะวันตก", Some("th")),
            ("The west gate, 西門", None),
            ("NASA: השער המערבי נפתח לכל החורף", Some("he")),
            ("1234 — ?", None),
            ("", None),
        ] {
            let found = suggested_language(text);
            assert_eq!(found.as_ref().map(|it| it.as_str()), tag, "{text}");
        }
    }
}
