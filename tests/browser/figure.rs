use crate::fixtures::{HOSTILE, captioned_image, english, image, setting_in};
use crate::screen::Screen;
use lede::components::{Caption, Figure, PictureUse};
use lede::state::PageContext;
use lede_model::Image;
use leptos::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;

fn show(image: &Image) -> Screen {
    let image = image.clone();
    Screen::show(english(), move || {
        view! { <Figure image=&image usage=PictureUse::Inline class="plate" /> }.into_any()
    })
}

fn show_caption(page: PageContext, image: Image) -> Screen {
    Screen::show(page, move || view! { <Caption image=&image /> }.into_any())
}

#[wasm_bindgen_test]
fn caption_and_credit_stand_under_the_picture_parted_by_a_space() {
    let screen = show(&captioned_image());
    assert_eq!(
        screen.text("figure.plate > figcaption"),
        "The tug Marigold leaves the basin. (Source: Ines Varga)"
    );
    assert_eq!(
        screen.text("figcaption > .caption"),
        "The tug Marigold leaves the basin."
    );
    assert_eq!(screen.text("figcaption > .credit"), "(Source: Ines Varga)");
}

#[wasm_bindgen_test]
fn a_credit_needs_no_caption() {
    let screen = show(&Image {
        caption: None,
        ..captioned_image()
    });
    assert_eq!(screen.text("figcaption"), "(Source: Ines Varga)");
    assert!(!screen.has(".caption"));
}

#[wasm_bindgen_test]
fn a_caption_needs_no_credit() {
    let screen = show(&Image {
        credit: None,
        ..captioned_image()
    });
    assert_eq!(
        screen.text("figcaption"),
        "The tug Marigold leaves the basin."
    );
    assert!(!screen.has(".credit"));
}

#[wasm_bindgen_test]
fn a_picture_of_which_nothing_is_said_has_no_caption() {
    assert!(!show_caption(english(), image()).has("*"));
    assert!(!show(&image()).has("figcaption"));
}

#[wasm_bindgen_test]
fn the_description_is_never_made_of_the_caption() {
    for alt in [None, Some(String::new())] {
        let screen = show(&Image {
            alt: alt.clone(),
            ..captioned_image()
        });
        assert_eq!(screen.attr("img", "alt").as_deref(), Some(""), "{alt:?}");
    }
    assert_eq!(
        show(&captioned_image()).attr("img", "alt").as_deref(),
        Some("A tug in fog")
    );
}

#[wasm_bindgen_test]
fn the_credit_is_in_the_language_of_the_page() {
    let credit = |tag| show_caption(setting_in(tag), captioned_image()).text(".credit");
    assert_eq!(credit("uk"), "(Джерело: Ines Varga)");
    assert_eq!(credit("ar"), "(المصدر: Ines Varga)");
}

#[wasm_bindgen_test]
fn words_that_look_like_markup_stay_words() {
    let screen = show(&Image {
        alt: Some(HOSTILE.to_owned()),
        caption: Some(HOSTILE.to_owned()),
        credit: Some(HOSTILE.to_owned()),
        ..image()
    });
    assert_eq!(screen.attr("img", "alt").as_deref(), Some(HOSTILE));
    assert_eq!(screen.text(".caption"), HOSTILE);
    assert!(screen.text(".credit").contains(HOSTILE));
    screen.assert_no_markup_from_text();
}
