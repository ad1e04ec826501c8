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
        if let Some(names) = names.filter(|names| !names.is_empty()) {
            return names;
        }
    }
    byline
}

fn is_space(character: char) -> bool {
    character.is_whitespace()
}

/// An author of whom only the name is known. The name is plain text.
pub(super) fn named(name: &str) -> Option<Author> {
    let name = plain::spaced(name)?;
    let name = match name.get(..3) {
        Some(lead) if lead.eq_ignore_ascii_case("by ") => without_prefix(&name).to_owned(),
        _ => name,
    };
    Some(Author {
        name,
        ..Author::default()
    })
}

/// Reads the authors of a member that is a list, an object or a text. A text is
/// split into names if that is safe; otherwise it is the byline.
pub(super) fn authors(
    json: &Cursor<'_>,
    key: &str,
    read: &dyn Fn(&Cursor<'_>) -> Option<Author>,
    article: &mut Article,
) {
    if let Some(words) = json.get(key).as_ref().and_then(Cursor::as_str) {
        let words = plain::text(words).unwrap_or_default();
        return read_into(&words, article);
    }
    each(json, key, &mut |item| {
        let author = match item.as_str() {
            Some(name) => plain::text(name).as_deref().and_then(named),
            None => read(item),
        };
        if let Some(author) = author {
            push(author, article);
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
    let names = people(without_prefix(&byline));
    if names.is_empty() {
        article.byline = Some(byline.clone());
    }
    for name in names {
        if let Some(author) = named(name) {
            push(author, article);
        }
    }
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
            let is_particle = || {
                place > 0
                    && matches!(
                        word,
                        "de" | "da"
                            | "di"
                            | "del"
                            | "der"
                            | "den"
                            | "la"
                            | "le"
                            | "van"
                            | "von"
                            | "bin"
                            | "al"
                            | "el"
                    )
            };
            word.starts_with(char::is_uppercase) || is_particle()
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
