//! Requests to a real server: what is shared, cancelled, repeated and limited.

use crate::fixtures::{site, url};
use crate::list_page;
use crate::screen::Screen;
use crate::world::{fetch_text, test_server, turn, until};
use futures::future::{Either, join, select};
use lede::api::{Api, Freshness, LoadError, LoadErrorKind, Loaded};
use lede::pages::PageView;
use lede_model::{Document, Url};
use leptos::prelude::*;
use std::cell::{Cell, OnceCell, RefCell};
use std::pin::pin;
use std::rc::Rc;
use wasm_bindgen_futures::spawn_local;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::AbortController;

/// A document on the test server that no other test asks for.
struct Story {
    server: String,
    path: String,
    url: Url,
}

impl Story {
    async fn new(parameters: &str) -> Self {
        let server = test_server().await;
        let path = format!("/{}.json", js_sys::Math::random());
        let url = url(&format!("{server}{path}?headline=Here&{parameters}"));
        Self { server, path, url }
    }

    /// One that comes when it is released.
    async fn held(parameters: &str) -> Self {
        let mut story = Self::new(parameters).await;
        story.url = url(&format!("{}&hold={}", story.url.as_str(), story.path));
        story
    }

    async fn release(&self) {
        fetch_text(&format!("{}/release?key={}", self.server, self.path)).await;
    }

    /// How many requests have come to the server.
    async fn requests(&self) -> String {
        fetch_text(&format!("{}/requests?path={}", self.server, self.path)).await
    }

    async fn until_requested(&self) {
        for _ in 0..500 {
            if self.requests().await != "0" {
                return;
            }
        }
        panic!("{} was not requested", self.path);
    }

    async fn load(&self, api: &Api) -> Result<Loaded, LoadError> {
        api.document(&self.url, None, Freshness::Recent).await
    }
}

fn api() -> Api {
    Api::new(&site())
}

fn headline(loaded: Result<Loaded, LoadError>) -> String {
    match &*loaded.unwrap().document {
        Document::Article(article) => article.headline.clone(),
        Document::Listing(_) => panic!("a list"),
    }
}

#[wasm_bindgen_test]
async fn two_visits_to_an_address_at_a_time_make_one_request() {
    let (story, api) = (Story::held("").await, api());
    let release = async {
        story.until_requested().await;
        story.release().await;
    };
    let visits = join(story.load(&api), story.load(&api));
    let ((first, second), ()) = join(visits, release).await;
    assert_eq!(headline(first), "Here");
    assert_eq!(headline(second), "Here");
    assert_eq!(story.requests().await, "1");
}

#[wasm_bindgen_test]
async fn a_visit_waits_for_what_is_prefetched() {
    let (story, api) = (Story::held("").await, api());
    api.prefetch(story.url.clone());
    story.until_requested().await;
    api.prefetch(story.url.clone());
    let (loaded, ()) = join(story.load(&api), story.release()).await;
    assert_eq!(headline(loaded), "Here");
    assert_eq!(story.requests().await, "1");
}

/// Counts whether the next request of the application is aborted.
fn count_aborted() -> Rc<Cell<u32>> {
    let aborted = Rc::new(Cell::new(0));
    let count = Rc::clone(&aborted);
    let count = wasm_bindgen::closure::Closure::<dyn FnMut()>::new(move || {
        count.set(count.get() + 1);
    });
    let wrap = js_sys::Function::new_with_args(
        "count",
        "const real = window.fetch;
         window.fetch = (request, ...rest) => {
           // The tests' own requests are addresses.
           if (request.signal) {
             window.fetch = real;
             request.signal.addEventListener('abort', count);
           }
           return real.call(window, request, ...rest);
         };",
    );
    let count = count.into_js_value();
    wrap.call1(&wasm_bindgen::JsValue::UNDEFINED, &count)
        .unwrap();
    aborted
}

#[wasm_bindgen_test]
async fn a_request_is_cancelled_when_the_last_reader_has_left() {
    let (story, api) = (Story::held("").await, api());
    let (first, second) = (
        AbortController::new().unwrap(),
        AbortController::new().unwrap(),
    );
    let aborted = count_aborted();
    let errors = Rc::new(RefCell::new(Vec::new()));
    for signal in [first.signal(), second.signal()] {
        let (api, url, errors) = (api.clone(), story.url.clone(), Rc::clone(&errors));
        spawn_local(async move {
            let loaded = api.document(&url, Some(&signal), Freshness::Recent).await;
            errors.borrow_mut().push(loaded.unwrap_err().kind);
        });
    }
    story.until_requested().await;
    first.abort();
    until("the first has left", || errors.borrow().len() == 1).await;
    assert_eq!(aborted.get(), 0, "the second still waits");
    second.abort();
    until("the second has left", || errors.borrow().len() == 2).await;
    assert_eq!(
        *errors.borrow(),
        [LoadErrorKind::Aborted, LoadErrorKind::Aborted]
    );
    assert_eq!(aborted.get(), 1);
    assert_eq!(story.requests().await, "1");
    story.release().await;
    for _ in 0..5 {
        turn().await;
    }
    assert!(
        api.cached(&story.url).is_none(),
        "a late answer is not kept"
    );
}

