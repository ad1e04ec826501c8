//! Maps as pictures.

use crate::components::frozen::IntoBuiltView;
use crate::components::url::Href;
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
    let link = view! {
        <a class="map-link" lang=mark.lang dir=mark.dir href=Href(url)>{label}</a>
    };
    let more = vec![" ".frozen(), link.frozen()];
    // The picture leads there, too, but those who hear or tab through the page
    // need one link, not two.
    view! {
        <figure class="map">
            <a href=Href(url) tabindex="-1" aria-label=label>
                <Picture image usage alt=image.alt.as_deref().unwrap_or_default() />
            </a>
            <Caption image more />
        </figure>
    }
    .frozen()
}
