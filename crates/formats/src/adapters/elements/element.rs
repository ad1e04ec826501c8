//! Bodies that are lists of elements: what their elements have in common.

use crate::adapters::entry::{self, Extent};
use crate::adapters::text::body::Body;
use crate::adapters::text::plain;
use crate::adapters::value::text;
use crate::cursor::Cursor;
use lede_model::{
    Article, Block, Embed, Image, ImageRole, Inline, LinkCard, QuoteStyle, Table, TableCell,
    TableRow, Url,
};

/// How deep elements may hold elements. Each level costs stack.
pub(crate) const MAX_DEPTH: usize = 16;

/// Whether elements stand too deep in others to be read; a note if so.
pub(crate) fn is_too_deep(json: &Cursor<'_>, depth: usize) -> bool {
    if depth > MAX_DEPTH {
        json.report("elements nested less deeply");
    }
    depth > MAX_DEPTH
}

/// The text of an element as it is to be read; HTML where it holds markup.
enum Words {
    Plain(String),
    Html,
}

fn words(markup: &str) -> Option<Words> {
    if markup.contains('<') {
        return (!markup.trim().is_empty()).then_some(Words::Html);
    }
    plain::html(markup).map(Words::Plain)
}

/// A paragraph of text that may hold markup, also that of blocks.
pub(crate) fn paragraph(markup: &str) -> Option<Block> {
    Some(match words(markup)? {
        Words::Plain(words) => plain_paragraph(words),
        Words::Html if holds_blocks(markup) => Block::Html {
            html: markup.to_owned(),
        },
        Words::Html => Block::Html {
            html: ["<p>", markup, "</p>"].concat(),
        },
    })
}

/// Whether markup has elements that are no part of a paragraph.
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
pub(crate) fn plain_paragraph(words: String) -> Block {
    Block::Paragraph {
        content: vec![Inline::Text(words)],
        align: None,
    }
}

/// A heading of text that may hold markup, which is left out.
pub(crate) fn heading(level: u32, markup: &str) -> Option<Block> {
    let words = plain::html(markup)?;
    Some(heading_of(level, vec![Inline::Text(words)]))
}

/// A heading of level 1 to 6, as it was written; see [`outline`].
pub(crate) fn heading_of(level: u32, content: Vec<Inline>) -> Block {
    let level = u8::try_from(level.clamp(1, 6)).unwrap_or(2);
    Block::Heading { level, content }
}

/// Sets the levels of headings so that the highest is 2, below the headline.
pub(crate) fn outline(blocks: &mut [Block]) {
    let level_of = |block: &Block| match block {
        Block::Heading { level, .. } => Some(*level),
        _ => None,
    };
    let Some(top) = blocks.iter().filter_map(level_of).min() else {
        return;
    };
    for block in blocks {
        if let Block::Heading { level, .. } = block {
            *level = (*level + 2 - top.min(2)).clamp(2, 4);
        }
    }
}

