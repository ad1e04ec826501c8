//! Going from page to page on the platform's Navigation API.
//!
//! Every route is a real address and every link a real link: where the API is
//! missing, or refuses, the browser simply loads the page.

use super::focus::focus_and_announce;
use super::view_transition::ViewTransition;
use super::waiting_line::WaitingLine;
use super::{LocationHash, history};
use crate::api::{Api, Freshness};
use crate::lazy;
use crate::pages::{self, Page, Visit};
use crate::platform;
use gloo_events::{EventListener, EventListenerOptions};
use js_sys::{Object, Promise, Reflect};
use lede_model::Url;
use lede_sources::{Route, Site};
use leptos::prelude::{ArcRwSignal, ArcStoredValue, GetValue, Set, SetValue, on_cleanup, window};
use send_wrapper::SendWrapper;
use std::sync::Arc;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{future_to_promise, spawn_local};
use web_sys::{AbortSignal, Event, EventTarget};

#[wasm_bindgen]
extern "C" {
    /// <https://html.spec.whatwg.org/multipage/nav-history-apis.html#the-navigateevent-interface>
    #[wasm_bindgen(extends = Event)]
    type NavigateEvent;

    #[wasm_bindgen(method, getter, js_name = canIntercept)]
    fn can_intercept(this: &NavigateEvent) -> bool;

    #[wasm_bindgen(method, getter, js_name = hashChange)]
    fn hash_change(this: &NavigateEvent) -> bool;

    #[wasm_bindgen(method, getter, js_name = downloadRequest)]
    fn download_request(this: &NavigateEvent) -> JsValue;

    #[wasm_bindgen(method, getter, js_name = formData)]
    fn form_data(this: &NavigateEvent) -> JsValue;

    #[wasm_bindgen(method, getter, js_name = navigationType)]
    fn navigation_type(this: &NavigateEvent) -> String;

    #[wasm_bindgen(method, getter)]
    fn destination(this: &NavigateEvent) -> Destination;

    #[wasm_bindgen(method, getter)]
    fn signal(this: &NavigateEvent) -> AbortSignal;

    #[wasm_bindgen(method)]
    fn intercept(this: &NavigateEvent, options: &Object);

    #[wasm_bindgen(method, catch)]
    fn scroll(this: &NavigateEvent) -> Result<(), JsValue>;

    /// <https://html.spec.whatwg.org/multipage/nav-history-apis.html#navigation-interface>
    #[wasm_bindgen(extends = EventTarget)]
    #[derive(Clone)]
    type NavigationApi;

    #[wasm_bindgen(method)]
    fn navigate(this: &NavigationApi, url: &str, options: &Object);

    type Destination;

    #[wasm_bindgen(method, getter)]
    fn url(this: &Destination) -> String;

    #[wasm_bindgen(method, getter, js_name = sameDocument)]
    fn same_document(this: &Destination) -> bool;
}

/// The page that is shown, and what is known of the way to the next.
#[derive(Clone, Debug)]
pub(crate) struct Navigation {
    /// The page that is shown. The page before stays until the next is loaded.
    pub(crate) page: ArcRwSignal<Page>,
    /// Whether the reader waits for the next page.
    pub(crate) is_waiting: ArcRwSignal<bool>,
    /// What those who do not see the page are told.
    pub(crate) announcement: ArcRwSignal<String>,
    /// The change from page to page.
    pub(crate) transition: ViewTransition,
}

/// Goes from page to page, beginning with `first_page`: takes over navigations
/// between the application's pages, if the browser has the Navigation API.
pub(crate) fn use_navigation(site: Arc<Site>, api: Api, first_page: Page) -> Navigation {
    let waiting = WaitingLine::default();
    let shown = Navigation {
        page: ArcRwSignal::new(first_page),
        is_waiting: waiting.is_shown.clone(),
        announcement: ArcRwSignal::default(),
        transition: ViewTransition::default(),
    };
    let navigator = Navigator {
        site,
        api,
        shown: shown.clone(),
        waiting,
        hash: LocationHash::provide(),
        is_unseen: ArcStoredValue::new(false),
    };
    let target = platform::window()
        .and_then(|window| Reflect::get(&window, &"navigation".into()).ok())
        .and_then(|target| target.dyn_into::<EventTarget>().ok());
    if let Some(target) = target {
        let api: NavigationApi = target.clone().unchecked_into();
        let options = EventListenerOptions::enable_prevent_default();
        let on_event = move |event: &Event| {
            on_navigate(event.unchecked_ref(), &navigator, &api);
        };
        let listener = EventListener::new_with_options(&target, "navigate", options, on_event);
        let listener = SendWrapper::new(listener);
        on_cleanup(move || drop(listener));
    }
    shown
}

