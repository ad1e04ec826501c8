//! Text of Apple News: plain with links laid over it, HTML, or Markdown.

use crate::adapters::elements::element;
use crate::adapters::elements::marks;
use crate::adapters::text::body::paragraphs;
use crate::adapters::text::markdown;
use crate::adapters::text::plain;
use crate::adapters::value::{each, number, text};
use crate::cursor::Cursor;
use lede_model::{Block, Inline, Url};

/// The text of a component in one of its formats.
pub(crate) struct Words {
    text: String,
    format: Format,
    links: Vec<Link>,
    base: Url,
}

enum Format {
    Plain,
    Html,
    Markdown,
}

/// How many links one text may have.
const MAX_LINKS: usize = 500;

/// A link over plain text, in units of UTF-16.
struct Link {
    start: usize,
    end: usize,
    url: Url,
}

/// The text of a component or of an object within one.
pub(crate) fn words_of(json: &Cursor<'_>, key: &str) -> Option<Words> {
    let format = match json.text_at(&["format"]) {
        Some("html") => Format::Html,
        Some("markdown") => Format::Markdown,
        _ => Format::Plain,
    };
    let mut links: Vec<Link> = Vec::new();
    each(json, "additions", &mut |addition| {
        let link = link(addition).filter(|_| links.len() < MAX_LINKS);
        if let Some(link) = link {
            let place = links.iter().rposition(|other| other.start <= link.start);
            links.insert(place.map_or(0, |place| place + 1), link);
        }
    });
    Some(Words {
        text: text(json, &[key])?,
        format,
        links,
        base: json.address().clone(),
    })
}

fn link(json: &Cursor<'_>) -> Option<Link> {
    let start = number(json, &["rangeStart"]).unwrap_or(0) as usize;
    let length = number(json, &["rangeLength"])? as usize;
    Some(Link {
        start,
        end: start.saturating_add(length),
        url: crate::adapters::value::url(json, &["URL"])?,
    })
}

impl Words {
    /// The text without its marks.
    pub(crate) fn plain(&self) -> Option<String> {
        match self.format {
            Format::Plain => plain::spaced(&self.text),
            Format::Html => plain::html(&self.text),
            Format::Markdown => plain::spaced(&markdown::words(&self.text)),
        }
    }

    /// The blocks of a body.
    pub(crate) fn blocks(&self) -> Vec<Block> {
        match self.format {
            Format::Html => element::paragraph(&self.text).into_iter().collect(),
            Format::Markdown => markdown::blocks(&self.text, &self.base),
            Format::Plain if self.links.is_empty() => paragraphs(&self.text),
            Format::Plain => self.linked(),
        }
    }

    /// The lines of a plain text with its links.
    fn linked(&self) -> Vec<Block> {
        let mut blocks = Vec::new();
        let mut at = 0;
        let mut links = self.links.iter().peekable();
        for line in self.text.split('\n') {
            let mut content = Vec::new();
            let mut run = String::new();
            for sign in line.chars() {
                while links.next_if(|link| link.end <= at).is_some() {}
                let over = links.peek().filter(|link| link.start <= at);
                let url = over.map(|link| &link.url);
                push(sign, url, &mut run, &mut content);
                at += sign.len_utf16();
            }
            if !run.is_empty() {
                content.push((run, None));
            }
            at += 1;
            let content: Vec<Inline> = joined(content);
            if !marks::is_blank(&content) {
                blocks.push(Block::Paragraph {
                    content,
                    align: None,
                });
            }
        }
        blocks
    }
}

/// Runs of text with the link over them.
type Runs = Vec<(String, Option<Url>)>;

fn push(sign: char, url: Option<&Url>, run: &mut String, runs: &mut Runs) {
    let Some(url) = url else {
        run.push(sign);
        return;
    };
    if !run.is_empty() {
        runs.push((std::mem::take(run), None));
    }
    match runs.last_mut() {
        Some((words, Some(last))) if last == url => words.push(sign),
        _ => runs.push((sign.to_string(), Some(url.clone()))),
    }
}

fn joined(runs: Runs) -> Vec<Inline> {
    runs.into_iter()
        .flat_map(|(words, url)| marks::link(url, vec![Inline::Text(words)]))
        .collect()
}
