//! Elements of the Guardian's Content API, of which blocks consist.

use super::atom;
use super::picture::{picture, role};
use crate::adapters::text::plain::html as plain_of;
use crate::adapters::value::{each, list, markup, media_url, number, text, url};
use crate::cursor::Cursor;
use crate::html::plain::without_references;
use lede_model::{
    Block, Embed, Inline, InlineNode, LinkCard, Mark, Provider, QuoteStyle, Recording,
    RecordingSource, TimelineEvent, bare_credit,
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
        "content-atom" | "contentatom" | "atom" => return atom::blocks(json, data),
        "text" => html(data),
        "image" | "cartoon" => match picture(json) {
            Some(image) => Some(Block::Image {
                image: Box::new(image),
                role: role(data),
            }),
            None => markup(data, &["caption"]).map(small),
        },
        "pullquote" | "comment" => quote(kind, data),
        "video" | "audio" => match recording(kind, json, data) {
            Some(recording) => Some(recording),
            None => return with_caption(embed_or_link(data), data),
        },
        "tweet" => embed_or_tweet(data),
        "rich-link" | "membership" | "document" | "link" => link(data),
        "code" => code(data),
        _ => return with_caption(embed_or_link(data), data),
    };
    block.into_iter().collect()
}

/// Markup with its caption below it. Embeds and links have theirs.
fn with_caption(block: Option<Block>, data: &Cursor<'_>) -> Vec<Block> {
    let caption = match &block {
        Some(Block::Html { html }) => markup(data, &["caption"]).filter(|caption| {
            let text = plain_of(html).unwrap_or_default();
            !text.contains(caption.as_str())
        }),
        _ => None,
    };
    block.into_iter().chain(caption.map(small)).collect()
}

/// Small print.
fn small(text: String) -> Block {
    Block::Paragraph {
        content: vec![Inline::Node(InlineNode::Small(Mark {
            content: vec![Inline::Text(text)],
        }))],
        align: None,
    }
}

/// A post by its address, else by its number.
fn embed_or_tweet(data: &Cursor<'_>) -> Option<Block> {
    let has_address = ["originalUrl", "url"]
        .iter()
        .any(|key| data.get(key).is_some());
    let by_number = || Embed::new(Provider::X, data.text_at(&["id"])?);
    match (has_address, by_number()) {
        (false, Some(embed)) => Some(Block::Embed(Box::new(embed))),
        _ => embed_or_link(data),
    }
}

fn html(data: &Cursor<'_>) -> Option<Block> {
    text(data, &["html"]).map(|html| Block::Html { html })
}

fn quote(kind: &str, data: &Cursor<'_>) -> Option<Block> {
    let attribution = markup(data, &["attribution"]).or_else(|| markup(data, &["authorName"]));
    let style = match kind {
        "pullquote" => QuoteStyle::Pull,
        _ => QuoteStyle::Block,
    };
    let html = text(data, &["html"])?;
    // Some are headings, which are no part of the outline.
    let is_heading = html.starts_with("<h") && html.matches("</h").count() == 1;
    match is_heading && html.trim_end().ends_with('>') && !html.contains("<p") {
        true => Some(Block::Quote {
            style,
            content: vec![Inline::Text(plain_of(&html)?)],
            body: Vec::new(),
            attribution,
        }),
        false => Some(Block::Quote {
            style,
            content: Vec::new(),
            body: vec![Block::Html { html }],
            attribution,
        }),
    }
}

/// A video or audio of the newspaper.
fn recording(kind: &str, json: &Cursor<'_>, data: &Cursor<'_>) -> Option<Block> {
    let sources: Vec<RecordingSource> = list(json, "assets", &|asset| {
        let media_type = text(asset, &["mimeType"]);
        let is_of_kind = match &media_type {
            Some(media_type) => media_type.starts_with(kind),
            None => asset.text_at(&["type"]) == Some(kind),
        };
        let url = media_url(asset, &["typeData", "secureFile"])
            .or_else(|| media_url(asset, &["file"]))
            .filter(|_| is_of_kind)?;
        Some(RecordingSource { url, media_type })
    });
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
