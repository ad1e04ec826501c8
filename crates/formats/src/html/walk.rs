//! Translates the copied tree into blocks.

use super::dropped::Dropped;
use super::footnotes::Footnotes;
use super::places::{Places, is_anchor};
use super::tag::Tag;
use super::tree::{Child, Element};
use super::{align, figure, ghost, players, providers, space, text_style, texts, wordpress};
use lede_model::{Block, Inline, Url, plain_text};

/// The state of the walk.
///
/// The recognisers, one file each, are methods of it. They recurse over the
/// copied tree, whose depth is limited.
pub(super) struct Walk<'a> {
    /// The address against which relative addresses are resolved.
    pub(super) base: &'a Url,
    /// The parts that were left out.
    pub(super) dropped: &'a mut Dropped,
    /// The footnotes of the body.
    pub(super) notes: Footnotes,
    /// Blocks found where only text is possible, such as a picture in a
    /// heading. The caller adds them after the text.
    pub(super) set_aside: Vec<Block>,
    /// How many figures are around the current element.
    pub(super) figures: u32,
    /// The caption found in the innermost of them.
    pub(super) caption: Option<figure::Caption>,
    /// The pages whose quotations became cards.
    pub(super) posts: Vec<Url>,
    /// The places that links lead to.
    pub(super) places: Places,
    /// Ids of places for the next block, in whatever flow that is.
    pub(super) waiting: Vec<String>,
}

/// The finished blocks and the current line of text.
#[derive(Default)]
pub(super) struct Flow {
    blocks: Vec<Block>,
    line: Vec<Inline>,
    align: Option<align::Side>,
    /// Ids of places for the next block.
    waiting: Vec<String>,
}

impl Flow {
    /// Ends the line: its content becomes paragraphs.
    fn end_line(&mut self) {
        for content in space::paragraphs(std::mem::take(&mut self.line)) {
            let align = self.align.and_then(|side| side.align(&content));
            let text = (content.len() == 1).then(|| plain_text(&content));
            let alone = text.as_deref().and_then(|text| match is_divider(text) {
                true => Some(Block::Divider),
                false => providers::address_alone(text, &content),
            });
            self.push(alone.unwrap_or(Block::Paragraph { content, align }));
        }
    }

    /// Ends the line and adds a block.
    fn add(&mut self, block: Block) {
        self.end_line();
        self.push(block);
    }

    fn push(&mut self, block: Block) {
        match (self.blocks.last_mut(), block) {
            // Lazy-loaded pictures are in the markup twice.
            (
                Some(Block::Image { image: last, .. } | Block::LinkedImage { image: last, .. }),
                Block::Image { image, .. } | Block::LinkedImage { image, .. },
            ) if last.url == image.url && image.caption.is_none() => {}
            (Some(Block::Footnotes { notes }), Block::Footnotes { notes: more }) => {
                notes.extend(more);
            }
            (_, block) => {
                let ids = self.waiting.drain(..);
                self.blocks.extend(ids.map(|id| Block::Anchor { id }));
                self.blocks.push(block);
            }
        }
    }
}

