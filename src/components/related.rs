//! What to read next.

use super::Setting;
use super::block_head::block_head;
use super::card::{CardShape, cards};
use super::dom::{El, el};
use lede_model::Related;

/// The list of related stories; `None` without any.
pub fn related(related: &Related, setting: &Setting) -> Option<El> {
    if related.items.is_empty() {
        return None;
    }
    let title = related.title.as_deref().unwrap_or(setting.strings.related);
    let see_all = related
        .see_all
        .as_ref()
        .and_then(|see_all| see_all.url.as_ref().map(|url| (see_all.text.as_str(), url)));
    Some(
        el("aside")
            .class("related")
            .fixed("aria-labelledby", "related-title")
            .child(block_head("related-title", title, None, see_all))
            .child(cards(&related.items, CardShape::Standard, "h3", setting)),
    )
}
