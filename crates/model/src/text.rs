//! The plain text of blocks, for reading times, descriptions and the console.

use super::inline::push_text;
use super::{Block, Image};

impl Block {
    /// Appends the plain text of the block to `text`, with a line break after each
    /// block. Captions are included; addresses and code are not.
    pub fn push_text(&self, text: &mut String) {
        let mut line = |line: Option<&str>| {
            if let Some(line) = line {
                text.push_str(line);
                text.push('\n');
            }
        };
        match self {
            Self::Gallery { title, images } => {
                line(title.as_deref());
                images
                    .iter()
                    .for_each(|image| line(image.caption.as_deref()));
            }
            Self::Image { image, .. }
            | Self::LinkedImage { image, .. }
            | Self::Map { image, .. } => line(caption(image)),
            Self::Video(recording) | Self::Audio(recording) => line(recording.caption.as_deref()),
            Self::Embed(embed) => line(embed.caption.as_deref()),
            Self::LinkCard(card) => {
                line(Some(&card.title));
                line(card.description.as_deref());
            }
            Self::Correction(correction) => line(Some(&correction.text)),
            Self::KeyPoints { title, .. }
            | Self::Timeline { title, .. }
            | Self::Aside { title, .. } => {
                line(title.as_deref());
            }
            Self::Update(update) => line(update.title.as_deref()),
            Self::Unknown { text: unknown, .. } => line(Some(unknown)),
            _ => {}
        }
        match self {
            Self::Paragraph { content, .. }
            | Self::Heading { content, .. }
            | Self::NumberedHeading { content, .. }
            | Self::Verse { content, .. }
            | Self::Disclaimer { content } => {
                push_text(content, text);
                text.push('\n');
            }
            Self::Quote { content, body, .. } => {
                push_text(content, text);
                text.push('\n');
                push_blocks(body, text);
            }
            Self::List { items, .. } => items.iter().for_each(|item| push_blocks(item, text)),
            Self::NumberedList(list) => {
                list.items
                    .iter()
                    .for_each(|item| push_blocks(&item.body, text));
            }
            Self::Definitions { items } => {
                for item in items {
                    for term in &item.terms {
                        push_text(term, text);
                        text.push('\n');
                    }
                    push_blocks(&item.body, text);
                }
            }
            Self::Table(table) => table.push_text(text),
            Self::KeyPoints { items, .. } => {
                for item in items {
                    push_text(item, text);
                    text.push('\n');
                }
            }
            Self::Timeline { events, .. } => {
                for event in events {
                    text.push_str(&event.date);
                    text.push('\n');
                    if let Some(title) = &event.title {
                        text.push_str(title);
                        text.push('\n');
                    }
                    push_blocks(&event.body, text);
                }
            }
            Self::Question { question, answer } => {
                push_text(question, text);
                text.push('\n');
                push_blocks(answer, text);
            }
            Self::Aside { body, .. } => push_blocks(body, text),
            Self::Update(update) => push_blocks(&update.body, text),
            Self::Footnotes { notes } => {
                notes.iter().for_each(|note| push_blocks(&note.body, text))
            }
            _ => {}
        }
    }
}

/// Appends the plain text of blocks.
pub(super) fn push_blocks(blocks: &[Block], text: &mut String) {
    for block in blocks {
        block.push_text(text);
    }
}

fn caption(image: &Image) -> Option<&str> {
    image.caption.as_deref()
}
