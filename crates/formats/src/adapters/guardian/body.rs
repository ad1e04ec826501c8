//! Bodies of the Guardian's Content API. The API sends a body in up to four
//! forms at once: blocks of elements, blocks of HTML, one HTML, one text.

use crate::adapters::dates::rfc822;
use crate::adapters::guardian::element::{self as guardian_element, markup_of};
use crate::adapters::guardian::picture as guardian_picture;
use crate::adapters::text::body::{Body, paragraphs};
use crate::adapters::text::plain;
use crate::adapters::value::{at, each, list, text, words};
use crate::cursor::Cursor;
use lede_model::{Block, LiveUpdate};

/// The body in the form with the most text; of forms with the same text, the
/// one with more structure.
pub(crate) fn body(json: &Cursor<'_>) -> Vec<Block> {
    let of_blocks = at(json, &["blocks"], &|blocks| Some(blocks_of(blocks))).unwrap_or_default();
    let html = words(json, &["fields", "body"]);
    let is_most = || of_blocks.words * 2 >= html.map_or(0, words_of_html);
    let mut body = if !of_blocks.blocks.is_empty() && is_most() {
        of_blocks.blocks
    } else {
        match html {
            Some(html) => Body::of_html(html).blocks(),
            None => words(json, &["fields", "bodyText"])
                .map(paragraphs)
                .unwrap_or_default(),
        }
    };
    if body.is_empty() {
        body = elements(json, "body");
    }
    let pictures = list(json, "elements", &|element| {
        let is_of_gallery = element.text_at(&["relation"]) == Some("gallery");
        is_of_gallery
            .then(|| guardian_picture::picture(element))
            .flatten()
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

/// The main element of the article if it is not a picture: a video, a map.
pub(crate) fn main(json: &Cursor<'_>) -> Vec<Block> {
    let of_block = at(json, &["blocks", "main"], &|block| {
        Some(block_of(block).blocks)
    });
    let mut main = of_block.unwrap_or_default();
    if main.is_empty() {
        main = Body::html(json, &["fields", "main"]).blocks();
    }
    if main.is_empty() {
        main = elements(json, "main");
    }
    main
}

/// The article's own elements with a relation. They consist of files only:
/// videos, embedded posts, pictures.
fn elements(json: &Cursor<'_>, relation: &str) -> Vec<Block> {
    let mut blocks = Vec::new();
    each(json, "elements", &mut |element| {
        if element.text_at(&["relation"]) == Some(relation) {
            blocks.extend(guardian_element::blocks(element, 0));
        }
    });
    blocks
}

/// Blocks, and the length of their text.
#[derive(Default)]
struct Said {
    blocks: Vec<Block>,
    words: usize,
}

/// The blocks of an article are its body. The blocks of a live report are its
/// updates.
fn blocks_of(json: &Cursor<'_>) -> Said {
    let mut said = Said::default();
    let mut entries = Vec::new();
    let key = ["body", "requestedBodyBlocks"]
        .into_iter()
        .find(|key| json.given(key).is_some())
        .unwrap_or_default();
    let mut read = |block: &Cursor<'_>| {
        let is_published = block.get("published").is_none_or(|it| it.is_true());
        entries.extend(update(block).filter(|_| is_published));
    };
    if key == "body" {
        each(json, key, &mut read);
    } else if let Some(requests) = json.given(key) {
        for request in requests.keys() {
            each(&requests, request, &mut read);
        }
    }
    let is_live = entries.len() > 1 || entries.iter().any(|(update, _)| update.key_event);
    for (update, words) in entries {
        said.words += words;
        if is_live {
            said.blocks.push(Block::Update(Box::new(update)));
        } else {
            said.blocks.extend(update.body);
        }
    }
    said
}

/// An update and the length of its text; `None` if it is empty.
fn update(json: &Cursor<'_>) -> Option<(LiveUpdate, usize)> {
    let attribute = |key| {
        let attributes = json.get("attributes");
        attributes.is_some_and(|it| it.get(key).is_some_and(|value| value.is_true()))
    };
    let title = text(json, &["title"]).or_else(|| text(json, &["attributes", "title"]));
    let said = block_of(json);
    let date = rfc822::moment(json, &["firstPublishedDate"])
        .or_else(|| rfc822::moment(json, &["publishedDate"]));
    let update = LiveUpdate {
        id: text(json, &["id"]).unwrap_or_else(|| json.path()),
        date,
        title: title.as_deref().and_then(plain::html),
        key_event: attribute("keyEvent") || attribute("summary"),
        body: said.blocks,
    };
    (update.title.is_some() || !update.body.is_empty()).then_some((update, said.words))
}

/// A block's elements, unless its HTML has much more text.
fn block_of(json: &Cursor<'_>) -> Said {
    let html = words(json, &["bodyHtml"]);
    let in_html = html.map_or(0, words_of_html);
    let mut said = Said::default();
    each(json, "elements", &mut |element| {
        said.words += markup_of(element).map_or(0, words_of_html);
        said.blocks.extend(guardian_element::blocks(element, 0));
    });
    let is_less = said.blocks.is_empty() || said.words * 2 < in_html;
    if let Some(html) = html.filter(|_| is_less) {
        said.blocks = Body::of_html(html).blocks();
        said.words = in_html;
    }
    said
}

/// The length of the text of markup, in bytes.
fn words_of_html(html: &str) -> usize {
    plain::html(html).map_or(0, |words| words.len())
}
