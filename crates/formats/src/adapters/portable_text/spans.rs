//! The text of a block: spans with marks, of which the block defines some, and
//! objects between them.

use super::image::Images;
use crate::adapters::elements::{blocks, marks};
use crate::adapters::value::{elements, list, markup, text, url};
use crate::cursor::Cursor;
use lede_model::{Block, Footnote, ImageRole, Inline, InlineImage, InlineNode, Url};

/// The most pixels on each side of a picture that belongs to its line.
const SMALL: u32 = 64;

/// A text, and what belongs to it but not into its line.
#[derive(Default)]
pub(super) struct Text {
    pub(super) content: Vec<Inline>,
    /// Pictures between the words, for after them.
    pub(super) pictures: Vec<Block>,
    /// What annotations say.
    pub(super) notes: Vec<Footnote>,
}

/// What a mark that the block defines does to its words.
enum Definition {
    Link(Option<Url>),
    Note(String),
}

/// Reads a text. `read` gives the blocks of an annotation's body.
pub(super) fn text_of(
    json: &Cursor<'_>,
    images: &Images,
    read: &dyn Fn(&Cursor<'_>) -> Vec<Block>,
) -> Text {
    let mut found = Text::default();
    let definitions = list(json, "markDefs", &|it| {
        let key = text(it, &["_key"])?;
        let body = note(it, read);
        let id = ["note-", &key].concat();
        Some((
            key,
            if body.is_empty() {
                Err(link(it))
            } else {
                Ok(Footnote { id, body })
            },
        ))
    });
    let mut known = Vec::with_capacity(definitions.len());
    for (key, definition) in definitions {
        let meaning = match definition {
            Ok(note) => {
                let id = note.id.clone();
                found.notes.push(note);
                Definition::Note(id)
            }
            Err(url) => Definition::Link(url),
        };
        known.push((key, meaning));
    }
    let spans = json
        .get_non_empty("children")
        .or_else(|| json.get_non_empty("spans"));
    for span in spans.as_ref().map(elements).unwrap_or_default() {
        let span_text = span.get("text");
        let Some(span_text) = span_text.as_ref().and_then(Cursor::as_str) else {
            object(&span, images, &mut found);
            continue;
        };
        let mut run = marks::text(span_text);
        let mut notes = Vec::new();
        for mark in list(&span, "marks", &|mark| mark.text()) {
            run = match known.iter().find(|(key, _)| *key == mark) {
                Some((_, Definition::Link(url))) => marks::link(url.clone(), run),
                Some((_, Definition::Note(note))) => {
                    notes.push(Inline::Node(InlineNode::Note { note: note.clone() }));
                    run
                }
                None => marks::mark(&mark, run),
            };
        }
        found.content.extend(run);
        found.content.append(&mut notes);
    }
    found
}

/// Adds an object that is no text: a picture, or the words of another one.
fn object(span: &Cursor<'_>, images: &Images, found: &mut Text) {
    let kind = span.text_at(&["_type"]).unwrap_or_default();
    let is_picture =
        span.get("asset").is_some() || matches!(kind, "image" | "inlineImage" | "icon");
    if let Some(image) = is_picture.then(|| images.read(span)).flatten() {
        let is_small = |side: Option<u32>| side.is_some_and(|pixels| pixels <= SMALL);
        match is_small(image.width) && is_small(image.height) {
            true => found
                .content
                .push(Inline::Node(InlineNode::Image(Box::new(InlineImage {
                    url: image.url,
                    alt: image.alt.unwrap_or_default(),
                    width: image.width,
                    height: image.height,
                })))),
            false => found
                .pictures
                .push(blocks::picture(image, ImageRole::Inline)),
        }
        return;
    }
    let words = ["title", "name", "label", "value", "alt"];
    let words = words.iter().find_map(|key| markup(span, &[key]));
    if !is_picture {
        span.report("a span with a text");
    }
    found.content.extend(words.map(Inline::Text));
}

/// The body of an annotation that is a note.
fn note(json: &Cursor<'_>, read: &dyn Fn(&Cursor<'_>) -> Vec<Block>) -> Vec<Block> {
    let kind = json.text_at(&["_type"]).unwrap_or_default();
    if !kind.to_ascii_lowercase().ends_with("note") {
        return Vec::new();
    }
    ["text", "content", "body", "note"]
        .iter()
        .find_map(|key| {
            let member = json.get_non_empty(key)?;
            match member.as_str() {
                Some(text) => blocks::paragraph(text).map(|block| vec![block]),
                None => Some(read(&member)),
            }
        })
        .unwrap_or_default()
}

fn link(json: &Cursor<'_>) -> Option<Url> {
    ["href", "url"].iter().find_map(|key| url(json, &[key]))
}

/// Where a picture leads: an address, or an object with one.
pub(super) fn link_of_picture(json: &Cursor<'_>) -> Option<Url> {
    let own = ["href", "link", "linkUrl", "linkTo"]
        .iter()
        .find_map(|key| {
            let member = json.get_non_empty(key)?;
            match member.is_object() {
                true => link(&member),
                false => url(json, &[key]),
            }
        });
    // Without a file of its own, the address is that of the picture.
    own.or_else(|| url(json, &["url"]).filter(|_| json.get("asset").is_some()))
}
