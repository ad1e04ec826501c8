//! The blocks of Portable Text, and the common custom blocks of Sanity.

use super::image::Images;
use super::spans::{Text, link_of_picture, text_of};
use crate::adapters::elements::blocks::{self, EmbedDetails};
use crate::adapters::elements::levels::{Levels, Row};
use crate::adapters::elements::marks;
use crate::adapters::media::attachment;
use crate::adapters::text::plain;
use crate::adapters::value::{elements, list, markup, media_url, number, text, url};
use crate::check_box::check_box;
use crate::cursor::Cursor;
use lede_model::{Block, Footnote, Image, ImageRole, Inline, QuoteStyle, Url, without_query};

/// Whether a value is Portable Text: a block of it, or a list with one.
pub(super) fn is_text(json: &Cursor<'_>) -> bool {
    let is_block = |json: &Cursor<'_>| {
        let spans = json.get("children").or_else(|| json.get("spans"));
        let has_spans = spans.is_some_and(|spans| spans.is_list());
        let is_own = json
            .keys()
            .any(|key| matches!(key, "_type" | "_key" | "markDefs"));
        has_spans && is_own
    };
    match json.is_list() {
        true => json.items().any(|item| is_block(&item)),
        false => is_block(json),
    }
}

/// The blocks that were read so far.
pub(super) struct Body<'a> {
    images: &'a Images,
    blocks: Vec<Block>,
    lists: Levels,
    notes: Vec<Footnote>,
}

impl<'a> Body<'a> {
    pub(super) fn of(json: &Cursor<'_>, images: &'a Images) -> Vec<Block> {
        Self::within(json, images, 0)
    }

    fn within(json: &Cursor<'_>, images: &'a Images, depth: usize) -> Vec<Block> {
        if blocks::is_too_deep(json, depth) {
            return Vec::new();
        }
        let mut body = Self {
            images,
            blocks: Vec::new(),
            lists: Levels::default(),
            notes: Vec::new(),
        };
        for block in elements(json) {
            body.block(&block, depth);
        }
        body.lists.end(&mut body.blocks);
        if !body.notes.is_empty() {
            body.blocks.push(Block::Footnotes { notes: body.notes });
        }
        body.blocks
    }

    fn block(&mut self, json: &Cursor<'_>, depth: usize) {
        let has_spans = json.get("children").is_some() || json.get("spans").is_some();
        let kind = json.text_at(&["_type"]).unwrap_or_default();
        if kind == "block" || (has_spans && kind != "span") {
            self.text(json, depth);
            return;
        }
        self.lists.end(&mut self.blocks);
        let found = self.custom(json, kind, depth);
        self.blocks.extend(found);
    }

    fn text(&mut self, json: &Cursor<'_>, depth: usize) {
        let Text {
            mut content,
            pictures,
            mut notes,
        } = text_of(json, self.images, &|note| {
            Self::within(note, self.images, depth + 1)
        });
        self.notes.append(&mut notes);
        if let Some(item_kind) = json.text_at(&["listItem"]) {
            let mut item = Vec::new();
            if !marks::is_blank(&content) {
                let is_done = json
                    .get("checked")
                    .filter(|it| it.is_true() || it.is_false());
                if let Some(is_done) = is_done {
                    let sign = check_box(is_done.is_true()).to_owned();
                    content.insert(0, Inline::Text(sign));
                }
                item.push(Block::Paragraph {
                    content,
                    align: None,
                });
            }
            item.extend(pictures);
            if !item.is_empty() {
                let row = Row {
                    level: number(json, &["level"]).unwrap_or(1),
                    ordered: item_kind == "number",
                    start: number(json, &["start"]).or_else(|| number(json, &["listStart"])),
                };
                self.lists.push(row, item, &mut self.blocks);
            }
            return;
        }
        self.lists.end(&mut self.blocks);
        if !marks::is_blank(&content) {
            self.paragraph(json, content);
        }
        self.blocks.extend(pictures);
    }

    /// A paragraph, or what its style makes of it.
    fn paragraph(&mut self, json: &Cursor<'_>, content: Vec<Inline>) {
        let style = json.text_at(&["style"]).unwrap_or_default();
        let level = style.strip_prefix('h').and_then(|level| level.parse().ok());
        let block = match (level, style) {
            (Some(level), _) => blocks::heading_of(level, content),
            (None, "blockquote" | "quote" | "pullquote") => Block::Quote {
                style: match style {
                    "pullquote" => QuoteStyle::Pull,
                    _ => QuoteStyle::Block,
                },
                content,
                body: Vec::new(),
                attribution: None,
            },
            _ => Block::Paragraph {
                content,
                align: None,
            },
        };
        self.blocks.push(block);
    }

