//! Maps as pictures.

use crate::components::frozen::IntoBuiltView;
use crate::components::link::link;
use crate::components::{Caption, Figure, Picture, PictureUse, use_page_context};
use lede_model::{Image, Url};
use leptos::prelude::*;

/// A picture of a map, and a link to the one that can be moved about in.
#[component]
pub(super) fn Map<'a>(
    /// The picture.
    image: &'a Image,
    /// Where the other one is.
    url: Option<&'a Url>,
) -> impl IntoView {
    let usage = PictureUse::Inline;
    let Some(url) = url else {
        return view! { <Figure image usage class="map" /> }.frozen();
    };
    let page = use_page_context();
    let (label, mark) = (page.strings.open_map, page.within_article());
    let below = view! {
        <a class="map-link" lang=mark.lang dir=mark.dir {..link(url, &page)}>{label}</a>
    };
    let more = vec![" ".frozen(), below.frozen()];
    // The picture leads there, too, but those who hear or tab through the page
    // need one link, not two.
    view! {
        <figure class="map">
            <a {..link(url, &page)} tabindex="-1" aria-label=label>
                <Picture image usage alt=image.alt.as_deref().unwrap_or_default() />
            </a>
            <Caption image more />
        </figure>
    }
    .frozen()
}
