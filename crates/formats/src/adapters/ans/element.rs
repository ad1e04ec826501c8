//! The content elements of ANS, of which bodies consist.

use super::media;
use super::story::correction;
use crate::adapters::elements::blocks::{self, EmbedDetails};
use crate::adapters::text::body::Body;
use crate::adapters::value::{at, each, elements, list, markup, number, raw_text, text, url};
use crate::cursor::Cursor;
use lede_model::{Block, Embed, ImageRole, Provider, QuoteStyle, Url};

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
        _ => one(json, kind, depth).into_iter().collect(),
    }
}

fn one(json: &Cursor<'_>, kind: &str, depth: usize) -> Option<Block> {
    match kind {
        "text" => blocks::paragraph(raw_text(json, &["content"])?),
        "header" => {
            let level = number(json, &["level"]).unwrap_or(2);
            blocks::heading(level, raw_text(json, &["content"])?)
        }
        "image" => media::image(json).map(|image| blocks::picture(image, role(json))),
        "gallery" => blocks::gallery(
            markup(json, &["headlines", "basic"]),
            list(json, "content_elements", &media::image),
        ),
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
        "oembed_response" | "oembed" => at(json, &["raw_oembed"], &oembed),
        "custom_embed" => custom(json),
        "reference" => reference(json),
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
    let citation = markup(json, &["citation", "content"]);
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

/// An oEmbed response: recognised by its address, then by its markup, otherwise
/// shown as a link card.
fn oembed(json: &Cursor<'_>) -> Option<Block> {
    let address = ["url", "_id"].iter().find_map(|key| {
        let value = json.get_non_empty(key)?;
        Embed::of(&json.without_reports(|| value.url())?)
    });
    let details = EmbedDetails {
        // The words of a post are in its markup.
        title: markup(json, &["title"]).or_else(|| markup(json, &["html"])),
        caption: None,
        width: None,
        height: None,
    };
    if let Some(embed) = address {
        return Some(blocks::embed_with(embed, details));
    }
    if let Some(html) = text(json, &["html"]) {
        return Some(Block::Html { html });
    }
    let Some(url) = url(json, &["url"]) else {
        json.report("an embed with an address");
        return None;
    };
    Some(blocks::embed_or_link(url, details))
}

/// A custom embed of the publisher: what its address shows, its markup, or the
/// words of its settings with a link to the address.
fn custom(json: &Cursor<'_>) -> Option<Block> {
    let embed = json.get_non_empty("embed")?;
    let addresses = || {
        let paths: [&[&str]; 4] = [&["config", "url"], &["config", "src"], &["url"], &["id"]];
        paths.into_iter().filter_map(|path| {
            // An id is seldom an address.
            let text = embed.text_at(path)?;
            let is_address = text.starts_with("https://") || text.starts_with("http://");
            is_address.then(|| Url::parse(text).ok())?
        })
    };
    if let Some(found) = addresses().find_map(|url| Embed::of(&url)) {
        return Some(blocks::embed_with(found, EmbedDetails::default()));
    }
    if let Some(html) = embed.text_at(&["config", "html"]) {
        return Some(Block::Html {
            html: html.to_owned(),
        });
    }
    if let Some(url) = addresses().next() {
        let words = |keys: [&str; 3]| {
            keys.iter()
                .find_map(|key| markup(json, &["embed", "config", key]))
        };
        let title = words(["title", "headline", "name"]);
        let description = words(["caption", "description", "text"]);
        return Some(blocks::link_card(url, title, description, None));
    }
    let kind = text(json, &["subtype"]).unwrap_or_else(|| "custom_embed".to_owned());
    at(&embed, &["config"], &|config| {
        blocks::unknown(config, &kind, &["text", "caption", "description", "title"])
    })
    .or_else(|| {
        json.report("an embed of a known provider");
        None
    })
}

/// A reference to a post by its provider's id. Nothing is known about other
/// references.
fn reference(json: &Cursor<'_>) -> Option<Block> {
    let provider = json.text_at(&["referent", "provider"]).unwrap_or_default();
    if provider.contains("twitter.com") {
        let id = text(json, &["referent", "id"])?;
        let embed = Embed::new(Provider::X, &id)?;
        return Some(blocks::embed_with(embed, EmbedDetails::default()));
    }
    json.report("content in the place of a reference to it");
    None
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
