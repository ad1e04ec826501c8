//! HTML read with the browser's own parser; what it says is tested natively
//! (`tests/html`), here it is asserted that the platform says the same and
//! that hostile markup neither runs nor lies.

use lede_formats::html::{Dropped, Reason, blocks};
use lede_model::{Block, Url};
use serde_json::{Value, json};
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;

/// The corpus of hostile strings.
const CORPUS: &[&str] = &[
    include_str!("../../crates/formats/tests/corpus/xss/bidi.json"),
    include_str!("../../crates/formats/tests/corpus/xss/clobbering.json"),
    include_str!("../../crates/formats/tests/corpus/xss/data.json"),
    include_str!("../../crates/formats/tests/corpus/xss/document.json"),
    include_str!("../../crates/formats/tests/corpus/xss/elements.json"),
    include_str!("../../crates/formats/tests/corpus/xss/encoding.json"),
    include_str!("../../crates/formats/tests/corpus/xss/foreign.json"),
    include_str!("../../crates/formats/tests/corpus/xss/forms.json"),
    include_str!("../../crates/formats/tests/corpus/xss/frames.json"),
    include_str!("../../crates/formats/tests/corpus/xss/handlers.json"),
    include_str!("../../crates/formats/tests/corpus/xss/legacy.json"),
    include_str!("../../crates/formats/tests/corpus/xss/lures.json"),
    include_str!("../../crates/formats/tests/corpus/xss/mutation.json"),
    include_str!("../../crates/formats/tests/corpus/xss/parsing.json"),
    include_str!("../../crates/formats/tests/corpus/xss/pictures.json"),
    include_str!("../../crates/formats/tests/corpus/xss/schemes.json"),
    include_str!("../../crates/formats/tests/corpus/xss/style.json"),
    include_str!("../../crates/formats/tests/corpus/xss/templates.json"),
    include_str!("../../crates/formats/tests/corpus/xss/values.json"),
    include_str!("../../crates/formats/tests/corpus/xss/xml.json"),
];

fn read(html: &str) -> (Vec<Block>, Dropped) {
    let base = Url::parse("https://news.example/2025/story/").unwrap();
    blocks(html, &base)
}

fn says(html: &str) -> Value {
    serde_json::to_value(read(html).0).unwrap()
}

fn p(words: &str) -> Value {
    json!({"type": "paragraph", "content": [words]})
}

#[wasm_bindgen_test]
fn the_browser_says_what_the_native_parser_says() {
    for (html, expected) in [
        (
            "One<p>Two <b>x",
            json!([p("One"), {"type": "paragraph", "content": ["Two ", {"type": "strong", "content": ["x"]}]}]),
        ),
        (
            "<noscript>Switch on JavaScript.</noscript><p>a</p>",
            json!([p("a")]),
        ),
        (
            "<table>stray<tr><th>A<td>1</table>",
            json!([
                p("stray"),
                {"type": "table", "rows": [{"cells": [{"content": ["A"], "header": true}, {"content": ["1"]}]}]}
            ]),
        ),
        (
            "<p>a<template><p>b</template><svg><text>c</text></svg><math><mi>d</mi></math>e</p>",
            json!([{"type": "paragraph", "content": [
                "ac",
                {"type": "math", "math": [{"type": "mi", "text": "d"}]},
                "e"
            ]}]),
        ),
        (
            "<IMG SRC='a.jpg' ALT DATA-SRC='/b.jpg'>",
            json!([
                {"type": "image", "role": "inline", "image": {"url": "https://news.example/b.jpg", "alt": ""}}
            ]),
        ),
        ("<!-- a --><?b c?><title>d</title>e", json!([p("e")])),
    ] {
        assert_eq!(says(html), expected, "{html}");
    }
}

#[wasm_bindgen_test]
fn no_named_element_can_stand_in_the_way_of_a_question() {
    for name in [
        "firstChild",
        "nextSibling",
        "nodeType",
        "nodeValue",
        "localName",
        "getAttribute",
        "getAttributeNames",
        "childNodes",
        "attributes",
        "constructor",
        "body",
        "documentElement",
        "__proto__",
    ] {
        let html = format!(
            "<img name={name} src=/a><form name={name}><input name={name}><p>x</p></form><p id={name}>b</p>"
        );
        let (blocks, dropped) = read(&html);
        // The picture, the words of the form, and the paragraph after it.
        assert_eq!(blocks.len(), 3, "{name}");
        assert_eq!(
            blocks.last(),
            Some(&Block::Paragraph {
                content: vec![lede_model::Inline::Text("b".to_owned())],
                align: None,
            })
        );
        assert_eq!(dropped.count(Reason::Form), 1, "{name}");
    }
}

#[wasm_bindgen_test]
fn nothing_of_the_corpus_runs_or_leads_anywhere_else() {
    let calls = Rc::new(Cell::new(0));
    let counting = Rc::clone(&calls);
    let hook = Closure::<dyn Fn()>::new(move || counting.set(counting.get() + 1));
    let window = web_sys::window().unwrap();
    let alert = js_sys::Reflect::get(&window, &"alert".into()).unwrap();
    js_sys::Reflect::set(&window, &"alert".into(), hook.as_ref()).unwrap();
    let mut count = 0;
    for text in CORPUS {
        let attacks: Vec<Value> = serde_json::from_str(text).unwrap();
        for attack in attacks {
            count += 1;
            let payload = attack["payload"].as_str().unwrap();
            check(&says(payload), attack["id"].as_str().unwrap());
        }
    }
    js_sys::Reflect::set(&window, &"alert".into(), &alert).unwrap();
    assert!(count >= 150, "{count}");
    assert_eq!(calls.get(), 0);
}

/// Asserts that every address in a value is one that a reader may follow.
fn check(value: &Value, id: &str) {
    match value {
        Value::Array(items) => items.iter().for_each(|item| check(item, id)),
        Value::Object(members) => {
            for (name, member) in members {
                if matches!(name.as_str(), "url" | "poster") && !member.is_null() {
                    let address = member.as_str().unwrap();
                    let sound = ["https:", "http:", "mailto:", "tel:"]
                        .iter()
                        .any(|scheme| address.starts_with(scheme));
                    assert!(sound, "{id}: {address}");
                }
                check(member, id);
            }
        }
        _ => {}
    }
}

#[wasm_bindgen_test]
fn large_and_deep_bodies_end_within_a_second() {
    let words = "The harbour was quiet that morning. ".repeat(4);
    let paragraph = format!("<p>{words}<b>{words}</b><a href='/x'>{words}</a></p>\n");
    let long = paragraph.repeat(2 * 1024 * 1024 / paragraph.len());
    let performance = web_sys::window().unwrap().performance().unwrap();
    for (name, html) in [
        ("two megabytes", long),
        ("a hundred thousand divs", "<div>".repeat(100_000)),
        ("a thousand divs", "<div>".repeat(1_000)),
        (
            "many pictures",
            "<p>x <img src=/a.png alt=y width=5 height=5></p>".repeat(20_000),
        ),
        (
            "open marks",
            (0..64)
                .map(|number| format!("<b id={number}>"))
                .chain(["<p>x".repeat(20_000)])
                .collect(),
        ),
    ] {
        let start = performance.now();
        let (found, _) = read(&html);
        let elapsed = performance.now() - start;
        web_sys::console::log_1(&format!("{name}: {} blocks, {elapsed} ms", found.len()).into());
        // Unoptimised code beside other tests: ten times the promise.
        assert!(elapsed < 10_000.0, "{name} took {elapsed} ms");
    }
}
