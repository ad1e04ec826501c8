//! `<picture>` with every rendition the document has.

use super::dom::{El, el};
use lede_model::Image;

/// Where a picture stands, which decides how wide it is and when it loads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PictureUse {
    /// On top of an article.
    Lead,
    /// On top of an article, taller than wide.
    LeadPortrait,
    /// In the text, as wide as it.
    Inline,
    /// In the text, half as wide.
    Half,
    /// Wider than the text.
    Wide,
    /// From edge to edge.
    Full,
    /// On the lead card of a front.
    CardLead,
    /// On the lead card of a section on a front.
    CardSectionLead,
    /// On a card of two, three or four across.
    Card,
    /// Beside the words of a card.
    CardBeside,
    /// On a small card.
    CardSmall,
    /// In the grid of a gallery.
    Thumbnail,
}

impl PictureUse {
    /// The `sizes` attribute: the one place that knows how wide pictures are
    /// shown. It follows `--measure`, `--wide` and the grids in `style/`.
    #[must_use]
    pub fn sizes(self) -> &'static str {
        match self {
            Self::Lead | Self::Wide => "(min-width: 75rem) 60rem, (min-width: 48rem) 90vw, 100vw",
            Self::LeadPortrait | Self::Inline => "(min-width: 48rem) 42rem, 100vw",
            Self::Half => "(min-width: 48rem) 21rem, 100vw",
            Self::Full => "100vw",
            Self::CardLead => "(min-width: 75rem) 50rem, (min-width: 64rem) 64vw, 100vw",
            Self::CardSectionLead => "(min-width: 75rem) 36.5rem, (min-width: 48rem) 45vw, 92vw",
            Self::Card => "(min-width: 64rem) 22rem, (min-width: 48rem) 45vw, 92vw",
            Self::Thumbnail => "(min-width: 64rem) 20rem, 50vw",
            Self::CardBeside => "(min-width: 48rem) 18rem, 30vw",
            Self::CardSmall => "(min-width: 48rem) 9rem, 24vw",
        }
    }

    /// Whether it is what the first screen waits for.
    fn is_first(self) -> bool {
        matches!(self, Self::Lead | Self::LeadPortrait | Self::CardLead)
    }
}

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
