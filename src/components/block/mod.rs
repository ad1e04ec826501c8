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
use leptos::tachys::html::attribute as html;
use list::List;
use paragraph::Paragraph;
use quote::Quote;

impl Body<'_> {
    /// The views of blocks.
    pub(super) fn views(&self, blocks: &[Block]) -> Vec<BuiltView> {
        blocks.iter().filter_map(|block| self.view(block)).collect()
    }

    /// The view of a block; nothing for a place that the next block takes. A new kind of block is a variant in [`Block`], an arm
    /// in `rich`, a file beside this one and one in `style/`.
    pub(super) fn view(&self, block: &Block) -> Option<BuiltView> {
        let body = self;
        let id = match block {
            Block::Anchor { id } => {
                self.anchors.borrow_mut().announce(id);
                return None;
            }
            // They have an id in any case.
            Block::Heading { .. } | Block::NumberedHeading { .. } | Block::Update(_) => None,
            _ => self.anchors.borrow_mut().take_announced(),
        };
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
        let view = named(view, kind);
        Some(match id {
            Some(id) => view.add_any_attr(html::id(id)).frozen(),
            None => view,
        })
    }
}

/// An item of a list.
struct Item<'b> {
    /// Its id, if a link leads there.
    id: Option<String>,
    /// Its direction, where that is not the article's.
    dir: Option<&'static str>,
    /// A single paragraph is shown without its element.
    content: Either<InlineViews<'b>, Vec<BuiltView>>,
}

impl<'b> Item<'b> {
    fn of(blocks: &'b [Block], body: &Body<'_>) -> Self {
        let places = blocks.iter().map_while(|block| match block {
            Block::Anchor { id } => Some(id),
            _ => None,
        });
        for id in places.clone() {
            body.anchors.borrow_mut().announce(id);
        }
        let id = body.anchors.borrow_mut().take_announced();
        let (dir, content) = match blocks.get(places.count()..).unwrap_or_default() {
            [
                Block::Paragraph {
                    content,
                    align: None,
                },
            ] => (
                body.other_direction(content),
                Either::Left(body.inlines(content)),
            ),
            content => (None, Either::Right(body.views(content))),
        };
        Self { id, dir, content }
    }
}
