//! Articles in lists: a card of each, or one of them whole.

use super::plain;
use super::value::text;
use crate::article::{Article, Block, Card, Document, Listing, Url};
use crate::formats::json::Json;

/// How much of an article is read.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Extent {
    /// What a card shows; the body is left out.
    Card,
    /// All of it.
    Whole,
}

/// Reads one article of a document; `None` for what is none, after a note.
pub(super) type ReadEntry<'a> = &'a dyn Fn(&Json<'_>, Extent) -> Option<Article>;

/// How many cards a list has: more than anybody scrolls through, and as many
/// as a phone can set.
const MAX_CARDS: usize = 500;

/// The cards of a list.
pub(super) fn cards(items: &Json<'_>, read: ReadEntry<'_>) -> Vec<Card> {
    let mut cards = Vec::new();
    for item in items.items() {
        if cards.len() == MAX_CARDS {
            item.note("no more than 500 articles");
            break;
        }
        cards.extend(read(&item, Extent::Card).map(Article::into_card));
    }
    cards
}

/// The article of a list that is known by an id or an address, whole.
pub(super) fn find(items: &Json<'_>, wanted: &str, read: ReadEntry<'_>) -> Option<Document> {
    let is_wanted = |item: &Json<'_>| {
        let card = item.without_notes(|| read(item, Extent::Card));
        card.is_some_and(|article| article.is_known_as(wanted))
    };
    let item = items.items().find(|item| is_wanted(item))?;
    article(read(&item, Extent::Whole))
}

/// An article as a document.
pub(super) fn article(article: Option<Article>) -> Option<Document> {
    article.map(|article| Document::Article(Box::new(article)))
}

/// A list as a document.
pub(super) fn listing(listing: Listing) -> Document {
    Document::Listing(Box::new(listing))
}

/// The id of an article; one without is known by its address.
pub(super) fn id(json: &Json<'_>, key: &str, url: Option<&Url>) -> String {
    text(json, &[key]).unwrap_or_else(|| url.unwrap_or(json.address()).as_str().to_owned())
}

/// Gives an article its address, its standfirst and its body, which is HTML.
///
/// Many systems make an excerpt of the first words where nobody has written
/// one. A card shows it; above the body it would be read twice.
pub(super) fn dress(
    article: &mut Article,
    url: Option<&Url>,
    excerpt: Option<String>,
    html: Option<String>,
    extent: Extent,
) {
    article.url = url.cloned();
    article.standfirst = excerpt;
    if extent == Extent::Whole {
        let begins_body = |excerpt: &String| begins(html.as_deref(), excerpt);
        article.standfirst = article.standfirst.take().filter(|it| !begins_body(it));
        article.body = html.map(|html| Block::Html { html }).into_iter().collect();
    }
}

/// Whether markup begins with the words of an excerpt, which may be cut.
fn begins(html: Option<&str>, excerpt: &str) -> bool {
    let cut = excerpt.trim_end_matches(['\u{2026}', '.', ' ']);
    let Some(html) = html.filter(|_| !cut.is_empty()) else {
        return false;
    };
    // Markup is longer than what it says, but not without end.
    let mut end = html.len().min(excerpt.len() * 8 + 4000);
    while !html.is_char_boundary(end) {
        end -= 1;
    }
    let words = html.get(..end).and_then(plain::html).unwrap_or_default();
    let mut body = words.split_whitespace();
    cut.split_whitespace()
        .all(|word| body.next().is_some_and(|other| other.starts_with(word)))
}

/// How long a headline made of the first words is, in characters.
const HEADLINE_SIGNS: usize = 80;

/// A headline for an article that has none: the first words of its excerpt,
/// or of its body, which is HTML.
pub(super) fn first_words(excerpt: Option<&str>, html: Option<&str>) -> Option<String> {
    let text = match excerpt {
        Some(excerpt) => excerpt.to_owned(),
        None => plain::html(html?)?,
    };
    let Some((end, _)) = text.char_indices().nth(HEADLINE_SIGNS) else {
        return Some(text);
    };
    let cut = text.get(..end)?;
    let whole = cut.rsplit_once(' ').map_or(cut, |(words, _)| words);
    let whole = whole.trim_end_matches([',', ';', ':', '.', ' ', '\u{2013}', '\u{2014}']);
    Some([whole, "\u{2026}"].concat())
}
