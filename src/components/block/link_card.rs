//! Links with what is behind them.

use crate::components::frozen::IntoBuiltView;
use crate::components::link::link;
use crate::components::{Picture, PictureUse, use_page_context};
use lede_model as model;
use leptos::prelude::*;

/// A card that is one link; the site that it leads to is named under it.
#[component]
pub(super) fn LinkCard<'a>(
    /// The link.
    card: &'a model::LinkCard,
) -> impl IntoView {
    let publisher = card.publisher.as_deref().unwrap_or(card.url.host());
    let page = use_page_context();
    let href = page.link(&card.url);
    let description = card.description.as_deref();
    // Next to its title the picture is decoration.
    let picture = card
        .image
        .as_ref()
        .map(|image| view! { <Picture image usage=PictureUse::CardSmall alt="" /> });
    view! {
        <div class="link-card">
            <div class="link-card-text">
                <p class="link-card-title">
                    <a {..link(&href, &page)}>{card.title.as_str()}</a>
                </p>
                {description.map(|text| view! { <p class="link-card-more">{text}</p> })}
                <p class="link-card-from">{publisher}</p>
            </div>
            {picture}
        </div>
    }
    .frozen()
}
