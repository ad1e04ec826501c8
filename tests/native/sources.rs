//! Papers of live sources.

use crate::newsroom::render_from;
use crate::text::lines;
use lede::api::LoadErrorKind;
use lede_model::Url;
use serde_json::json;
use std::sync::Arc;

/// What the hosts of a paper answer that has one source which works and one which
/// does not.
fn host(url: &Url) -> Result<String, LoadErrorKind> {
    let answer = match url.as_str() {
        "https://paper.example/site.json" => json!({
            "version": "1",
            "type": "site",
            "name": "The Sluice",
            "language": "en",
            "sources": [
                {"kind": "json_feed", "url": "https://blog.example/feed.json"},
                {"kind": "json_feed", "url": "https://away.example/feed.json"},
            ],
            "read": {"hosts": ["blog.example", "away.example"]},
        }),
        "https://blog.example/feed.json" => json!({
            "version": "https://jsonfeed.org/version/1.1",
            "title": "Blog",
            "items": [{
                "id": "eels",
                "title": "Eels in the sluice",
                "content_html": "<p>They came <em>up</em> at night.</p>",
                "date_published": "2026-11-20T09:30:00Z",
            }],
        }),
        _ => return Err(LoadErrorKind::Status(404)),
    };
    Ok(answer.to_string())
}

fn page(path: &str) -> Vec<String> {
    lines(&render_from(path, Arc::new(host)))
}

#[test]
fn a_front_has_the_stories_that_came_and_says_which_source_is_missing() {
    let front = page("");
    for expected in ["Eels in the sluice", "Not all stories are here"] {
        assert!(front.iter().any(|line| line == expected), "{front:#?}");
    }
    assert!(
        front.iter().any(|line| line.starts_with("away.example: ")),
        "{front:#?}"
    );
}

#[test]
fn an_article_of_a_source_has_its_html_as_blocks() {
    let front = render_from("", Arc::new(host));
    let (_, link) = front
        .split_once("href=\"https://paper.example/article/")
        .unwrap();
    let (id, _) = link.split_once('"').unwrap();
    let article = page(&format!("article/{id}"));
    for expected in ["Eels in the sluice", "They came up at night."] {
        assert!(article.iter().any(|line| line == expected), "{article:#?}");
    }
}
