//! Authors: bylines that are text, and lists of authors.

use crate::adapters::text::plain;
use crate::adapters::value::each;
use crate::cursor::Cursor;
use lede_model::{Article, Author};

/// Words before the names in bylines. The page adds its own, in the reader's
/// language.
const PREFIXES: [&str; 12] = [
    "by",
    "von",
    "par",
    "por",
    "di",
    "door",
    "av",
    "af",
    "przez",
    "words by",
    "written by",
    "text:",
];

/// Separators between two names.
const SEPARATORS: [&str; 9] = [
    ", and ", ", ", "; ", " and ", " & ", " und ", " et ", " y ", " i ",
];

/// A byline without the word before the names. "Von" and "Di" are also parts of
/// names, so at least two more words must follow them.
pub(super) fn without_prefix(byline: &str) -> &str {
    let byline = byline.trim();
    for lead in PREFIXES {
        let rest = byline
            .get(..lead.len())
            .filter(|start| start.eq_ignore_ascii_case(lead))
            .and_then(|_| byline.get(lead.len()..));
        let names = rest.and_then(|rest| match rest.strip_prefix(':') {
            Some(names) => Some(names.trim_start()),
            None if lead.ends_with(':') => Some(rest.trim_start()),
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

/// Particles of family names that are written in lower case.
fn is_particle(word: &str) -> bool {
    const WORDS: [&str; 34] = [
        "de", "da", "di", "del", "der", "den", "la", "le", "van", "von", "bin", "al", "el", "du",
        "des", "dos", "das", "do", "della", "dalla", "dello", "degli", "ibn", "ben", "af", "av",
        "zu", "zum", "zur", "vom", "ten", "ter", "te", "y",
    ];
    const STARTS: [&str; 9] = [
        "d'",
        "d\u{2019}",
        "l'",
        "l\u{2019}",
        "al-",
        "el-",
        "dell'",
        "dell\u{2019}",
        "'t",
    ];
    WORDS.contains(&word)
        || STARTS
            .iter()
            .any(|start| word.starts_with(start) && word.len() > start.len())
}

fn is_space(character: char) -> bool {
    character.is_whitespace()
}

/// An author of whom only the name is known. The name is plain text. An address is
/// no name.
pub(super) fn named(name: &str) -> Option<Author> {
    let name = without_mail(&plain::spaced(name)?)?;
    if is_address(&name) {
        return None;
    }
    let name = match name.get(..3) {
        Some(lead) if lead.eq_ignore_ascii_case("by ") => without_prefix(&name).to_owned(),
        _ => name,
    };
    Some(Author {
        name,
        ..Author::default()
    })
}

/// The name of `mail (Name)`, `Name (mail)` and `Name <mail>`; `None` for a mail
/// address alone.
fn without_mail(name: &str) -> Option<String> {
    if !name.contains('@') {
        return Some(name.to_owned());
    }
    let is_mail = |word: &&str| {
        let host = word.split_once('@').map(|(_, host)| host);
        word.find('@') != Some(0) && host.is_some_and(|host| host.contains('.'))
    };
    let parts = name.split(|sign: char| "()<>[],;".contains(sign) || is_space(sign));
    let words: Vec<&str> = parts
        .map(|word| word.strip_prefix("mailto:").unwrap_or(word))
        .filter(|word| !word.is_empty() && !is_mail(word))
        .collect();
    (!words.is_empty()).then(|| words.join(" "))
}

/// Whether a text is a web address, with its scheme or without.
fn is_address(text: &str) -> bool {
    let text = text.to_ascii_lowercase();
    let has_scheme = ["http:", "https:", "//", "www.", "mailto:", "urn:", "acct:"]
        .iter()
        .any(|start| text.starts_with(start));
    let is_path = || {
        let host = text.split_once('/').map(|(host, _)| host);
        host.is_some_and(|host| host.contains('.') && !host.ends_with('.'))
    };
    has_scheme
        || (!text.contains(is_space)
            && (text.contains("://") || text.starts_with('/') || is_path()))
}

/// Reads the authors of a member that is a list, an object or a text. A text is
/// split into names if that is safe; otherwise it is the byline.
pub(super) fn authors(
    json: &Cursor<'_>,
    key: &str,
    read: &dyn Fn(&Cursor<'_>) -> Option<Author>,
    article: &mut Article,
) {
    if let Some(text) = json.get(key).as_ref().and_then(Cursor::as_str) {
        let text = plain::text(text).unwrap_or_default();
        return read_into(&text, article);
    }
    each(json, key, &mut |item| {
        let author = match item.as_str() {
            Some(name) => plain::text(name).as_deref().and_then(named),
            None => read(item),
        };
        match author {
            Some(author) => push(author, article),
            None if item.as_str().is_some() => item.report("a name that is no address"),
            None => {}
        }
    });
}

/// Adds an author, unless the article has one with the same name.
pub(super) fn push(author: Author, article: &mut Article) {
    if !article
        .authors
        .iter()
        .any(|known| known.name == author.name)
    {
        article.authors.push(author);
    }
}

/// Reads a plain text byline: as authors if it contains only names, otherwise
/// as it is.
pub(super) fn read_into(byline: &str, article: &mut Article) {
    let Some(byline) = plain::spaced(byline) else {
        return;
    };
    let byline = without_contribution(&byline);
    if is_address(byline) {
        return;
    }
    let names = people(without_prefix(byline));
    if names.is_empty() {
        article.byline = Some(byline.to_owned());
    }
    for name in names {
        if let Some(author) = named(name) {
            push(author, article);
        }
    }
}

/// A byline without the words by which systems say who sent a story in.
fn without_contribution(byline: &str) -> &str {
    const ENDS: [&str; 3] = [
        "contributed this story",
        "contributed this article",
        "contributed this report",
    ];
    let whole = byline.trim_end_matches('.');
    let names = ENDS.iter().find_map(|end| {
        let (names, words) = whole.split_at_checked(whole.len().checked_sub(end.len())?)?;
        words.eq_ignore_ascii_case(end).then_some(names)
    });
    names.map_or(byline, |names| {
        names.trim_end_matches(|sign: char| is_space(sign) || sign == ',')
    })
}

/// Keeps a plain text byline of an article with known authors if it contains
/// more than their names.
pub(super) fn read_beside_authors(byline: &str, article: &mut Article) {
    if article.authors.is_empty() {
        return read_into(byline, article);
    }
    let names = people(without_prefix(byline));
    let is_known = |name: &str| article.authors.iter().any(|author| author.name == name);
    if names.len() != article.authors.len() || !names.into_iter().all(is_known) {
        article.byline = plain::spaced(byline);
    }
}

/// The names in a text that contains only names of people, or a single name of
/// any kind; otherwise none.
fn people(text: &str) -> Vec<&str> {
    let mut names = vec![text];
    for between in SEPARATORS {
        names = names
            .into_iter()
            .flat_map(|name| name.split(between))
            .map(str::trim)
            .collect();
    }
    let is_one = names.len() == 1 && text.chars().count() <= 60;
    if is_one || names.iter().all(|name| is_name(name)) {
        names
    } else {
        Vec::new()
    }
}

/// Whether a text looks like a person's name: two to four words, capitalised
/// except for particles, without digits.
fn is_name(text: &str) -> bool {
    let words = text.split(' ');
    let count = words.clone().count();
    (2..=4).contains(&count)
        && words.enumerate().all(|(place, word)| {
            word.starts_with(char::is_uppercase) || (place > 0 && is_particle(word))
        })
        && !text
            .contains(|character: char| character.is_ascii_digit() || "()@/|:".contains(character))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(byline: &str) -> (Vec<String>, Option<String>) {
        let mut article = Article::default();
        read_into(byline, &mut article);
        let names = article.authors.into_iter().map(|author| author.name);
        (names.collect(), article.byline)
    }

    #[test]
    fn by_and_von_of_a_byline_are_not_doubled() {
        for byline in [
            "Ada Quillfeather",
            "By Ada Quillfeather",
            "BY Ada Quillfeather",
            "by\u{a0}Ada Quillfeather",
            "By: Ada Quillfeather",
            "Von Ada Quillfeather",
            "Von: Ada Quillfeather",
            "Par  Ada\nQuillfeather",
            "Words by Ada Quillfeather",
            "Text: Ada Quillfeather",
        ] {
            assert_eq!(
                read(byline),
                (vec!["Ada Quillfeather".to_owned()], None),
                "{byline}"
            );
        }
    }

    #[test]
    fn names_that_start_like_a_byline_stay_complete() {
        for name in [
            "Von Reedmace",
            "Di Reedmace",
            "Byron Reedmace",
            "Bystander",
            "Avril Reedmace",
            "By",
        ] {
            assert_eq!(read(name), (vec![name.to_owned()], None), "{name}");
        }
    }

    #[test]
    fn several_names_are_split() {
        for byline in [
            "By Ada Quillfeather, Tom van Reedmace and Ede Sluice",
            "Ada Quillfeather, Tom van Reedmace, and Ede Sluice",
            "Von Ada Quillfeather, Tom van Reedmace und Ede Sluice",
            "Ada Quillfeather; Tom van Reedmace & Ede Sluice",
        ] {
            let names = ["Ada Quillfeather", "Tom van Reedmace", "Ede Sluice"];
            assert_eq!(
                read(byline),
                (names.map(str::to_owned).to_vec(), None),
                "{byline}"
            );
        }
    }

    #[test]
    fn an_address_is_no_name() {
        for name in [
            "https://people.example/ada",
            "www.paper.example",
            "people.example/ada.quill",
            "desk@paper.example",
            "//paper.example/ada",
        ] {
            assert_eq!(named(name), None, "{name}");
            assert_eq!(read(name), (Vec::new(), None), "{name}");
        }
        for (text, name) in [
            ("desk@paper.example (Ada Quillfeather)", "Ada Quillfeather"),
            ("Ada Quillfeather <ada@paper.example>", "Ada Quillfeather"),
            ("A.B. Quillfeather", "A.B. Quillfeather"),
            ("@ada", "@ada"),
        ] {
            assert_eq!(named(text).unwrap().name, name, "{text}");
        }
    }

    #[test]
    fn particles_and_contributions_are_understood() {
        for (byline, names) in [
            (
                "Frances d\u{2019}Aubrey, Ada al-Reed and Tom van der Weir",
                &["Frances d\u{2019}Aubrey", "Ada al-Reed", "Tom van der Weir"][..],
            ),
            ("Von der Aue", &["Von der Aue"]),
            (
                "Ada Quillfeather contributed this story",
                &["Ada Quillfeather"],
            ),
            (
                "Ada Quillfeather and Tom Reedmace contributed this story.",
                &["Ada Quillfeather", "Tom Reedmace"],
            ),
        ] {
            let names = names.iter().map(|name| (*name).to_owned()).collect();
            assert_eq!(read(byline), (names, None), "{byline}");
        }
    }

    #[test]
    fn a_byline_with_more_than_names_is_unchanged() {
        for byline in [
            "Ada Quillfeather, harbour correspondent",
            "By Ada Quillfeather in Lockhaven and Tom Reedmace",
            "Weir and Sons",
            "Ada Quillfeather / The Harbour Sheet, 2025",
        ] {
            assert_eq!(
                read(byline),
                (Vec::new(), Some(byline.to_owned())),
                "{byline}"
            );
        }
        assert_eq!(read(" "), (Vec::new(), None));
    }
}