/// A page that asks for more stories, and what it is part of.
async fn page_with_more(more: &Url) -> (Screen, Owner) {
    let list = format!(
        r#"{{"version": "1", "type": "list", "items": [{{"id": "1", "headline": "One"}}], "next_url": "{}"}}"#,
        more.as_str()
    );
    let slug = js_sys::Math::random().to_string();
    let left = |_| panic!("the reader has left");
    let (page, actions) = list_page::load(&slug, &list, left).await;
    let owner = Rc::new(OnceCell::new());
    let its_owner = Rc::clone(&owner);
    let screen = Screen::show_page(actions, move || {
        its_owner.set(Owner::current().unwrap()).unwrap();
        view! { <PageView page=&page /> }.into_any()
    });
    (screen, owner.get().unwrap().clone())
}

#[wasm_bindgen_test]
async fn a_page_that_was_left_cancels_its_requests_and_shows_no_late_answer() {
    let story = Story::held("").await;
    let (screen, owner) = page_with_more(&story.url).await;
    let aborted = count_aborted();
    screen.click(".load-more");
    story.until_requested().await;
    owner.cleanup();
    until("the request is cancelled", || aborted.get() == 1).await;
    story.release().await;
    for _ in 0..5 {
        turn().await;
    }
    assert_eq!(screen.texts(".card-link"), ["One"]);
    assert_eq!(screen.text("[role=status]"), "", "nothing is said of it");
}

#[wasm_bindgen_test]
async fn a_server_that_recovers_is_asked_again() {
    for status in [408, 429, 500, 503] {
        let story = Story::new(&format!("status={status}&times=2")).await;
        assert_eq!(headline(story.load(&api()).await), "Here");
        assert_eq!(story.requests().await, "3");
    }
}

#[wasm_bindgen_test]
async fn a_server_that_does_not_recover_is_asked_three_times() {
    let story = Story::new("status=503").await;
    let error = story.load(&api()).await.unwrap_err();
    assert_eq!(error.kind, LoadErrorKind::Status(503));
    assert_eq!(error.url.as_ref(), Some(&story.url));
    assert_eq!(story.requests().await, "3");
}

#[wasm_bindgen_test]
async fn a_server_may_ask_to_wait() {
    let story = Story::new("status=429&times=1&retry_after=1").await;
    let start = js_sys::Date::now();
    assert_eq!(headline(story.load(&api()).await), "Here");
    assert!(js_sys::Date::now() - start >= 1000.0);
    assert_eq!(story.requests().await, "2");
}

#[wasm_bindgen_test]
async fn a_server_that_asks_to_wait_for_long_is_not_asked_again() {
    let story = Story::new("status=429&retry_after=600").await;
    let error = story.load(&api()).await.unwrap_err();
    let later = LoadErrorKind::RetryLater {
        status: 429,
        seconds: 600,
    };
    assert_eq!(error.kind, later);
    assert_eq!(story.requests().await, "1");
}

#[wasm_bindgen_test]
async fn other_failures_are_not_tried_again() {
    for status in [400, 403, 404, 410] {
        let story = Story::new(&format!("status={status}")).await;
        let error = story.load(&api()).await.unwrap_err();
        assert_eq!(error.kind, LoadErrorKind::Status(status));
        assert_eq!(story.requests().await, "1");
    }
}

#[wasm_bindgen_test]
async fn reading_stops_at_five_megabytes() {
    let story = Story::new("padding=6000000").await;
    let error = story.load(&api()).await.unwrap_err();
    assert_eq!(error.kind, LoadErrorKind::TooLarge);
    let story = Story::new("padding=4900000").await;
    assert_eq!(headline(story.load(&api()).await), "Here");
}

#[wasm_bindgen_test]
async fn an_answer_may_be_slow_but_not_too_slow() {
    let (story, api) = (Story::held("").await, api());
    let impatient = async {
        let _at_once = crate::world::no_patience();
        story.load(&api).await
    };
    let error = impatient.await.unwrap_err();
    assert_eq!(error.kind, LoadErrorKind::Timeout);
    let waiting = pin!(story.load(&api));
    let Either::Right((_, waiting)) = select(waiting, pin!(story.until_requested())).await else {
        panic!("it has come before it was released");
    };
    story.release().await;
    assert_eq!(headline(waiting.await), "Here");
}

#[wasm_bindgen_test]
async fn widgets_of_a_page_share_a_request() {
    let (story, api) = (Story::held("").await, Api::for_widgets());
    let release = async {
        story.until_requested().await;
        story.release().await;
    };
    let widgets = join(
        api.native_document(&story.url, None, Freshness::Recent),
        api.native_head(&story.url, None, Freshness::Recent),
    );
    let ((article, card), ()) = join(widgets, release).await;
    assert_eq!(headline(article), "Here");
    assert_eq!(headline(card), "Here");
    assert_eq!(story.requests().await, "1");
}
