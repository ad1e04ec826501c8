//! Bodies of the Guardian's Content API. The API sends a body in up to four
//! forms at once: blocks of elements, blocks of HTML, one HTML, one text.

use super::element::{self, markup_of};
use super::picture;
use crate::adapters::dates;
use crate::adapters::text::body::{Body, paragraphs};
use crate::adapters::text::plain;
use crate::adapters::value::{at, each, list, markup, raw_text, text};
use crate::cursor::Cursor;
use lede_model::{Block, LiveUpdate};

/// The body in the form with the most text; of forms with the same text, the
/// one with more structure.
pub(super) fn body(json: &Cursor<'_>) -> Vec<Block> {
    let is_live = json.text_at(&["fields", "liveBloggingNow"]) == Some("true");
    let of_blocks = at(json, &["blocks"], &|blocks| {
        Some(blocks_of(blocks, is_live))
    })
    .unwrap_or_default();
    let html = raw_text(json, &["fields", "body"]);
    let is_most = || of_blocks.length * 2 >= html.map_or(0, text_length);
    let mut body = if !of_blocks.blocks.is_empty() && is_most() {
        of_blocks.blocks
    } else {
        match html {
            Some(html) => Body::of_html(html).blocks(),
            None => raw_text(json, &["fields", "bodyText"])
                .map(paragraphs)
                .unwrap_or_default(),
        }
    };
    if body.is_empty() {
        body = elements(json, "body", false);
    }
    let pictures = list(json, "elements", &|element| {
        let is_of_gallery = element.text_at(&["relation"]) == Some("gallery");
        is_of_gallery.then(|| picture::picture(element)).flatten()
    });
    let has_pictures = body
        .iter()
        .any(|block| matches!(block, Block::Image { .. }));
    if !pictures.is_empty() && !has_pictures {
        body.push(Block::Gallery {
            title: None,
            images: pictures,
        });
    }
    body
}

/// The main element of the article if it is not a picture: a film, a recording,
/// a map. Of one that is a picture nothing, if the article has that.
pub(super) fn main(json: &Cursor<'_>, has_picture: bool) -> Vec<Block> {
    let is_wanted = |markup: &&str| !has_picture || is_of_other(markup);
    let is_picture = |element: &Cursor<'_>| {
        has_picture && matches!(element.text_at(&["type"]), Some("image" | "cartoon"))
    };
    let mut main = Vec::new();
    if let Some(blocks) = json.get_non_empty("blocks")
        && let Some(block) = blocks.get_non_empty("main")
    {
        each(&block, "elements", &mut |element| {
            if !is_picture(element) {
                main.extend(element::blocks(element, 0));
            }
        });
        if main.is_empty() {
            let html = block.text_at(&["bodyHtml"]).filter(is_wanted);
            main = html.map_or(Vec::new(), |html| Body::of_html(html).blocks());
        }
    }
    if main.is_empty() {
        let html = json.text_at(&["fields", "main"]).filter(is_wanted);
        main = html.map_or(Vec::new(), |html| Body::of_html(html).blocks());
    }
    if main.is_empty() {
        main = elements(json, "main", has_picture);
    }
    main
}

/// Whether the markup of a main element shows something else than a picture.
pub(super) fn is_of_other(markup: &str) -> bool {
    let signs = [
        "element-audio",
        "element-video",
        "element-atom",
        "element-interactive",
        "element-embed",
        "element-tweet",
        "<iframe",
        "<audio",
        "<video",
    ];
    signs.iter().any(|sign| markup.contains(sign))
}

/// The article's own elements with a relation. They consist of files only:
/// videos, embedded posts, pictures.
fn elements(json: &Cursor<'_>, relation: &str, has_picture: bool) -> Vec<Block> {
    let mut blocks = Vec::new();
    each(json, "elements", &mut |element| {
        let is_picture = matches!(element.text_at(&["type"]), Some("image" | "cartoon"));
        let is_of_relation = element.text_at(&["relation"]) == Some(relation);
        if is_of_relation && !(is_picture && has_picture) {
            blocks.extend(element::blocks(element, 0));
        }
    });
    blocks
}

/// Blocks, and the length of their text.
#[derive(Default)]
struct MeasuredBlocks {
    blocks: Vec<Block>,
    length: usize,
}

/// The blocks of an article are its body. The blocks of a live report are its
/// updates.
fn blocks_of(json: &Cursor<'_>, is_live: bool) -> MeasuredBlocks {
    let mut measured = MeasuredBlocks::default();
    let mut entries = Vec::new();
    let key = ["body", "requestedBodyBlocks"]
        .into_iter()
        .find(|key| json.get_non_empty(key).is_some())
        .unwrap_or_default();
    let mut read = |block: &Cursor<'_>| {
        let is_published = block.get("published").is_none_or(|it| it.is_true());
        entries.extend(update(block).filter(|_| is_published));
    };
    if key == "body" {
        each(json, key, &mut read);
    } else if let Some(requests) = json.get_non_empty(key) {
        for request in requests.keys() {
            each(&requests, request, &mut read);
        }
    }
    let is_live =
        is_live || entries.len() > 1 || entries.iter().any(|(update, _)| update.key_event);
    for (update, length) in entries {
        measured.length += length;
        if is_live {
            measured.blocks.push(Block::Update(Box::new(update)));
        } else {
            measured.blocks.extend(update.body);
        }
    }
    measured
}

/// An update and the length of its text; `None` if it is empty.
fn update(json: &Cursor<'_>) -> Option<(LiveUpdate, usize)> {
    let attribute = |key| {
        let attributes = json.get("attributes");
        attributes.is_some_and(|it| it.get(key).is_some_and(|value| value.is_true()))
    };
    let title = markup(json, &["title"]).or_else(|| markup(json, &["attributes", "title"]));
    let measured = block_of(json);
    let date = dates::timestamp(json, &["firstPublishedDate"])
        .or_else(|| dates::timestamp(json, &["publishedDate"]));
    let update = LiveUpdate {
        id: text(json, &["id"]).unwrap_or_else(|| json.path()),
        date,
        title: title.as_deref().and_then(plain::html),
        key_event: attribute("keyEvent") || attribute("summary"),
        body: measured.blocks,
    };
    (update.title.is_some() || !update.body.is_empty()).then_some((update, measured.length))
}

/// A block's elements, unless its HTML has much more text.
fn block_of(json: &Cursor<'_>) -> MeasuredBlocks {
    let html = raw_text(json, &["bodyHtml"]);
    let in_html = html.map_or(0, text_length);
    let mut measured = MeasuredBlocks::default();
    each(json, "elements", &mut |element| {
        measured.length += markup_of(element).map_or(0, text_length);
        measured.blocks.extend(element::blocks(element, 0));
    });
    let is_less = measured.blocks.is_empty() || measured.length * 2 < in_html;
    if let Some(html) = html.filter(|_| is_less) {
        measured.blocks = Body::of_html(html).blocks();
        measured.length = in_html;
    }
    measured
}

/// The length of the text of markup, in bytes.
fn text_length(html: &str) -> usize {
    plain::html(html).map_or(0, |length| length.len())
}