/// A quotation of text that may hold markup.
pub(crate) fn quote(style: QuoteStyle, markup: &str, attribution: Option<String>) -> Option<Block> {
    let (content, body) = match words(markup)? {
        Words::Plain(words) => (vec![Inline::Text(words)], Vec::new()),
        Words::Html => (Vec::new(), paragraph(markup).into_iter().collect()),
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

/// Pictures that belong together; one alone is no gallery.
pub(crate) fn gallery(title: Option<String>, mut images: Vec<Image>) -> Option<Block> {
    if images.len() == 1 && title.is_none() {
        return images.pop().map(|image| picture(image, ImageRole::Inline));
    }
    (!images.is_empty()).then_some(Block::Gallery { title, images })
}

/// What is said of something that another company's server shows.
#[derive(Default)]
pub(crate) struct Said {
    pub(crate) title: Option<String>,
    pub(crate) caption: Option<String>,
    pub(crate) width: Option<u32>,
    pub(crate) height: Option<u32>,
}

/// What an address stands for: an embed of a known provider, else a card with
/// a link.
pub(crate) fn shown(url: Url, said: Said) -> Block {
    match Embed::of(&url) {
        Some(embed) => embed_with(embed, said),
        None => link_card(url, said.title, said.caption, None),
    }
}

/// An embed with what is said of it.
pub(crate) fn embed_with(embed: Embed, said: Said) -> Block {
    Block::Embed(Box::new(Embed {
        title: said.title,
        caption: said.caption,
        width: said.width,
        height: said.height,
        ..embed
    }))
}

/// A link with what is behind it.
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

/// An element of a kind that is not known: its words are kept.
pub(crate) fn unknown(json: &Cursor<'_>, kind: &str, keys: &[&str]) -> Option<Block> {
    json.report("an element of a known kind");
    let words = keys
        .iter()
        .filter_map(|key| text(json, &[key]))
        .find_map(|words| plain::html(&words))?;
    Some(Block::Unknown {
        kind: kind.to_owned(),
        text: words,
    })
}

/// A table whose cells may hold markup; `None` for one without cells.
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

/// How much of a body is looked at to find a headline in it or an excerpt.
const START: usize = 2000;

/// The first words of a body.
pub(crate) fn start(blocks: &[Block]) -> String {
    let mut start = String::new();
    for block in blocks {
        match block {
            Block::Html { html } => {
                start.push_str(&Body::Html(html).start(START).unwrap_or_default());
                start.push('\n');
            }
            block => block.push_text(&mut start),
        }
        if start.len() > START {
            break;
        }
    }
    start
}

/// Gives an article its address, its standfirst and its body.
pub(crate) fn dress(
    article: &mut Article,
    url: Option<&Url>,
    excerpt: Option<String>,
    mut blocks: Vec<Block>,
    extent: Extent,
) {
    let start = start(&blocks);
    entry::dress(article, url, excerpt, &Body::Plain(&start), extent);
    article.body.clear();
    if extent == Extent::Whole {
        outline(&mut blocks);
        without_lead(article.image.as_mut(), &mut blocks);
        article.body = blocks;
    }
}

/// Takes the lead picture out of where it begins the body, too; what only the
/// body says of it is kept. A picture that is the whole body stays.
fn without_lead(lead: Option<&mut Image>, body: &mut Vec<Block>) {
    let Some(lead) = lead else { return };
    let is_lead = matches!(body.first(), Some(Block::Image { image, .. }) if image.url == lead.url);
    if !is_lead {
        return;
    }
    if let Block::Image { image, .. } = body.remove(0) {
        lead.alt = lead.alt.take().or(image.alt);
        lead.caption = lead.caption.take().or(image.caption);
        lead.credit = lead.credit.take().or(image.credit);
    }
    if !body.iter().any(Block::shows_something) {
        *body = vec![of_picture(lead)];
    }
}

/// The picture that begins a body, taken out of it to stand above. Where there
/// is nothing else in the body, the picture is the story and stays there, too.
pub(crate) fn take_lead(body: &mut Vec<Block>) -> Option<Image> {
    let is_known = |block: &Block| !matches!(block, Block::Unknown { .. });
    let place = body.iter().position(is_known)?;
    if !matches!(body.get(place), Some(Block::Image { .. })) {
        return None;
    }
    let is_alone = |(at, block): (usize, &Block)| at == place || !block.shows_something();
    let is_alone = body.iter().enumerate().all(is_alone);
    let lead = match body.remove(place) {
        Block::Image { image, .. } => *image,
        _ => return None,
    };
    if is_alone {
        *body = vec![of_picture(&lead)];
    }
    Some(lead)
}

/// The block of a picture that is the whole story.
pub(crate) fn of_picture(image: &Image) -> Block {
    Block::Image {
        image: Box::new(image.clone()),
        role: ImageRole::Inline,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_begin_below_the_headline() {
        let levels = |levels: &[u32]| {
            let heading = |level: &u32| heading_of(*level, Vec::new());
            let mut blocks: Vec<Block> = levels.iter().map(heading).collect();
            outline(&mut blocks);
            let level = |block: &Block| match block {
                Block::Heading { level, .. } => *level,
                _ => 0,
            };
            blocks.iter().map(level).collect::<Vec<u8>>()
        };
        assert_eq!(levels(&[1, 2, 3, 9]), [2, 3, 4, 4]);
        assert_eq!(levels(&[2, 3, 6]), [2, 3, 4]);
        assert_eq!(levels(&[3, 4]), [3, 4]);
        assert_eq!(levels(&[]), [0; 0]);
    }

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
