//! Builds the blocks that the bodies of several formats have in common.

use crate::adapters::text::plain;
use crate::adapters::value::text;
use crate::cursor::Cursor;
use lede_model::{
    Block, Embed, Image, ImageRole, Inline, LinkCard, QuoteStyle, Table, TableCell, TableRow, Url,
};

/// How deep elements may nest. Each level costs stack.
pub(crate) const MAX_DEPTH: usize = 16;

/// Whether elements are nested too deep to be read. If so, it is reported.
pub(crate) fn is_too_deep(json: &Cursor<'_>, depth: usize) -> bool {
    if depth > MAX_DEPTH {
        json.report("elements nested less deeply");
    }
    depth > MAX_DEPTH
}

/// The text of an element: plain, or HTML if it has markup.
enum TextOrHtml {
    Plain(String),
    Html,
}

fn text_or_html(markup: &str) -> Option<TextOrHtml> {
    if markup.contains('<') {
        return (!markup.trim().is_empty()).then_some(TextOrHtml::Html);
    }
    plain::html(markup).map(TextOrHtml::Plain)
}

/// A paragraph of text that may contain markup, including block elements.
pub(crate) fn paragraph(markup: &str) -> Option<Block> {
    Some(match text_or_html(markup)? {
        TextOrHtml::Plain(text) => plain_paragraph(text),
        TextOrHtml::Html if holds_blocks(markup) => Block::Html {
            html: markup.to_owned(),
        },
        TextOrHtml::Html => Block::Html {
            html: ["<p>", markup, "</p>"].concat(),
        },
    })
}

/// Whether markup has elements that cannot be in a paragraph.
fn holds_blocks(markup: &str) -> bool {
    let names = [
        "p",
        "h",
        "ul",
        "ol",
        "div",
        "table",
        "blockquote",
        "figure",
        "iframe",
    ];
    markup.split('<').skip(1).any(|tag| {
        let begins = |name: &&str| {
            let start = tag.get(..name.len());
            start.is_some_and(|start| start.eq_ignore_ascii_case(name))
        };
        names.iter().any(begins)
    })
}

/// A paragraph of plain text.
pub(crate) fn plain_paragraph(text: String) -> Block {
    Block::Paragraph {
        content: vec![Inline::Text(text)],
        align: None,
    }
}

/// A heading. Markup in its text is removed.
pub(crate) fn heading(level: u32, markup: &str) -> Option<Block> {
    let text = plain::html(markup)?;
    Some(heading_of(level, vec![Inline::Text(text)]))
}

/// A heading with its original level, 1 to 6; see [`super::body::outline`].
pub(crate) fn heading_of(level: u32, content: Vec<Inline>) -> Block {
    let level = u8::try_from(level.clamp(1, 6)).unwrap_or(2);
    Block::Heading { level, content }
}

/// A quotation of text that may contain markup.
pub(crate) fn quote(style: QuoteStyle, markup: &str, attribution: Option<String>) -> Option<Block> {
    let (content, body) = match text_or_html(markup)? {
        TextOrHtml::Plain(text) => (vec![Inline::Text(text)], Vec::new()),
        TextOrHtml::Html => (Vec::new(), paragraph(markup).into_iter().collect()),
    };
    Some(Block::Quote {
        style,
        content,
        body,
        attribution,
    })
}

/// A quotation of blocks.
pub(crate) fn quote_of(
    style: QuoteStyle,
    mut body: Vec<Block>,
    attribution: Option<String>,
) -> Option<Block> {
    if body.is_empty() {
        return None;
    }
    let mut content = Vec::new();
    if let [Block::Paragraph { content: only, .. }] = &mut body[..] {
        content = std::mem::take(only);
        body.clear();
    }
    Some(Block::Quote {
        style,
        content,
        body,
        attribution,
    })
}

/// A picture in the body.
pub(crate) fn picture(image: Image, role: ImageRole) -> Block {
    Block::Image {
        image: Box::new(image),
        role,
    }
}

/// A gallery; a single picture is an image block.
pub(crate) fn gallery(title: Option<String>, mut images: Vec<Image>) -> Option<Block> {
    if images.len() == 1 && title.is_none() {
        return images.pop().map(|image| picture(image, ImageRole::Inline));
    }
    (!images.is_empty()).then_some(Block::Gallery { title, images })
}

