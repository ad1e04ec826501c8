//! Films and sound.

use super::element::{ADDRESSES, details, html};
use super::picture;
use crate::adapters::elements::blocks::{self, EmbedDetails};
use crate::adapters::media::rendition;
use crate::adapters::value::{at, each, is_true, list, markup, media_url, number, text, url};
use crate::cursor::Cursor;
use lede_model::{Block, Embed, Provider, Recording, RecordingSource, Url, bare_credit};

pub(super) fn audio(json: &Cursor<'_>) -> Option<Block> {
    let mut sources = list(json, "assets", &source);
    if let Some(url) = media_url(json, &["trackUrl"]) {
        sources.push(RecordingSource {
            url,
            media_type: None,
        });
    }
    let poster = media_url(json, &["coverUrl"]);
    let title = markup(json, &["title"]);
    let caption = markup(json, &["kicker"]);
    recording(json, sources, poster, title, caption).map(Block::Audio)
}

/// A film of the newspaper: files, or a film that it has at YouTube.
pub(super) fn video(json: &Cursor<'_>) -> Option<Block> {
    if is_true(json, "expired") {
        json.get("expired")?.report("a film that is still there");
    }
    let title = || markup(json, &["mediaTitle"]).or_else(|| markup(json, &["title"]));
    let of_youtube = text(json, &["assetId"]).and_then(|id| Embed::new(Provider::YouTube, &id));
    let mut embed = of_youtube;
    each(json, "assets", &mut |asset| {
        let address = || Embed::of(&asset.without_reports(|| url(asset, &["url"]))?);
        embed = embed.take().or_else(address);
    });
    let address = |key: &&str| Embed::of(&url(json, &[key])?);
    if let Some(embed) = embed.or_else(|| ADDRESSES.iter().find_map(address)) {
        return Some(blocks::embed_with(
            embed,
            EmbedDetails {
                title: title(),
                ..details(json)
            },
        ));
    }
    let poster = still(json);
    let sources = list(json, "assets", &source);
    if sources.is_empty() {
        return html(json, "html").or_else(|| link(json));
    }
    let caption = markup(json, &["caption"]);
    recording(json, sources, poster, title(), caption).map(Block::Video)
}

fn link(json: &Cursor<'_>) -> Option<Block> {
    let url = ADDRESSES.iter().find_map(|key| url(json, &[key]))?;
    Some(blocks::embed_or_link(url, details(json)))
}

/// The picture before a film plays.
fn still(json: &Cursor<'_>) -> Option<Url> {
    let files = list(json, "posterImage", &picture::file);
    let files = match files.is_empty() {
        false => files,
        true => at(json, &["imageMedia"], &|media| {
            Some(list(media, "allImages", &picture::file))
        })
        .unwrap_or_default(),
    };
    let poster = rendition::of(files).map(|image| image.url);
    poster.or_else(|| media_url(json, &["overrideImage"]))
}

fn source(json: &Cursor<'_>) -> Option<RecordingSource> {
    Some(RecordingSource {
        url: media_url(json, &["url"])?,
        media_type: text(json, &["mimeType"]),
    })
}

fn recording(
    json: &Cursor<'_>,
    sources: Vec<RecordingSource>,
    poster: Option<Url>,
    title: Option<String>,
    caption: Option<String>,
) -> Option<Box<Recording>> {
    if sources.is_empty() {
        return None;
    }
    let size = |key: &str| {
        at(json, &["assets"], &|assets| {
            let asset = crate::adapters::value::first(assets)?;
            number(&asset, &["dimensions", key]).or_else(|| number(&asset, &["fields", key]))
        })
    };
    let format = json.text_at(&["videoPlayerFormat"]).unwrap_or_default();
    Some(Box::new(Recording {
        sources,
        poster,
        width: size("width"),
        height: size("height"),
        title,
        caption,
        credit: markup(json, &["source"]).and_then(|credit| bare_credit(&credit)),
        silent_loop: matches!(format, "Loop" | "Cinemagraph"),
        tracks: Vec::new(),
    }))
}
