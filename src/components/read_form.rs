//! Asks for the address of a document.

use super::Setting;
use super::dom::{El, el};
use lede_sources::Route;

/// A form that leads to `/read?url=…`; it works by the browser's own doing.
pub fn read_form(setting: &Setting) -> El {
    let strings = setting.page_strings();
    let input = el("input")
        .fixed("id", "read-address")
        .fixed("type", "text")
        .fixed("inputmode", "url")
        .fixed("name", "url")
        .fixed("required", "")
        .fixed("autocomplete", "off")
        .fixed("spellcheck", "false")
        .fixed("dir", "ltr")
        .fixed("placeholder", "https://");
    el("div")
        .class("read-page")
        .child(
            el("h1")
                .class("headline")
                .fixed("tabindex", "-1")
                .text(strings.read_document),
        )
        .child(el("p").class("standfirst").text(strings.read_document_text))
        .child(
            el("form")
                .class("read-form")
                .fixed("method", "get")
                .action(&setting.href(&Route::Read { url: None }))
                .child(
                    el("label")
                        .fixed("for", "read-address")
                        .text(strings.address),
                )
                .child(input)
                .child(el("button").fixed("type", "submit").text(strings.open)),
        )
}
