//! When it was published, and how long it takes to read.

use super::Setting;
use super::dom::{El, el};
use crate::locale;
use lede_model::{Article, Timestamp};

/// The dateline of an article; `minutes` is its reading time.
pub fn dateline(article: &Article, minutes: u32, setting: &Setting) -> El {
    let published = article.date_published.as_ref();
    let updated = article.updated();
    let time = |time: &Timestamp, class| {
        el("time")
            .class(class)
            .attr("datetime", time.as_str())
            .text(&locale::dateline(time, &setting.language))
    };
    el("p")
        .class("dateline")
        .maybe(published.map(|published| time(published, "published")))
        .maybe(updated.map(|updated| {
            el("span")
                .class("updated-line")
                .text(setting.strings.updated)
                .child(time(updated, "updated"))
        }))
        .child(reading_time(minutes, setting))
}

/// "2 min read".
pub(super) fn reading_time(minutes: u32, setting: &Setting) -> El {
    el("span").class("reading-time").text(&locale::counted(
        &setting.strings.minutes_read,
        minutes,
        &setting.language,
    ))
}
