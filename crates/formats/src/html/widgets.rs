//! Content of other sites that only a script shows. What its element says about
//! it becomes the address of a frame: the content itself, or a link to it.

use super::node::attribute;
use super::tag::Tag;
use super::tree::{Child, Element};
use lede_model::without_query;

/// The frame of a script that writes something in its place, or of a plug-in.
pub(super) fn of_name(name: &str, attributes: &[(String, String)]) -> Option<Element> {
    match name {
        "script" => of_script(attributes),
        "embed" => {
            let address = attribute(attributes, "src")?.trim();
            is_page(address).then(|| of_address(address))
        }
        _ => None,
    }
}

/// The frame of a plug-in's `data`, if nothing else is in its place.
pub(super) fn of_object(object: &Element) -> Option<Element> {
    let data = object.get("data")?.trim();
    let is_media = |part: &Element| {
        matches!(
            part.tag,
            Tag::Image | Tag::Picture | Tag::Frame | Tag::Video | Tag::Audio
        )
    };
    let is_empty = object.text().is_empty() && object.find(&is_media).is_none();
    (is_empty && is_page(data)).then(|| of_address(data))
}

/// Whether a plug-in's address is that of something without the plug-in.
fn is_page(address: &str) -> bool {
    let is_address = address.starts_with('/') || address.contains("://");
    is_address && !without_query(address).ends_with(".swf")
}

fn of_address(address: &str) -> Element {
    let mut frame = Element::new(Tag::Frame, Vec::new());
    frame.attributes.push(("src", address.to_owned()));
    frame
}

/// The mail address that a page of Cloudflare's hides from programs: each byte
/// is changed by the first.
pub(super) fn mail_address(hexadecimal: &str) -> Option<String> {
    let hexadecimal = hexadecimal.trim();
    let mut bytes = Vec::with_capacity(hexadecimal.len() / 2);
    let mut at = 0;
    while at < hexadecimal.len() {
        bytes.push(u8::from_str_radix(hexadecimal.get(at..at + 2)?, 16).ok()?);
        at += 2;
    }
    let (key, rest) = bytes.split_first()?;
    let address: String = rest.iter().map(|byte| char::from(byte ^ key)).collect();
    let is_sound = |sign: char| sign.is_ascii_alphanumeric() || ".@_%+-".contains(sign);
    (address.contains('@') && address.chars().all(is_sound)).then_some(address)
}

fn of_script(attributes: &[(String, String)]) -> Option<Element> {
    if let Some(post) = attribute(attributes, "data-telegram-post") {
        return frame(&["https://t.me/", post.trim()]);
    }
    let address = attribute(attributes, "src")?.trim();
    let address = address.split(['?', '#']).next()?;
    let (_, path) = address.split_once("//")?;
    let chart = path.strip_prefix("datawrapper.dwcdn.net/");
    if let Some(chart) = chart.and_then(|path| path.strip_suffix("/embed.js")) {
        return frame(&["https://datawrapper.dwcdn.net/", chart, "/"]);
    }
    let listing = path.strip_prefix("gist.github.com/")?.strip_suffix(".js")?;
    frame(&["https://gist.github.com/", listing])
}

/// Puts a frame into an element that a script fills.
pub(super) fn fill(element: &mut Element) {
    let found = if element.has_class("flourish-embed") {
        let graphic = element
            .get("data-src")
            .map(|path| path.trim_matches(['/', ' ']));
        graphic.and_then(|path| {
            let path = path.split('?').next()?;
            frame(&["https://flo.uri.sh/", path, "/embed"])
        })
    } else if element.has_class("infogram-embed") {
        let graphic = element.get("data-id");
        graphic.and_then(|id| frame(&["https://infogram.com/", id.trim()]))
    } else {
        None
    };
    if let Some(mut found) = found {
        if let Some(title) = element.get("title").map(str::to_owned) {
            found.attributes.push(("title", title));
        }
        element.children.push(Child::Element(found));
        element.holds_block = true;
    }
}

/// A frame with an address of these parts, of which a site gives some.
fn frame(parts: &[&str]) -> Option<Element> {
    let is_sound = |part: &&str| {
        !part.is_empty()
            && part
                .bytes()
                .all(|byte| byte.is_ascii_alphanumeric() || b":/._-".contains(&byte))
    };
    parts.iter().all(is_sound).then(|| {
        let mut frame = Element::new(Tag::Frame, Vec::new());
        frame.attributes.push(("src", parts.concat()));
        frame
    })
}
