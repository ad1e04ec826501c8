//! What publishers already have: every format but Lede's own.
//!
//! [`read`] and [`read_further`] are the only ways in, so that all of this can
//! be downloads of their own; nothing that reads the native format depends on
//! it. Every format is a
//! file with an [`Adapter`]:
//!
//! - `mark` recognises a document by its keys, cheaply and surely;
//! - `document` makes an article or a list of it. It gets the JSON with its
//!   path, notes what is wrong, and loses no more than that.
//!
//! What formats have in common is in `entry` (articles, cards and lists),
//! `value` (getting at values), `plain` (text), `body` (bodies that are one
//! text), `moment` (dates), `byline` (authors), `rendition` (pictures) and
//! `attachment` (other files). Bodies that are lists of elements share `element`
//! (their blocks), `marks` and `levels` (runs of text, rows of list items) and
//! `markdown`; systems in which publishers name the fields share `fields` and
//! `fields_article`.

mod ans;
mod ans_element;
mod ans_media;
mod ans_story;
mod apple_news;
mod apple_news_component;
mod apple_news_table;
mod apple_news_text;
mod attachment;
mod body;
mod byline;
mod contentful;
mod contentful_space;
mod contentful_text;
mod editor_js;
mod editor_js_block;
mod element;
mod entities;
mod entry;
mod fields;
mod fields_article;
mod figure;
mod ghost;
mod ghost_picture;
mod guardian;
mod guardian_body;
mod guardian_element;
mod guardian_picture;
mod json_feed;
mod levels;
mod markdown;
mod markdown_inline;
mod marks;
mod moment;
mod month;
mod ninjs;
mod ninjs_media;
mod ninjs_text;
mod plain;
mod portable_text;
mod portable_text_block;
mod portable_text_image;
mod readability;
mod rendition;
mod rss;
mod schema_org;
mod schema_org_article;
mod schema_org_graph;
mod schema_org_parts;
mod strapi;
mod strapi_block;
mod strapi_media;
mod value;
mod wordpress;
mod wordpress_embedded;

use super::json::{Json, Problems};
use super::{Format, ReadError};
use crate::article::{Document, Url};
use crate::foreign::Recognised;
use crate::formats::value::Value;

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

/// What sites offer to everybody, in the order in which they are asked, which
/// is that of [`Format`].
static OFFERED: &[Adapter] = &[
    json_feed::ADAPTER,
    rss::ADAPTER,
    guardian::ADAPTER,
    ghost::ADAPTER,
    wordpress::ADAPTER,
];

/// All others, which are asked after those: a download of its own.
static FURTHER: &[Adapter] = &[
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
pub(crate) fn read(json: &Json<'_>, wanted: Option<&str>) -> Result<Option<Recognised>, ReadError> {
    read_by_any(OFFERED, json, wanted)
}

/// [`read`] for the further formats, after which there are no others.
///
/// # Errors
/// [`ReadError`] when no format knows it, or it holds no article.
pub(crate) fn read_further(json: &Json<'_>, wanted: Option<&str>) -> Result<Recognised, ReadError> {
    read_by_any(FURTHER, json, wanted)?.ok_or_else(|| unknown(json))
}

fn read_by_any(
    adapters: &[Adapter],
    json: &Json<'_>,
    wanted: Option<&str>,
) -> Result<Option<Recognised>, ReadError> {
    for adapter in adapters {
        if let Some(mark) = (adapter.mark)(json) {
            let document = read_by(adapter, json, wanted)?;
            return Ok(Some((adapter.format, mark, document)));
        }
    }
    Ok(None)
}

/// [`read`] by the adapter of one format, whatever the document's mark.
#[cfg(not(target_arch = "wasm32"))]
pub(super) fn read_as(
    format: Format,
    json: &Json<'_>,
    wanted: Option<&str>,
) -> Result<Document, ReadError> {
    let mut adapters = OFFERED.iter().chain(FURTHER);
    match adapters.find(|adapter| adapter.format == format) {
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
    use super::{FURTHER, OFFERED};

    #[test]
    fn adapters_stand_in_the_order_of_their_formats() {
        assert!(
            OFFERED
                .iter()
                .chain(FURTHER)
                .is_sorted_by_key(|adapter| adapter.format)
        );
    }
}
