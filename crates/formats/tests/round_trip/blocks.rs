//! The blocks of a body.

use crate::inlines::{content, formula, full_content};
use crate::media::{embed, image, link_card, recording};
use crate::values::{maybe_text, maybe_time, maybe_web_url, raw_text, text, url};
use lede_model::{
    Align, Block, Correction, CorrectionKind, Definition, Footnote, ImageRole, LiveUpdate,
    NumberedItem, NumberedList, Numbering, QuoteStyle, Table, TableCell, TableRow, TimelineEvent,
};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;

/// A body.
pub fn body() -> BoxedStrategy<Vec<Block>> {
    vec(block(), 0..4).boxed()
}

fn block() -> BoxedStrategy<Block> {
    prop_oneof![text_blocks(), media_blocks()]
        .prop_recursive(2, 8, 3, |inner| {
            prop_oneof![nesting(inner), text_blocks(), media_blocks()].boxed()
        })
        .boxed()
}

/// Blocks of text.
fn text_blocks() -> BoxedStrategy<Block> {
    let points = vec(full_content(), 1..3);
    prop_oneof![
        3 => (full_content(), option::of(align()))
            .prop_map(|(content, align)| Block::Paragraph { content, align }),
        1 => (2..=4_u8, content()).prop_map(|(level, content)| Block::Heading { level, content }),
        1 => (any::<u32>(), content())
            .prop_map(|(number, content)| Block::NumberedHeading { number, content }),
        1 => (maybe_text(), raw_text()).prop_map(|(language, text)| Block::Code { language, text }),
        1 => (full_content(), maybe_text())
            .prop_map(|(content, attribution)| Block::Verse { content, attribution }),
        1 => (maybe_text(), points).prop_map(|(title, items)| Block::KeyPoints { title, items }),
        1 => correction().prop_map(Block::Correction),
        1 => full_content().prop_map(|content| Block::Disclaimer { content }),
        1 => (formula(), maybe_text()).prop_map(|(math, alt)| Block::Math { math, alt }),
        1 => raw_text().prop_map(|html| Block::Html { html }),
        1 => ("[a-z_]{0,8}", text()).prop_map(|(kind, text)| Block::Unknown { kind, text }),
        1 => table().prop_map(Block::Table),
        1 => Just(Block::Divider),
        1 => raw_text().prop_map(|id| Block::Anchor { id }),
    ]
    .boxed()
}

/// Blocks of media and embeds.
fn media_blocks() -> BoxedStrategy<Block> {
    let role = proptest::sample::select(
        [
            ImageRole::Inline,
            ImageRole::Half,
            ImageRole::Wide,
            ImageRole::Full,
        ]
        .as_slice(),
    );
    let boxed = || image().prop_map(Box::new);
    prop_oneof![
        (boxed(), role.clone()).prop_map(|(image, role)| Block::Image { image, role }),
        (boxed(), role, url()).prop_map(|(image, role, url)| Block::LinkedImage {
            image,
            role,
            url
        }),
        (maybe_text(), vec(image(), 1..3))
            .prop_map(|(title, images)| Block::Gallery { title, images }),
        recording().prop_map(Block::Video),
        recording().prop_map(Block::Audio),
        embed().prop_map(Block::Embed),
        link_card().prop_map(Block::LinkCard),
        (boxed(), maybe_web_url()).prop_map(|(image, url)| Block::Map { image, url }),
    ]
    .boxed()
}

