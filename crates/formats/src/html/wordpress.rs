//! What WordPress and its older editors say by classes.

use super::providers::link_card;
use super::tag::Tag;
use super::tree::{Element, is_one_of};
use super::walk::Walk;
use lede_model::Block;

/// Whether it is a gallery: a block's, a short code's or Jetpack's.
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

/// A file to download: its name leads to it, and so does a button.
pub(super) fn file(walk: &mut Walk<'_>, element: &Element) -> Option<Block> {
    let link = element.find_tag(Tag::Link)?;
    let url = walk.address(link.get("href")?.trim())?;
    let name = link.text();
    Some(link_card((!name.is_empty()).then_some(name), url))
}

/// Whether it is a figure of the times before `<figure>`.
pub(super) fn is_figure(element: &Element) -> bool {
    element.has_class("wp-caption") && element.find_tag(Tag::Image).is_some()
}

/// Whether it is the caption of such a figure.
pub(super) fn is_caption(element: &Element) -> bool {
    element.has_class("wp-caption-text")
}

/// Whether it is the caption of one picture of a gallery.
pub(super) fn is_picture_caption(element: &Element) -> bool {
    element.has_class("gallery-caption")
        || element.has_class("wp-caption-text")
        || (element.tag == Tag::Meaning && !element.holds_block)
}

/// Whether a picture is a letter: WordPress shows emoji as pictures.
pub(super) fn is_letter(class: &str) -> bool {
    is_one_of(class, &["emoji", "wp-smiley"])
}
