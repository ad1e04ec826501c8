//! Code of programs.

use crate::components::Setting;
use crate::components::dom::{El, el};

/// Code, under the name of its language. Long lines scroll within it.
pub(super) fn code(language: Option<&str>, text: &str, setting: &Setting) -> El {
    let name = language.unwrap_or(setting.strings.code);
    el("figure")
        .class("code")
        .maybe(language.map(|language| {
            el("figcaption")
                .class("code-language")
                .child(el("bdi").text(language))
        }))
        .child(
            el("pre")
                .fixed("dir", "ltr")
                .fixed("tabindex", "0")
                .fixed("role", "region")
                .attr("aria-label", name)
                .child(el("code").text(text.trim_end_matches('\n'))),
        )
}
