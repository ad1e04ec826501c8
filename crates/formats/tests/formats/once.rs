//! What is said once, in documents of several formats: headlines, standfirsts,
//! authors, topics and credits.

use crate::{address, article_of, block_text, listing_of, reading};
use lede_formats::{article_in, html};
use lede_model::{Article, Document};
use serde_json::{Value, json};

/// The article of a document as a page shows it.
fn shown(document: &Value) -> Article {
    let mut article = article_of(reading(&document.to_string()));
    html::expand_article(&mut article, &address());
    article
}

fn texts(article: &Article) -> Vec<String> {
    article.body.iter().map(block_text).collect()
}

fn names(article: &Article) -> Vec<&str> {
    article
        .authors
        .iter()
        .map(|author| author.name.as_str())
        .collect()
}

fn item_of_feed(item: Value) -> Article {
    let mut item = item;
    item["id"] = json!("a");
    let feed = json!({"version": "https://jsonfeed.org/version/1.1", "items": [item]});
    let reading = article_in(&feed.to_string(), &address(), "a").unwrap();
    let Document::Article(mut article) = reading.document else {
        panic!("a list");
    };
    html::expand_article(&mut article, &address());
    *article
}

fn item_of_rss(mut item: Value) -> Article {
    item["guid"] = json!("a");
    let feed = json!({"rss": {"channel": {"item": [item]}}});
    let reading = article_in(&feed.to_string(), &address(), "a").unwrap();
    let Document::Article(mut article) = reading.document else {
        panic!("a list");
    };
    html::expand_article(&mut article, &address());
    *article
}

#[test]
fn a_headline_is_not_the_first_line_of_the_body_again() {
    let block = |style: &str, text: &str| json!({"_type": "block", "style": style, "children": [{"_type": "span", "text": text}]});
    for style in ["h1", "h2", "normal"] {
        let article = shown(&json!({"_type": "post", "title": "The gate opens",
            "body": [block(style, "The Gate Opens"), block("normal", "It is of oak.")]}));
        assert_eq!(texts(&article), ["It is of oak."], "{style}");
    }
    let text = "The gate opens\n\nIt is of oak.";
    for item in [
        json!({"title": "The gate opens", "content_text": text}),
        json!({"content_text": text}),
        json!({"title": "The gate opens",
            "content_html": "<p>The gate opens</p><p>It is of oak.</p>"}),
    ] {
        let article = item_of_feed(item.clone());
        assert!(article.headline.starts_with("The gate opens"), "{item}");
        if article.headline == "The gate opens" {
            assert_eq!(texts(&article), ["It is of oak."], "{item}");
        }
    }
}

#[test]
fn an_untitled_post_says_its_first_paragraph_once() {
    for description in [
        "<p>The gate opens at six in the morning today.</p><p>It is of oak, and a hundred \
         years old, and the keeper has the only key.</p>",
        "The gate opens at six in the morning today.\n\nIt is of oak, and a hundred years old, \
         and the keeper has the only key.",
    ] {
        let article = item_of_rss(json!({"description": description}));
        let text = [article.headline.clone(), article.body_text()].concat();
        let whole = "The gate opens at six in the morning today. It is of oak, and a hundred";
        if article.headline.len() < 60 {
            assert_eq!(text.matches("six in the morning").count(), 1, "{text}");
        } else {
            // A headline that is cut within the text leaves the text complete.
            assert!(article.headline.ends_with('\u{2026}'), "{text}");
            assert!(whole.starts_with(&article.headline[..40]), "{text}");
            assert_eq!(article.body.len(), 2, "{text}");
        }
    }
}

#[test]
fn an_untitled_post_of_one_paragraph_is_its_text_below_a_short_headline() {
    let text = "The gate opens at six in the morning today.";
    let link = "<p>The gate opens at <a href='https://a.example'>six</a> in the morning today.</p>";
    for item in [
        json!({"content_text": text}),
        json!({"content_html": format!("<p>{text}</p>")}),
        json!({"content_html": link}),
        json!({"content_html": format!("{link}<p><img src='https://i.example/gate.jpg'></p>")}),
    ] {
        let article = item_of_feed(item.clone());
        assert_eq!(article.headline, "The gate opens at six\u{2026}", "{item}");
        assert_eq!(block_text(&article.body[0]), text, "{item}");
    }
    let two = item_of_feed(json!({"content_text": "Good morning! The gate opens at six."}));
    assert_eq!(two.headline, "Good morning!");
    // The words of a photograph are its headline.
    let photo = item_of_feed(json!({
        "content_html": format!("<p>{text}</p><p><img src='https://i.example/gate.jpg'></p>"),
    }));
    assert_eq!(photo.headline, text);
    let one = item_of_feed(json!({"content_text": "Tide.", "url": "https://log.example/1"}));
    assert_eq!(one.headline, "log.example");
    assert_eq!(texts(&one), ["Tide."]);
}

#[test]
fn a_line_with_the_authors_is_not_the_first_line_of_the_body_again() {
    let of = |byline: &str, line: &str| {
        let article = shown(
            &json!({"uri": "urn:a", "type": "text", "versioncreated": "2025-03-06T18:15:00Z",
            "headline": "Oak", "byline": byline,
            "body_xhtml": format!("<p>{line}</p><p>It is of oak, and a hundred years old.</p>")}),
        );
        texts(&article).len()
    };
    assert_eq!(of("By Ada Quill", "By ADA QUILL"), 1);
    assert_eq!(of("Ada Quill and Tom Reed", "By Ada Quill and Tom Reed"), 1);
    assert_eq!(of("By Ada Quill, Harbour Press Writer", "By Ada Quill"), 1);
    assert_eq!(of("By Ada Quill", "By Tom Reed"), 2);
    assert_eq!(of("By Ada Quill", "By the gate, Ada Quill waits."), 2);
}

