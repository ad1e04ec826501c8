//! What the wire adds to the text of an item: the section, the slug line and
//! the agency's name around the story, and pictures that are associations.

use super::markup::{Tag, Tags};
use super::media::Media;
use super::text::BodyText;
use crate::adapters::elements::blocks;
use crate::adapters::text::body::paragraphs;
use crate::adapters::text::plain;
use crate::adapters::value::{each, text};
use crate::cursor::Cursor;
use crate::letter_case::lower_case;
use lede_model::{Block, ImageRole};

/// The names of an item that are no part of its text.
pub(super) struct Words {
    /// Sections, slug lines and keywords.
    sections: Vec<String>,
    agencies: Vec<String>,
}

impl Words {
    pub(super) fn of(json: &Cursor<'_>) -> Self {
        let mut words = Self {
            sections: Vec::new(),
            agencies: Vec::new(),
        };
        for key in ["slugline", "located", "profile"] {
            words
                .sections
                .extend(text(json, &[key]).map(|it| simple(&it)));
        }
        for key in ["keywords", "genre", "genres", "subject", "subjects"] {
            each(json, key, &mut |value| {
                let name = match value.is_object() {
                    true => value.text_at(&["name"]),
                    false => value.as_str(),
                };
                words.sections.extend(name.map(simple));
            });
        }
        for key in [
            "copyrightholder",
            "copyrightHolder",
            "source",
            "creditline",
            "by",
            "byline",
        ] {
            words.agencies.extend(json.text_at(&[key]).map(simple));
        }
        words
    }

    fn is_known(&self, word: &str) -> bool {
        let word = simple(word);
        let known = |name: &String| !name.is_empty() && *name == word;
        self.sections.iter().any(known) || self.agencies.iter().any(known)
    }

    /// Whether a line is only names, as above the text of an item: `Ports TA`,
    /// `Urgent`, `weather/tide`.
    fn is_head(&self, line: &str) -> bool {
        let line = line.trim();
        if line.is_empty() || line.chars().count() > MAX_HEAD || line.ends_with(['.', '!', '?']) {
            return false;
        }
        let urgent = ["urgent", "alert", "flash", "bulletin"];
        if self.is_known(line) || urgent.contains(&simple(line).as_str()) {
            return true;
        }
        let by_agency = self.agencies.iter().any(|agency| {
            let line = simple(line);
            let section = line.strip_suffix(agency.as_str()).unwrap_or_default();
            !agency.is_empty() && section.ends_with(' ') && section.split_whitespace().count() <= 3
        });
        let mut parts = line.split([',', '/', '|', ';', '-', '\u{2013}', '\u{b7}']);
        by_agency || parts.all(|part| self.is_known(part))
    }

    /// Whether a line is only the sign of the agency: `/TA/`, `(TA)`, `© TA`.
    fn is_sign(&self, line: &str) -> bool {
        let line = line.trim();
        let enclosed = |start: char, end: char| line.strip_prefix(start)?.strip_suffix(end);
        let slashes = enclosed('/', '/');
        let is_short = |name: &str| {
            (2..=8).contains(&name.len()) && name.bytes().all(|byte| byte.is_ascii_uppercase())
        };
        let name = slashes
            .or_else(|| enclosed('(', ')'))
            .or_else(|| enclosed('[', ']'))
            .or_else(|| line.strip_prefix('\u{a9}'));
        name.is_some_and(|name| {
            let is_agency = self.agencies.iter().any(|agency| *agency == simple(name));
            is_agency || slashes.is_some_and(is_short)
        })
    }
}

/// Letters and figures in lower case, with single spaces.
fn simple(name: &str) -> String {
    let mut simple = String::new();
    for word in name.split(|sign: char| !sign.is_alphanumeric()) {
        if !word.is_empty() {
            if !simple.is_empty() {
                simple.push(' ');
            }
            simple.push_str(&lower_case(word));
        }
    }
    simple
}

/// How long a line with a section's name is, in characters.
const MAX_HEAD: usize = 60;

/// How many elements of one body are looked into.
const MAX_ELEMENTS: usize = 2000;

