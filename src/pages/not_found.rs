//! Addresses that lead nowhere.

use super::{Content, Head, Page, stories};
use crate::api::Loaded;
use crate::components::dom::{El, el};
use crate::components::{CardShape, Setting, cards};
use lede_model::{Document, Url};
use lede_sources::{Route, Site};
use std::sync::Arc;

/// How many stories are offered instead.
const OFFERED: usize = 6;

pub(super) fn page(route: &Route, site: &Arc<Site>, stories: Option<(Url, Loaded)>) -> Page {
    let from = stories
        .as_ref()
        .map_or_else(|| site.base.clone(), |(address, _)| address.clone());
    let setting = Setting::new(site, route, None, from);
    Page {
        head: Head {
            title: setting.page_strings().not_found.to_owned(),
            unlisted: true,
            ..Head::default()
        },
        route: route.clone(),
        setting,
        content: Content::NotFound(stories.map(|(_, loaded)| loaded.document)),
    }
}

pub(super) fn view(document: Option<&Document>, setting: &Setting) -> El {
    let offered = document.map(stories).unwrap_or_default();
    el("div")
        .class("not-found")
        .child(
            el("header").class("list-head").child(
                el("div")
                    .class("list-head-text")
                    .child(el("p").class("kicker").text("404"))
                    .child(
                        el("h1")
                            .class("headline")
                            .fixed("tabindex", "-1")
                            .text(setting.page_strings().not_found),
                    )
                    .child(
                        el("p")
                            .class("standfirst")
                            .text(setting.page_strings().not_found_text),
                    ),
            ),
        )
        .maybe((!offered.is_empty()).then(|| {
            el("section").class("block block-across").child(cards(
                offered.iter().take(OFFERED),
                CardShape::Standard,
                "h2",
                setting,
            ))
        }))
}
