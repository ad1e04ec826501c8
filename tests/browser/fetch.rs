use crate::fixtures::url;
use crate::world::{answer, never_answer, no_patience, now, own_address, turn};
use lede::fetch::{Freshness, LoadError, cached, document};
use lede_formats::ReadError;
use lede_model::{Document, Url};
use std::sync::Arc;
use wasm_bindgen_futures::spawn_local;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::AbortController;

/// An address that no other test uses; nothing answers there.
fn address(name: &str) -> Url {
    url(&["https://nothing.invalid/", name, ".json"].concat())
}

fn article(headline: &str) -> String {
    format!(
        r#"{{"version": "1", "type": "article", "id": "x", "headline": "{headline}", "body": []}}"#
    )
}

async fn get(address: &Url, freshness: Freshness) -> Result<Arc<Document>, LoadError> {
    document(address, None, freshness).await
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
    let document = get(&address, Freshness::Recent).await.unwrap();
    assert_eq!(headline(&document), "From boot");
}

#[wasm_bindgen_test]
async fn the_answer_to_another_request_is_not_taken() {
    let wanted = own_address("/no-such-document.json");
    answer(&address("another"), 200, &article("Another"));
    assert_eq!(
        get(&wanted, Freshness::New).await,
        Err(LoadError::Status(404))
    );
}

#[wasm_bindgen_test]
async fn a_document_that_is_here_is_not_asked_for_again() {
    let address = address("here");
    assert_eq!(cached(&address), None);
    answer(&address, 200, &article("First"));
    let first = get(&address, Freshness::Recent).await.unwrap();
    answer(&address, 200, &article("Second"));
    for freshness in [Freshness::Recent, Freshness::Any] {
        let again = get(&address, freshness).await.unwrap();
        assert!(Arc::ptr_eq(&first, &again), "{freshness:?}");
    }
    assert!(Arc::ptr_eq(&first, &cached(&address).unwrap()));
}

#[wasm_bindgen_test]
async fn a_new_copy_is_asked_for_when_it_must_be_new_and_is_then_the_one_here() {
    let address = address("new");
    answer(&address, 200, &article("First"));
    get(&address, Freshness::Recent).await.unwrap();
    answer(&address, 200, &article("Second"));
    let second = get(&address, Freshness::New).await.unwrap();
    assert_eq!(headline(&second), "Second");
    assert!(Arc::ptr_eq(&second, &cached(&address).unwrap()));
}

#[wasm_bindgen_test]
async fn a_copy_is_recent_for_some_minutes_only() {
    let address = address("recent");
    answer(&address, 200, &article("First"));
    let first = get(&address, Freshness::Recent).await.unwrap();
    let real_now = js_sys::Date::now();
    {
        let _later = now(real_now + 4.0 * 60_000.0);
        let again = get(&address, Freshness::Recent).await.unwrap();
        assert!(Arc::ptr_eq(&first, &again));
    }
    let _much_later = now(real_now + 6.0 * 60_000.0);
    let again = get(&address, Freshness::Any).await.unwrap();
    assert!(Arc::ptr_eq(&first, &again), "any copy will do");
    answer(&address, 200, &article("Second"));
    let second = get(&address, Freshness::Recent).await.unwrap();
    assert_eq!(headline(&second), "Second");
}

#[wasm_bindgen_test]
async fn the_oldest_copies_make_room() {
    let name = |number: u32| address(&["room-", &number.to_string()].concat());
    for number in 0..60 {
        answer(&name(number), 200, &article("Room"));
        get(&name(number), Freshness::Recent).await.unwrap();
    }
    assert!(cached(&name(59)).is_some());
    assert!(cached(&name(30)).is_some());
    assert!(cached(&name(0)).is_none());
}

#[wasm_bindgen_test]
async fn a_failure_is_not_kept() {
    let address = address("not-kept");
    answer(&address, 404, "");
    assert_eq!(
        get(&address, Freshness::Any).await,
        Err(LoadError::Status(404))
    );
    assert_eq!(cached(&address), None);
    answer(&address, 200, &article("Now it is there"));
    assert!(get(&address, Freshness::Any).await.is_ok());
}

#[wasm_bindgen_test]
async fn a_status_that_says_no_is_told() {
    for status in [400, 401, 403, 404, 410, 451] {
        let address = address("status");
        answer(&address, status, &article("Not to be read"));
        assert_eq!(
            get(&address, Freshness::New).await,
            Err(LoadError::Status(status))
        );
    }
}

#[wasm_bindgen_test]
async fn what_is_not_on_the_server_is_missing() {
    assert_eq!(
        get(&own_address("/no/such.json"), Freshness::New).await,
        Err(LoadError::Status(404))
    );
}

#[wasm_bindgen_test]
async fn a_page_instead_of_a_document_is_not_json() {
    let page = own_address("/");
    let error = get(&page, Freshness::New).await.unwrap_err();
    assert!(
        matches!(error, LoadError::Read(ReadError::NotJson { line: 1, .. })),
        "{error:?}"
    );
}

#[wasm_bindgen_test]
async fn json_of_an_unknown_format_is_told_by_its_keys() {
    let address = address("no-document");
    answer(&address, 200, r#"{"menu": []}"#);
    let error = get(&address, Freshness::New).await.unwrap_err();
    assert!(
        matches!(&error, LoadError::Read(ReadError::UnknownFormat { shape }) if shape.ends_with("keys menu")),
        "{error:?}"
    );
}

#[wasm_bindgen_test]
async fn a_document_of_more_than_five_megabytes_is_not_read() {
    let address = address("large");
    answer(&address, 200, &" ".repeat(5_000_001));
    assert_eq!(
        get(&address, Freshness::New).await,
        Err(LoadError::TooLarge)
    );
}

#[wasm_bindgen_test]
async fn what_cannot_be_reached_is_unreachable() {
    // No browser connects to this port.
    let nowhere = url("http://127.0.0.1:1/x.json");
    assert_eq!(
        get(&nowhere, Freshness::New).await,
        Err(LoadError::Unreachable)
    );
}

#[wasm_bindgen_test]
async fn an_answer_that_does_not_come_in_time_is_a_timeout() {
    let address = address("timeout");
    never_answer(&address);
    let _at_once = no_patience();
    assert_eq!(get(&address, Freshness::New).await, Err(LoadError::Timeout));
}

#[wasm_bindgen_test]
async fn a_reader_who_has_left_before_it_began_gets_nothing() {
    let address = address("left-before");
    let controller = AbortController::new().unwrap();
    controller.abort();
    never_answer(&address);
    assert_eq!(
        document(&address, Some(&controller.signal()), Freshness::New).await,
        Err(LoadError::Aborted)
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
    assert_eq!(
        document(&address, Some(&signal), Freshness::New).await,
        Err(LoadError::Aborted)
    );
}

#[wasm_bindgen_test]
async fn an_error_is_told_to_engineers_in_their_words() {
    assert_eq!(LoadError::Status(503).detail(), "HTTP 503");
    let not_json = LoadError::Read(ReadError::NotJson {
        line: 3,
        column: 7,
        reason: "",
    });
    assert_eq!(not_json.detail(), "not JSON: line 3, column 7");
}
