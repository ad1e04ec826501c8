//! Builds blocks from the events of the Markdown parser.

use super::html::{self, Meaning};
use super::inline::{Text, is_within_line};
use crate::adapters::elements::{blocks, marks};
use crate::check_box::check_box;
use crate::letter_case::lower_case;
use lede_model::{Block, Footnote, ImageRole, Inline, InlineNode, QuoteStyle, Table, Url};
use pulldown_cmark::{Alignment, CodeBlockKind, Event, Tag, TagEnd};
use std::collections::BTreeMap;
use std::collections::hash_map::DefaultHasher;
use std::hash::{Hash, Hasher};
use std::ops::Range;

/// How deep blocks may nest; a list and its item count as two. Deeper blocks go
/// to the deepest container. Each level costs stack.
const MAX_DEPTH: usize = 16;

/// A block that contains blocks and is not complete.
struct Container {
    kind: Kind,
    blocks: Vec<Block>,
}

enum Kind {
    Document,
    /// A list with its first number and its complete items.
    List(Option<u64>, Vec<Vec<Block>>),
    Item,
    Quote,
    Note(usize),
}

/// The block to which text belongs.
enum Leaf {
    /// A paragraph, also the text of an item without paragraphs.
    Paragraph,
    Heading,
    Code(Option<String>, String),
    Html(String),
    Table(Vec<Alignment>, Table),
}

/// Builds the blocks of a text from its events.
pub(super) struct Reader<'a> {
    source: &'a str,
    base: &'a Url,
    open: Vec<Container>,
    /// How many containers inside the deepest one are left out.
    ignored: usize,
    leaf: Leaf,
    text: Text<'a>,
    /// The end of the paragraph or item to which the text belongs.
    end: usize,
    /// Markup in a paragraph that became a separate block.
    copied: Range<usize>,
    /// The names of places before the next block.
    waiting: Vec<String>,
    /// The numbers of footnotes by their labels.
    labels: BTreeMap<String, usize>,
    /// The footnotes with their numbers.
    notes: Vec<(usize, Footnote)>,
    /// Distinguishes the footnotes of this text from those of other texts; 0
    /// until there is a footnote.
    hash: u64,
}

impl<'a> Reader<'a> {
    pub(super) fn new(source: &'a str, base: &'a Url) -> Self {
        Self {
            source,
            base,
            open: vec![Container {
                kind: Kind::Document,
                blocks: Vec::new(),
            }],
            ignored: 0,
            leaf: Leaf::Paragraph,
            text: Text::new(base),
            end: source.len(),
            copied: 0..0,
            waiting: Vec::new(),
            labels: BTreeMap::new(),
            notes: Vec::new(),
            hash: 0,
        }
    }

    pub(super) fn finish(mut self) -> Vec<Block> {
        self.end_paragraph();
        let mut blocks = self.open.pop().map_or_else(Vec::new, |root| root.blocks);
        self.notes.sort_by_key(|(number, _)| *number);
        self.notes.dedup_by_key(|(number, _)| *number);
        if !self.notes.is_empty() {
            let notes = self.notes.into_iter().map(|(_, note)| note).collect();
            blocks.push(Block::Footnotes { notes });
        }
        blocks
    }

