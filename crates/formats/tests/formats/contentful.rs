//! Contentful.

use crate::{
    address, article_and_diagnostics, article_of, block_text, corpus, diagnostics, listing_of,
    millis, reading, valid_article, valid_listing,
};
use lede_formats::{Format, article_in, read};
use lede_model::{Article, Block, Inline, InlineNode, Url, plain_text};
use serde_json::{Value, json};

/// An entry with some fields.
fn with(fields: Value) -> (Article, Vec<String>) {
    let entry = json!({"sys": {"id": "a", "type": "Entry"}, "fields": fields});
    article_and_diagnostics(&entry, Format::Contentful)
}

#[test]
fn a_page_of_entries_is_a_list_with_a_next_page() {
    let text = corpus::document("contentful/entries.json");
    let address =
        Url::parse("https://cdn.example/spaces/s/entries?content_type=article&skip=0").unwrap();
    let listing = listing_of(read(&text, &address).unwrap());
    assert_eq!(
        listing.next_url.unwrap().as_str(),
        "https://cdn.example/spaces/s/entries?content_type=article&skip=2"
    );
    let listing = valid_listing("contentful/entries.json", Format::Contentful);
    let [lock, two] = &listing.items[..] else {
        panic!("{:?}", listing.items);
    };
    assert_eq!(
        (lock.id.as_str(), two.headline.as_str()),
        ("lock2025", "Two")
    );
    assert_eq!(lock.authors[0].name, "Ada Quillfeather");
    assert_eq!(lock.section.as_ref().unwrap().name, "Water");
    assert!(lock.image.is_some() && lock.date_published.is_some());
}

#[test]
fn an_entry_is_read_with_its_linked_entries() {
    let reading = article_in(
        &corpus::document("contentful/entries.json"),
        &address(),
        "lock2025",
    )
    .unwrap();
    assert_eq!(diagnostics(&reading), [""; 0]);
    let article = article_of(reading);
    assert_eq!(article.headline, "The lock & the key");
    assert_eq!(
        article.standfirst.as_deref(),
        Some("For three days the harbour waited.")
    );
    assert_eq!(article.language.as_ref().unwrap().as_str(), "en-GB");
    assert_eq!(
        article.date_published.as_ref().unwrap().millis(),
        millis("2025-03-06T19:15:00Z"),
        "the field, not when the entry was made"
    );
    assert_eq!(
        article.date_modified.as_ref().unwrap().millis(),
        millis("2025-03-07T09:30:00Z")
    );
    let ada = &article.authors[0];
    assert_eq!(ada.bio.as_deref(), Some("Writes about locks."));
    assert_eq!(
        ada.avatar.as_ref().unwrap().as_str(),
        "https://images.example/ada.png"
    );
    let tags: Vec<&str> = article.tags.iter().map(|tag| tag.name.as_str()).collect();
    assert_eq!(tags, ["locks", "keys"]);
    let image = article.image.as_ref().unwrap();
    assert_eq!(image.url.as_str(), "https://images.example/gate.jpg");
    assert_eq!((image.width, image.height), (Some(1600), Some(900)));
    assert_eq!(
        image.alt.as_deref(),
        Some("A lock gate with a rusted wheel")
    );
    assert_eq!(image.caption, None);

    let [
        Block::Paragraph { content, .. },
        heading @ Block::Heading { level: 2, .. },
        Block::List { items, .. },
        Block::Quote { content: said, .. },
        Block::Divider,
        Block::Image { image: side, .. },
        Block::LinkCard(tables),
        Block::Embed(film),
        Block::Table(table),
    ] = &article.body[..]
    else {
        panic!("{:?}", article.body);
    };
    assert_eq!(
        plain_text(content),
        "Nobody had the key; the tide came anyway."
    );
    assert!(matches!(&content[1], Inline::Node(InlineNode::Emphasis(_))));
    assert!(matches!(
        &content[3],
        Inline::Node(InlineNode::Link { url: Some(_), .. })
    ));
    assert_eq!(block_text(heading), "What happened");
    assert!(matches!(items[0][1], Block::List { ordered: true, .. }));
    assert_eq!(plain_text(said), "So it was.");
    assert_eq!(side.alt.as_deref(), Some("A side gate"));
    assert_eq!(tables.title, "Tide tables");
    assert_eq!(
        (film.id.as_str(), film.title.as_deref()),
        ("abcdefghijk", Some("A lock"))
    );
    assert_eq!(plain_text(&table.head[0].cells[1].content), "Metres");
    assert_eq!(plain_text(&table.rows[0].cells[1].content), "4");
}

