//! `<picture>` with every rendition the document has.

use super::dom::{El, el};
use lede_model::Image;
pub use lede_model::PictureUse;

/// A picture; `alt` is given apart because a card's picture is decoration next
/// to its headline while the same picture in an article is not.
pub fn picture(image: &Image, usage: PictureUse, alt: &str) -> El {
    let mut img = el("img").attr("alt", alt).fixed("decoding", "async");
    // Before `src`, or the browser begins to load before it knows.
    img = if usage.is_first() {
        img.fixed("fetchpriority", "high")
    } else {
        img.fixed("loading", "lazy")
    };
    if let (Some(width), Some(height)) = (image.width, image.height) {
        img = img
            .attr("width", &width.to_string())
            .attr("height", &height.to_string());
    }
    let position = image
        .focal_point
        .map(|point| [&point.x.to_string(), "% ", &point.y.to_string(), "%"].concat());
    let srcset = image.srcset(None);
    let img = img
        .fixed("referrerpolicy", "strict-origin-when-cross-origin")
        .maybe_fixed("sizes", srcset.is_some().then(|| usage.sizes()))
        .maybe_attr("srcset", srcset.as_deref())
        .src(&image.url)
        .object_position(position.as_deref());
    let source = image.srcset(Some("image/avif")).map(|srcset| {
        el("source")
            .fixed("type", "image/avif")
            .fixed("sizes", usage.sizes())
            .attr("srcset", &srcset)
    });
    el("picture").maybe(source).child(img)
}
