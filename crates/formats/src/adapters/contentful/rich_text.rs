//! Contentful's rich text: a tree of nodes, each with its `nodeType`.
//!
//! <https://www.contentful.com/developers/docs/concepts/rich-text/>

use super::space::Space;
use crate::adapters::elements::blocks::{self, EmbedDetails};
use crate::adapters::elements::marks;
use crate::adapters::fields::system::{Fields, System};
use crate::adapters::media::attachment;
use crate::adapters::value::{each, elements, list, text, url};
use crate::cursor::Cursor;
use lede_model::{Block, ImageRole, Inline, InlineNode, QuoteStyle, Table, TableCell, TableRow};

/// The blocks of a document.
pub(super) fn blocks(json: &Cursor<'_>, space: &Space<'_>) -> Vec<Block> {
    within(json, space, 0)
}

fn within(json: &Cursor<'_>, space: &Space<'_>, depth: usize) -> Vec<Block> {
    if space.is_exhausted() || blocks::is_too_deep(json, depth) {
        return Vec::new();
    }
    let mut found = Vec::new();
    each(json, "content", &mut |node| {
        found.extend(block(node, space, depth + 1));
    });
    found
}

fn block(json: &Cursor<'_>, space: &Space<'_>, depth: usize) -> Vec<Block> {
    if !space.may_read(json) {
        return Vec::new();
    }
    let kind = json.text_at(&["nodeType"]).unwrap_or_default();
    let content = || content(json, space, depth);
    let block = match kind {
        "paragraph" => Some(content())
            .filter(|it| !marks::is_blank(it))
            .map(|content| Block::Paragraph {
                content,
                align: None,
            }),
        "unordered-list" | "ordered-list" => {
            let items = list(json, "content", &|item| {
                Some(within(item, space, depth + 1)).filter(|item| !item.is_empty())
            });
            (!items.is_empty()).then(|| Block::List {
                ordered: kind == "ordered-list",
                start: None,
                items,
            })
        }
        "blockquote" => blocks::quote_of(QuoteStyle::Block, within(json, space, depth), None),
        "hr" => Some(Block::Divider),
        "table" => table(json, space, depth),
        "embedded-asset-block" => with_target(json, space, &|asset| {
            asset_of(asset, space).into_iter().collect()
        }),
        "embedded-entry-block" | "embedded-resource-block" => {
            with_target(json, space, &|fields| entry(fields, space))
        }
        "document" | "list-item" => return within(json, space, depth),
        kind => {
            let level = kind.strip_prefix("heading-").and_then(|it| it.parse().ok());
            let content = content();
            if marks::is_blank(&content) {
                if level.is_none() {
                    json.report("a node of a known type");
                }
                None
            } else if let Some(level) = level {
                Some(blocks::heading_of(level, content))
            } else {
                json.report("a node of a known type");
                Some(Block::Paragraph {
                    content,
                    align: None,
                })
            }
        }
    };
    block.into_iter().collect()
}

