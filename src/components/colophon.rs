//! The foot of every page.

use super::Setting;
use super::dom::{El, el};
use lede_sources::Route;

/// The colophon.
pub fn colophon(setting: &Setting) -> El {
    let edition = setting.edition();
    let front = Route::Front {
        edition: edition.and_then(|edition| edition.slug.clone()),
    };
    let name = edition
        .map(|edition| edition.name.as_str())
        .unwrap_or_default();
    el("footer")
        .class("colophon")
        .child(
            el("a")
                .class("colophon-name")
                .href(&setting.href(&front))
                .text(name),
        )
        .child(
            el("a")
                .class("colophon-search")
                .href(&setting.href(&Route::Search { words: None }))
                .text(setting.page_strings().search),
        )
        .maybe(
            edition
                .and_then(|edition| edition.notice.as_deref())
                .map(|notice| el("p").text(notice)),
        )
}
