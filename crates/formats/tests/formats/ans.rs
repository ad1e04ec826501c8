//! ANS, Arc XP's native format.

use crate::{
    address, article_and_diagnostics, article_of, block_text, corpus, diagnostics, html_of,
    listing_of, millis, reading, valid_article, valid_listing,
};
use lede_formats::{Format, ReadError, article_in, read};
use lede_model::{
    Access, Article, Block, CorrectionKind, FocalPoint, ImageRole, Provider, QuoteStyle, plain_text,
};
use serde_json::{Value, json};

/// A story with some elements.
fn with(elements: Value) -> (Article, Vec<String>) {
    let story = json!({"_id": "A", "type": "story", "version": "0.10.12",
        "headlines": {"basic": "H"}, "content_elements": elements});
    article_and_diagnostics(&story, Format::Ans)
}

#[test]
fn a_story_is_read_field_by_field() {
    let article = valid_article("ans/story.json", Format::Ans);
    assert_eq!(article.id, "LOCKLOCKLOCKLOCKLOCKLOCK01");
    assert_eq!(
        article.url.as_ref().unwrap().as_str(),
        "https://harbour.example/news/lock/"
    );
    assert_eq!(article.headline, "The lock & the key");
    assert_eq!(
        article.standfirst.as_deref(),
        Some("For three days the harbour waited.")
    );
    assert_eq!(article.language.as_ref().unwrap().as_str(), "en");
    let label = article.label.as_ref().unwrap();
    assert_eq!(label.text, "Analysis");
    assert_eq!(
        label.url.as_ref().unwrap().as_str(),
        "https://harbour.example/analysis/"
    );
    let section = article.section.as_ref().unwrap();
    assert_eq!(section.name, "News");
    assert!(section.url.is_some());
    let tags: Vec<&str> = article.tags.iter().map(|tag| tag.name.as_str()).collect();
    assert_eq!(tags, ["Locks", "Keys"]);
    assert_eq!(
        article.date_published.as_ref().unwrap().as_str(),
        "2025-03-06T18:15:00.10Z",
        "the first"
    );
    assert_eq!(
        article.date_modified.as_ref().unwrap().millis(),
        millis("2025-03-07T09:30:00Z")
    );
    assert_eq!(article.reading_time, Some(3));
    assert_eq!(article.access, Access::Restricted);

    let [ada, tom, ede] = &article.authors[..] else {
        panic!("{:?}", article.authors);
    };
    assert_eq!(ada.name, "Ada Quillfeather", "as the byline has it");
    assert_eq!(
        ada.url.as_ref().unwrap().as_str(),
        "https://harbour.example/author/ada/"
    );
    assert_eq!(
        ada.avatar.as_ref().unwrap().as_str(),
        "https://harbour.example/ada.png"
    );
    assert_eq!(ada.role.as_deref(), Some("Harbour correspondent"));
    assert_eq!(ada.bio.as_deref(), Some("Writes about locks."));
    assert_eq!((tom.name.as_str(), &tom.role), ("Tom Reedmace", &None));
    assert_eq!(
        (ede.name.as_str(), ede.role.as_deref()),
        ("Ede Sluice", Some("additional reporting"))
    );

    let image = article.image.as_ref().unwrap();
    assert_eq!(image.url.as_str(), "https://pictures.example/lock.jpg");
    assert_eq!((image.width, image.height), (Some(1600), Some(800)));
    assert_eq!(
        image.alt.as_deref(),
        Some("A lock gate with a rusted wheel")
    );
    assert_eq!(image.caption.as_deref(), Some("The upper gate"));
    assert_eq!(
        image.credit.as_deref(),
        Some("Ede Sluice/The Harbour Sheet")
    );
    assert_eq!(image.focal_point, Some(FocalPoint { x: 25, y: 75 }));

    let [first, Block::Html { html }, heading] = &article.body[..] else {
        panic!("{:?}", article.body);
    };
    assert_eq!(block_text(first), "Nobody had the key.");
    assert_eq!(html, "<p>The tide <a href=\"/tide/\">came</a> anyway.</p>");
    assert!(matches!(heading, Block::Heading { level: 2, .. }));

    let kinds: Vec<CorrectionKind> = article.corrections.iter().map(|it| it.kind).collect();
    assert_eq!(
        kinds,
        [
            CorrectionKind::Clarification,
            CorrectionKind::Correction,
            CorrectionKind::EditorsNote
        ]
    );
    assert_eq!(article.corrections[1].text, "The key was found on Tuesday.");
    let related = article.related.unwrap();
    assert_eq!(related.items[0].headline, "A weir in winter");
    assert!(related.items[0].url.is_some());
}

