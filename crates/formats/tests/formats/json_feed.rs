//! JSON Feed.

use crate::{
    address, article_of, corpus, diagnostics, html_of, listing_of, millis, reading, valid_listing,
};
use lede_formats::{Format, ReadError, article_in, read};
use lede_model::{Article, Block, Listing, plain_text};
use serde_json::{Value, json};

fn full_article(name: &str, id: &str) -> Article {
    let reading = article_in(&corpus::document(name), &address(), id).unwrap();
    assert_eq!(reading.format, Format::JsonFeed);
    assert_eq!(diagnostics(&reading), [""; 0]);
    article_of(reading)
}

/// A feed with one item.
fn feed(item: Value) -> (Listing, Vec<String>) {
    let feed =
        json!({"version": "https://jsonfeed.org/version/1.1", "title": "F", "items": [item]});
    let reading = reading(&feed.to_string());
    let diagnostics = diagnostics(&reading);
    (listing_of(reading), diagnostics)
}

#[test]
fn a_feed_is_a_list() {
    let listing = valid_listing("json_feed/feed-1.1.json", Format::JsonFeed);
    assert_eq!(
        listing.title.as_deref(),
        Some("The Harbour Sheet \u{2014} all stories")
    );
    assert_eq!(
        listing.description.as_deref(),
        Some("What happens between high and low water.")
    );
    assert_eq!(listing.url.unwrap().as_str(), "https://harbour.example/");
    assert_eq!(listing.language.unwrap().as_str(), "en-GB");
    assert_eq!(
        listing.next_url.unwrap().as_str(),
        "https://paper.example/feed.json?page=2"
    );
    let desk = listing.author.unwrap();
    assert_eq!(desk.name, "The Desk");
    assert_eq!(
        desk.avatar.unwrap().as_str(),
        "https://harbour.example/desk.png"
    );
    assert_eq!(listing.items.len(), 4);
}

#[test]
fn an_item_is_a_card() {
    let card = valid_listing("json_feed/feed-1.1.json", Format::JsonFeed)
        .items
        .remove(0);
    assert_eq!(card.id, "2025-03-06-lock");
    assert_eq!(
        card.url.unwrap().as_str(),
        "https://harbour.example/2025/lock/"
    );
    assert_eq!(card.headline, "The lock that wouldn\u{2019}t open");
    assert_eq!(
        card.standfirst.as_deref(),
        Some("For three days the harbour waited.")
    );
    assert_eq!(card.language.unwrap().as_str(), "en");
    assert_eq!(
        card.date_published.unwrap().millis(),
        millis("2025-03-06T18:15:00Z")
    );
    assert_eq!(
        card.image.unwrap().url.as_str(),
        "https://harbour.example/images/lock.jpg"
    );
    assert_eq!(card.authors.len(), 2);
    assert_eq!(card.authors[0].name, "Ada Quillfeather");
    assert_eq!(
        card.authors[0].url.as_ref().unwrap().as_str(),
        "https://harbour.example/author/ada/"
    );
    assert_eq!(
        card.authors[0].avatar.as_ref().unwrap().as_str(),
        "https://avatars.example/a.png"
    );
}

#[test]
fn an_item_is_read_completely_by_its_id() {
    let article = full_article("json_feed/feed-1.1.json", "2025-03-06-lock");
    assert_eq!(
        html_of(&article),
        "<p>Nobody had the key.</p><p>The tide came anyway.</p>",
        "HTML says more than plain text"
    );
    let tags: Vec<&str> = article.tags.iter().map(|tag| tag.name.as_str()).collect();
    assert_eq!(tags, ["Locks", "Keys & chains"]);
    assert_eq!(
        article.date_modified.unwrap().as_str(),
        "2025-03-07T09:30:00+02:00"
    );
}

#[test]
fn an_item_without_a_title_uses_its_first_words() {
    let article = full_article("json_feed/feed-1.1.json", "17");
    assert_eq!(
        article.headline,
        "The ferry is late today. So is the post. Everything else is on time."
    );
    assert_eq!(article.language.unwrap().as_str(), "en-GB", "the feed's");
    assert_eq!(article.authors[0].name, "The Desk", "the feed's");
    let [
        Block::Paragraph { content: first, .. },
        Block::Paragraph {
            content: second, ..
        },
    ] = &article.body[..]
    else {
        panic!("{:?}", article.body);
    };
    assert_eq!(first.len(), 3, "two lines and what parts them");
    assert_eq!(plain_text(second), "Everything else is on time.");
}

