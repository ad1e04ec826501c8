//! Text and its inline marks.

use super::dropped::Reason;
use super::footnotes::Footnotes;
use super::tag::Tag;
use super::tree::{Child, Element};
use super::walk::Walk;
use super::{inline_image, space, text_style};
use lede_model::{Inline, InlineNode, Language, Mark, Url};

impl Walk<'_> {
    /// The text in `children`, with the white space of the markup.
    pub(super) fn inlines(&mut self, children: &[Child]) -> Vec<Inline> {
        let mut out = Vec::new();
        for child in children {
            match child {
                Child::Text(text) => {
                    out.push(Inline::Text(text.clone()));
                }
                Child::Element(element) => self.inline(element, &mut out),
            }
        }
        out
    }

    /// Adds the inline content of an element.
    pub(super) fn inline(&mut self, element: &Element, out: &mut Vec<Inline>) {
        match element.tag {
            Tag::LineBreak => out.push(Inline::Node(InlineNode::LineBreak)),
            Tag::Image
            | Tag::Picture
            | Tag::Video
            | Tag::Audio
            | Tag::Frame
            | Tag::Figure
            | Tag::Table => {
                let blocks = self.blocks_of(element);
                self.set_aside.extend(blocks);
            }
            Tag::Icon => self.inline_image(element, out),
            Tag::Ruby => self.ruby(element, out),
            Tag::Math | Tag::MathBlock => {
                out.extend(self.formula(element).map(|formula| formula.inline()))
            }
            Tag::NoScript | Tag::Rule | Tag::Source | Tag::Track => {}
            tag if tag.is_block() => {
                out.push(Inline::Node(InlineNode::LineBreak));
                out.extend(self.inlines(&element.children));
                out.push(Inline::Node(InlineNode::LineBreak));
            }
            _ => {
                let before = self.set_aside.len();
                let content = self.inlines(&element.children);
                if element.tag == Tag::Link && self.set_aside.len() > before {
                    let mut pictures = self.set_aside.split_off(before);
                    let alone = pictures.len() == 1 && space::is_blank(&content);
                    self.link_pictures(element, &mut pictures, alone);
                    self.set_aside.append(&mut pictures);
                }
                out.extend(self.mark(element, content));
            }
        }
    }

    /// Wraps text in the mark of an element.
    pub(super) fn mark(&mut self, element: &Element, content: Vec<Inline>) -> Vec<Inline> {
        let content = self.mark_by_name(element, content);
        text_style::marked(element, content)
    }

    fn mark_by_name(&mut self, element: &Element, content: Vec<Inline>) -> Vec<Inline> {
        let content = self.with_language(element, content);
        let mark = |content| Mark { content };
        let node = match element.tag {
            Tag::Link => return self.link(element, content),
            tag if text_style::is_undone(element) || is_marked(tag, &content) => return content,
            Tag::Strong => InlineNode::Strong(mark(content)),
            Tag::Emphasis | Tag::Cite => InlineNode::Emphasis(mark(defined(element, content))),
            Tag::Code => InlineNode::Code(mark(content)),
            Tag::Keyboard => InlineNode::Keyboard(mark(content)),
            // A footnote reference is shown raised anyway.
            Tag::Superscript if is_footnote(&content) => return without_brackets(content),
            Tag::Superscript => InlineNode::Superscript(mark(content)),
            Tag::Subscript => InlineNode::Subscript(mark(content)),
            Tag::Small => InlineNode::Small(mark(content)),
            Tag::Mark => InlineNode::Mark(mark(content)),
            Tag::Strikethrough => InlineNode::Strikethrough(mark(timed(element, content))),
            Tag::Insertion => InlineNode::Insertion(mark(timed(element, content))),
            Tag::Quotation => InlineNode::Quotation(mark(content)),
            Tag::Abbreviation => InlineNode::Abbreviation {
                title: element.get("title").map(super::tree::collapse),
                content,
            },
            Tag::Time => return timed(element, content),
            _ => return content,
        };
        vec![Inline::Node(node)]
    }

    /// Wraps text in a language and direction if the element names other ones.
    pub(super) fn with_language(&self, element: &Element, content: Vec<Inline>) -> Vec<Inline> {
        let dir = element.get("dir").map(str::trim);
        let isolated = match element.tag {
            Tag::Isolate => true,
            Tag::Span => dir.is_some(),
            // Editors write `ltr` and `auto` on everything.
            _ => dir.is_some_and(|dir| dir.eq_ignore_ascii_case("rtl")),
        };
        let content = if isolated && !content.is_empty() {
            vec![Inline::Node(InlineNode::Isolate(Mark { content }))]
        } else {
            content
        };
        match element.get("lang").and_then(Language::parse) {
            Some(language) if !content.is_empty() => {
                vec![Inline::Node(InlineNode::Language { language, content })]
            }
            _ => content,
        }
    }

    fn link(&mut self, element: &Element, mut content: Vec<Inline>) -> Vec<Inline> {
        let Some(href) = element.get("href").map(str::trim) else {
            return content;
        };
        if let Some(target) = Footnotes::fragment(href) {
            if let Some(note) = self.notes.reference(target) {
                return vec![Inline::Node(InlineNode::Note { note })];
            }
            if self.notes.is_way_back(element) {
                return Vec::new();
            }
            // The top of the page, or a picture alone.
            if target.is_empty() || space::is_blank(&content) {
                return content;
            }
        }
        match self.address(href) {
            Some(url) => {
                inline_image::name_link(element, &url, &mut content);
                vec![Inline::Node(InlineNode::Link {
                    url: Some(url),
                    content,
                })]
            }
            None => content,
        }
    }

    /// The address of a link, if it is allowed. Refused addresses are counted.
    pub(super) fn address(&mut self, address: &str) -> Option<Url> {
        if address.is_empty() {
            return None;
        }
        let url = self.base.join(address).ok();
        if url.is_none() {
            self.dropped.add(Reason::Address);
        }
        url
    }

    /// The address of media, if the browser may load it. Refused addresses are
    /// counted.
    pub(super) fn media(&mut self, address: &str) -> Option<Url> {
        let url = self.address(address.trim())?;
        if !url.is_web() {
            self.dropped.add(Reason::Address);
            return None;
        }
        Some(url)
    }

    /// The map that a link around a picture points to, if any.
    pub(super) fn map_behind(&self, link: &Element) -> Option<Url> {
        let url = self.base.join(link.get("href")?).ok()?;
        let address = url.as_str();
        let maps = [
            "https://www.openstreetmap.org/",
            "https://www.google.com/maps",
            "https://maps.google.com/",
            "https://maps.app.goo.gl/",
            "https://goo.gl/maps/",
        ];
        maps.iter()
            .any(|map| address.starts_with(map))
            .then_some(url)
    }
}

