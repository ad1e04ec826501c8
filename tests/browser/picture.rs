use crate::fixtures::{english, image, rendition};
use crate::screen::Screen;
use lede::components::{Picture, PictureUse};
use lede_model::{FocalPoint, Image, Rendition};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::HtmlElement;

const USES: [PictureUse; 9] = [
    PictureUse::Lead,
    PictureUse::LeadPortrait,
    PictureUse::Inline,
    PictureUse::Half,
    PictureUse::Wide,
    PictureUse::Full,
    PictureUse::CardLead,
    PictureUse::Card,
    PictureUse::CardSmall,
];

fn show(image: &Image) -> Screen {
    show_as(PictureUse::Inline, "", image)
}

fn show_as(usage: PictureUse, alt: &'static str, image: &Image) -> Screen {
    let image = image.clone();
    Screen::show(english(), move || {
        view! { <Picture image=&image usage alt /> }.into_any()
    })
}

fn with(renditions: Vec<Rendition>) -> Image {
    Image {
        renditions,
        ..image()
    }
}

#[wasm_bindgen_test]
fn the_description_is_the_one_that_is_given_and_always_there() {
    let screen = show_as(PictureUse::Card, "", &image());
    assert_eq!(screen.attr("picture > img", "alt").as_deref(), Some(""));
    let screen = show_as(PictureUse::Card, "A tug", &image());
    assert_eq!(
        screen.attr("picture > img", "alt").as_deref(),
        Some("A tug")
    );
}

#[wasm_bindgen_test]
fn a_picture_of_one_file_offers_no_choice() {
    let screen = show(&image());
    assert_eq!(
        screen.attr("img", "src").as_deref(),
        Some("https://pictures.example/tug.jpg")
    );
    assert_eq!(screen.attr("img", "srcset"), None);
    assert_eq!(screen.attr("img", "sizes"), None);
    assert!(!screen.has("source"));
}

#[wasm_bindgen_test]
fn its_renditions_are_offered_by_width() {
    let screen = show(&with(vec![
        rendition("https://pictures.example/600.jpg", 600, Some("image/jpeg")),
        rendition(
            "https://pictures.example/1200.webp",
            1200,
            Some("image/webp"),
        ),
        rendition("https://pictures.example/1800", 1800, None),
    ]));
    assert_eq!(
        screen.attr("img", "srcset").as_deref(),
        Some(
            "https://pictures.example/600.jpg 600w, \
             https://pictures.example/1200.webp 1200w, \
             https://pictures.example/1800 1800w"
        )
    );
    assert_eq!(
        screen.attr("img", "sizes").as_deref(),
        Some(PictureUse::Inline.sizes())
    );
    assert!(!screen.has("source"));
}

#[wasm_bindgen_test]
fn avif_is_offered_first_and_only_to_those_who_can_show_it() {
    let screen = show(&with(vec![
        rendition("https://pictures.example/600.avif", 600, Some("image/avif")),
        rendition("https://pictures.example/600.jpg", 600, Some("image/jpeg")),
    ]));
    assert_eq!(
        screen
            .attr("picture > source:first-child[type='image/avif']", "srcset")
            .as_deref(),
        Some("https://pictures.example/600.avif 600w")
    );
    assert_eq!(
        screen.attr("source", "sizes").as_deref(),
        Some(PictureUse::Inline.sizes())
    );
    assert_eq!(
        screen.attr("img", "srcset").as_deref(),
        Some("https://pictures.example/600.jpg 600w")
    );
}

#[wasm_bindgen_test]
fn a_type_that_img_cannot_count_on_is_not_among_its_files() {
    let screen = show(&with(vec![
        rendition("https://pictures.example/600.jxl", 600, Some("image/jxl")),
        rendition("https://pictures.example/600.heic", 600, Some("image/heic")),
        rendition("https://pictures.example/600.jpg", 600, Some("image/jpeg")),
    ]));
    assert_eq!(
        screen.attr("img", "srcset").as_deref(),
        Some("https://pictures.example/600.jpg 600w")
    );
}

#[wasm_bindgen_test]
fn a_comma_in_an_address_does_not_end_it() {
    let screen = show(&with(vec![
        rendition(
            "https://pictures.example/w_600,h_400,c_fill/tug.jpg",
            600,
            None,
        ),
        rendition("https://pictures.example/tug.jpg?crop=1,", 1200, None),
    ]));
    let srcset = screen.attr("img", "srcset").unwrap();
    let candidates: Vec<_> = srcset.split(", ").collect();
    assert_eq!(
        candidates,
        [
            "https://pictures.example/w_600%2Ch_400%2Cc_fill/tug.jpg 600w",
            "https://pictures.example/tug.jpg?crop=1%2C 1200w"
        ]
    );
}

#[wasm_bindgen_test]
fn only_what_the_first_screen_waits_for_is_hurried() {
    for usage in USES {
        let is_first = matches!(
            usage,
            PictureUse::Lead | PictureUse::LeadPortrait | PictureUse::CardLead
        );
        let screen = show_as(usage, "", &image());
        let (loading, priority) = if is_first {
            (None, Some("high"))
        } else {
            (Some("lazy"), None)
        };
        assert_eq!(
            screen.attr("img", "loading").as_deref(),
            loading,
            "{usage:?}"
        );
        assert_eq!(
            screen.attr("img", "fetchpriority").as_deref(),
            priority,
            "{usage:?}"
        );
    }
}

#[wasm_bindgen_test]
fn the_browser_knows_all_before_it_begins_to_load() {
    let screen = show(&with(vec![rendition(
        "https://pictures.example/600.jpg",
        600,
        None,
    )]));
    let names: Vec<_> = screen
        .one("img")
        .get_attribute_names()
        .iter()
        .filter_map(|name| name.as_string())
        .collect();
    let place = |name: &str| names.iter().position(|other| other == name).unwrap();
    for name in ["loading", "referrerpolicy", "sizes", "srcset"] {
        assert!(place(name) < place("src"), "{name} comes late: {names:?}");
    }
}

#[wasm_bindgen_test]
fn room_is_kept_for_a_picture_whose_size_is_known() {
    let screen = show(&image());
    assert_eq!(screen.attr("img", "width").as_deref(), Some("1200"));
    assert_eq!(screen.attr("img", "height").as_deref(), Some("800"));
}

#[wasm_bindgen_test]
fn half_a_size_is_no_size() {
    for (width, height) in [(Some(1200), None), (None, Some(800)), (None, None)] {
        let screen = show(&Image {
            width,
            height,
            ..image()
        });
        assert_eq!(screen.attr("img", "width"), None);
        assert_eq!(screen.attr("img", "height"), None);
    }
}

#[wasm_bindgen_test]
fn what_must_stay_in_view_stays_in_view() {
    let position = |focal_point| {
        let screen = show(&Image {
            focal_point,
            ..image()
        });
        let img = screen.one("img").unchecked_into::<HtmlElement>();
        img.style().get_property_value("object-position").unwrap()
    };
    assert_eq!(position(Some(FocalPoint { x: 50, y: 30 })), "50% 30%");
    assert_eq!(position(Some(FocalPoint { x: 0, y: 100 })), "0% 100%");
    assert_eq!(position(None), "");
}