/// A body without the words of the wire.
pub(super) struct WireBody {
    pub(super) blocks: Vec<Block>,
    /// The name of the section above the text.
    pub(super) section: Option<String>,
    /// The words that were left out.
    pub(super) left_out: Vec<String>,
}

/// Reads the body of an item. The association that leads is taken out of the
/// text; the others are shown where the text has them.
pub(super) fn body(body: &BodyText, words: &Words, media: &mut Media<'_>) -> WireBody {
    let mut read = WireBody {
        blocks: Vec::new(),
        section: None,
        left_out: Vec::new(),
    };
    match body.is_html() {
        true => read.of_html(body.text(), words, media),
        false => read.of_text(body.text(), words),
    }
    read
}

/// Lines that are longer than this are paragraphs, not lines of a paragraph.
const LONG_LINE: usize = 120;

impl WireBody {
    fn of_text(&mut self, text: &str, words: &Words) {
        let mut is_head = true;
        let lines = text.lines().filter(|line| {
            is_head &= line.trim().is_empty() || words.is_head(line);
            let is_text = line.trim().is_empty() || !(is_head || words.is_sign(line));
            if !is_text {
                self.left_out.push(line.trim().to_owned());
            }
            is_text
        });
        let lines: Vec<&str> = lines.collect();
        let has_gaps = lines.iter().any(|line| line.trim().is_empty());
        let is_long = |line: &&str| line.chars().nth(LONG_LINE).is_some();
        let between = match !has_gaps && lines.iter().any(is_long) {
            true => "\n\n",
            false => "\n",
        };
        self.blocks = paragraphs(&lines.join(between));
    }

    fn of_html(&mut self, html: &str, words: &Words, media: &mut Media<'_>) {
        let mut parts: Vec<(usize, usize, Option<Block>)> = Vec::new();
        let mut replaced: Vec<(usize, usize, &str)> = Vec::new();
        let mut is_head = true;
        let mut at = 0;
        let tags = Tags::of(html, 0).filter(|tag| !tag.closes);
        for tag in tags.filter(is_wanted).take(MAX_ELEMENTS) {
            if tag.start < at {
                continue;
            }
            if tag.is(&["figure", "img"]) {
                is_head = false;
                let end = end_of_picture(html, &tag);
                let markup = html.get(tag.start..end).unwrap_or_default();
                if let Some(image) = media.placed(markup) {
                    let block = image.map(|image| blocks::picture(image, ImageRole::Inline));
                    parts.push((tag.start, end, block));
                    at = end;
                }
                continue;
            }
            let end = Tags::end_of(html, &tag);
            let inner = html.get(tag.end..end).unwrap_or_default();
            let says = plain::html(inner).unwrap_or_default();
            let is_short = says.chars().count() <= MAX_HEAD;
            let is_by_class = tag.has_class(&is_class_of_head) && is_short;
            if tag.is(&["span"]) {
                if !(is_by_class && stands_alone(html, &tag, end)) {
                    continue;
                }
            } else if tag.is(&["div", "section", "header", "article"]) && !is_by_class {
                continue;
            }
            let is_text = !inner.contains("<img") && !says.is_empty();
            let is_of_wire =
                is_by_class || (is_head && words.is_head(&says)) || words.is_sign(&says);
            if is_text && is_of_wire {
                self.leave_out(&tag, inner, says);
                parts.push((tag.start, end, None));
                at = end;
                continue;
            }
            is_head &= says.is_empty();
            let is_between = tag.is(&["hl2"]) || tag.has_class(&is_class_of_heading);
            if is_between && is_text && says.chars().count() <= 2 * MAX_HEAD {
                replaced.push((tag.start, tag.end, "<h2>"));
                let closing = end - tag.name.len() - 3;
                replaced.push((closing, end, "</h2>"));
                at = end;
            }
        }
        self.assemble(html, parts, replaced);
    }

