//! Short codes of recordings and embeds. What they play takes their place.

use super::tag::Tag;
use super::tree::{Child, Element, is_one_of};

/// Names of WordPress whose codes hold the address of something to show.
const EMBEDS: &[&str] = &[
    "embed",
    "youtube",
    "vimeo",
    "tweet",
    "twitter",
    "instagram",
    "tiktok",
    "facebook",
    "soundcloud",
    "spotify",
];

/// The attributes of recordings that hold the address of a file.
const FILES: &[&str] = &[
    "src", "mp4", "m4v", "webm", "ogv", "mp3", "m4a", "ogg", "wav",
];

/// What a code plays, if it says so itself: `[audio mp3="…"]`,
/// `[youtube https://…]`, `[vimeo 1234]`.
pub(super) fn of_code(name: &str, attributes: &str) -> Option<Element> {
    let tag = match name {
        "video" => Tag::Video,
        "audio" => Tag::Audio,
        _ => {
            let is_embed = is_one_of(name, EMBEDS);
            return is_embed
                .then(|| address(name, attributes))
                .flatten()
                .map(frame);
        }
    };
    let mut recording = Element::new(tag, Vec::new());
    for (key, value) in pairs(attributes) {
        if is_one_of(key, FILES) && value.contains(['/', '.']) {
            let mut file = Element::new(Tag::Source, Vec::new());
            file.attributes.push(("src", value.to_owned()));
            recording.children.push(Child::Element(file));
        } else if let Some(known) = ["poster", "width", "height"].iter().find(|it| **it == key) {
            recording.attributes.push((known, value.to_owned()));
        }
    }
    (!recording.children.is_empty()).then_some(recording)
}

/// The frame of an address.
pub(super) fn frame(address: String) -> Element {
    let mut frame = Element::new(Tag::Frame, Vec::new());
    frame.attributes.push(("src", address));
    frame
}

/// Whether a text is an address and nothing else.
pub(super) fn is_address(text: &str) -> bool {
    (text.starts_with("https://") || text.starts_with("http://"))
        && !text.contains(char::is_whitespace)
}

fn address(name: &str, attributes: &str) -> Option<String> {
    let bare = attributes.trim_start_matches(['=', ' ', '\u{a0}']).trim();
    let first = bare.split_whitespace().next()?.trim_matches(QUOTES);
    if is_address(first) {
        return Some(first.to_owned());
    }
    if name == "vimeo" && first.bytes().all(|byte| byte.is_ascii_digit()) {
        return Some(["https://vimeo.com/", first].concat());
    }
    let mut pairs = pairs(attributes);
    pairs.find_map(|(key, value)| {
        (is_one_of(key, &["url", "src", "href"]) && is_address(value)).then(|| value.to_owned())
    })
}

/// Straight quotation marks, and those that systems make of them.
pub(super) const QUOTES: &[char] = &[
    '"', '\'', '\u{201d}', '\u{2033}', '\u{201c}', '\u{2019}', '\u{2018}', '\u{bb}', '\u{ab}',
];

/// The attributes of a code. Values without quotation marks end at a space.
fn pairs(attributes: &str) -> impl Iterator<Item = (&str, &str)> {
    let mut rest = attributes;
    std::iter::from_fn(move || {
        let (key, value) = rest.trim_start().split_once('=')?;
        let quoted = value.strip_prefix(QUOTES);
        let inner = quoted.unwrap_or(value);
        let end = match quoted {
            Some(inner) => inner.find(QUOTES),
            None => inner.find(char::is_whitespace),
        };
        let (value, after) = inner.split_at_checked(end.unwrap_or(inner.len()))?;
        rest = after.trim_start_matches(QUOTES);
        Some((key.trim(), value))
    })
}
