//! Bodies, read from JSON as a paper would write them.

use crate::fixtures::{FRONT, setting_in, url};
use crate::screen::Screen;
use lede::components::Article;
use lede_model::{self as model, Document};
use leptos::prelude::*;

/// An article with a body, in a language.
pub fn story(language: &str, members: &str, blocks: &str) -> model::Article {
    let json = format!(
        r#"{{"version": "1", "type": "article", "id": "x", "language": "{language}",
             "headline": "H"{members}, "body": [{blocks}]}}"#
    );
    match lede_formats::read(&json, &url(FRONT)).unwrap().document {
        Document::Article(article) => *article,
        Document::Listing(_) => panic!("a list"),
    }
}

/// Shows a body on an English page.
pub fn show(blocks: &str) -> Screen {
    show_in("en", "", blocks)
}

/// Shows the body of an article with further members on a page in a language:
/// what stands above and below the body is taken away.
pub fn show_in(language: &str, members: &str, blocks: &str) -> Screen {
    let article = story(language, members, blocks);
    let screen = Screen::show(setting_in(language), move || {
        view! { <Article article=&article /> }.into_any()
    });
    for other in screen.all("article.article > :not(.contents, .body)") {
        other.remove();
    }
    screen
}