impl Walk<'_> {
    /// The blocks of a list of children.
    pub(super) fn flow(&mut self, children: &[Child]) -> Vec<Block> {
        let mut flow = self.new_flow();
        self.flow_into(children, &mut flow);
        let mut blocks = self.end_flow(flow);
        players::without_stand_ins(&mut blocks, self.dropped);
        blocks
    }

    fn new_flow(&mut self) -> Flow {
        Flow {
            waiting: std::mem::take(&mut self.waiting),
            ..Flow::default()
        }
    }

    fn end_flow(&mut self, mut flow: Flow) -> Vec<Block> {
        flow.end_line();
        self.waiting.append(&mut flow.waiting);
        flow.blocks
    }

    /// The blocks of one element.
    pub(super) fn blocks_of(&mut self, element: &Element) -> Vec<Block> {
        let mut flow = self.new_flow();
        self.element(element, &mut flow);
        self.end_flow(flow)
    }

    fn flow_into(&mut self, children: &[Child], flow: &mut Flow) {
        for child in children {
            match child {
                Child::Text(text) => {
                    flow.line.push(Inline::Text(text.clone()));
                }
                Child::Element(element) => self.element(element, flow),
            }
        }
    }

    fn element(&mut self, element: &Element, flow: &mut Flow) {
        if !element.tag.is_block() {
            if element.holds_block {
                self.mark_around_blocks(element, flow);
            } else {
                self.places.take_all(element, &mut flow.waiting);
                self.inline(element, &mut flow.line);
            }
            return;
        }
        // The places in it are before it.
        let places = std::mem::take(&mut self.places);
        let card = self.card(element);
        self.places = places;
        if let Some(blocks) = card {
            flow.end_line();
            self.places.take_all(element, &mut flow.waiting);
            blocks.into_iter().for_each(|block| flow.push(block));
            return;
        }
        self.take_places(element, flow);
        match element.tag {
            Tag::Heading(level) => {
                let content = self.text_of(element);
                if !space::is_blank(&content) {
                    flow.add(Block::Heading { level, content });
                }
                self.add_set_aside(flow);
            }
            Tag::Image | Tag::Picture => {
                if let Some(image) = self.image(element) {
                    let role = figure::role(element);
                    let image = Box::new(image);
                    flow.add(Block::Image { image, role });
                } else if let Some(words) = self.file_of_picture(element) {
                    flow.add(words);
                }
            }
            Tag::Video | Tag::Audio => {
                if let Some(block) = self.recording(element) {
                    flow.add(block);
                }
            }
            Tag::Frame => {
                if let Some(block) = self.frame(element) {
                    flow.add(block);
                }
            }
            Tag::Player(provider) => match providers::player(element, provider, self.base) {
                Some(block) => flow.add(block),
                None => self.container(element, flow),
            },
            Tag::MathBlock => {
                if let Some(formula) = self.formula(element) {
                    flow.add(formula.block());
                }
            }
            Tag::Rule => flow.add(Block::Divider),
            Tag::Preformatted => self.add_made(Self::preformatted, element, flow),
            Tag::Unordered | Tag::Ordered => {
                self.add_made(Self::list, element, flow);
            }
            Tag::Definitions => self.add_made(Self::definitions, element, flow),
            Tag::Quote => self.add_made(Self::quote, element, flow),
            Tag::Details => self.add_made(Self::details, element, flow),
            Tag::Aside => self.add_made(Self::aside, element, flow),
            Tag::Table => {
                flow.end_line();
                let blocks = self.table(element);
                self.places.take_all(element, &mut flow.waiting);
                flow.waiting.append(&mut self.waiting);
                blocks.into_iter().for_each(|block| flow.push(block));
                self.add_set_aside(flow);
            }
            Tag::Caption if self.figures > 0 => self.add_caption(element),
            Tag::NoScript => self.without_script(element, flow),
            Tag::Source | Tag::Track => {}
            // All other elements have no meaning of their own.
            _ => self.container(element, flow),
        }
    }

    /// Takes the ids of places that are before a block: its own, and those in it
    /// where it is read as a whole.
    fn take_places(&mut self, element: &Element, flow: &mut Flow) {
        let mut ids = Vec::new();
        match element.tag {
            Tag::Heading(_)
            | Tag::Image
            | Tag::Picture
            | Tag::Video
            | Tag::Audio
            | Tag::Frame
            | Tag::MathBlock
            | Tag::Preformatted => self.places.take_all(element, &mut ids),
            _ => self.places.take_own(element, &mut ids),
        }
        if !ids.is_empty() {
            flow.end_line();
            flow.waiting.append(&mut ids);
        }
    }

    /// Adds the block that `make` makes of an element.
    fn add_made(
        &mut self,
        make: fn(&mut Self, &Element) -> Option<Block>,
        element: &Element,
        flow: &mut Flow,
    ) {
        flow.end_line();
        let block = make(self, element);
        flow.waiting.append(&mut self.waiting);
        if let Some(block) = block {
            flow.push(block);
        }
    }

    /// Structures that are recognised by a class or an id instead of the
    /// element.
    fn card(&mut self, element: &Element) -> Option<Vec<Block>> {
        if let Some(note) = self.single_footnote(element) {
            return Some(vec![note]);
        }
        if element.tag != Tag::Figure && element.get("class").is_none() {
            return None;
        }
        if let Some(post) = providers::post(element, self.base) {
            return Some(vec![post]);
        }
        if let Some(card) = self.page_elsewhere(element) {
            return Some(vec![card]);
        }
        if let Some(blocks) = ghost::card(self, element) {
            return Some(blocks);
        }
        if element.has_class("wp-block-file")
            && let Some(file) = wordpress::file(self, element)
        {
            return Some(vec![file]);
        }
        if wordpress::is_gallery(element) {
            return Some(self.gallery(element));
        }
        if self.figures > 0 && wordpress::is_caption(element) {
            self.add_caption(element);
            return Some(Vec::new());
        }
        (element.tag == Tag::Figure || wordpress::is_figure(element)).then(|| self.figure(element))
    }

    /// Keeps a caption for the figure around it, which may have several.
    fn add_caption(&mut self, element: &Element) {
        let caption = figure::Caption::of(element);
        match &mut self.caption {
            Some(known) => known.add(caption),
            None => self.caption = Some(caption),
        }
    }

    /// Paragraphs, and elements that only group.
    fn container(&mut self, element: &Element, flow: &mut Flow) {
        flow.end_line();
        let outer = flow.align;
        flow.align = align::Side::of(element).or(outer);
        let first = flow.blocks.len();
        self.flow_into(&element.children, flow);
        flow.end_line();
        flow.align = outer;
        let inside = flow.blocks.get_mut(first..).unwrap_or_default();
        texts::each(inside, &mut |content| text_style::marked(element, content));
        if element.tag == Tag::Paragraph {
            for block in flow.blocks.iter_mut().skip(first) {
                if let Block::Paragraph { content, .. } = block {
                    *content = self.with_language(element, std::mem::take(content));
                }
            }
        }
    }

    /// Applies a mark or a link around blocks to the text within them.
    fn mark_around_blocks(&mut self, element: &Element, flow: &mut Flow) {
        flow.end_line();
        self.places.take_own(element, &mut flow.waiting);
        let first = flow.blocks.len();
        self.flow_into(&element.children, flow);
        flow.end_line();
        let inside = flow.blocks.get_mut(first..).unwrap_or_default();
        let alone = inside.iter().filter(|block| !is_anchor(block)).count() == 1;
        if element.tag != Tag::Link {
            texts::each(inside, &mut |content| self.mark(element, content));
            return;
        }
        self.link_pictures(element, inside, alone);
        for block in inside {
            if let Block::Paragraph { content, .. } | Block::Heading { content, .. } = block {
                *content = self.mark(element, std::mem::take(content));
            }
        }
    }

    /// The content for browsers without scripts. It is used only if a script
    /// would have inserted a picture or a frame.
    fn without_script(&mut self, element: &Element, flow: &mut Flow) {
        flow.end_line();
        // The data of a blurred picture stands in for the real one.
        let is_stand_in = flow.blocks.last().is_some_and(is_picture_data);
        for block in self.flow(&element.children) {
            let last = flow.blocks.last();
            let is_twin =
                last.is_some_and(|last| is_media(last) && is_picture(last) == is_picture(&block));
            let is_still = last.is_some_and(|last| is_still_of(last, &block));
            if is_media(&block) && !is_still && (is_stand_in || !is_twin) {
                if is_stand_in && flow.blocks.last().is_some_and(is_picture_data) {
                    flow.blocks.pop();
                }
                flow.push(block);
            }
        }
    }

    /// The tidied text of an element that can hold only text.
    pub(super) fn text_of(&mut self, element: &Element) -> Vec<Inline> {
        let content = self.inlines(&element.children);
        let content = text_style::marked(element, self.with_language(element, content));
        space::tidy(content)
    }

    fn add_set_aside(&mut self, flow: &mut Flow) {
        for block in std::mem::take(&mut self.set_aside) {
            flow.add(block);
        }
    }
}

