//! What an article is about.

use super::Setting;
use super::dom::{El, el};
use lede_model::Topic;

/// The list of tags; `None` without any.
pub fn tags(tags: &[Topic], setting: &Setting) -> Option<El> {
    if tags.is_empty() {
        return None;
    }
    let items = tags.iter().map(|tag| {
        el("li").child(match &tag.url {
            Some(url) => el("a").fixed("rel", "tag").href(url).text(&tag.name),
            None => el("span").text(&tag.name),
        })
    });
    Some(
        el("ul")
            .class("tags")
            .fixed("role", "list")
            .attr("aria-label", setting.strings.topics)
            .children(items),
    )
}