    /// Keeps the name of the section; everything else is left out.
    fn leave_out(&mut self, tag: &Tag<'_>, inner: &str, says: String) {
        let is_section = |tag: &Tag<'_>| tag.has_class(&|class| class == "vignette");
        let within = Tags::of(inner, 0).find(|tag| !tag.closes && is_section(tag));
        let section = match within {
            Some(within) => inner
                .get(within.end..Tags::end_of(inner, &within))
                .and_then(plain::html),
            None => is_section(tag).then(|| says.clone()),
        };
        self.section = self.section.take().or(section);
        if self.section.as_ref() != Some(&says) {
            self.left_out.push(says);
        }
    }

    fn assemble(
        &mut self,
        html: &str,
        parts: Vec<(usize, usize, Option<Block>)>,
        replaced: Vec<(usize, usize, &str)>,
    ) {
        let mut replaced = replaced.into_iter().peekable();
        let mut at = 0;
        let mut piece = String::new();
        let mut copy = |piece: &mut String, from: usize, to: usize| {
            let mut from = from;
            while let Some((start, end, tag)) = replaced.next_if(|(start, ..)| *start < to) {
                piece.push_str(html.get(from..start).unwrap_or_default());
                piece.push_str(tag);
                from = end;
            }
            piece.push_str(html.get(from..to).unwrap_or_default());
        };
        for (start, end, block) in parts {
            copy(&mut piece, at, start);
            at = end;
            if let Some(block) = block {
                push_html(std::mem::take(&mut piece), &mut self.blocks);
                self.blocks.push(block);
            }
        }
        copy(&mut piece, at, html.len());
        push_html(piece, &mut self.blocks);
    }
}

/// Adds markup, unless it is only the ends of elements.
fn push_html(html: String, blocks: &mut Vec<Block>) {
    let shows = [
        "<img", "<iframe", "<video", "<audio", "<hr", "<table", "<object",
    ];
    let lower = html.to_ascii_lowercase();
    if shows.iter().any(|tag| lower.contains(tag)) || plain::html(&html).is_some() {
        blocks.push(Block::Html { html });
    }
}

fn is_wanted(tag: &Tag<'_>) -> bool {
    tag.is(&[
        "p",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "hl2",
        "div",
        "span",
        "section",
        "header",
        "blockquote",
        "li",
        "figure",
        "img",
    ])
}

/// Classes of lines with names that agencies set above the text.
fn is_class_of_head(class: &str) -> bool {
    let known = [
        "dat", "vignette", "slug", "slugline", "dateline", "keyword", "keywords", "urgency",
        "priority", "ednote",
    ];
    known.iter().any(|name| class.eq_ignore_ascii_case(name)) || class.starts_with("dat-")
}

/// Classes of headings within a text that is written as paragraphs.
fn is_class_of_heading(class: &str) -> bool {
    let known = [
        "mellomtittel",
        "mellanrubrik",
        "mellemrubrik",
        "subheading",
        "subhead",
        "crosshead",
        "zwischentitel",
        "intertitre",
        "v\u{e4}liotsikko",
    ];
    known.iter().any(|name| class.eq_ignore_ascii_case(name))
}

/// Whether nothing is in the same line as an element.
fn stands_alone(html: &str, tag: &Tag<'_>, end: usize) -> bool {
    let before = html.get(..tag.start).unwrap_or_default().trim_end();
    let after = html.get(end..).unwrap_or_default().trim_start();
    let ends_line = [
        "</p", "</div", "<p", "<div", "<h", "<span", "<section", "<article",
    ];
    let ends = after.is_empty() || ends_line.iter().any(|tag| after.starts_with(tag));
    (before.is_empty() || before.ends_with('>')) && ends
}

/// The place after a picture with its caption: a figure, or a picture followed
/// by its credit and its caption.
fn end_of_picture(html: &str, tag: &Tag<'_>) -> usize {
    if !tag.is(&["img"]) {
        return Tags::end_of(html, tag);
    }
    let mut end = tag.end;
    while let Some(next) = Tags::of(html, end).next() {
        let gap = html.get(end..next.start).unwrap_or_default();
        let is_of_picture = next.is(&["figcaption"]) || next.has_class(&|class| class == "byline");
        if next.closes || !gap.trim().is_empty() || !is_of_picture {
            break;
        }
        end = Tags::end_of(html, &next);
    }
    end
}