#[test]
fn elements_become_blocks() {
    let article = valid_article("ans/elements.json", Format::Ans);
    assert_eq!(
        article.image.unwrap().url.as_str(),
        "https://pictures.example/gate.jpg",
        "the film's"
    );
    let [
        Block::Video(film),
        Block::Image { image, role },
        Block::List { ordered, items, .. },
        Block::Quote {
            style,
            content,
            attribution,
            ..
        },
        Block::Quote { body: quoted, .. },
        Block::Table(table),
        Block::Gallery { title, images },
        Block::Embed(embed),
        Block::Html { html: post },
        Block::Html { html: raw },
        Block::Code { language, text },
        Block::Divider,
        Block::Correction(correction),
        Block::LinkCard(card),
        Block::Aside {
            title: see,
            body: links,
        },
        grouped,
        Block::Audio(sound),
        rating,
        Block::Embed(second),
    ] = &article.body[..]
    else {
        panic!("{:?}", article.body);
    };
    let sources: Vec<&str> = film.sources.iter().map(|it| it.url.as_str()).collect();
    assert_eq!(
        sources,
        [
            "https://media.example/gate-1280.mp4",
            "https://media.example/gate-640.mp4",
            "https://media.example/gate-3840.mp4",
            "https://media.example/gate.m3u8"
        ],
        "the largest usable one first"
    );
    assert_eq!((film.width, film.height), (Some(1280), Some(720)));
    assert_eq!(film.title.as_deref(), Some("The gate"));
    assert_eq!(film.caption.as_deref(), Some("How it opens"));
    assert_eq!(film.tracks.len(), 1, "those that browsers read");
    assert_eq!(image.caption.as_deref(), Some("A side gate"));
    assert_eq!(*role, ImageRole::Half);
    assert!(ordered);
    assert_eq!(items.len(), 2);
    assert!(matches!(items[0][1], Block::List { ordered: false, .. }));
    assert!(matches!(items[1][0], Block::Html { .. }));
    assert_eq!(*style, QuoteStyle::Pull);
    assert_eq!(plain_text(content), "The tide came anyway.");
    assert_eq!(attribution.as_deref(), Some("Ede Sluice"));
    assert!(matches!(&quoted[..], [Block::Html { html }] if html.contains("<i>So it was</i>")));
    assert_eq!(plain_text(&table.head[0].cells[1].content), "Metres");
    assert_eq!(plain_text(&table.rows[1].cells[1].content), "5");
    assert_eq!((title.as_deref(), images.len()), (Some("Gates"), 2));
    assert_eq!(
        (embed.provider, embed.id.as_str(), embed.title.as_deref()),
        (Provider::YouTube, "abcdefghijk", Some("A lock"))
    );
    assert_eq!(post, "<blockquote>A post</blockquote>");
    assert_eq!(raw, "<p>Raw <b>words</b></p>");
    assert_eq!(language.as_deref(), Some("rust"));
    assert_eq!(text, "let a = 1;\n");
    assert_eq!(correction.text, "It was five metres.");
    assert_eq!(card.title, "Read more");
    assert_eq!(card.description.as_deref(), Some("All about gates"));
    assert_eq!(see.as_deref(), Some("See also"));
    assert_eq!(links.len(), 1);
    assert_eq!(block_text(grouped), "In a group.");
    assert_eq!(sound.sources[0].media_type.as_deref(), Some("audio/mpeg"));
    assert_eq!(block_text(rating), "4/5 stars");
    assert_eq!(second.id, "lmnopqrstuv");
}

#[test]
fn a_collection_is_a_list_and_its_stories_can_be_read() {
    let listing = valid_listing("ans/collection.json", Format::Ans);
    assert_eq!(listing.title.as_deref(), Some("All about locks"));
    assert_eq!(
        listing.description.as_deref(),
        Some("Every story with a lock in it.")
    );
    assert_eq!(
        listing.url.unwrap().as_str(),
        "https://harbour.example/locks/"
    );
    let [one, two] = &listing.items[..] else {
        panic!("{:?}", listing.items);
    };
    assert_eq!(one.headline, "One");
    assert_eq!(one.standfirst.as_deref(), Some("The first lock."));
    assert_eq!(one.authors[0].name, "Ada Quillfeather");
    assert!(one.image.is_some() && one.date_published.is_some());
    assert_eq!(
        (two.id.as_str(), two.headline.as_str()),
        ("TWO", "Two, elsewhere")
    );
    let article = article_in(&corpus::document("ans/collection.json"), &address(), "ONE").unwrap();
    assert_eq!(block_text(&article_of(article).body[0]), "First words.");
}

