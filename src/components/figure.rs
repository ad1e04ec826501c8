//! A picture with its caption and credit.

use super::dom::{El, el};
use super::{PictureUse, Setting, picture};
use lede_model::Image;

/// A picture with what belongs under it. `class` is the figure's own.
pub fn figure(image: &Image, usage: PictureUse, class: &'static str, setting: &Setting) -> El {
    el("figure")
        .class(class)
        .child(picture(
            image,
            usage,
            image.alt.as_deref().unwrap_or_default(),
        ))
        .maybe(caption(image, setting))
}

/// Caption and credit, either of which may stand alone; `None` without both.
pub fn caption(image: &Image, setting: &Setting) -> Option<El> {
    let caption = image
        .caption
        .as_deref()
        .map(|caption| el("span").class("caption").text(caption));
    let credit = image.credit.as_deref().map(|credit| {
        el("span")
            .class("credit")
            .text(&setting.strings.credit(credit))
    });
    if caption.is_none() && credit.is_none() {
        return None;
    }
    let mut figcaption = el("figcaption");
    let both = caption.is_some() && credit.is_some();
    figcaption = figcaption.maybe(caption);
    if both {
        figcaption = figcaption.text(" ");
    }
    Some(figcaption.maybe(credit))
}
