//! Strapi.

use crate::{
    address, article_and_diagnostics, article_of, block_text, corpus, listing_of, millis,
    valid_article, valid_listing,
};
use lede_formats::{Format, article_in, read};
use lede_model::{Article, Block, Inline, InlineNode, Url, plain_text};
use serde_json::{Value, json};

/// An entry with additional members.
fn with(members: Value) -> (Article, Vec<String>) {
    let mut entry = json!({"id": 1, "documentId": "a", "title": "T"});
    let all = entry.as_object_mut().unwrap();
    all.extend(members.as_object().unwrap().clone());
    article_and_diagnostics(&json!({"data": entry, "meta": {}}), Format::Strapi)
}

#[test]
fn an_entry_of_version_4_is_read_field_by_field() {
    let article = valid_article("strapi/article-4.json", Format::Strapi);
    assert_eq!(article.id, "17");
    assert_eq!(article.headline, "The lock & the key");
    assert_eq!(
        article.standfirst.as_deref(),
        Some("For three days the harbour waited.")
    );
    assert_eq!(article.language.as_ref().unwrap().as_str(), "en");
    assert_eq!(
        article.date_published.as_ref().unwrap().millis(),
        millis("2025-03-06T18:15:00Z")
    );
    assert_eq!(
        article.date_modified.as_ref().unwrap().millis(),
        millis("2025-03-07T09:30:00Z")
    );
    let [ada] = &article.authors[..] else {
        panic!("{:?}", article.authors);
    };
    assert_eq!(ada.name, "Ada Quillfeather");
    assert_eq!(ada.bio.as_deref(), Some("Writes about locks."));
    assert_eq!(
        ada.avatar.as_ref().unwrap().as_str(),
        "https://paper.example/uploads/ada.png"
    );
    assert_eq!(article.section.as_ref().unwrap().name, "Water");
    let tags: Vec<&str> = article.tags.iter().map(|tag| tag.name.as_str()).collect();
    assert_eq!(tags, ["Locks", "Keys"]);
    let image = article.image.as_ref().unwrap();
    assert_eq!(
        image.url.as_str(),
        "https://paper.example/uploads/large_gate.jpg",
        "the largest that is of use"
    );
    let widths: Vec<u32> = image.renditions.iter().map(|file| file.width).collect();
    assert_eq!(widths, [208, 1000, 4000]);
    assert_eq!(
        image.alt.as_deref(),
        Some("A lock gate with a rusted wheel")
    );
    assert_eq!(image.caption.as_deref(), Some("The upper gate"));

    let [
        Block::Paragraph { content, .. },
        heading @ Block::Heading { level: 2, .. },
        Block::List {
            ordered: true,
            items,
            ..
        },
        Block::Quote { content: said, .. },
        Block::Code { language, text },
        Block::Image { image: side, .. },
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
    assert_eq!(items.len(), 2);
    assert!(matches!(items[0][1], Block::List { ordered: false, .. }));
    assert_eq!(plain_text(said), "So it was.");
    assert_eq!(language.as_deref(), Some("rust"));
    assert_eq!(text, "let a = 1;\nlet b = 2;");
    assert_eq!(side.caption.as_deref(), Some("A side gate"));
    assert_eq!(side.alt, None, "the name of the file says nothing");
}

#[test]
fn entries_of_version_5_are_a_list_with_a_next_page() {
    let text = corpus::document("strapi/list-5.json");
    let address =
        Url::parse("https://cms.example/api/articles?pagination[page]=1&populate=*").unwrap();
    let listing = listing_of(read(&text, &address).unwrap());
    assert_eq!(
        listing.next_url.unwrap().as_str(),
        "https://cms.example/api/articles?populate=*&pagination[page]=2"
    );
    let listing = valid_listing("strapi/list-5.json", Format::Strapi);
    let [one, two] = &listing.items[..] else {
        panic!("{:?}", listing.items);
    };
    assert_eq!((one.id.as_str(), two.headline.as_str()), ("one", "Two"));
    assert_eq!(one.standfirst.as_deref(), Some("The first lock."));
    assert_eq!(one.authors.len(), 2);
    assert!(one.image.is_some());
}

#[test]
fn a_text_of_an_entry_is_markdown_or_html() {
    let one = article_in(&corpus::document("strapi/list-5.json"), &address(), "one").unwrap();
    let one = article_of(one);
    let [first, Block::List { items, .. }] = &one.body[..] else {
        panic!("{:?}", one.body);
    };
    assert_eq!(block_text(first), "First words.");
    assert_eq!(items.len(), 2);
    let (html, _) = with(json!({"content": "<p>First <b>words</b>.</p>"}));
    assert!(matches!(&html.body[..], [Block::Html { .. }]));
}

#[test]
fn dynamic_zones_become_blocks() {
    let article = valid_article("strapi/zone.json", Format::Strapi);
    let [
        Block::Heading { .. },
        first,
        Block::Quote { attribution, .. },
        Block::Video(film),
        Block::Gallery { images, .. },
        Block::Embed(_),
    ] = &article.body[..]
    else {
        panic!("{:?}", article.body);
    };
    assert_eq!(block_text(first), "First words.");
    assert_eq!(attribution.as_deref(), Some("Ede Sluice"));
    assert_eq!(film.sources[0].media_type.as_deref(), Some("video/mp4"));
    assert_eq!(images.len(), 2);
}

#[test]
fn blocks_alone_start_with_their_headline() {
    let article = valid_article("strapi/blocks.json", Format::Strapi);
    assert_eq!(article.headline, "A weir in winter");
    assert_eq!(article.body.len(), 2);
}

#[test]
fn authors_are_a_list_an_object_a_text_or_absent() {
    let person = json!({"id": 1, "name": "Ada Quillfeather"});
    let of_4 = json!({"id": 1, "attributes": {"name": "Ada Quillfeather"}});
    for one in [
        json!([person]),
        person.clone(),
        json!("Ada Quillfeather"),
        json!({"data": of_4}),
        json!({"data": [of_4]}),
    ] {
        let (article, diagnostics) = with(json!({"author": one}));
        assert_eq!(diagnostics, [""; 0]);
        assert_eq!(article.authors[0].name, "Ada Quillfeather", "{one}");
    }
    for none in [
        json!(null),
        json!([]),
        json!(""),
        json!({"data": null}),
        json!({"data": []}),
    ] {
        let (article, diagnostics) = with(json!({"author": none}));
        assert_eq!((article.authors.len(), diagnostics.len()), (0, 0), "{none}");
    }
}

#[test]
fn the_image_is_a_text_an_object_or_a_list() {
    for image in [
        json!("/a.jpg"),
        json!({"url": "/a.jpg"}),
        json!([{"url": "/a.jpg"}]),
        json!({"data": {"attributes": {"url": "/a.jpg", "width": "800", "height": "600"}}}),
        json!({"data": [{"id": 1, "attributes": {"url": "/a.jpg"}}]}),
    ] {
        let (article, diagnostics) = with(json!({"cover": image}));
        assert_eq!(diagnostics, [""; 0], "{image}");
        assert_eq!(
            article.image.unwrap().url.as_str(),
            "https://paper.example/a.jpg"
        );
    }
}

#[test]
fn lists_nested_too_deep_are_cut() {
    let mut list = json!({"type": "list-item", "children": [{"type": "text", "text": "Deep"}]});
    for _ in 0..40 {
        list = json!({"type": "list", "format": "ordered", "children": [list]});
    }
    let paragraph = json!({"type": "paragraph", "children": [{"type": "text", "text": "A."}]});
    let (article, diagnostics) = with(json!({"content": [list, paragraph]}));
    assert_eq!(article.body.len(), 1);
    assert_eq!(diagnostics.len(), 1);
}
