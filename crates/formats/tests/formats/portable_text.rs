//! Portable Text and the documents of Sanity.

use crate::{
    address, article_and_diagnostics, article_of, block_text, corpus, diagnostics, listing_of,
    millis, reading, valid_article, valid_listing,
};
use lede_formats::{Format, article_in, read};
use lede_model::{Article, Block, FocalPoint, Inline, InlineNode, QuoteStyle, Url, plain_text};
use serde_json::{Value, json};

/// A document with some blocks.
fn with(body: Value) -> (Article, Vec<String>) {
    let document = json!({"_id": "a", "_type": "post", "title": "T", "body": body});
    article_and_diagnostics(&document, Format::PortableText)
}

#[test]
fn a_document_is_read_field_by_field() {
    let article = valid_article("portable_text/article.json", Format::PortableText);
    assert_eq!(article.id, "lock-2025");
    assert_eq!(article.url, None, "a slug alone is no address");
    assert_eq!(article.headline, "The lock & the key");
    assert_eq!(
        article.standfirst.as_deref(),
        Some("For three days the harbour waited.")
    );
    assert_eq!(article.label.as_ref().unwrap().text, "Analysis");
    assert_eq!(article.language.as_ref().unwrap().as_str(), "en");
    assert_eq!(
        article.date_published.as_ref().unwrap().millis(),
        millis("2025-03-06T18:15:00Z")
    );
    assert_eq!(
        article.date_modified.as_ref().unwrap().millis(),
        millis("2025-03-07T09:30:00Z")
    );
    assert_eq!(article.reading_time, Some(4));
    let [ada] = &article.authors[..] else {
        panic!("{:?}", article.authors);
    };
    assert_eq!(ada.name, "Ada Quillfeather");
    assert_eq!(ada.role.as_deref(), Some("Harbour correspondent"));
    assert_eq!(ada.bio.as_deref(), Some("Writes about locks."));
    assert_eq!(
        ada.avatar.as_ref().unwrap().as_str(),
        "https://pictures.example/ada.png"
    );
    assert_eq!(article.section.as_ref().unwrap().name, "Water");
    let tags: Vec<&str> = article.tags.iter().map(|tag| tag.name.as_str()).collect();
    assert_eq!(tags, ["keys", "Locks"], "further categories are tags");
    let image = article.image.as_ref().unwrap();
    assert_eq!(image.url.as_str(), "https://pictures.example/lock.jpg");
    assert_eq!((image.width, image.height), (Some(1600), Some(900)));
    assert_eq!(
        image.alt.as_deref(),
        Some("A lock gate with a rusted wheel")
    );
    assert_eq!(image.caption.as_deref(), Some("The upper gate"));
    assert_eq!(image.credit.as_deref(), Some("Ede Sluice"));
    assert_eq!(image.focal_point, Some(FocalPoint { x: 25, y: 75 }));
    assert_eq!(
        article.related.unwrap().items[0].headline,
        "A weir in winter"
    );
}

#[test]
fn blocks_become_blocks() {
    let article = valid_article("portable_text/article.json", Format::PortableText);
    let [
        Block::Paragraph { content, .. },
        heading @ Block::Heading { level: 2, .. },
        Block::List {
            ordered: false,
            items,
            ..
        },
        Block::Quote { content: said, .. },
        Block::Image { image, .. },
        Block::Code { language, text },
        Block::Table(table),
        Block::Embed(embed),
        Block::Aside { title, body },
        Block::Gallery { images, .. },
        Block::Quote {
            style: QuoteStyle::Pull,
            content: pulled,
            attribution,
            ..
        },
        Block::Divider,
    ] = &article.body[..]
    else {
        panic!("{:?}", article.body);
    };
    assert_eq!(
        plain_text(content),
        "Nobody had the key; the tide\ncame anyway."
    );
    let Inline::Node(InlineNode::Emphasis(mark)) = &content[1] else {
        panic!("{content:?}");
    };
    assert!(matches!(
        &mark.content[0],
        Inline::Node(InlineNode::Strong(_))
    ));
    let Inline::Node(InlineNode::Link { url: Some(url), .. }) = &content[3] else {
        panic!("{content:?}");
    };
    assert_eq!(url.as_str(), "https://harbour.example/tide/");
    assert_eq!(block_text(heading), "What happened");
    assert_eq!(items.len(), 2);
    assert!(matches!(items[0][1], Block::List { ordered: true, .. }));
    assert_eq!(plain_text(said), "So it was.");
    assert_eq!(
        (image.width, image.height),
        (Some(800), Some(600)),
        "of the name"
    );
    assert_eq!(image.alt.as_deref(), Some("Side"));
    assert_eq!(
        (language.as_deref(), text.as_str()),
        (Some("rust"), "let a = 1;\n")
    );
    assert_eq!(plain_text(&table.rows[1].cells[1].content), "4");
    assert_eq!(embed.id, "abcdefghijk");
    assert_eq!((title.as_deref(), body.len()), (Some("Mind"), 1));
    assert_eq!(images.len(), 2);
    assert_eq!(plain_text(pulled), "The tide came anyway.");
    assert_eq!(attribution.as_deref(), Some("Tom Reedmace"));
}

