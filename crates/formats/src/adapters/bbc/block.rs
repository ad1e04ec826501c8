//! The blocks of an article, each a type with a model.

use super::text::{each_block, inlines, kind, words, words_at};
use super::{embed, media, picture, table};
use crate::adapters::elements::blocks;
use crate::adapters::elements::marks::is_blank;
use crate::adapters::text::body::Body;
use crate::adapters::value::{markup, number, raw_text, text};
use crate::cursor::Cursor;
use lede_model::{Block, Image, ImageRole, Inline, InlineNode, QuoteStyle};

/// The blocks in a block.
pub(super) fn children(json: &Cursor<'_>, depth: usize) -> Vec<Block> {
    let mut found = Vec::new();
    each_block(json, &mut |block| found.extend(blocks(block, depth + 1)));
    found
}

/// What should be in the place of a block that is not for readers of the
/// article; `None` for all others.
fn left_out(kind: &str) -> Option<&'static str> {
    Some(match kind {
        "mpu" | "advert" => "a block other than an advertisement",
        "wsoj" | "recommendations" => "a block other than recommendations",
        "podcastPromo" => "a block other than an offer of a podcast",
        "continueReading" => "a block other than a button",
        "embedUploader" | "uploader" => "a block other than a form",
        _ => return None,
    })
}

/// The blocks of one block.
pub(super) fn blocks(json: &Cursor<'_>, depth: usize) -> Vec<Block> {
    if blocks::is_too_deep(json, depth) {
        return Vec::new();
    }
    if json.get("model").is_none() {
        return super::cps::blocks(json, depth);
    }
    let kind = kind(json);
    if let Some(why) = left_out(kind) {
        json.report(why);
        return Vec::new();
    }
    let one = match kind {
        "text" | "introduction" | "section" | "listItem" => return children(json, depth),
        "paragraph" | "fragment" | "urlLink" | "inlineLink" | "inline" => {
            // White space between blocks is a fragment, too.
            return paragraph(json).into_iter().collect();
        }
        "headline" | "subheadline" | "heading" | "subheading" | "crosshead" => heading(json),
        "unorderedList" | "orderedList" => list_of(json, kind, depth),
        "image" | "rawImage" | "embedImages" => {
            let image = match kind {
                "rawImage" => crate::adapters::value::at(json, &["model"], &picture::one),
                _ => picture::image(json),
            };
            image.map(|image| blocks::picture(image, ImageRole::Inline))
        }
        "imageGallery" | "gallery" => gallery(json),
        "quote" | "blockquote" | "pullquote" | "pullQuote" | "pullOutQuote" => {
            quote(json, kind, depth)
        }
        "table" => table::table(json),
        "links" => links(json),
        "link" => super::promo::link_card(json),
        "group" | "gist" | "keyPoints" => return group(json, depth),
        "disclaimer" => {
            let content = inlines(json);
            (!is_blank(&content)).then_some(Block::Disclaimer { content })
        }
        "divider" | "horizontalRule" => Some(Block::Divider),
        "code" => code(json),
        _ if media::is_media(kind) => return media::blocks(json),
        _ if embed::is_embed(kind) => embed::block(json),
        kind => return unknown(json, kind, depth),
    };
    if one.is_none() {
        json.report("a block with something to show");
    }
    one.into_iter().collect()
}

/// A block of an unknown type: it is reported, and what it holds is kept.
fn unknown(json: &Cursor<'_>, kind: &str, depth: usize) -> Vec<Block> {
    json.report("a block of a known type");
    let found = children(json, depth);
    if !found.is_empty() {
        return found;
    }
    if let Some(html) = raw_text(json, &["model", "html"]) {
        return Body::of_html(html).blocks();
    }
    let text = ["text", "title", "caption"]
        .iter()
        .find_map(|key| words_at(json, &["model", key]));
    let kind = kind.to_owned();
    text.map(|text| Block::Unknown { kind, text })
        .into_iter()
        .collect()
}

pub(super) fn paragraph(json: &Cursor<'_>) -> Option<Block> {
    let content = inlines(json);
    (!is_blank(&content)).then_some(Block::Paragraph {
        content,
        align: None,
    })
}

fn code(json: &Cursor<'_>) -> Option<Block> {
    let model = json.get("model")?;
    // The spaces of code are part of it.
    let code = model.get_non_empty("text")?.as_str()?.to_owned();
    Some(Block::Code {
        language: text(&model, &["language"]),
        text: code,
    })
}

fn heading(json: &Cursor<'_>) -> Option<Block> {
    let content = inlines(json);
    let level = number(json, &["model", "level"]).unwrap_or(2);
    (!is_blank(&content)).then(|| blocks::heading_of(level, content))
}

