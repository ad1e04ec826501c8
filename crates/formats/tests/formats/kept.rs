//! Pictures, links and words that are easily lost, in several formats; and tails
//! that are no words of a summary.

use crate::{article_and_diagnostics, article_of, listing_of, reading};
use lede_formats::Format;
use lede_model::{Article, Block};
use serde_json::{Value, json};

/// The blocks of an article's body as JSON.
fn body(article: &Article) -> Value {
    serde_json::to_value(&article.body).unwrap()
}

fn ans(elements: Value) -> (Article, Vec<String>) {
    let story = json!({"_id": "A", "type": "story", "version": "0.10.12",
        "headlines": {"basic": "H"}, "content_elements": elements});
    article_and_diagnostics(&story, Format::Ans)
}

#[test]
fn a_picture_that_no_browser_shows_leaves_its_words_in_ans() {
    let scan = json!({"type": "image", "url": "https://p.example/scan.tif",
        "alt_text": "The plan", "caption": "Drawn in 1890"});
    let card = json!({"type": "link_card", "url": "https://p.example/scan.tif",
        "title": "The plan", "description": "Drawn in 1890"});
    let (article, found) = ans(json!([{"type": "text", "content": "A."}, scan]));
    assert_eq!(body(&article)[1], card);
    assert_eq!(found.len(), 1, "{found:?}");
    let picture = json!({"type": "image", "url": "https://p.example/a.jpg"});
    let gallery = json!({"type": "gallery", "content_elements": [picture, scan, picture]});
    let (article, _) = ans(json!([{"type": "text", "content": "A."}, gallery]));
    let body = body(&article);
    assert_eq!(body[1]["images"].as_array().unwrap().len(), 2, "{body:#}");
    assert_eq!(body[2], card);
}

#[test]
fn a_picture_that_no_browser_shows_leaves_its_words_in_ninjs() {
    let item = |renditions: Value| {
        let item = json!({"uri": "https://agency.example/a", "type": "text",
            "versioncreated": "2025-03-06T20:15:00Z", "pubstatus": "usable", "headline": "H",
            "body_xhtml": "<p>A.</p>", "associations": {"p1": {"type": "picture",
                "description_text": "Drawn in 1890", "renditions": renditions}}});
        article_and_diagnostics(&item, Format::Ninjs).0
    };
    let file =
        json!({"original": {"href": "https://p.example/scan.tif", "mimetype": "image/tiff"}});
    assert_eq!(
        body(&item(file))[1],
        json!({"type": "link_card", "url": "https://p.example/scan.tif", "title": "Drawn in 1890"})
    );
    assert_eq!(
        body(&item(json!({})))[1],
        json!({"type": "paragraph", "content": ["Drawn in 1890"]})
    );
}

#[test]
fn pictures_that_are_only_in_a_body_of_ninjs_stay() {
    let picture = |name: &str| format!("<img src=\"https://p.example/{name}.jpg\">");
    let item = |body: String, associations: Value| {
        let item = json!({"uri": "https://agency.example/a", "type": "text",
            "versioncreated": "2025-03-06T20:15:00Z", "pubstatus": "usable", "headline": "H",
            "bodies": [
                {"contenttype": "text/html", "value": body},
                {"contenttype": "text/html", "value": "<p>A.</p>"},
            ],
            "associations": associations});
        let article = article_and_diagnostics(&item, Format::Ninjs).0;
        body_html(&article)
    };
    let related = json!([{"name": "r", "type": "text", "headline": "Other", "uri": "https://agency.example/r"}]);
    let with_picture = item(format!("<p>A.</p>{}", picture("a")), related);
    assert!(with_picture.contains("a.jpg"), "{with_picture}");
    let associated = json!([{"name": "p", "type": "picture", "renditions":
        [{"href": "https://p.example/b.jpg", "width": 900, "height": 600}]}]);
    let without = item(format!("<p>A.</p>{}", picture("x")), associated);
    assert!(!without.contains("x.jpg"), "{without}");
}

fn body_html(article: &Article) -> String {
    let html = article.body.iter().filter_map(|block| match block {
        Block::Html { html } => Some(html.as_str()),
        _ => None,
    });
    html.collect()
}

