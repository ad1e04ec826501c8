//! Bodies of the native format: the blocks that hold text. Pictures, sound
//! and frames are read in `native_media`, tables in `native_table`.

use super::json::Json;
use super::native::{correction, list, text};
use super::native_inline::{content, math, runs};
use super::{native_media, native_table};
use crate::article::{
    Align, Block, Definition, Footnote, Inline, LiveUpdate, QuoteStyle, TimelineEvent, plain_text,
};

/// How deep blocks and inlines may nest. Deeper ones come from machines gone
/// wrong, and each level costs stack.
pub(super) const MAX_DEPTH: usize = 32;

/// Reads a list of blocks.
pub(super) fn blocks(json: &Json<'_>) -> Vec<Block> {
    blocks_at(json, 0)
}

/// Reads blocks within blocks; a text alone is one paragraph.
fn blocks_at(json: &Json<'_>, depth: usize) -> Vec<Block> {
    if depth > MAX_DEPTH {
        json.note("blocks nested less deeply");
        return Vec::new();
    }
    if let Some(words) = json.as_str() {
        return vec![paragraph(words)];
    }
    json.items()
        .filter_map(|item| block(&item, depth))
        .collect()
}

/// The blocks of a member.
fn body(json: &Json<'_>, key: &str, depth: usize) -> Vec<Block> {
    json.get(key)
        .map(|member| blocks_at(&member, depth + 1))
        .unwrap_or_default()
}

fn paragraph(words: &str) -> Block {
    Block::Paragraph {
        content: vec![Inline::Text(words.to_owned())],
        align: None,
    }
}

fn block(json: &Json<'_>, depth: usize) -> Option<Block> {
    if let Some(words) = json.as_str() {
        // A body may be a plain list of paragraphs.
        return Some(paragraph(words));
    }
    let kind = json.get("type");
    let kind = kind.as_ref().and_then(Json::as_str).unwrap_or_default();
    let content = |key| content(json, key, depth);
    let body = |key| body(json, key, depth);
    let title = || text(json, "title");
    let block = match kind {
        "paragraph" => Block::Paragraph {
            content: full(content("content"))?,
            align: align(json),
        },
        "heading" => Block::Heading {
            level: number(json, "level").map_or(2, |level| level.clamp(2, 4) as u8),
            content: content("content"),
        },
        "numbered_heading" => match number(json, "number") {
            Some(number) => Block::NumberedHeading {
                number,
                content: content("content"),
            },
            None => Block::Heading {
                level: 2,
                content: needed(json, content("content"), "a heading with a number or words")?,
            },
        },
        "list" => Block::List {
            ordered: is_true(json, "ordered"),
            start: number(json, "start"),
            items: json
                .get("items")
                .map(|items| {
                    items
                        .items()
                        .map(|item| blocks_at(&item, depth + 1))
                        .collect()
                })
                .unwrap_or_default(),
        },
        "definitions" => Block::Definitions {
            items: needed(
                json,
                list(json, "items", |item| definition(item, depth)),
                "terms and what they mean",
            )?,
        },
        "quote" => {
            let (content, body) = (content("content"), body("body"));
            if content.is_empty() && body.is_empty() {
                json.note("a quotation with words");
                return None;
            }
            Block::Quote {
                style: match word(json, "style") {
                    Some("pull") => QuoteStyle::Pull,
                    _ => QuoteStyle::Block,
                },
                content,
                body,
                attribution: text(json, "attribution"),
            }
        }
        "table" => Block::Table(native_table::table(json, depth)?),
        "code" => Block::Code {
            language: text(json, "language"),
            text: raw(json, "text", "code as text")?,
        },
        "verse" => Block::Verse {
            content: needed(json, content("content"), "verse with words")?,
            attribution: text(json, "attribution"),
        },
        "divider" => Block::Divider,
        "key_points" => Block::KeyPoints {
            title: title(),
            items: needed(json, runs(json, "items", depth), "a list of points")?,
        },
        "timeline" => Block::Timeline {
            title: title(),
            events: needed(
                json,
                list(json, "events", |event| self::event(event, depth)),
                "a list of events",
            )?,
        },
        "question" => Block::Question {
            question: needed(json, content("question"), "a question")?,
            answer: body("answer"),
        },
        "aside" => Block::Aside {
            title: title(),
            body: needed(json, body("body"), "a box with something in it")?,
        },
        "correction" => Block::Correction(correction(json)?),
        "footnotes" => Block::Footnotes {
            notes: needed(
                json,
                list(json, "notes", |note| footnote(note, depth)),
                "a list of notes",
            )?,
        },
        "update" => Block::Update(Box::new(update(json, body("body"), title())?)),
        "disclaimer" => Block::Disclaimer {
            content: needed(json, content("content"), "a disclaimer with words")?,
        },
        "math" => Block::Math {
            math: needed(json, math(json, depth), "a formula")?,
            alt: text(json, "alt"),
        },
        "html" => Block::Html {
            html: raw(json, "html", "HTML as text")?,
        },
        _ => return native_media::block(kind, json).unwrap_or_else(|| unknown(json, kind, depth)),
    };
    Some(block)
}

