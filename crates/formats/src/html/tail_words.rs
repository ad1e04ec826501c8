//! Tails of plain text: `[…]`, `(more…)`, "… Continue reading", "The post …
//! appeared first on …".
//!
//! In plain text only words tell a tail from the story. Therefore a tail has to
//! be at the end, and to follow the end of a sentence or a cut one.

use super::tails::{ends_sentence, is_cut};
use crate::letter_case::lower_case;

/// Words that lead to the rest of a text, as tools and themes write them.
const MORE: &str = "continue reading|read more|read more here|click here to read more|keep reading|\
    read on|read the rest|read the rest of this entry|read the full story|\
    read the full article|read full article|read full story|see more|learn more|\
    weiterlesen|weiter lesen|mehr lesen|mehr erfahren|lesen sie weiter|\
    lire la suite|lire plus|en savoir plus|continuer la lecture|continuer \u{e0} lire|\
    leer m\u{e1}s|seguir leyendo|continuar leyendo|sigue leyendo|ver m\u{e1}s|\
    leia mais|ler mais|continue lendo|continuar a ler|saiba mais|\
    leggi tutto|leggi di pi\u{f9}|continua a leggere|\
    lees verder|lees meer|verder lezen|l\u{e4}s mer|forts\u{e4}tt l\u{e4}sa|\
    l\u{e6}s mere|l\u{e6}s videre|les mer|fortsett \u{e5} lese|lue lis\u{e4}\u{e4}|\
    czytaj dalej|czytaj wi\u{119}cej|\u{10d}\u{ed}st d\u{e1}l|\u{10d}\u{ed}st v\u{ed}ce|\
    \u{10d}\u{ed}ta\u{165} \u{10f}alej|tov\u{e1}bb olvasom|olvass tov\u{e1}bb|\
    cite\u{219}te mai mult|devam\u{131}n\u{131} oku|okumaya devam et|llegir m\u{e9}s|\
    pro\u{10d}itaj vi\u{161}e|preberi ve\u{10d}|\
    \u{3b4}\u{3b9}\u{3b1}\u{3b2}\u{3ac}\u{3c3}\u{3c4}\u{3b5} \u{3c0}\u{3b5}\u{3c1}\u{3b9}\u{3c3}\u{3c3}\u{3cc}\u{3c4}\u{3b5}\u{3c1}\u{3b1}|\
    читать далее|читать дальше|читать полностью|продолжить чтение|подробнее|\
    читати далі|продовжити читання|прочети още|прочетете още|\
    اقرأ المزيد|متابعة القراءة|أكمل القراءة|ادامه مطلب|بیشتر بخوانید|مزید پڑھیں|\
    קרא עוד|קראו עוד|המשך קריאה|להמשך קריאה|और पढ़ें|आगे पढ़ें|\
    続きを読む|もっと読む|阅读更多|继续阅读|阅读全文|閱讀更多|繼續閱讀|閱讀全文|\
    더 읽기|계속 읽기|더 보기|더보기|đọc thêm|xem thêm|đọc tiếp|baca selengkapnya|\
    selengkapnya|lanjutkan membaca|อ่านเพิ่มเติม|อ่านต่อ";

/// Words that say so only in brackets, as WordPress's `(more…)` in the languages
/// of its translations.
const MORE_IN_BRACKETS: &str = "more|mehr|suite|plus|m\u{e1}s|mais|altro|continua|meer|mer|mere|\
    lis\u{e4}\u{e4}|wi\u{119}cej|v\u{ed}ce|viac|t\u{f6}bb|mai mult|devam\u{131}|\
    далее|далі|المزيد|更多";

/// How a line begins and goes on that says where the text appeared first. The
/// title is between the two, the name of the site behind.
const SOURCES: &[(&str, &str)] = &[
    ("The post ", " appeared first on "),
    ("The post ", " first appeared on "),
    ("Der Beitrag ", " erschien zuerst auf "),
    ("L\u{2019}article ", " est apparu en premier sur "),
    ("L'article ", " est apparu en premier sur "),
    ("La entrada ", " se public\u{f3} primero en "),
    ("La entrada ", " aparece primero en "),
    ("O post ", " apareceu primeiro em "),
    ("L\u{2019}articolo ", " proviene da "),
    ("L'articolo ", " proviene da "),
    ("Het bericht ", " verscheen eerst op "),
    ("Inl\u{e4}gget ", " d\u{f6}k f\u{f6}rst upp p\u{e5} "),
    ("Indl\u{e6}gget ", " blev f\u{f8}rst udgivet p\u{e5} "),
    ("Innlegget ", " dukket f\u{f8}rst opp p\u{e5} "),
    ("Artyku\u{142} ", " pochodzi z serwisu "),
    ("Сообщение ", " появились сначала на "),
    ("Запись ", " впервые появилась "),
    ("投稿 ", " は "),
];