#[test]
fn text_alone_starts_with_its_headline() {
    let article = valid_article("portable_text/text.json", Format::PortableText);
    assert_eq!(article.headline, "A weir in winter");
    let [first, Block::Heading { level: 2, .. }] = &article.body[..] else {
        panic!("{:?}", article.body);
    };
    assert_eq!(block_text(first), "Ice lay on it.");
}

#[test]
fn the_result_of_a_query_is_a_list() {
    let listing = valid_listing("portable_text/query.json", Format::PortableText);
    let [one, two] = &listing.items[..] else {
        panic!("{:?}", listing.items);
    };
    assert_eq!((one.id.as_str(), one.headline.as_str()), ("one", "One"));
    assert_eq!(one.standfirst.as_deref(), Some("The first lock."));
    assert_eq!(one.authors.len(), 2);
    assert!(one.image.is_some());
    assert!(one.date_published.as_ref().unwrap().is_day());
    assert_eq!(two.headline, "Two");
    let text = corpus::document("portable_text/query.json");
    let whole = article_of(article_in(&text, &address(), "one").unwrap());
    assert_eq!(block_text(&whole.body[0]), "First words.");
}

#[test]
fn pictures_are_found_by_name_if_the_project_is_known() {
    let document = json!({"result": {"_id": "a", "_type": "post", "title": "T", "mainImage":
        {"asset": {"_ref": "image-abc-1600x900-jpg", "_type": "reference"}}}, "ms": 1});
    let text = document.to_string();
    let query = "https://proj.api.sanity.io/v2025-01-01/data/query/production?query=*";
    let article = article_of(read(&text, &Url::parse(query).unwrap()).unwrap());
    let image = article.image.unwrap();
    assert_eq!(
        image.url.as_str(),
        "https://cdn.sanity.io/images/proj/production/abc-1600x900.jpg"
    );
    assert_eq!((image.width, image.height), (Some(1600), Some(900)));
    let elsewhere = reading(&text);
    assert_eq!(
        diagnostics(&elsewhere),
        ["$.result.mainImage: expected a picture with a web address, found an object"]
    );
}

#[test]
fn authors_are_a_list_an_object_a_text_or_absent() {
    let names = |author: Value| {
        let document = json!({"_id": "a", "_type": "post", "title": "T", "author": author});
        let article = article_of(reading(&document.to_string()));
        let names = article.authors.into_iter().map(|author| author.name);
        (names.collect::<Vec<_>>(), article.byline)
    };
    for one in [
        json!({"name": "Ada Quillfeather"}),
        json!([{"name": "Ada Quillfeather"}]),
        json!("By Ada Quillfeather"),
        json!({"firstName": "Ada", "lastName": "Quillfeather"}),
    ] {
        assert_eq!(
            names(one.clone()),
            (vec!["Ada Quillfeather".to_owned()], None),
            "{one}"
        );
    }
    assert_eq!(names(json!("Ada Quillfeather and Tom Reedmace")).0.len(), 2);
    for none in [
        json!(null),
        json!([]),
        json!(""),
        json!({"_ref": "x", "_type": "reference"}),
    ] {
        assert_eq!(names(none.clone()), (Vec::new(), None), "{none}");
    }
}

#[test]
fn unknown_types_keep_their_text() {
    let (article, diagnostics) = with(json!([
        {"_type": "poll", "title": "Which gate?"},
        {"_type": "spacer"},
        {"_type": "block", "children": [{"_type": "span", "text": "After."}]},
    ]));
    assert!(matches!(&article.body[0], Block::Unknown { text, .. } if text == "Which gate?"));
    assert_eq!((article.body.len(), diagnostics.len()), (2, 2));
}

#[test]
fn asides_nested_too_deep_are_cut() {
    let mut inner = json!([{"_type": "block", "children": [{"text": "Deep."}]}]);
    for _ in 0..30 {
        inner = json!([{"_type": "callout", "title": "x", "body": inner}]);
    }
    let (article, diagnostics) = with(inner);
    assert_eq!(article.body.len(), 1);
    assert_eq!(diagnostics.len(), 1);
}