#[test]
fn the_standfirst_of_an_item_without_a_title_continues_its_headline() {
    let summary = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen";
    let (mut listing, _) =
        feed(json!({"id": "a", "summary": summary, "content_html": "<p>Words.</p>"}));
    let card = listing.items.remove(0);
    let headline = card.headline.strip_suffix('\u{2026}').unwrap();
    let standfirst = card.standfirst.unwrap();
    let rest = standfirst.strip_prefix('\u{2026}').unwrap();
    assert_eq!([headline, rest].join(" "), summary);
    let (mut listing, _) = feed(json!({"id": "a", "title": "one two\u{2026}", "summary": "two"}));
    assert_eq!(listing.items.remove(0).standfirst.as_deref(), Some("two"));
}

#[test]
fn attachments_come_before_the_text() {
    let article = full_article("json_feed/feed-1.1.json", "episode-4");
    let [Block::Audio(sound), Block::Video(film), Block::Html { .. }] = &article.body[..] else {
        panic!("{:?}", article.body);
    };
    assert_eq!(sound.title.as_deref(), Some("Weirs"));
    assert_eq!(sound.sources[0].url.as_str(), "https://media.example/4.m4a");
    assert_eq!(sound.sources[0].media_type.as_deref(), Some("audio/x-m4a"));
    assert_eq!(film.sources[0].media_type.as_deref(), Some("video/mp4"));
}

#[test]
fn the_external_url_of_an_item_is_a_link_card() {
    let article = full_article("json_feed/feed-1.1.json", "link");
    let [Block::Html { .. }, Block::LinkCard(card)] = &article.body[..] else {
        panic!("{:?}", article.body);
    };
    assert_eq!(card.url.as_str(), "https://canal.example/story");
    assert_eq!(card.title, "canal.example");
}

#[test]
fn version_1_has_one_author() {
    let listing = valid_listing("json_feed/feed-1.json", Format::JsonFeed);
    let names: Vec<&str> = listing
        .items
        .iter()
        .map(|card| card.authors[0].name.as_str())
        .collect();
    assert_eq!(names, ["Tom Reedmace", "Ede Sluice"]);
    assert!(listing.items[0].authors[0].avatar.is_some());
}

#[test]
fn a_feed_without_a_version_is_recognised_by_its_items() {
    let listing = valid_listing("json_feed/items.json", Format::JsonFeed);
    let images: Vec<_> = listing
        .items
        .iter()
        .map(|card| card.image.as_ref().unwrap())
        .collect();
    assert_eq!(images[0].url.as_str(), "https://paper.example/a.jpg");
    assert_eq!(images[0].width, Some(1200));
    assert_eq!(images[0].alt.as_deref(), Some("A boat"));
    assert_eq!(
        images[1].url.as_str(),
        "https://paper.example/b.jpg",
        "of a list, the first"
    );
    let names: Vec<&str> = listing.items[0]
        .authors
        .iter()
        .map(|author| author.name.as_str())
        .collect();
    assert_eq!(names, ["Ada Quillfeather", "Tom Reedmace"]);
}

#[test]
fn authors_are_a_list_an_object_a_text_or_absent() {
    let names = |authors: Value| {
        let (listing, diagnostics) = feed(json!({"id": "a", "title": "A", "authors": authors}));
        assert_eq!(diagnostics, [""; 0]);
        let card = &listing.items[0];
        let names: Vec<String> = card.authors.iter().map(|it| it.name.clone()).collect();
        (names, card.byline.clone())
    };
    let ada = vec!["Ada Quillfeather".to_owned()];
    for one in [
        json!([{"name": "Ada Quillfeather"}]),
        json!([{"name": "By Ada Quillfeather"}, {"name": "Ada Quillfeather"}]),
        json!({"name": "Ada Quillfeather"}),
        json!("Ada Quillfeather"),
        json!("Von Ada Quillfeather"),
        json!(["By Ada Quillfeather"]),
    ] {
        assert_eq!(names(one.clone()), (ada.clone(), None), "{one}");
    }
    for none in [json!([]), json!({}), json!(""), json!(null), json!(false)] {
        assert_eq!(names(none.clone()), (Vec::new(), None), "{none}");
    }
    assert_eq!(
        names(json!("Ada Quillfeather, harbour correspondent")),
        (
            ada,
            Some("Ada Quillfeather, harbour correspondent".to_owned())
        )
    );
}

#[test]
fn the_image_is_a_text_an_object_or_a_list() {
    for image in [
        json!("/a.jpg"),
        json!({"url": "/a.jpg"}),
        json!({"src": "//paper.example/a.jpg"}),
        json!(["/a.jpg", "/b.jpg"]),
        json!([{"url": "https://paper.example/a.jpg"}]),
    ] {
        let (listing, diagnostics) = feed(json!({"id": "a", "title": "A", "image": image}));
        assert_eq!(diagnostics, [""; 0], "{image}");
        assert_eq!(
            listing.items[0].image.as_ref().unwrap().url.as_str(),
            "https://paper.example/a.jpg",
            "{image}"
        );
    }
    for (image, count) in [
        (json!(""), 0),
        (json!({}), 0),
        (json!(7), 1),
        (json!("javascript:alert(1)"), 1),
        (json!({"url": "mailto:a@paper.example"}), 2),
    ] {
        let (listing, diagnostics) = feed(json!({"id": "a", "title": "A", "image": image}));
        assert_eq!(diagnostics.len(), count, "{image}: {diagnostics:?}");
        assert_eq!(listing.items[0].image, None, "{image}");
    }
}

