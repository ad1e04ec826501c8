use crate::fixtures::{HOSTILE, bare_card, bare_cards, card, english, label, setting_in};
use crate::screen::Screen;
use lede::components::RelatedStories;
use lede::state::PageContext;
use lede_model::Related;
use leptos::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;

fn show(chosen: &Related) -> Screen {
    show_on(english(), chosen)
}

fn show_on(page: PageContext, chosen: &Related) -> Screen {
    let chosen = chosen.clone();
    Screen::show(page, move || {
        view! { <RelatedStories related=&chosen /> }.into_any()
    })
}

fn chosen() -> Related {
    Related {
        title: Some("More from the harbour".to_owned()),
        see_all: Some(label(
            "Everything",
            Some("https://quill.example/paper/section/harbour"),
        )),
        items: vec![card("1"), bare_card("2")],
    }
}

#[wasm_bindgen_test]
fn without_stories_there_is_nothing_to_read_next() {
    let none = Related {
        items: Vec::new(),
        ..chosen()
    };
    assert!(!show(&none).has("*"));
}

#[wasm_bindgen_test]
fn each_story_is_a_card_below_the_heading() {
    let screen = show(&chosen());
    assert_eq!(screen.text("aside.related h2"), "More from the harbour");
    assert_eq!(
        screen.texts(".related .card h3 a.card-link"),
        ["Story 1", "Story 2"]
    );
}

#[wasm_bindgen_test]
fn a_card_without_a_picture_stands_beside_one_with() {
    let screen = show(&chosen());
    let cards = screen.all(".related .card");
    assert!(cards[0].query_selector("img").unwrap().is_some());
    assert!(
        cards[1]
            .query_selector("img, .card-image")
            .unwrap()
            .is_none()
    );
}

#[wasm_bindgen_test]
fn the_list_is_named_by_its_heading() {
    let screen = show(&chosen());
    let id = screen.attr("aside", "aria-labelledby").unwrap();
    assert_eq!(screen.text(&format!("#{id}")), "More from the harbour");
}

#[wasm_bindgen_test]
fn a_list_without_a_title_has_that_of_the_language() {
    let untitled = Related {
        title: None,
        see_all: None,
        items: bare_cards(1),
    };
    assert_eq!(show(&untitled).text("h2"), "Related");
    let ukrainian = show_on(setting_in("uk"), &untitled);
    assert_eq!(ukrainian.text("h2"), "Читайте також");
}

#[wasm_bindgen_test]
fn see_all_leads_to_all_and_says_of_what() {
    let screen = show(&chosen());
    assert_eq!(screen.text(".related .see-all"), "Everything");
    assert_eq!(
        screen.attr("a.see-all", "href").as_deref(),
        Some("https://quill.example/paper/section/harbour")
    );
    let id = screen.attr("a.see-all", "aria-describedby").unwrap();
    assert!(screen.has(&format!("h2#{id}")));
}

#[wasm_bindgen_test]
fn see_all_that_leads_nowhere_is_left_out() {
    for see_all in [None, Some(label("Everything", None))] {
        let screen = show(&Related {
            see_all,
            ..chosen()
        });
        assert!(!screen.has(".see-all"));
    }
}

#[wasm_bindgen_test]
fn words_that_look_like_markup_stay_words() {
    let screen = show(&Related {
        title: Some(HOSTILE.to_owned()),
        see_all: Some(label(HOSTILE, Some("https://quill.example/"))),
        ..chosen()
    });
    assert_eq!(screen.text("h2"), HOSTILE);
    assert_eq!(screen.text(".see-all"), HOSTILE);
    screen.assert_no_markup_from_text();
}
