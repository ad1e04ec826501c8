//! What stands above several stories: what they are, and the way to more.

use super::dom::{El, el};
use lede_model::Url;

/// The heading of a block, with "See all" where there is more.
pub(super) fn block_head(
    id: &str,
    title: &str,
    href: Option<&Url>,
    see_all: Option<(&str, &Url)>,
) -> El {
    let heading = el("h2").attr("id", id);
    let heading = match href {
        Some(href) => heading.child(el("a").href(href).text(title)),
        None => heading.text(title),
    };
    let see_all = see_all.map(|(text, url)| {
        el("a")
            .class("see-all")
            .href(url)
            .attr("aria-describedby", id)
            .text(text)
    });
    el("header")
        .class("block-head")
        .child(heading)
        .maybe(see_all)
}