/// The most words of a site's name.
const MAX_NAME: usize = 8;

/// Signs at the end of a link to the rest.
const ARROWS: &str = "\u{bb}\u{ab}\u{203a}\u{2039}>\u{2192}\u{2190}\u{21d2}\u{27f6}\u{25b8}\u{25b6}\u{2026})] \u{a0}";

/// An excerpt without its tails; empty if it is nothing else. `title` is the
/// headline, which links to the rest repeat.
pub(crate) fn without_tails(text: String, title: &str) -> String {
    let mut text = text;
    // A text may end with both tails, in either order.
    for _ in 0..3 {
        let kept = without_sign(&text).or_else(|| {
            let kept = without_source(&text).or_else(|| without_more(&text, Some(title)))?;
            Some(kept.to_owned())
        });
        match kept {
            Some(kept) => text = kept,
            None => break,
        }
    }
    text
}

/// [`without_tails`] for the end of a body: only what a tool has surely written.
pub(crate) fn without_tails_of_body(text: &str) -> &str {
    let text = without_source(text)
        .filter(|kept| !kept.is_empty())
        .unwrap_or(text);
    let is_surely = |kept: &&str| {
        is_cut(kept)
            || text
                .get(kept.len()..)
                .is_some_and(|tail| tail.starts_with('\n'))
    };
    without_more(text, None)
        .filter(|kept| !kept.is_empty())
        .filter(is_surely)
        .unwrap_or(text)
}

/// The text without `[…]` or `(more…)` at its end; `None` if it has neither.
pub(super) fn without_sign(text: &str) -> Option<String> {
    let text = text.trim_end();
    for cut in ["[\u{2026}]", "[...]", "(\u{2026})", "[\u{2026}", "[..."] {
        if let Some(kept) = text.strip_suffix(cut)
            && !kept.trim().is_empty()
        {
            return Some([kept.trim_end(), "\u{2026}"].concat());
        }
    }
    let inner = text.strip_suffix([')', ']'])?;
    let (kept, words) = inner.rsplit_once(['(', '['])?;
    let bare = words.trim().trim_end_matches(['.', '\u{2026}', ' ']);
    let has_ellipsis = bare.len() < words.trim().len();
    let is_more = is_in(MORE, bare) || is_in(MORE_IN_BRACKETS, bare) && has_ellipsis;
    is_more.then(|| kept.trim_end().to_owned())
}

fn is_in(list: &str, words: &str) -> bool {
    list.split('|').any(|known| ending(words, known) == Some(0))
}

/// Where a text ends with some words, whatever their case.
fn ending(text: &str, words: &str) -> Option<usize> {
    let mut rest = text.char_indices().rev();
    let mut at = text.len();
    for wanted in words.chars().rev() {
        let (place, letter) = rest.next()?;
        if letter != wanted && !is_capital_of(letter, wanted) {
            return None;
        }
        at = place;
    }
    Some(at)
}

/// Whether a letter becomes another in lower case.
fn is_capital_of(letter: char, lower: char) -> bool {
    if letter.is_ascii() {
        return letter.to_ascii_lowercase() == lower;
    }
    lower_case(letter.encode_utf8(&mut [0; 4]))
        .chars()
        .eq([lower])
}

/// The text before words that lead to its rest.
fn without_more<'a>(text: &'a str, title: Option<&str>) -> Option<&'a str> {
    let bare = text.trim_end_matches(|sign| ARROWS.contains(sign));
    let bare = bare.strip_suffix("...").unwrap_or(bare).trim_end();
    // "Continue reading “The ferry returns”": the title is behind the words.
    let quotes = ['"', '\u{201c}', '\u{201d}', '\u{201e}', '\u{ab}', '\u{bb}'];
    let untitled = title.filter(|title| !title.is_empty()).and_then(|title| {
        let bare = bare.trim_end_matches(quotes).trim_end();
        let before = bare.strip_suffix(title)?;
        Some(
            before
                .trim_end()
                .trim_end_matches(quotes)
                .trim_end_matches([' ', ':']),
        )
    });
    untitled.into_iter().chain([bare]).find_map(|bare| {
        // The longest words, so that "click here to" goes with "read more".
        let at = MORE
            .split('|')
            .filter_map(|words| ending(bare, words))
            .min()?;
        let kept = bare.get(..at)?;
        let has_line = kept.trim_end_matches(' ').ends_with('\n');
        let kept = kept.trim_end();
        let kept = kept.trim_end_matches(['[', '(', '|', '\u{2192}', ' ']);
        (has_line || is_cut(kept) || ends_sentence(kept)).then_some(kept)
    })
}

