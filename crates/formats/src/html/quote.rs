//! Quotations, code and verse.

use super::places::take_leading;
use super::space;
use super::tag::Tag;
use super::tree::{Child, Element, is_one_of};
use super::walk::Walk;
use lede_model::{Block, Inline, InlineNode, QuoteStyle, plain_text};

/// A longer last line is not a name.
const MAX_NAME: usize = 120;

impl Walk<'_> {
    /// A quotation with its attribution.
    pub(super) fn quote(&mut self, element: &Element) -> Option<Block> {
        let (kept, mut attribution) = without_attribution(element);
        let mut body = self.flow(&kept);
        self.waiting.append(&mut take_leading(&mut body));
        if attribution.is_none() && body.len() > 1 {
            attribution = dashed_name(&body);
            if attribution.is_some() {
                body.pop();
            }
        }
        let content = match body.first_mut() {
            Some(Block::Paragraph { content, .. }) => std::mem::take(content),
            _ => Vec::new(),
        };
        if !content.is_empty() {
            body.remove(0);
        }
        if !(content.is_empty() && body.is_empty()) && attribution.is_none() {
            body.extend(self.source_of_quote(element));
        }
        if content.is_empty() && body.is_empty() {
            // Only a name is left: an empty quotation becomes a paragraph.
            return attribution.map(|name| Block::Paragraph {
                content: vec![Inline::Text(name)],
                align: None,
            });
        }
        let pulled = element.classes().any(|class| {
            is_one_of(
                class,
                &[
                    "wp-block-pullquote",
                    "kg-blockquote-alt",
                    "pullquote",
                    "pull-quote",
                ],
            )
        });
        Some(Block::Quote {
            style: if pulled {
                QuoteStyle::Pull
            } else {
                QuoteStyle::Block
            },
            content,
            body,
            attribution,
        })
    }

    /// A link to the page that an attribute names as the source of a quotation.
    fn source_of_quote(&mut self, element: &Element) -> Option<Block> {
        let url = self.base.join(element.get("cite")?.trim()).ok()?;
        let is_linked = |part: &Element| {
            let target = part.get("href").and_then(|href| self.base.join(href).ok());
            target.as_ref() == Some(&url)
        };
        if !url.is_web() || url == *self.base || element.find(&is_linked).is_some() {
            return None;
        }
        let host = url.host();
        let host = host.strip_prefix("www.").unwrap_or(host).to_owned();
        Some(Block::Paragraph {
            content: vec![Inline::Node(InlineNode::Link {
                url: Some(url),
                content: vec![Inline::Text(host)],
            })],
            align: None,
        })
    }

    /// Code, or verse if the publisher marks it as verse.
    pub(super) fn preformatted(&mut self, element: &Element) -> Option<Block> {
        if element.has_class("wp-block-verse") || element.has_class("wp-block-preformatted") {
            let mut content = self.inlines(&element.children);
            self.set_aside.clear();
            if let Some(Inline::Text(first)) = content.first_mut() {
                *first = first.trim_start_matches(['\n', '\r']).to_owned();
            }
            if let Some(Inline::Text(last)) = content.last_mut() {
                last.truncate(last.trim_end().len());
            }
            return (!space::is_blank(&content)).then_some(Block::Verse {
                content,
                attribution: None,
            });
        }
        let mut text = String::new();
        push_code(element, &mut text);
        let kept = text.trim_end().trim_start_matches(['\n', '\r']);
        let code = element.find_tag(Tag::Code);
        (!kept.trim().is_empty()).then(|| Block::Code {
            language: language(element).or_else(|| code.and_then(language)),
            // Editors write indents of them.
            text: kept.replace('\u{a0}', " "),
        })
    }
}

/// The text of code, with its white space and line breaks.
fn push_code(element: &Element, text: &mut String) {
    for child in &element.children {
        match child {
            Child::Text(run) => text.push_str(run),
            Child::Element(inner) if inner.tag == Tag::LineBreak => text.push('\n'),
            Child::Element(inner) => {
                if inner.tag.is_block() && !text.is_empty() && !text.ends_with('\n') {
                    text.push('\n');
                }
                push_code(inner, text);
                // Syntax highlighters wrap each line in a block.
                if inner.tag.is_block() && !text.ends_with('\n') {
                    text.push('\n');
                }
            }
        }
    }
}

/// The language of code by the classes that syntax highlighters use.
fn language(element: &Element) -> Option<String> {
    let by_class = element.classes().find_map(|class| {
        class
            .strip_prefix("language-")
            .or_else(|| class.strip_prefix("lang-"))
    });
    let name = by_class.or_else(|| {
        let names = ["data-enlighter-language", "data-lang", "data-language"];
        names.iter().find_map(|name| element.get(name))
    })?;
    let sound = !name.is_empty()
        && name.len() <= 24
        && name
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || b"+#-_.".contains(&byte));
    sound.then(|| name.to_ascii_lowercase())
}

/// The content of a quotation and its attribution: a `<footer>`, or a `<cite>`
/// on a line of its own. A `<cite>` in running text is the title of a work and
/// stays there.
fn without_attribution(element: &Element) -> (Vec<Child>, Option<String>) {
    let mut kept = element.children.clone();
    let own = kept.iter().rposition(|child| {
        matches!(child, Child::Element(part) if matches!(part.tag, Tag::Footer | Tag::Cite))
    });
    if let Some(place) = own
        && let Child::Element(part) = kept.remove(place)
    {
        return (kept, name(&part.text()));
    }
    let last = kept.iter_mut().rev().find_map(|child| match child {
        Child::Element(part) => Some(part),
        Child::Text(_) => None,
    });
    let attribution = last
        .filter(|last| last.tag == Tag::Paragraph)
        .and_then(cite_at_end);
    (kept, attribution)
}

/// Takes a `<cite>` on a line of its own from the end of a paragraph.
fn cite_at_end(paragraph: &mut Element) -> Option<String> {
    let is_blank = |child: &Child| matches!(child, Child::Text(text) if text.trim().is_empty());
    let place = paragraph
        .children
        .iter()
        .rposition(|child| !is_blank(child))?;
    let before = paragraph
        .children
        .iter()
        .take(place)
        .rfind(|child| !is_blank(child));
    let alone = match before {
        None => true,
        Some(Child::Element(part)) => part.tag == Tag::LineBreak,
        Some(Child::Text(_)) => false,
    };
    match paragraph.children.get(place) {
        Some(Child::Element(part)) if part.tag == Tag::Cite && alone => {
            let cited = name(&part.text());
            paragraph.children.truncate(place);
            cited
        }
        _ => None,
    }
}

/// A last paragraph that is a dash followed by a name.
fn dashed_name(body: &[Block]) -> Option<String> {
    let Some(Block::Paragraph { content, .. }) = body.last() else {
        return None;
    };
    let plain = content
        .iter()
        .all(|inline| !matches!(inline, Inline::Node(InlineNode::Note { .. })));
    let text = plain_text(content);
    let dashed = text.starts_with(['\u{2014}', '\u{2013}', '\u{2015}']) || text.starts_with("--");
    (plain && dashed && text.len() <= MAX_NAME && !text.contains('\n'))
        .then(|| name(&text))
        .flatten()
}

/// A name without the dash before it.
pub(super) fn name(text: &str) -> Option<String> {
    let name = text
        .trim_start_matches(['\u{2014}', '\u{2013}', '\u{2015}', '-', '~', ' ', '\u{a0}'])
        .trim_end();
    (!name.is_empty()).then(|| name.to_owned())
}
