//! The top of a list's page: whose or which list it is.

use super::frozen::IntoBuiltView;
use super::url::MediaSource;
use lede_model::Author;
use leptos::prelude::*;

/// The head of a section's, an author's or a tag's page.
#[component]
pub fn ListHead<'a>(
    /// What kind of list it is, or where it is from; an author's role takes its
    /// place.
    #[prop(optional_no_strip)]
    kicker: Option<&'a str>,
    /// The name of the list.
    title: &'a str,
    /// A sentence about it; an author's biography where there is none.
    #[prop(optional_no_strip)]
    description: Option<&'a str>,
    /// Whose stories they are.
    #[prop(optional_no_strip)]
    author: Option<&'a Author>,
) -> impl IntoView {
    let portrait = author.and_then(|author| author.avatar.as_ref()).map(|url| {
        view! {
            <img
                class="portrait"
                alt=""
                width="160"
                height="160"
                src=MediaSource::picture(url)
            />
        }
    });
    let role = author.and_then(|author| author.role.as_deref());
    let kicker = role
        .or(kicker)
        .map(|kicker| view! { <p class="kicker">{kicker}</p> });
    let text = description.or_else(|| author.and_then(|author| author.bio.as_deref()));
    view! {
        <header class="list-head">
            {portrait}
            <div class="list-head-text">
                {kicker}
                <h1 class="headline" tabindex="-1">{title}</h1>
                {text.map(|text| view! { <p class="standfirst">{text}</p> })}
            </div>
        </header>
    }
    .frozen()
}
