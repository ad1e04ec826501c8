//! Bodies of the native format: pictures, sound, and what others show.

use super::body::{is_true, number, picture, word};
use super::{image, list, text};
use crate::cursor::Cursor;
use lede_model::{
    Block, Embed, Language, LinkCard, Provider, Recording, RecordingSource, TextTrack, Url,
};

/// Reads a block that shows something; `None` for one of another kind,
/// `Some(None)` for one with nothing to show.
pub(super) fn block(kind: &str, json: &Cursor<'_>) -> Option<Option<Block>> {
    Some(match kind {
        "map" => picture(json).map(|image| Block::Map {
            image,
            url: web(json, "url"),
        }),
        "gallery" => {
            let images = list(json, "images", image);
            if images.is_empty() {
                json.report("a list of pictures");
            }
            (!images.is_empty()).then(|| Block::Gallery {
                title: text(json, "title"),
                images,
            })
        }
        "video" => recording(json).map(Block::Video),
        "audio" => recording(json).map(Block::Audio),
        "embed" => embed(json),
        "link_card" => link_card(json).map(|card| Block::LinkCard(Box::new(card))),
        _ => return None,
    })
}

/// An address on the web.
fn web(json: &Cursor<'_>, key: &str) -> Option<Url> {
    json.get(key).and_then(|url| url.url()).filter(Url::is_web)
}

fn recording(json: &Cursor<'_>) -> Option<Box<Recording>> {
    let mut sources = list(json, "sources", source);
    if sources.is_empty()
        && let Some(url) = web(json, "url")
    {
        sources.push(RecordingSource {
            url,
            media_type: None,
        });
    }
    if sources.is_empty() {
        json.report("a recording with a file");
        return None;
    }
    Some(Box::new(Recording {
        sources,
        poster: web(json, "poster"),
        width: size(json, "width"),
        height: size(json, "height"),
        title: text(json, "title"),
        caption: text(json, "caption"),
        credit: text(json, "credit"),
        silent_loop: is_true(json, "silent_loop"),
        tracks: list(json, "tracks", track),
    }))
}

fn source(json: &Cursor<'_>) -> Option<RecordingSource> {
    let Some(url) = web(json, "url") else {
        json.report("a file with a web address");
        return None;
    };
    Some(RecordingSource {
        url,
        media_type: text(json, "type"),
    })
}

fn track(json: &Cursor<'_>) -> Option<TextTrack> {
    let Some(url) = web(json, "url") else {
        json.report("captions with a web address");
        return None;
    };
    Some(TextTrack {
        url,
        language: word(json, "language").and_then(Language::parse),
        label: text(json, "label"),
    })
}

/// Width or height; none is no pixel wide.
fn size(json: &Cursor<'_>, key: &str) -> Option<u32> {
    number(json, key).filter(|size| *size > 0)
}

/// By the provider and its id, or by any address that stands for one. What
/// no provider here can show is a card with a link.
fn embed(json: &Cursor<'_>) -> Option<Block> {
    let named = word(json, "provider")
        .and_then(Provider::of)
        .zip(text(json, "id"))
        .and_then(|(provider, id)| Embed::new(provider, &id));
    let url = json.get("url").and_then(|url| url.url());
    let Some(embed) = named.or_else(|| Embed::of(url.as_ref()?)) else {
        json.report("an embed of a known provider");
        let url = url?;
        return Some(Block::LinkCard(Box::new(LinkCard {
            title: text(json, "title").unwrap_or_else(|| url.host().to_owned()),
            description: text(json, "caption"),
            publisher: None,
            image: None,
            url,
        })));
    };
    Some(Block::Embed(Box::new(Embed {
        title: text(json, "title"),
        caption: text(json, "caption"),
        width: size(json, "width"),
        height: size(json, "height"),
        ..embed
    })))
}

fn link_card(json: &Cursor<'_>) -> Option<LinkCard> {
    let Some(url) = json.get("url").and_then(|url| url.url()) else {
        json.report("a card with an address");
        return None;
    };
    Some(LinkCard {
        title: text(json, "title").unwrap_or_else(|| url.host().to_owned()),
        description: text(json, "description"),
        publisher: text(json, "publisher"),
        image: json.get("image").and_then(|picture| image(&picture)),
        url,
    })
}