fn list_of(json: &Cursor<'_>, kind: &str, depth: usize) -> Option<Block> {
    let mut items: Vec<Vec<Block>> = Vec::new();
    each_block(json, &mut |item| {
        let found = blocks(item, depth + 1);
        if found.is_empty() {
            return;
        }
        match items.last_mut() {
            // A list among the items belongs to the item before.
            Some(last) if super::text::kind(item).ends_with("List") => last.extend(found),
            _ => items.push(found),
        }
    });
    (!items.is_empty()).then(|| Block::List {
        ordered: kind == "orderedList",
        start: None,
        items,
    })
}

fn gallery(json: &Cursor<'_>) -> Option<Block> {
    let mut images: Vec<Image> = Vec::new();
    let mut title = markup(json, &["model", "title"]);
    each_block(json, &mut |part| match kind(part) {
        "image" => images.extend(picture::image(part)),
        "title" | "headline" | "caption" => title = title.take().or_else(|| words(part)),
        _ => part.report("a picture"),
    });
    blocks::gallery(title, images)
}

/// A quotation. Who said it, and in which role, are blocks or texts.
fn quote(json: &Cursor<'_>, kind: &str, depth: usize) -> Option<Block> {
    let style = match kind {
        "quote" | "blockquote" => QuoteStyle::Block,
        _ => QuoteStyle::Pull,
    };
    let named = |keys: &[&str]| keys.iter().find_map(|key| words_at(json, &["model", key]));
    let mut by = named(&["attribution", "source", "author", "name", "speaker"]);
    let mut role = named(&["role", "attributionRole"]);
    let mut body = Vec::new();
    each_block(json, &mut |part| match super::text::kind(part) {
        "attribution" | "source" | "quoteSource" | "name" | "speaker" | "cite" => {
            by = by.take().or_else(|| words(part));
        }
        "role" => role = role.take().or_else(|| words(part)),
        _ => body.extend(blocks(part, depth + 1)),
    });
    if body.is_empty() {
        body.extend(
            ["text", "quote"]
                .iter()
                .find_map(|key| words_at(json, &["model", key]))
                .map(blocks::plain_paragraph),
        );
    }
    let names: Vec<String> = by.into_iter().chain(role).collect();
    let by = (!names.is_empty()).then(|| names.join(", "));
    blocks::quote_of(style, body, by)
}

/// A box of links.
fn links(json: &Cursor<'_>) -> Option<Block> {
    let mut title = words_at(json, &["model", "title"]);
    let mut items = Vec::new();
    each_block(json, &mut |part| match kind(part) {
        "title" | "subheadline" | "headline" => title = title.take().or_else(|| words(part)),
        _ => {
            let mut content = inlines(part);
            let is_link = |inline: &Inline| matches!(inline, Inline::Node(InlineNode::Link { .. }));
            if !content.iter().any(is_link) {
                let url = super::text::address(part);
                content = crate::adapters::elements::marks::link(url, content);
            }
            if !is_blank(&content) {
                items.push(vec![Block::Paragraph {
                    content,
                    align: None,
                }]);
            }
        }
    });
    let list = Block::List {
        ordered: false,
        start: None,
        items,
    };
    let has_items = matches!(&list, Block::List { items, .. } if !items.is_empty());
    match title {
        _ if !has_items => None,
        None => Some(list),
        title => Some(Block::Aside {
            title,
            body: vec![list],
        }),
    }
}

/// A box: key points if it is one list, otherwise with what it holds.
fn group(json: &Cursor<'_>, depth: usize) -> Vec<Block> {
    let mut title = words_at(json, &["model", "title"]);
    let mut body = Vec::new();
    each_block(json, &mut |part| match kind(part) {
        "title" | "headline" | "subheadline" if title.is_none() && body.is_empty() => {
            title = words(part);
        }
        _ => body.extend(blocks(part, depth + 1)),
    });
    key_points(title, body).into_iter().collect()
}

/// The box of a list, each item of which is one paragraph.
pub(super) fn key_points(title: Option<String>, mut body: Vec<Block>) -> Option<Block> {
    let is_points = |body: &[Block]| match body {
        [Block::List { items, .. }] => items
            .iter()
            .all(|item| matches!(&item[..], [Block::Paragraph { .. }])),
        _ => false,
    };
    if !is_points(&body) {
        return match body.is_empty() {
            true => title.map(blocks::plain_paragraph),
            false => Some(Block::Aside { title, body }),
        };
    }
    let Some(Block::List { items, .. }) = body.pop() else {
        return None;
    };
    let points = items.into_iter().flatten().filter_map(|block| match block {
        Block::Paragraph { content, .. } => Some(content),
        _ => None,
    });
    Some(Block::KeyPoints {
        title,
        items: points.collect(),
    })
}
