//! Elements of the Guardian's Content API, of which blocks consist.

use super::picture::{picture, role};
use crate::adapters::value::{each, list, markup, media_url, number, text, url};
use crate::cursor::Cursor;
use crate::html::plain::without_references;
use lede_model::{
    Block, Embed, Inline, LinkCard, QuoteStyle, Recording, RecordingSource, TimelineEvent,
    bare_credit,
};

/// How deep lists and timelines may nest.
const MAX_DEPTH: usize = 8;

/// Calls `read` with the data of an element. An element of a block has the data
/// in a member such as `imageTypeData`, an element of the article in its files.
pub(super) fn with_data<T>(json: &Cursor<'_>, read: &dyn Fn(&Cursor<'_>) -> T) -> T {
    let key = json.keys().find(|key| key.ends_with("TypeData"));
    if let Some(data) = key.and_then(|key| json.get_non_empty(key)) {
        return read(&data);
    }
    if let Some(assets) = json.get_non_empty("assets") {
        let kind = json.text_at(&["type"]);
        let asset = assets
            .items()
            .find(|asset| asset.text_at(&["type"]) == kind);
        if let Some(asset) = asset
            && let Some(data) = asset.get_non_empty("typeData")
        {
            return read(&data);
        }
    }
    read(json)
}

/// The markup of an element that contains text of its block.
pub(super) fn markup_of<'a>(json: &Cursor<'a>) -> Option<&'a str> {
    [
        "textTypeData",
        "pullquoteTypeData",
        "commentTypeData",
        "tableTypeData",
    ]
    .iter()
    .find_map(|key| json.text_at(&[key, "html"]))
}

/// The blocks of an element.
pub(super) fn blocks(json: &Cursor<'_>, depth: usize) -> Vec<Block> {
    if depth > MAX_DEPTH {
        json.report("elements nested less deeply");
        return Vec::new();
    }
    let found = with_data(json, &|data| of_kind(json, data, depth));
    if found.is_empty() {
        json.report("an element with something to show");
    }
    found
}

fn of_kind(json: &Cursor<'_>, data: &Cursor<'_>, depth: usize) -> Vec<Block> {
    let kind = json.text_at(&["type"]).unwrap_or_default();
    let block = match kind {
        "list" | "timeline" => return nested(kind, data, depth),
        "text" => html(data),
        "image" | "cartoon" => picture(json).map(|image| Block::Image {
            image: Box::new(image),
            role: role(data),
        }),
        "pullquote" | "comment" => quote(kind, data),
        "video" | "audio" => recording(kind, json, data).or_else(|| embed_or_link(data)),
        "rich-link" | "membership" | "document" | "link" => link(data),
        "code" => code(data),
        _ => embed_or_link(data),
    };
    block.into_iter().collect()
}

fn html(data: &Cursor<'_>) -> Option<Block> {
    text(data, &["html"]).map(|html| Block::Html { html })
}

fn quote(kind: &str, data: &Cursor<'_>) -> Option<Block> {
    let attribution = markup(data, &["attribution"]).or_else(|| markup(data, &["authorName"]));
    Some(Block::Quote {
        style: match kind {
            "pullquote" => QuoteStyle::Pull,
            _ => QuoteStyle::Block,
        },
        content: Vec::new(),
        body: vec![html(data)?],
        attribution,
    })
}

/// A video or audio of the newspaper.
fn recording(kind: &str, json: &Cursor<'_>, data: &Cursor<'_>) -> Option<Block> {
    let sources = list(json, "assets", &|asset| {
        let media_type = text(asset, &["mimeType"])?;
        Some(RecordingSource {
            url: media_url(asset, &["typeData", "secureFile"])
                .or_else(|| media_url(asset, &["file"]))?,
            media_type: Some(media_type).filter(|it| it.starts_with(kind)),
        })
    });
    let sources: Vec<_> = sources
        .into_iter()
        .filter(|source| source.media_type.is_some())
        .collect();
    if sources.is_empty() {
        return None;
    }
    let recording = Box::new(Recording {
        sources,
        poster: media_url(data, &["stillImageUrl"]),
        width: number(data, &["width"]),
        height: number(data, &["height"]),
        title: markup(data, &["title"]),
        caption: markup(data, &["caption"]),
        credit: markup(data, &["credit"]).and_then(|credit| bare_credit(&credit)),
        silent_loop: false,
        tracks: Vec::new(),
    });
    Some(match kind {
        "audio" => Block::Audio(recording),
        _ => Block::Video(recording),
    })
}

/// Content of another provider: recognised by its address, then by its markup,
/// otherwise shown as a link card.
fn embed_or_link(data: &Cursor<'_>) -> Option<Block> {
    let address = ["originalUrl", "url", "iframeUrl"]
        .iter()
        .find_map(|key| Embed::of(&url(data, &[key])?));
    match address {
        Some(embed) => Some(Block::Embed(Box::new(Embed {
            // The words of a post are in its markup.
            title: markup(data, &["title"]).or_else(|| markup(data, &["html"])),
            caption: markup(data, &["caption"]),
            width: number(data, &["width"]),
            height: number(data, &["height"]),
            ..embed
        }))),
        None => html(data).or_else(|| link(data)),
    }
}

fn link(data: &Cursor<'_>) -> Option<Block> {
    let url = ["originalUrl", "url", "iframeUrl"]
        .iter()
        .find_map(|key| url(data, &[key]))?;
    let text = |keys: &[&str]| keys.iter().find_map(|key| markup(data, &[key]));
    Some(Block::LinkCard(Box::new(LinkCard {
        title: text(&["linkText", "title", "alt"]).unwrap_or_else(|| url.host().to_owned()),
        description: text(&["description", "caption"]),
        publisher: text(&["source"]),
        image: None,
        url,
    })))
}

fn code(data: &Cursor<'_>) -> Option<Block> {
    let code = text(data, &["html"])?;
    if code.starts_with('<') {
        return Some(Block::Html { html: code });
    }
    Some(Block::Code {
        language: text(data, &["language"]),
        text: without_references(&code),
    })
}

/// Lists of titled sections, and timelines. Both contain elements again.
fn nested(kind: &str, data: &Cursor<'_>, depth: usize) -> Vec<Block> {
    let elements = |json: &Cursor<'_>, key: &str| {
        let mut found = Vec::new();
        each(json, key, &mut |element| {
            found.extend(blocks(element, depth + 1))
        });
        found
    };
    let mut found = Vec::new();
    if kind == "list" {
        each(data, "items", &mut |item| {
            if let Some(title) = markup(item, &["title"]) {
                found.push(Block::Heading {
                    level: 2,
                    content: vec![Inline::Text(title)],
                });
            }
            found.extend(elements(item, "elements"));
        });
        return found;
    }
    each(data, "sections", &mut |section| {
        let mut without_date = Vec::new();
        let mut events = Vec::new();
        each(section, "events", &mut |event| {
            let mut body = elements(event, "main");
            body.extend(elements(event, "body"));
            let title = markup(event, &["title"]);
            let (date, title) = match markup(event, &["date"]) {
                Some(date) => (Some(date), title),
                None => (title, None),
            };
            match date {
                Some(date) => events.push(TimelineEvent { date, title, body }),
                None => without_date.append(&mut body),
            }
        });
        if !events.is_empty() {
            found.push(Block::Timeline {
                title: markup(section, &["title"]),
                events,
            });
        }
        found.append(&mut without_date);
    });
    found
}