/// Blocks that contain blocks.
fn nesting(inner: BoxedStrategy<Block>) -> BoxedStrategy<Block> {
    let body = vec(inner.clone(), 0..3).boxed();
    let full_body = vec(inner, 1..3).boxed();
    let definition = (vec(full_content(), 1..3), body.clone())
        .prop_map(|(terms, body)| Definition { terms, body });
    let event = (text(), maybe_text(), body.clone())
        .prop_map(|(date, title, body)| TimelineEvent { date, title, body });
    let note = (text(), full_body.clone()).prop_map(|(id, body)| Footnote { id, body });
    let style = prop_oneof![Just(QuoteStyle::Block), Just(QuoteStyle::Pull)];
    // A body as text, as blocks, or as both.
    let quoted = prop_oneof![
        (full_content(), body.clone()),
        (content(), full_body.clone())
    ];
    let update = (text(), maybe_time(), any::<bool>());
    let title_and_body = prop_oneof![
        (text().prop_map(Some), body.clone()),
        (maybe_text(), full_body.clone())
    ];
    prop_oneof![
        (
            any::<bool>(),
            option::of(any::<u32>()),
            vec(body.clone(), 0..3)
        )
            .prop_map(|(ordered, start, items)| Block::List {
                ordered,
                start,
                items
            }),
        numbered_list(body.clone()).prop_map(|list| Block::NumberedList(Box::new(list))),
        vec(definition, 1..3).prop_map(|items| Block::Definitions { items }),
        (style, quoted, maybe_text()).prop_map(|(style, (content, body), attribution)| {
            Block::Quote {
                style,
                content,
                body,
                attribution,
            }
        }),
        (maybe_text(), vec(event, 1..3))
            .prop_map(|(title, events)| Block::Timeline { title, events }),
        (full_content(), body).prop_map(|(question, answer)| Block::Question { question, answer }),
        (maybe_text(), full_body).prop_map(|(title, body)| Block::Aside { title, body }),
        vec(note, 1..3).prop_map(|notes| Block::Footnotes { notes }),
        (update, title_and_body).prop_map(|((id, date, key_event), (title, body))| {
            Block::Update(Box::new(LiveUpdate {
                id,
                date,
                title,
                key_event,
                body,
            }))
        }),
    ]
    .boxed()
}

fn numbered_list(body: BoxedStrategy<Vec<Block>>) -> BoxedStrategy<NumberedList> {
    const NUMBERINGS: &[Numbering] = &[
        Numbering::Decimal,
        Numbering::DecimalLeadingZero,
        Numbering::LowerAlpha,
        Numbering::UpperAlpha,
        Numbering::LowerRoman,
        Numbering::UpperRoman,
        Numbering::LowerGreek,
        Numbering::None,
    ];
    let item =
        (body, option::of(any::<i32>())).prop_map(|(body, value)| NumberedItem { body, value });
    (
        proptest::sample::select(NUMBERINGS),
        option::of(any::<i32>()),
        any::<bool>(),
        vec(item, 1..3),
    )
        .prop_map(|(numbering, start, reversed, items)| NumberedList {
            numbering,
            start,
            reversed,
            items,
        })
        .boxed()
}

pub fn correction() -> BoxedStrategy<Correction> {
    const KINDS: &[CorrectionKind] = &[
        CorrectionKind::Correction,
        CorrectionKind::Clarification,
        CorrectionKind::EditorsNote,
    ];
    (maybe_time(), proptest::sample::select(KINDS), text())
        .prop_map(|(date, kind, text)| Correction { date, kind, text })
        .boxed()
}

fn align() -> impl Strategy<Value = Align> {
    proptest::sample::select([Align::Start, Align::Center, Align::End].as_slice())
}

/// A table with a row; a row may have no cell.
fn table() -> BoxedStrategy<Table> {
    let cell = (
        content(),
        any::<bool>(),
        span(),
        span(),
        option::of(align()),
    )
        .prop_map(|(content, header, columns, rows, align)| TableCell {
            content,
            header,
            columns,
            rows,
            align,
        });
    let row = vec(cell, 0..3).prop_map(|cells| TableRow { cells }).boxed();
    let rows = prop_oneof![
        (vec(row.clone(), 0..2), vec(row.clone(), 1..3)),
        (vec(row.clone(), 1..2), vec(row, 0..2))
    ];
    (maybe_text(), rows)
        .prop_map(|(caption, (head, rows))| Table {
            caption,
            head,
            rows,
        })
        .boxed()
}

/// How many columns or rows a cell spans.
fn span() -> impl Strategy<Value = u32> {
    prop_oneof![Just(1), 1..=1000_u32]
}
