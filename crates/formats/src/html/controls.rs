//! Forms, controls and other elements that cannot be shown, but whose words can.

use super::dropped::Reason;
use super::lazy::is_data;
use super::node::attribute;
use super::style::background;
use super::tag::Tag;
use super::tree::{Child, Element, is_one_of};

/// Words in classes and ids of forms that are no part of a story.
const OTHER_FORMS: &[&str] = &[
    "search",
    "newsletter",
    "subscri",
    "signup",
    "sign-up",
    "comment",
    "login",
    "mc-embedded",
    "mailchimp",
];

/// Why an element is left out with its words, if it is: a form that is about the
/// site, the button that sends a form, a dialog that is not open.
pub(super) fn is_left_out(
    name: &str,
    attributes: &[(String, String)],
    is_in_form: bool,
) -> Option<Reason> {
    let get = |name: &str| attribute(attributes, name);
    match name {
        "form" => {
            let is_other = ["class", "id", "role"].iter().any(|name| {
                let value = get(name).unwrap_or_default().to_ascii_lowercase();
                OTHER_FORMS.iter().any(|word| value.contains(word))
            });
            is_other.then_some(Reason::Form)
        }
        "button" => {
            let kind = get("type").map(str::trim).unwrap_or_default();
            let sends = kind.eq_ignore_ascii_case("submit") || kind.eq_ignore_ascii_case("reset");
            let opens = get("aria-expanded").is_some() || get("aria-controls").is_some();
            let is_tool =
                get("class").is_some_and(|class| class.split_ascii_whitespace().any(is_tool));
            (!opens && (is_tool || sends || is_in_form && kind.is_empty())).then_some(Reason::Form)
        }
        "dialog" => get("open").is_none().then_some(Reason::Inert),
        _ => None,
    }
}

/// Whether a class is that of a button that does something to the page: copies
/// code, shares, closes.
fn is_tool(class: &str) -> bool {
    class == "lightbox-trigger"
        || class.to_ascii_lowercase().split(['-', '_']).any(|part| {
            is_one_of(
                part,
                &["copy", "clipboard", "zeroclipboard", "share", "close"],
            )
        })
}

/// Fills elements whose attributes are their content.
pub(super) fn fill(name: &str, element: &mut Element) {
    if name == "oembed"
        && let Some(url) = element.get("url").map(str::to_owned)
    {
        let mut frame = Element::new(Tag::Frame, Vec::new());
        frame.attributes.push(("src", url));
        element.children.push(Child::Element(frame));
        element.holds_block = true;
    }
    let is_picture = element.get("role").is_some_and(|role| role.trim() == "img")
        || element.has_class("wp-block-cover");
    if is_picture && !matches!(element.tag, Tag::Image | Tag::Picture) {
        fill_background(element);
    }
    // The title of a term is its long form.
    if element.tag == Tag::Emphasis && name != "dfn" {
        element.attributes.retain(|(name, _)| *name != "title");
    }
    if !is_one_of(name, &["data", "meter", "progress", "li"]) {
        element.attributes.retain(|(name, _)| *name != "value");
    }
}

/// Puts the background of an element that is a picture into it.
fn fill_background(element: &mut Element) {
    let address = element.get("style").and_then(background);
    let Some(address) = address
        .filter(|address| !is_data(address))
        .map(str::to_owned)
    else {
        return;
    };
    let mut image = Element::new(Tag::Image, Vec::new());
    image.attributes.push(("src", address));
    if let Some(label) = element.get("aria-label") {
        image.attributes.push(("alt", label.to_owned()));
    }
    element.children.push(Child::Element(image));
    element.holds_block = true;
}

/// Gives values without words their number, and controls in a row a line each.
pub(super) fn settle(element: &mut Element) {
    for child in &mut element.children {
        if let Child::Element(part) = child
            && let Some(words) = value_of(part)
        {
            part.children.push(Child::Text(words));
        }
    }
    let is_blank = |child: &Child| matches!(child, Child::Text(text) if text.trim().is_empty());
    let is_control =
        |child: &Child| matches!(child, Child::Element(part) if part.tag == Tag::Control);
    if element
        .children
        .iter()
        .filter(|child| is_control(child))
        .count()
        < 2
    {
        return;
    }
    let mut follows_control = false;
    let mut children = Vec::with_capacity(element.children.len());
    for child in std::mem::take(&mut element.children) {
        if is_control(&child) {
            if follows_control {
                children.push(Child::Element(Element::new(Tag::LineBreak, Vec::new())));
            }
            follows_control = true;
        } else if !is_blank(&child) {
            follows_control = false;
        }
        children.push(child);
    }
    element.children = children;
}

/// The value of an element without words: the number of a `<meter>`, the date of
/// a `<time>`.
fn value_of(element: &Element) -> Option<String> {
    let value = match element.tag {
        Tag::Span => element.get("value")?,
        Tag::Time => element.get("datetime")?,
        _ => return None,
    };
    (!element.holds_block && element.text().is_empty()).then(|| value.trim().to_owned())
}
