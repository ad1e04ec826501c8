//! Lede's own format, version 1: `public/schema/article.v1.json`.

mod signature;

use crate::cursor::Cursor;
use crate::{Diagnostic, ReadError};
pub(crate) use signature::signature;

use crate::decoder::{Bodies, Plain, Rich, decode};
use lede_model::{Article, Card, Document, Listing};

/// Reads a document with the blocks that most articles consist of. Parts that
/// only rich bodies have are left out, and [`crate::Reading::needs_rich`] says
/// so.
///
/// # Errors
/// [`ReadError::NotADocument`] when it is neither an article nor a list.
pub fn read_plain(cursor: &Cursor<'_>) -> Result<Document, ReadError> {
    document::<Plain>(cursor)
}

/// Reads a document with all blocks.
///
/// # Errors
/// As [`read_plain`].
pub fn read_rich(cursor: &Cursor<'_>) -> Result<Document, ReadError> {
    document::<Rich>(cursor)
}

/// Reads an article or a list. `type` decides which; without it, a list is a
/// document with `items`.
fn document<B: Bodies>(cursor: &Cursor<'_>) -> Result<Document, ReadError> {
    if !cursor.is_object() {
        let diagnostic = cursor.diagnostic("an article or a list of articles");
        return Err(ReadError::NotADocument(diagnostic));
    }
    let kind = cursor.get("type");
    let is_list = match kind.as_ref().and_then(Cursor::as_str) {
        Some("list") => true,
        Some("article") => false,
        Some(_) => {
            let kind = kind.as_ref().unwrap_or(cursor);
            let diagnostic = kind.diagnostic("\"article\" or \"list\"");
            return Err(ReadError::NotADocument(diagnostic));
        }
        None => cursor.get("items").is_some(),
    };
    if is_list {
        let listing = decode::<B, Listing>(*cursor).unwrap_or_default();
        return Ok(Document::Listing(Box::new(listing)));
    }
    let article = decode::<B, Article>(*cursor).ok_or_else(|| no_headline(cursor))?;
    Ok(Document::Article(Box::new(finished(article, cursor))))
}

fn no_headline(cursor: &Cursor<'_>) -> ReadError {
    ReadError::NotADocument(Diagnostic {
        path: [&cursor.path(), ".headline"].concat(),
        expected: "the headline, as text".into(),
        found: "nothing",
    })
}

fn finished(mut article: Article, cursor: &Cursor<'_>) -> Article {
    if article.id.is_empty() {
        let address = article.url.as_ref().unwrap_or(cursor.address());
        article.id = address.as_str().to_owned();
    }
    let says_something =
        |related: &lede_model::Related| related.see_all.is_some() || !related.items.is_empty();
    article.related = article.related.filter(says_something);
    article
}

/// Reads a card; `None`, and a report, if the value is not a card.
pub fn card(cursor: &Cursor<'_>) -> Option<Card> {
    decode::<Plain, Card>(*cursor)
}

#[cfg(test)]
mod tests;
#[cfg(test)]
mod tests_body;