/// Whether a line is drawn with letters: `***`, `• • •`, `___`.
fn is_divider(text: &str) -> bool {
    let mut signs = text.chars().filter(|sign| !sign.is_whitespace());
    let Some(first) = signs.next() else {
        return false;
    };
    let is_sign = "*-_=~#\u{2013}\u{2014}\u{2022}\u{b7}\u{2217}".contains(first);
    let mut count = 1;
    let is_row = signs.all(|sign| {
        count += 1;
        sign == first
    });
    is_row && (first == '\u{2042}' && count == 1 || is_sign && count >= 3)
}

fn is_picture(block: &Block) -> bool {
    matches!(block, Block::Image { .. } | Block::LinkedImage { .. })
}

/// Whether a block is a picture, a film or an embed.
fn is_media(block: &Block) -> bool {
    is_picture(block) || matches!(block, Block::Video(_) | Block::Audio(_) | Block::Embed(_))
}

/// Whether a block is a picture of what an embed shows: its address has the id.
fn is_still_of(embed: &Block, block: &Block) -> bool {
    match (embed, block) {
        (Block::Embed(embed), Block::Image { image, .. } | Block::LinkedImage { image, .. }) => {
            let mut parts = embed.id.split('/').filter(|part| part.len() >= 5);
            parts.any(|part| image.url.as_str().contains(part))
        }
        _ => false,
    }
}

/// Whether a block is a picture of which the document holds the data.
fn is_picture_data(block: &Block) -> bool {
    matches!(
        block,
        Block::Image { image, .. } | Block::LinkedImage { image, .. } if !image.url.is_web()
    )
}
