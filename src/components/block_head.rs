//! The heading above several stories: what they are, and the way to more.

use super::frozen::IntoBuiltView;
use super::url::Href;
use lede_model::Url;
use leptos::either::Either;
use leptos::prelude::*;

/// The heading of a block, with "See all" where there is more.
#[component]
pub(super) fn BlockHead<'a>(
    /// The id of the heading, which the block is labelled by.
    id: &'a str,
    /// What the heading says.
    title: &'a str,
    /// Where the heading leads.
    #[prop(optional)]
    href: Option<&'a Url>,
    /// The text and the address of the link to more.
    #[prop(optional_no_strip)]
    see_all: Option<(&'a str, &'a Url)>,
) -> impl IntoView {
    let heading = match href {
        Some(href) => Either::Left(view! { <a href=Href(href)>{title}</a> }),
        None => Either::Right(title),
    };
    let see_all = see_all.map(|(text, url)| {
        view! { <a class="see-all" href=Href(url) aria-describedby=id>{text}</a> }
    });
    view! {
        <header class="block-head">
            <h2 id=id>{heading}</h2>
            {see_all}
        </header>
    }
    .frozen()
}
