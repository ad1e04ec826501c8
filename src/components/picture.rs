//! `<picture>` with every rendition the document has.

use super::frozen::IntoBuiltView;
use super::url::MediaSource;
use super::use_page_context;
use lede_model::Image;
pub use lede_model::PictureUse;
use leptos::prelude::*;

const AVIF: &str = "image/avif";

/// A picture in all renditions that the document has.
#[component]
pub fn Picture<'a>(
    /// The picture.
    image: &'a Image,
    /// Where it is used, which decides how wide it is and when it loads.
    usage: PictureUse,
    /// What it shows, in words. It is given apart from the picture because a
    /// card's picture is decoration next to its headline.
    alt: &'a str,
    /// Whether it is loaded although it is not on the screen.
    #[prop(optional)]
    is_eager: bool,
) -> impl IntoView {
    let page = use_page_context();
    let sizes = page.picture_sizes(usage);
    let is_first = usage.is_first();
    let size = image.width.zip(image.height);
    let position = image
        .focal_point
        .map(|point| [&point.x.to_string(), "% ", &point.y.to_string(), "%"].concat());
    let avif = image.has_renditions(Some(AVIF)).then(|| {
        view! {
            <source
                type=AVIF
                sizes=sizes
                srcset=MediaSource::renditions(image, Some(AVIF))
            />
        }
    });
    view! {
        <picture part=usage.is_lead().then_some("image")>
            {avif}
            // `src` last, or the browser begins to load before it knows the rest.
            // The position goes through the object model, which a strict content
            // security policy allows where it forbids `style` attributes.
            <img
                alt=alt
                decoding="async"
                fetchpriority=is_first.then_some("high")
                loading=(!is_first && !is_eager).then_some("lazy")
                width=size.map(|(width, _)| width.to_string())
                height=size.map(|(_, height)| height.to_string())
                referrerpolicy="strict-origin-when-cross-origin"
                style=("object-position", position)
                sizes=image.has_renditions(None).then_some(sizes)
                srcset=MediaSource::renditions(image, None)
                src=MediaSource::picture(&image.url)
            />
        </picture>
    }
    .frozen()
}
