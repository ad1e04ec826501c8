//! Addresses as values of attributes.

use crate::fixtures::{HOSTILE, english, image, rendition, url};
use crate::screen::Screen;
use lede::components::frozen::IntoBuiltView;
use lede::components::url::{Href, MediaSource};
use lede_model::{Image, Url};
use leptos::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;

/// The data of a picture, in the document itself.
const DATA: &str = "data:image/png;base64,AAAA";
const WEB: &str = "https://pictures.example/a.jpg";

/// The `src` of a picture with an address.
fn picture(address: Url) -> Option<String> {
    let screen = Screen::show(english(), move || {
        view! { <img src=MediaSource::picture(&address) /> }.frozen()
    });
    screen.attr("img", "src")
}

/// The `poster` of a recording with an address, if any. (A recording that had it
/// as its `src` would be loaded.)
fn poster(address: Option<Url>) -> Option<String> {
    let screen = Screen::show(english(), move || {
        view! { <video poster=MediaSource::web_if_any(address.as_ref())></video> }.frozen()
    });
    screen.attr("video", "poster")
}

/// The `srcset` of a picture, for a media type.
fn srcset(image: Image, media_type: Option<&'static str>) -> Option<String> {
    let screen = Screen::show(english(), move || {
        view! { <img srcset=MediaSource::renditions(&image, media_type) /> }.frozen()
    });
    screen.attr("img", "srcset")
}

#[wasm_bindgen_test]
fn media_are_loaded_from_the_web_only() {
    let letter = url("mailto:desk@quill.example");
    assert_eq!(picture(letter.clone()), None);
    assert_eq!(poster(Some(letter)), None);
    assert_eq!(picture(url(WEB)).as_deref(), Some(WEB));
    assert_eq!(poster(Some(url(WEB))).as_deref(), Some(WEB));
}

#[wasm_bindgen_test]
fn only_pictures_may_be_in_the_document_itself() {
    let data = Url::picture_data(DATA).unwrap();
    assert_eq!(picture(data.clone()).as_deref(), Some(DATA));
    assert_eq!(poster(Some(data)), None);
}

#[wasm_bindgen_test]
fn an_address_that_is_not_known_is_left_out() {
    assert_eq!(poster(None), None);
}

#[wasm_bindgen_test]
fn renditions_are_those_of_a_media_type_and_left_out_without_any() {
    let avif = Some("image/avif");
    assert_eq!(srcset(image(), avif), None);
    let small = "https://pictures.example/small.avif";
    let picture = Image {
        renditions: vec![rendition(small, 400, avif)],
        ..image()
    };
    assert_eq!(srcset(picture.clone(), avif), picture.srcset(avif));
    assert!(srcset(picture, avif).unwrap().contains(small));
}

#[wasm_bindgen_test]
fn a_link_leads_where_its_address_says() {
    for address in [WEB, "mailto:desk@quill.example", "tel:+441234"] {
        let url = url(address);
        let screen = Screen::show(english(), move || {
            view! { <a href=Href(&url)>{"There".to_owned()}</a> }.frozen()
        });
        assert_eq!(screen.attr("a", "href").as_deref(), Some(address));
    }
}

#[wasm_bindgen_test]
fn an_address_that_runs_or_looks_like_markup_does_neither() {
    // What is no address never comes so far.
    assert!(Url::parse("javascript:alert(1)").is_err());
    let url = url(WEB).join(&["?", HOSTILE].concat()).unwrap();
    let expected = url.as_str().to_owned();
    let screen = Screen::show(english(), move || {
        view! { <a href=Href(&url)>{"There".to_owned()}</a> }.frozen()
    });
    assert_eq!(screen.attr("a", "href"), Some(expected));
    screen.assert_no_markup_from_text();
}
