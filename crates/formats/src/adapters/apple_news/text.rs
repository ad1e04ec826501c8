//! Text of Apple News: plain text with links and marks as ranges, HTML, or
//! Markdown.

use super::style::Marks;
use crate::adapters::elements::blocks;
use crate::adapters::elements::marks;
use crate::adapters::text::markdown::MarkdownReader;
use crate::adapters::text::plain;
use crate::adapters::value::{each, number, text};
use crate::cursor::Cursor;
use lede_model::{Block, Inline, InlineNode, Url};

/// The text of a component in one of its formats.
pub(super) struct FormattedText {
    text: String,
    format: Format,
    ranges: Vec<Range>,
    base: Url,
    /// Where the text is Markdown and the reader is loaded.
    markdown: Option<&'static MarkdownReader>,
}

#[derive(Clone, Copy)]
enum Format {
    Plain,
    Html,
    Markdown,
}

/// How many links and marks one text may have.
const MAX_RANGES: usize = 500;

/// A link or marks over plain text, as a range of UTF-16 units.
struct Range {
    start: usize,
    end: usize,
    url: Option<Url>,
    marks: Marks,
}

/// The text of a component or of an object within one.
pub(super) fn formatted_text(json: &Cursor<'_>, key: &str) -> Option<FormattedText> {
    let format = match json.text_at(&["format"]) {
        Some("html") => Format::Html,
        Some("markdown") => Format::Markdown,
        _ => Format::Plain,
    };
    let mut ranges: Vec<Range> = Vec::new();
    for key in ["additions", "inlineTextStyles"] {
        each(json, key, &mut |addition| {
            if ranges.len() < MAX_RANGES {
                ranges.extend(range(addition));
            }
        });
    }
    let mut text = text(json, &[key])?;
    if matches!(format, Format::Html) {
        text = with_css(json, text);
    }
    Some(FormattedText {
        text,
        format,
        ranges,
        base: json.address().clone(),
        markdown: match format {
            Format::Markdown => json.markdown(),
            _ => None,
        },
    })
}

fn range(json: &Cursor<'_>) -> Option<Range> {
    let start = number(json, &["rangeStart"]).unwrap_or(0) as usize;
    let length = number(json, &["rangeLength"])? as usize;
    let marks = Marks::of(json, "textStyle");
    let url = match json.get("URL") {
        Some(_) => crate::adapters::value::url(json, &["URL"]),
        None => None,
    };
    let says_something = url.is_some() || !marks.is_none();
    says_something.then(|| Range {
        start,
        end: start.saturating_add(length),
        url,
        marks,
    })
}

/// The attribute by which HTML refers to a style of the document.
const STYLE: &str = "data-anf-textstyle=\"";

/// HTML whose references to styles are styles.
fn with_css(json: &Cursor<'_>, html: String) -> String {
    if !html.contains(STYLE) {
        return html;
    }
    let mut parts = html.split(STYLE);
    let mut styled = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (name, rest) = part.split_once('"').unwrap_or((part, ""));
        let css = Marks::named(json, name).css();
        for part in ["style=\"", &css, "\"", rest] {
            styled.push_str(part);
        }
    }
    styled
}

impl FormattedText {
    /// The text without its marks.
    pub(super) fn plain(&self) -> Option<String> {
        match self.format {
            Format::Plain => plain::spaced(&self.text),
            Format::Html => plain::html(&self.text),
            Format::Markdown => plain::spaced(&(self.markdown?.plain_text)(&self.text)),
        }
    }

    /// The text as one line.
    pub(super) fn line(&self) -> Vec<Inline> {
        match (self.format, self.ranges.is_empty()) {
            (Format::Plain, false) => self.paragraphs().into_iter().flatten().collect(),
            _ => self.plain().map(Inline::Text).into_iter().collect(),
        }
    }

    /// The blocks of a body.
    pub(super) fn blocks(&self) -> Vec<Block> {
        match self.format {
            Format::Html => self.html(),
            Format::Markdown => match self.markdown {
                Some(markdown) => (markdown.blocks)(&self.text, &self.base),
                None => Vec::new(),
            },
            Format::Plain => self.paragraphs().into_iter().map(paragraph).collect(),
        }
    }