#[test]
fn titles_may_hold_entities_although_they_are_plain_text() {
    let headline = |title: &str| {
        let (mut listing, _) = feed(json!({"id": "a", "title": title}));
        listing.items.remove(0).headline
    };
    assert_eq!(
        headline("The &#8216;key&#8217; &amp; the lock"),
        "The \u{2018}key\u{2019} & the lock"
    );
    assert_eq!(
        headline("When <b> is better than &lt;strong&gt;"),
        "When <b> is better than &lt;strong&gt;",
        "a text about markup contains no markup"
    );
}

#[test]
fn items_without_an_id_use_their_address_or_place() {
    let (listing, _) = feed(json!({"url": "/a", "title": "A"}));
    assert_eq!(listing.items[0].id, "https://paper.example/a");
    let (listing, _) = feed(json!({"title": "A"}));
    assert_eq!(
        listing.items[0].id,
        "https://paper.example/api/document.json#$.items[0]"
    );
}

#[test]
fn control_characters_in_json_are_reported_with_line_and_column() {
    let feed = corpus::document("json_feed/feed-1.json").replace("First.", "Fi\u{8}rst.");
    let error = read(&feed, &address()).unwrap_err();
    let ReadError::NotJson { line, column, .. } = error else {
        panic!("{error}");
    };
    let text = feed.lines().nth(line - 1).unwrap();
    let found = text.find('\u{8}').unwrap();
    assert!(column.abs_diff(found + 1) <= 1, "{column}, not {found}");
}

#[test]
fn a_cut_feed_is_reported_with_line_and_column() {
    let feed = corpus::document("json_feed/feed-1.json");
    let cut = &feed[..feed.len() / 2];
    let error = read(cut, &address()).unwrap_err();
    assert!(matches!(error, ReadError::NotJson { line, .. } if line == cut.lines().count()));
}

#[test]
fn real_feeds_are_read() {
    for (name, count, headline, author) in [
        (
            "podcast",
            1,
            "Special #2 - Ada Quillfeather",
            "Ada Quillfeather",
        ),
        (
            "weblog",
            8,
            "The Lock Keepers Benefit Night",
            "Tom Reedmace",
        ),
        (
            "linklog",
            5,
            "Ferry Lost $4.5 Billion in 2023",
            "Jonas Wharf",
        ),
    ] {
        let text = corpus::as_sent(Format::JsonFeed, name);
        let reading = reading(&text);
        assert_eq!(reading.format, Format::JsonFeed, "{name}");
        assert_eq!(diagnostics(&reading), [""; 0], "{name}");
        let listing = listing_of(reading);
        assert_eq!(listing.items.len(), count, "{name}");
        let card = &listing.items[0];
        assert_eq!(card.headline, headline, "{name}");
        assert_eq!(card.authors[0].name, author, "{name}");
        assert_eq!(card.image, None, "{name}");
        for card in &listing.items {
            assert!(card.date_published.is_some(), "{name}");
            assert!(!card.headline.contains("&#"), "{name}: {}", card.headline);
            let article = article_of(article_in(&text, &address(), &card.id).unwrap());
            assert!(!article.body.is_empty(), "{name}");
        }
    }
}

#[test]
fn a_broken_real_feed_is_reported_with_its_place() {
    let text = corpus::as_sent(Format::JsonFeed, "cut");
    // Columns are counted in bytes.
    let column = text.trim_end().len() + 1;
    assert_eq!(
        read(&text, &address()).unwrap_err().to_string(),
        format!("not JSON: line 1, column {column}: a control character stands in a text")
    );
}

#[test]
fn a_card_without_a_date_of_publication_has_that_of_the_last_change() {
    let (list, found) = feed(json!({
        "id": "a", "title": "Tides", "content_text": "At noon.",
        "date_published": "1970-01-01T00:00:00Z", "date_modified": "2025-03-06T18:15:00Z"
    }));
    assert_eq!(found, [""; 0]);
    let date = list.items[0].date_published.as_ref().unwrap();
    assert_eq!(date.as_str(), "2025-03-06T18:15:00Z");
}

#[test]
fn a_feed_in_hebrew_letters_without_a_language_runs_from_right_to_left() {
    let (list, _) = feed(
        json!({"id": "a", "title": "\u{5d4}\u{5e9}\u{5e2}\u{5e8} \u{5e0}\u{5e4}\u{5ea}\u{5d7}"}),
    );
    assert_eq!(list.items[0].language.as_ref().unwrap().as_str(), "he");
}
