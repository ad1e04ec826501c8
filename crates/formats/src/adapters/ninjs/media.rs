//! The pictures, videos and texts associated with a ninjs item.

use super::text::{description, first, media_type, members, of_role};
use crate::adapters::elements::blocks;
use crate::adapters::media::rendition::{self, File};
use crate::adapters::text::plain;
use crate::adapters::value::{at, list, media_url, number, text};
use crate::cursor::Cursor;
use lede_model::{Block, Card, Image, Recording, RecordingSource, bare_credit};

/// The media associated with an item.
pub(super) struct Media<'a> {
    json: &'a Cursor<'a>,
    pictures: Vec<Image>,
    recordings: Vec<Block>,
}

/// The pictures, videos and audio of an item and of its associations.
pub(super) fn media<'a>(json: &'a Cursor<'a>) -> Media<'a> {
    let mut media = Media {
        json,
        pictures: Vec::new(),
        recordings: Vec::new(),
    };
    media.add(json);
    if let Some(associations) = json.get_non_empty("associations") {
        let members = members(&associations);
        let is_main = |item: &Cursor<'_>| {
            let path = item.path();
            let name = item.text_at(&["name"]).unwrap_or(&path);
            ["main", "lead", "feature"]
                .iter()
                .any(|word| name.contains(word))
        };
        let (main, others): (Vec<_>, Vec<_>) = members.iter().partition(|item| is_main(item));
        main.into_iter()
            .chain(others)
            .for_each(|item| media.add(item));
    }
    media
}

impl Media<'_> {
    fn add(&mut self, json: &Cursor<'_>) {
        match json.text_at(&["type"]) {
            Some("picture" | "graphic") => self.pictures.extend(picture(json)),
            Some(kind @ ("video" | "audio")) => self.recordings.extend(recording(json, kind)),
            Some("text" | "composite" | "component" | "event" | "planning") => {}
            _ if json.get("renditions").is_some() => self.pictures.extend(picture(json)),
            _ => {}
        }
    }

    pub(super) fn take_lead(&mut self) -> Option<Image> {
        (!self.pictures.is_empty()).then(|| self.pictures.remove(0))
    }

    /// The texts among the associations.
    pub(super) fn related(&self, card: &dyn Fn(&Cursor<'_>) -> Option<Card>) -> Vec<Card> {
        at(self.json, &["associations"], &|associations| {
            let members = members(associations);
            let texts = members
                .iter()
                .filter(|item| matches!(item.text_at(&["type"]), Some("text" | "composite")));
            Some(texts.filter_map(card).collect())
        })
        .unwrap_or_default()
    }

    /// The media that are not shown yet; pictures only if the text has none.
    pub(super) fn into_blocks(self, has_pictures: bool) -> Vec<Block> {
        let mut blocks = self.recordings;
        if !has_pictures {
            blocks.extend(blocks::gallery(None, self.pictures));
        }
        blocks
    }
}

fn picture(json: &Cursor<'_>) -> Option<Image> {
    let mut files = Vec::new();
    if let Some(renditions) = json.get_non_empty("renditions") {
        files.extend(members(&renditions).iter().filter_map(file));
    }
    let Some(mut image) = rendition::of(files) else {
        json.report("a picture with a file");
        return None;
    };
    image.alt = first(
        json,
        &["alttext", "altText", "alt_text", "body_text"],
        &|value| plain::text(value.trimmed_text()?),
    );
    image.caption = description(json, &["caption", "text", "main"]);
    let text_of = |keys: &[&str]| first(json, keys, &|value| plain::text(value.trimmed_text()?));
    let credit = text_of(&["byline", "by"])
        .or_else(|| {
            let of_role = |role| {
                let lines = list(json, "descriptions", &|line| {
                    (line.text_at(&["role"]) == Some(role)).then(|| text(line, &["value"]))?
                });
                lines.into_iter().next()
            };
            ["creditline", "creditLine"].into_iter().find_map(of_role)
        })
        .or_else(|| text_of(&["creditline", "copyrightholder", "copyrightHolder"]));
    image.credit = credit.as_deref().and_then(bare_credit);
    Some(image)
}

/// A file. Files with a watermark are not for readers.
fn file(json: &Cursor<'_>) -> Option<File> {
    let url = media_url(json, &["href"])?;
    let is_marked = url.as_str().to_ascii_lowercase().contains("watermark");
    (!is_marked).then(|| File {
        url,
        width: number(json, &["width"]),
        height: number(json, &["height"]),
        media_type: media_type(json),
    })
}

fn recording(json: &Cursor<'_>, kind: &str) -> Option<Block> {
    let mut sources = Vec::new();
    let mut poster = None;
    let mut size = (None, None);
    if let Some(renditions) = json.get_non_empty("renditions") {
        for rendition in members(&renditions) {
            let Some(url) = media_url(&rendition, &["href"]) else {
                continue;
            };
            let media_type = media_type(&rendition);
            let of_kind = |kind: &str| media_type.as_deref().is_some_and(|it| it.starts_with(kind));
            if of_kind("image") {
                poster = poster.or(Some(url));
            } else if media_type.is_none() || of_kind(kind) {
                if sources.is_empty() {
                    size = (
                        number(&rendition, &["width"]),
                        number(&rendition, &["height"]),
                    );
                }
                sources.push(RecordingSource { url, media_type });
            }
        }
    }
    if sources.is_empty() {
        json.report("a recording with a file");
        return None;
    }
    let recording = Box::new(Recording {
        sources,
        poster,
        width: size.0,
        height: size.1,
        title: first(json, &["headline", "title"], &|value| {
            plain::text(value.trimmed_text()?)
        })
        .or_else(|| of_role(json, "headlines", &["main"])),
        caption: description(json, &["caption", "text", "main"]),
        credit: first(json, &["byline", "by"], &|value| {
            plain::text(value.trimmed_text()?)
        }),
        silent_loop: false,
        tracks: Vec::new(),
    });
    Some(match kind {
        "audio" => Block::Audio(recording),
        _ => Block::Video(recording),
    })
}
