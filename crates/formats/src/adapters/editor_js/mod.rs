//! Editor.js: the editor's output, as a body or as a document. The first header
//! is the headline.
//!
//! <https://editorjs.io/saving-data/>

mod block;

use self::block::blocks;
use crate::Format;
use crate::adapters::Adapter;
use crate::adapters::dates;
use crate::adapters::elements::body;
use crate::adapters::entry::{self, Extent};
use crate::adapters::text::body::Body;
use crate::adapters::value::{elements, language, plain_text as plain_text_at};
use crate::cursor::Cursor;
use lede_model::{Article, Block, Document, plain_text};

pub(super) const ADAPTER: Adapter = Adapter {
    format: Format::EditorJs,
    signature,
    document,
};

fn signature(json: &Cursor<'_>) -> Option<&'static str> {
    is_output(json).then_some("blocks with type and data")
}

/// Whether a value is the output of the editor.
pub(super) fn is_output(json: &Cursor<'_>) -> bool {
    let blocks = json.get("blocks").filter(Cursor::is_list);
    blocks.is_some_and(|blocks| {
        blocks.items().any(|block| {
            block.text_at(&["type"]).is_some()
                && block.get("data").is_some_and(|data| data.is_object())
        })
    })
}

fn document(json: &Cursor<'_>, _: Option<&str>) -> Option<Document> {
    let mut body = json
        .get("blocks")
        .map(|list| body(&list))
        .unwrap_or_default();
    let title = plain_text_at(json, &["title"]).or_else(|| take_title(&mut body));
    let image = body::take_lead(&mut body);
    let start = body::start(&body);
    let headline = entry::headline(json, title, None, &Body::Plain(&start), None)?;
    let mut article = Article {
        id: entry::id(json, "id", None),
        language: language(json, &["language"]),
        headline,
        date_published: dates::timestamp(json, &["time"]),
        image,
        ..Article::default()
    };
    body::complete(&mut article, None, None, body, Extent::Whole);
    Some(Document::Article(Box::new(article)))
}

/// The blocks of the editor's list of blocks.
pub(super) fn body(json: &Cursor<'_>) -> Vec<Block> {
    elements(json).iter().flat_map(blocks).collect()
}

/// The text of the first heading. The heading is removed if the body starts
/// with it, possibly after a picture.
pub(super) fn take_title(body: &mut Vec<Block>) -> Option<String> {
    let is_heading = |block: &Block| matches!(block, Block::Heading { .. });
    let place = body.iter().position(is_heading)?;
    let text = match body.get(place)? {
        Block::Heading { content, .. } => plain_text(content),
        _ => return None,
    };
    let before = body.get(..place).unwrap_or_default();
    let is_above = |block: &Block| {
        matches!(
            block,
            Block::Image { .. } | Block::Divider | Block::Anchor { .. }
        )
    };
    if before.iter().all(is_above) {
        body.remove(place);
    }
    Some(text)
}
