//! Formats of other systems: every format except Lede's own.
//!
//! Every format is a folder with an `Adapter`:
//!
//! - `signature` recognises a document by its keys, cheaply and reliably;
//! - `document` turns it into an article or a list. It reports
//!   everything that it cannot read by its JSON path, and leaves out only that.
//!
//! [`read_common`], [`read_publishers`] and [`read_extended`] are the only entry
//! points, so that an application can load each of the three groups when it needs
//! it. The code for the native format does not depend on them.
//!
//! The formats share `entry` (articles, cards and lists), `value` (members and
//! their types), `byline` (authors), `text` (plain text, Markdown, bodies that
//! are a single text), `dates`, `media` (pictures and other files), `elements`
//! (bodies that are lists of elements) and `fields` (systems in which
//! publishers name the fields).

mod ans;
mod apple_news;
mod bbc;
mod byline;
mod contentful;
mod dates;
mod editor_js;
mod elements;
mod entry;
mod fields;
mod ghost;
mod guardian;
mod guardian_rendering;
mod json_feed;
mod language;
mod media;
mod ninjs;
mod other_lists;
mod portable_text;
mod readability;
mod rss_in_json;
mod schema_org;
mod settle;
mod strapi;
mod text;
mod unshowable;
mod value;
mod wordpress;

use crate::cursor::{Cursor, Diagnostics};
use crate::{Format, ReadError};
use lede_model::{Document, Url};
use serde_json::Value;

pub use entry::page as next_page;
pub use text::markdown::{MARKDOWN, MarkdownReader};
pub use text::plain::html as plain_text;
pub use wordpress::{DEFAULT_CATEGORY_STEMS, is_default_category};

