//! The blocks of Editor.js and of its common plug-ins. Their texts are inline
//! HTML.

use crate::adapters::elements::blocks::{self, EmbedDetails};
use crate::adapters::media::attachment;
use crate::adapters::media::rendition::{self, File};
use crate::adapters::value::{
    each, elements, is_true, list, markup, media_url, number, plain_text, raw_text, text, url,
};
use crate::check_box::check_box;
use crate::cursor::Cursor;
use lede_model::{Block, ImageRole, NumberedItem, NumberedList, Numbering, QuoteStyle};

/// The blocks of one block of the editor.
pub(super) fn blocks(json: &Cursor<'_>) -> Vec<Block> {
    let kind = json.text_at(&["type"]).unwrap_or_default();
    let Some(data) = json.get("data").filter(Cursor::is_object) else {
        json.report("a block with data");
        return Vec::new();
    };
    let mut found = match kind {
        "warning" | "alert" => note(&data).into_iter().collect(),
        "columns" | "columns2" => columns(&data),
        "paragraph" => aligned(json, &data),
        kind => block(&data, kind).into_iter().collect(),
    };
    if let Some(id) = anchor(json).filter(|_| !found.is_empty()) {
        found.insert(0, Block::Anchor { id });
    }
    found
}

/// The name that a tune gives a block, so that links lead to it.
fn anchor(json: &Cursor<'_>) -> Option<String> {
    let tunes = ["anchorTune", "anchor"];
    let named = |tune| json.text_at(&["tunes", tune, "anchor"]);
    let id = tunes.into_iter().find_map(named)?.trim();
    let id = id.strip_prefix('#').unwrap_or(id);
    (!id.is_empty()).then(|| id.to_owned())
}

/// Blocks beside each other, in their order.
fn columns(data: &Cursor<'_>) -> Vec<Block> {
    let mut found = Vec::new();
    each(data, "cols", &mut |column| {
        each(column, "blocks", &mut |block| found.extend(blocks(block)));
    });
    found
}

/// A paragraph, with its alignment by a tune or a member.
fn aligned(json: &Cursor<'_>, data: &Cursor<'_>) -> Vec<Block> {
    let Some(markup) = raw_text(data, &["text"]) else {
        return Vec::new();
    };
    let tunes = ["alignmentTune", "alignment", "anyTuneName"];
    let by_tune = tunes
        .iter()
        .find_map(|tune| json.text_at(&["tunes", tune, "alignment"]));
    let html = match by_tune.or_else(|| data.text_at(&["alignment"])) {
        Some(side @ ("center" | "right")) => {
            ["<p style=\"text-align:", side, "\">", markup, "</p>"].concat()
        }
        _ => return blocks::paragraph(markup).into_iter().collect(),
    };
    vec![Block::Html { html }]
}

fn block(data: &Cursor<'_>, kind: &str) -> Option<Block> {
    let plain = |key: &str| markup(data, &[key]);
    // Sites choose the names of their tools; many only change the case.
    let lower = kind.to_ascii_lowercase();
    match lower.as_str() {
        "header" | "heading" => {
            let level = number(data, &["level"]).unwrap_or(2);
            blocks::heading(level, raw_text(data, &["text"])?)
        }
        "list" | "nestedlist" | "editorjslist" | "checklist" | "nestedchecklist" => {
            let style = data.text_at(&["style"]).unwrap_or_default();
            let kind = match (style, lower.as_str()) {
                ("ordered", _) => Kind::Numbers,
                ("checklist", _) | (_, "checklist" | "nestedchecklist") => Kind::Boxes,
                _ => Kind::Bullets,
            };
            items(data, kind, Numbering::Decimal, 0)
        }
        "quote" => {
            let Some(quoted) = raw_text(data, &["text"]) else {
                data.report("a quotation with words");
                return None;
            };
            blocks::quote(QuoteStyle::Block, quoted, plain("caption"))
        }
        "image" | "simpleimage" | "inlineimage" => picture(data),
        "gallery" | "carousel" | "imagegallery" => {
            let mut images = Vec::new();
            for key in ["files", "images", "urls"] {
                each(data, key, &mut |file| {
                    let image = of_file(file);
                    if image.is_none() {
                        file.report("a picture with a web address");
                    }
                    images.extend(image);
                });
            }
            blocks::gallery(plain("caption"), images)
        }
        "embed" => embed_or_link(data),
        "linktool" | "link" => link(data),
        "table" => table(data),
        "code" | "codebox" => {
            let code = data.get("code");
            let code = code
                .as_ref()
                .and_then(Cursor::as_str)
                .filter(|code| !code.trim().is_empty());
            if code.is_none() {
                data.report("code as text");
            }
            Some(Block::Code {
                language: text(data, &["language"]),
                text: code?.to_owned(),
            })
        }
        "raw" => raw_text(data, &["html"]).map(|html| Block::Html {
            html: html.to_owned(),
        }),
        "delimiter" => Some(Block::Divider),
        "attaches" => attached(data),
        "audio" | "video" => {
            let file = media_url(data, &["file", "url"]).or_else(|| media_url(data, &["url"]))?;
            attachment::block(file, Some([lower.as_str(), "/"].concat()), plain("caption"))
        }
        _ => blocks::unknown(
            data,
            kind,
            &["text", "message", "content", "title", "caption"],
        ),
    }
}

/// A warning: an aside with a heading.
fn note(data: &Cursor<'_>) -> Option<Block> {
    let title = markup(data, &["title"]);
    let message = text(data, &["message"]).and_then(|item_text| blocks::paragraph(&item_text));
    match message {
        Some(message) => Some(Block::Aside {
            title,
            body: vec![message],
        }),
        None => title.map(blocks::plain_paragraph),
    }
}

