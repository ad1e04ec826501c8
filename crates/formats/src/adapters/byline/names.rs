//! Names of people and agencies, and lists of them.

use super::address::without_brackets;
use super::phrases::{before_place, is_position};

/// Signs between two names.
const SIGNS: [&str; 6] = [", ", "; ", "\u{3001}", "\u{ff0c}", "\u{60c} ", "\u{b7} "];

/// Words between two names. Some are also parts of names, such as of "José Ortega
/// y Gasset".
const CONJUNCTIONS: [&str; 26] = [
    "and", "&", "und", "et", "y", "e", "i", "a", "en", "och", "og", "ja", "ve", "dan", "oraz",
    "\u{219}i", "\u{e9}s", "with", "mit", "avec", "con", "та", "і", "й", "и", "و",
];

/// Additions to a name, which a comma may separate from it.
const SUFFIXES: [&str; 12] = [
    "Jr", "Jr.", "Sr", "Sr.", "II", "III", "PhD", "Ph.D.", "MD", "M.D.", "Esq.", "CBE",
];

pub(super) fn is_space(character: char) -> bool {
    character.is_whitespace()
}

/// Particles of family names that are written in lower case.
pub(super) fn is_particle(word: &str) -> bool {
    const WORDS: [&str; 45] = [
        "de", "da", "di", "del", "der", "den", "la", "le", "van", "von", "bin", "al", "el", "du",
        "des", "dos", "das", "do", "della", "dalla", "dello", "degli", "dei", "delle", "dal",
        "ibn", "ben", "bint", "abu", "af", "av", "zu", "zum", "zur", "vom", "ten", "ter", "te",
        "und", "y", "e", "i", "las", "los", "san",
    ];
    WORDS.contains(&word) || elided(word).is_some()
}

/// The rest of a word that a shortened particle begins: `Aubrey` of `d'Aubrey`.
fn elided(word: &str) -> Option<&str> {
    const STARTS: [&str; 11] = [
        "d'",
        "d\u{2019}",
        "l'",
        "l\u{2019}",
        "al-",
        "el-",
        "ar-",
        "as-",
        "dell'",
        "dell\u{2019}",
        "'t",
    ];
    let rest = |start: &&str| word.strip_prefix(*start);
    STARTS.iter().find_map(rest).filter(|rest| !rest.is_empty())
}

/// The names in a text that contains only names, or a single name of any kind;
/// otherwise none.
pub(super) fn people(text: &str) -> Vec<&str> {
    let names = parts(text, &|left, right| is_person(left) && is_person(right));
    let is_short = text.chars().count() <= 60;
    let has_more = SIGNS.iter().any(|sign| text.contains(sign)) || !conjunctions(text).is_empty();
    let is_one = names.len() == 1 && is_short && !has_more;
    if is_one || names.iter().all(|name| is_person(name)) {
        names
    } else {
        Vec::new()
    }
}

/// The names in a text that says where people are or what they do as well: `Ada
/// Quillfeather in Lockhaven and Tom Reedmace, harbour correspondent`. None if
/// anything else is in it.
pub(super) fn people_with_more(text: &str) -> Vec<&str> {
    let mut names = Vec::new();
    let mut has_place = false;
    for part in parts(text, &|_, _| true) {
        if let Some(name) = before_place(part) {
            has_place = true;
            names.push(name);
        } else if is_person(part) {
            has_place = false;
            names.push(part);
        } else {
            // What is about the one before: another place, a position, a role.
            let is_role = is_position(part) || part.starts_with(char::is_lowercase);
            let is_capital = |word: &str| word.starts_with(char::is_uppercase);
            let is_place = has_place && part.split(' ').all(is_capital);
            if names.is_empty() || !(is_place || is_role) {
                return Vec::new();
            }
        }
    }
    names
}

