//! Inline Markdown: marks, links and pictures.

use crate::adapters::elements::marks;
use crate::adapters::media::rendition;
use lede_model::{Image, Inline, InlineNode, Mark as Marked, Url, plain_text};
use pulldown_cmark::{LinkType, Tag, TagEnd};

/// How deep marks may nest; deeper ones are left out. Each level costs stack.
const MAX_DEPTH: usize = 16;

/// The effect of a tag on its text.
pub(super) enum Mark {
    /// A mark, by a name that [`marks::mark`] knows.
    Named(&'static str),
    Link(Option<Url>),
    /// The text describes a picture, which may have a title.
    Image(Option<Url>, String),
}

/// An open mark and its text so far.
struct OpenMark {
    mark: Mark,
    /// The name of the tag, if the mark comes from HTML.
    tag: Option<String>,
    content: Vec<Inline>,
}

/// The inline content of the current block.
pub(super) struct Text<'a> {
    base: &'a Url,
    content: Vec<Inline>,
    open: Vec<OpenMark>,
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

    pub(super) fn push_text(&mut self, words: &str) {
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
            Inline::Text(words) => self.push_text(&words),
            node => self.content().push(node),
        }
    }

    /// The content of the innermost mark.
    fn content(&mut self) -> &mut Vec<Inline> {
        match self.open.last_mut() {
            Some(open_mark) => &mut open_mark.content,
            None => &mut self.content,
        }
    }

    /// Starts a mark of Markdown.
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
        self.open.push(OpenMark {
            mark,
            tag: None,
            content: Vec::new(),
        });
    }

    /// Ends the innermost mark of Markdown, and the marks of HTML inside it.
    pub(super) fn end(&mut self) {
        if let Some(open_mark) = self.end_open_mark() {
            self.put(open_mark);
        }
    }

    /// Ends a picture. It is returned if it can be a block; otherwise its
    /// description becomes text.
    pub(super) fn end_image(&mut self, is_block: bool) -> Option<Image> {
        let open_mark = self.end_open_mark()?;
        match open_mark.mark {
            Mark::Image(Some(url), title) if is_block => {
                let mut image = rendition::picture(url);
                image.alt = Some(plain_text(&open_mark.content).trim().to_owned());
                image.caption = Some(title).filter(|title| !title.trim().is_empty());
                Some(image)
            }
            _ => {
                self.put(open_mark);
                None
            }
        }
    }

    fn end_open_mark(&mut self) -> Option<OpenMark> {
        if self.ignored > 0 {
            self.ignored -= 1;
            return None;
        }
        // If a block came in between, the mark ended with it.
        let place = self
            .open
            .iter()
            .rposition(|open_mark| open_mark.tag.is_none())?;
        self.end_from(place + 1);
        self.open.pop()
    }

    /// Starts a mark of HTML.
    pub(super) fn open(&mut self, tag: String, mark: Mark) {
        if self.ignored == 0 && self.open.len() < MAX_DEPTH {
            self.open.push(OpenMark {
                mark,
                tag: Some(tag),
                content: Vec::new(),
            });
        }
    }

    /// Ends a mark of HTML, unless a mark of Markdown is open inside it.
    pub(super) fn close(&mut self, tag: &str) {
        let first = self
            .open
            .iter()
            .rposition(|open_mark| open_mark.tag.is_none());
        let first = first.map_or(0, |place| place + 1);
        let is_it = |open_mark: &OpenMark| open_mark.tag.as_deref() == Some(tag);
        let place = self.open.iter().rposition(is_it);
        if let Some(place) = place.filter(|place| *place >= first) {
            self.end_from(place);
        }
    }

    /// Ends all marks from a position on.
    fn end_from(&mut self, place: usize) {
        while self.open.len() > place {
            if let Some(open_mark) = self.open.pop() {
                self.put(open_mark);
            }
        }
    }

    fn put(&mut self, open_mark: OpenMark) {
        let content = match open_mark.mark {
            _ if marks::is_blank(&open_mark.content) => open_mark.content,
            Mark::Named(name) => marks::mark(name, open_mark.content),
            Mark::Link(url) => marks::link(url, open_mark.content),
            Mark::Image(..) => open_mark.content,
        };
        content.into_iter().for_each(|inline| self.push(inline));
    }

    /// Takes the content of the block that ends, without space around it.
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

/// Whether a tag is inline.
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
