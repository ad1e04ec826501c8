use crate::block_fixtures::show;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::HtmlMediaElement;

#[wasm_bindgen_test]
fn a_film_waits_for_the_reader() {
    let screen = show(
        r#"{"type":"video","sources":[{"url":"v.webm","type":"video/webm"},{"url":"v.mp4"}],"poster":"p.jpg",
            "width":640,"height":360,"title":"Locks","caption":"At noon.","credit":"Ada",
            "tracks":[{"url":"v.vtt","language":"uk","label":"Українською"}]}"#,
    );
    let video = "[data-block=video] video";
    assert!(screen.has(&format!(
        "{video}[controls][playsinline][preload=none]:not([autoplay], [muted], [loop])"
    )));
    assert_eq!(
        screen.attr(video, "poster").as_deref(),
        Some("https://quill.example/paper/articles/p.jpg")
    );
    assert_eq!(screen.attr(video, "width").as_deref(), Some("640"));
    assert_eq!(screen.count("video > source"), 2);
    assert_eq!(screen.attr("track", "srclang").as_deref(), Some("uk"));
    assert_eq!(
        screen.attr("track", "label").as_deref(),
        Some("Українською")
    );
    assert_eq!(screen.text("figcaption"), "Locks At noon. (Source: Ada)");
}

#[wasm_bindgen_test]
fn a_silent_loop_is_silent_and_can_be_stopped() {
    let screen = show(r#"{"type":"video","url":"v.webm","silent_loop":true}"#);
    let video: HtmlMediaElement = screen.one("video").unchecked_into();
    assert!(video.muted());
    assert!(video.loop_());
    assert!(video.controls());
}

#[wasm_bindgen_test]
fn sound_never_starts_by_itself() {
    let screen = show(r#"{"type":"audio","url":"s.mp3","silent_loop":true}"#);
    assert!(screen.has("[data-block=audio] audio[controls][preload=none]:not([autoplay])"));
}

#[wasm_bindgen_test]
fn a_map_leads_to_a_map() {
    let screen = show(
        r#"{"type":"map","image":{"url":"m.jpg","alt":"The bay"},"url":"https://maps.example/1"}"#,
    );
    assert_eq!(
        screen.attr("figure a img", "alt").as_deref(),
        Some("The bay")
    );
    let link = screen.one("figcaption a");
    assert_eq!(
        link.get_attribute("href").as_deref(),
        Some("https://maps.example/1")
    );
    assert_eq!(link.text_content().as_deref(), Some("Open the map"));
    assert!(!show(r#"{"type":"map","image":{"url":"m.jpg"}}"#).has("a"));
}

#[wasm_bindgen_test]
fn a_card_is_one_link_and_says_whose_page_it_is() {
    let screen = show(
        r#"{"type":"link_card","url":"https://other.example/a","title":"There","description":"More.","image":{"url":"p.jpg","alt":"P"}}"#,
    );
    assert_eq!(screen.count("a"), 1);
    assert_eq!(
        screen.attr("a", "href").as_deref(),
        Some("https://other.example/a")
    );
    assert_eq!(screen.text(".link-card-from"), "other.example");
    assert_eq!(screen.attr("img", "alt").as_deref(), Some(""));
}

#[wasm_bindgen_test]
fn a_linked_picture_leads_to_its_page_by_a_name() {
    let linked = |image: &str| {
        show(&format!(
            r#"{{"type":"linked_image","role":"wide","url":"https://maps.example/1","image":{{"url":"m.jpg",{image}}}}}"#
        ))
    };
    let screen = linked(r#""alt":"The bay","caption":"At noon""#);
    let link = "figure.image-wide > a[href='https://maps.example/1']";
    assert!(screen.has(&format!("{link}:not([aria-label]) img[alt='The bay']")));
    assert_eq!(screen.text("figcaption"), "At noon");
    assert!(linked(r#""alt":"","caption":"At noon""#).has("a[aria-label='At noon']"));
    assert!(linked(r#""alt":"""#).has("a[aria-label='maps.example']"));
}

#[wasm_bindgen_test]
fn a_small_picture_stays_in_its_line_at_its_own_size() {
    let screen = show(
        r#"{"type":"paragraph","content":["Read ",{"type":"link","url":"/nl","content":[{"type":"inline_image","url":"nl.png","alt":"Dutch","width":16,"height":11}]}," too."]}"#,
    );
    assert!(screen.has("p > a > img.inline-image[alt=Dutch][width='16'][height='11']"));
    assert_eq!(screen.count("figure"), 0);
}