    pub(super) fn read(&mut self, event: Event<'a>, range: Range<usize>) {
        if self.copied.contains(&range.start) && is_text(&event) {
            return;
        }
        match event {
            Event::Start(tag) => self.start(tag, range),
            Event::End(end) => self.end(end),
            Event::Text(text) => match &mut self.leaf {
                Leaf::Code(_, code) => code.push_str(&text),
                Leaf::Html(html) => html.push_str(&text),
                _ => self.text.push_text(&text),
            },
            Event::Code(code) => self.text.push_code(&code),
            Event::Html(markup) => {
                if let Leaf::Html(html) = &mut self.leaf {
                    html.push_str(&markup);
                }
            }
            Event::InlineHtml(tag) => self.inline_html(&tag, range),
            Event::SoftBreak => self.text.push_text(" "),
            Event::HardBreak => self.text.push(Inline::Node(InlineNode::LineBreak)),
            Event::Rule => {
                self.end_paragraph();
                self.push(Block::Divider);
            }
            Event::TaskListMarker(is_done) => self.text.push_text(check_box(is_done)),
            Event::FootnoteReference(label) => {
                let number = self.number(&label);
                let note = self.note_id(number);
                self.text.push(Inline::Node(InlineNode::Note { note }));
            }
            // Their extensions are off.
            Event::InlineMath(text) | Event::DisplayMath(text) => self.text.push_text(&text),
        }
    }

    fn start(&mut self, tag: Tag<'a>, range: Range<usize>) {
        if is_within_line(tag.to_end()) {
            return self.text.start(tag);
        }
        if let Leaf::Table(_, table) = &mut self.leaf {
            if matches!(tag, Tag::TableHead | Tag::TableRow) {
                table.rows.push(Default::default());
            }
            return;
        }
        self.end_paragraph();
        match tag {
            Tag::Paragraph => self.end = range.end,
            Tag::Heading { .. } => self.leaf = Leaf::Heading,
            Tag::HtmlBlock => self.leaf = Leaf::Html(String::new()),
            Tag::CodeBlock(kind) => self.leaf = Leaf::Code(language(&kind), String::new()),
            Tag::Table(columns) => self.leaf = Leaf::Table(columns, Table::default()),
            Tag::List(first) => self.open(Kind::List(first, Vec::new())),
            Tag::Item => {
                self.end = range.end;
                self.open(Kind::Item);
            }
            Tag::BlockQuote(_) => self.open(Kind::Quote),
            Tag::FootnoteDefinition(label) => {
                let number = self.number(&label);
                self.open(Kind::Note(number));
            }
            _ => {}
        }
    }

    fn end(&mut self, end: TagEnd) {
        match end {
            TagEnd::Image => {
                let is_block = matches!(self.leaf, Leaf::Paragraph);
                if let Some(image) = self.text.end_image(is_block) {
                    self.end_paragraph();
                    self.push(blocks::picture(image, ImageRole::Inline));
                }
            }
            end if is_within_line(end) => self.text.end(),
            TagEnd::Paragraph => self.end_paragraph(),
            TagEnd::Heading(level) => {
                self.leaf = Leaf::Paragraph;
                let mut content = self.text.take();
                self.waiting.extend(html::take_id(&mut content));
                if !marks::is_blank(&content) {
                    self.push(blocks::heading_of(level as u32, content));
                }
            }
            TagEnd::CodeBlock | TagEnd::HtmlBlock | TagEnd::Table => self.end_leaf(),
            TagEnd::TableHead => {
                if let Leaf::Table(_, table) = &mut self.leaf {
                    super::table::end_head(table);
                }
            }
            TagEnd::TableCell => {
                let content = self.text.take();
                if let Leaf::Table(columns, table) = &mut self.leaf {
                    super::table::push(content, columns, table);
                }
            }
            TagEnd::List(_) | TagEnd::Item | TagEnd::BlockQuote(_) | TagEnd::FootnoteDefinition => {
                self.end_paragraph();
                self.close();
            }
            _ => {}
        }
    }

    fn inline_html(&mut self, tag: &str, range: Range<usize>) {
        if !tag.starts_with("</") {
            self.waiting.extend(html::id(tag));
        }
        match html::meaning(tag, self.base) {
            Meaning::LineBreak => self.text.push(Inline::Node(InlineNode::LineBreak)),
            Meaning::Opens(name, mark) => self.text.open(name, mark),
            Meaning::Closes(name) => self.text.close(&name),
            Meaning::Element(name) if matches!(self.leaf, Leaf::Paragraph) => {
                let rest = self.source.get(range.end..self.end).unwrap_or_default();
                if let Some(length) = html::length_of(&name, rest) {
                    self.copied = range.start..range.end + length;
                    let html = self.source.get(self.copied.clone()).unwrap_or_default();
                    self.end_paragraph();
                    self.push(Block::Html {
                        html: html.to_owned(),
                    });
                }
            }
            Meaning::Element(_) | Meaning::Nothing => {}
        }
    }

