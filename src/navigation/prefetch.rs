//! Fetching an article when the reader is about to open it.

use crate::api::Api;
use gloo_events::EventListener;
use js_sys::Reflect;
use lede_model::Url;
use lede_sources::{Route, Site};
use leptos::prelude::{document, window};
use std::sync::Arc;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlAnchorElement};

/// Watches for the pointer over a card, a finger on it, or the focus in it.
/// Not when the reader saves data.
pub(crate) fn prefetch_on_hover(site: &Arc<Site>, api: &Api) {
    let connection = Reflect::get(&window().navigator(), &"connection".into());
    let saves_data = connection
        .and_then(|connection| Reflect::get(&connection, &"saveData".into()))
        .is_ok_and(|saves| saves.is_truthy());
    if saves_data {
        return;
    }
    for kind in ["pointerover", "touchstart", "focusin"] {
        let (site, api) = (Arc::clone(site), api.clone());
        EventListener::new(&document(), kind, move |event| {
            if let Some(address) = article_under(event, &site) {
                api.prefetch(address);
            }
        })
        .forget();
    }
}

fn article_under(event: &Event, site: &Site) -> Option<Url> {
    let target = event.target()?.dyn_into::<Element>().ok()?;
    let link = target
        .closest("a.card-link")
        .ok()??
        .dyn_into::<HtmlAnchorElement>()
        .ok()?;
    let route = site.route_of(&Url::parse(&link.href()).ok()?)?;
    matches!(route, Route::Article { .. })
        .then(|| site.address_of(&route))
        .flatten()
}
