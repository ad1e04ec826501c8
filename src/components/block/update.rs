//! Entries of live reports.

use super::heading;
use crate::components::body::Body;
use crate::components::frozen::IntoBuiltView;
use crate::components::heading_level::outline_level;
use crate::components::link::link;
use crate::components::use_page_context;
use crate::i18n::{DateStyle, date, dateline};
use lede_model::{LiveUpdate, Timestamp};
use leptos::prelude::*;

/// An entry, with an address of its own under its time. Where a new day
/// begins, it is named.
#[component]
pub(super) fn Update<'a>(
    /// The entry.
    update: &'a LiveUpdate,
    /// The body that it is part of.
    body: &'a Body<'a>,
) -> impl IntoView {
    let page = &body.page;
    let class = match update.key_event {
        true => "update is-key",
        false => "update",
    };
    let mark = page.within_article();
    let anchor = anchor(update);
    let href = page.part(&anchor);
    let head = update.date.as_ref().map(|time| {
        let day = date(time, DateStyle::Date, &page.language);
        let is_new_day = body.day.replace(day.clone()) != day;
        view! {
            {is_new_day.then(|| view! {
                <p class="update-day" lang=mark.lang dir=mark.dir>{day}</p>
            })}
            <a class="update-time" lang=mark.lang dir=mark.dir title=page.strings.permalink {..link(&href, page)}>
                <Clock time />
            </a>
        }
    });
    let title = update.title.as_deref();
    view! {
        <section class=class id=anchor aria-label=title>
            <div class="update-head">{head}</div>
            {title.map(|title| view! { <h2 class="update-title" {..outline_level(page, 2)}>{title}</h2> })}
            {body.views(&update.body)}
        </section>
    }
    .frozen()
}

/// The anchor of an entry.
pub(in crate::components) fn anchor(update: &LiveUpdate) -> String {
    heading::anchor("update", &update.id).unwrap_or_else(|| "update".to_owned())
}

/// The hour, with the whole date for those who point at it.
#[component]
pub(in crate::components) fn Clock<'a>(
    /// The moment.
    time: &'a Timestamp,
) -> impl IntoView {
    let page = use_page_context();
    let language = &page.language;
    let title = dateline(time, language);
    let text = date(time, DateStyle::Clock, language);
    view! { <time part="time" datetime=time.as_str() title=title>{text}</time> }.frozen()
}
