//! Pictures that lead to another page.

use super::image::class_and_use;
use crate::components::frozen::IntoBuiltView;
use crate::components::link::link;
use crate::components::{Caption, Picture, use_page_context};
use lede_model::{Image, ImageRole, Url};
use leptos::prelude::*;

/// A picture that is a link. Without alternative text the link is named by the
/// caption, else by the site that it leads to.
#[component]
pub(super) fn LinkedImage<'a>(
    /// The picture.
    image: &'a Image,
    /// How much room it takes.
    role: ImageRole,
    /// Where it leads.
    url: &'a Url,
) -> impl IntoView {
    let (class, usage) = class_and_use(role);
    let alt = image.alt.as_deref().unwrap_or_default();
    let name = alt
        .is_empty()
        .then(|| image.caption.as_deref().unwrap_or(url.host()));
    let page = use_page_context();
    let href = page.link(url);
    view! {
        <figure class=class>
            <a {..link(&href, &page)} aria-label=name>
                <Picture image usage alt />
            </a>
            <Caption image />
        </figure>
    }
    .frozen()
}
