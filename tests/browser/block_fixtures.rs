//! Bodies, read from JSON as a paper would write them.

use crate::fixtures::{FRONT, setting_in, url};
use crate::screen::Screen;
use lede::components::body;
use lede::components::dom::el;
use lede_model::{Article, Document};

/// An article with a body, in a language.
pub fn story(language: &str, members: &str, blocks: &str) -> Article {
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

/// Shows the body of an article with further members on a page in a language.
pub fn show_in(language: &str, members: &str, blocks: &str) -> Screen {
    let article = story(language, members, blocks);
    let setting = setting_in(language);
    let (contents, element) = body(&article, &setting);
    Screen::show(
        el("article")
            .attr("lang", language)
            .maybe(contents)
            .child(element),
    )
}