/// The parts of a text between signs, and between words for "and" where
/// `is_between` says so of what is left and right of them.
fn parts<'a>(text: &'a str, is_between: &dyn Fn(&str, &str) -> bool) -> Vec<&'a str> {
    let mut parts = vec![text];
    for sign in SIGNS {
        let mut all = Vec::new();
        for part in parts {
            cut(part, sign, &mut all);
        }
        parts = all;
    }
    let mut names = Vec::new();
    for part in parts {
        let conjunctions = conjunctions(part);
        let mut start = 0;
        for (place, (from, to)) in conjunctions.iter().enumerate() {
            let end = conjunctions.get(place + 1).map_or(part.len(), |it| it.0);
            let left = part.get(start..*from).unwrap_or_default().trim();
            let right = part.get(*to..end).unwrap_or_default().trim();
            // After a comma nothing is left of the first word.
            if left.is_empty() || is_between(left, right) {
                names.push(left);
                start = *to;
            }
        }
        names.push(part.get(start..).unwrap_or_default().trim());
    }
    let names = names.into_iter().filter(|name| !name.is_empty());
    names.map(without_brackets).collect()
}

/// Cuts a text at a sign, but not before an addition to a name.
fn cut<'a>(text: &'a str, sign: &str, parts: &mut Vec<&'a str>) {
    let mut start = 0;
    for (at, _) in text.match_indices(sign) {
        let after = text.get(at + sign.len()..).unwrap_or_default();
        let next = after.split([',', ';']).next().unwrap_or_default();
        let next = next.split(" and ").next().unwrap_or_default();
        if !SUFFIXES.contains(&next.trim()) {
            parts.extend(text.get(start..at));
            start = at + sign.len();
        }
    }
    parts.extend(text.get(start..));
}

/// Where words for "and" begin and end.
fn conjunctions(text: &str) -> Vec<(usize, usize)> {
    let mut found = Vec::new();
    let mut start = 0;
    for word in text.split(' ') {
        let is_one = |other: &&str| other.eq_ignore_ascii_case(word);
        if CONJUNCTIONS.iter().any(is_one) {
            found.push((start, start + word.len()));
        }
        start += word.len() + 1;
    }
    found
}

/// Whether a text looks like the name of a person or an agency.
pub(super) fn is_person(text: &str) -> bool {
    (is_name(text) && !is_position(text)) || is_agency(text) || is_of_signs(text)
}

/// Whether a text looks like a person's name: two to five capitalised words and
/// particles between them, without digits.
fn is_name(text: &str) -> bool {
    let (mut capitals, mut words, mut ends_in_capital) = (0, 0, false);
    for word in text.split(' ').filter(|word| !word.is_empty()) {
        let bare = word.trim_start_matches(['"', '\u{201c}', '\u{2018}', '\u{ab}']);
        let named = elided(bare).unwrap_or(bare).chars().next();
        ends_in_capital = named.is_some_and(is_capital);
        if ends_in_capital {
            capitals += 1;
        } else if words == 0 || !is_particle(word) {
            return false;
        }
        words += 1;
    }
    let is_sign = |character: char| character.is_ascii_digit() || "()@/|:".contains(character);
    (2..=5).contains(&capitals) && words <= 8 && ends_in_capital && !text.contains(is_sign)
}

/// Capital letters, and letters of scripts that have none.
fn is_capital(letter: char) -> bool {
    letter.is_uppercase() || letter >= '\u{590}'
}

/// Whether a text is a name in Chinese or Japanese signs, which has no spaces.
fn is_of_signs(text: &str) -> bool {
    (2..=6).contains(&text.chars().count()) && text.chars().all(|letter| letter >= '\u{2e80}')
}

/// Whether a word is the name of a news agency, such as `AFP`.
pub(super) fn is_agency(word: &str) -> bool {
    const NAMES: [&str; 14] = [
        "Reuters",
        "dpa",
        "epd",
        "sda",
        "apa",
        "kna",
        "sid",
        "ots",
        "ritzau",
        "Ritzau",
        "Bloomberg",
        "Ukrinform",
        "Xinhua",
        "Interfax",
    ];
    let is_short = (2..=6).contains(&word.len());
    NAMES.contains(&word) || (is_short && word.bytes().all(|byte| byte.is_ascii_uppercase()))
}
