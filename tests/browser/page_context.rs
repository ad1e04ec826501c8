use crate::fixtures::{FRONT, bare_card, english, front_route, language, setting_in, site, url};
use lede::state::PageContext;
use lede_model::Card;
use lede_sources::Route;
use wasm_bindgen_test::wasm_bindgen_test;

const DOCUMENT: &str = "https://quill.example/paper/articles/tug.json";

/// The page of an article that came from [`DOCUMENT`].
fn on_the_page_of_an_article() -> PageContext {
    let route = Route::Article {
        id: "tug".to_owned(),
    };
    PageContext::new(&site(), &route, None, url(DOCUMENT))
}

#[wasm_bindgen_test]
fn a_page_belongs_to_the_edition_of_its_language() {
    for (tag, name, words_in) in [
        ("en", "The Quill", "en"),
        ("en-GB", "The Quill", "en"),
        ("uk", "Перо", "uk"),
        ("ar-EG", "الريشة", "ar"),
        ("fr", "The Quill", "en"),
    ] {
        let page = setting_in(tag);
        assert_eq!(page.edition().unwrap().name, name, "{tag}");
        assert_eq!(page.language, language(words_in), "{tag}");
    }
    let unknown = PageContext::new(&site(), &front_route(), None, url(FRONT));
    assert_eq!(unknown.edition, 0);
}

#[wasm_bindgen_test]
fn the_words_are_those_of_the_edition() {
    assert_eq!(english().page_strings().retry, "Try again");
    assert_eq!(setting_in("uk").page_strings().retry, "Спробувати ще раз");
    assert_eq!(setting_in("ar").page_strings().retry, "أعد المحاولة");
}

#[wasm_bindgen_test]
fn only_content_in_another_language_is_foreign() {
    let page = english();
    let foreign = |tag: &str| {
        page.other_language(Some(&language(tag)))
            .map(|language| language.as_str().to_owned())
    };
    assert_eq!(foreign("en-GB"), None);
    assert_eq!(foreign("EN"), None);
    assert_eq!(foreign("uk").as_deref(), Some("uk"));
    assert!(page.other_language(None).is_none());
}

#[wasm_bindgen_test]
fn a_link_to_a_part_of_the_document_stays_on_the_page() {
    let page = on_the_page_of_an_article();
    let link = |address: &str| page.link(&url(address)).as_str().to_owned();
    assert_eq!(
        link(&[DOCUMENT, "#tides"].concat()),
        "https://quill.example/paper/article/tug#tides"
    );
}

#[wasm_bindgen_test]
fn other_links_lead_where_they_say() {
    let page = on_the_page_of_an_article();
    for address in [
        DOCUMENT,
        "https://quill.example/paper/articles/tug.json?x#tides",
        "https://quill.example/paper/articles/tug.jsonl#tides",
        "https://other.example/#tides",
        "mailto:desk@quill.example",
    ] {
        assert_eq!(page.link(&url(address)), url(address));
    }
}

#[wasm_bindgen_test]
fn a_card_with_a_page_in_this_paper_leads_to_it() {
    let published = Card {
        url: Some(url("https://quill.example/paper/article/other")),
        ..bare_card("tug")
    };
    assert_eq!(
        english().href_of(&published).as_str(),
        "https://quill.example/paper/article/other"
    );
    assert_eq!(
        english().href_of(&bare_card("tug")).as_str(),
        "https://quill.example/paper/article/tug"
    );
}

#[wasm_bindgen_test]
fn routes_are_addresses_below_the_base() {
    let route = Route::Tag {
        slug: "fog & mist".to_owned(),
    };
    assert_eq!(
        english().href(&route).as_str(),
        "https://quill.example/paper/tag/fog%20%26%20mist"
    );
}
