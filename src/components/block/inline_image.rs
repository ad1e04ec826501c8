//! Small pictures in a line of text.

use crate::components::frozen::IntoBuiltView;
use crate::components::url::MediaSource;
use lede_model as model;
use leptos::prelude::*;

/// A picture in the line, at its own size.
#[component]
pub(super) fn InlineImage<'a>(
    /// The picture.
    image: &'a model::InlineImage,
) -> impl IntoView {
    let pixels = |size: Option<u32>| size.map(|size| size.to_string());
    view! {
        <img
            class="inline-image"
            alt=image.alt.as_str()
            decoding="async"
            loading="lazy"
            referrerpolicy="strict-origin-when-cross-origin"
            width=pixels(image.width)
            height=pixels(image.height)
            src=MediaSource::picture(&image.url)
        />
    }
    .frozen()
}
