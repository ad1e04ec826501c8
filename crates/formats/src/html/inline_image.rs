//! Small pictures that belong to a line of text: emoji, flags, keys, formulas.

use super::picture_address::file_name;
use super::tag::Tag;
use super::tree::{Child, Element, collapse, is_one_of};
use super::walk::Walk;
use super::{controls, drawing, math, size, wordpress};
use lede_model::{Inline, InlineImage, InlineNode, Url, without_query};

/// The most pixels on each side of a picture that is in the line even where it
/// stands alone.
const TINY: u32 = 36;

/// The most pixels of a picture that is in the line where there are words: its
/// height, and its width.
const SMALL: (u32, u32) = (64, 240);

/// The width up to which a picture without a height is in the line.
const NARROW: u32 = 48;

/// What is around a picture.
#[derive(Clone, Copy)]
struct Around {
    /// Whether there are words in its line.
    words: bool,
    /// Whether it is in a figure or a gallery.
    figure: bool,
    /// Whether it is in the cell of a table.
    cell: bool,
    /// Whether it is in a key, or in raised or lowered text.
    key: bool,
}

/// Makes pictures that belong to a line part of it. Returns whether the element
/// still holds blocks.
pub(super) fn settle(element: &mut Element) -> bool {
    prepare(element);
    settle_in(element, false, false)
}

/// Leaves the words of what cannot be shown, and of a formula in several forms
/// the one in MathML.
fn prepare(element: &mut Element) {
    drawing::replace(&mut element.children);
    controls::settle(element);
    let has_forms = element
        .classes()
        .any(|class| is_one_of(class, &["katex", "mwe-math-element", "MathJax"]));
    if has_forms {
        let is_math = |part: &Element| matches!(part.tag, Tag::Math | Tag::MathBlock);
        if let Some(math) = element.find(&is_math).cloned() {
            element.children = vec![Child::Element(math)];
        }
    }
    math::without_sources(&mut element.children, &|part| {
        part.tag == Tag::Image && is_formula(part)
    });
    for child in &mut element.children {
        if let Child::Element(part) = child {
            prepare(part);
        }
    }
    element.update();
}

/// Removes the titles of pictures where a caption says what they show.
fn remove_titles(element: &mut Element) {
    if element.tag == Tag::Image {
        element.attributes.retain(|(name, _)| *name != "title");
    }
    for child in &mut element.children {
        if let Child::Element(part) = child {
            remove_titles(part);
        }
    }
}

/// Whether an element is a figure or a gallery with a caption.
fn is_captioned(element: &Element) -> bool {
    let is_caption = |part: &Element| {
        (part.tag == Tag::Caption || wordpress::is_picture_caption(part)) && !part.text().is_empty()
    };
    element.find(&is_caption).is_some()
}

fn settle_in(element: &mut Element, in_figure: bool, in_cell: bool) -> bool {
    let figure = match element.tag {
        Tag::Table | Tag::Caption => false,
        Tag::Figure => true,
        _ => in_figure || is_picture_frame(element),
    };
    let cell = match element.tag {
        Tag::Cell | Tag::HeaderCell => true,
        _ => in_cell && element.tag != Tag::Table,
    };
    if figure && !in_figure && is_captioned(element) {
        remove_titles(element);
    }
    let mut rest = element.children.as_mut_slice();
    while !rest.is_empty() {
        let length = rest.iter().take_while(|child| is_of_line(child)).count();
        let (line, after) = std::mem::take(&mut rest).split_at_mut(length);
        if !line.is_empty() {
            let around = Around {
                words: line.iter().any(has_words),
                figure,
                cell,
                key: false,
            };
            line.iter_mut().for_each(|child| settle_line(child, around));
        }
        if let Some((block, after)) = after.split_first_mut() {
            if let Child::Element(block) = block {
                settle_in(block, figure, cell);
            }
            rest = after;
        }
    }
    without_twins(&mut element.children);
    element.update();
    element.holds_block
}

/// Whether a child can be part of a line: no block but pictures in it.
fn is_of_line(child: &Child) -> bool {
    match child {
        Child::Text(_) => true,
        Child::Element(element) => match element.tag {
            Tag::LineBreak => false,
            Tag::Image | Tag::Picture => true,
            Tag::NoScript => element.elements().count() == 1 && is_line(element),
            tag => !tag.is_block() && (!element.holds_block || is_line(element)),
        },
    }
}

fn is_line(element: &Element) -> bool {
    element.children.iter().all(is_of_line)
}

fn has_words(child: &Child) -> bool {
    match child {
        // A caption's short code is no word.
        Child::Text(text) => !text.trim().is_empty() && !text.contains("caption"),
        Child::Element(element) => {
            !matches!(element.tag, Tag::Picture | Tag::NoScript)
                && element.children.iter().any(has_words)
        }
    }
}

/// Settles the pictures in a part of a line.
fn settle_line(child: &mut Child, around: Around) {
    let Child::Element(element) = child else {
        return;
    };
    match element.tag {
        Tag::Image if belongs_to_line(element, around) => element.tag = Tag::Icon,
        Tag::Picture => {
            // The one file of a small picture is enough.
            let img = element.find_tag(Tag::Image);
            if let Some(img) = img.filter(|img| belongs_to_line(img, around)) {
                *element = Element {
                    tag: Tag::Icon,
                    ..img.clone()
                };
            }
        }
        Tag::Image => {}
        tag => {
            // A key, a raised sign or a term is a word.
            let key = around.key
                || matches!(
                    tag,
                    Tag::Keyboard | Tag::Superscript | Tag::Subscript | Tag::Abbreviation
                );
            let around = Around {
                words: around.words || key,
                key,
                ..around
            };
            let parts = element.children.iter_mut();
            parts.for_each(|part| settle_line(part, around));
            without_twins(&mut element.children);
            element.update();
        }
    }
}

