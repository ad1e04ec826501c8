//! Words around the names in bylines.

use super::names::{is_particle, is_person, is_space};

/// Words before the names in bylines. The page adds its own, in the reader's
/// language.
const PREFIXES: [&str; 41] = [
    "by",
    "von",
    "par",
    "por",
    "di",
    "door",
    "av",
    "af",
    "przez",
    "від",
    "Від",
    "words by",
    "text by",
    "story by",
    "article by",
    "written by",
    "reported by",
    "reporting by",
    "posted by",
    "published by",
    "authored by",
    "guest post by",
    "a cura di",
    "testo di",
    "texto de",
    "texte de",
    "words:",
    "text:",
    "tekst:",
    "author:",
    "autor:",
    "autorin:",
    "autore:",
    "auteur:",
    "Автор:",
    "Текст:",
    "作者:",
    "作者：",
    "文:",
    "文：",
    "文／",
];

/// A byline without the word before the names. "Von" and "Di" are also parts of
/// names, so at least two more words must follow them.
pub(in crate::adapters) fn without_prefix(byline: &str) -> &str {
    let byline = byline.trim();
    for lead in PREFIXES {
        let rest = byline
            .get(..lead.len())
            .filter(|start| start.eq_ignore_ascii_case(lead))
            .and_then(|_| byline.get(lead.len()..));
        let names = rest.and_then(|rest| match rest.strip_prefix(':') {
            Some(names) => Some(names.trim_start()),
            None if lead.ends_with([':', '：', '／']) => Some(rest.trim_start()),
            None => rest
                .strip_prefix(is_space)
                .map(str::trim_start)
                .filter(|names| lead.ends_with("by") || names.contains(is_space)),
        });
        // "Von der Aue" is a name, "von Ada der Aue" has one.
        if let Some(names) = names.filter(|names| !starts_with_particle(names)) {
            return names;
        }
    }
    byline
}

fn starts_with_particle(names: &str) -> bool {
    let first = names.split(is_space).next().unwrap_or_default();
    first.is_empty() || is_particle(first)
}

/// A byline without the words by which systems say who sent a story in:
/// "contributed this story", "contributed to this report".
pub(super) fn without_contribution(byline: &str) -> &str {
    const VERBS: [&str; 4] = [" contributed ", " reported ", " wrote ", " submitted "];
    const MORE: [&str; 3] = [" has", " have", " also"];
    let whole = byline.trim_end_matches('.');
    let found = VERBS.iter().find_map(|verb| {
        let at = whole.find(verb)?;
        let (names, words) = (whole.get(..at)?, whole.get(at + verb.len()..)?);
        let object = words.strip_prefix("to ").unwrap_or(words);
        let is_story = object.strip_prefix("this ")?.split(' ').count() == 1;
        is_story.then_some(names)
    });
    let Some(mut names) = found else {
        return byline;
    };
    for more in MORE {
        names = names.strip_suffix(more).unwrap_or(names);
    }
    names.trim_end_matches([',', ' '])
}

/// The name before a place or a paper: of `Ada Quillfeather in Lockhaven`.
pub(super) fn before_place(text: &str) -> Option<&str> {
    const WORDS: [&str; 11] = [
        " in ", " at ", " for ", " from ", " aus ", " en ", " à ", " в ", " у ", " з ", " из ",
    ];
    WORDS.iter().find_map(|word| {
        let (name, place) = text.split_once(word)?;
        let is_place = place.starts_with(char::is_uppercase);
        (is_place && is_person(name)).then_some(name)
    })
}

/// Whether a part of a byline says for whom the person before it works: "Special
/// to The Harbour Sheet", "Staff Writer", "Harbour Press Correspondent".
pub(super) fn is_position(part: &str) -> bool {
    const STARTS: [&str; 4] = ["special to ", "special for ", "staff ", "for "];
    const ENDS: [&str; 5] = ["writer", "reporter", "correspondent", "editor", "columnist"];
    let begins = STARTS.iter().any(|start| {
        let begin = part.get(..start.len());
        begin.is_some_and(|begin| begin.eq_ignore_ascii_case(start))
    });
    let last = part.rsplit(' ').next().unwrap_or_default();
    begins || ENDS.iter().any(|end| last.eq_ignore_ascii_case(end))
}
