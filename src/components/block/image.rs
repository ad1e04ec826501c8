//! Pictures in the body.

use crate::components::{Figure, PictureUse};
use lede_model::{Image, ImageRole};
use leptos::prelude::*;

/// A picture in the body.
#[component]
pub(super) fn BodyImage<'a>(
    /// The picture.
    image: &'a Image,
    /// How much room it takes.
    role: ImageRole,
) -> impl IntoView {
    let (class, usage) = class_and_use(role);
    view! { <Figure image usage class /> }
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