#[test]
fn a_list_of_links_is_a_list() {
    let listing = valid_listing("ans/links.json", Format::Ans);
    assert_eq!(listing.title.as_deref(), Some("Learn more"));
    let [keys, home] = &listing.items[..] else {
        panic!("{:?}", listing.items);
    };
    assert_eq!(keys.headline, "Keys & locks");
    assert_eq!(keys.standfirst.as_deref(), Some("All about keys."));
    assert!(keys.image.is_some());
    assert_eq!(
        home.url.as_ref().unwrap().as_str(),
        "https://harbour.example/"
    );
}

#[test]
fn results_have_a_next_page_if_an_address_says_so() {
    let results = |next: Value| {
        let results = json!({"type": "results", "version": "0.10.12", "count": 40, "next": next,
            "content_elements": [{"_id": "A", "type": "story", "headlines": {"basic": "A"}}]});
        listing_of(reading(&results.to_string()))
    };
    assert_eq!(results(json!(10)).next_url, None);
    let next = results(json!("/results?from=10")).next_url.unwrap();
    assert_eq!(next.as_str(), "https://paper.example/results?from=10");
}

#[test]
fn unknown_elements_keep_their_text() {
    let (article, diagnostics) = with(json!([
        {"type": "quiz", "content": "Which <b>gate</b>?"},
        {"type": "poll"},
        {"type": "text", "content": "After."},
    ]));
    let [Block::Unknown { kind, text }, _] = &article.body[..] else {
        panic!("{:?}", article.body);
    };
    assert_eq!((kind.as_str(), text.as_str()), ("quiz", "Which gate?"));
    assert_eq!(
        diagnostics,
        [
            "$.content_elements[0]: expected an element of a known kind, found an object",
            "$.content_elements[1]: expected an element of a known kind, found an object",
        ]
    );
}

#[test]
fn a_custom_embed_leaves_at_least_its_link() {
    let custom = |config: Value| {
        let (article, _) = with(json!([{"type": "custom_embed", "subtype": "lock_map",
            "embed": {"id": "7", "url": "/embeds/7", "config": config}}]));
        serde_json::to_value(article.body).unwrap()
    };
    assert_eq!(
        custom(json!({"url": "https://youtu.be/TideGate001?t=65"})),
        json!([{"type": "embed", "provider": "youtube", "id": "TideGate001", "start": 65}])
    );
    assert_eq!(
        custom(
            json!({"src": "https://maps.example/lock", "title": "The lock", "caption": "At low water"})
        ),
        json!([{"type": "link_card", "url": "https://maps.example/lock",
            "title": "The lock", "description": "At low water"}])
    );
    assert_eq!(
        custom(json!({"caption": "At low water"})),
        json!([{"type": "unknown", "kind": "lock_map", "text": "At low water"}])
    );
}

#[test]
fn references_are_reported_and_cost_nothing_else() {
    let (article, diagnostics) = with(json!([
        {"type": "reference", "referent": {"type": "image", "id": "1", "provider": ""}},
        {"type": "reference", "referent": {"type": "oembed", "id": "1234567890123456789",
            "provider": "https://api.twitter.com/1.1/statuses/oembed.json"}},
        {"type": "text", "content": "After."},
    ]));
    let [Block::Embed(post), _] = &article.body[..] else {
        panic!("{:?}", article.body);
    };
    assert_eq!(post.provider, Provider::X);
    assert_eq!(diagnostics.len(), 1);
}

#[test]
fn authors_are_a_list_an_object_a_text_or_absent() {
    let names = |by: Value| {
        let story = json!({"type": "story", "version": "0.10.12", "headlines": {"basic": "H"},
            "credits": {"by": by}});
        let article = article_of(reading(&story.to_string()));
        let names = article.authors.into_iter().map(|author| author.name);
        names.collect::<Vec<_>>()
    };
    let ada = json!({"type": "author", "first_name": "Ada", "last_name": "Quillfeather"});
    for one in [json!([ada]), ada.clone(), json!("By Ada Quillfeather")] {
        assert_eq!(names(one.clone()), ["Ada Quillfeather"], "{one}");
    }
    for none in [json!(null), json!([]), json!({}), json!("")] {
        assert_eq!(names(none), [""; 0]);
    }
}

