//! What stands above a list: whose or which list it is.

use super::dom::{El, el};
use lede_model::Author;

/// The head of a section's, an author's or a tag's page.
pub fn list_head(
    kicker: &str,
    title: &str,
    description: Option<&str>,
    author: Option<&Author>,
) -> El {
    let portrait = author.and_then(|author| author.avatar.as_ref()).map(|url| {
        el("img")
            .class("portrait")
            .fixed("alt", "")
            .fixed("width", "160")
            .fixed("height", "160")
            .src(url)
    });
    let role = author.and_then(|author| author.role.as_deref());
    let text = description.or_else(|| author.and_then(|author| author.bio.as_deref()));
    el("header").class("list-head").maybe(portrait).child(
        el("div")
            .class("list-head-text")
            .child(el("p").class("kicker").text(role.unwrap_or(kicker)))
            .child(
                el("h1")
                    .class("headline")
                    .fixed("tabindex", "-1")
                    .text(title),
            )
            .maybe(text.map(|text| el("p").class("standfirst").text(text))),
    )
}
