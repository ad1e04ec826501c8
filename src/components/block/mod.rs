//! The parts of a body: one file per block, one `match` over them all.

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
mod key_points;
mod link_card;
mod list;
mod map;
mod math;
mod paragraph;
mod question;
mod quote;
mod recording;
mod table;
mod timeline;
mod unknown;
pub(super) mod update;
mod verse;

pub(super) use heading::Anchors;

use super::Setting;
use super::body::Body;
use super::dom::{El, el};
use crate::article::Block;

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

    /// One block. A new kind of block is a variant in [`Block`], an arm here,
    /// a file beside this one and one in `style/`.
    pub(super) fn set(&self, block: &Block) -> El {
        let (kind, element) = match block {
            Block::Paragraph { content, align } => {
                ("paragraph", paragraph::paragraph(content, *align, self))
            }
            Block::Heading { level, content } => {
                ("heading", heading::heading(*level, content, self))
            }
            Block::NumberedHeading { number, content } => (
                "numbered_heading",
                heading::numbered(*number, content, self),
            ),
            Block::List {
                ordered,
                start,
                items,
            } => ("list", list::list(*ordered, *start, items, self)),
            Block::Definitions { items } => ("definitions", definitions::definitions(items, self)),
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
            Block::Gallery { title, images } => {
                ("gallery", gallery::gallery(title.as_deref(), images, self))
            }
            Block::Table(table) => ("table", table::table(table, self)),
            Block::Code { language, text } => {
                ("code", code::code(language.as_deref(), text, self.setting))
            }
            Block::Verse {
                content,
                attribution,
            } => ("verse", verse::verse(content, attribution.as_deref(), self)),
            Block::Divider => ("divider", divider::divider()),
            Block::Video(video) => ("video", recording::video(video, self.setting)),
            Block::Audio(audio) => ("audio", recording::audio(audio, self.setting)),
            Block::Embed(embed) => ("embed", embed::embed(embed, self.setting)),
            Block::LinkCard(card) => ("link_card", link_card::link_card(card, self.setting)),
            Block::KeyPoints { title, items } => (
                "key_points",
                key_points::key_points(title.as_deref(), items, self),
            ),
            Block::Timeline { title, events } => (
                "timeline",
                timeline::timeline(title.as_deref(), events, self),
            ),
            Block::Question { question, answer } => {
                ("question", question::question(question, answer, self))
            }
            Block::Aside { title, body } => ("aside", aside::aside(title.as_deref(), body, self)),
            Block::Correction(correction) => (
                "correction",
                correction::correction(correction, self.setting),
            ),
            Block::Footnotes { notes } => ("footnotes", footnotes::footnotes(notes, self)),
            Block::Update(update) => ("update", update::update(update, self)),
            Block::Disclaimer { content } => ("disclaimer", disclaimer::disclaimer(content, self)),
            Block::Map { image, url } => ("map", map::map(image, url.as_ref(), self.setting)),
            Block::Math { math, alt } => ("math", math::math(math, alt.as_deref())),
            // Nobody has read it: there is nothing that could be shown.
            Block::Html { .. } => ("html", el("div").attr("hidden", "")),
            Block::Unknown { kind, text } => ("unknown", unknown::unknown(kind, text, self)),
        };
        element.attr("data-block", kind)
    }
}

/// A part of the page that has a title of its own.
fn titled(tag: &'static str, class: &str, title: Option<&str>) -> El {
    el(tag)
        .class(class)
        .maybe_attr("aria-label", title)
        .maybe(title.map(|title| el("h2").class("box-title").text(title)))
}

/// What stands under something, and whose it is.
fn attributed(figure: El, attribution: Option<&str>) -> El {
    figure.maybe(attribution.map(|attribution| el("figcaption").text(attribution)))
}
