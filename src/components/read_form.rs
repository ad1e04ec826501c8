//! Asks for the address of a document.

use super::Setting;
use super::dom::{El, el};
use crate::site::Route;

/// A form that leads to `/read?url=…`; it works by the browser's own doing.
pub fn read_form(setting: &Setting) -> El {
    let words = setting.words;
    let input = el("input")
        .attr("id", "read-address")
        .attr("type", "text")
        .attr("inputmode", "url")
        .attr("name", "url")
        .attr("required", "")
        .attr("autocomplete", "off")
        .attr("spellcheck", "false")
        .attr("dir", "ltr")
        .attr("placeholder", "https://");
    el("div")
        .class("read-page")
        .child(
            el("h1")
                .class("headline")
                .attr("tabindex", "-1")
                .text(words.page.read_document),
        )
        .child(
            el("p")
                .class("standfirst")
                .text(words.page.read_document_text),
        )
        .child(
            el("form")
                .class("read-form")
                .attr("method", "get")
                .action(&setting.href(&Route::Read { url: None }))
                .child(
                    el("label")
                        .attr("for", "read-address")
                        .text(words.page.address),
                )
                .child(input)
                .child(el("button").attr("type", "submit").text(words.page.open)),
        )
}
