//! The main events of a live report, above it.

use super::block::update::{Clock, anchor};
use super::body::Body;
use super::frozen::{BuiltView, IntoBuiltView};
use super::heading_level::outline_level;
use super::link::link;
use lede_model::{Block, LiveUpdate};
use leptos::prelude::*;

/// The list of the key events of a report; `None` without any.
pub(crate) fn key_events(blocks: &[Block], body: &Body<'_>) -> Option<BuiltView> {
    let events: Vec<_> = blocks
        .iter()
        .filter_map(|block| match block {
            Block::Update(update) if update.key_event => {
                Some((&**update, update.title.as_deref()?))
            }
            _ => None,
        })
        .collect();
    (!events.is_empty()).then(|| view! { <KeyEvents events body /> }.frozen())
}

/// Links to the updates that are marked as key events.
#[component]
fn KeyEvents<'a>(
    /// The updates and their titles, in the report's order.
    events: Vec<(&'a LiveUpdate, &'a str)>,
    /// The body of the report.
    body: &'a Body<'a>,
) -> impl IntoView {
    let title = body.page.strings.key_events;
    let mark = body.page.within_article();
    let items = events
        .into_iter()
        .map(|(update, title)| {
            let href = body.page.part(&anchor(update));
            let time = update.date.as_ref().map(|time| view! { <Clock time /> });
            view! { <li>{time} <a {..link(&href, &body.page)}>{title}</a></li> }.frozen()
        })
        .collect_view();
    view! {
        <nav class="key-events" aria-label=title>
            <h2 class="box-title" {..outline_level(&body.page, 2)} lang=mark.lang dir=mark.dir>{title}</h2>
            <ol role="list">{items}</ol>
        </nav>
    }
    .frozen()
}
