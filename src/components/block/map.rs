//! Maps as pictures.

use crate::components::dom::{El, el};
use crate::components::{PictureUse, Setting, caption, picture};
use lede_model::{Image, Url};

/// A picture of a map, and a way to the one that can be moved about in.
pub(super) fn map(image: &Image, url: Option<&Url>, setting: &Setting) -> El {
    let shown = picture(
        image,
        PictureUse::Inline,
        image.alt.as_deref().unwrap_or_default(),
    );
    let figure = el("figure").class("map");
    let Some(url) = url else {
        return figure.child(shown).maybe(caption(image, setting));
    };
    let words = el("a")
        .class("map-link")
        .href(url)
        .text(setting.strings.open_map);
    // The picture leads there, too, but those who hear or tab through the page
    // need one link, not two.
    figure
        .child(
            el("a")
                .href(url)
                .fixed("tabindex", "-1")
                .attr("aria-label", setting.strings.open_map)
                .child(shown),
        )
        .child(
            caption(image, setting)
                .unwrap_or_else(|| el("figcaption"))
                .text(" ")
                .child(words),
        )
}
