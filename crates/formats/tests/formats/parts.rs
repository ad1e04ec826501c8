//! Links to parts of the same document, in formats that are not HTML.

use crate::{address, article_and_diagnostics};
use lede_formats::{Format, html};
use lede_model::{Article, Block, Inline, InlineNode, anchor_of};
use serde_json::{Value, json};

/// The fragments of the links in a body's own paragraphs, with the block that each
/// leads to.
fn targets(article: &mut Article) -> Vec<(String, Option<String>)> {
    html::expand_article(article, &address());
    let page = article.url.clone().unwrap_or_else(address);
    let mut found = Vec::new();
    for block in &article.body {
        let Block::Paragraph { content, .. } = block else {
            continue;
        };
        for inline in content {
            if let Inline::Node(InlineNode::Link { url: Some(url), .. }) = inline
                && let Some(part) = url.part_of(&page)
            {
                let id = anchor_of(&article.body, part);
                let is_it = |block: &&Block| matches!(block, Block::Anchor { id: own } if Some(own.as_str()) == id);
                let mut after = article.body.iter().skip_while(|block| !is_it(block));
                let block = after.find(|block| !matches!(block, Block::Anchor { .. }));
                let text = block.map(|block| {
                    let mut text = String::new();
                    block.push_text(&mut text);
                    text.trim().to_owned()
                });
                found.push((part.to_owned(), text.filter(|_| id.is_some())));
            }
        }
    }
    found
}

/// The places to which the links of a text in Markdown lead.
fn of_markdown(markdown: &str) -> Vec<(String, Option<String>)> {
    let story = json!({"data": {"id": 7, "documentId": "a7", "title": "Three locks",
        "url": "https://paper.example/locks", "publishedAt": "2025-03-06T18:15:00.000Z",
        "content": markdown}, "meta": {}});
    let (mut article, _) = article_and_diagnostics(&story, Format::Strapi);
    targets(&mut article)
}

fn leads(part: &str, text: &str) -> (String, Option<String>) {
    (part.to_owned(), Some(text.to_owned()))
}

#[test]
fn markdown_leads_to_headings_by_their_words_and_ids() {
    let text = "[one](#the-gates) [two](#the-gates-1) [three](#keys) [four](#weir) [five](#none)\n\n\
                ## The gates\n\nOne.\n\n## The gates\n\nTwo.\n\n## Who has them {#keys}\n\nThree.\n\n\
                <a name=\"weir\"></a>Four.\n";
    let mut expected = vec![
        leads("the-gates", "The gates"),
        leads("the-gates-1", "The gates"),
        leads("keys", "Who has them"),
        leads("weir", "Four."),
    ];
    expected.push(("none".to_owned(), None));
    assert_eq!(of_markdown(text), expected);
}

#[test]
fn markdown_leads_to_ids_in_its_html_and_from_there() {
    let text = "[one](#sluice)\n\n<h2 id=\"sluice\">A sluice</h2>\n\n## Weirs\n\n\
                <p><a href=\"#weirs\">two</a></p>\n";
    assert_eq!(
        of_markdown(text),
        [leads("sluice", "A sluice"), leads("weirs", "Weirs")]
    );
}

#[test]
fn signs_of_other_headings_are_words() {
    let text = "## Sets {1, 2}\n\n## A {#b c}\n\n## {#d}\n\nOne.\n";
    let story = json!({"data": {"id": 7, "documentId": "a7", "title": "Three locks",
        "publishedAt": "2025-03-06T18:15:00.000Z", "content": text}, "meta": {}});
    let (article, _) = article_and_diagnostics(&story, Format::Strapi);
    assert_eq!(article.body_text(), "Sets {1, 2}\nA {#b c}\n{#d}\nOne.\n");
}

#[test]
fn a_tune_of_editor_js_names_a_block() {
    for tune in ["anchorTune", "anchor"] {
        let blocks = json!([
            {"type": "header", "data": {"text": "Three locks", "level": 1}},
            {"type": "paragraph", "data": {"text": "<a href=\"#g\">Gates</a> <a href=\"#keepers\">Keepers</a>"}},
            {"type": "header", "data": {"text": "The gates", "level": 2}, "tunes": {tune: {"anchor": "g"}}},
            {"type": "header", "data": {"text": "Keepers", "level": 2}, "tunes": {tune: {"anchor": ""}}},
            {"type": "paragraph", "data": {"text": "Two."}},
        ]);
        let output = json!({"time": 1_741_284_900_000_u64, "version": "2.30.7", "blocks": blocks});
        let (mut article, _) = article_and_diagnostics(&output, Format::EditorJs);
        assert_eq!(
            targets(&mut article),
            [leads("g", "The gates"), leads("keepers", "Keepers")]
        );
    }
}

#[test]
fn links_of_structured_texts_lead_to_headings_by_their_words() {
    let span = |text: &str, marks: Value| json!({"_type": "span", "_key": "s", "text": text, "marks": marks});
    let story = json!({"_type": "post", "_id": "p", "title": "Three locks",
    "publishedAt": "2025-03-06T18:15:00Z", "body": [
        {"_type": "block", "_key": "a", "style": "normal",
         "markDefs": [{"_type": "link", "_key": "l", "href": "#the-gates"}],
         "children": [span("Gates", json!(["l"]))]},
        {"_type": "block", "_key": "b", "style": "h2", "markDefs": [],
         "children": [span("The gates", json!([]))]},
        {"_type": "block", "_key": "c", "style": "normal", "markDefs": [],
         "children": [span("Shut.", json!([]))]},
    ]});
    let (mut article, _) = article_and_diagnostics(&story, Format::PortableText);
    assert_eq!(targets(&mut article), [leads("the-gates", "The gates")]);
}

#[test]
fn an_identifier_of_apple_news_is_a_place_if_a_link_leads_to_it() {
    for text in [
        json!({"text": "<p><a href=\"#gates\">Gates</a></p>", "format": "html"}),
        json!({"text": "[Gates](#gates)", "format": "markdown"}),
        json!({"text": "Gates", "additions": [
            {"type": "link", "URL": "#gates", "rangeStart": 0, "rangeLength": 5}]}),
    ] {
        let mut first = json!({"role": "body", "identifier": "first"});
        first
            .as_object_mut()
            .unwrap()
            .extend(text.as_object().unwrap().clone());
        let story = json!({"version": "1.24", "identifier": "a", "title": "T", "language": "en",
            "layout": {"columns": 7}, "components": [
                {"role": "title", "text": "Three locks"},
                first,
                {"role": "container", "identifier": "gates", "components": [
                    {"role": "heading", "identifier": "inner", "text": "West"},
                    {"role": "body", "text": "Shut."}]}]});
        let (mut article, _) = article_and_diagnostics(&story, Format::AppleNews);
        assert_eq!(targets(&mut article), [leads("gates", "West")], "{first}");
        let is_anchor = |block: &&Block| matches!(block, Block::Anchor { .. });
        assert_eq!(article.body.iter().filter(is_anchor).count(), 1);
    }
}
