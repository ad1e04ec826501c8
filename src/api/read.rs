//! From the text of an answer to a document.

use super::document_cache::Loaded;
use super::error::{LoadError, LoadErrorKind};
use crate::lazy;
use lede_formats::json::{self, ParsedJson};
use lede_formats::long_list::long_list;
use lede_formats::{Format, ReadError, Readers, Reading};
use lede_model::{Document, Url};
use std::cell::Cell;

/// Reads a document of any format, and loads what reads and shows it.
pub(super) async fn any_format(text: &str, url: &Url) -> Result<Loaded, LoadError> {
    let is_native = Cell::new(true);
    let document = document(text, url, async |json, url| {
        let reading = read_any(json, url, None).await?;
        is_native.set(reading.format == Format::Native);
        Ok(reading)
    });
    let mut loaded = Loaded::from(document.await?);
    // Other formats list whole stories; a native list has cards.
    let is_list = matches!(*loaded.document, Document::Listing(_));
    loaded.holds_stories = is_list && !is_native.get();
    Ok(loaded)
}

/// Reads one story of a list of whole stories, of any format.
pub(super) async fn story_in(text: &str, url: &Url, id: &str) -> Result<Loaded, LoadError> {
    let json = parse(text, url)?;
    let reading = read_any(&json, url, Some(id)).await?;
    match &reading.document {
        Document::Article(article) if article.is_known_as(id) => {
            Ok(with_html_read(reading.document, url).await?.into())
        }
        _ => Err(LoadErrorKind::Read(ReadError::NotInList { id: id.to_owned() }).at(url)),
    }
}

/// Reads a native document.
pub(super) async fn native(text: &str, url: &Url) -> Result<Document, LoadError> {
    document(text, url, async |json, url| {
        let reading = read_native(json, url)?;
        if !reading.needs_rich {
            return Ok(reading);
        }
        lazy::load_rich().await?;
        read_native(json, url)
    })
    .await
}

/// Reads a native document as far as the first download can.
pub(super) fn native_head(text: &str, url: &Url) -> Result<Reading, LoadError> {
    read_native(&parse(text, url)?, url)
}

/// Of a long list only the beginning is read, see [`lede_formats::long_list`].
async fn document(
    text: &str,
    url: &Url,
    read: impl AsyncFn(&ParsedJson, &Url) -> Result<Reading, LoadError>,
) -> Result<Document, LoadError> {
    if let Some((json, remaining)) = long_list(text) {
        let reading = read(&json, url).await?;
        if let (Format::Native, Document::Listing(mut listing)) = (reading.format, reading.document)
        {
            listing.remaining = remaining;
            return Ok(Document::Listing(listing));
        }
    }
    let json = parse(text, url)?;
    with_html_read(read(&json, url).await?.document, url).await
}

async fn read_any(json: &ParsedJson, url: &Url, id: Option<&str>) -> Result<Reading, LoadError> {
    loop {
        match lazy::readers().read(json, url, id) {
            Err(ReadError::NotLoaded(part)) => lazy::load_formats(part).await?,
            Ok(reading) if reading.needs_rich && lazy::rich().is_none() => match reading.format {
                Format::Native => lazy::load_rich().await?,
                _ => lazy::load_html().await?,
            },
            reading => return reading.map_err(|error| LoadErrorKind::Read(error).at(url)),
        }
    }
}

fn read_native(json: &ParsedJson, url: &Url) -> Result<Reading, LoadError> {
    let readers = Readers {
        rich: lazy::rich().map(|rich| rich.read),
        common: None,
        publishers: None,
        extended: None,
        markdown: None,
    };
    let reading = readers.read(json, url, None);
    reading.map_err(|error| LoadErrorKind::Read(error).at(url))
}

fn parse(text: &str, url: &Url) -> Result<ParsedJson, LoadError> {
    json::parse(text).map_err(|error| LoadErrorKind::Read(error).at(url))
}

/// The document with blocks in the place of its HTML.
pub(super) async fn with_html_read(
    mut document: Document,
    url: &Url,
) -> Result<Document, LoadError> {
    if let (Some(rich), Document::Article(article)) = (lazy::rich(), &mut document)
        && (rich.has_html)(article)
    {
        lazy::load_html().await?;
        let html = lazy::html().ok_or(LoadErrorKind::Unreachable)?;
        (html.read)(article, url);
    }
    Ok(document)
}