#[test]
fn numbers_may_be_texts_and_dates_may_lack_a_zone() {
    let story = json!({"type": "story", "version": "0.10.12", "headlines": {"basic": "H"},
        "display_date": "2025-03-06T20:15:00", "first_publish_date": null,
        "promo_items": {"basic": {"type": "image", "url": "/a.jpg", "width": "1200", "height": "800.0"}}});
    let reading = reading(&story.to_string());
    assert_eq!(diagnostics(&reading), [""; 0]);
    let article = article_of(reading);
    assert_eq!(
        article.date_published.unwrap().millis(),
        millis("2025-03-06T20:15:00Z")
    );
    let image = article.image.unwrap();
    assert_eq!((image.width, image.height), (Some(1200), Some(800)));
}

#[test]
fn elements_nested_too_deep_are_cut() {
    let mut element = json!({"type": "text", "content": "Deep."});
    for _ in 0..40 {
        element = json!({"type": "element_group", "content_elements": [element]});
    }
    let (article, diagnostics) = with(json!([element]));
    assert_eq!(article.body, []);
    assert_eq!(diagnostics.len(), 1);
}

#[test]
fn a_video_alone_is_an_article() {
    let film = json!({"_id": "V", "type": "video", "version": "0.10.12",
        "headlines": {"basic": "The gate"},
        "promo_image": {"type": "image", "url": "https://pictures.example/gate.jpg"},
        "streams": [{"stream_type": "mp4", "url": "https://media.example/gate.mp4"}]});
    let article = article_of(reading(&film.to_string()));
    assert!(article.image.is_some());
    assert!(matches!(&article.body[..], [Block::Video(_)]));
}

#[test]
fn markup_alone_is_html() {
    let (article, _) = with(json!([{"type": "raw_html", "content": "<p>A</p>"}]));
    assert_eq!(html_of(&article), "<p>A</p>");
}

#[test]
fn real_documents_are_read() {
    let collection = reading(&corpus::as_sent(Format::Ans, "collection"));
    assert_eq!(collection.format, Format::Ans);
    let listing = listing_of(collection);
    assert_eq!(
        listing.title.as_deref(),
        Some("The Dog Steers Ferry collection")
    );
    assert_eq!(listing.items.len(), 3);
    assert_eq!(
        listing.items[0].headline,
        "HEADLINE OVERRIDE - Dog Steers Ferry!"
    );

    let links = reading(&corpus::as_sent(Format::Ans, "link-list"));
    assert_eq!(links.format, Format::Ans);
    let links = listing_of(links);
    assert_eq!(links.items.len(), 2);
    assert!(
        links.items[0]
            .standfirst
            .as_ref()
            .unwrap()
            .starts_with("Emboldened by")
    );

    let story = reading(&corpus::as_sent(Format::Ans, "references"));
    assert_eq!(story.format, Format::Ans);
    let story = article_of(story);
    assert_eq!(story.headline, "The basic headline for this story");
    assert_eq!(story.authors[0].name, "Gretto", "the other is a reference");
    assert_eq!(
        story.image.unwrap().credit.as_deref(),
        Some("Anselm Rivers")
    );
    assert_eq!(story.body.len(), 7, "{:?}", story.body);
    assert_eq!(story.section.unwrap().name, "Cool Site");
}

#[test]
fn a_real_story_without_headline_body_or_address_is_reported() {
    let text = corpus::as_sent(Format::Ans, "taxonomy-only");
    let error = read(&text, &address()).unwrap_err();
    assert!(matches!(error, ReadError::NotADocument(_)), "{error}");
}

/// A story with further members.
fn story(members: Value) -> (Article, Vec<String>) {
    let mut story = json!({"_id": "A", "type": "story", "version": "0.10.12",
        "headlines": {"basic": "H"}, "content_elements": [{"type": "text", "content": "Words."}]});
    let all = story.as_object_mut().unwrap();
    all.extend(members.as_object().unwrap().clone());
    article_and_diagnostics(&story, Format::Ans)
}

#[test]
fn whatever_leads_is_shown_once() {
    let image = |name: &str| json!({"type": "image", "url": format!("https://p.example/{name}.jpg"), "caption": name});
    let gallery = json!({"type": "gallery", "_id": "G", "headlines": {"basic": "Gates"},
        "content_elements": [image("one"), image("two"), image("three")]});
    let (article, diagnostics) = story(
        json!({"promo_items": {"lead_art": gallery, "basic": image("small")},
        "content_elements": [gallery, {"type": "text", "content": "Words."}]}),
    );
    assert_eq!(diagnostics, [""; 0]);
    assert_eq!(
        article.image.unwrap().url.as_str(),
        "https://p.example/one.jpg"
    );
    let [Block::Gallery { title, images }, words] = &article.body[..] else {
        panic!("{:?}", article.body);
    };
    assert_eq!((title.as_deref(), images.len()), (Some("Gates"), 2));
    assert_eq!(block_text(words), "Words.");
    for lead in [
        json!({"type": "raw_html", "content": "<p>A map of gates</p>"}),
        json!({"type": "custom_embed", "subtype": "map", "embed": {"id": "1", "url": "https://maps.example/1",
            "config": {"title": "Gates"}}}),
    ] {
        let (article, diagnostics) =
            story(json!({"promo_items": {"lead_art": lead, "basic": image("small")}}));
        assert_eq!(diagnostics, [""; 0]);
        assert_eq!(article.body.len(), 2, "{:?}", article.body);
        assert_eq!(
            article.image.unwrap().url.as_str(),
            "https://p.example/small.jpg"
        );
    }
}

