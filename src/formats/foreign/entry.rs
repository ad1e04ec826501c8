//! Articles in lists: a card of each, or one of them whole.

use super::plain;
use crate::article::{Article, Block, Card, Document};
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

/// The body that markup is.
pub(super) fn html_body(html: Option<String>) -> Vec<Block> {
    html.map(|html| Block::Html { html }).into_iter().collect()
}

/// How long a headline made of the first words is, in characters.
const HEADLINE_SIGNS: usize = 80;

/// A headline for an article that has none: its first words.
pub(super) fn first_words(text: &str) -> Option<String> {
    let text = plain::text(text)?;
    let Some((end, _)) = text.char_indices().nth(HEADLINE_SIGNS) else {
        return Some(text);
    };
    let cut = text.get(..end)?;
    let whole = cut.rsplit_once(' ').map_or(cut, |(words, _)| words);
    let whole = whole.trim_end_matches([',', ';', ':', '.', ' ', '\u{2013}', '\u{2014}']);
    Some([whole, "\u{2026}"].concat())
}
