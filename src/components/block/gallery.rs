//! Pictures that belong together.

use super::lightbox::Lightbox;
use crate::components::body::Body;
use crate::components::frozen::IntoBuiltView;
use crate::components::link::link;
use crate::components::{Picture, PictureUse};
use crate::i18n;
use lede_model::Image;
use leptos::prelude::*;

/// A grid of small pictures, and the same ones large over the page. Each small
/// one is a link to an address of its own, such as `#picture-2`; the lightbox
/// shows the large one as long as that is the address.
#[component]
pub(super) fn Gallery<'a>(
    /// Its title.
    title: Option<&'a str>,
    /// The pictures.
    images: &'a [Image],
    /// The body that it is part of.
    body: &'a Body<'a>,
) -> impl IntoView {
    let page = &body.page;
    let strings = page.strings;
    let before = body.pictures.get();
    body.pictures.set(before + images.len());
    let mark = page.within_article();
    let name = |index: usize| (before + index + 1).to_string();
    let small = images
        .iter()
        .enumerate()
        .map(|(index, image)| {
            let count = i18n::number(index as u32 + 1, &page.language);
            let mut label = strings.enlarge(&count);
            if let Some(alt) = image.alt.as_deref().filter(|alt| !alt.is_empty()) {
                label.push_str(". ");
                label.push_str(alt);
            }
            let name = name(index);
            let href = page.part(&["picture-", &name].concat());
            view! {
                <li>
                    <a
                        {..link(&href, page)}
                        data-picture=name
                        lang=mark.lang
                        dir=mark.dir
                        aria-label=label
                    >
                        <Picture image usage=PictureUse::Thumbnail alt="" />
                    </a>
                </li>
            }
            .frozen()
        })
        .collect_view();
    let caption =
        title.map(|title| view! { <figcaption class="gallery-title">{title}</figcaption> });
    view! {
        <figure class="gallery">
            {caption}
            <ul class="gallery-grid" role="list">{small}</ul>
            <Lightbox label=title.unwrap_or(strings.pictures) images before />
        </figure>
    }
    .frozen()
}