#[test]
fn fields_in_all_languages_are_read_in_one() {
    let article = valid_article("contentful/localised.json", Format::Contentful);
    assert_eq!(article.headline, "The lock");
    assert_eq!(article.standfirst.as_deref(), Some("Three days"));
    assert_eq!(article.language.as_ref().unwrap().as_str(), "en-US");
    let image = article.image.as_ref().unwrap();
    assert_eq!(image.width, Some(1600));
    assert_eq!(image.alt.as_deref(), Some("A gate"));
    assert_eq!(block_text(&article.body[0]), "Nobody had the key.");

    let address = Url::parse("https://cdn.example/entries/schleuse?locale=de").unwrap();
    let german = read(&corpus::document("contentful/localised.json"), &address).unwrap();
    let german = article_of(german);
    assert_eq!(german.headline, "Die Schleuse");
    assert_eq!(german.language.unwrap().as_str(), "de");
}

#[test]
fn text_alone_starts_with_its_headline() {
    let article = valid_article("contentful/text.json", Format::Contentful);
    assert_eq!(article.headline, "A weir in winter");
    let [first, Block::Quote { attribution, .. }] = &article.body[..] else {
        panic!("{:?}", article.body);
    };
    assert_eq!(block_text(first), "Ice lay on it.");
    assert_eq!(attribution.as_deref(), Some("Ede Sluice"));
}

#[test]
fn a_missing_linked_entry_is_reported_and_costs_nothing_else() {
    let link = json!({"sys": {"type": "Link", "linkType": "Asset", "id": "gone"}});
    let (article, diagnostics) = with(json!({"title": "T", "image": link, "body": {
    "nodeType": "document", "content": [
        {"nodeType": "embedded-asset-block", "data": {"target": link}, "content": []},
        {"nodeType": "paragraph", "content": [{"nodeType": "text", "value": "After."}]},
    ]}}));
    assert_eq!(article.image, None);
    assert_eq!(article.body.len(), 1);
    assert_eq!(
        diagnostics,
        [
            "$.fields.body.content[0].data.target: expected what is linked to, among the includes, found an object",
            "$.fields.image: expected what is linked to, among the includes, found an object",
        ]
    );
}

#[test]
fn entries_that_embed_each_other_end() {
    let link = json!({"sys": {"type": "Link", "linkType": "Entry", "id": "a"}});
    let entry = json!({"sys": {"id": "a", "type": "Entry"}, "fields": {"title": "T", "body": {
    "nodeType": "document", "content": [
        {"nodeType": "embedded-entry-block", "data": {"target": link}, "content": []},
    ]}}});
    let page = json!({"sys": {"type": "Array"}, "items": [entry]});
    let article = article_in(&page.to_string(), &address(), "a").unwrap();
    assert_eq!(article_of(article).headline, "T");
}

#[test]
fn authors_are_a_list_an_object_a_text_or_absent() {
    let person =
        json!({"sys": {"id": "b", "type": "Entry"}, "fields": {"name": "Ada Quillfeather"}});
    for one in [
        json!([person]),
        person.clone(),
        json!("Ada Quillfeather"),
        json!(["Ada Quillfeather"]),
    ] {
        let (article, _) = with(json!({"title": "T", "author": one}));
        assert_eq!(article.authors[0].name, "Ada Quillfeather");
    }
    for none in [json!(null), json!([]), json!("")] {
        let (article, diagnostics) = with(json!({"title": "T", "author": none}));
        assert_eq!((article.authors.len(), diagnostics.len()), (0, 0));
    }
}

#[test]
fn nodes_nested_too_deep_are_cut() {
    let mut node = json!({"nodeType": "text", "value": "Deep."});
    for _ in 0..40 {
        node = json!({"nodeType": "paragraph", "content": [node]});
    }
    let (article, diagnostics) =
        with(json!({"title": "T", "body": {"nodeType": "document", "content": [node]}}));
    assert_eq!(article.body, []);
    assert!(!diagnostics.is_empty());
}

#[test]
fn a_real_localised_entry_is_read() {
    let reading = reading(&corpus::as_sent(Format::Contentful, "localised"));
    assert_eq!(reading.format, Format::Contentful);
    let article = article_of(reading);
    assert_eq!(article.headline, "Mill Cat");
    assert_eq!(article.id, "millcat");
    assert_eq!(article.body, [], "it has none");
    assert_eq!(article.image, None, "it did not come along");
    assert!(article.date_published.is_some());
}
