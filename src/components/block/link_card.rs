//! Links with what is behind them.

use crate::components::dom::{El, el};
use crate::components::{PictureUse, Setting, picture};
use lede_model::LinkCard;

/// A card that is one link; whose page it is stands under it.
pub(super) fn link_card(card: &LinkCard, setting: &Setting) -> El {
    let publisher = card.publisher.as_deref().unwrap_or(card.url.host());
    el("div")
        .class("link-card")
        .child(
            el("div")
                .class("link-card-text")
                .child(
                    el("p")
                        .class("link-card-title")
                        .child(el("a").href(&setting.link(&card.url)).text(&card.title)),
                )
                .maybe(
                    card.description
                        .as_deref()
                        .map(|description| el("p").class("link-card-more").text(description)),
                )
                .child(el("p").class("link-card-from").text(publisher)),
        )
        // Next to its title the picture is decoration.
        .maybe(
            card.image
                .as_ref()
                .map(|image| picture(image, PictureUse::CardSmall, "")),
        )
}