    /// Markup. Without an element of its own, empty lines are between paragraphs.
    fn html(&self) -> Vec<Block> {
        let is_open = [
            "<p",
            "<h",
            "<ul",
            "<ol",
            "<br",
            "<div",
            "<blockquote",
            "<table",
            "<pre",
        ]
        .iter()
        .all(|tag| !self.text.contains(tag));
        if !is_open || !self.text.contains("\n\n") {
            return blocks::paragraph(&self.text).into_iter().collect();
        }
        let parts = self.text.split("\n\n").map(str::trim);
        parts
            .filter(|part| !part.is_empty())
            .filter_map(blocks::paragraph)
            .collect()
    }

    /// The paragraphs of a plain text with its links and marks. Empty lines are
    /// between them; other line ends are line breaks.
    fn paragraphs(&self) -> Vec<Vec<Inline>> {
        let mut paragraphs: Vec<Vec<Inline>> = Vec::new();
        let mut content: Vec<Inline> = Vec::new();
        for mut line in self.lines() {
            trim(&mut line);
            if marks::is_blank(&line) {
                if !content.is_empty() {
                    paragraphs.push(std::mem::take(&mut content));
                }
                continue;
            }
            if !content.is_empty() {
                content.push(Inline::Node(InlineNode::LineBreak));
            }
            content.extend(line);
        }
        if !content.is_empty() {
            paragraphs.push(content);
        }
        paragraphs
    }

    /// The lines of a plain text.
    fn lines(&self) -> Vec<Vec<Inline>> {
        let mut lines = vec![Vec::new()];
        let mut run = String::new();
        let mut at = 0;
        let mut over = self.over(0);
        let mut change = self.change_after(0);
        for character in self.text.chars() {
            if at >= change {
                push(std::mem::take(&mut run), over, &mut lines);
                over = self.over(at);
                change = self.change_after(at);
            }
            match character {
                '\n' | '\u{2028}' | '\u{2029}' => {
                    push(std::mem::take(&mut run), over, &mut lines);
                    lines.push(Vec::new());
                }
                '\r' => {}
                character => run.push(character),
            }
            at += character.len_utf16();
        }
        push(run, over, &mut lines);
        lines
    }

    /// The link and the marks at a place.
    fn over(&self, at: usize) -> Over<'_> {
        let mut over = (None, Marks::default());
        for range in &self.ranges {
            if range.start <= at && at < range.end {
                over = (over.0.or(range.url.as_ref()), over.1.with(range.marks));
            }
        }
        over
    }

    /// The next place where links or marks change.
    fn change_after(&self, at: usize) -> usize {
        let places = self
            .ranges
            .iter()
            .flat_map(|range| [range.start, range.end]);
        places
            .filter(|place| *place > at)
            .min()
            .unwrap_or(usize::MAX)
    }
}

/// The link and the marks of a run of text.
type Over<'a> = (Option<&'a Url>, Marks);

/// Adds a run of text to the last line. Two parts of one link are one link.
fn push(run: String, (url, marks): Over<'_>, lines: &mut [Vec<Inline>]) {
    let Some(line) = lines.last_mut().filter(|_| !run.is_empty()) else {
        return;
    };
    let mut content = vec![Inline::Text(run)];
    for name in marks.names() {
        content = marks::mark(name, content);
    }
    match line.last_mut() {
        Some(Inline::Node(InlineNode::Link {
            url: Some(last),
            content: known,
        })) if Some(&*last) == url => known.append(&mut content),
        _ => line.extend(marks::link(url.cloned(), content)),
    }
}

/// Takes the space around a line away.
fn trim(line: &mut Vec<Inline>) {
    if let Some(Inline::Text(text)) = line.first_mut() {
        *text = text.trim_start().to_owned();
    }
    if let Some(Inline::Text(text)) = line.last_mut() {
        *text = text.trim_end().to_owned();
    }
    line.retain(|inline| !matches!(inline, Inline::Text(text) if text.is_empty()));
}

fn paragraph(content: Vec<Inline>) -> Block {
    Block::Paragraph {
        content,
        align: None,
    }
}
