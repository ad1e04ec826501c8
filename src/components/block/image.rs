//! Pictures in the body.

use crate::components::dom::El;
use crate::components::{PictureUse, Setting, figure};
use lede_model::{Image, ImageRole};

/// A picture in the body.
pub(super) fn image(image: &Image, role: ImageRole, setting: &Setting) -> El {
    let (class, usage) = match role {
        ImageRole::Inline => ("image-inline", PictureUse::Inline),
        ImageRole::Half => ("image-half", PictureUse::Half),
        ImageRole::Wide => ("image-wide", PictureUse::Wide),
        ImageRole::Full => ("image-full", PictureUse::Full),
    };
    figure(image, usage, class, setting)
}
