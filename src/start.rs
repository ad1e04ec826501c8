//! From an empty page to the first one.

use crate::api::{Api, Freshness};
use crate::app::App;
use crate::lazy::{self, LoadLists};
use crate::navigation;
use crate::on_panic;
use crate::pages::{self, Visit};
use crate::platform;
use js_sys::{Array, Function};
use lede_model::Url;
use lede_sources::{self, Route, Site};
use leptos::mount::mount_to_body;
use leptos::prelude::*;
use std::sync::Arc;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::spawn_local;
use web_sys::{Element, HtmlAnchorElement, HtmlElement};

/// Starts the application in the page it was loaded by. `load_lists` loads the part
/// for fronts and lists.
pub fn start(load_lists: LoadLists) {
    lazy::set_lists_loader(load_lists);
    on_panic::report(|message, location| fail(&[message.into(), location.into()]));
    let Some(site) = read_site() else {
        fail(&[]);
        return;
    };
    let site = Arc::new(match navigation::here() {
        Some(here) => site.previewing(&here),
        None => site,
    });
    spawn_local(first_page(site));
}

/// The paper's description stands in the page, so that nothing waits for it.
fn read_site() -> Option<Site> {
    let base = document().base_uri().ok().flatten()?;
    let base = Url::parse(&base).ok()?.join(".").ok()?;
    let json = document().get_element_by_id("site")?.text_content()?;
    match lede_sources::read(&json, &base) {
        Ok(site) => Some(site),
        Err(error) => {
            web_sys::console::error_1(&["site.json: ", &error.to_string()].concat().into());
            None
        }
    }
}

async fn first_page(site: Arc<Site>) {
    let route = current_route(&site);
    let visit = Visit {
        address: navigation::here(),
        abort: None,
        freshness: Freshness::Any,
        from_top: false,
        list_parts: navigation::list_parts(),
    };
    let api = Api::new(&site);
    let Ok(page) = pages::load(&route, &site, &api, &visit).await else {
        return;
    };
    // On a slow phone reading and building take a tenth of a second each: between
    // them the browser may answer the reader.
    platform::grace_period(0).await;
    navigation::prefetch_on_hover(&site, &api);
    mount_to_body(move || view! { <App site api first_page=page /> });
    take_over();
    navigation::restore_scroll();
    navigation::hide_on_scroll();
    mark_ready();
}

/// Tells scripts, tests and measurements that the page can be used.
#[expect(clippy::disallowed_methods, reason = "the root is not part of a view")]
fn mark_ready() {
    if let Some(root) = document().document_element() {
        let _ = root.set_attribute("data-ready", "");
    }
    if let Some(performance) = window().performance() {
        let _ = performance.mark("lede:ready");
    }
}

/// Takes the place of what stood until now. `draw.js` may have drawn the first
/// screen: its picture stays, so that it does not have to be painted again.
fn take_over() {
    let find = |selector| document().query_selector(selector).ok().flatten();
    if let (Some(drawn), Some(new)) = (
        find("#shell :is(.lead, .front-lead) img"),
        find("#paper :is(.lead, .front-lead) img"),
    ) && drawn.get_attribute("src") == new.get_attribute("src")
    {
        let style = |image: &Element| image.dyn_ref::<HtmlElement>().map(HtmlElement::style);
        if let (Some(drawn), Some(new)) = (style(&drawn), style(&new)) {
            drawn.set_css_text(&new.css_text());
        }
        // With its sources: alone, the picture would be chosen and loaded again.
        let whole = |image: Element| image.closest("picture").ok().flatten().unwrap_or(image);
        let _ = whole(new).replace_with_with_node_1(&whole(drawn));
    }
    // Who has gone along the masthead by the keyboard goes on from there.
    let focused =
        find("#shell a:focus").and_then(|link| Some(link.dyn_ref::<HtmlAnchorElement>()?.href()));
    if let Some(standing) = document().get_element_by_id("shell") {
        standing.remove();
    }
    if let Some(href) = focused
        && let Some(link) = find(&["#paper a[href=\"", &href, "\"]"].concat())
        && let Some(link) = link.dyn_ref::<HtmlElement>()
    {
        let _ = link.focus();
    }
}

/// The route of the address bar.
fn current_route(site: &Site) -> Route {
    navigation::here()
        .and_then(|address| site.route_of(&address))
        .unwrap_or(Route::NotFound)
}

/// Shows that the application cannot go on, by the function `fail` of `boot.js`,
/// which needs nothing of this program. After a panic, `panic` is its message and
/// its location.
fn fail(panic: &[JsValue]) {
    let boot = js_sys::Reflect::get(&window(), &"lede".into());
    let fail = boot.and_then(|boot| js_sys::Reflect::get(&boot, &"fail".into()));
    if let Some(fail) = fail.ok().and_then(|fail| fail.dyn_into::<Function>().ok()) {
        let arguments: Array = [JsValue::UNDEFINED].iter().chain(panic).collect();
        let _ = fail.apply(&JsValue::UNDEFINED, &arguments);
    }
}
