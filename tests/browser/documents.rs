use crate::fixtures::{site, url};
use crate::world::{answer, never_answer, no_patience, now, own_address, turn};
use lede::api::{Api, Freshness, LoadErrorKind};
use lede_formats::ReadError;
use lede_model::{Document, Url};
use std::sync::Arc;
use wasm_bindgen_futures::spawn_local;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{AbortController, AbortSignal};

/// The error of a reader who has left.
async fn left(address: &Url, signal: &AbortSignal) -> LoadErrorKind {
    let loaded = api().document(address, Some(signal), Freshness::New).await;
    loaded.unwrap_err().kind
}

/// An address that no other test uses; nothing answers there.
fn address(name: &str) -> Url {
    url(&["https://nothing.invalid/", name, ".json"].concat())
}

fn article(headline: &str) -> String {
    format!(
        r#"{{"version": "1", "type": "article", "id": "x", "headline": "{headline}", "body": []}}"#
    )
}

/// Gets a document by an API of its own, on which nothing is kept yet.
async fn get_once(address: &Url) -> Result<Arc<Document>, LoadErrorKind> {
    get(&api(), address, Freshness::New).await
}

async fn get(
    api: &Api,
    address: &Url,
    freshness: Freshness,
) -> Result<Arc<Document>, LoadErrorKind> {
    let loaded = api.document(address, None, freshness).await;
    loaded
        .map(|loaded| loaded.document)
        .map_err(|error| error.kind)
}

fn api() -> Api {
    Api::new(&site())
}

fn cached(api: &Api, address: &Url) -> Option<Arc<Document>> {
    api.cached(address).map(|loaded| loaded.document)
}

fn headline(document: &Document) -> &str {
    match document {
        Document::Article(article) => &article.headline,
        Document::Listing(_) => panic!("a list"),
    }
}

#[wasm_bindgen_test]
async fn the_answer_to_the_request_of_boot_js_is_taken_over() {
    let address = address("boot");
    answer(&address, 200, &article("From boot"));
    let document = get_once(&address).await.unwrap();
    assert_eq!(headline(&document), "From boot");
}

#[wasm_bindgen_test]
async fn the_answer_to_another_request_is_not_taken() {
    let wanted = own_address("/no-such-document.json");
    answer(&address("another"), 200, &article("Another"));
    assert_eq!(get_once(&wanted).await, Err(LoadErrorKind::Status(404)));
}

#[wasm_bindgen_test]
async fn a_document_that_is_here_is_not_asked_for_again() {
    let api = api();
    let address = address("here");
    assert_eq!(cached(&api, &address), None);
    answer(&address, 200, &article("First"));
    let first = get(&api, &address, Freshness::Recent).await.unwrap();
    answer(&address, 200, &article("Second"));
    for freshness in [Freshness::Recent, Freshness::Any] {
        let again = get(&api, &address, freshness).await.unwrap();
        assert!(Arc::ptr_eq(&first, &again), "{freshness:?}");
    }
    assert!(Arc::ptr_eq(&first, &cached(&api, &address).unwrap()));
}

#[wasm_bindgen_test]
async fn a_new_copy_is_asked_for_when_it_must_be_new_and_is_then_the_one_here() {
    let api = api();
    let address = address("new");
    answer(&address, 200, &article("First"));
    get(&api, &address, Freshness::Recent).await.unwrap();
    answer(&address, 200, &article("Second"));
    let second = get(&api, &address, Freshness::New).await.unwrap();
    assert_eq!(headline(&second), "Second");
    assert!(Arc::ptr_eq(&second, &cached(&api, &address).unwrap()));
}

#[wasm_bindgen_test]
async fn a_copy_is_recent_for_some_minutes_only() {
    let api = api();
    let address = address("recent");
    answer(&address, 200, &article("First"));
    let first = get(&api, &address, Freshness::Recent).await.unwrap();
    let real_now = js_sys::Date::now();
    {
        let _later = now(real_now + 4.0 * 60_000.0);
        let again = get(&api, &address, Freshness::Recent).await.unwrap();
        assert!(Arc::ptr_eq(&first, &again));
    }
    let _much_later = now(real_now + 6.0 * 60_000.0);
    let again = get(&api, &address, Freshness::Any).await.unwrap();
    assert!(Arc::ptr_eq(&first, &again), "any copy will do");
    answer(&address, 200, &article("Second"));
    let second = get(&api, &address, Freshness::Recent).await.unwrap();
    assert_eq!(headline(&second), "Second");
}

