//! What happened, in order of time.

use super::rich::titled;
use crate::components::body::Body;
use crate::components::dom::{El, el};
use lede_model::TimelineEvent;

/// A list of events under their dates.
pub(super) fn timeline(title: Option<&str>, events: &[TimelineEvent], body: &Body<'_>) -> El {
    let events = events.iter().map(|event| {
        let item = el("li")
            .child(el("p").class("event-date").text(&event.date))
            .maybe(
                event
                    .title
                    .as_deref()
                    .map(|title| el("p").class("event-title").text(title)),
            );
        body.fill(item, &event.body)
    });
    titled("section", "timeline", title).child(el("ol").fixed("role", "list").children(events))
}