/// The texts and the size of an embed.
#[derive(Default)]
pub(crate) struct EmbedDetails {
    pub(crate) title: Option<String>,
    pub(crate) caption: Option<String>,
    pub(crate) width: Option<u32>,
    pub(crate) height: Option<u32>,
}

/// The block for an address: an embed of a known provider, otherwise a link
/// card.
pub(crate) fn embed_or_link(url: Url, details: EmbedDetails) -> Block {
    match Embed::of(&url) {
        Some(embed) => embed_with(embed, details),
        None => link_card(url, details.title, details.caption, None),
    }
}

/// An embed with its texts and size.
pub(crate) fn embed_with(embed: Embed, details: EmbedDetails) -> Block {
    Block::Embed(Box::new(Embed {
        title: details.title,
        caption: details.caption,
        width: details.width,
        height: details.height,
        ..embed
    }))
}

/// A link card.
pub(crate) fn link_card(
    url: Url,
    title: Option<String>,
    description: Option<String>,
    image: Option<Image>,
) -> Block {
    Block::LinkCard(Box::new(LinkCard {
        title: title.unwrap_or_else(|| url.host().to_owned()),
        url,
        description,
        publisher: None,
        image,
    }))
}

/// What is left of a picture whose file no browser shows: a link to it with its
/// words.
pub(crate) fn file_of_picture(
    url: Url,
    alt: Option<String>,
    caption: Option<String>,
) -> Option<Block> {
    let name = url
        .as_str()
        .rsplit('/')
        .next()
        .unwrap_or_default()
        .to_owned();
    let (title, description) = match alt {
        Some(alt) => (Some(alt), caption),
        None => (caption, None),
    };
    Some(link_card(url, title.or(Some(name)), description, None))
}

/// An element of an unknown kind: it is reported, and its text is kept.
pub(crate) fn unknown(json: &Cursor<'_>, kind: &str, keys: &[&str]) -> Option<Block> {
    json.report("an element of a known kind");
    let plain_text = keys
        .iter()
        .filter_map(|key| text(json, &[key]))
        .find_map(|plain_text| plain::html(&plain_text))?;
    Some(Block::Unknown {
        kind: kind.to_owned(),
        text: plain_text,
    })
}

/// A table whose cells may contain markup; `None` if it has no cells.
pub(crate) fn table(head: Vec<Vec<String>>, rows: Vec<Vec<String>>) -> Option<Block> {
    let mut cells = head.iter().chain(&rows).flatten();
    cells.next()?;
    let has_markup = |cell: &String| cell.contains('<');
    if head.iter().chain(&rows).flatten().any(has_markup) {
        let mut html = "<table>".to_owned();
        push_rows(&head, "th", &mut html);
        push_rows(&rows, "td", &mut html);
        html.push_str("</table>");
        return Some(Block::Html { html });
    }
    let row = |cells: Vec<String>| TableRow {
        cells: cells
            .iter()
            .map(|cell| TableCell {
                content: plain::html(cell).map(Inline::Text).into_iter().collect(),
                ..TableCell::default()
            })
            .collect(),
    };
    Some(Block::Table(Table {
        caption: None,
        head: head.into_iter().map(row).collect(),
        rows: rows.into_iter().map(row).collect(),
    }))
}

fn push_rows(rows: &[Vec<String>], tag: &str, html: &mut String) {
    for row in rows {
        html.push_str("<tr>");
        for cell in row {
            for part in ["<", tag, ">", cell, "</", tag, ">"] {
                html.push_str(part);
            }
        }
        html.push_str("</tr>");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_with_markup_make_a_table_of_html() {
        let cells = |cells: &[&str]| cells.iter().map(|cell| (*cell).to_owned()).collect();
        let block = table(vec![cells(&["A"])], vec![cells(&["<b>1</b>"])]);
        let html = "<table><tr><th>A</th></tr><tr><td><b>1</b></td></tr></table>";
        assert_eq!(
            block,
            Some(Block::Html {
                html: html.to_owned()
            })
        );
        let plain = table(Vec::new(), vec![cells(&["1 &amp; 2"])]);
        let Some(Block::Table(table)) = plain else {
            panic!("{plain:?}");
        };
        assert_eq!(
            table.rows[0].cells[0].content,
            [Inline::Text("1 & 2".to_owned())]
        );
        assert_eq!(super::table(Vec::new(), vec![Vec::new()]), None);
    }
}
