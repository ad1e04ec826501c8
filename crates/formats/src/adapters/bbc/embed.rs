//! Content of other providers: posts, films, graphics.

use super::text::words_at;
use crate::adapters::elements::blocks::{self, EmbedDetails};
use crate::adapters::value::{each, markup, number, raw_text, url};
use crate::cursor::Cursor;
use lede_model::{Block, Embed, Url};

pub(super) fn is_embed(kind: &str) -> bool {
    matches!(
        kind,
        "social" | "social_embed" | "oEmbed" | "embed" | "embedHtml" | "html" | "include"
    )
}

#[derive(Default)]
struct Found {
    addresses: Vec<Url>,
    html: Option<String>,
    title: Option<String>,
    size: (Option<u32>, Option<u32>),
}

/// The block of an embed with a model.
pub(super) fn block(json: &Cursor<'_>) -> Option<Block> {
    // The markup itself may be the model.
    let model = json.get("model")?;
    if let Some(html) = model.as_str() {
        return blocks::paragraph(html);
    }
    let caption = words_at(json, &["model", "caption"]);
    of_members(&model, caption)
}

/// The block of the members of an embed.
pub(super) fn of_members(json: &Cursor<'_>, caption: Option<String>) -> Option<Block> {
    let mut found = Found::default();
    read(json, 0, &mut found);
    let details = EmbedDetails {
        title: found.title,
        caption,
        width: found.size.0,
        height: found.size.1,
    };
    if let Some(embed) = found.addresses.iter().find_map(Embed::of) {
        return Some(blocks::embed_with(embed, details));
    }
    if let Some(html) = found.html {
        return blocks::paragraph(&html);
    }
    let address = found.addresses.into_iter().next()?;
    Some(blocks::link_card(
        address,
        details.title,
        details.caption,
        None,
    ))
}

/// Reads the members of an embed, of its `oembed` and of the blocks in it.
fn read(json: &Cursor<'_>, depth: usize, found: &mut Found) {
    if blocks::is_too_deep(json, depth) {
        return;
    }
    for key in ["source", "href", "url", "locator", "src"] {
        let is_address = json
            .text_at(&[key])
            .is_some_and(|address| address.contains("://") || address.starts_with("//"));
        if is_address {
            found.addresses.extend(url(json, &[key]));
        }
    }
    for key in ["html", "embeddableContent"] {
        if found.html.is_none() {
            found.html = raw_text(json, &[key]).map(str::to_owned);
        }
    }
    if found.title.is_none() {
        found.title = markup(json, &["title"]);
    }
    found.size.0 = found.size.0.or(number(json, &["width"]));
    found.size.1 = found.size.1.or(number(json, &["height"]));
    for key in ["embed", "oembed", "model"] {
        if let Some(inner) = json.get(key).filter(Cursor::is_object) {
            read(&inner, depth + 1, found);
        }
    }
    each(json, "blocks", &mut |part| {
        if part.text_at(&["type"]) != Some("caption") {
            read(part, depth + 1, found);
        }
    });
}
