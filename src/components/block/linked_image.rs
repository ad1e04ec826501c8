//! Pictures that lead to another page.

use super::image::class_and_use;
use crate::components::dom::{El, el};
use crate::components::{Setting, caption, picture};
use lede_model::{Image, ImageRole, Url};

/// A picture that is a link. Without alternative text the link is named by the
/// caption, else by the site that it leads to.
pub(super) fn linked_image(image: &Image, role: ImageRole, url: &Url, setting: &Setting) -> El {
    let (class, usage) = class_and_use(role);
    let alt = image.alt.as_deref().unwrap_or_default();
    let name = match alt.is_empty() {
        true => Some(image.caption.as_deref().unwrap_or(url.host())),
        false => None,
    };
    el("figure")
        .class(class)
        .child(
            el("a")
                .href(&setting.link(url))
                .maybe_attr("aria-label", name)
                .child(picture(image, usage, alt)),
        )
        .maybe(caption(image, setting))
}