#[test]
fn a_picture_of_apple_news_with_a_link_is_one() {
    let document = json!({"version": "1.24", "identifier": "a", "title": "T", "language": "en",
    "layout": {"columns": 7}, "components": [
        {"role": "body", "text": "A."},
        {"role": "photo", "URL": "https://p.example/a.jpg", "additions": [
            {"type": "link", "URL": "https://shop.example/a"}]},
        {"role": "caption", "text": "The gate"},
    ]});
    let (article, found) = article_and_diagnostics(&document, Format::AppleNews);
    assert_eq!(
        body(&article)[1],
        json!({"type": "linked_image", "role": "inline", "url": "https://shop.example/a",
            "image": {"url": "https://p.example/a.jpg", "alt": null, "caption": "The gate"}})
    );
    assert_eq!(found, [""; 0]);
}

fn editor(blocks: Value) -> (Article, Vec<String>) {
    let output = json!({"time": 1_741_284_900_000_u64, "version": "2.30.7", "blocks": blocks});
    article_and_diagnostics(&output, Format::EditorJs)
}

#[test]
fn lists_of_editor_js_keep_boxes_and_numbers() {
    let p = |text: &str| json!({"type": "paragraph", "content": [text]});
    let (article, found) = editor(json!([
        {"type": "header", "data": {"text": "T"}},
        {"type": "checklist", "data": {"items": [
            {"text": "done", "checked": true}, {"text": "open", "checked": false}]}},
        {"type": "list", "data": {"style": "checklist", "items": [
            {"content": "done", "meta": {"checked": true}, "items": []}]}},
        {"type": "list", "data": {"style": "ordered", "items": [{"content": "a", "items": []}],
            "meta": {"start": 4, "counterType": "upper-roman"}}},
        {"type": "columns", "data": {"cols": [
            {"blocks": [{"type": "paragraph", "data": {"text": "left"}}]},
            {"blocks": [{"type": "paragraph", "data": {"text": "right"}}]}]}},
        {"type": "paragraph", "data": {"text": "mid"}, "tunes": {"alignmentTune": {"alignment": "center"}}},
        {"type": "image", "data": {"file": {"url": "https://p.example/a.jpg"}, "link": "https://shop.example/a"}},
    ]));
    assert_eq!(
        body(&article),
        json!([
            {"type": "list", "ordered": false, "items": [[p("\u{2611} done")], [p("\u{2610} open")]]},
            {"type": "list", "ordered": false, "items": [[p("\u{2611} done")]]},
            {"type": "numbered_list", "numbering": "upper_roman", "start": 4,
                "items": [{"body": [p("a")]}]},
            p("left"),
            p("right"),
            {"type": "html", "html": "<p style=\"text-align:center\">mid</p>"},
            {"type": "linked_image", "role": "inline", "url": "https://shop.example/a",
                "image": {"url": "https://p.example/a.jpg", "alt": null}},
        ])
    );
    assert_eq!(found, [""; 0]);
}

#[test]
fn a_component_of_strapi_with_a_picture_keeps_its_words() {
    let zone = |component: Value| {
        let entry = json!({"data": {"id": 1, "documentId": "a", "title": "T",
            "content": [{"__component": "shared.text", "body": "A."}, component]}, "meta": {}});
        let article = article_and_diagnostics(&entry, Format::Strapi).0;
        body(&article)
    };
    let picture = json!({"url": "https://p.example/a.jpg", "mime": "image/jpeg"});
    let found = zone(
        json!({"__component": "shared.media-text", "title": "The gate",
        "image": picture, "body": "It opens at dawn."}),
    );
    assert_eq!(found[1]["content"], json!(["The gate"]), "{found:#}");
    assert_eq!(found[2]["type"], "image", "{found:#}");
    assert!(
        found[3].to_string().contains("It opens at dawn."),
        "{found:#}"
    );
    let found = zone(
        json!({"__component": "shared.banner", "image": picture, "url": "https://shop.example/a"}),
    );
    assert_eq!(found[1]["type"], "linked_image", "{found:#}");
    assert_eq!(found[1]["url"], "https://shop.example/a");
}

#[test]
fn an_embedded_picture_of_contentful_keeps_its_link() {
    let entry = json!({"sys": {"id": "e", "type": "Entry"}, "fields": {
        "image": {"sys": {"id": "p", "type": "Asset"}, "fields": {"file": {
            "url": "//p.example/a.jpg", "contentType": "image/jpeg"}}},
        "url": "https://shop.example/a"}});
    let document = json!({"sys": {"id": "a", "type": "Entry"}, "fields": {"title": "T", "body": {
        "nodeType": "document", "data": {}, "content": [
            {"nodeType": "paragraph", "data": {}, "content": [
                {"nodeType": "text", "value": "A.", "marks": [], "data": {}}]},
            {"nodeType": "embedded-entry-block", "data": {"target": entry}, "content": []}]}}});
    let (article, _) = article_and_diagnostics(&document, Format::Contentful);
    let body = body(&article);
    assert_eq!(body[1]["type"], "linked_image", "{body:#}");
    assert_eq!(body[1]["url"], "https://shop.example/a");
}

