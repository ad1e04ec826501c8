//! The parts of a body: one file per block, one `match` over them all.

mod divider;
mod heading;
mod image;
mod list;
mod paragraph;
mod quote;
mod unknown;

use super::Setting;
use super::dom::El;
use crate::article::Block;
use heading::Anchors;

/// The elements of a body.
pub fn blocks(blocks: &[Block], setting: &Setting) -> Vec<El> {
    blocks_within(blocks, setting, &mut Anchors::default())
}

/// The elements of a part of a body, such as an item of a list.
fn blocks_within(blocks: &[Block], setting: &Setting, anchors: &mut Anchors) -> Vec<El> {
    blocks
        .iter()
        .map(|block| self::block(block, setting, anchors))
        .collect()
}

/// One block. A new kind of block is a variant in [`Block`], an arm here, a
/// file beside this one and one in `style/`.
fn block(block: &Block, setting: &Setting, anchors: &mut Anchors) -> El {
    let (kind, element) = match block {
        Block::Paragraph { content } => ("paragraph", paragraph::paragraph(content, setting)),
        Block::Heading { level, content } => (
            "heading",
            heading::heading(*level, content, setting, anchors),
        ),
        Block::List {
            ordered,
            start,
            items,
        } => (
            "list",
            list::list(*ordered, *start, items, setting, anchors),
        ),
        Block::Quote {
            style,
            content,
            attribution,
        } => (
            "quote",
            quote::quote(*style, content, attribution.as_deref(), setting),
        ),
        Block::Image { image, role } => ("image", image::image(image, *role, setting)),
        Block::Divider => ("divider", divider::divider()),
        Block::Unknown { kind, text } => ("unknown", unknown::unknown(kind, text)),
    };
    element.attr("data-block", kind)
}
