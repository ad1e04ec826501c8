//! Entries of live reports.

use super::heading;
use crate::components::Setting;
use crate::components::body::Body;
use crate::components::dom::{El, el};
use crate::locale::{DateStyle, date, dateline};
use lede_model::{LiveUpdate, Timestamp};

/// An entry, with an address of its own under its time. Where a new day
/// begins, it is named.
pub(super) fn update(update: &LiveUpdate, body: &Body<'_>) -> El {
    let setting = body.setting;
    let class = if update.key_event {
        "update is-key"
    } else {
        "update"
    };
    let mut head = el("div").class("update-head");
    let anchor = anchor(update);
    if let Some(moment) = &update.date {
        let day = date(moment, DateStyle::Date, &setting.language);
        if body.day.replace(day.clone()) != day {
            head = head.child(el("p").class("update-day").text(&day));
        }
        head = head.child(
            el("a")
                .class("update-time")
                .attr("title", setting.strings.permalink)
                .href(&setting.part(&anchor))
                .child(clock(moment, setting)),
        );
    }
    let element = el("section")
        .class(class)
        .attr("id", &anchor)
        .maybe_attr("aria-label", update.title.as_deref())
        .child(head)
        .maybe(
            update
                .title
                .as_deref()
                .map(|title| el("h2").class("update-title").text(title)),
        );
    body.fill(element, &update.body)
}

/// The anchor of an entry.
pub(in crate::components) fn anchor(update: &LiveUpdate) -> String {
    heading::anchor("update", &update.id).unwrap_or_else(|| "update".to_owned())
}

/// The hour, with the whole date for those who point at it.
pub(in crate::components) fn clock(moment: &Timestamp, setting: &Setting) -> El {
    el("time")
        .attr("datetime", moment.as_str())
        .attr("title", &dateline(moment, &setting.language))
        .text(&date(moment, DateStyle::Clock, &setting.language))
}