#[test]
fn markup_in_text_is_text() {
    let (article, _) = with(json!([
        {"_type": "block", "children": [{"_type": "span", "text": "<script>alert(1)</script>"}]},
    ]));
    assert_eq!(block_text(&article.body[0]), "<script>alert(1)</script>");
}

#[test]
fn real_documents_are_read() {
    for (name, headline, blocks, count) in [
        ("one-block", "I am\u{2026}", 1, 0),
        ("picture", "Also, pictures are", 1, 1),
        ("lists", "One item with a dot", 3, 0),
    ] {
        let reading = reading(&corpus::as_sent(Format::PortableText, name));
        assert_eq!(reading.format, Format::PortableText, "{name}");
        assert_eq!(diagnostics(&reading).len(), count, "{name}");
        let article = article_of(reading);
        assert!(
            article.headline.starts_with(headline),
            "{}",
            article.headline
        );
        assert_eq!(article.body.len(), blocks, "{name}: {:?}", article.body);
    }
}

#[test]
fn a_list_of_documents_is_a_list() {
    let list = json!([{"_id": "a", "_type": "post", "title": "A"}, {"_id": "b", "_type": "post", "headline": "B"}]);
    let listing = listing_of(reading(&list.to_string()));
    assert_eq!(listing.items.len(), 2);
}

fn body_json(body: Value) -> Value {
    serde_json::to_value(with(body).0.body).unwrap()
}

#[test]
fn pictures_lead_where_they_say_and_small_ones_stay_in_their_line() {
    let asset = |size: &str| json!({"url": format!("https://pictures.example/lock-{size}.png"), "_id": format!("image-abc-{size}-png")});
    let first = json!({"_type": "block", "children": [{"_type": "span", "text": "Before."}]});
    for link in [
        json!({"href": "https://shop.example/"}),
        json!({"link": "https://shop.example/"}),
        json!({"link": {"_type": "link", "url": "https://shop.example/"}}),
        json!({"url": "https://shop.example/"}),
    ] {
        let mut picture = json!({"_type": "image", "asset": asset("800x600")});
        picture
            .as_object_mut()
            .unwrap()
            .extend(link.as_object().unwrap().clone());
        let body = body_json(json!([first, picture]));
        assert_eq!(body[1]["type"], "linked_image", "{body:#}");
        assert_eq!(body[1]["url"], "https://shop.example/");
    }
    let body = body_json(json!([first, {"_type": "block", "children": [
        {"_type": "span", "text": "A "},
        {"_type": "image", "asset": asset("20x20"), "alt": "lock"},
        {"_type": "span", "text": " sign, and "},
        {"_type": "image", "asset": asset("800x600"), "alt": "The lock"},
        {"_type": "span", "text": " a lock."},
    ]}]));
    assert_eq!(body[1]["content"][1]["alt"], "lock", "{body:#}");
    assert_eq!(body[1]["content"][2], " sign, and ");
    assert_eq!(body[2]["image"]["alt"], "The lock");
}

#[test]
fn annotations_that_are_notes_are_footnotes() {
    let words = json!([{"_type": "block", "children": [{"_type": "span", "text": "In 1910."}]}]);
    for note in [words, json!("In 1910.")] {
        let body = body_json(json!([{"_type": "block",
            "markDefs": [{"_key": "n", "_type": "footnote", "text": note}],
            "children": [{"_type": "span", "text": "It was built", "marks": ["n"]},
                         {"_type": "span", "text": "."}]}]));
        let reference = json!({"type": "note", "note": "note-n"});
        assert_eq!(body[0]["content"], json!(["It was built", reference, "."]));
        assert_eq!(body[1]["notes"][0]["id"], "note-n");
        assert_eq!(body[1]["notes"][0]["body"][0]["content"][0], "In 1910.");
    }
}

#[test]
fn lists_start_where_they_say_and_have_check_boxes() {
    let item = |level: u32, more: Value| {
        let mut item = json!({"_type": "block", "listItem": "number", "level": level,
            "children": [{"_type": "span", "text": "Turn"}]});
        item.as_object_mut()
            .unwrap()
            .extend(more.as_object().unwrap().clone());
        item
    };
    let body = body_json(json!([
        item(1, json!({"start": 4})),
        item(2, json!({"start": 7})),
        item(1, json!({"listItem": "checkbox", "checked": true})),
    ]));
    assert_eq!(body[0]["start"], 4, "{body:#}");
    assert_eq!(body[0]["items"][0][1]["start"], 7);
    let done = &body[1]["items"][0][0]["content"];
    assert_eq!(*done, json!(["\u{2611} ", "Turn"]));
}