/// Whether a text is nothing but a line that says where it appeared first.
pub(super) fn is_source(text: &str) -> bool {
    without_source(text) == Some("")
}

/// The text before a line that says where it appeared first.
fn without_source(text: &str) -> Option<&str> {
    let begins_name = |name: &str| !name.starts_with(|letter: char| letter.is_ascii_lowercase());
    SOURCES.iter().find_map(|(start, middle)| {
        let at = text.rfind(start)?;
        let (kept, line) = text.split_at_checked(at)?;
        let (title, site) = line.get(start.len()..)?.rsplit_once(middle)?;
        let is_line = begins_name(title)
            && begins_name(site)
            && site.split_whitespace().count() <= MAX_NAME
            && (*middle != " は " || site.contains("最初に"));
        let kept = kept.trim_end();
        let ends = || ends_sentence(kept) || is_cut(kept) || without_more(kept, None).is_some();
        (is_line && ends()).then_some(kept)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cut(text: &str) -> String {
        without_tails(text.to_owned(), "The ferry returns")
    }

    #[test]
    fn words_that_lead_to_the_rest_are_left_out() {
        for (text, kept) in [
            ("It sailed at dawn. Read more", "It sailed at dawn."),
            ("It sailed\u{2026} Read more \u{bb}", "It sailed\u{2026}"),
            ("It sailed... READ MORE...", "It sailed..."),
            ("It sailed at dawn [\u{2026}]", "It sailed at dawn\u{2026}"),
            ("It sailed at dawn. [Read more...]", "It sailed at dawn."),
            ("It sailed at dawn. (more\u{2026})", "It sailed at dawn."),
            ("It sailed at dawn. (read more)", "It sailed at dawn."),
            (
                "It sailed\u{2026} Continue reading The ferry returns",
                "It sailed\u{2026}",
            ),
            (
                "It sailed\u{2026} Continue reading \u{201c}The ferry returns\u{201d} \u{2192}",
                "It sailed\u{2026}",
            ),
            (
                "Sie fuhr am Morgen. Weiterlesen \u{2192}",
                "Sie fuhr am Morgen.",
            ),
            (
                "Elle part \u{e0} l\u{2019}aube. Lire la suite",
                "Elle part \u{e0} l\u{2019}aube.",
            ),
            ("Он ушёл на рассвете. Читать далее", "Он ушёл на рассвете."),
            ("船は出た。続きを読む", "船は出た。"),
            ("عادت العبارة. اقرأ المزيد", "عادت العبارة."),
            ("Loď vyplula. Číst dál", "Loď vyplula."),
            (
                "It sailed at dawn. The post The ferry returns appeared first on The Harbour.",
                "It sailed at dawn.",
            ),
            (
                "It sailed\u{2026} Read more The post The ferry returns appeared first on The Harbour.",
                "It sailed\u{2026}",
            ),
            (
                "Sie fuhr [\u{2026}] Der Beitrag Die F\u{e4}hre erschien zuerst auf Hafenblatt.",
                "Sie fuhr\u{2026}",
            ),
            ("Read more", ""),
        ] {
            assert_eq!(cut(text), kept, "{text}");
        }
    }

    #[test]
    fn words_of_the_story_stay() {
        for text in [
            "Where can children read more?",
            "She wants to read more",
            "Eat less. Read more.",
            "Weiterlesen lohnt sich.",
            "He watched it on Screen (Plus)",
            "The post on the hill appeared first on maps of 1910.",
            "Es gibt noch mehr",
            "It sailed\u{2026}",
            "A note (see page 3)",
            "The board wrote: [we] agree",
        ] {
            assert_eq!(cut(text), text, "{text}");
        }
    }

    #[test]
    fn at_the_end_of_a_body_only_certain_tails_go() {
        let cut = without_tails_of_body;
        assert_eq!(cut("It sailed.\n\nRead more"), "It sailed.");
        assert_eq!(cut("It sailed\u{2026} Read more"), "It sailed\u{2026}");
        assert_eq!(cut("Walk far. Read more"), "Walk far. Read more");
        assert_eq!(cut("Read more"), "Read more");
        assert_eq!(
            cut("It sailed.\n\nThe post X appeared first on Y."),
            "It sailed."
        );
    }
}