/// What it takes to go to a page.
#[derive(Clone)]
struct Navigator {
    site: Arc<Site>,
    api: Api,
    shown: Navigation,
    waiting: WaitingLine,
    hash: LocationHash,
    /// Whether the entry of the history is that of a page that has not been shown.
    is_unseen: ArcStoredValue<bool>,
}

fn on_navigate(event: &NavigateEvent, navigator: &Navigator, api: &NavigationApi) {
    let kind = event.navigation_type();
    let is_ours = event.can_intercept()
        && !event.hash_change()
        && event.download_request().is_null()
        && event.form_data().is_null()
        // `history.replaceState`, which remembers how far a list is open.
        && !(kind == "replace" && event.destination().same_document())
        // Where the host has another build by now, only the page's own way to
        // load helps; who is offline would lose the page by it. While somebody
        // works on the code, that is the reason for every reload.
        && !(kind == "reload"
            && (cfg!(debug_assertions) || lazy::is_missing())
            && window().navigator().on_line());
    if !is_ours {
        return;
    }
    let address = event.destination().url();
    let Ok(url) = Url::parse(&address) else {
        return;
    };
    let Some(route) = navigator.site.route_of(&url) else {
        return;
    };
    if kind == "push" && navigator.is_unseen.get_value() {
        // A second click before the first one's page was here: Back would lead to
        // a page that nobody saw.
        event.prevent_default();
        let api = api.clone();
        spawn_local(async move {
            api.navigate(&address, &object([("history", "replace".into())]));
        });
        return;
    }
    match kind.as_str() {
        "push" => navigator.is_unseen.set_value(true),
        "traverse" => navigator.is_unseen.set_value(false),
        _ => {}
    }
    let freshness = match kind.as_str() {
        "traverse" => Freshness::Any,
        "reload" => Freshness::New,
        _ => Freshness::Recent,
    };
    let visit = Visit {
        address: Some(url),
        abort: Some(event.signal()),
        freshness,
        // Among bytes, as everywhere in the first download (adr/011).
        from_top: freshness == Freshness::Recent && !address.as_bytes().contains(&b'#'),
        list_parts: 1,
    };
    let navigator = navigator.clone();
    let intercepted: NavigateEvent = JsValue::from(event).unchecked_into();
    let handler = Closure::once_into_js(move || go(route, visit, navigator, intercepted));
    event.intercept(&object([
        ("handler", handler),
        // The focus goes to the headline instead of to the body.
        ("focusReset", "manual".into()),
        ("scroll", "after-transition".into()),
    ]));
}

/// An object with these properties.
fn object<const N: usize>(properties: [(&str, JsValue); N]) -> Object {
    let object = Object::new();
    for (name, value) in properties {
        // Setting a property of a plain object of our own cannot fail.
        let _ = Reflect::set(&object, &name.into(), &value);
    }
    object
}

/// Loads a page and shows it; the page before stays until then.
fn go(route: Route, mut visit: Visit, navigator: Navigator, event: NavigateEvent) -> Promise {
    future_to_promise(async move {
        // The address bar has changed already, and with it the entry.
        visit.list_parts = history::list_parts();
        let wait = navigator.waiting.wait(visit.abort.as_ref());
        let loaded = pages::load(&route, &navigator.site, &navigator.api, &visit).await;
        if visit.abort.as_ref().is_some_and(AbortSignal::aborted) {
            // Another navigation has taken over, and waits for itself.
            return Ok(JsValue::UNDEFINED);
        }
        drop(wait);
        if let Ok(page) = loaded {
            let shown = navigator.shown;
            let signal = shown.page.clone();
            shown.transition.run(move || signal.set(page)).await;
            navigator.is_unseen.set_value(false);
            // Before the focus moves: afterwards the browser takes where the
            // page is for the reader's own choice. It refuses when the
            // reader has gone on meanwhile.
            // Chromium 148 stays where it is when a new page begins at its top.
            if event.scroll().is_ok() && visit.from_top {
                window().scroll_to_with_x_and_y(0.0, 0.0);
            }
            navigator.hash.update();
            focus_and_announce(shown.announcement);
        }
        Ok(JsValue::UNDEFINED)
    })
}
