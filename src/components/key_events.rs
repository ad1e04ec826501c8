//! The main events of a live report, above it.

use super::block::update::{anchor, clock};
use super::body::Body;
use super::dom::{El, el};
use lede_model::Block;

/// Links to the updates that are marked as key events, in the report's order;
/// `None` without any.
pub(crate) fn key_events(blocks: &[Block], body: &Body<'_>) -> Option<El> {
    let setting = body.setting;
    let events = blocks.iter().filter_map(|block| match block {
        Block::Update(update) if update.key_event => Some(update),
        _ => None,
    });
    let items: Vec<El> = events
        .filter_map(|update| {
            let title = update.title.as_deref()?;
            let link = el("a").href(&setting.part(&anchor(update)));
            let time = update.date.as_ref().map(|date| clock(date, setting));
            Some(el("li").maybe(time).child(link.text(title)))
        })
        .collect();
    if items.is_empty() {
        return None;
    }
    let title = setting.strings.key_events;
    Some(
        el("nav")
            .class("key-events")
            .attr("aria-label", title)
            .child(el("h2").class("box-title").text(title))
            .child(el("ol").fixed("role", "list").children(items)),
    )
}
