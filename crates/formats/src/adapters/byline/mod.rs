//! Authors: bylines that are text, and lists of authors.

mod address;
mod names;
mod phrases;
#[cfg(test)]
mod tests;

use self::address::{is_login, is_nothing, without_addresses};
use self::names::{is_agency, people, people_with_more};
use self::phrases::without_contribution;
pub(super) use self::phrases::without_prefix;
use crate::adapters::text::plain;
use crate::adapters::value::each;
use crate::cursor::Cursor;
use lede_model::{Article, Author};

/// Signs before and after a byline that are no part of it.
const SIGNS: [char; 9] = [
    ' ', ',', ';', '|', '-', '\u{2013}', '\u{2014}', '\u{2022}', '\u{b7}',
];

/// Members that hold the values of a list in JSON-LD.
const LISTS: [&str; 2] = ["@list", "@set"];

/// How many lists of authors may be within each other.
const MAX_DEPTH: usize = 4;

/// The plain text of a byline without addresses and the words around its names,
/// except for the one before them; `None` if nothing is left.
fn bare(byline: &str) -> Option<String> {
    let text = without_addresses(&plain::spaced(byline)?)?;
    let text = without_contribution(text.trim_matches(SIGNS));
    (!text.is_empty() && !is_nothing(text)).then(|| text.to_owned())
}

/// An author of whom only the name is known. The name is plain text. An address is
/// no name.
pub(super) fn named(name: &str) -> Option<Author> {
    let name = bare(name)?;
    // Without it a name is left only where the word is surely none of its own.
    let rest = without_prefix(&name);
    let lead = name.strip_suffix(rest).unwrap_or_default().trim_end();
    let lead = lead.to_ascii_lowercase();
    let name = match lead.ends_with("by") || lead.ends_with([':', '：', '／']) {
        true => rest.to_owned(),
        false => name,
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
    let member = json.get(key);
    if let Some(text) = member.as_ref().and_then(Cursor::as_str) {
        let text = plain::text(text).unwrap_or_default();
        return read_into(&text, article);
    }
    each(json, key, &mut |item| listed(item, read, article, 0));
}

/// Reads an element of a list of authors: a text, an object, or another list.
fn listed(
    item: &Cursor<'_>,
    read: &dyn Fn(&Cursor<'_>) -> Option<Author>,
    article: &mut Article,
    depth: usize,
) {
    let inner = LISTS.into_iter().find(|key| item.get(key).is_some());
    if let Some(key) = inner.filter(|_| depth < MAX_DEPTH) {
        return each(item, key, &mut |item| {
            listed(item, read, article, depth + 1)
        });
    }
    if item.is_list() && depth < MAX_DEPTH {
        return item
            .items()
            .for_each(|item| listed(&item, read, article, depth + 1));
    }
    let author = match item.as_str() {
        Some(name) => {
            let author = plain::text(name).as_deref().and_then(named);
            if author.is_none() {
                item.report("a name that is no address");
            }
            author
        }
        None => read(item),
    };
    let Some(author) = author else { return };
    let names = people(without_prefix(&author.name));
    // A page or a portrait belongs to all of them together.
    if names.len() < 2 || author.url.is_some() || author.avatar.is_some() {
        return push(author, article);
    }
    for name in names.into_iter().filter_map(named) {
        push(name, article);
    }
}

/// Adds an author, unless the article has one with the same name.
pub(super) fn push(author: Author, article: &mut Article) {
    let is_same = |known: &&mut Author| known.name.eq_ignore_ascii_case(&author.name);
    match article.authors.iter_mut().find(is_same) {
        Some(known) => {
            known.url = known.url.take().or(author.url);
            known.avatar = known.avatar.take().or(author.avatar);
            known.role = known.role.take().or(author.role);
            known.bio = known.bio.take().or(author.bio);
        }
        None => article.authors.push(author),
    }
}

/// The author with the first of several names that is not one of an account, else
/// with the first one.
pub(super) fn best<const N: usize>(names: [Option<String>; N]) -> Option<Author> {
    let mut authors: Vec<Author> = names
        .into_iter()
        .flatten()
        .filter_map(|name| named(&name))
        .collect();
    let place = authors.iter().position(has_name).unwrap_or_default();
    (place < authors.len()).then(|| authors.swap_remove(place))
}

/// Adds what is known about an author to the one with the same name, if there is
/// one.
pub(super) fn complete(author: Option<Author>, article: &mut Article) {
    let Some(author) = author else { return };
    let is_same = |known: &Author| known.name.eq_ignore_ascii_case(&author.name);
    if article.authors.iter().any(is_same) {
        push(author, article);
    }
}

/// Whether an article has a byline or an author with another name than one of an
/// account.
pub(super) fn is_settled(article: &Article) -> bool {
    article.byline.is_some() || article.authors.iter().any(has_name)
}

fn has_name(author: &Author) -> bool {
    !is_login(&author.name) || is_agency(&author.name)
}

/// Authors once each, and names of accounts only where there is no other.
pub(super) fn settle(authors: &mut Vec<Author>) {
    let mut settled = Article::default();
    for author in authors.drain(..) {
        push(author, &mut settled);
    }
    *authors = settled.authors;
    if authors.iter().any(has_name) {
        authors.retain(has_name);
    }
}

/// Reads a plain text byline: as authors if it contains only names, otherwise
/// as it is, with the names that are certain.
pub(super) fn read_into(byline: &str, article: &mut Article) {
    let Some(byline) = bare(byline) else {
        return;
    };
    let names = without_prefix(&byline);
    let (only, with_more) = (people(names), people_with_more(names));
    // A place or a role beside the names is shown as well.
    let is_more = !with_more.is_empty() && only.len() < 2 && only != with_more;
    let found = if is_more { with_more } else { only };
    if is_more || found.is_empty() {
        article.byline = Some(byline.clone());
    }
    for author in found.into_iter().filter_map(named) {
        push(author, article);
    }
}

/// Keeps a plain text byline of an article with known authors if it contains
/// more than their names.
pub(super) fn read_beside_authors(byline: &str, article: &mut Article) {
    if !article.authors.iter().any(has_name) {
        let accounts = std::mem::take(&mut article.authors);
        read_into(byline, article);
        if article.authors.is_empty() && article.byline.is_none() {
            article.authors = accounts;
        }
        return;
    }
    let Some(byline) = bare(byline) else {
        return;
    };
    let names = people(without_prefix(&byline));
    let is_known = |name: &str| article.authors.iter().any(|author| author.name == name);
    if names.len() != article.authors.len() || !names.into_iter().all(is_known) {
        article.byline = Some(byline);
    }
}
