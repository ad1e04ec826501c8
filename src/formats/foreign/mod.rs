//! What publishers already have: every format but Lede's own.
//!
//! [`read`] is the only way in, so that all of this can be a download of its
//! own; nothing that reads the native format depends on it. Every format is a
//! file with an [`Adapter`]:
//!
//! - `mark` recognises a document by its keys, cheaply and surely;
//! - `document` makes an article or a list of it. It gets the JSON with its
//!   path, notes what is wrong, and loses no more than that.
//!
//! What formats have in common is in `entry` (articles, cards and lists),
//! `value` (getting at values), `plain` (text), `body` (bodies that are one
//! text), `moment` (dates), `byline` (authors), `rendition` (pictures) and
//! `attachment` (other files).

mod attachment;
mod body;
mod byline;
mod entities;
mod entry;
mod figure;
mod ghost;
mod guardian;
mod guardian_body;
mod guardian_element;
mod json_feed;
mod moment;
mod month;
mod plain;
mod readability;
mod rendition;
mod rss;
mod value;
mod wordpress;
mod wordpress_embedded;

use super::json::{Json, Problems};
use super::{Format, ReadError};
use crate::article::{Document, Url};
use serde_json::Value;

pub(crate) use entry::page as next_page;
pub(crate) use plain::html as plain_text;

/// How to tell a format and how to read it.
struct Adapter {
    format: Format,
    /// By which keys a document is known to be of this format.
    mark: fn(&Json<'_>) -> Option<&'static str>,
    /// Reads a document with the mark. Where it holds many articles, the
    /// second argument is the id or address of the one that is wanted whole;
    /// without it, they are a list. `None` where there is neither.
    document: fn(&Json<'_>, Option<&str>) -> Option<Document>,
}

/// In the order in which they are asked, which is that of [`Format`].
static ADAPTERS: &[Adapter] = &[
    json_feed::ADAPTER,
    rss::ADAPTER,
    guardian::ADAPTER,
    ghost::ADAPTER,
    wordpress::ADAPTER,
    readability::ADAPTER,
];

/// Reads a document of any format but the native one, and says by which keys
/// it was known. `wanted` is the id or address of one article of many.
///
/// # Errors
/// [`ReadError`] when no format knows it, or it holds no article.
pub(crate) fn read(
    json: &Json<'_>,
    wanted: Option<&str>,
) -> Result<(Format, &'static str, Document), ReadError> {
    for adapter in ADAPTERS {
        if let Some(mark) = (adapter.mark)(json) {
            return Ok((adapter.format, mark, read_by(adapter, json, wanted)?));
        }
    }
    Err(unknown(json))
}

/// [`read`] by the adapter of one format, whatever the document's mark.
#[cfg(not(target_arch = "wasm32"))]
pub(super) fn read_as(
    format: Format,
    json: &Json<'_>,
    wanted: Option<&str>,
) -> Result<Document, ReadError> {
    match ADAPTERS.iter().find(|adapter| adapter.format == format) {
        Some(adapter) => read_by(adapter, json, wanted),
        None => Err(unknown(json)),
    }
}

fn read_by(
    adapter: &Adapter,
    json: &Json<'_>,
    wanted: Option<&str>,
) -> Result<Document, ReadError> {
    (adapter.document)(json, wanted).ok_or_else(|| match wanted {
        Some(id) => ReadError::NotInList { id: id.to_owned() },
        None => {
            ReadError::NotADocument(json.problem("an article with a title, words or an address"))
        }
    })
}

/// The error for a document that is not of the format that was asked for.
pub(crate) fn unknown_value(value: &Value, address: &Url) -> ReadError {
    unknown(&Json::root(value, address, &Problems::default()))
}

/// How many keys of an unknown document are told, and how much of each.
const MAX_KEYS: usize = 12;
const MAX_KEY_SIGNS: usize = 40;

fn unknown(json: &Json<'_>) -> ReadError {
    let keys = |json: &Json<'_>| {
        let short = |key: &str| key.chars().take(MAX_KEY_SIGNS).collect();
        json.keys().take(MAX_KEYS).map(short).collect()
    };
    let keys = match json.is_list() {
        true => json.items().next().map(|first| keys(&first)),
        false => Some(keys(json)),
    };
    ReadError::UnknownFormat {
        root: json.kind(),
        keys: keys.unwrap_or_default(),
    }
}

#[cfg(test)]
mod tests {
    use super::ADAPTERS;

    #[test]
    fn adapters_stand_in_the_order_of_their_formats() {
        assert!(ADAPTERS.is_sorted_by_key(|adapter| adapter.format));
    }
}
