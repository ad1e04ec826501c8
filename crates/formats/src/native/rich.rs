//! Bodies of the native format: the blocks beyond those that most articles are
//! made of. Pictures, sound and frames are read in `native_media`, tables in
//! `native_table`.

use super::body::{MAX_DEPTH, body, is_true, number, word};
use super::inline::{content, runs};
use super::{correction, list, text};
use super::{media, table};
use crate::cursor::Cursor;
use lede_model::{
    Block, Definition, Footnote, Inline, InlineNode, LiveUpdate, MathElement, MathNode,
    TimelineEvent, plain_text,
};

/// Reads what only rich bodies have. An application may load it later than the
/// rest.
pub struct RichReader {
    /// Reads a block by the name of its kind, at a depth.
    pub(super) block: fn(&str, &Cursor<'_>, usize) -> Option<Block>,
    /// Reads a run of text.
    pub(super) inline: fn(&str, &Cursor<'_>, usize) -> Option<Inline>,
}

/// The only one.
pub static RICH: RichReader = RichReader { block, inline };

/// Reads a block; one of an unknown kind keeps its words.
pub(super) fn block(kind: &str, json: &Cursor<'_>, depth: usize) -> Option<Block> {
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
        "table" => Block::Table(table::table(json, depth)?),
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
        _ => return media::block(kind, json).unwrap_or_else(|| unknown(json, kind, depth)),
    };
    Some(block)
}

/// Reads a run of text that is more than text with a mark.
pub(super) fn inline(kind: &str, json: &Cursor<'_>, depth: usize) -> Option<Inline> {
    if kind == "note" {
        let Some(note) = text(json, "note") else {
            json.report("the id of a note");
            return None;
        };
        return Some(Inline::Node(InlineNode::Note { note }));
    }
    let math = math(json, depth);
    let alt = text(json, "alt");
    if math.is_empty() {
        json.report("a formula");
        return alt.map(Inline::Text);
    }
    Some(Inline::Node(InlineNode::Math { math, alt }))
}

/// `None`, and a note, for what is empty.
fn needed<T>(json: &Cursor<'_>, list: Vec<T>, expected: &'static str) -> Option<Vec<T>> {
    if list.is_empty() {
        json.report(expected);
        return None;
    }
    Some(list)
}

/// Text with the space around it.
fn raw(json: &Cursor<'_>, key: &str, expected: &'static str) -> Option<String> {
    let words = word(json, key)
        .filter(|words| !words.trim().is_empty())
        .map(str::to_owned);
    if words.is_none() {
        json.report(expected);
    }
    words
}

fn definition(json: &Cursor<'_>, depth: usize) -> Option<Definition> {
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

fn event(json: &Cursor<'_>, depth: usize) -> Option<TimelineEvent> {
    let Some(date) = text(json, "date") else {
        json.report("an event with a date");
        return None;
    };
    Some(TimelineEvent {
        date,
        title: text(json, "title"),
        body: body(json, "body", depth),
    })
}

fn footnote(json: &Cursor<'_>, depth: usize) -> Option<Footnote> {
    let Some(id) = text(json, "id") else {
        json.report("a note with an id");
        return None;
    };
    Some(Footnote {
        id,
        body: needed(json, body(json, "body", depth), "a note with words")?,
    })
}

fn update(json: &Cursor<'_>, body: Vec<Block>, title: Option<String>) -> Option<LiveUpdate> {
    let date = json.get("date").and_then(|date| date.time());
    let id = text(json, "id").or_else(|| date.as_ref().map(|date| date.as_str().to_owned()));
    let Some(id) = id else {
        json.report("an update with an id or a date");
        return None;
    };
    if body.is_empty() && title.is_none() {
        json.report("an update with words");
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
fn unknown(json: &Cursor<'_>, kind: &str, depth: usize) -> Option<Block> {
    // One that was unknown to who wrote the document says so itself, and what
    // it was.
    let was = word(json, "kind").filter(|_| kind == "unknown");
    if was.is_none() {
        json.report("a block of a known type");
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
fn math(json: &Cursor<'_>, depth: usize) -> Vec<MathNode> {
    parts(json, "math", depth)
}

fn parts(json: &Cursor<'_>, key: &str, depth: usize) -> Vec<MathNode> {
    let Some(member) = json.get(key) else {
        return Vec::new();
    };
    if depth > MAX_DEPTH {
        member.report("a formula nested less deeply");
        return Vec::new();
    }
    member
        .items()
        .filter_map(|part| {
            let Some(element) = word(&part, "type").and_then(MathElement::of) else {
                part.report("a part of MathML Core");
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
