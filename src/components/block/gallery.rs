//! Pictures that belong together.

use crate::components::body::Body;
use crate::components::dom::{El, el};
use crate::components::{PictureUse, Setting, caption, picture};
use crate::locale::number;
use lede_model::Image;

/// A grid of small pictures, and the same ones large over the page. Each small
/// one is a link to an address of its own, such as `#picture-2`;
/// `shell::lightbox` shows the large one as long as that is the address.
pub(super) fn gallery(title: Option<&str>, images: &[Image], body: &Body<'_>) -> El {
    let setting = body.setting;
    let strings = setting.strings;
    let before = body.pictures.get();
    body.pictures.set(before + images.len());
    let name = |index: usize| (before + index + 1).to_string();
    let small = images.iter().enumerate().map(|(index, image)| {
        let count = number(index as u32 + 1, &setting.language);
        let mut label = strings.enlarge(&count);
        if let Some(alt) = image.alt.as_deref().filter(|alt| !alt.is_empty()) {
            label.push_str(". ");
            label.push_str(alt);
        }
        el("li").child(
            el("a")
                .href(&setting.part(&["picture-", &name(index)].concat()))
                .attr("data-picture", &name(index))
                .attr("aria-label", &label)
                .child(picture(image, PictureUse::Thumbnail, "")),
        )
    });
    let large = images.iter().enumerate().map(|(index, image)| {
        slide(image, index, images.len(), setting).attr("data-slide", &name(index))
    });
    el("figure")
        .class("gallery")
        .maybe(title.map(|title| el("figcaption").class("gallery-title").text(title)))
        .child(
            el("ul")
                .class("gallery-grid")
                .fixed("role", "list")
                .children(small),
        )
        .child(
            el("dialog")
                .class("lightbox")
                .attr("aria-label", title.unwrap_or(strings.pictures))
                .child(
                    el("div")
                        .class("lightbox-slides")
                        .fixed("aria-live", "polite")
                        .children(large),
                )
                .child(
                    el("div")
                        .class("lightbox-keys")
                        .child(key("previous", "←", strings.previous))
                        .child(key("next", "→", strings.next))
                        .child(key("close", "✕", strings.close)),
                ),
        )
}

fn slide(image: &Image, index: usize, count: usize, setting: &Setting) -> El {
    let place = [
        number(index as u32 + 1, &setting.language).as_str(),
        " / ",
        &number(count as u32, &setting.language),
    ]
    .concat();
    el("figure")
        .class("lightbox-slide")
        .fixed("hidden", "")
        .child(picture(
            image,
            PictureUse::Full,
            image.alt.as_deref().unwrap_or_default(),
        ))
        .child(
            caption(image, setting)
                .unwrap_or_else(|| el("figcaption"))
                .child(el("span").class("lightbox-place").text(&place)),
        )
}

fn key(go: &str, sign: &str, label: &str) -> El {
    el("button")
        .fixed("type", "button")
        .attr("data-go", go)
        .attr("aria-label", label)
        .child(el("span").fixed("aria-hidden", "true").text(sign))
}
