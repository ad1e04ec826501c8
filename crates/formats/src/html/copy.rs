//! Copies the part of a parsed tree that a body may use.
//!
//! The platform's tree is copied once, without recursion, and the allow-list is
//! applied on the way: other elements, attributes and subtrees never reach the
//! code that recognises structure.

use super::dropped::{Dropped, Reason};
use super::lazy::{self, LAZY, MAYBE_LAZY};
use super::node::{Content, Node, attribute};
use super::sight::Sight;
use super::tag::Tag;
use super::tree::{Child, Element, is_one_of};
use super::{controls, drawing, hidden, math, pixel, widgets, wordpress};
use crate::check_box::check_box;

/// How deep elements may nest. Below that, only text is kept.
pub(super) const MAX_DEPTH: usize = 64;

/// How many elements are copied. The limit is higher than that of tags, because
/// a parser inserts implied elements. Beyond it, only text is kept.
const MAX_ELEMENTS: usize = 100_000;

/// How many parts of a map are compared.
const MAX_AREAS: usize = 64;

/// The attributes that are read, by their origin, beside [`LAZY`] and
/// [`MAYBE_LAZY`].
pub(super) const ATTRIBUTES: &[&str] = &[
    // The HTML standard.
    "align",
    "alt",
    "aria-checked",
    "aria-hidden",
    "aria-label",
    "autoplay",
    "cite",
    "class",
    "colspan",
    "controls",
    "datetime",
    "dir",
    "height",
    "hidden",
    "href",
    "id",
    "kind",
    "label",
    "lang",
    "loop",
    "media",
    "muted",
    "name",
    "open",
    "poster",
    "role",
    "rowspan",
    "src",
    "srcset",
    "srclang",
    "start",
    "style",
    "reversed",
    "value",
    "checked",
    "url",
    "title",
    "type",
    "width",
    // Lazy-loading scripts, beside those with a picture's address.
    "data-srcset",
    "data-lazy-srcset",
    // WordPress.
    "data-orig-size",
    // Languages of code.
    "data-enlighter-language",
    "data-lang",
    "data-language",
    // Task lists of editors.
    "data-checked",
    "data-list",
    // Ghost.
    "data-image-dimensions",
    "data-kg-custom-thumbnail",
    "data-kg-thumbnail",
    // Providers of embeds.
    "data-bluesky-uri",
    "data-embed-url",
    "data-cfemail",
    "data-href",
    "data-id",
    "data-instgrm-permalink",
    "data-param-start",
    "data-playlistid",
    "data-secret-token",
    "data-shortcode",
    "data-trackid",
    "data-tweetid",
    "data-videoid",
    "videoid",
];

/// The attributes of MathML and SVG that are read.
const FOREIGN_ATTRIBUTES: &[&str] = &[
    "alttext",
    "aria-hidden",
    "aria-label",
    "class",
    "close",
    "encoding",
    "open",
    "separators",
    "style",
];

/// Copies what the allow-list allows, and counts the rest.
pub(super) fn copy<N: Node>(root: &N, dropped: &mut Dropped) -> Element {
    let mut copier = Copier {
        open: vec![Element::new(Tag::Div, Vec::new())],
        elements: 0,
        dropped,
    };
    // The nodes whose children are being read.
    let mut parents: Vec<(N, Entered)> = Vec::new();
    let mut current = root.first_child();
    loop {
        let Some(node) = current else {
            let Some((parent, entered)) = parents.pop() else {
                break;
            };
            copier.leave(entered);
            current = parent.next_sibling();
            continue;
        };
        match copier.enter(node.read()) {
            Some(entered) => {
                current = node.first_child();
                parents.push((node, entered));
            }
            None => current = node.next_sibling(),
        }
    }
    copier
        .open
        .pop()
        .unwrap_or_else(|| Element::new(Tag::Div, Vec::new()))
}

