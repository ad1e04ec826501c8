//! Text of Apple News: plain text with links as ranges, HTML, or Markdown.

use crate::adapters::elements::blocks;
use crate::adapters::elements::marks;
use crate::adapters::text::body::paragraphs;
use crate::adapters::text::markdown::MarkdownReader;
use crate::adapters::text::plain;
use crate::adapters::value::{each, number, text};
use crate::cursor::Cursor;
use lede_model::{Block, Inline, Url};

/// The text of a component in one of its formats.
pub(super) struct FormattedText {
    text: String,
    format: Format,
    links: Vec<Link>,
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

/// How many links one text may have.
const MAX_LINKS: usize = 500;

/// A link over plain text, as a range of UTF-16 units.
struct Link {
    start: usize,
    end: usize,
    url: Url,
}

/// The text of a component or of an object within one.
pub(super) fn formatted_text(json: &Cursor<'_>, key: &str) -> Option<FormattedText> {
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
    Some(FormattedText {
        text: text(json, &[key])?,
        format,
        links,
        base: json.address().clone(),
        markdown: match format {
            Format::Markdown => json.markdown(),
            _ => None,
        },
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

impl FormattedText {
    /// The text without its marks.
    pub(super) fn plain(&self) -> Option<String> {
        match self.format {
            Format::Plain => plain::spaced(&self.text),
            Format::Html => plain::html(&self.text),
            Format::Markdown => plain::spaced(&(self.markdown?.plain_text)(&self.text)),
        }
    }

    /// The blocks of a body.
    pub(super) fn blocks(&self) -> Vec<Block> {
        match self.format {
            Format::Html => blocks::paragraph(&self.text).into_iter().collect(),
            Format::Markdown => match self.markdown {
                Some(markdown) => (markdown.blocks)(&self.text, &self.base),
                None => Vec::new(),
            },
            Format::Plain if self.links.is_empty() => paragraphs(&self.text),
            Format::Plain => self.linked(),
        }
    }

    /// The paragraphs of a plain text with its links.
    fn linked(&self) -> Vec<Block> {
        let mut blocks = Vec::new();
        let mut at = 0;
        let mut links = self.links.iter().peekable();
        for line in self.text.split('\n') {
            let mut content = Vec::new();
            let mut run = String::new();
            for character in line.chars() {
                while links.next_if(|link| link.end <= at).is_some() {}
                let over = links.peek().filter(|link| link.start <= at);
                let url = over.map(|link| &link.url);
                push(character, url, &mut run, &mut content);
                at += character.len_utf16();
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

/// Runs of text with their links.
type Runs = Vec<(String, Option<Url>)>;

fn push(character: char, url: Option<&Url>, run: &mut String, runs: &mut Runs) {
    let Some(url) = url else {
        run.push(character);
        return;
    };
    if !run.is_empty() {
        runs.push((std::mem::take(run), None));
    }
    match runs.last_mut() {
        Some((words, Some(last))) if last == url => words.push(character),
        _ => runs.push((character.to_string(), Some(url.clone()))),
    }
}

fn joined(runs: Runs) -> Vec<Inline> {
    runs.into_iter()
        .flat_map(|(words, url)| marks::link(url, vec![Inline::Text(words)]))
        .collect()
}