/// The format, the signature that recognised it, and the document.
pub type Recognised = (Format, &'static str, Document);

/// How to recognise a format and how to read it.
struct Adapter {
    format: Format,
    /// The keys by which a document of this format is recognised.
    signature: fn(&Cursor<'_>) -> Option<&'static str>,
    /// Reads a document with the signature. If it holds many articles, the
    /// second argument is the id or address of the one to read completely;
    /// without it, they are a list. `None` if there is neither.
    document: fn(&Cursor<'_>, Option<&str>) -> Option<Document>,
}

impl Adapter {
    /// The signature alone, without the code that reads documents.
    const fn recogniser(&self) -> Recogniser {
        Recogniser {
            format: self.format,
            signature: self.signature,
        }
    }
}

/// How to recognise a format that another part reads.
struct Recogniser {
    format: Format,
    signature: fn(&Cursor<'_>) -> Option<&'static str>,
}

/// What [`read_common`] finds in a document.
pub enum CommonReading {
    /// It has a common format.
    Read(Recognised),
    /// It has this format of a publisher, by this signature; see
    /// [`read_publishers`].
    OfPublisher(Format, &'static str),
    /// It has none of these formats.
    Unknown,
}

/// Formats that sites offer to everybody, in the order of [`Format`].
static COMMON: &[Adapter] = &[
    json_feed::ADAPTER,
    rss_in_json::ADAPTER,
    guardian::ADAPTER,
    ghost::ADAPTER,
    wordpress::ADAPTER,
];

/// What publishers' systems give their own front ends. These formats are large,
/// and are a separate download that no other document needs.
static PUBLISHERS: &[Adapter] = &[guardian_rendering::ADAPTER, bbc::ADAPTER, ans::ADAPTER];

/// The signatures of these, which are tried without that download.
static PUBLISHER_SIGNATURES: &[Recogniser] = &[
    guardian_rendering::ADAPTER.recogniser(),
    bbc::ADAPTER.recogniser(),
    ans::ADAPTER.recogniser(),
];

/// All other formats, which are tried after those. They are a separate
/// download.
static EXTENDED: &[Adapter] = &[
    contentful::ADAPTER,
    schema_org::ADAPTER,
    apple_news::ADAPTER,
    ninjs::ADAPTER,
    editor_js::ADAPTER,
    portable_text::ADAPTER,
    strapi::ADAPTER,
    readability::ADAPTER,
];

/// Reads a document of a format that sites offer to everybody, or recognises the
/// formats of publishers. `wanted` is the id or address of one article of many.
///
/// # Errors
/// [`ReadError`] when it holds no article.
pub fn read_common(json: &Cursor<'_>, wanted: Option<&str>) -> Result<CommonReading, ReadError> {
    if let Some(list) = other_lists::other_list(json) {
        return Err(ReadError::NotStories(list));
    }
    if let Some(recognised) = read_by_group(COMMON, json, wanted)? {
        return Ok(CommonReading::Read(recognised));
    }
    let of_publisher = PUBLISHER_SIGNATURES
        .iter()
        .find_map(|known| Some((known.format, (known.signature)(json)?)));
    Ok(match of_publisher {
        Some((format, signature)) => CommonReading::OfPublisher(format, signature),
        None => CommonReading::Unknown,
    })
}

/// Reads a document of a format of publishers, which [`read_common`] has
/// recognised.
///
/// # Errors
/// [`ReadError`] when it holds no article.
pub fn read_publishers(
    format: Format,
    json: &Cursor<'_>,
    wanted: Option<&str>,
) -> Result<Document, ReadError> {
    read_by_format(&[PUBLISHERS], format, json, wanted)
}

/// Reads a document of the extended formats, after which there are no others.
///
/// # Errors
/// [`ReadError`] when no format recognises it, or it holds no article.
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

/// Reads by the adapter of one format, whatever the document's signature.
pub(crate) fn read_as(
    format: Format,
    json: &Cursor<'_>,
    wanted: Option<&str>,
) -> Result<Document, ReadError> {
    read_by_format(&[COMMON, PUBLISHERS, EXTENDED], format, json, wanted)
}

fn read_by_format(
    groups: &[&[Adapter]],
    format: Format,
    json: &Cursor<'_>,
    wanted: Option<&str>,
) -> Result<Document, ReadError> {
    let adapter = groups
        .iter()
        .copied()
        .flatten()
        .find(|adapter| adapter.format == format);
    match adapter {
        Some(adapter) => read_by(adapter, json, wanted),
        None => Err(unknown(json)),
    }
}

fn read_by(
    adapter: &Adapter,
    json: &Cursor<'_>,
    wanted: Option<&str>,
) -> Result<Document, ReadError> {
    let document = (adapter.document)(json, wanted).map(|mut document| {
        settle::settle(&mut document, json.address());
        language::of_letters(document)
    });
    document.ok_or_else(|| match wanted {
        Some(id) => ReadError::NotInList { id: id.to_owned() },
        None => {
            ReadError::NotADocument(json.diagnostic("an article with a title, words or an address"))
        }
    })
}

/// The error for a document that does not have the expected format.
pub fn unknown_value(value: &Value, address: &Url) -> ReadError {
    unknown(&Cursor::root(value, address, &Diagnostics::default()))
}

/// How many keys of an unknown document the error names, and how many
/// characters of each.
const MAX_KEYS: usize = 12;
const MAX_KEY_CHARS: usize = 40;

fn unknown(json: &Cursor<'_>) -> ReadError {
    let keys = |json: &Cursor<'_>| {
        let short = |key: &str| key.chars().take(MAX_KEY_CHARS).collect();
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
    use super::{COMMON, EXTENDED, PUBLISHER_SIGNATURES, PUBLISHERS};

    #[test]
    fn adapters_are_in_the_order_of_their_formats() {
        assert!(
            COMMON
                .iter()
                .chain(PUBLISHERS)
                .chain(EXTENDED)
                .is_sorted_by_key(|adapter| adapter.format)
        );
    }

    #[test]
    fn every_format_of_publishers_is_recognised_without_its_reader() {
        let recognised = PUBLISHER_SIGNATURES.iter().map(|known| known.format);
        assert!(recognised.eq(PUBLISHERS.iter().map(|adapter| adapter.format)));
    }
}
