//! The content elements of ANS, of which bodies consist.

use super::embed;
use super::media;
use super::story::correction;
use crate::adapters::elements::blocks;
use crate::adapters::text::body::Body;
use crate::adapters::value::{at, each, elements, list, markup, number, raw_text, text, url};
use crate::cursor::Cursor;
use lede_model::{Block, ImageRole, QuoteStyle};

/// The blocks of an element's children.
pub(super) fn children(json: &Cursor<'_>, depth: usize) -> Vec<Block> {
    let mut found = Vec::new();
    each(json, "content_elements", &mut |element| {
        found.extend(blocks(element, depth + 1));
    });
    found
}

/// The blocks of one element.
pub(super) fn blocks(json: &Cursor<'_>, depth: usize) -> Vec<Block> {
    if blocks::is_too_deep(json, depth) {
        return Vec::new();
    }
    let kind = json.text_at(&["type"]).unwrap_or_default();
    match kind {
        "element_group" => children(json, depth),
        // Elements without content for readers, such as space for
        // advertisements.
        "content_zone" => Vec::new(),
        "raw_html" => Body::html(json, &["content"]).blocks(),
        "custom_embed" => embed::custom(json),
        "gallery" => gallery(json, depth),
        _ => one(json, kind, depth).into_iter().collect(),
    }
}

fn one(json: &Cursor<'_>, kind: &str, depth: usize) -> Option<Block> {
    match kind {
        "text" | "list_element" => blocks::paragraph(raw_text(json, &["content"])?),
        "header" => {
            let level = number(json, &["level"]).unwrap_or(2);
            blocks::heading(level, raw_text(json, &["content"])?)
        }
        "image" => media::picture(json, role(json)),
        "video" | "audio" => media::recording(json),
        "list" => list_of(json, depth),
        "quote" | "blockquote" => quote(json, depth),
        "code" => Some(Block::Code {
            language: text(json, &["language"]),
            text: raw(json, "content")?,
        }),
        "table" => blocks::table(
            at(json, &["header"], &|header| Some(vec![row(header)])).unwrap_or_default(),
            list(json, "rows", &|cells| Some(row(cells))),
        ),
        "divider" => Some(Block::Divider),
        "correction" => correction(json).map(Block::Correction),
        "oembed_response" | "oembed" => embed::oembed(json),
        "reference" => embed::reference(json),
        "link_list" => links(json),
        "interstitial_link" => link(json),
        "endorsement" => blocks::paragraph(raw_text(json, &["endorsement"])?),
        "numeric_rating" => rating(json),
        "story" | "collection" => {
            let story =
                crate::adapters::ans::story::story(json, crate::adapters::entry::Extent::Card)?;
            let (title, standfirst) = (Some(story.headline), story.standfirst);
            Some(blocks::link_card(
                story.url?,
                title,
                standfirst,
                story.image,
            ))
        }
        kind => blocks::unknown(json, kind, &["content", "text", "description", "title"]),
    }
}

/// A gallery, and below it what is said about it. A gallery that is the whole
/// story has that as its standfirst.
fn gallery(json: &Cursor<'_>, depth: usize) -> Vec<Block> {
    let title = markup(json, &["headlines", "basic"]);
    let mut images = Vec::new();
    let mut others = Vec::new();
    each(
        json,
        "content_elements",
        &mut |element| match element.text_at(&["type"]) {
            None | Some("image") => match media::picture(element, ImageRole::Inline) {
                Some(Block::Image { image, .. }) => images.push(*image),
                file => others.extend(file),
            },
            // A film among the pictures.
            Some(_) => others.extend(blocks(element, depth + 1)),
        },
    );
    let mut found: Vec<Block> = blocks::gallery(title, images).into_iter().collect();
    found.append(&mut others);
    if depth > 0 {
        let text = raw_text(json, &["description", "basic"]);
        found.extend(text.and_then(blocks::paragraph));
    }
    found
}

/// Text with its white space, as code needs it.
fn raw(json: &Cursor<'_>, key: &str) -> Option<String> {
    at(json, &[key], &|value| {
        let code = value.as_str().filter(|code| !code.trim().is_empty());
        if code.is_none() {
            value.report("code as text");
        }
        code.map(str::to_owned)
    })
}

fn role(json: &Cursor<'_>) -> ImageRole {
    match json.text_at(&["alignment"]) {
        Some("left" | "right") => ImageRole::Half,
        _ => ImageRole::Inline,
    }
}

/// A list. Each item is an element; a list belongs to the item before it.
fn list_of(json: &Cursor<'_>, depth: usize) -> Option<Block> {
    let mut items: Vec<Vec<Block>> = Vec::new();
    each(json, "items", &mut |item| {
        let found = blocks(item, depth + 1);
        match (items.last_mut(), item.text_at(&["type"])) {
            (Some(last), Some("list")) => last.extend(found),
            _ if found.is_empty() => {}
            _ => items.push(found),
        }
    });
    (!items.is_empty()).then(|| Block::List {
        ordered: json.text_at(&["list_type"]) == Some("ordered"),
        start: None,
        items,
    })
}

fn quote(json: &Cursor<'_>, depth: usize) -> Option<Block> {
    let style = match json.text_at(&["subtype"]) {
        Some("pullquote" | "pull_quote" | "pull-quote") => QuoteStyle::Pull,
        _ => QuoteStyle::Block,
    };
    let citation = at(
        json,
        &["citation"],
        &|citation| match citation.is_object() {
            true => markup(citation, &["content"]),
            false => markup(citation, &[]),
        },
    );
    if let Some(content) = json.text_at(&["content"]) {
        return blocks::quote(style, content, citation);
    }
    let body = children(json, depth);
    if body.is_empty() {
        json.report("a quotation with words");
    }
    blocks::quote_of(style, body, citation)
}

/// The cells of a row: texts, or objects that contain them.
fn row(json: &Cursor<'_>) -> Vec<String> {
    let inner = json.get_non_empty("cells");
    elements(inner.as_ref().unwrap_or(json))
        .iter()
        .map(|cell| match cell.is_object() {
            true => cell_text(cell).unwrap_or_default(),
            false => cell.cell_text().unwrap_or_default(),
        })
        .collect()
}

fn cell_text(json: &Cursor<'_>) -> Option<String> {
    if json.get_non_empty("content").is_some() {
        return text(json, &["content"]);
    }
    let parts = list(json, "content_elements", &|part| text(part, &["content"]));
    (!parts.is_empty()).then(|| parts.join("<br>"))
}

fn links(json: &Cursor<'_>) -> Option<Block> {
    let body: Vec<Block> = list(json, "items", &link);
    (!body.is_empty()).then(|| Block::Aside {
        title: markup(json, &["title"]),
        body,
    })
}

fn link(json: &Cursor<'_>) -> Option<Block> {
    let Some(url) = url(json, &["url"]) else {
        json.report("a link with an address");
        return None;
    };
    let image = json
        .get_non_empty("image")
        .filter(|it| it.get("url").is_some());
    Some(blocks::link_card(
        url,
        markup(json, &["content"]),
        markup(json, &["description", "content"]),
        image.and_then(|image| media::image(&image)),
    ))
}

/// A rating such as `4/5 stars`.
fn rating(json: &Cursor<'_>) -> Option<Block> {
    let mut rating = text(json, &["numeric_rating"])?;
    if let Some(max) = text(json, &["max"]) {
        rating.push('/');
        rating.push_str(&max);
    }
    if let Some(units) = text(json, &["units"]) {
        rating.push(' ');
        rating.push_str(&units);
    }
    blocks::paragraph(&rating)
}
