use crate::fixtures::{HOSTILE, english, setting_in, topic};
use crate::screen::Screen;
use lede::components::Tags;
use lede::state::PageContext;
use lede_model::Topic;
use leptos::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;

fn show(list: &[Topic]) -> Screen {
    show_on(english(), list)
}

fn show_on(page: PageContext, list: &[Topic]) -> Screen {
    let list = list.to_vec();
    Screen::show(page, move || view! { <Tags tags=&list /> }.into_any())
}

#[wasm_bindgen_test]
fn no_tags_make_no_list() {
    assert!(!show(&[]).has("*"));
}

#[wasm_bindgen_test]
fn tags_are_a_named_list_of_links() {
    let list = [topic("Fog", "tag"), topic("Lamps", "tag")];
    let screen = show(&list);
    assert_eq!(
        screen.attr("ul.tags", "aria-label").as_deref(),
        Some("Topics")
    );
    assert_eq!(screen.attr("ul.tags", "role").as_deref(), Some("list"));
    assert_eq!(screen.texts("li > a[rel=tag]"), ["Fog", "Lamps"]);
    assert_eq!(
        screen.attrs("a", "href")[0].as_deref(),
        Some("https://quill.example/paper/tag/fog")
    );
}

#[wasm_bindgen_test]
fn a_tag_without_a_page_is_named_but_not_linked() {
    let list = [Topic {
        name: "Fog".to_owned(),
        url: None,
    }];
    let screen = show(&list);
    assert_eq!(screen.text("li"), "Fog");
    assert!(!screen.has("a"));
}

#[wasm_bindgen_test]
fn the_list_is_named_in_the_language_of_the_page() {
    let screen = show_on(setting_in("uk"), &[topic("Fog", "tag")]);
    assert_eq!(screen.attr("ul", "aria-label").as_deref(), Some("Теми"));
}

#[wasm_bindgen_test]
fn words_that_look_like_markup_stay_words() {
    let list = [Topic {
        name: HOSTILE.to_owned(),
        url: None,
    }];
    let screen = show(&list);
    assert_eq!(screen.text("li"), HOSTILE);
    screen.assert_no_markup_from_text();
}