#[wasm_bindgen_test]
async fn the_oldest_copies_make_room() {
    let api = api();
    let name = |number: u32| address(&["room-", &number.to_string()].concat());
    for number in 0..60 {
        answer(&name(number), 200, &article("Room"));
        get(&api, &name(number), Freshness::Recent).await.unwrap();
    }
    assert!(cached(&api, &name(59)).is_some());
    assert!(cached(&api, &name(30)).is_some());
    assert!(cached(&api, &name(0)).is_none());
}

#[wasm_bindgen_test]
async fn a_failure_is_not_kept() {
    let api = api();
    let address = address("not-kept");
    answer(&address, 404, "");
    assert_eq!(
        get(&api, &address, Freshness::Any).await,
        Err(LoadErrorKind::Status(404))
    );
    assert_eq!(cached(&api, &address), None);
    answer(&address, 200, &article("Now it is there"));
    assert!(get(&api, &address, Freshness::Any).await.is_ok());
}

#[wasm_bindgen_test]
async fn a_status_that_says_no_is_told() {
    for status in [400, 401, 403, 404, 410, 451] {
        let address = address("status");
        answer(&address, status, &article("Not to be read"));
        assert_eq!(get_once(&address).await, Err(LoadErrorKind::Status(status)));
    }
}

#[wasm_bindgen_test]
async fn what_is_not_on_the_server_is_missing() {
    assert_eq!(
        get_once(&own_address("/no/such.json")).await,
        Err(LoadErrorKind::Status(404))
    );
}

#[wasm_bindgen_test]
async fn a_page_instead_of_a_document_is_not_json() {
    let page = own_address("/");
    let error = get_once(&page).await.unwrap_err();
    assert!(
        matches!(
            error,
            LoadErrorKind::Read(ReadError::NotJson { line: 1, .. })
        ),
        "{error:?}"
    );
}

#[wasm_bindgen_test]
async fn json_of_an_unknown_format_is_told_by_its_keys() {
    let address = address("no-document");
    answer(&address, 200, r#"{"menu": []}"#);
    let error = get_once(&address).await.unwrap_err();
    assert!(
        matches!(&error, LoadErrorKind::Read(ReadError::UnknownFormat { shape }) if shape.ends_with("keys menu")),
        "{error:?}"
    );
}

#[wasm_bindgen_test]
async fn a_document_of_more_than_five_megabytes_is_not_read() {
    let address = address("large");
    answer(&address, 200, &" ".repeat(5_000_001));
    assert_eq!(get_once(&address).await, Err(LoadErrorKind::TooLarge));
}

#[wasm_bindgen_test]
async fn what_cannot_be_reached_is_unreachable() {
    // No browser connects to this port.
    let nowhere = url("http://127.0.0.1:1/x.json");
    assert_eq!(get_once(&nowhere).await, Err(LoadErrorKind::Unreachable));
}

#[wasm_bindgen_test]
async fn an_answer_that_does_not_come_in_time_is_a_timeout() {
    let address = address("timeout");
    never_answer(&address);
    let _at_once = no_patience();
    assert_eq!(get_once(&address).await, Err(LoadErrorKind::Timeout));
}

#[wasm_bindgen_test]
async fn a_reader_who_has_left_before_it_began_gets_nothing() {
    let address = address("left-before");
    let controller = AbortController::new().unwrap();
    controller.abort();
    never_answer(&address);
    assert_eq!(
        left(&address, &controller.signal()).await,
        LoadErrorKind::Aborted
    );
}

#[wasm_bindgen_test]
async fn a_reader_who_leaves_meanwhile_ends_the_waiting() {
    let address = address("left-meanwhile");
    let controller = AbortController::new().unwrap();
    let signal = controller.signal();
    never_answer(&address);
    spawn_local(async move {
        turn().await;
        controller.abort();
    });
    assert_eq!(left(&address, &signal).await, LoadErrorKind::Aborted);
}

#[wasm_bindgen_test]
async fn an_error_is_told_to_engineers_in_their_words() {
    assert_eq!(LoadErrorKind::Status(503).detail(), "HTTP 503");
    let not_json = LoadErrorKind::Read(ReadError::NotJson {
        line: 3,
        column: 7,
        reason: "",
    });
    assert_eq!(not_json.detail(), "not JSON: line 3, column 7");
}