#[test]
fn an_excerpt_that_is_the_start_of_the_text_is_no_standfirst() {
    let first = "The gate opens at six in the morning, and the keeper has the only key.";
    for summary in [
        "The gate opens at six in the morning, and the kee\u{2026}",
        "The gate opens at six in the morning...",
        "The gate opens at six in the morning [\u{2026}]",
    ] {
        for body in [
            json!({"content_html": format!("<h2>Today</h2><p>{first}</p><p>It is of oak.</p>")}),
            json!({"content_text": format!("{first}\n\nIt is of oak.")}),
        ] {
            let mut item = body.clone();
            item["title"] = json!("Oak");
            item["summary"] = json!(summary);
            assert_eq!(item_of_feed(item).standfirst, None, "{summary} {body}");
        }
    }
    let article = item_of_feed(json!({"title": "Oak", "summary": "Why six is late enough",
        "content_text": format!("{first}\n\nIt is of oak.")}));
    assert_eq!(
        article.standfirst.as_deref(),
        Some("Why six is late enough")
    );
}

#[test]
fn topics_are_said_once_and_the_default_category_is_none() {
    let article = item_of_rss(json!({"title": "Oak", "description": "It is.",
        "category": ["Non class\u{e9}", "Tides", "tides", "Allgemein", "\u{411}\u{435}\u{437} \u{440}\u{443}\u{431}\u{440}\u{438}\u{43a}\u{438}"]}));
    let tags: Vec<&str> = article.tags.iter().map(|tag| tag.name.as_str()).collect();
    assert_eq!(tags, ["Tides", "Allgemein"]);
    let article = shown(
        &json!({"posts": [{"uuid": "u", "comment_id": "c", "title": "Oak",
        "html": "<p>It is.</p>",
        "primary_tag": {"name": "Uncategorized"},
        "tags": [{"name": "Uncategorized"}, {"name": "Tides"}, {"name": "Locks"}]}]}),
    );
    assert_eq!(article.section.unwrap().name, "Tides");
    assert_eq!(article.tags.len(), 1);
    let article = shown(&json!({"@type": "NewsArticle", "headline": "Oak",
        "articleSection": ["Sin categor\u{ed}a", "Agua"], "keywords": "Agua, Mareas, mareas"}));
    assert_eq!(article.section.unwrap().name, "Agua");
    assert_eq!(article.tags.len(), 1);
}

#[test]
fn authors_have_names_and_pages() {
    let person = |members: Value| {
        let article = json!({"@type": "NewsArticle", "headline": "Oak", "author": members});
        shown(&article)
    };
    let article = person(
        json!({"name": "https://people.example/ada", "givenName": "Ada",
        "familyName": "Quill", "url": "mailto:ada@paper.example",
        "sameAs": ["", "@ada", "tel:1", "https://people.example/ada", "https://b.example/"]}),
    );
    assert_eq!(names(&article), ["Ada Quill"]);
    let url = article.authors[0].url.as_ref().unwrap();
    assert_eq!(url.as_str(), "https://people.example/ada");
    let article = person(json!([{"@list": [{"name": "Ada Quill"}, "Tom Reed"]}, "ada quill"]));
    assert_eq!(names(&article), ["Ada Quill", "Tom Reed"]);
    let article = item_of_rss(json!({"title": "Oak", "dc:creator": "admin",
        "author": "desk@paper.example (Ada Quill)"}));
    assert_eq!(names(&article), ["Ada Quill"]);
    let article = shown(&json!({"version": "0.10.9", "type": "story", "_id": "A",
        "headlines": {"basic": "Oak"},
        "credits": {"by": [{"type": "author", "name": "Ada Quill", "url": "/by/ada"}]},
        "additional_properties": {"vanity_byline": "Words by Ada Quill and Tom Reed"}}));
    assert_eq!(names(&article), ["Ada Quill", "Tom Reed"]);
    assert!(article.authors[0].url.is_some());
}

#[test]
fn only_a_change_is_no_publication() {
    let feed = json!({"version": "https://jsonfeed.org/version/1.1", "items": [
        {"id": "a", "title": "Oak", "date_published": "0001-01-01T00:00:00Z",
         "date_modified": "2025-03-06T18:15:00Z", "content_text": "It is."}]});
    let card = &listing_of(reading(&feed.to_string())).items[0];
    assert!(card.date_published.is_some());
    let article = item_of_feed(feed["items"][0].clone());
    assert_eq!(article.date_published, None);
    assert!(article.date_modified.is_some());
}

#[test]
fn text_around_a_document_is_reported() {
    let story = json!({"@type": "NewsArticle", "headline": "Oak"}).to_string();
    for text in [
        [")]}',", &story].concat(),
        ["/**/show(", &story, ");"].concat(),
        ["PHP Notice:  a in /srv/a.php on line 3\n", &story].concat(),
    ] {
        let reading = reading(&text);
        assert_eq!(reading.diagnostics.len(), 1, "{text}");
        assert_eq!(article_of(reading).headline, "Oak");
    }
}
