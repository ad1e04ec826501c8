use crate::block_fixtures::{show, show_in};
use lede::state::consent;
use lede_model::Provider;
use leptos::task::tick;
use wasm_bindgen_test::wasm_bindgen_test;

const FILM: &str = r#"{"type":"embed","provider":"youtube","id":"a_b-c","title":"Locks","caption":"At noon.","width":4,"height":3}"#;

#[wasm_bindgen_test]
fn nothing_is_loaded_before_the_reader_agrees_and_whose_server_it_is_is_said() {
    let screen = show(FILM);
    assert!(!screen.has("iframe, img, script"));
    assert!(
        screen
            .text(".embed-contacts")
            .contains("www.youtube-nocookie.com")
    );
    assert_eq!(screen.text(".embed-title"), "Locks");
    assert_eq!(screen.text("figcaption"), "At noon.");
    assert_eq!(
        screen.attr("a.embed-link", "href").as_deref(),
        Some("https://www.youtube.com/watch?v=a_b-c")
    );
}

#[wasm_bindgen_test]
async fn the_frame_is_titled_and_held() {
    let screen = show(FILM);
    screen.click(".embed-load");
    tick().await;
    let frame = screen.one("iframe");
    let attr = |name: &str| frame.get_attribute(name).unwrap_or_default();
    assert_eq!(attr("src"), "https://www.youtube-nocookie.com/embed/a_b-c");
    assert_eq!(attr("title"), "Locks");
    assert_eq!(attr("loading"), "lazy");
    assert_eq!(attr("referrerpolicy"), "strict-origin");
    let sandbox = attr("sandbox");
    assert!(
        sandbox.split(' ').any(|word| word == "allow-scripts"),
        "{sandbox}"
    );
    assert!(
        !sandbox.contains("top-navigation") && !sandbox.contains("allow-forms"),
        "{sandbox}"
    );
    assert!(!consent::is_given(Provider::YouTube));
}

#[wasm_bindgen_test]
fn the_room_is_kept_before_there_is_anything_in_it() {
    let screen = show(FILM);
    assert_eq!(screen.attr(".embed", "data-shape").as_deref(), Some("film"));
    assert!(
        screen
            .attr(".embed-room", "style")
            .unwrap_or_default()
            .contains("4 / 3")
    );
}

#[wasm_bindgen_test]
async fn consent_is_by_provider_is_remembered_and_can_be_taken_back() {
    let screen = show(r#"{"type":"embed","provider":"vimeo","id":"123"}"#);
    screen.click(".embed-always");
    tick().await;
    assert!(consent::is_given(Provider::Vimeo));
    let next = show(&[r#"{"type":"embed","provider":"vimeo","id":"456"},"#, FILM].concat());
    assert_eq!(next.count("iframe"), 1);
    next.click(".embed-ask");
    tick().await;
    assert!(!next.has("iframe"));
    assert!(!consent::is_given(Provider::Vimeo));
}

#[wasm_bindgen_test]
async fn every_provider_has_a_frame_of_its_own() {
    for (provider, id) in [
        ("youtube", "a"),
        ("vimeo", "1"),
        ("x", "1"),
        ("bluesky", "a.example/1"),
        ("mastodon", "social.example/@a/1"),
        ("instagram", "p/a"),
        ("tiktok", "1"),
        ("facebook", "a/posts/1"),
        ("spotify", "track/a"),
        ("soundcloud", "soundcloud.com/a/b"),
        ("datawrapper", "a/1"),
        ("flourish", "visualisation/1"),
        ("google_maps", "!1m1"),
        ("openstreetmap", "bbox=1"),
    ] {
        let screen = show(&format!(
            r#"{{"type":"embed","provider":"{provider}","id":"{id}"}}"#
        ));
        let name = Provider::of(provider).unwrap().name();
        assert!(screen.text(".embed-load").contains(name), "{provider}");
        screen.click(".embed-load");
        tick().await;
        assert_eq!(screen.count("iframe[sandbox][title]"), 1, "{provider}");
    }
    assert_eq!(Provider::ALL.len(), 14);
}

#[wasm_bindgen_test]
fn the_papers_own_pages_are_never_framed() {
    let screen =
        show(r#"{"type":"embed","provider":"mastodon","id":"quill.example/@a/1234567890"}"#);
    assert!(!screen.has("button, iframe"));
    assert!(screen.has("a.embed-link"));
}

#[wasm_bindgen_test]
fn an_embed_of_nobody_here_is_a_link() {
    let screen = show(r#"{"type":"embed","url":"https://films.example/7","title":"A film"}"#);
    assert_eq!(screen.text("[data-block=link_card] a"), "A film");
}

#[wasm_bindgen_test]
fn the_offer_is_made_in_the_language_of_the_page() {
    let screen = show_in("ar", "", FILM);
    assert_eq!(screen.text(".embed-load"), "حمّل من YouTube");
}

#[wasm_bindgen_test]
fn consent_of_earlier_releases_counts_and_a_value_of_another_kind_is_none() {
    let storage = web_sys::window().unwrap().local_storage();
    let storage = storage.unwrap().unwrap();
    let key = "lede:load:flourish";
    // The text that every release has stored.
    storage.set_item(key, "1").unwrap();
    assert!(consent::is_given(Provider::Flourish));
    for other in ["", "yes", "0", "{\"v\":2}"] {
        storage.set_item(key, other).unwrap();
        assert!(!consent::is_given(Provider::Flourish), "{other}");
    }
    consent::remember(Provider::Flourish, true);
    assert_eq!(
        storage.get_item(key).unwrap().as_deref(),
        Some(r#"{"version":1,"value":1}"#)
    );
    consent::remember(Provider::Flourish, false);
    assert_eq!(storage.get_item(key).unwrap(), None);
}
