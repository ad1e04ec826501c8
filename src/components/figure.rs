//! A picture with its caption and credit.

use super::frozen::{BuiltView, IntoBuiltView};
use super::interface_mark::marked;
use super::picture::Picture;
use super::{PictureUse, use_page_context};
use lede_model::Image;
use leptos::prelude::*;

/// A picture with what belongs under it.
#[component]
pub fn Figure<'a>(
    /// The picture.
    image: &'a Image,
    /// Where it is used.
    usage: PictureUse,
    /// The figure's class.
    class: &'static str,
) -> impl IntoView {
    view! {
        <figure class=class>
            <Picture image usage alt=image.alt.as_deref().unwrap_or_default() />
            <Caption image />
        </figure>
    }
    .frozen()
}

/// Caption and credit of a picture; nothing where the picture has neither and
/// nothing follows them.
#[component]
pub fn Caption<'a>(
    /// The picture.
    image: &'a Image,
    /// What follows them, such as a link.
    #[prop(optional)]
    more: Vec<BuiltView>,
) -> impl IntoView {
    let caption = image.caption.as_deref();
    let credit = image.credit.as_deref();
    if caption.is_none() && credit.is_none() && more.is_empty() {
        return None;
    }
    let space = (caption.is_some() && credit.is_some()).then_some(" ");
    let page = use_page_context();
    let mark = page.within_article();
    let credit = credit.map(|credit| page.strings.credit(credit));
    let credit = credit.map(|credit| {
        let credit = view! { <span class="credit">{credit}</span> };
        marked(credit.frozen(), mark)
    });
    Some(
        view! {
            <figcaption>
                {caption.map(|caption| view! { <span class="caption">{caption}</span> })}
                {space}
                {credit}
                {more}
            </figcaption>
        }
        .frozen(),
    )
}
