//! When it was published, and how long it takes to read.

use super::frozen::IntoBuiltView;
use super::interface_mark::marked;
use super::use_page_context;
use crate::i18n;
use crate::state::InterfaceMark;
use lede_model::{Article, Timestamp};
use leptos::prelude::*;

/// When the article was published and updated, and its reading time.
#[component]
pub fn Dateline<'a>(
    /// The article.
    article: &'a Article,
    /// Its reading time, in minutes.
    minutes: u32,
) -> impl IntoView {
    let page = use_page_context();
    let published = article.date_published.as_ref();
    let updated = article.updated();
    let text = |time| i18n::dateline(time, &page.language);
    // Each for itself: their order is that of the article.
    let mark = page.within_article();
    let updated = updated.map(|time| {
        let line = view! {
            <span class="updated-line">
                {page.strings.updated} <Time time text=text(time) class="updated" />
            </span>
        };
        marked(line.frozen(), mark)
    });
    view! {
        <p class="dateline">
            {published.map(|time| view! { <Time time text=text(time) class="published" mark /> })}
            {updated}
            <ReadingTime minutes mark />
        </p>
    }
    .frozen()
}

/// A moment, for readers and for machines.
#[component]
pub(super) fn Time<'a>(
    /// The moment.
    time: &'a Timestamp,
    /// How it is written.
    text: String,
    /// Its class.
    #[prop(optional)]
    class: Option<&'static str>,
    /// Where what is around it is in another language.
    #[prop(optional)]
    mark: InterfaceMark<'a>,
) -> impl IntoView {
    let time = view! { <time class=class part="time" datetime=time.as_str()>{text}</time> };
    marked(time.frozen(), mark)
}

/// "2 min read".
#[component]
pub(super) fn ReadingTime<'a>(
    /// The reading time, in minutes.
    minutes: u32,
    /// Where what is around it is in another language.
    #[prop(optional)]
    mark: InterfaceMark<'a>,
) -> impl IntoView {
    let page = use_page_context();
    let text = i18n::counted(&page.strings.minutes_read, minutes, &page.language);
    let time = view! { <span class="reading-time">{text}</span> };
    marked(time.frozen(), mark)
}
