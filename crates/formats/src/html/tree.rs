//! The part of a parsed tree that a body may use. It is at most
//! [`MAX_DEPTH`](super::copy::MAX_DEPTH) deep, so all code may recurse over it.

use super::style::declared;
use super::tag::Tag;

/// A node of the copy.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Child {
    Text(String),
    Element(Element),
}

/// An element of the copy.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Element {
    pub(super) tag: Tag,
    pub(super) attributes: Vec<(&'static str, String)>,
    pub(super) children: Vec<Child>,
    /// Whether there is a block somewhere inside.
    pub(super) holds_block: bool,
}

impl Element {
    pub(super) fn new(tag: Tag, children: Vec<Child>) -> Self {
        let holds_block = children.iter().any(|child| match child {
            Child::Text(_) => false,
            Child::Element(element) => element.holds_block || element.tag.is_block(),
        });
        Self {
            tag,
            attributes: Vec::new(),
            children,
            holds_block,
        }
    }

    /// Finds out again whether there is a block inside.
    pub(super) fn update(&mut self) {
        let is_block = |part: &Self| part.holds_block || part.tag.is_block();
        let holds_block = self.elements().any(is_block);
        self.holds_block = holds_block;
    }

    /// The value of an attribute of [`ATTRIBUTES`](super::copy::ATTRIBUTES).
    pub(super) fn get(&self, name: &str) -> Option<&str> {
        self.attributes
            .iter()
            .find_map(|(known, value)| (*known == name).then_some(value.as_str()))
    }

    pub(super) fn classes(&self) -> Classes<'_> {
        Classes(self.get("class").unwrap_or_default())
    }

    pub(super) fn has_class(&self, class: &str) -> bool {
        self.classes().any(|known| known == class)
    }

    pub(super) fn elements(&self) -> impl Iterator<Item = &Self> {
        self.children.iter().filter_map(|child| match child {
            Child::Element(element) => Some(element),
            Child::Text(_) => None,
        })
    }

    /// The first element inside for which `wanted` is true, in document order.
    pub(super) fn find(&self, wanted: &dyn Fn(&Self) -> bool) -> Option<&Self> {
        self.elements().find_map(|element| {
            if wanted(element) {
                Some(element)
            } else {
                element.find(wanted)
            }
        })
    }

    pub(super) fn find_tag(&self, tag: Tag) -> Option<&Self> {
        self.find(&|element| element.tag == tag)
    }

    pub(super) fn find_class(&self, class: &str) -> Option<&Self> {
        self.find(&|element| element.has_class(class))
    }

    /// The text inside, with single spaces, except in elements for which
    /// `without` is true.
    pub(super) fn text_without(&self, without: &dyn Fn(&Self) -> bool) -> String {
        let mut raw = String::new();
        self.push_raw(without, &mut raw);
        collapse(&raw)
    }

    pub(super) fn text(&self) -> String {
        self.text_without(&|_| false)
    }

    /// Appends the text inside as it is, with spaces around blocks.
    pub(super) fn push_raw(&self, without: &dyn Fn(&Self) -> bool, raw: &mut String) {
        for child in &self.children {
            match child {
                Child::Text(text) => raw.push_str(text),
                Child::Element(element) => {
                    let is_separate = element.tag.is_block() || element.tag == Tag::LineBreak;
                    if is_separate {
                        raw.push(' ');
                    }
                    match element.tag {
                        Tag::NoScript | Tag::RubyBracket | Tag::MathNote => {}
                        _ if without(element) => {}
                        Tag::Icon => raw.push_str(element.get("alt").unwrap_or_default()),
                        Tag::RubyText => {
                            raw.push('(');
                            element.push_raw(without, raw);
                            raw.push(')');
                        }
                        _ => element.push_raw(without, raw),
                    }
                    if is_separate {
                        raw.push(' ');
                    }
                }
            }
        }
    }

    /// An attribute in pixels: `600` and `600px`, not `50%`.
    pub(super) fn pixels(&self, name: &str) -> Option<u32> {
        let value = self.get(name)?.trim();
        let value = value.strip_suffix("px").unwrap_or(value);
        let (whole, _) = value.split_once('.').unwrap_or((value, ""));
        whole.parse().ok()
    }

    /// A declaration of the element's own style, in lower case.
    pub(super) fn style(&self, property: &str) -> Option<String> {
        declared(self.get("style")?, property)
    }
}

/// The classes of an element.
///
/// It has many callers, and what finds the next class is not inlined in each.
pub(super) struct Classes<'a>(&'a str);

impl<'a> Iterator for Classes<'a> {
    type Item = &'a str;

    #[inline(never)]
    fn next(&mut self) -> Option<&'a str> {
        let rest = self.0.trim_ascii_start();
        let end = rest.bytes().position(|byte| byte.is_ascii_whitespace());
        let (class, rest) = rest.split_at_checked(end.unwrap_or(rest.len()))?;
        self.0 = rest;
        (!class.is_empty()).then_some(class)
    }
}

/// ASCII letters and figures alone, in lower case, of a name that is written with
/// other signs or without.
pub(super) fn letters_of(name: &str) -> String {
    let letters = name.chars().filter(char::is_ascii_alphanumeric);
    letters.map(|letter| letter.to_ascii_lowercase()).collect()
}

/// Whether a word is in a list. It is not inlined: `matches!` on strings
/// generates the code of one comparison per string.
#[inline(never)]
pub(super) fn is_one_of(word: &str, list: &[&str]) -> bool {
    list.contains(&word)
}

/// Text with single spaces between words and none at the ends.
pub(super) fn collapse(raw: &str) -> String {
    let mut text = String::with_capacity(raw.len().min(256));
    for word in raw.split_ascii_whitespace() {
        if !text.is_empty() {
            text.push(' ');
        }
        text.push_str(word);
    }
    text
}