#[test]
fn custom_embeds_leave_a_link_or_their_words() {
    let (article, diagnostics) = with(json!([
        {"type": "custom_embed", "subtype": "poll", "embed": {"id": "7", "url": "https://polls.example/7",
            "config": {"question": "Who has the key?", "description": "Ask the keeper."}}},
        {"type": "custom_embed", "subtype": "note", "embed": {"id": "8", "config": {"text": "High tide at noon."}}},
        {"type": "custom_embed", "subtype": "film", "embed": {"id": "9",
            "config": {"src": "https://www.youtube.com/watch?v=abcdefghijk"}}},
        {"type": "custom_embed", "subtype": "empty", "embed": {"id": "10", "config": {}}},
    ]));
    let [
        Block::LinkCard(card),
        Block::Unknown { text, .. },
        Block::Embed(film),
    ] = &article.body[..]
    else {
        panic!("{:?}", article.body);
    };
    assert_eq!(card.url.as_str(), "https://polls.example/7");
    assert_eq!(card.title, "Who has the key?");
    assert_eq!(card.description.as_deref(), Some("Ask the keeper."));
    assert_eq!(text, "High tide at noon.");
    assert_eq!(film.provider, Provider::YouTube);
    assert_eq!(diagnostics.len(), 2, "{diagnostics:?}");
}

#[test]
fn posts_are_known_by_their_address_or_their_number() {
    let quoted = "<blockquote><p>Short words</p></blockquote>";
    let (article, diagnostics) = with(json!([
        {"type": "oembed_response", "subtype": "twitter", "raw_oembed": {
            "_id": "https://twitter.com/harbour/status/1234567890", "html": quoted}},
        {"type": "oembed_response", "subtype": "twitter", "raw_oembed": {"_id": "1234567891", "html": quoted}},
        {"type": "reference", "referent": {"type": "oembed", "id": "https://www.instagram.com/p/BxAmPlE_02b/"}},
        {"type": "reference", "referent": {"type": "story", "id": "S", "referent_properties": {
            "canonical_url": "https://harbour.example/s/", "headlines": {"basic": "A weir"}}}},
    ]));
    assert_eq!(diagnostics, [""; 0]);
    let [
        Block::Embed(one),
        Block::Embed(two),
        Block::Embed(three),
        Block::LinkCard(card),
    ] = &article.body[..]
    else {
        panic!("{:?}", article.body);
    };
    assert_eq!(
        (one.id.as_str(), two.id.as_str()),
        ("1234567890", "1234567891")
    );
    assert_eq!(three.provider, Provider::Instagram);
    assert_eq!(card.title, "A weir");
}

#[test]
fn vanity_credits_replace_the_key_that_they_have() {
    let person = |name: &str| json!({"type": "author", "name": name});
    let names = |members: Value| {
        let (article, _) = story(members);
        let names = article.authors.into_iter().map(|author| author.name);
        names.collect::<Vec<String>>()
    };
    let credits = json!({"by": [person("Ada Quillfeather")], "photos_by": [person("Ede Sluice")]});
    assert_eq!(
        names(json!({"credits": credits, "vanity_credits": {"by": [person("The Lock Desk")]}})),
        ["The Lock Desk", "Ede Sluice"]
    );
    assert_eq!(
        names(json!({"credits": credits, "vanity_credits": {"by": []}})),
        ["Ede Sluice"],
        "nobody is meant"
    );
    let original = json!({"_id": "ada", "type": "author", "name": "A. Q.",
        "additional_properties": {"original": {"byline": "Ada Quillfeather"}}});
    assert_eq!(
        names(json!({"credits": {"by": [original]}})),
        ["Ada Quillfeather"]
    );
    assert_eq!(
        names(json!({"distributor": {"name": "The Agency", "category": "wires"}})),
        ["The Agency"]
    );
}
