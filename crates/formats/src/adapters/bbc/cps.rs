//! The blocks of CPS, the older system, whose members are their own.

use super::{candy, embed, media, picture};
use crate::adapters::elements::blocks;
use crate::adapters::elements::marks;
use crate::adapters::text::body::paragraphs;
use crate::adapters::value::{is_true, list, markup, raw_text};
use crate::cursor::Cursor;
use lede_model::{Block, ImageRole, Inline, QuoteStyle};

/// Whether a block may be one of CPS.
pub(super) fn is_block(json: &Cursor<'_>) -> bool {
    let is_known = matches!(
        json.text_at(&["type"]).unwrap_or_default(),
        "paragraph"
            | "introduction"
            | "heading"
            | "crosshead"
            | "subheading"
            | "list"
            | "image"
            | "media"
            | "version"
            | "legacyMedia"
            | "social_embed"
            | "include"
            | "quote"
            | "table"
            | "unavailableMedia"
    );
    is_known && json.get("attrs").is_none() && json.get("data").is_none()
}

/// The blocks of one block.
pub(super) fn blocks(json: &Cursor<'_>, depth: usize) -> Vec<Block> {
    if blocks::is_too_deep(json, depth) {
        return Vec::new();
    }
    let kind = json.text_at(&["type"]).unwrap_or_default();
    let one = match kind {
        "paragraph" | "introduction" | "listItem" => return paragraph(json),
        "heading" | "crosshead" | "subheading" => {
            raw_text(json, &["text"]).and_then(|words| blocks::heading(2, &candy::html(words)))
        }
        "list" => items(json, depth),
        "image" => picture::one(json).map(|image| blocks::picture(image, ImageRole::Inline)),
        _ if media::is_media(kind) => return media::of_cps(json),
        "quote" | "blockquote" | "pullquote" => raw_text(json, &["text"]).and_then(|words| {
            let by = ["attribution", "source", "author"];
            let by = by.iter().find_map(|key| markup(json, &[key]));
            let style = match kind {
                "pullquote" => QuoteStyle::Pull,
                _ => QuoteStyle::Block,
            };
            blocks::quote(style, &candy::html(words), by)
        }),
        "table" => raw_text(json, &["html"])
            .or_else(|| raw_text(json, &["text"]))
            .and_then(blocks::paragraph),
        _ if embed::is_embed(kind) => embed::of_members(json, markup(json, &["caption"])),
        "unavailableMedia" => None,
        kind => {
            let kind = if kind.is_empty() { "block" } else { kind };
            return blocks::unknown(json, kind, &["text", "html", "title", "caption"])
                .into_iter()
                .collect();
        }
    };
    if one.is_none() {
        json.report("a block with something to show");
    }
    one.into_iter().collect()
}

/// A paragraph, plain or with markup, and the articles that it names.
fn paragraph(json: &Cursor<'_>) -> Vec<Block> {
    let mut found = Vec::new();
    if let Some(words) = raw_text(json, &["text"]) {
        let is_plain = json.text_at(&["markupType"]) == Some("plain_text");
        match is_plain {
            true => found.extend(paragraphs(words)),
            false => found.extend(blocks::paragraph(&candy::html(words))),
        }
    }
    found.extend(list(json, "meta", &link));
    if found.is_empty() {
        json.report("a paragraph with words");
    }
    found
}

/// A paragraph that links to an article.
fn link(json: &Cursor<'_>) -> Option<Block> {
    let card = super::promo::promo(json, crate::adapters::entry::Extent::Card)?;
    Some(Block::Paragraph {
        content: marks::link(card.url, vec![Inline::Text(card.headline)]),
        align: None,
    })
}

fn items(json: &Cursor<'_>, depth: usize) -> Option<Block> {
    let items = list(json, "items", &|item| {
        let found = match item.as_str() {
            Some(words) => blocks::paragraph(&candy::html(words)).into_iter().collect(),
            None => blocks(item, depth + 1),
        };
        (!found.is_empty()).then_some(found)
    });
    (!items.is_empty()).then(|| Block::List {
        ordered: is_true(json, "numbered"),
        start: None,
        items,
    })
}
