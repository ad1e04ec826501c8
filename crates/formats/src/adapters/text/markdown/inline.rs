//! The text of Markdown within a block: its marks, links and pictures.

use crate::adapters::elements::marks;
use crate::adapters::media::rendition;
use lede_model::{Image, Inline, InlineNode, Mark as Marked, Url, plain_text};
use pulldown_cmark::{LinkType, Tag, TagEnd};

/// How many marks may be in each other; further ones are left out. Each level
/// costs stack.
const MAX_DEPTH: usize = 16;

/// What is done to text.
pub(super) enum Mark {
    /// A mark, by a name that [`marks::mark`] knows.
    Named(&'static str),
    Link(Option<Url>),
    /// The text describes a picture, which may have a title.
    Image(Option<Url>, String),
}

/// A mark that is open, and the text in it so far.
struct Frame {
    mark: Mark,
    /// The name of the tag, where it is one of HTML.
    tag: Option<String>,
    content: Vec<Inline>,
}

/// The text of a block in the making.
pub(super) struct Text<'a> {
    base: &'a Url,
    content: Vec<Inline>,
    open: Vec<Frame>,
    /// How many marks inside the deepest one are left out.
    ignored: usize,
}

impl<'a> Text<'a> {
    pub(super) fn new(base: &'a Url) -> Self {
        Self {
            base,
            content: Vec::new(),
            open: Vec::new(),
            ignored: 0,
        }
    }

    pub(super) fn push_words(&mut self, words: &str) {
        if let Some(Inline::Text(last)) = self.content().last_mut() {
            last.push_str(words);
        } else {
            self.content().push(Inline::Text(words.to_owned()));
        }
    }

    pub(super) fn push_code(&mut self, code: &str) {
        self.push(Inline::Node(InlineNode::Code(Marked {
            content: vec![Inline::Text(code.to_owned())],
        })));
    }

    pub(super) fn push(&mut self, inline: Inline) {
        match inline {
            Inline::Text(words) => self.push_words(&words),
            node => self.content().push(node),
        }
    }

    /// Where text goes.
    fn content(&mut self) -> &mut Vec<Inline> {
        match self.open.last_mut() {
            Some(frame) => &mut frame.content,
            None => &mut self.content,
        }
    }

    /// Begins a mark of Markdown.
    pub(super) fn start(&mut self, tag: Tag<'_>) {
        let mark = match tag {
            Tag::Strong => Mark::Named("strong"),
            Tag::Strikethrough => Mark::Named("strike"),
            Tag::Superscript => Mark::Named("sup"),
            Tag::Subscript => Mark::Named("sub"),
            Tag::Link {
                link_type: LinkType::Email,
                dest_url,
                ..
            } => Mark::Link(Url::parse(&["mailto:", &dest_url].concat()).ok()),
            Tag::Link { dest_url, .. } => Mark::Link(self.base.join(&dest_url).ok()),
            Tag::Image {
                dest_url, title, ..
            } => Mark::Image(
                self.base.join(&dest_url).ok().filter(Url::is_web),
                title.into_string(),
            ),
            _ => Mark::Named("em"),
        };
        if self.ignored > 0 || self.open.len() >= MAX_DEPTH {
            self.ignored += 1;
            return;
        }
        self.open.push(Frame {
            mark,
            tag: None,
            content: Vec::new(),
        });
    }

    /// Ends the innermost mark of Markdown, and those of HTML in it.
    pub(super) fn end(&mut self) {
        if let Some(frame) = self.end_frame() {
            self.put(frame);
        }
    }

    /// Ends a picture. It is given where it can be a block; otherwise its
    /// description becomes text.
    pub(super) fn end_image(&mut self, is_block: bool) -> Option<Image> {
        let frame = self.end_frame()?;
        match frame.mark {
            Mark::Image(Some(url), title) if is_block => {
                let mut image = rendition::picture(url);
                image.alt = Some(plain_text(&frame.content).trim().to_owned());
                image.caption = Some(title).filter(|title| !title.trim().is_empty());
                Some(image)
            }
            _ => {
                self.put(frame);
                None
            }
        }
    }

    fn end_frame(&mut self) -> Option<Frame> {
        if self.ignored > 0 {
            self.ignored -= 1;
            return None;
        }
        // Where a block has come in between, the mark has ended with it.
        let place = self.open.iter().rposition(|frame| frame.tag.is_none())?;
        self.end_from(place + 1);
        self.open.pop()
    }

    /// Begins a mark of HTML.
    pub(super) fn open(&mut self, tag: String, mark: Mark) {
        if self.ignored == 0 && self.open.len() < MAX_DEPTH {
            self.open.push(Frame {
                mark,
                tag: Some(tag),
                content: Vec::new(),
            });
        }
    }

    /// Ends a mark of HTML, unless one of Markdown is open in it.
    pub(super) fn close(&mut self, tag: &str) {
        let first = self.open.iter().rposition(|frame| frame.tag.is_none());
        let first = first.map_or(0, |place| place + 1);
        let is_it = |frame: &Frame| frame.tag.as_deref() == Some(tag);
        let place = self.open.iter().rposition(is_it);
        if let Some(place) = place.filter(|place| *place >= first) {
            self.end_from(place);
        }
    }

    /// Ends all marks from one on.
    fn end_from(&mut self, place: usize) {
        while self.open.len() > place {
            if let Some(frame) = self.open.pop() {
                self.put(frame);
            }
        }
    }

    fn put(&mut self, frame: Frame) {
        let content = match frame.mark {
            _ if marks::is_blank(&frame.content) => frame.content,
            Mark::Named(name) => marks::mark(name, frame.content),
            Mark::Link(url) => marks::link(url, frame.content),
            Mark::Image(..) => frame.content,
        };
        content.into_iter().for_each(|inline| self.push(inline));
    }

    /// The text of the block, which ends, without space around it.
    pub(super) fn take(&mut self) -> Vec<Inline> {
        self.end_from(0);
        let mut content = std::mem::take(&mut self.content);
        if let Some(Inline::Text(first)) = content.first_mut() {
            *first = first.trim_start().to_owned();
        }
        if let Some(Inline::Text(last)) = content.last_mut() {
            last.truncate(last.trim_end().len());
        }
        content.retain(|inline| !matches!(inline, Inline::Text(words) if words.is_empty()));
        content
    }
}

/// Whether a tag is a mark within a line.
pub(super) fn is_within_line(end: TagEnd) -> bool {
    matches!(
        end,
        TagEnd::Emphasis
            | TagEnd::Strong
            | TagEnd::Strikethrough
            | TagEnd::Superscript
            | TagEnd::Subscript
            | TagEnd::Link
            | TagEnd::Image
    )
}
