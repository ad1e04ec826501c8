//! What happened, in order of time.

use super::titled::BoxTitle;
use crate::components::body::Body;
use crate::components::frozen::IntoBuiltView;
use lede_model::TimelineEvent;
use leptos::prelude::*;

/// A list of events under their dates.
#[component]
pub(super) fn Timeline<'a>(
    /// Its title.
    title: Option<&'a str>,
    /// The events.
    events: &'a [TimelineEvent],
    /// The body that it is part of.
    body: &'a Body<'a>,
) -> impl IntoView {
    let events = events
        .iter()
        .map(|event| {
            let title = event.title.as_deref();
            view! {
                <li>
                    <p class="event-date">{event.date.as_str()}</p>
                    {title.map(|title| view! { <p class="event-title">{title}</p> })}
                    {body.views(&event.body)}
                </li>
            }
            .frozen()
        })
        .collect_view();
    view! {
        <section class="timeline" aria-label=title>
            <BoxTitle title />
            <ol role="list">{events}</ol>
        </section>
    }
    .frozen()
}
