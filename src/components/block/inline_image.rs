//! Small pictures in a line of text.

use crate::components::dom::{El, el};
use lede_model::InlineImage;

/// A picture in the line, at its own size.
pub(super) fn inline_image(image: &InlineImage) -> El {
    let pixels = |size: Option<u32>| size.map(|size| size.to_string());
    el("img")
        .class("inline-image")
        .attr("alt", &image.alt)
        .fixed("decoding", "async")
        .fixed("loading", "lazy")
        .fixed("referrerpolicy", "strict-origin-when-cross-origin")
        .maybe_attr("width", pixels(image.width).as_deref())
        .maybe_attr("height", pixels(image.height).as_deref())
        .src(&image.url)
}
