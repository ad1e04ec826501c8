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
mod lightbox;
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
mod titled;
mod unknown;
pub(super) mod update;
mod verse;

pub(super) use heading::Anchors;

use super::body::{Body, named};
use super::frozen::{BuiltView, IntoBuiltView};
use super::inline::InlineViews;
use crate::lazy::rich;
use divider::Divider;
use heading::Heading;
use image::BodyImage;
use lede_model::Block;
use leptos::either::Either;
use leptos::prelude::*;
use list::List;
use paragraph::Paragraph;
use quote::Quote;

impl Body<'_> {
    /// The views of blocks.
    pub(super) fn views(&self, blocks: &[Block]) -> Vec<BuiltView> {
        blocks.iter().map(|block| self.view(block)).collect()
    }

    /// The view of a block. A new kind of block is a variant in [`Block`], an arm
    /// in `rich`, a file beside this one and one in `style/`.
    pub(super) fn view(&self, block: &Block) -> BuiltView {
        let body = self;
        let (kind, view) = match block {
            Block::Paragraph { content, align } => (
                "paragraph",
                view! { <Paragraph content align=*align body /> }.frozen(),
            ),
            Block::Heading { level, content } => (
                "heading",
                view! { <Heading level=*level content body /> }.frozen(),
            ),
            Block::List {
                ordered,
                start,
                items,
            } => (
                "list",
                view! { <List ordered=*ordered start=*start items body /> }.frozen(),
            ),
            Block::Quote {
                style,
                content,
                body: blocks,
                attribution,
            } => {
                let attribution = attribution.as_deref();
                let style = *style;
                (
                    "quote",
                    view! { <Quote style content blocks attribution body /> }.frozen(),
                )
            }
            Block::Image { image, role } => {
                ("image", view! { <BodyImage image role=*role /> }.frozen())
            }
            Block::Divider => ("divider", view! { <Divider /> }.frozen()),
            _ => match rich() {
                Some(rich) => (rich.block_view)(self, block),
                // Such blocks are not read before the code that shows them is
                // loaded.
                None => ("missing", view! { <div hidden=true></div> }.frozen()),
            },
        };
        named(view, kind)
    }
}

/// The content of an item; a single paragraph is shown without its element.
fn tight<'b>(content: &'b [Block], body: &Body<'_>) -> Either<InlineViews<'b>, Vec<BuiltView>> {
    match content {
        [
            Block::Paragraph {
                content,
                align: None,
            },
        ] => Either::Left(body.inlines(content)),
        content => Either::Right(body.views(content)),
    }
}
