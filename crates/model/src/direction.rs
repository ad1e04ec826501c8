//! The direction of texts by their letters.

use crate::{Article, Card, Direction, Inline, Language, plain_text};

/// Letters from and to these run from right to left.
const RTL: &[(char, char)] = &[
    ('\u{5d0}', '\u{5f2}'),
    ('\u{620}', '\u{64a}'),
    ('\u{66e}', '\u{6d5}'),
    ('\u{6fa}', '\u{8c7}'),
    ('\u{fb1d}', '\u{fdfb}'),
    ('\u{fe70}', '\u{fefc}'),
    ('\u{10800}', '\u{10fff}'),
    ('\u{1e800}', '\u{1eeff}'),
];

/// Letters from and to these run from left to right: European, Indic and East Asian
/// ones, without the punctuation, signs and emoji between them.
const LTR: &[(char, char)] = &[
    ('A', 'Z'),
    ('a', 'z'),
    ('\u{c0}', '\u{d6}'),
    ('\u{d8}', '\u{f6}'),
    ('\u{f8}', '\u{2b8}'),
    ('\u{370}', '\u{58a}'),
    ('\u{900}', '\u{1fff}'),
    ('\u{2c00}', '\u{2dff}'),
    ('\u{3041}', '\u{d7ff}'),
    ('\u{f900}', '\u{fb17}'),
    ('\u{ff21}', '\u{ff3a}'),
    ('\u{ff41}', '\u{ff5a}'),
    ('\u{ff66}', '\u{ffdc}'),
    ('\u{10000}', '\u{107ff}'),
    ('\u{11000}', '\u{1bfff}'),
    ('\u{20000}', '\u{3ffff}'),
];

/// How many letters decide.
const ENOUGH: u32 = 200;

/// How much of a body is read for them, in bytes.
const ENOUGH_TEXT: usize = 2000;

/// How many letters it takes to contradict a language that runs from right to left:
/// fewer may be a name.
const MORE_THAN_A_NAME: u32 = 40;

/// The letters of a text that run in either direction.
#[derive(Clone, Copy)]
struct Letters {
    ltr: u32,
    rtl: u32,
}

impl Letters {
    fn of(text: &str) -> Self {
        let is_in = |ranges: &[(char, char)], letter: char| {
            ranges
                .iter()
                .any(|(from, to)| (*from..=*to).contains(&letter))
        };
        let mut found = Self { ltr: 0, rtl: 0 };
        for letter in text.chars() {
            if found.ltr + found.rtl == ENOUGH {
                break;
            }
            if is_in(LTR, letter) {
                found.ltr += 1;
            } else if is_in(RTL, letter) {
                found.rtl += 1;
            }
        }
        found
    }

    /// The direction of most of the text; `None` without letters. Words from right
    /// to left are written without vowels and are quoted less often in other
    /// texts, so that two fifths of the letters are most of the words.
    fn direction(self) -> Option<Direction> {
        let all = self.ltr + self.rtl;
        let is_rtl = self.rtl * 5 >= all * 2;
        (all > 0).then_some(match is_rtl {
            true => Direction::Rtl,
            false => Direction::Ltr,
        })
    }

    /// The direction of a text that says to be in a language. The language is a
    /// default of its system if four fifths of the letters run the other way.
    fn with_language(self, language: Option<&Language>) -> Option<Direction> {
        let Some(named) = language.and_then(Language::known_direction) else {
            return self.direction();
        };
        let (others, all) = match named {
            Direction::Ltr => (self.rtl, self.ltr + self.rtl),
            Direction::Rtl if self.ltr < MORE_THAN_A_NAME => return Some(named),
            Direction::Rtl => (self.ltr, self.ltr + self.rtl),
        };
        match all > 0 && others * 5 >= all * 4 {
            true => self.direction(),
            false => Some(named),
        }
    }
}

/// The direction of a paragraph by its letters; `None` if it has none.
#[must_use]
pub fn paragraph_direction(content: &[Inline]) -> Option<Direction> {
    Letters::of(&plain_text(content)).direction()
}

