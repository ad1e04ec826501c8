//! The output of Readability and Postlight's Parser.

use crate::{
    address, article_of, corpus, diagnostics, html_of, reading, valid_article, valid_listing,
};
use lede_formats::{Format, article_in};
use lede_model::{Block, Direction, plain_text};

#[test]
fn readability_output_is_read_field_by_field() {
    let article = valid_article("readability/readability.json", Format::Readability);
    assert_eq!(article.headline, "Die Schleuse, die nicht aufging");
    assert_eq!(article.id, crate::ADDRESS, "it knows no address");
    assert_eq!(article.url, None);
    assert_eq!(article.language.as_ref().unwrap().as_str(), "de-AT");
    assert_eq!(article.dir, None);
    assert_eq!(article.authors[0].name, "Ada Federkiel");
    assert_eq!(
        article.standfirst.as_deref(),
        Some("Drei Tage wartete der Hafen.")
    );
    assert_eq!(
        article.date_published.as_ref().unwrap().as_str(),
        "2025-03-06T20:15:00+0100"
    );
    assert!(html_of(&article).contains("<p>Niemand hatte den Schlüssel.</p>"));
}

#[test]
fn postlight_output_is_read_field_by_field() {
    let article = valid_article("readability/postlight.json", Format::Readability);
    assert_eq!(article.id, "https://harbour.example/2025/lock/");
    assert_eq!(
        article.url.as_ref().unwrap().as_str(),
        "https://harbour.example/2025/lock/"
    );
    assert_eq!(article.dir, Some(Direction::Ltr));
    let names: Vec<&str> = article
        .authors
        .iter()
        .map(|author| author.name.as_str())
        .collect();
    assert_eq!(names, ["Ada Quillfeather", "Tom Reedmace"]);
    assert_eq!(
        article.standfirst.as_deref(),
        Some("For three days the harbour waited."),
        "somebody wrote it; the excerpt nobody did"
    );
    assert_eq!(
        article.image.as_ref().unwrap().url.as_str(),
        "https://harbour.example/lock.jpg"
    );
    assert_eq!(
        article.date_published.as_ref().unwrap().as_str(),
        "2025-03-06T18:15:00.000Z"
    );
    assert_eq!(html_of(&article), "<div><p>Nobody had the key.</p></div>");
}

#[test]
fn a_list_of_pages_is_a_list() {
    let listing = valid_listing("readability/list.json", Format::Readability);
    assert_eq!(listing.items.len(), 2);
    assert_eq!(listing.items[0].authors, []);
    assert_eq!(listing.items[0].byline, None);
    assert_eq!(
        listing.items[1].byline.as_deref(),
        Some("Ada Quillfeather, harbour correspondent")
    );
    let text = corpus::document("readability/list.json");
    let rtl = article_of(article_in(&text, &address(), "https://harbour.example/1").unwrap());
    assert_eq!(rtl.direction(), Some(Direction::Rtl));
    let plain = article_of(article_in(&text, &address(), "https://harbour.example/2").unwrap());
    let words: Vec<String> = plain
        .body
        .iter()
        .map(|block| match block {
            Block::Paragraph { content, .. } => plain_text(content),
            block => panic!("{block:?}"),
        })
        .collect();
    assert_eq!(words.len(), 2, "{words:?}");
}

#[test]
fn the_direction_is_dir_or_direction() {
    let direction = |member: &str| {
        let page =
            format!(r#"{{"title":"T","content":"x","textContent":"x","length":1,{member}}}"#);
        article_of(reading(&page)).dir
    };
    assert_eq!(direction(r#""dir":"rtl""#), Some(Direction::Rtl));
    assert_eq!(direction(r#""direction":"rtl""#), Some(Direction::Rtl));
    assert_eq!(direction(r#""dir":"ltr""#), Some(Direction::Ltr));
    assert_eq!(direction(r#""dir":"auto""#), None);
}

#[test]
fn content_alone_is_not_recognised() {
    for json in [
        r#"{"content":"<p>Words</p>"}"#,
        r#"{"content":"<p>Words</p>","title":"T","author":"A"}"#,
        r#"{"textContent":"Words"}"#,
        r#"{"content":{"textContent":"x","length":1}}"#,
        r#"{"textContent":"Words","title":"T"}"#,
    ] {
        let error = lede_formats::read(json, &address()).unwrap_err();
        assert!(error.to_string().starts_with("this is JSON"), "{json}");
    }
}

#[test]
fn real_outputs_are_read() {
    for (name, headline, author, dated, image, words) in [
        ("parsed", "Title", "Author", true, true, "<p>Content</p>"),
        (
            "spaced",
            "Přívoz hrozí mostům, okouzlil i hejtmana. Kormidelníka je snadné přehlédnout",
            "Aleš Vltavín",
            true,
            false,
            "Zázrak jedné plavby",
        ),
        (
            "pictures",
            "'What is the sea saying?': villages fear for whales | Ellen Grayling",
            "Ellen Grayling",
            true,
            false,
            "Huia Tarapata",
        ),
        (
            "undated",
            "Storm stokes fears of floods in the north",
            "Erin Copsewood",
            false,
            false,
            "Waves opened a dyke",
        ),
    ] {
        let reading = reading(&corpus::as_sent(Format::Readability, name));
        assert_eq!(reading.format, Format::Readability, "{name}");
        assert_eq!(diagnostics(&reading), [""; 0], "{name}");
        let article = article_of(reading);
        assert_eq!(article.headline, headline, "{name}");
        assert_eq!(article.authors[0].name, author, "{name}");
        assert_eq!(article.date_published.is_some(), dated, "{name}");
        assert_eq!(article.image.is_some(), image, "{name}");
        assert!(html_of(&article).contains(words), "{name}");
    }
}
