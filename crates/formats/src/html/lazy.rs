//! Pictures that a script loads: the attributes with their addresses, and the
//! files that stand in for them until then.

use super::tree::{Element, is_one_of};
use lede_model::without_query;

/// The attributes in which scripts keep the address of a picture.
pub(super) const LAZY: &[&str] = &[
    "data-src",
    "data-lazy-src",
    "data-original",
    "data-orig-file",
];

/// Attributes that may hold such an address, or another one. They count where
/// `src` is a stand-in.
pub(super) const MAYBE_LAZY: &[&str] = &[
    "data-lazy",
    "data-lazyload",
    "data-original-src",
    "data-actualsrc",
    "data-hi-res-src",
    "data-full-url",
    "data-full-src",
    "data-large-file",
    "data-img-src",
    "data-img-url",
    "data-image-src",
    "data-image",
    "data-url",
    "data-echo",
    "data-cfsrc",
    "data-pin-media",
];

/// The first of some attributes that holds anything.
pub(super) fn first<'a>(img: &'a Element, names: &[&str]) -> Option<&'a str> {
    names
        .iter()
        .filter_map(|name| img.get(name))
        .map(str::trim)
        .find(|address| !address.is_empty())
}

/// The address that a picture has for a script, or else by itself.
pub(super) fn address(img: &Element) -> Option<&str> {
    first(img, LAZY).or_else(|| first(img, &["src"]))
}

/// Whether scripts or a `srcset` name other files of a picture.
pub(super) fn is_lazy(img: &Element) -> bool {
    first(img, LAZY).is_some() || first(img, MAYBE_LAZY).is_some() || has_srcset(img)
}

pub(super) fn has_srcset(img: &Element) -> bool {
    first(img, &["srcset", "data-srcset", "data-lazy-srcset"]).is_some()
}

/// Whether an unknown attribute holds the address of a picture for a script.
pub(super) fn is_lazy_source(name: &str, value: &str) -> bool {
    let file = without_query(value);
    let is_picture = file.rsplit_once('.').is_some_and(|(_, extension)| {
        is_one_of(
            &extension.to_ascii_lowercase(),
            &["jpg", "jpeg", "png", "gif", "webp", "avif"],
        )
    });
    name.starts_with("data-") && is_picture && !value.trim().contains(char::is_whitespace)
}

/// Whether a picture has no file of its own yet.
pub(super) fn is_unloaded(img: &Element) -> bool {
    address(img).is_none_or(is_stand_in)
}

pub(super) fn is_data(address: &str) -> bool {
    let address = address.trim_start();
    address
        .get(..5)
        .is_some_and(|scheme| scheme.eq_ignore_ascii_case("data:"))
}

/// Words that files are named by only if they stand in for others.
const STAND_IN: &[&str] = &["placeholder", "spacer", "lazyload", "preloader", "1x1"];

/// Words of which the whole name of such a file may consist, and with which other
/// names begin: `white.png`, `white-house.jpg`.
const PLAIN: &[&str] = &[
    "blank",
    "transparent",
    "trans",
    "pixel",
    "loading",
    "loader",
    "spinner",
    "lazy",
    "grey",
    "gray",
    "white",
    "clear",
    "empty",
    "dot",
];

/// Words that such a name may have beside those.
const BESIDE: &[&str] = &["image", "img", "gif", "bg", "background", "load"];

/// Whether an address is that of a stand-in by its scheme or file name.
pub(super) fn is_stand_in(address: &str) -> bool {
    if address.trim().is_empty() || is_data(address) {
        return true;
    }
    let file = without_query(address.trim());
    let file = file.rsplit('/').next().unwrap_or_default();
    let stem = file.rsplit_once('.').map_or(file, |(stem, _)| stem);
    let stem = stem.to_ascii_lowercase();
    let mut parts = stem
        .split(|character: char| !character.is_ascii_alphanumeric())
        .map(|part| part.trim_end_matches(|last: char| last.is_ascii_digit()))
        .zip(stem.split(|character: char| !character.is_ascii_alphanumeric()));
    let is_named = parts
        .clone()
        .any(|(bare, part)| is_one_of(part, STAND_IN) || is_one_of(bare, STAND_IN));
    let mut is_plain = false;
    let is_all = parts.all(|(bare, part)| {
        let is_known = is_one_of(bare, PLAIN);
        is_plain |= is_known;
        // `300x200`
        let is_size = part
            .bytes()
            .all(|byte| byte.is_ascii_digit() || byte == b'x');
        is_known || is_size || is_one_of(bare, BESIDE)
    });
    is_named || is_all && is_plain
}

/// Whether a picture only keeps a distance: it has the name of a stand-in, a
/// type that photographs do not have, no words, and no other file.
pub(super) fn is_spacer(img: &Element) -> bool {
    let has_words = ["alt", "title"]
        .iter()
        .any(|name| img.get(name).is_some_and(|text| !text.trim().is_empty()));
    let file = without_query(img.get("src").unwrap_or_default().trim());
    let is_graphic = file.rsplit_once('.').is_some_and(|(_, extension)| {
        is_one_of(&extension.to_ascii_lowercase(), &["gif", "png", "svg"])
    });
    !has_words && is_graphic && is_unloaded(img) && !is_lazy(img)
}

#[cfg(test)]
mod tests {
    use super::is_stand_in;

    #[test]
    fn files_stand_in_by_their_whole_names() {
        for address in [
            "",
            "data:image/gif;base64,R0",
            "DATA:image/gif;base64,R0",
            "/img/blank.gif",
            "https://a.example/i/1x1.png?v=2",
            "/placeholder-300x200.jpg",
            "/placeholder2.svg",
            "/grey_16x9.png",
            "/white.png",
            "/lazy-loading.gif",
            "/image-loading.gif",
            "/transparent1.gif",
        ] {
            assert!(is_stand_in(address), "{address}");
        }
        for address in [
            "/white-house.jpg",
            "/grey-seal.jpg",
            "/loading-dock.jpg",
            "/pixel-9-review.jpg",
            "/blank-cheque.png",
            "/transparent-state.jpg",
            "/image.jpg",
            "/300x200.jpg",
            "/2024-05-01.jpg",
        ] {
            assert!(!is_stand_in(address), "{address}");
        }
    }
}
