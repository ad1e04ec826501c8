//! The blocks beyond those that most articles are made of.

use super::aside::Aside;
use super::code::Code;
use super::correction::Correction;
use super::definitions::Definitions;
use super::disclaimer::Disclaimer;
use super::embed::Embed;
use super::footnotes::{Footnotes, NoteSign};
use super::gallery::Gallery;
use super::heading::NumberedHeading;
use super::inline_image::InlineImage;
use super::key_points::KeyPoints;
use super::link_card::LinkCard;
use super::linked_image::LinkedImage;
use super::map::Map;
use super::math::{Formula, FormulaBlock};
use super::numbered_list::NumberedList;
use super::question::Question;
use super::recording::{Audio, Video};
use super::ruby::Ruby;
use super::table::Table;
use super::timeline::Timeline;
use super::unknown::Unknown;
use super::update::Update;
use super::verse::Verse;
use crate::components::body::Body;
use crate::components::frozen::{BuiltView, IntoBuiltView};
use lede_model::{Block, InlineNode};
use leptos::prelude::*;

/// The name of a block's kind, and its view.
pub(crate) fn block_view(body: &Body<'_>, block: &Block) -> (&'static str, BuiltView) {
    match block {
        Block::NumberedHeading { number, content } => (
            "numbered_heading",
            view! { <NumberedHeading number=*number content body /> }.frozen(),
        ),
        Block::NumberedList(list) => (
            "numbered_list",
            view! { <NumberedList list body /> }.frozen(),
        ),
        Block::LinkedImage { image, role, url } => (
            "linked_image",
            view! { <LinkedImage image role=*role url /> }.frozen(),
        ),
        Block::Definitions { items } => {
            ("definitions", view! { <Definitions items body /> }.frozen())
        }
        Block::Gallery { title, images } => {
            let title = title.as_deref();
            ("gallery", view! { <Gallery title images body /> }.frozen())
        }
        Block::Table(table) => ("table", view! { <Table table body /> }.frozen()),
        Block::Code { language, text } => {
            let language = language.as_deref();
            ("code", view! { <Code language text /> }.frozen())
        }
        Block::Verse {
            content,
            attribution,
        } => {
            let attribution = attribution.as_deref();
            (
                "verse",
                view! { <Verse content attribution body /> }.frozen(),
            )
        }
        Block::Video(video) => ("video", view! { <Video video /> }.frozen()),
        Block::Audio(audio) => ("audio", view! { <Audio audio /> }.frozen()),
        Block::Embed(embed) => ("embed", view! { <Embed embed /> }.frozen()),
        Block::LinkCard(card) => ("link_card", view! { <LinkCard card /> }.frozen()),
        Block::KeyPoints { title, items } => {
            let title = title.as_deref();
            (
                "key_points",
                view! { <KeyPoints title items body /> }.frozen(),
            )
        }
        Block::Timeline { title, events } => {
            let title = title.as_deref();
            (
                "timeline",
                view! { <Timeline title events body /> }.frozen(),
            )
        }
        Block::Question { question, answer } => (
            "question",
            view! { <Question question answer body /> }.frozen(),
        ),
        Block::Aside {
            title,
            body: blocks,
        } => {
            let title = title.as_deref();
            ("aside", view! { <Aside title blocks body /> }.frozen())
        }
        Block::Correction(correction) => {
            ("correction", view! { <Correction correction /> }.frozen())
        }
        Block::Footnotes { notes } => ("footnotes", view! { <Footnotes notes body /> }.frozen()),
        Block::Update(update) => ("update", view! { <Update update body /> }.frozen()),
        Block::Disclaimer { content } => {
            ("disclaimer", view! { <Disclaimer content body /> }.frozen())
        }
        Block::Map { image, url } => {
            let url = url.as_ref();
            ("map", view! { <Map image url /> }.frozen())
        }
        Block::Math { math, alt } => {
            let alt = alt.as_deref();
            ("math", view! { <FormulaBlock content=math alt /> }.frozen())
        }
        // It has not been read: there is nothing that could be shown.
        Block::Html { .. } => ("html", view! { <div hidden=true></div> }.frozen()),
        Block::Unknown { kind, text } => ("unknown", view! { <Unknown kind text body /> }.frozen()),
        Block::Paragraph { .. }
        | Block::Heading { .. }
        | Block::List { .. }
        | Block::Quote { .. }
        | Block::Image { .. }
        | Block::Anchor { .. }
        | Block::Divider => ("missing", view! { <div hidden=true></div> }.frozen()),
    }
}

/// The view of a run of text that is more than text with a mark; `None` where
/// it leads to a note that is not there.
pub(crate) fn inline_view(body: &Body<'_>, node: &InlineNode) -> Option<BuiltView> {
    match node {
        InlineNode::Note { note } if body.has_note(note) => {
            Some(view! { <NoteSign note body /> }.frozen())
        }
        InlineNode::Math { math, alt } => {
            let alt = alt.as_deref();
            Some(view! { <Formula content=math alt /> }.frozen())
        }
        InlineNode::Image(image) => Some(view! { <InlineImage image /> }.frozen()),
        InlineNode::Ruby { content, reading } => {
            Some(view! { <Ruby content reading body /> }.frozen())
        }
        _ => None,
    }
}
