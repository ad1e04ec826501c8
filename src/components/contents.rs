//! The list of a long article's parts.

use super::Setting;
use super::dom::{El, el};
use crate::locale::number;

/// A part of an article that has a heading.
pub struct Part {
    anchor: String,
    number: Option<u32>,
    is_within: bool,
    text: String,
}

impl Part {
    /// The part that a heading begins; `None` for those that no link can lead
    /// to, and for the lowest level.
    pub(super) fn of(heading: &El, number: Option<u32>, level: u8, text: &str) -> Option<Self> {
        let anchor = heading.element().id();
        (level < 4 && !anchor.is_empty()).then(|| Self {
            anchor,
            number,
            is_within: level == 3,
            text: text.to_owned(),
        })
    }
}

/// The list. `style/contents.css` opens it for good in the margin, where there
/// is one.
pub(super) fn contents(parts: &[Part], setting: &Setting) -> El {
    let items = parts.iter().map(|part| {
        let link = el("a").href(&setting.part(&part.anchor));
        let link = match part.number {
            Some(count) => link.child(
                el("span")
                    .class("contents-number")
                    .text(&number(count, &setting.language))
                    .text(" "),
            ),
            None => link,
        };
        let item = el("li").child(link.text(&part.text));
        if part.is_within {
            item.class("is-within")
        } else {
            item
        }
    });
    el("nav")
        .class("contents")
        .attr("aria-label", setting.strings.contents)
        .child(
            el("details")
                .child(el("summary").text(setting.strings.contents))
                .child(el("ol").fixed("role", "list").children(items)),
        )
}
