//! Articles of a list: a card of each, or one complete article.

use crate::adapters::text::body::{Body, up_to};
use crate::adapters::text::plain;
use crate::adapters::value::{elements, text};
use crate::cursor::Cursor;
use crate::html::tail_words::without_tails;
use lede_model::{Article, Card, Document, Listing, Url, without_query};

/// How much of an article is read.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Extent {
    /// What a card shows; the body is left out.
    Card,
    /// The complete article.
    Whole,
}

/// Reads one article of a document; `None`, after a report, if it is none.
pub(super) type ReadEntry<'a> = &'a dyn Fn(&Cursor<'_>, Extent) -> Option<Article>;

/// How many cards a list has. Readers do not scroll through more, and a phone
/// cannot lay out more.
const MAX_CARDS: usize = 500;

/// The cards of a list.
pub(super) fn cards(items: &Cursor<'_>, read: ReadEntry<'_>) -> Vec<Card> {
    cards_of(&elements(items), read)
}

/// The cards of articles from several places in the document.
pub(super) fn cards_of(items: &[Cursor<'_>], read: ReadEntry<'_>) -> Vec<Card> {
    let mut cards = Vec::new();
    for item in items {
        if cards.len() == MAX_CARDS {
            item.report("no more than 500 articles");
            break;
        }
        cards.extend(read(item, Extent::Card).map(Article::into_card));
    }
    cards
}

/// The complete article with an id or an address.
pub(super) fn find(items: &Cursor<'_>, wanted: &str, read: ReadEntry<'_>) -> Option<Document> {
    find_in(&elements(items), wanted, read)
}

/// [`find`] for articles from several places in the document.
pub(super) fn find_in(items: &[Cursor<'_>], wanted: &str, read: ReadEntry<'_>) -> Option<Document> {
    let is_wanted = |item: &&Cursor<'_>| {
        let card = item.without_reports(|| read(item, Extent::Card));
        card.is_some_and(|article| article.is_known_as(wanted))
    };
    article(read(items.iter().find(is_wanted)?, Extent::Whole))
}

/// An article as a document.
pub(super) fn article(article: Option<Article>) -> Option<Document> {
    article.map(|article| Document::Article(Box::new(article)))
}

/// A list as a document.
pub(super) fn listing(listing: Listing) -> Document {
    Document::Listing(Box::new(listing))
}

/// The id of an article. If it is missing, it is the article's address,
/// otherwise its place in the document.
pub(super) fn id(json: &Cursor<'_>, key: &str, url: Option<&Url>) -> String {
    text(json, &[key])
        .or_else(|| url.map(|url| url.as_str().to_owned()))
        .unwrap_or_else(|| place(json))
}

fn place(json: &Cursor<'_>) -> String {
    let address = json.address().as_str();
    match json.path().as_str() {
        "$" => address.to_owned(),
        path => [address, "#", path].concat(),
    }
}

/// Gives an article its address, its standfirst and its body.
///
/// Many systems generate an excerpt from the start of the body if nobody wrote
/// one. A card shows it, but above the body it would repeat the text.
pub(super) fn complete(
    article: &mut Article,
    url: Option<&Url>,
    excerpt: Option<String>,
    body: &Body<'_>,
    extent: Extent,
) {
    article.url = url.cloned();
    article.standfirst = excerpt
        .map(|excerpt| without_tails(excerpt, &article.headline))
        .filter(|excerpt| !excerpt.is_empty() && *excerpt != article.headline);
    if extent == Extent::Card {
        article.standfirst = article
            .standfirst
            .take()
            .map(|it| after(&article.headline, it));
    }
    if extent == Extent::Whole {
        let standfirst = article.standfirst.take();
        article.standfirst = standfirst.filter(|excerpt| !body.begins_with(excerpt));
        article.body = body.blocks();
    }
}

/// The rest of a standfirst if the headline is the start of it.
fn after(headline: &str, standfirst: String) -> String {
    let rest = headline
        .strip_suffix('\u{2026}')
        .and_then(|start| standfirst.strip_prefix(start));
    match rest {
        Some(rest) => ["\u{2026}", rest.trim_start()].concat(),
        None => standfirst,
    }
}

/// How long a headline is that was generated from the text, in characters.
const HEADLINE_CHARS: usize = 80;

/// The headline of an article: its title, otherwise the start of its text,
/// otherwise the words of its address. `None`, after a report, if there is none
/// of these.
pub(super) fn headline(
    json: &Cursor<'_>,
    title: Option<String>,
    excerpt: Option<&str>,
    body: &Body<'_>,
    url: Option<&Url>,
) -> Option<String> {
    let headline = title
        .or_else(|| first_words(excerpt, body))
        .or_else(|| words_of(url?));
    if headline.is_none() {
        json.report("an article with a title, words or an address");
    }
    headline
}

fn first_words(excerpt: Option<&str>, body: &Body<'_>) -> Option<String> {
    match excerpt {
        Some(excerpt) => Some(cut(excerpt.to_owned(), HEADLINE_CHARS)),
        None => Some(cut(body.start(HEADLINE_CHARS * 4)?, HEADLINE_CHARS)),
    }
}

/// The last words of an address: `/2025/the-lock.html` is about the lock.
fn words_of(url: &Url) -> Option<String> {
    if !url.is_web() {
        return None;
    }
    let host = url.host();
    let path = without_query(url.as_str());
    let name = path.trim_end_matches('/').rsplit('/').next()?;
    let text = name.split('.').next()?.replace(['-', '_'], " ");
    let text = text.trim();
    if name == host || text.is_empty() || text.contains('%') {
        return Some(host.to_owned());
    }
    Some(text.to_owned())
}

/// How long a generated excerpt is, in characters.
const EXCERPT_CHARS: usize = 240;

/// A generated excerpt, cut to the length for a card.
pub(super) fn short(excerpt: String) -> String {
    cut(excerpt, EXCERPT_CHARS)
}

/// How many bytes of HTML are read for an excerpt; it may be a whole body.
const EXCERPT_BYTES: usize = 12_000;

/// The start of the text of HTML, cut to the length for a card. `own` is the
/// address of the article.
pub(super) fn excerpt(html: &str, own: &Url) -> Option<String> {
    let start = up_to(html, EXCERPT_BYTES);
    let text = plain::excerpt(start, own);
    let has_enough = text
        .as_ref()
        .is_some_and(|text| text.chars().nth(EXCERPT_CHARS).is_some());
    // Markup may be longer than that and have little text.
    match has_enough || start.len() == html.len() {
        true => text,
        false => plain::excerpt(html, own),
    }
    .map(short)
}

/// A text of at most `limit` characters, cut between words.
fn cut(text: String, limit: usize) -> String {
    let Some((end, _)) = text.char_indices().nth(limit) else {
        return text;
    };
    let start = text.get(..end).unwrap_or_default();
    let whole = start.rsplit_once(' ').map_or(start, |(words, _)| words);
    let whole = whole.trim_end_matches([',', ';', ':', '.', ' ', '\u{2013}', '\u{2014}']);
    [whole, "\u{2026}"].concat()
}

/// Words per minute, the same as `locale::reading_time` assumes for languages
/// without a figure of their own.
const WORDS_A_MINUTE: u32 = 230;

/// The minutes to read a number of words, at least 1.
pub(super) fn minutes(words: u32) -> u32 {
    words.div_ceil(WORDS_A_MINUTE).max(1)
}

/// The same address with another number in its `page` parameter.
pub fn page(address: &Url, page: u32) -> Option<Url> {
    numbered(address, &["page"], page)
}

/// [`page`] where the parameter has another name, or several possible ones.
pub(super) fn numbered(address: &Url, names: &[&str], page: u32) -> Option<Url> {
    let whole = address.as_str().split('#').next()?;
    let (path, query) = whole.split_once('?').unwrap_or((whole, ""));
    let mut next = [path, "?"].concat();
    let others = query.split('&').filter(|pair| {
        let name = pair.split('=').next().unwrap_or_default();
        !pair.is_empty() && !names.contains(&name)
    });
    for pair in others {
        next.push_str(pair);
        next.push('&');
    }
    next.push_str(names.first()?);
    next.push('=');
    next.push_str(&page.to_string());
    address.join(&next).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn another_page_has_only_another_number() {
        let next = |address: &str| {
            let address = Url::parse(address).unwrap();
            page(&address, 3).unwrap().as_str().to_owned()
        };
        assert_eq!(next("https://a.example/b"), "https://a.example/b?page=3");
        assert_eq!(
            next("https://a.example/b?page-size=9&page=2&key=k#c"),
            "https://a.example/b?page-size=9&key=k&page=3"
        );
        assert_eq!(
            next("https://a.example/b#c?d"),
            "https://a.example/b?page=3"
        );
    }

    #[test]
    fn an_article_without_text_gets_its_headline_from_its_address() {
        let text = |address: &str| words_of(&Url::parse(address).unwrap());
        for (address, expected) in [
            ("https://a.example/2025/the-lock/", "the lock"),
            ("https://a.example/the_lock.html?x=/y.z#n", "the lock"),
            ("https://a.example/", "a.example"),
            ("https://a.example", "a.example"),
            ("https://a.example/%D8%A7/", "a.example"),
            ("https://a.example/.html", "a.example"),
        ] {
            assert_eq!(text(address).as_deref(), Some(expected), "{address}");
        }
        assert_eq!(text("mailto:desk@a.example"), None);
    }

    #[test]
    fn text_is_cut_between_words() {
        assert_eq!(short("Short.".to_owned()), "Short.");
        let cut = short("word, ".repeat(100));
        assert!(cut.ends_with("word\u{2026}"), "{cut}");
        assert!(cut.chars().count() <= EXCERPT_CHARS + 1);
        assert_eq!(short("é".repeat(300)).chars().count(), EXCERPT_CHARS + 1);
    }

    #[test]
    fn an_excerpt_of_a_long_body_is_its_start() {
        let body = "<p>Ebb and flow.</p>".repeat(2000);
        let text = "Ebb and flow. ".repeat(2000);
        let own = Url::parse("https://a.example/b").unwrap();
        let excerpt = |html: &str| excerpt(html, &own);
        assert_eq!(excerpt(&body), Some(short(text)));
        let late = ["<!--", &"-".repeat(EXCERPT_BYTES), "--><p>Ebb.</p>"].concat();
        assert_eq!(excerpt(&late).as_deref(), Some("Ebb."));
        assert_eq!(excerpt("<p></p>"), None);
    }

    #[test]
    fn minutes_are_rounded_up_and_at_least_one() {
        assert_eq!([minutes(0), minutes(230), minutes(231)], [1, 1, 2]);
    }
}