/// How a node is copied.
#[derive(Clone, Copy)]
enum Entered {
    /// As a new element.
    Opened,
    /// Only its text, because it is too deep. The text goes to the open
    /// element, with this separator before and after it.
    Flat(&'static str),
}

/// The part of copying that does not depend on the parser.
struct Copier<'a> {
    /// The open elements, the outermost first; never empty.
    open: Vec<Element>,
    /// How many elements there are, including closed ones.
    elements: usize,
    dropped: &'a mut Dropped,
}

impl Copier<'_> {
    /// Starts a node; `None` if nothing inside it is needed.
    fn enter(&mut self, content: Content) -> Option<Entered> {
        let (name, attributes) = match content {
            Content::Text(text) => {
                self.text(text);
                return None;
            }
            Content::Foreign { name, attributes } => return self.foreign(&name, attributes),
            Content::Nothing => return None,
            Content::Element { name, attributes } => (name, attributes),
        };
        let tag = match Tag::of(&name) {
            Ok(tag) => tag,
            Err(reason) => {
                if let Some(formula) = math::script(&name, &attributes)
                    && !self.is_full()
                {
                    self.open.push(formula);
                    self.elements += 1;
                    return Some(Entered::Opened);
                }
                if let Some(frame) = widgets::of_name(&name, &attributes)
                    && !self.is_full()
                {
                    self.dropped.add(reason);
                    self.open.push(frame);
                    self.elements += 1;
                    self.close();
                    return None;
                }
                let words = self.check_box(&name, &attributes);
                if let Some(words) = words {
                    self.text(words.to_owned());
                } else if !(name == "area" && self.area(&attributes)) {
                    self.dropped.add(reason);
                }
                return None;
            }
        };
        if let Some(reason) = controls::is_left_out(&name, &attributes, self.is_in(Tag::Form)) {
            self.dropped.add(reason);
            return None;
        }
        let mut element = Element::new(tag, Vec::new());
        let mut loaded = None;
        let is_object = name == "object";
        for (name, value) in attributes {
            let known = [ATTRIBUTES, LAZY, MAYBE_LAZY].into_iter().flatten();
            if let Some(known) = known.into_iter().find(|known| **known == name) {
                element.attributes.push((known, value));
            } else if is_object && name == "data" {
                element.attributes.push(("data", value));
            } else if is_handler(&name) {
                self.dropped.add(Reason::Handler);
            } else if tag == Tag::Image && lazy::is_lazy_source(&name, &value) {
                loaded = loaded.or(Some(value));
            }
        }
        if let Some(source) = loaded.filter(|_| lazy::is_unloaded(&element)) {
            element.attributes.push(("data-src", source));
        }
        // Code with its lines kept is a listing.
        let keeps_lines = |style: Option<String>| style.is_some_and(|it| it.starts_with("pre"));
        if tag == Tag::Code && keeps_lines(element.style("white-space")) {
            element.tag = Tag::Preformatted;
        }
        // A checklist that Editor.js made is no list.
        if tag == Tag::Div && element.has_class("cdx-checklist") {
            element.tag = Tag::Unordered;
        } else if tag == Tag::Div && element.has_class("cdx-checklist__item") {
            element.tag = Tag::Item;
        }
        // What else is hidden may have a twin, which is judged later.
        let sight = hidden::of(&element);
        if sight == Sight::Gone || (sight != Sight::Shown && self.is_full()) {
            self.dropped.add(Reason::Hidden);
            return None;
        }
        if element.classes().any(is_plug_in_markup) {
            self.dropped.add(Reason::Furniture);
            return None;
        }
        if matches!(tag, Tag::Image | Tag::Frame) {
            let counts = |name| element.pixels(name).is_some_and(|pixels| pixels <= 1);
            let counts_views = match tag {
                Tag::Image => pixel::counts_views(&element),
                _ => counts("width") || counts("height"),
            };
            if counts_views {
                self.dropped.add(Reason::Hidden);
                return None;
            }
            if let Some(letter) = wordpress::letter(&element) {
                self.text(letter.to_owned());
                return None;
            }
        }
        if self.is_full() {
            self.dropped.add(Reason::TooDeep);
            let is_separate = tag.is_block() || tag == Tag::LineBreak;
            let gap = if is_separate { " " } else { "" };
            self.text(gap.to_owned());
            return Some(Entered::Flat(gap));
        }
        match name.as_str() {
            "object" => self.dropped.add(Reason::Plugin),
            "canvas" => self.dropped.add(Reason::Inert),
            _ => {}
        }
        controls::fill(&name, &mut element);
        widgets::fill(&mut element);
        self.open.push(element);
        self.elements += 1;
        // A frame holds the content for browsers without frames.
        if tag == Tag::Frame {
            self.close();
            return None;
        }
        Some(Entered::Opened)
    }

    /// Whether only text can be added here.
    fn is_full(&self) -> bool {
        self.open.len() > MAX_DEPTH || self.elements >= MAX_ELEMENTS
    }

    /// Starts an element of MathML or SVG. Only its words and its structure are
    /// copied.
    fn foreign(&mut self, name: &str, attributes: Vec<(String, String)>) -> Option<Entered> {
        let is_in_math = self.is_in(Tag::Math) || self.is_in(Tag::MathBlock);
        let is_in_drawing = self.is_in(Tag::Drawing);
        let tag =
            math::tag(name, &attributes, is_in_math).or_else(|| drawing::tag(name, is_in_drawing));
        if tag == Some(Tag::Drawing) || tag.is_none() && !is_in_drawing {
            self.dropped.add(Reason::Foreign);
        }
        let mut element = Element::new(tag?, Vec::new());
        for (name, value) in attributes {
            if let Some(known) = FOREIGN_ATTRIBUTES.iter().find(|known| **known == name) {
                element.attributes.push((known, value));
            } else if is_handler(&name) {
                self.dropped.add(Reason::Handler);
            }
        }
        if element.style("display").as_deref() == Some("none") {
            self.dropped.add(Reason::Hidden);
            return None;
        }
        if self.is_full() {
            self.dropped.add(Reason::TooDeep);
            return Some(Entered::Flat(""));
        }
        self.open.push(element);
        self.elements += 1;
        Some(Entered::Opened)
    }

    /// The words of a check box in a list, or of one that only shows a state.
    fn check_box(&self, name: &str, attributes: &[(String, String)]) -> Option<&'static str> {
        let get = |name: &str| attribute(attributes, name);
        // One that nobody can tick is a part of the text.
        let is_box = name == "input"
            && (self.is_in(Tag::Item) || get("disabled").is_some())
            && get("type").is_some_and(|kind| kind.trim().eq_ignore_ascii_case("checkbox"));
        is_box.then(|| check_box(get("checked").is_some()))
    }

    /// Adds the link of a part of a map of pictures as an item of a list. `false`
    /// if it leads nowhere.
    fn area(&mut self, attributes: &[(String, String)]) -> bool {
        let get = |name: &str| {
            attribute(attributes, name)
                .map(str::trim)
                .filter(|it| !it.is_empty())
        };
        let (Some(href), Some(parent)) = (get("href"), self.open.last_mut()) else {
            return false;
        };
        let is_same = |part: &Element| part.get("href") == Some(href);
        let is_known =
            |child: &Child| matches!(child, Child::Element(item) if item.find(&is_same).is_some());
        // A place may have several outlines.
        if parent.children.iter().rev().take(MAX_AREAS).any(is_known) {
            return true;
        }
        let words = ["alt", "aria-label", "title"]
            .iter()
            .find_map(|name| get(name));
        let words = Child::Text(words.unwrap_or(href).to_owned());
        let mut link = Element::new(Tag::Link, vec![words]);
        link.attributes.push(("href", href.to_owned()));
        let item = Element::new(Tag::Item, vec![Child::Element(link)]);
        parent.holds_block = true;
        parent.children.push(Child::Element(item));
        self.elements += 1;
        true
    }

    /// Whether an element is open.
    fn is_in(&self, tag: Tag) -> bool {
        self.open.iter().any(|element| element.tag == tag)
    }

    fn leave(&mut self, entered: Entered) {
        match entered {
            Entered::Opened => self.close(),
            Entered::Flat(gap) => self.text(gap.to_owned()),
        }
    }

    fn text(&mut self, text: String) {
        if text.is_empty() {
            return;
        }
        let Some(parent) = self.open.last_mut() else {
            return;
        };
        match parent.children.last_mut() {
            Some(Child::Text(before)) => before.push_str(&text),
            _ => parent.children.push(Child::Text(text)),
        }
    }

    fn close(&mut self) {
        let Some(mut element) = self.open.pop() else {
            return;
        };
        if let Some(frame) = widgets::of_object(&element) {
            element.children.push(Child::Element(frame));
            element.holds_block = true;
        }
        reveal_mail(&mut element);
        if let Some(source) = source(&element)
            && !self.is_in(Tag::Link)
        {
            element = Element::new(Tag::Link, vec![Child::Element(element)]);
            element.attributes.push(("href", source));
        }
        if let Some(parent) = self.open.last_mut() {
            parent.holds_block |= element.holds_block || element.tag.is_block();
            parent.children.push(Child::Element(element));
        }
    }
}