impl Article {
    /// The direction of the text: `dir`, or else the language's, or else that of its
    /// letters, which also decide where nearly all of them run the other way than
    /// the language; `None` if the article has none of these.
    #[must_use]
    pub fn direction(&self) -> Option<Direction> {
        if self.dir.is_some() {
            return self.dir;
        }
        let mut text = of_head(&self.headline, self.standfirst.as_deref());
        for block in &self.body {
            if text.len() > ENOUGH_TEXT {
                break;
            }
            block.push_text(&mut text);
        }
        Letters::of(&text).with_language(self.language.as_ref())
    }
}

impl Card {
    /// The direction of the text: the language's, or else that of its letters, which
    /// also decide where nearly all of them run the other way than the language.
    #[must_use]
    pub fn direction(&self) -> Option<Direction> {
        let text = of_head(&self.headline, self.standfirst.as_deref());
        Letters::of(&text).with_language(self.language.as_ref())
    }
}

fn of_head(headline: &str, standfirst: Option<&str>) -> String {
    [headline, "\n", standfirst.unwrap_or_default(), "\n"].concat()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Block;

    const HEBREW: &str = "השער המערבי נפתח לכל החורף";
    const ENGLISH: &str = "The western gate opens for the whole of the winter";

    fn paragraph(text: &str) -> Vec<Inline> {
        vec![Inline::Text(text.to_owned())]
    }

    fn card(headline: &str, language: &str) -> Option<Direction> {
        let card = Card {
            headline: headline.to_owned(),
            language: Language::parse(language),
            ..Card::default()
        };
        card.direction()
    }

    #[test]
    fn letters_have_a_direction() {
        for text in [
            HEBREW,
            "البوابة",
            "ܬܪܥܐ",
            "ދޮރު",
            "ߘߊ߲",
            "𞤁𞤢𞤥𞤴𞤢𞤤",
            "NASA: השער נפתח",
        ] {
            assert_eq!(
                paragraph_direction(&paragraph(text)),
                Some(Direction::Rtl),
                "{text}"
            );
        }
        for text in [
            ENGLISH,
            "Η πύλη",
            "Ворота",
            "西門",
            "서쪽 문",
            "ประตู",
            "द्वार",
            "The word שער is Hebrew for a gate",
        ] {
            assert_eq!(
                paragraph_direction(&paragraph(text)),
                Some(Direction::Ltr),
                "{text}"
            );
        }
        for text in ["", "12:30 — 14:00", "٣ × ۴ ؟", "🚢 → !"] {
            assert_eq!(paragraph_direction(&paragraph(text)), None, "{text}");
        }
    }

    #[test]
    fn a_usable_language_says_the_direction_of_a_card() {
        assert_eq!(card("iPhone", "ar"), Some(Direction::Rtl));
        assert_eq!(card("12:30", "he-IL"), Some(Direction::Rtl));
        assert_eq!(card("12:30", "en"), Some(Direction::Ltr));
        assert_eq!(card("The word שער", "en"), Some(Direction::Ltr));
        assert_eq!(card("12:30", ""), None);
    }

    #[test]
    fn without_one_or_against_it_the_letters_decide() {
        for language in ["", "und", "mul", "zxx", "hebrew", "x-default", "en", "uk"] {
            assert_eq!(card(HEBREW, language), Some(Direction::Rtl), "{language}");
        }
        for language in ["", "und", "arabic", "ar", "he-IL", "az-Arab"] {
            assert_eq!(card(ENGLISH, language), Some(Direction::Ltr), "{language}");
        }
    }

    #[test]
    fn the_body_of_an_article_counts() {
        let mut article = Article {
            headline: "NASA".to_owned(),
            body: vec![Block::Paragraph {
                content: paragraph(HEBREW),
                align: None,
            }],
            ..Article::default()
        };
        assert_eq!(article.direction(), Some(Direction::Rtl));
        article.language = Language::parse("en-US");
        assert_eq!(article.direction(), Some(Direction::Rtl));
        article.dir = Some(Direction::Ltr);
        assert_eq!(article.direction(), Some(Direction::Ltr));
        assert_eq!(Article::default().direction(), None);
    }
}
