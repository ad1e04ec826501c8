//! What publishers already have: every format but Lede's own.
//!
//! Every format is a folder with an [`Adapter`]:
//!
//! - `signature` recognises a document by its keys, cheaply and surely;
//! - `document` makes an article or a list of it. It gets the JSON with its
//!   path, reports what is wrong, and loses no more than that.
//!
//! [`read_common`] and [`read_extended`] are the only ways in, so that an
//! application can load each of the two groups when it needs it. Nothing that
//! reads the native format depends on them.
//!
//! What formats have in common is in `entry` (articles, cards and lists),
//! `value` (members and their types), `byline` (authors), `text` (plain text,
//! Markdown, bodies that are one text), `dates`, `media`
//! (pictures and other files), `elements` (bodies that are lists of elements)
//! and `fields` (systems in which publishers name the fields).

mod ans;
mod apple_news;
mod byline;
mod contentful;
mod dates;
mod editor_js;
mod elements;
mod entry;
mod fields;
mod ghost;
mod guardian;
mod json_feed;
mod media;
mod ninjs;
mod portable_text;
mod readability;
mod rss_in_json;
mod schema_org;
mod strapi;
mod text;
mod value;
mod wordpress;

use crate::cursor::{Cursor, Diagnostics};
use crate::{Format, ReadError};
use lede_model::{Document, Url};
use serde_json::Value;

pub use entry::page as next_page;
pub use text::plain::html as plain_text;

/// The document, its format, and the signature by which that was known.
pub type Recognised = (Format, &'static str, Document);

/// How to tell a format and how to read it.
struct Adapter {
    format: Format,
    /// By which keys a document is known to be of this format.
    signature: fn(&Cursor<'_>) -> Option<&'static str>,
    /// Reads a document with the signature. Where it holds many articles, the
    /// second argument is the id or address of the one that is wanted whole;
    /// without it, they are a list. `None` where there is neither.
    document: fn(&Cursor<'_>, Option<&str>) -> Option<Document>,
}

/// What sites offer to everybody, in the order in which they are asked, which
/// is that of [`Format`].
static COMMON: &[Adapter] = &[
    json_feed::ADAPTER,
    rss_in_json::ADAPTER,
    guardian::ADAPTER,
    ghost::ADAPTER,
    wordpress::ADAPTER,
];

/// All others, which are asked after those: a download of its own.
static EXTENDED: &[Adapter] = &[
    ans::ADAPTER,
    contentful::ADAPTER,
    schema_org::ADAPTER,
    apple_news::ADAPTER,
    ninjs::ADAPTER,
    editor_js::ADAPTER,
    portable_text::ADAPTER,
    strapi::ADAPTER,
    readability::ADAPTER,
];

/// Reads a document of a format that sites offer to everybody; `None` when it
/// is of none of these. `wanted` is the id or address of one article of many.
///
/// # Errors
/// [`ReadError`] when it holds no article.
pub fn read_common(
    json: &Cursor<'_>,
    wanted: Option<&str>,
) -> Result<Option<Recognised>, ReadError> {
    read_by_group(COMMON, json, wanted)
}

/// [`read`] for the further formats, after which there are no others.
///
/// # Errors
/// [`ReadError`] when no format knows it, or it holds no article.
pub fn read_extended(json: &Cursor<'_>, wanted: Option<&str>) -> Result<Recognised, ReadError> {
    read_by_group(EXTENDED, json, wanted)?.ok_or_else(|| unknown(json))
}

fn read_by_group(
    adapters: &[Adapter],
    json: &Cursor<'_>,
    wanted: Option<&str>,
) -> Result<Option<Recognised>, ReadError> {
    for adapter in adapters {
        if let Some(signature) = (adapter.signature)(json) {
            let document = read_by(adapter, json, wanted)?;
            return Ok(Some((adapter.format, signature, document)));
        }
    }
    Ok(None)
}

/// [`read`] by the adapter of one format, whatever the document's signature.
pub(crate) fn read_as(
    format: Format,
    json: &Cursor<'_>,
    wanted: Option<&str>,
) -> Result<Document, ReadError> {
    let mut adapters = COMMON.iter().chain(EXTENDED);
    match adapters.find(|adapter| adapter.format == format) {
        Some(adapter) => read_by(adapter, json, wanted),
        None => Err(unknown(json)),
    }
}

fn read_by(
    adapter: &Adapter,
    json: &Cursor<'_>,
    wanted: Option<&str>,
) -> Result<Document, ReadError> {
    (adapter.document)(json, wanted).ok_or_else(|| match wanted {
        Some(id) => ReadError::NotInList { id: id.to_owned() },
        None => {
            ReadError::NotADocument(json.diagnostic("an article with a title, words or an address"))
        }
    })
}

/// The error for a document that is not of the format that was asked for.
pub fn unknown_value(value: &Value, address: &Url) -> ReadError {
    unknown(&Cursor::root(value, address, &Diagnostics::default()))
}

/// How many keys of an unknown document are told, and how much of each.
const MAX_KEYS: usize = 12;
const MAX_KEY_SIGNS: usize = 40;

fn unknown(json: &Cursor<'_>) -> ReadError {
    let keys = |json: &Cursor<'_>| {
        let short = |key: &str| key.chars().take(MAX_KEY_SIGNS).collect();
        json.keys().take(MAX_KEYS).map(short).collect()
    };
    let keys: Vec<String> = match json.is_list() {
        true => json.items().next().map(|first| keys(&first)),
        false => Some(keys(json)),
    }
    .unwrap_or_default();
    let root = json.kind();
    let before = match (keys.is_empty(), root) {
        (false, "a list") => ", whose first item has the keys ",
        (false, _) => " with the top-level keys ",
        (true, "a list" | "an object") => " without any keys",
        (true, _) => "",
    };
    let known = "this is JSON, but not an article in a format Lede knows: it is ";
    ReadError::UnknownFormat {
        shape: [known, root, before, &keys.join(", ")].concat(),
    }
}

#[cfg(test)]
mod tests {
    use super::{COMMON, EXTENDED};

    #[test]
    fn adapters_stand_in_the_order_of_their_formats() {
        assert!(
            COMMON
                .iter()
                .chain(EXTENDED)
                .is_sorted_by_key(|adapter| adapter.format)
        );
    }
}
