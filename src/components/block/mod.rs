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

/// The elements of a body or of an item of a list.
pub fn blocks<'a>(blocks: &'a [Block], setting: &'a Setting) -> impl Iterator<Item = El> + 'a {
    let mut anchors = Anchors::default();
    blocks
        .iter()
        .map(move |block| self::block(block, setting, &mut anchors))
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
        } => ("list", list::list(*ordered, *start, items, setting)),
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
