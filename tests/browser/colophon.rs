use crate::fixtures::{english, front_route, setting_in, small_site, url};
use crate::screen::Screen;
use lede::components::Colophon;
use lede::state::PageContext;
use leptos::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;

fn show(page: PageContext) -> Screen {
    Screen::show(page, || view! { <Colophon /> })
}

#[wasm_bindgen_test]
fn the_foot_of_the_page_names_the_paper_and_leads_to_its_front() {
    let screen = show(english());
    assert_eq!(screen.text("footer a.colophon-name"), "The Quill");
    assert_eq!(
        screen.attr("a.colophon-name", "href").as_deref(),
        Some("https://quill.example/paper/")
    );
    assert_eq!(screen.text("footer p"), "Printed at high tide.");
}

#[wasm_bindgen_test]
fn the_foot_of_the_page_leads_to_the_search_in_the_words_of_its_language() {
    for (language, word) in [("en", "Search"), ("uk", "Пошук")] {
        let screen = show(setting_in(language));
        assert_eq!(screen.text("a.colophon-search"), word);
        assert_eq!(
            screen.attr("a.colophon-search", "href").as_deref(),
            Some("https://quill.example/paper/search")
        );
    }
}

#[wasm_bindgen_test]
fn an_edition_has_a_foot_of_its_own() {
    let screen = show(setting_in("uk"));
    assert_eq!(screen.text("a.colophon-name"), "Перо");
    assert_eq!(
        screen.attr("a.colophon-name", "href").as_deref(),
        Some("https://quill.example/paper/edition/uk")
    );
}

#[wasm_bindgen_test]
fn a_paper_without_a_notice_shows_none() {
    let site = small_site("en");
    let from = url("https://small.example/index.json");
    let page = PageContext::new(&site, &front_route(), None, from);
    assert!(!show(page).has("p"));
}