/// Shows the mail address that a page hides from programs.
fn reveal_mail(element: &mut Element) {
    let hidden = element.get("data-cfemail");
    if let Some(address) = hidden.and_then(widgets::mail_address) {
        element.children = vec![Child::Text(address)];
        element.holds_block = false;
    }
    let link = element.get("href").filter(|_| element.tag == Tag::Link);
    let (_, hidden) = link
        .and_then(|href| href.split_once("/cdn-cgi/l/email-protection#"))
        .unwrap_or_default();
    if let Some(address) = widgets::mail_address(hidden) {
        let target = ["mailto:", &address].concat();
        element.attributes.retain(|(name, _)| *name != "href");
        element.attributes.push(("href", target));
    }
}

/// The address that says where quoted words are from, or why words changed.
fn source(element: &Element) -> Option<String> {
    let is_marked = matches!(
        element.tag,
        Tag::Quotation | Tag::Insertion | Tag::Strikethrough
    );
    let cite = element.get("cite").filter(|_| is_marked)?.trim();
    let is_address = cite.starts_with('/') || cite.contains("://");
    let is_text = !element.holds_block && element.find_tag(Tag::Link).is_none();
    (is_address && is_text).then(|| cite.to_owned())
}

/// Whether an attribute holds code or a document.
fn is_handler(name: &str) -> bool {
    name.starts_with("on") || is_one_of(name, &["srcdoc", "formaction", "xlink:href"])
}

/// Whether a class belongs to an element that WordPress plug-ins or converters
/// add to bodies.
fn is_plug_in_markup(class: &str) -> bool {
    // The names of the signs of such a font, and words beside a player that
    // waits for consent.
    let prefixes = [
        "material-icons",
        "material-symbols-",
        "cookieconsent-optout",
    ];
    prefixes.iter().any(|prefix| class.starts_with(prefix))
        || is_one_of(
            class,
            &[
                "sharedaddy",
                "jp-relatedposts",
                "addtoany_share_save_container",
                "wp-block-spacer",
                // Words that are shown until a player may be loaded.
                "embed-privacy-overlay",
                "zeroclipboard-container",
                "yarpp",
                "essb_links",
                "feedflare",
                "a2a_kit",
                "heateor_sss_sharing_container",
                "addthis_toolbox",
                "crp_related",
                // The rule that Markdown writes above footnotes.
                "footnotes-sep",
            ],
        )
}
