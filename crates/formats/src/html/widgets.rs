//! Content of other sites that only a script shows. What its element says about
//! it becomes the address of a frame: the content itself, or a link to it.

use super::node::attribute;
use super::tag::Tag;
use super::tree::{Child, Element};

/// The frame of a script that writes something in its place.
pub(super) fn of_script(name: &str, attributes: &[(String, String)]) -> Option<Element> {
    if name != "script" {
        return None;
    }
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
