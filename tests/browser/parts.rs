//! Links to parts of a document lead to these parts of the page.

use crate::block_fixtures::story;
use crate::fixtures::{english, url};
use crate::screen::{Screen, tag};
use lede::components::Article;
use lede::state::PageContext;
use lede_model::{self as model, Document};
use leptos::prelude::*;
use std::sync::Arc;
use wasm_bindgen_test::wasm_bindgen_test;

const ORIGINAL: &str = "https://www.harbour.example/2025/locks/";

/// The page of an article with a body, under the address as the reader has it.
fn page_of(blocks: &str) -> (PageContext, model::Article) {
    let mut article = story("en", "", blocks);
    article.url = Some(url(ORIGINAL));
    let document = Arc::new(Document::Article(Box::new(article.clone())));
    let here = url("https://quill.example/paper/read?from=mail&url=/locks.json#old");
    (english().at(Some(&here)).showing(document), article)
}

fn show(blocks: &str) -> Screen {
    let (page, article) = page_of(blocks);
    Screen::show(page, move || {
        view! { <Article article=&article /> }.into_any()
    })
}

const GATES: &str = r#"
    {"type": "anchor", "id": "gates"}, {"type": "anchor", "id": "old-gates"},
    {"type": "heading", "content": ["The gates"]},
    {"type": "anchor", "id": "keeper"}, "The keeper has the key.",
    {"type": "anchor", "id": "picture"}, {"type": "image", "image": {"url": "a.jpg"}},
    {"type": "list", "items": [[{"type": "anchor", "id": "first"}, "One."], ["Two."]]},
    {"type": "anchor", "id": "nothing-follows"}"#;

#[wasm_bindgen_test]
fn what_links_lead_to_has_an_id_and_nothing_else_of_it_shows() {
    let screen = show(GATES);
    let at = |id: &str| screen.one(&format!("[id='place-{id}']"));
    assert_eq!(tag(&at("gates")), "h2");
    assert_eq!(at("gates").text_content().as_deref(), Some("The gates"));
    assert_eq!(tag(&at("keeper")), "p");
    assert_eq!(tag(&at("picture")), "figure");
    assert_eq!(tag(&at("first")), "li");
    assert_eq!(at("first").text_content().as_deref(), Some("One."));
    assert_eq!(screen.count("[id^=place-]"), 4);
    assert!(!screen.has(".body [hidden], .body li p"));
}

#[wasm_bindgen_test]
fn links_lead_to_the_parts_however_the_document_is_called() {
    let (page, _) = page_of(GATES);
    let link = |address: &str| page.link(&url(address)).as_str().to_owned();
    let here = "https://quill.example/paper/read?from=mail&url=/locks.json";
    for address in [
        "https://www.harbour.example/2025/locks/#gates",
        "http://harbour.example/2025/locks#gates",
        "https://harbour.example/2025/locks/?utm_source=mail#gates",
        "https://harbour.example/2025/locks/#old-gates",
    ] {
        assert_eq!(link(address), format!("{here}#place-gates"), "{address}");
    }
    let from = page.from.as_str();
    assert_eq!(
        link(&format!("{from}#keeper")),
        format!("{here}#place-keeper")
    );
    // An anchor that the page makes itself.
    assert_eq!(
        link(&format!("{from}#part-the-gates")),
        format!("{here}#part-the-gates")
    );
    for elsewhere in [
        "https://www.harbour.example/2025/locks/#comments",
        "https://www.harbour.example/2025/weirs/#gates",
        "https://www.harbour.example/2025/locks/",
    ] {
        assert_eq!(link(elsewhere), elsewhere);
    }
}

#[wasm_bindgen_test]
fn the_contents_lead_to_the_ids_of_headings() {
    let long = "word ".repeat(600);
    let part = |id: &str| {
        format!(
            r#"{{"type": "anchor", "id": "{id}"}}, {{"type": "heading", "content": ["Part {id}"]}}, "{long}""#
        )
    };
    let screen = show(&["a", "b", "c"].map(part).join(","));
    let hrefs = screen.attrs(".contents a", "href");
    assert_eq!(hrefs.len(), 3);
    for (href, id) in hrefs.iter().flatten().zip(["a", "b", "c"]) {
        assert!(href.ends_with(&format!("#place-{id}")), "{href}");
    }
}

#[wasm_bindgen_test]
fn paragraphs_that_run_the_other_way_say_so() {
    let screen = show(
        r#""Plain words.", "הסכר ליד הנמל נפתח הבוקר", {"type": "heading", "content": ["הסכר"]},
        {"type": "list", "items": [["הסכר ליד הנמל"], ["Words."]]}, "1953 – 2025""#,
    );
    assert_eq!(
        screen.attrs(".body > p", "dir"),
        [None, Some("rtl".to_owned()), None]
    );
    assert_eq!(screen.attr(".body h2", "dir").as_deref(), Some("rtl"));
    assert_eq!(
        screen.attrs(".body li", "dir"),
        [Some("rtl".to_owned()), None]
    );
}