#[test]
fn media_of_all_fields_are_asked_for_by_https() {
    let feed = json!({"version": "https://jsonfeed.org/version/1.1", "title": "F", "items": [{
        "id": "1", "title": "T", "url": "http://paper.example/a", "content_text": "A.",
        "image": "http://p.example/a.jpg",
        "authors": [{"name": "Ansel Reedmace", "avatar": "http://p.example/b.jpg"}]}]});
    let listing = listing_of(reading(&feed.to_string()));
    let card = serde_json::to_value(&listing.items[0]).unwrap();
    assert_eq!(card["image"]["url"], "https://p.example/a.jpg");
    assert_eq!(card["url"], "http://paper.example/a", "a link stays");
    let (article, _) = ans(json!([{"type": "gallery", "content_elements": [
        {"type": "image", "url": "http://p.example/a.jpg"},
        {"type": "image", "url": "http://localhost/b.jpg"}]}]));
    let body = body(&article);
    assert_eq!(
        body[0]["images"][0]["url"], "https://p.example/a.jpg",
        "{body:#}"
    );
    assert_eq!(body[0]["images"][1]["url"], "http://localhost/b.jpg");
}

#[test]
fn a_plain_summary_has_no_tails() {
    for (summary, kept) in [
        (
            "It left at dawn\u{2026} Continue reading T \u{2192}",
            Some("It left at dawn\u{2026}"),
        ),
        ("It left at dawn. Read more", Some("It left at dawn.")),
        (
            "It left at dawn. The post T appeared first on The Quay.",
            Some("It left at dawn."),
        ),
        ("Sie fuhr \u{2026} Weiterlesen", Some("Sie fuhr \u{2026}")),
        ("Read more", None),
        ("What children read more", Some("What children read more")),
    ] {
        let feed = json!({"version": "https://jsonfeed.org/version/1.1", "title": "F", "items": [
            {"id": "1", "title": "T", "summary": summary, "content_text": "Words."}]});
        let listing = listing_of(reading(&feed.to_string()));
        assert_eq!(listing.items[0].standfirst.as_deref(), kept, "{summary}");
        let parsed = json!({"title": "T", "textContent": "Words.", "excerpt": summary, "length": 6,
            "siteName": "S", "content": "<p>Words.</p>"});
        let article = article_of(reading(&parsed.to_string()));
        assert_eq!(article.standfirst.as_deref(), kept, "{summary}");
    }
}

#[test]
fn a_picture_that_no_browser_shows_leaves_its_words_in_other_formats() {
    let plan = "https://p.example/plan.tiff";
    let card = |title: &str| json!({"type": "link_card", "url": plan, "title": title});
    let block =
        |text: &str| json!({"_type": "block", "children": [{"_type": "span", "text": text}]});
    let portable = json!({"_id": "a", "_type": "post", "title": "T", "body": [block("A."),
        {"_type": "image", "asset": {"url": plan}, "caption": "The plan"}]});
    let (article, _) = article_and_diagnostics(&portable, Format::PortableText);
    assert_eq!(body(&article)[1], card("The plan"));
    let schema = json!({"@type": "NewsArticle", "headline": "T", "articleBody": "A.",
        "image": {"@type": "ImageObject", "url": plan, "caption": "The plan"}});
    let (article, _) = article_and_diagnostics(&schema, Format::SchemaOrg);
    assert_eq!(article.image, None);
    assert_eq!(body(&article)[0], card("The plan"));
    let apple = json!({"version": "1.7", "identifier": "a", "title": "T", "components": [
        {"role": "body", "text": "A."}, {"role": "photo", "URL": plan, "caption": "The plan"}]});
    let (article, _) = article_and_diagnostics(&apple, Format::AppleNews);
    assert_eq!(body(&article)[1], card("The plan"));
    let editor = json!({"version": "2.30.7", "blocks": [
        {"type": "paragraph", "data": {"text": "A."}},
        {"type": "image", "data": {"file": {"url": plan}, "caption": "The plan"}}]});
    let (article, _) = article_and_diagnostics(&editor, Format::EditorJs);
    assert_eq!(body(&article)[1], card("The plan"));
}