/// Removes the copies of pictures for browsers without scripts, and puts such a
/// copy in the line if it is the only one.
fn without_twins(children: &mut Vec<Child>) {
    let is = |child: Option<&Child>, tag: Tag| matches!(child, Some(Child::Element(element)) if element.tag == tag);
    let is_blank = |child: &Child| matches!(child, Child::Text(text) if text.trim().is_empty());
    let mut place = 0;
    while let Some(child) = children.get_mut(place) {
        let icon = match child {
            Child::Element(copy) if copy.tag == Tag::NoScript => {
                let mut icons = copy.elements().filter(|part| part.tag == Tag::Icon);
                icons.next().cloned()
            }
            _ => None,
        };
        let Some(icon) = icon else {
            place += 1;
            continue;
        };
        let (before, after) = children.split_at(place);
        let before = before.iter().rev().find(|child| !is_blank(child));
        let after = after.iter().skip(1).find(|child| !is_blank(child));
        if is(before, Tag::Icon) || is(after, Tag::Icon) {
            children.remove(place);
        } else if let Some(copy) = children.get_mut(place) {
            *copy = Child::Element(icon);
            place += 1;
        }
    }
}

/// Whether an element holds pictures of their own: a gallery, an old figure, the
/// card of a link or a product.
fn is_picture_frame(element: &Element) -> bool {
    element.get("class").is_some()
        && (wordpress::is_gallery(element)
            || wordpress::is_figure(element)
            || element.has_class("kg-bookmark-card")
            || element.has_class("kg-product-card"))
}

fn belongs_to_line(img: &Element, around: Around) -> bool {
    if around.figure && !around.words {
        return false;
    }
    let size = size::of(img);
    if is_formula(img) || img.classes().any(wordpress::is_letter) {
        return true;
    }
    if matches!(size, (Some(width), Some(height)) if width <= TINY && height <= TINY) {
        return true;
    }
    let has_sign = is_sign(img);
    if !around.words && !around.cell {
        return has_sign && matches!(size, (Some(width), _) if width <= TINY);
    }
    match size {
        (width, Some(height)) => height <= SMALL.0 && width.is_none_or(|width| width <= SMALL.1),
        (Some(width), None) => width <= NARROW,
        (None, None) => around.words && (has_sign || around.key),
    }
}

/// Whether a picture shows a formula, by the classes and services of the tools
/// that draw them.
fn is_formula(img: &Element) -> bool {
    let by_class = img.classes().any(|class| {
        is_one_of(
            class,
            &[
                "latex",
                "tex",
                "math",
                "formula",
                "equation",
                "mathjax",
                "math-inline",
                "wp-math",
                "mwe-math-fallback-image-inline",
                "mwe-math-fallback-image-display",
                "ql-img-inline-formula",
                "ql-img-displayed-equation",
                "asciimath",
                "ee_img",
            ],
        )
    });
    let src = img.get("src").unwrap_or_default();
    by_class
        || src.contains("latex.codecogs.com/")
        || src.contains(".wp.com/latex.php")
        || src.contains("/media/math/render/")
        || img
            .style("vertical-align")
            .is_some_and(|align| align.starts_with('-') && align.len() > 1)
}

/// Whether a class or a folder says that it is a sign of a line.
fn is_sign(img: &Element) -> bool {
    let is_name = |name: &str| {
        is_one_of(
            name,
            &[
                "emoji",
                "emojis",
                "emoticon",
                "emoticons",
                "smiley",
                "smileys",
                "smilies",
                "icon",
                "icons",
                "flag",
                "flags",
                "flagicon",
                "flag-icon",
                "flag-icons",
                "key",
                "keys",
                "kbd",
                "inline-icon",
                "inline-image",
                "latex",
                "math",
            ],
        )
    };
    let src = img.get("src").unwrap_or_default();
    let path = without_query(src);
    img.classes().any(is_name) || path.split('/').any(is_name)
}

impl Walk<'_> {
    /// Adds a picture of the line. If it cannot be shown, its words stay.
    pub(super) fn inline_image(&mut self, img: &Element, out: &mut Vec<Inline>) {
        let words = ["alt", "title", "aria-label"];
        let mut words = words.iter().filter_map(|name| img.get(name)).map(collapse);
        let alt = words.find(|text| !text.is_empty()).unwrap_or_default();
        let image = self.image(img);
        match image {
            Some(image) => {
                let (width, height) = size::of(img);
                out.push(Inline::Node(InlineNode::Image(Box::new(InlineImage {
                    url: image.url,
                    alt,
                    width,
                    height,
                }))));
            }
            None => out.push(Inline::Text(alt)),
        }
    }
}

/// Names a link that holds nothing but pictures without words.
pub(super) fn name_link(link: &Element, url: &Url, content: &mut [Inline]) {
    let is_mute = |inline: &Inline| match inline {
        Inline::Text(text) => text.trim().is_empty(),
        Inline::Node(InlineNode::Image(image)) => image.alt.is_empty(),
        Inline::Node(_) => false,
    };
    if !content.iter().all(is_mute) {
        return;
    }
    let first = content.iter_mut().find_map(|inline| match inline {
        Inline::Node(InlineNode::Image(image)) => Some(image),
        _ => None,
    });
    let Some(image) = first else {
        return;
    };
    let words = ["aria-label", "title"];
    let mut words = words.iter().filter_map(|name| link.get(name)).map(collapse);
    image.alt = words.find(|text| !text.is_empty()).unwrap_or_else(|| {
        let name = file_name(url.as_str());
        let host = url.host();
        [host, if name.is_empty() { "" } else { "/" }, &name].concat()
    });
}