/// `None` for what is empty.
fn full<T>(list: Vec<T>) -> Option<Vec<T>> {
    (!list.is_empty()).then_some(list)
}

/// The same, with a note.
fn needed<T>(json: &Json<'_>, list: Vec<T>, expected: &'static str) -> Option<Vec<T>> {
    if list.is_empty() {
        json.note(expected);
        return None;
    }
    Some(list)
}

pub(super) fn number(json: &Json<'_>, key: &str) -> Option<u32> {
    json.get(key).and_then(|number| number.whole())
}

pub(super) fn is_true(json: &Json<'_>, key: &str) -> bool {
    json.get(key).is_some_and(|value| value.is_true())
}

/// A word out of a few; another word or no word is no problem.
pub(super) fn word<'a>(json: &'a Json<'a>, key: &'a str) -> Option<&'a str> {
    json.get(key).as_ref().and_then(Json::as_str)
}

pub(super) fn align(json: &Json<'_>) -> Option<Align> {
    match word(json, "align")? {
        "start" => Some(Align::Start),
        "center" => Some(Align::Center),
        "end" => Some(Align::End),
        _ => None,
    }
}

/// Text with the space around it.
fn raw(json: &Json<'_>, key: &str, expected: &'static str) -> Option<String> {
    let words = word(json, key)
        .filter(|words| !words.trim().is_empty())
        .map(str::to_owned);
    if words.is_none() {
        json.note(expected);
    }
    words
}

fn definition(json: &Json<'_>, depth: usize) -> Option<Definition> {
    let mut terms = runs(json, "terms", depth);
    let term = content(json, "term", depth);
    if !term.is_empty() {
        terms.push(term);
    }
    Some(Definition {
        terms: needed(json, terms, "a term")?,
        body: body(json, "body", depth),
    })
}

fn event(json: &Json<'_>, depth: usize) -> Option<TimelineEvent> {
    let Some(date) = text(json, "date") else {
        json.note("an event with a date");
        return None;
    };
    Some(TimelineEvent {
        date,
        title: text(json, "title"),
        body: body(json, "body", depth),
    })
}

fn footnote(json: &Json<'_>, depth: usize) -> Option<Footnote> {
    let Some(id) = text(json, "id") else {
        json.note("a note with an id");
        return None;
    };
    Some(Footnote {
        id,
        body: needed(json, body(json, "body", depth), "a note with words")?,
    })
}

fn update(json: &Json<'_>, body: Vec<Block>, title: Option<String>) -> Option<LiveUpdate> {
    let date = json.get("date").and_then(|date| date.time());
    let id = text(json, "id").or_else(|| date.as_ref().map(|date| date.as_str().to_owned()));
    let Some(id) = id else {
        json.note("an update with an id or a date");
        return None;
    };
    if body.is_empty() && title.is_none() {
        json.note("an update with words");
        return None;
    }
    Some(LiveUpdate {
        id,
        date,
        title,
        key_event: is_true(json, "key_event"),
        body,
    })
}

/// Keeps the words of a block of an unknown kind, wherever such a block would
/// usually have them.
fn unknown(json: &Json<'_>, kind: &str, depth: usize) -> Option<Block> {
    // One that was unknown to who wrote the document says so itself, and what
    // it was.
    let was = word(json, "kind").filter(|_| kind == "unknown");
    if was.is_none() {
        json.note("a block of a known type");
    }
    let words = text(json, "text")
        .or_else(|| Some(plain_text(&content(json, "content", depth))))
        .unwrap_or_default();
    (!words.is_empty()).then(|| Block::Unknown {
        kind: was.unwrap_or(kind).to_owned(),
        text: words,
    })
}
