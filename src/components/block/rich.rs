//! The blocks beyond those that most articles are made of.

use super::{
    aside, code, correction, definitions, disclaimer, embed, footnotes, gallery, heading,
    inline_image, key_points, link_card, linked_image, map, math, numbered_list, question,
    recording, ruby, table, timeline, unknown, update, verse,
};
use crate::components::body::Body;
use crate::components::dom::{El, el};
use lede_model::{Block, InlineNode};

/// The name of a block's kind, and its element.
pub(crate) fn set_block(body: &Body<'_>, block: &Block) -> (&'static str, El) {
    match block {
        Block::NumberedHeading { number, content } => (
            "numbered_heading",
            heading::numbered(*number, content, body),
        ),
        Block::NumberedList(list) => ("numbered_list", numbered_list::numbered_list(list, body)),
        Block::LinkedImage { image, role, url } => (
            "linked_image",
            linked_image::linked_image(image, *role, url, body.setting),
        ),
        Block::Definitions { items } => ("definitions", definitions::definitions(items, body)),
        Block::Gallery { title, images } => {
            ("gallery", gallery::gallery(title.as_deref(), images, body))
        }
        Block::Table(table) => ("table", table::table(table, body)),
        Block::Code { language, text } => {
            ("code", code::code(language.as_deref(), text, body.setting))
        }
        Block::Verse {
            content,
            attribution,
        } => ("verse", verse::verse(content, attribution.as_deref(), body)),
        Block::Video(video) => ("video", recording::video(video, body.setting)),
        Block::Audio(audio) => ("audio", recording::audio(audio, body.setting)),
        Block::Embed(embed) => ("embed", embed::embed(embed, body.setting)),
        Block::LinkCard(card) => ("link_card", link_card::link_card(card, body.setting)),
        Block::KeyPoints { title, items } => (
            "key_points",
            key_points::key_points(title.as_deref(), items, body),
        ),
        Block::Timeline { title, events } => (
            "timeline",
            timeline::timeline(title.as_deref(), events, body),
        ),
        Block::Question { question, answer } => {
            ("question", question::question(question, answer, body))
        }
        Block::Aside {
            title,
            body: content,
        } => ("aside", aside::aside(title.as_deref(), content, body)),
        Block::Correction(correction) => (
            "correction",
            correction::correction(correction, body.setting),
        ),
        Block::Footnotes { notes } => ("footnotes", footnotes::footnotes(notes, body)),
        Block::Update(update) => ("update", update::update(update, body)),
        Block::Disclaimer { content } => ("disclaimer", disclaimer::disclaimer(content, body)),
        Block::Map { image, url } => ("map", map::map(image, url.as_ref(), body.setting)),
        Block::Math { math, alt } => ("math", math::math(math, alt.as_deref())),
        // Nobody has read it: there is nothing that could be shown.
        Block::Html { .. } => ("html", el("div").fixed("hidden", "")),
        Block::Unknown { kind, text } => ("unknown", unknown::unknown(kind, text, body)),
        Block::Paragraph { .. }
        | Block::Heading { .. }
        | Block::List { .. }
        | Block::Quote { .. }
        | Block::Image { .. }
        | Block::Divider => ("missing", el("div").fixed("hidden", "")),
    }
}

/// The element of a run of text that is more than text with a mark; `None` where
/// it leads to a note that is not there.
pub(crate) fn set_inline(body: &Body<'_>, node: &InlineNode) -> Option<El> {
    match node {
        InlineNode::Note { note } => footnotes::sign(note, body),
        InlineNode::Math { math, alt } => Some(math::formula(math, alt.as_deref())),
        InlineNode::Image(image) => Some(inline_image::inline_image(image)),
        InlineNode::Ruby { content, reading } => Some(ruby::ruby(content, reading, body)),
        _ => None,
    }
}

/// A part of the page that has a title of its own.
pub(super) fn titled(tag: &'static str, class: &'static str, title: Option<&str>) -> El {
    el(tag)
        .class(class)
        .maybe_attr("aria-label", title)
        .maybe(title.map(|title| el("h2").class("box-title").text(title)))
}