    /// A block of a custom type.
    fn custom(&self, json: &Cursor<'_>, kind: &str, depth: usize) -> Option<Block> {
        let plain = |keys: &[&str]| {
            let mut found = keys.iter().filter_map(|key| {
                let member = json.get_non_empty(key)?;
                member.number_or_text().map(str::to_owned)
            });
            found.find_map(|markup_text| plain::html(&markup_text))
        };
        match kind {
            "image" | "figure" | "mainImage" | "imageBlock" | "captionedImage" => self
                .images
                .read(json)
                .map(|image| linked(image, role(json), link_of_picture(json))),
            "gallery" | "imageGallery" | "slideshow" | "carousel" => blocks::gallery(
                plain(&["title", "caption"]),
                ["images", "items", "slides"]
                    .iter()
                    .flat_map(|key| list(json, key, &|image| self.images.read(image)))
                    .collect(),
            ),
            "code" | "codeBlock" | "codeField" => {
                let code = json.get("code")?;
                let code = code.as_str().filter(|code| !code.trim().is_empty());
                if code.is_none() {
                    json.report("code as text");
                }
                Some(Block::Code {
                    language: text(json, &["language"]),
                    text: code?.to_owned(),
                })
            }
            "table" => table(json),
            "break" | "divider" | "horizontalRule" | "hr" | "separator" => Some(Block::Divider),
            "html" | "rawHtml" | "htmlEmbed" => {
                let html = ["html", "code", "content"]
                    .iter()
                    .find_map(|key| text(json, &[key]));
                html.map(|html| Block::Html { html })
            }
            "video" | "audio" | "file" if media_url(json, &["asset", "url"]).is_some() => {
                let file = media_url(json, &["asset", "url"])?;
                let title = plain(&["title", "caption"]);
                let kind =
                    text(json, &["asset", "mimeType"]).unwrap_or_else(|| [kind, "/"].concat());
                let card = blocks::link_card(file.clone(), title.clone(), None, None);
                Some(attachment::block(file, Some(kind), title).unwrap_or(card))
            }
            "quote" | "pullQuote" | "pullquote" | "blockquote" | "testimonial" => {
                let body = self.inner(json, depth);
                let style = match kind {
                    "pullQuote" | "pullquote" => QuoteStyle::Pull,
                    _ => QuoteStyle::Block,
                };
                let by = plain(&["author", "attribution", "source", "cite", "name"]);
                let quote = blocks::quote_of(style, body, by);
                if quote.is_none() {
                    json.report("a quotation with words");
                }
                quote
            }
            "callout" | "infoBox" | "aside" | "factBox" | "note" | "alert" => {
                let body = self.inner(json, depth);
                let title = plain(&["title", "heading"]);
                match body.is_empty() {
                    true => title.map(blocks::plain_paragraph),
                    false => Some(Block::Aside { title, body }),
                }
            }
            kind => self.embed_or_link(json).or_else(|| {
                let keys = ["text", "title", "heading", "caption", "description", "body"];
                blocks::unknown(json, kind, &keys)
            }),
        }
    }

    /// The content of an aside, which may be Portable Text again.
    fn inner(&self, json: &Cursor<'_>, depth: usize) -> Vec<Block> {
        ["text", "body", "content", "quote", "message"]
            .iter()
            .find_map(|key| {
                let member = json.get_non_empty(key)?;
                match member.as_str() {
                    Some(text) => blocks::paragraph(text).map(|block| vec![block]),
                    None => Some(Self::within(&member, self.images, depth + 1)),
                }
            })
            .unwrap_or_default()
    }

    /// The block for an address.
    fn embed_or_link(&self, json: &Cursor<'_>) -> Option<Block> {
        let address = ["url", "href", "src", "link", "videoUrl"]
            .iter()
            .find_map(|key| url(json, &[key]))?;
        let text_of = |key| markup(json, &[key]);
        Some(blocks::embed_or_link(
            address,
            EmbedDetails {
                title: text_of("title"),
                caption: text_of("caption"),
                width: None,
                height: None,
            },
        ))
    }
}

/// A picture that leads to a page, unless that is its own file.
fn linked(image: Image, role: ImageRole, url: Option<Url>) -> Block {
    match url.filter(|url| without_query(url.as_str()) != without_query(image.url.as_str())) {
        Some(url) => Block::LinkedImage {
            image: Box::new(image),
            role,
            url,
        },
        None => blocks::picture(image, role),
    }
}

fn role(json: &Cursor<'_>) -> ImageRole {
    let size = ["size", "layout", "alignment", "width"]
        .iter()
        .find_map(|key| json.text_at(&[key]));
    match size {
        Some("half" | "left" | "right" | "small") => ImageRole::Half,
        Some("wide" | "large") => ImageRole::Wide,
        Some("full" | "fullWidth" | "full-width" | "fullBleed") => ImageRole::Full,
        _ => ImageRole::Inline,
    }
}

/// A table of `@sanity/table`: rows of text cells. Nothing declares whether the
/// first row is a header.
fn table(json: &Cursor<'_>) -> Option<Block> {
    let rows = list(json, "rows", &|row| {
        let cells = row.get_non_empty("cells");
        let cells = elements(cells.as_ref()?);
        let cell = |cell: &Cursor<'_>| cell.cell_text().unwrap_or_default();
        Some(cells.iter().map(cell).collect())
    });
    let table = blocks::table(Vec::new(), rows);
    if table.is_none() {
        json.report("a table with cells");
    }
    table
}
