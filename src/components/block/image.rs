//! Pictures in the body.

use crate::components::dom::El;
use crate::components::{PictureUse, Setting, figure};
use lede_model::{Image, ImageRole};

/// A picture in the body.
pub(super) fn image(image: &Image, role: ImageRole, setting: &Setting) -> El {
    let (class, usage) = class_and_use(role);
    figure(image, usage, class, setting)
}

/// The figure's class, and how wide the picture is shown.
pub(super) fn class_and_use(role: ImageRole) -> (&'static str, PictureUse) {
    match role {
        ImageRole::Inline => ("image-inline", PictureUse::Inline),
        ImageRole::Half => ("image-half", PictureUse::Half),
        ImageRole::Wide => ("image-wide", PictureUse::Wide),
        ImageRole::Full => ("image-full", PictureUse::Full),
    }
}
