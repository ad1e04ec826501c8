//! The blocks of Strapi's editor, and the components of dynamic zones.
//!
//! <https://github.com/strapi/blocks-react-renderer>

use super::Strapi;
use super::media::image;
use crate::adapters::elements::blocks::{self, EmbedDetails};
use crate::adapters::elements::marks;
use crate::adapters::fields::system::{Fields, System};
use crate::adapters::media::attachment;
use crate::adapters::value::{each, elements, is_true, markup, number, text, url};
use crate::cursor::Cursor;
use lede_model::{Block, ImageRole, Inline, QuoteStyle};

/// Types of blocks.
const TYPES: [&str; 6] = ["paragraph", "heading", "list", "quote", "code", "image"];

/// Whether a value is a list of blocks.
pub(super) fn is_blocks(json: &Cursor<'_>) -> bool {
    json.is_list()
        && json.items().any(|block| {
            let is_known = block
                .text_at(&["type"])
                .is_some_and(|kind| TYPES.contains(&kind));
            is_known
                && block
                    .get("children")
                    .is_some_and(|children| children.is_list())
        })
}

pub(super) fn blocks(json: &Cursor<'_>) -> Vec<Block> {
    elements(json)
        .iter()
        .filter_map(|block| self::block(block, 0))
        .collect()
}

fn block(json: &Cursor<'_>, depth: usize) -> Option<Block> {
    let kind = json.text_at(&["type"]).unwrap_or_default();
    match kind {
        "list" => list_of(json, depth),
        "image" => {
            let picture = json.get_non_empty("image").and_then(|file| image(&file));
            if picture.is_none() {
                json.report("a picture");
            }
            picture.map(|image| blocks::picture(image, ImageRole::Inline))
        }
        "code" => {
            let text = lede_model::plain_text(&content(json, depth));
            (!text.trim().is_empty()).then(|| Block::Code {
                language: self::text(json, &["language"]).filter(|it| it != "plaintext"),
                text,
            })
        }
        _ => {
            let content = content(json, depth);
            if marks::is_blank(&content) {
                // An empty line.
                return None;
            }
            Some(match kind {
                "heading" => blocks::heading_of(number(json, &["level"]).unwrap_or(2), content),
                "quote" => Block::Quote {
                    style: QuoteStyle::Block,
                    content,
                    body: Vec::new(),
                    attribution: None,
                },
                kind => {
                    if kind != "paragraph" {
                        json.report("a block of a known type");
                    }
                    Block::Paragraph {
                        content,
                        align: None,
                    }
                }
            })
        }
    }
}

/// A list with its items. A nested list belongs to the item before it.
fn list_of(json: &Cursor<'_>, depth: usize) -> Option<Block> {
    if blocks::is_too_deep(json, depth) {
        return None;
    }
    let mut items: Vec<Vec<Block>> = Vec::new();
    each(json, "children", &mut |item| {
        if item.text_at(&["type"]) == Some("list") {
            let Some(inner) = list_of(item, depth + 1) else {
                return;
            };
            match items.last_mut() {
                Some(last) => last.push(inner),
                None => items.push(vec![inner]),
            }
            return;
        }
        let content = content(item, depth);
        if !marks::is_blank(&content) {
            items.push(vec![Block::Paragraph {
                content,
                align: None,
            }]);
        }
    });
    (!items.is_empty()).then(|| Block::List {
        ordered: json.text_at(&["format"]) == Some("ordered"),
        start: None,
        items,
    })
}

/// The text of a block: runs with marks, and links.
fn content(json: &Cursor<'_>, depth: usize) -> Vec<Inline> {
    if blocks::is_too_deep(json, depth) {
        return Vec::new();
    }
    let mut found = Vec::new();
    each(json, "children", &mut |node| {
        if node.get("children").is_some() {
            let inner = content(node, depth + 1);
            let address = match node.text_at(&["type"]) {
                Some("link") => url(node, &["url"]),
                _ => None,
            };
            found.extend(marks::link(address, inner));
            return;
        }
        let text = node.get("text");
        let Some(text) = text.as_ref().and_then(Cursor::as_str) else {
            node.report("a text");
            return;
        };
        let mut run = marks::text(text);
        for mark in ["bold", "italic", "strikethrough", "code"] {
            if is_true(node, mark) && !text.is_empty() {
                run = marks::mark(mark, run);
            }
        }
        found.extend(run);
    });
    found
}

/// The components of a dynamic zone, recognised by their members.
pub(super) fn zone(json: &Cursor<'_>) -> Vec<Block> {
    elements(json).iter().flat_map(component).collect()
}

fn component(json: &Cursor<'_>) -> Vec<Block> {
    let kind = json.text_at(&["__component"]).unwrap_or_default();
    if kind.is_empty() {
        json.report("a component with its name");
    }
    let name = kind.rsplit('.').next().unwrap_or_default();
    let fields = Fields::of(json, &Strapi);
    let body = || {
        fields.find("body content text richtext quote message", &|value| {
            Strapi.body(value).filter(|body| !body.is_empty())
        })
    };
    let title = || fields.plain_text("title heading name");
    if name.contains("quote") {
        let quote = blocks::quote_of(QuoteStyle::Block, body().unwrap_or_default(), title());
        return quote.into_iter().collect();
    }
    let files = fields.list("files images slides gallery", &|file| image(file));
    if let Some(gallery) = blocks::gallery(title(), files) {
        return vec![gallery];
    }
    let media = fields.find("file image media picture", &|file| media(file));
    let body_blocks = body();
    if let Some(mut media) = media {
        let mut title = title();
        if body_blocks.is_none()
            && let Block::Image { image, role } = &mut media
        {
            image.caption = image.caption.take().or_else(|| title.take());
            let link = ["url", "link", "href"]
                .iter()
                .find_map(|key| url(json, &[key]));
            if let Some(url) = link {
                let (image, role) = (image.clone(), *role);
                media = Block::LinkedImage { image, role, url };
            }
        }
        let heading = title.and_then(|title| blocks::heading(2, &title));
        let mut blocks: Vec<Block> = heading.into_iter().chain([media]).collect();
        blocks.extend(body_blocks.unwrap_or_default());
        return blocks;
    }
    let mut blocks: Vec<Block> = Vec::new();
    if name.contains("code")
        && let Some(code) = json.text_at(&["code"])
    {
        return vec![Block::Code {
            language: text(json, &["language"]),
            text: code.to_owned(),
        }];
    }
    if body_blocks.is_none()
        && let Some(address) = ["url", "link", "href"]
            .iter()
            .find_map(|key| url(json, &[key]))
    {
        let details = EmbedDetails {
            title: title(),
            caption: fields.plain_text("caption description"),
            width: None,
            height: None,
        };
        return vec![blocks::embed_or_link(address, details)];
    }
    blocks.extend(title().and_then(|title| blocks::heading(2, &title)));
    blocks.extend(body_blocks.unwrap_or_default());
    if blocks.is_empty() {
        json.report("a component with something to show");
    }
    blocks
}

/// A picture, a video or audio.
fn media(json: &Cursor<'_>) -> Option<Block> {
    let kind = text(json, &["mime"]).unwrap_or_default();
    if kind.starts_with("video/") || kind.starts_with("audio/") {
        let address = crate::adapters::value::media_url(json, &["url"])?;
        return attachment::block(address, Some(kind), markup(json, &["caption"]));
    }
    image(json).map(|image| blocks::picture(image, ImageRole::Inline))
}