    fn end_paragraph(&mut self) {
        let content = self.text.take();
        if !marks::is_blank(&content) {
            self.push(Block::Paragraph {
                content,
                align: None,
            });
        }
    }

    fn end_leaf(&mut self) {
        match std::mem::replace(&mut self.leaf, Leaf::Paragraph) {
            Leaf::Code(language, text) if !text.trim().is_empty() => self.push(Block::Code {
                language,
                text: text.trim_end_matches('\n').to_owned(),
            }),
            Leaf::Html(html) if !html.trim().is_empty() => self.push(Block::Html { html }),
            Leaf::Table(_, table) => self.push(Block::Table(table)),
            _ => {}
        }
    }

    fn push(&mut self, block: Block) {
        if let Some(container) = self.open.last_mut() {
            let ids = self.waiting.drain(..);
            let anchors = ids.map(|id| Block::Anchor { id });
            container.blocks.extend(anchors);
            container.blocks.push(block);
        }
    }

    fn open(&mut self, kind: Kind) {
        if self.ignored > 0 || self.open.len() > MAX_DEPTH {
            self.ignored += 1;
            return;
        }
        self.open.push(Container {
            kind,
            blocks: Vec::new(),
        });
    }

    fn close(&mut self) {
        if self.ignored > 0 {
            self.ignored -= 1;
            return;
        }
        let Some(Container { kind, blocks }) = self.open.pop() else {
            return;
        };
        match kind {
            Kind::Document => {}
            Kind::List(first, items) if !items.is_empty() => {
                let start = first.and_then(|first| u32::try_from(first).ok());
                self.push(Block::List {
                    ordered: first.is_some(),
                    start: start.filter(|start| *start != 1),
                    items,
                });
            }
            Kind::List(..) => {}
            Kind::Item => {
                let list = self.open.last_mut().map(|list| &mut list.kind);
                if let Some(Kind::List(_, items)) = list {
                    items.push(blocks);
                }
            }
            Kind::Quote => {
                if let Some(quote) = blocks::quote_of(QuoteStyle::Block, blocks, None) {
                    self.push(quote);
                }
            }
            Kind::Note(number) => {
                let id = self.note_id(number);
                self.notes.push((number, Footnote { id, body: blocks }));
            }
        }
    }

    /// The number of a footnote, in the order in which labels first occur.
    fn number(&mut self, label: &str) -> usize {
        let next = self.labels.len() + 1;
        *self.labels.entry(lower_case(label)).or_insert(next)
    }

    /// The id of a footnote. An article may consist of several texts, and each
    /// may have a first footnote.
    fn note_id(&mut self, number: usize) -> String {
        if self.hash == 0 {
            let mut hasher = DefaultHasher::new();
            self.source.hash(&mut hasher);
            self.hash = hasher.finish();
        }
        format!("{:x}-{number}", self.hash)
    }
}

/// Whether an event is inline content.
fn is_text(event: &Event<'_>) -> bool {
    match event {
        Event::Start(tag) => is_within_line(tag.to_end()),
        Event::End(end) => is_within_line(*end),
        Event::Html(_) | Event::Rule => false,
        _ => true,
    }
}

/// The language of a code block.
fn language(kind: &CodeBlockKind<'_>) -> Option<String> {
    match kind {
        CodeBlockKind::Fenced(info) => info.split_whitespace().next().map(str::to_owned),
        CodeBlockKind::Indented => None,
    }
}
