//! Documents that try to take long: values that refer to each other, and long
//! lists of values that are compared.

use crate::address;
use lede_formats::read;
use serde_json::{Value, json};
use std::time::Instant;

/// How many times longer than the parsing of its JSON the reading of a document
/// may take. About fifty is usual, because tests are not optimised and
/// serde_json is. An algorithm with quadratic time takes thousands of times
/// longer.
const LIMIT: u32 = 500;

#[track_caller]
fn assert_is_read_soon(name: &str, document: &Value) {
    let text = document.to_string();
    assert!(text.len() > 300_000, "{name}: {}", text.len());
    let time = |action: &dyn Fn()| {
        let start = Instant::now();
        action();
        start.elapsed()
    };
    let parse = || drop(serde_json::from_str::<Value>(&text));
    // The load of the machine may change in between.
    let before = time(&parse);
    let took = time(&|| drop(read(&text, &address())));
    let json = before.max(time(&parse));
    assert!(took < json * LIMIT, "{name}: {took:?}, {json:?}");
}

fn many(count: usize, value: &Value) -> Value {
    Value::Array(vec![value.clone(); count])
}

#[test]
fn entries_that_embed_each_other_end_soon() {
    let link = json!({"sys": {"type": "Link", "linkType": "Entry", "id": "a"}});
    let node = json!({"nodeType": "embedded-entry-block", "data": {"target": link}});
    let text = json!({"nodeType": "document", "content": many(20_000, &node)});
    let entry = json!({"sys": {"id": "a", "type": "Entry"}, "fields": {"content": text,
        "author": many(20_000, &link), "related": many(20_000, &link)}});
    let page = json!({"items": many(2, &entry)});
    assert_is_read_soon("Contentful's page", &page);
    assert_is_read_soon(
        "Contentful's entry",
        &json!({"sys": {"id": "b"},
        "fields": {"body": text, "authors": many(20_000, &link)}, "items": many(2, &entry)}),
    );
}

#[test]
fn nodes_that_refer_to_each_other_end_soon() {
    let reference = json!({"@id": "#a"});
    let node = json!({"@id": "#a", "@type": "Person", "name": many(10_000, &json!("n")),
        "image": many(10_000, &json!({"@id": "#b"}))});
    let image = json!({"@id": "#b", "url": "https://a.example/b.jpg",
        "creator": many(10_000, &reference)});
    let article = json!({"@type": "Article", "headline": "H", "author": many(10_000, &reference),
        "image": many(10_000, &json!({"@id": "#b"}))});
    assert_is_read_soon("schema.org", &json!({"@graph": [node, image, article]}));
}

#[test]
fn topics_of_all_names_end_soon() {
    let names: Vec<String> = (0..100_000).map(|number| number.to_string()).collect();
    assert_is_read_soon(
        "schema.org",
        &json!({"@type": "Article", "headline": "H", "keywords": names.join(",")}),
    );
    assert_is_read_soon(
        "ninjs",
        &json!({"uri": "a", "versioncreated": "2025-03-06", "urgency": 3, "headlines": ["H"],
            "keywords": names}),
    );
}

#[test]
fn long_bodies_end_soon() {
    let span = json!({"_type": "span", "text": "word ", "marks": ["strong", "x"]});
    let block = json!({"_type": "block", "listItem": "bullet", "level": 3,
        "children": many(10, &span), "markDefs": [{"_key": "x", "href": "https://a.example/"}]});
    assert_is_read_soon("Portable Text", &many(2_000, &block));
    let text = json!({"type": "text", "content": "Words <b>and</b> words."});
    assert_is_read_soon(
        "ANS",
        &json!({"type": "story", "version": "0.10.12", "content_elements": many(20_000, &text)}),
    );
    let element = json!({"_type": "model.dotcomrendering.pageElements.TextBlockElement",
        "html": "<p>Words.</p>"});
    let block = |id: &str| json!({"id": id, "elements": many(2, &element)});
    assert_is_read_soon(
        "the Guardian",
        &json!({"headline": "H", "blocks": many(3_000, &block("a")),
            "keyEvents": many(3_000, &block("b"))}),
    );
    let fragment = json!({"type": "fragment", "model": {"text": "words", "attributes": ["bold"]}});
    let nested = (0..40).fold(
        fragment,
        |inner, _| json!({"type": "paragraph", "model": {"blocks": [inner]}}),
    );
    let topics: Vec<Value> = (0..20_000).map(|id| json!({"topicName": id})).collect();
    assert_is_read_soon(
        "the BBC",
        &json!({"content": {"model": {"blocks": many(300, &nested)}},
            "metadata": {"topics": topics}}),
    );
    let component = json!({"role": "body", "format": "markdown", "text": "*a [b](c `d\n\n- e"});
    assert_is_read_soon(
        "Apple News",
        &json!({"identifier": "a", "components": many(10_000, &component)}),
    );
    let cell = json!("A <b>cell</b>");
    let table = json!({"type": "table", "data": {"content": many(100, &many(300, &cell))}});
    assert_is_read_soon("Editor.js", &json!({"blocks": [table]}));
}