/// Whether text has the mark already: Ghost's editor writes `<b><strong>` and
/// `<i><em>`.
pub(super) fn is_marked(tag: Tag, content: &[Inline]) -> bool {
    match content {
        [Inline::Node(InlineNode::Strong(_))] => tag == Tag::Strong,
        [Inline::Node(InlineNode::Emphasis(_))] => tag == Tag::Emphasis,
        [Inline::Node(InlineNode::Strikethrough(_))] => tag == Tag::Strikethrough,
        _ => false,
    }
}

pub(super) fn is_footnote(content: &[Inline]) -> bool {
    !content.is_empty()
        && content.iter().all(|inline| match inline {
            Inline::Text(text) => matches!(text.trim(), "" | "[" | "]" | "(" | ")"),
            Inline::Node(node) => matches!(node, InlineNode::Note { .. }),
        })
        && content
            .iter()
            .any(|inline| matches!(inline, Inline::Node(_)))
}

/// References without the brackets around them.
fn without_brackets(mut content: Vec<Inline>) -> Vec<Inline> {
    content.retain(|inline| match inline {
        Inline::Text(text) => text.trim().is_empty(),
        Inline::Node(_) => true,
    });
    content
}

/// A term with its long form, if the element gives one.
fn defined(element: &Element, content: Vec<Inline>) -> Vec<Inline> {
    let is_known = matches!(
        content.as_slice(),
        [Inline::Node(InlineNode::Abbreviation { .. })]
    );
    match element.get("title").map(super::tree::collapse) {
        Some(title) if element.tag == Tag::Emphasis && !title.is_empty() && !is_known => {
            vec![Inline::Node(InlineNode::Abbreviation {
                title: Some(title),
                content,
            })]
        }
        _ => content,
    }
}

/// Text with the time of its element, if that gives one.
fn timed(element: &Element, content: Vec<Inline>) -> Vec<Inline> {
    match element.get("datetime").map(str::trim) {
        Some(datetime) if is_datetime(datetime) && !content.is_empty() => {
            vec![Inline::Node(InlineNode::Time {
                datetime: datetime.to_owned(),
                content,
            })]
        }
        _ => content,
    }
}

/// Whether the text has only the characters of a `datetime`. Browsers ignore an
/// invalid one.
fn is_datetime(text: &str) -> bool {
    (4..=40).contains(&text.len())
        && text
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || b"-:+. ".contains(&byte))
}