/// Calls `read` with the fields of the entry that a node embeds.
fn with_target(
    json: &Cursor<'_>,
    space: &Space<'_>,
    read: &dyn Fn(&Cursor<'_>) -> Vec<Block>,
) -> Option<Block> {
    let data = json.get("data")?;
    let target = data.get("target").filter(Cursor::is_object);
    let Some(target) = target else {
        json.report("a node with a target");
        return None;
    };
    let mut found = Vec::new();
    space.open(&target, &mut |fields| found = read(fields));
    match found.len() {
        0 | 1 => found.pop(),
        _ => Some(Block::Aside {
            title: None,
            body: found,
        }),
    }
}

/// A picture, a video, audio, or a file to download.
fn asset_of(asset: &Cursor<'_>, space: &Space<'_>) -> Option<Block> {
    if let Some(image) = space.image(asset) {
        return Some(blocks::picture(image, ImageRole::Inline));
    }
    let Some((url, media_type, title)) = space.file(asset) else {
        asset.report("an asset with a file");
        return None;
    };
    let card = blocks::link_card(url.clone(), title.clone(), None, None);
    Some(attachment::block(url, media_type, title).unwrap_or(card))
}

/// The blocks of an embedded entry, by its fields: pictures, code, an address,
/// a quotation; otherwise its text.
pub(super) fn entry(json: &Cursor<'_>, space: &Space<'_>) -> Vec<Block> {
    space.within(json, &|| of_fields(json, space))
}

fn of_fields(json: &Cursor<'_>, space: &Space<'_>) -> Vec<Block> {
    let fields = Fields::of(json, space);
    let caption = || fields.plain_text("caption description");
    let title = || fields.plain_text("title headline heading name");
    let pictures = fields.list("images pictures slides gallery", &|value| {
        let image = space.image(value);
        if image.is_none() {
            value.report("a picture with a web address");
        }
        image
    });
    if let Some(gallery) = blocks::gallery(title(), pictures) {
        return vec![gallery];
    }
    let address = || {
        fields.find("url embedurl videourl link href", &|value| {
            value.as_str().and_then(|_| value.url())
        })
    };
    if let Some(image) = json.without_reports(|| space.image(json)) {
        return vec![match address() {
            Some(url) => Block::LinkedImage {
                image: Box::new(image),
                role: ImageRole::Inline,
                url,
            },
            None => blocks::picture(image, ImageRole::Inline),
        }];
    }
    let code = fields.find("code snippet", &|value| {
        value
            .as_str()
            .filter(|code| !code.trim().is_empty())
            .map(str::to_owned)
    });
    if let Some(text) = code {
        return vec![Block::Code {
            language: fields.plain_text("language"),
            text,
        }];
    }
    let quote = fields.find("quote quotation", &|value| space.body(value));
    if let Some(quote) = quote {
        let by = fields.plain_text("author attribution source name cite");
        return blocks::quote_of(QuoteStyle::Pull, quote, by)
            .into_iter()
            .collect();
    }
    let html = fields.find("html embedcode", &|value| value.text());
    if let Some(html) = html {
        return vec![Block::Html { html }];
    }
    if let Some(address) = address() {
        return vec![blocks::embed_or_link(
            address,
            EmbedDetails {
                title: title(),
                caption: caption(),
                width: None,
                height: None,
            },
        )];
    }
    let content_text = fields.plain_text("text body content message description");
    match (title(), content_text) {
        (title, Some(content_text)) => vec![Block::Aside {
            title,
            body: vec![blocks::plain_paragraph(content_text)],
        }],
        (Some(text), None) => {
            json.report("an entry of a known kind");
            vec![Block::Unknown {
                kind: "entry".to_owned(),
                text,
            }]
        }
        (None, None) => {
            json.report("an entry with something to show");
            Vec::new()
        }
    }
}

/// The text of a node. Blocks in it, such as the paragraphs of a cell, become
/// lines.
fn content(json: &Cursor<'_>, space: &Space<'_>, depth: usize) -> Vec<Inline> {
    if space.is_exhausted() || blocks::is_too_deep(json, depth) {
        return Vec::new();
    }
    let mut found: Vec<Inline> = Vec::new();
    each(json, "content", &mut |node| {
        if !space.may_read(node) {
            return;
        }
        let kind = node.text_at(&["nodeType"]).unwrap_or_default();
        let inner = || content(node, space, depth + 1);
        match kind {
            "hyperlink" => found.extend(marks::link(url(node, &["data", "uri"]), inner())),
            "entry-hyperlink" | "asset-hyperlink" | "resource-hyperlink" => {
                found.extend(marks::link(address_of(node, space), inner()));
            }
            "embedded-entry-inline" | "embedded-resource-inline" => {
                let mut text = None;
                if let Some(target) = node.get("data").as_ref().and_then(|it| it.get("target")) {
                    space.open(&target, &mut |fields| {
                        text = Fields::of(fields, space).plain_text("title name text");
                    });
                }
                if text.is_none() {
                    node.report("an entry with a title");
                }
                found.extend(text.map(Inline::Text));
            }
            "paragraph" => {
                if !found.is_empty() {
                    found.push(Inline::Node(InlineNode::LineBreak));
                }
                found.extend(inner());
            }
            _ if node.get("value").is_some() => found.extend(run(node)),
            _ => found.extend(inner()),
        }
    });
    found
}

/// A run of text with its marks.
fn run(json: &Cursor<'_>) -> Vec<Inline> {
    let value = json.get("value");
    let Some(content_text) = value.as_ref().and_then(Cursor::as_str) else {
        json.report("a text with a value");
        return Vec::new();
    };
    let mut run = marks::text(content_text);
    for mark in list(json, "marks", &|mark| text(mark, &["type"])) {
        run = marks::mark(&mark, run);
    }
    run
}

/// The target of a link to an entry or an asset, if it is known.
fn address_of(json: &Cursor<'_>, space: &Space<'_>) -> Option<lede_model::Url> {
    let data = json.get("data")?;
    let target = data.get("target")?;
    let mut found = None;
    space.open(&target, &mut |fields| {
        let file = space.file(fields).map(|(url, ..)| url);
        let own = || {
            Fields::of(fields, space).find("canonicalurl url", &|value| {
                value.as_str().and_then(|_| value.url())
            })
        };
        found = file.or_else(own);
    });
    found
}

fn table(json: &Cursor<'_>, space: &Space<'_>, depth: usize) -> Option<Block> {
    let rows = list(json, "content", &|row| {
        let cells = row.get("content")?;
        let cell = |cell: &Cursor<'_>| TableCell {
            content: content(cell, space, depth + 1),
            header: cell.text_at(&["nodeType"]) == Some("table-header-cell"),
            ..TableCell::default()
        };
        Some(TableRow {
            cells: elements(&cells).iter().map(cell).collect(),
        })
    });
    let is_head = |row: &TableRow| row.cells.iter().all(|cell| cell.header);
    let heads = rows.iter().take_while(|row| is_head(row)).count();
    let mut head = rows;
    let rows = head.split_off(heads);
    if head.iter().chain(&rows).all(|row| row.cells.is_empty()) {
        json.report("a table with cells");
        return None;
    }
    Some(Block::Table(Table {
        caption: None,
        head,
        rows,
    }))
}
