//! The parts of a body: one file per block, and two `match`es that together
//! know them all. Here are the blocks that most articles are made of; `rich`
//! has the others, and names these, so that the compiler counts them.

mod aside;
mod code;
mod correction;
mod definitions;
mod disclaimer;
mod divider;
mod embed;
mod footnotes;
mod gallery;
mod heading;
mod image;
mod inline_image;
mod key_points;
mod link_card;
mod linked_image;
mod list;
mod map;
mod math;
mod numbered_list;
mod paragraph;
mod question;
mod quote;
mod recording;
pub(crate) mod rich;
mod ruby;
mod table;
mod timeline;
mod unknown;
pub(super) mod update;
mod verse;

pub(super) use heading::Anchors;

use super::Setting;
use super::body::Body;
use super::dom::{El, el};
use crate::lazy::rich;
use lede_model::Block;

/// The elements of blocks that make a body of their own.
pub fn blocks<'a>(blocks: &'a [Block], setting: &'a Setting) -> impl Iterator<Item = El> + 'a {
    let body = Body::new(blocks, setting);
    blocks.iter().map(move |block| body.set(block))
}

/// The element of a block that stands alone.
pub fn block(block: &Block, setting: &Setting) -> El {
    Body::new(std::slice::from_ref(block), setting).set(block)
}

impl Body<'_> {
    /// Adds blocks to an element.
    fn fill(&self, element: El, blocks: &[Block]) -> El {
        element.children(blocks.iter().map(|block| self.set(block)))
    }

    /// One block. A new kind of block is a variant in [`Block`], an arm in
    /// `rich`, a file beside this one and one in `style/`.
    pub(super) fn set(&self, block: &Block) -> El {
        let (kind, element) = match block {
            Block::Paragraph { content, align } => {
                ("paragraph", paragraph::paragraph(content, *align, self))
            }
            Block::Heading { level, content } => {
                ("heading", heading::heading(*level, content, self))
            }
            Block::List {
                ordered,
                start,
                items,
            } => ("list", list::list(*ordered, *start, items, self)),
            Block::Quote {
                style,
                content,
                body,
                attribution,
            } => (
                "quote",
                quote::quote(*style, content, body, attribution.as_deref(), self),
            ),
            Block::Image { image, role } => ("image", image::image(image, *role, self.setting)),
            Block::Divider => ("divider", divider::divider()),
            _ => match rich() {
                Some(rich) => (rich.set_block)(self, block),
                // Nothing reads such blocks before the code that sets them is
                // there.
                None => ("missing", el("div").fixed("hidden", "")),
            },
        };
        element.attr("data-block", kind)
    }
}

/// What stands under something, and whose it is.
fn attributed(figure: El, attribution: Option<&str>) -> El {
    figure.maybe(attribution.map(|attribution| el("figcaption").text(attribution)))
}
