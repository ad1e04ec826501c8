//! The meaning of the native format, and the treatment of invalid documents.

use crate::{Format, ReadError, Reading, article_in, read};
use lede_model::{
    Access, Article, Block, Direction, Document, FormatVersion, Inline, InlineNode, Listing,
    Published, Url, plain_text,
};

const ADDRESS: &str = "https://paper.example/articles/a.json";

fn reading(json: &str) -> Result<Reading, ReadError> {
    read(json, &Url::parse(ADDRESS).unwrap())
}

fn article(json: &str) -> Article {
    match reading(json).unwrap().document {
        Document::Article(article) => *article,
        Document::Listing(_) => panic!("a list"),
    }
}

fn listing(json: &str) -> (Listing, Vec<String>) {
    let reading = reading(json).unwrap();
    let diagnostics = reading
        .diagnostics
        .iter()
        .map(ToString::to_string)
        .collect();
    match reading.document {
        Document::Listing(listing) => (*listing, diagnostics),
        Document::Article(_) => panic!("an article"),
    }
}

/// The diagnostics of an article with this member.
fn diagnostics_of(member: &str) -> Vec<String> {
    let json = format!(r#"{{"type":"article","version":"1","id":"a","headline":"H",{member}}}"#);
    let diagnostics = reading(&json).unwrap().diagnostics;
    diagnostics.iter().map(ToString::to_string).collect()
}

#[test]
fn invalid_json_is_reported_with_line_and_column() {
    let error = reading("{\n  \"headline\": oops\n}").unwrap_err();
    assert_eq!(
        error,
        ReadError::NotJson {
            line: 2,
            column: 15,
            reason: ""
        }
    );
    assert_eq!(error.to_string(), "not JSON: line 2, column 15");
}

#[test]
fn json_without_a_document_is_reported_with_its_path() {
    let error_text = |json| reading(json).unwrap_err().to_string();
    assert_eq!(
        error_text(r#"{"type":"article","version":"1"}"#),
        "$.headline: expected the headline, as text, found nothing"
    );
}

#[test]
fn json_of_an_unknown_format_is_reported_with_its_keys() {
    let error_text = |json| {
        let error_text = reading(json).unwrap_err().to_string();
        let (_, error_text) = error_text.split_once(": it is ").unwrap();
        error_text.to_owned()
    };
    // In alphabetical order.
    assert_eq!(
        error_text(r#"{"drinks":1,"menu":[]}"#),
        "an object with the top-level keys drinks, menu"
    );
    assert_eq!(
        error_text(r#"[{"dish":"Soup"},{"price":3}]"#),
        "a list, whose first item has the keys dish"
    );
    assert_eq!(error_text("{}"), "an object without any keys");
    assert_eq!(error_text("[]"), "a list without any keys");
    assert_eq!(error_text("[7]"), "a list without any keys");
    assert_eq!(error_text("\"soup\""), "text");
    assert_eq!(error_text("null"), "null");
}

#[test]
fn the_keys_of_an_unknown_document_are_reported_briefly() {
    let members: Vec<String> = (0..1000)
        .map(|number| format!("\"{number}{}\":1", "x".repeat(1000)))
        .collect();
    let error = reading(&format!("{{{}}}", members.join(","))).unwrap_err();
    assert!(error.to_string().len() < 1000);
}

#[test]
fn an_article_is_found_by_its_id_or_its_address() {
    let json = r#"{"type":"article","version":"1","id":"a","url":"/a","headline":"H"}"#;
    let address = Url::parse(ADDRESS).unwrap();
    let format_of = |id| article_in(json, &address, id).map(|reading| reading.format);
    assert_eq!(format_of("a"), Ok(Format::Native));
    assert_eq!(format_of("https://paper.example/a"), Ok(Format::Native));
    let error = format_of("b").unwrap_err();
    assert_eq!(error, ReadError::NotInList { id: "b".to_owned() });
    assert_eq!(error.to_string(), "this list does not hold the article b");
}

#[test]
fn missing_null_and_empty_mean_the_same_except_for_alt() {
    let bare = article(r#"{"type":"article","version":"1","id":"a","headline":"H"}"#);
    let nulls = article(
        r#"{"type":"article","version":"1","id":"a","headline":"H","standfirst":null,"authors":null,"tags":[],"image":null,"body":null,
            "corrections":[],"related":null,"date_published":null,"byline":null,"section":null,"access":null}"#,
    );
    assert_eq!(bare, nulls);
    let alt = |member: &str| {
        let json = format!(
            r#"{{"type":"article","version":"1","id":"a","headline":"H","image":{{"url":"p.jpg"{member}}}}}"#
        );
        article(&json).image.unwrap().alt
    };
    assert_eq!(alt(""), None);
    assert_eq!(alt(r#","alt":null"#), None);
    assert_eq!(alt(r#","alt":"""#).as_deref(), Some(""));
    assert_eq!(alt(r#","alt":" A boat ""#).as_deref(), Some("A boat"));
}

#[test]
fn relative_addresses_resolve_against_the_document() {
    let article = article(
        r#"{"type":"article","version":"1","id":"a","headline":"H","url":"../article/a","image":{"url":"../images/p.jpg"}}"#,
    );
    assert_eq!(
        article.url.unwrap().as_str(),
        "https://paper.example/article/a"
    );
    assert_eq!(
        article.image.unwrap().url.as_str(),
        "https://paper.example/images/p.jpg"
    );
}

#[test]
fn a_member_of_the_wrong_type_is_left_out_and_reported() {
    assert_eq!(
        diagnostics_of(r#""image":{"url":"javascript:alert(1)"}"#),
        [
            "$.image.url: expected a web address, found text",
            "$.image: expected a picture with a web address, found an object"
        ]
    );
    assert_eq!(
        diagnostics_of(r#""authors":[{"role":"Reporter"},"Ann Example"]"#),
        ["$.authors[0]: expected an author with a name, found an object"]
    );
    assert_eq!(
        diagnostics_of(r#""date_published":"last Tuesday""#),
        ["$.date_published: expected a date and time by RFC 3339, found text"]
    );
    assert_eq!(
        diagnostics_of(r#""tags":7"#),
        ["$.tags: expected a list, found a number"]
    );
}

#[test]
fn one_broken_card_never_loses_a_list() {
    let (list, diagnostics) = listing(
        r#"{"type":"list","items":[{"id":"1","headline":"One"},{"id":"2"},7,{"headline":"No id"},
            {"url":"/article/3","headline":"Three"}]}"#,
    );
    let headlines: Vec<&str> = list
        .items
        .iter()
        .map(|card| card.headline.as_str())
        .collect();
    assert_eq!(headlines, ["One", "Three"]);
    assert_eq!(list.items[1].id, "https://paper.example/article/3");
    assert_eq!(diagnostics.len(), 3, "{diagnostics:?}");
    assert_eq!(
        diagnostics[0],
        "$.items[1]: expected a card with a headline, found an object"
    );
}

#[test]
fn an_unknown_block_keeps_its_text() {
    let article = article(
        r#"{"type":"article","version":"1","id":"a","headline":"H","body":[{"type":"hologram","text":"Seen from all sides."},
            {"type":"hologram","content":["Also ",{"type":"sparkle","content":["words"]}]},{"type":"hologram"}]}"#,
    );
    let words: Vec<&str> = article
        .body
        .iter()
        .map(|block| match block {
            Block::Unknown { kind, text } if kind == "hologram" => text.as_str(),
            other => panic!("{other:?}"),
        })
        .collect();
    assert_eq!(words, ["Seen from all sides.", "Also words"]);
}

#[test]
fn a_link_that_is_not_allowed_keeps_its_text() {
    let article = article(
        r#"{"id":"a","headline":"H","body":[{"type":"paragraph","content":[
            {"type":"link","url":"javascript:alert(1)","content":["press here"]}]}]}"#,
    );
    let Some(Block::Paragraph { content, .. }) = article.body.first() else {
        panic!("no paragraph");
    };
    assert_eq!(plain_text(content), "press here");
    assert!(matches!(
        content.first(),
        Some(Inline::Node(InlineNode::Link { url: None, .. }))
    ));
}

#[test]
fn numbers_may_be_text_and_invalid_ones_are_left_out() {
    let number = |value: &str| {
        let json = format!(
            r#"{{"type":"article","version":"1","id":"a","headline":"H","reading_time":{value}}}"#
        );
        article(&json).reading_time
    };
    assert_eq!(number("4"), Some(4));
    assert_eq!(number("4.0"), Some(4));
    assert_eq!(number("\"4\""), Some(4));
    for nonsense in ["0", "-1", "1e400", "\"soon\"", "{}", "true", "99999999999"] {
        assert_eq!(number(nonsense), None, "{nonsense}");
    }
}

#[test]
fn nesting_too_deep_is_cut_without_a_crash() {
    let depth = 60;
    let open = r#"{"type":"strong","content":["#.repeat(depth);
    let close = "]}".repeat(depth);
    let json = format!(
        r#"{{"id":"a","headline":"H","body":[{{"type":"paragraph","content":[{open}"deep"{close}]}}]}}"#
    );
    let reading = reading(&json).unwrap();
    assert!(!reading.diagnostics.is_empty());
}

#[test]
fn a_body_may_be_a_plain_list_of_paragraphs() {
    let article = article(r#"{"id":"a","headline":"H","body":["One.","Two."]}"#);
    assert_eq!(article.body_text(), "One.\nTwo.\n");
}

#[test]
fn direction_follows_the_document_before_the_language() {
    let direction = |members: &str| {
        article(&format!(
            r#"{{"type":"article","version":"1","id":"a","headline":"H"{members}}}"#
        ))
        .direction()
    };
    assert_eq!(direction(""), Some(Direction::Ltr), "by its letters");
    assert_eq!(direction(r#","language":"ar""#), Some(Direction::Rtl));
    assert_eq!(
        direction(r#","language":"ar","dir":"ltr""#),
        Some(Direction::Ltr)
    );
}

#[test]
fn an_article_without_an_id_uses_its_address() {
    assert_eq!(
        article(r#"{"type":"article","version":"1","headline":"H"}"#).id,
        ADDRESS
    );
    assert_eq!(
        article(r#"{"type":"article","version":"1","headline":"H","url":"/x"}"#).id,
        "https://paper.example/x"
    );
}

#[test]
fn a_byte_order_mark_is_no_error() {
    assert_eq!(
        article("\u{feff}{\"headline\":\"H\",\"body\":[\"One.\"]}").headline,
        "H"
    );
}

#[test]
fn a_written_document_is_read_again_unchanged() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../public/articles");
    let mut count = 0;
    let mut restricted = 0;
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_none_or(|extension| extension != "json") {
            continue;
        }
        let first = reading(&std::fs::read_to_string(&path).unwrap()).unwrap();
        assert_eq!(first.diagnostics, [], "{}", path.display());
        let written = serde_json::to_string(&Published {
            version: FormatVersion::One,
            document: first.document.clone(),
        });
        let second = reading(&written.unwrap()).unwrap();
        assert_eq!(second, first, "{}", path.display());
        count += 1;
        if let Document::Article(article) = &first.document {
            restricted += u32::from(article.access == Access::Restricted);
        }
    }
    assert!(count > 30, "the newsroom has {count} documents");
    assert!(restricted > 0, "the newsroom has a story for members");
}
