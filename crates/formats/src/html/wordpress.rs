//! Structures that WordPress and its older editors express by classes.

use super::providers::link_card;
use super::tag::Tag;
use super::tree::{Element, is_one_of};
use super::walk::Walk;
use lede_model::Block;

/// Whether it is a gallery of the block editor, a shortcode or Jetpack.
pub(super) fn is_gallery(element: &Element) -> bool {
    let named = element.classes().any(|class| {
        is_one_of(
            class,
            &[
                "wp-block-gallery",
                "blocks-gallery-grid",
                "gallery",
                "tiled-gallery",
                "wp-block-jetpack-tiled-gallery",
                "wp-block-jetpack-slideshow",
                "kg-gallery-card",
            ],
        )
    });
    named && element.find_tag(Tag::Image).is_some()
}

/// A file to download. Both its name and a button link to it.
pub(super) fn file(walk: &mut Walk<'_>, element: &Element) -> Option<Block> {
    let link = element.find_tag(Tag::Link)?;
    let url = walk.address(link.get("href")?.trim())?;
    let name = link.text();
    Some(link_card((!name.is_empty()).then_some(name), url))
}

/// Whether it is a figure written before HTML had `<figure>`.
pub(super) fn is_figure(element: &Element) -> bool {
    let is_named = element
        .classes()
        .any(|class| is_one_of(class, &["wp-caption", "thumbinner", "image-block"]));
    is_named && element.find_tag(Tag::Image).is_some()
}

/// Whether it is the caption of such a figure.
pub(super) fn is_caption(element: &Element) -> bool {
    element
        .classes()
        .any(|class| is_one_of(class, &["wp-caption-text", "thumbcaption", "image-caption"]))
}

/// Whether it is the caption of one picture in a gallery.
pub(super) fn is_picture_caption(element: &Element) -> bool {
    element.has_class("gallery-caption")
        || element.has_class("wp-caption-text")
        || (element.tag == Tag::Meaning && !element.holds_block)
}

/// The character that a picture replaces: WordPress shows emoji as pictures. The
/// name of a smiley that no character is, such as `:shipit:`, is none.
pub(super) fn letter(img: &Element) -> Option<&str> {
    let alt = img.get("alt")?.trim();
    let is_letter = !alt.is_empty()
        && (!alt.is_ascii() || !alt.bytes().any(|byte| byte.is_ascii_alphanumeric()))
        && img.classes().any(is_letter);
    is_letter.then_some(alt)
}

/// Whether a class is that of pictures that replace characters.
pub(super) fn is_letter(class: &str) -> bool {
    is_one_of(class, &["emoji", "wp-smiley"])
}
