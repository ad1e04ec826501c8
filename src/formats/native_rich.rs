//! Bodies of the native format: the blocks beyond those that most articles are
//! made of. Pictures, sound and frames are read in `native_media`, tables in
//! `native_table`.

use super::json::Json;
use super::native::{correction, list, text};
use super::native_body::{MAX_DEPTH, body, is_true, number, word};
use super::native_inline::{content, runs};
use super::{native_media, native_table};
use crate::article::{
    Block, Definition, Footnote, Inline, InlineNode, LiveUpdate, MathElement, MathNode,
    TimelineEvent, plain_text,
};

/// Reads a block; one of an unknown kind keeps its words.
pub(crate) fn block(kind: &str, json: &Json<'_>, depth: usize) -> Option<Block> {
    let content = |key| content(json, key, depth);
    let body = |key| body(json, key, depth);
    let title = || text(json, "title");
    let block = match kind {
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
        "definitions" => Block::Definitions {
            items: needed(
                json,
                list(json, "items", |item| definition(item, depth)),
                "terms and what they mean",
            )?,
        },
        "table" => Block::Table(native_table::table(json, depth)?),
        "code" => Block::Code {
            language: text(json, "language"),
            text: raw(json, "text", "code as text")?,
        },
        "verse" => Block::Verse {
            content: needed(json, content("content"), "verse with words")?,
            attribution: text(json, "attribution"),
        },
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

/// Reads a run of text that is more than text with a mark.
pub(crate) fn inline(kind: &str, json: &Json<'_>, depth: usize) -> Option<Inline> {
    if kind == "note" {
        let Some(note) = text(json, "note") else {
            json.note("the id of a note");
            return None;
        };
        return Some(Inline::Node(InlineNode::Note { note }));
    }
    let math = math(json, depth);
    let alt = text(json, "alt");
    if math.is_empty() {
        json.note("a formula");
        return alt.map(Inline::Text);
    }
    Some(Inline::Node(InlineNode::Math { math, alt }))
}

/// `None`, and a note, for what is empty.
fn needed<T>(json: &Json<'_>, list: Vec<T>, expected: &'static str) -> Option<Vec<T>> {
    if list.is_empty() {
        json.note(expected);
        return None;
    }
    Some(list)
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

/// The formula of a block or a run.
fn math(json: &Json<'_>, depth: usize) -> Vec<MathNode> {
    parts(json, "math", depth)
}

fn parts(json: &Json<'_>, key: &str, depth: usize) -> Vec<MathNode> {
    let Some(member) = json.get(key) else {
        return Vec::new();
    };
    if depth > MAX_DEPTH {
        member.note("a formula nested less deeply");
        return Vec::new();
    }
    member
        .items()
        .filter_map(|part| {
            let Some(element) = word(&part, "type").and_then(MathElement::of) else {
                part.note("a part of MathML Core");
                return None;
            };
            Some(MathNode {
                element,
                text: text(&part, "text"),
                content: parts(&part, "content", depth + 1),
            })
        })
        .collect()
}