/// How the items of a list are marked.
#[derive(Clone, Copy, PartialEq)]
enum Kind {
    Numbers,
    Bullets,
    Boxes,
}

/// The items of a list: texts, or objects that may contain items again.
fn items(json: &Cursor<'_>, kind: Kind, outer: Numbering, depth: usize) -> Option<Block> {
    if blocks::is_too_deep(json, depth) {
        return None;
    }
    // Lists within a list are numbered as it is.
    let numbering = match json.text_at(&["meta", "counterType"]) {
        Some("numeric") => Numbering::Decimal,
        Some("lower-roman") => Numbering::LowerRoman,
        Some("upper-roman") => Numbering::UpperRoman,
        Some("lower-alpha") => Numbering::LowerAlpha,
        Some("upper-alpha") => Numbering::UpperAlpha,
        _ => outer,
    };
    let read = |item: &Cursor<'_>| {
        if !item.is_object() {
            let item_text = item.text()?;
            return Some(blocks::paragraph(&item_text).into_iter().collect());
        }
        let item_text = ["content", "text"]
            .iter()
            .find_map(|key| text(item, &[key]));
        let mut blocks: Vec<Block> = Vec::new();
        blocks.extend(item_text.and_then(|item_text| {
            let is_done = is_true(item, "checked")
                || item
                    .get("meta")
                    .is_some_and(|meta| is_true(&meta, "checked"));
            let words = match kind == Kind::Boxes || item.get("checked").is_some() {
                true => check_box(is_done),
                false => "",
            };
            blocks::paragraph(&[words, &item_text].concat())
        }));
        if item.get_non_empty("items").is_some() {
            blocks.extend(items(item, kind, numbering, depth + 1));
        }
        Some(blocks)
    };
    let items: Vec<Vec<Block>> = list(json, "items", &read);
    let items: Vec<Vec<Block>> = items.into_iter().filter(|item| !item.is_empty()).collect();
    if items.is_empty() {
        return None;
    }
    let start = number(json, &["meta", "start"]).filter(|start| *start > 1);
    let ordered = kind == Kind::Numbers;
    if ordered && numbering != Numbering::Decimal {
        let numbered = |body| NumberedItem { body, value: None };
        return Some(Block::NumberedList(Box::new(NumberedList {
            numbering,
            start: start.and_then(|start| start.try_into().ok()),
            reversed: false,
            items: items.into_iter().map(numbered).collect(),
        })));
    }
    Some(Block::List {
        ordered,
        start,
        items,
    })
}

fn picture(data: &Cursor<'_>) -> Option<Block> {
    let Some(mut image) = of_file(data) else {
        data.report("a picture with a web address");
        return None;
    };
    image.caption = markup(data, &["caption"]);
    let role = match is_true(data, "stretched") {
        true => ImageRole::Wide,
        false => ImageRole::Inline,
    };
    // A plug-in makes pictures links.
    let target = url(data, &["link"]).or_else(|| url(data, &["link", "url"]));
    Some(match target {
        Some(url) => Block::LinkedImage {
            image: Box::new(image),
            role,
            url,
        },
        None => blocks::picture(image, role),
    })
}

fn of_file(json: &Cursor<'_>) -> Option<lede_model::Image> {
    if !json.is_object() {
        return crate::adapters::value::web(json).map(rendition::picture);
    }
    let file = json.get_non_empty("file");
    let file = file
        .as_ref()
        .filter(|file| file.is_object())
        .unwrap_or(json);
    let mut image = rendition::of_one(File {
        url: media_url(file, &["url"])?,
        width: number(file, &["width"]),
        height: number(file, &["height"]),
        media_type: None,
    })?;
    image.alt = plain_text(json, &["alt"]).or_else(|| plain_text(file, &["alt"]));
    image.caption = markup(json, &["caption"]);
    Some(image)
}

fn embed_or_link(data: &Cursor<'_>) -> Option<Block> {
    let address = ["source", "embed", "url"]
        .iter()
        .find_map(|key| url(data, &[key]));
    let Some(address) = address else {
        data.report("an embed with an address");
        return None;
    };
    let details = EmbedDetails {
        title: None,
        caption: markup(data, &["caption"]),
        width: number(data, &["width"]),
        height: number(data, &["height"]),
    };
    Some(blocks::embed_or_link(address, details))
}

fn link(data: &Cursor<'_>) -> Option<Block> {
    let Some(address) = url(data, &["link"]).or_else(|| url(data, &["url"])) else {
        data.report("a link with an address");
        return None;
    };
    let text_of = |key: &str| plain_text(data, &["meta", key]);
    let image = media_url(data, &["meta", "image", "url"]).map(rendition::picture);
    let title = text_of("title");
    Some(blocks::link_card(
        address,
        title,
        text_of("description"),
        image,
    ))
}

fn table(data: &Cursor<'_>) -> Option<Block> {
    let cell = |cell: &Cursor<'_>| cell.cell_text().unwrap_or_default();
    let mut rows = list(data, "content", &|row| {
        Some(elements(row).iter().map(cell).collect::<Vec<String>>())
    });
    let has_head = is_true(data, "withHeadings") && !rows.is_empty();
    let head = if has_head {
        vec![rows.remove(0)]
    } else {
        Vec::new()
    };
    let table = blocks::table(head, rows);
    if table.is_none() {
        data.report("a table with cells");
    }
    table
}

/// A file to download.
fn attached(data: &Cursor<'_>) -> Option<Block> {
    let Some(address) = url(data, &["file", "url"]) else {
        data.report("a file with an address");
        return None;
    };
    let title = plain_text(data, &["title"]).or_else(|| text(data, &["file", "name"]));
    Some(blocks::link_card(address, title, None, None))
}
