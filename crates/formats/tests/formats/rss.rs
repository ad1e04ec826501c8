//! RSS-in-JSON.

use crate::{
    address, article_of, corpus, diagnostics, html_of, listing_of, millis, reading, valid_listing,
};
use lede_formats::{Format, article_in};
use lede_model::{Article, Block};
use serde_json::json;

fn full_article(name: &str, id: &str) -> Article {
    let reading = article_in(&corpus::document(name), &address(), id).unwrap();
    assert_eq!(diagnostics(&reading), [""; 0]);
    article_of(reading)
}

#[test]
fn a_channel_is_a_list() {
    let listing = valid_listing("rss_in_json/feed.json", Format::RssInJson);
    assert_eq!(listing.title.as_deref(), Some("Tide & Time"));
    assert_eq!(listing.description.as_deref(), Some("All that floats."));
    assert_eq!(listing.url.unwrap().as_str(), "https://tide.example/");
    assert_eq!(listing.language.unwrap().as_str(), "en-us");
    let ids: Vec<&str> = listing.items.iter().map(|card| card.id.as_str()).collect();
    assert_eq!(
        ids,
        ["tide-1", "https://tide.example/2025/03/06#a1", "tide-3"]
    );
}

#[test]
fn an_item_is_read_field_by_field() {
    let article = full_article("rss_in_json/feed.json", "tide-1");
    assert_eq!(article.headline, "The lock that wouldn\u{2019}t open");
    assert_eq!(
        article.url.as_ref().unwrap().as_str(),
        "https://tide.example/lock"
    );
    assert_eq!(article.authors[0].name, "Ada Quillfeather");
    let tags: Vec<&str> = article.tags.iter().map(|tag| tag.name.as_str()).collect();
    assert_eq!(tags, ["Locks", "Keys"]);
    let date = article.date_published.as_ref().unwrap();
    assert_eq!(date.as_str(), "2025-03-06T20:15:00+02:00");
    assert_eq!(date.millis(), millis("2025-03-06T18:15:00Z"));
    assert_eq!(html_of(&article), "<p>Nobody had the <b>key</b>.</p>");
    assert_eq!(article.standfirst, None, "the description is the body");
    assert_eq!(article.language.unwrap().as_str(), "en-us", "the channel's");
}

#[test]
fn an_item_without_a_title_uses_its_first_words() {
    let id = "https://tide.example/2025/03/06#a1";
    let article = full_article("rss_in_json/feed.json", id);
    assert_eq!(
        article.headline,
        "Good morning, sailors! The ferry is late."
    );
    assert_eq!(article.url.unwrap().as_str(), id, "the id is an address");
    let card = valid_listing("rss_in_json/feed.json", Format::RssInJson)
        .items
        .remove(1);
    assert_eq!(card.standfirst, None, "the headline says it all");
}

#[test]
fn an_enclosure_may_have_its_length_as_a_number_or_text() {
    let article = full_article("rss_in_json/feed.json", "tide-3");
    let [Block::Audio(sound), Block::Paragraph { .. }] = &article.body[..] else {
        panic!("{:?}", article.body);
    };
    assert_eq!(sound.sources[0].url.as_str(), "https://media.example/4.m4a");
    assert_eq!(
        article.date_published.unwrap().as_str(),
        "2025-03-05T06:00:00-05:00"
    );
}

#[test]
fn the_output_of_xml_converters_is_read_the_same() {
    let listing = valid_listing("rss_in_json/converted.json", Format::RssInJson);
    assert_eq!(listing.title.as_deref(), Some("Der Hafenbote"));
    assert_eq!(listing.description.as_deref(), Some("Was schwimmt."));
    assert_eq!(
        listing.items.len(),
        1,
        "a list of one is written as that one"
    );
    let article = full_article(
        "rss_in_json/converted.json",
        "https://hafen.example/schleuse",
    );
    assert_eq!(article.headline, "Die Schleuse");
    assert_eq!(
        article.standfirst.as_deref(),
        Some("Drei Tage wartete der Hafen.")
    );
    assert_eq!(article.authors[0].name, "Ada Federkiel");
    assert_eq!(article.tags[0].name, "Schleusen");
    assert_eq!(
        article.date_published.as_ref().unwrap().as_str(),
        "2025-03-06T20:15:00+01:00"
    );
    assert_eq!(html_of(&article), "<p>Niemand hatte den Schlüssel.</p>");
    let image = article.image.unwrap();
    assert_eq!(
        image.url.as_str(),
        "https://bilder.example/schleuse-1200.jpg"
    );
    assert_eq!((image.width, image.height), (Some(1200), Some(800)));
    let widths: Vec<u32> = image.renditions.iter().map(|file| file.width).collect();
    assert_eq!(widths, [600, 1200]);
    assert_eq!(image.caption.as_deref(), Some("Das Obertor"));
    assert_eq!(image.credit.as_deref(), Some("Tom Rohrkolben"));
}

#[test]
fn pictures_and_people_of_a_podcast_are_found() {
    let listing = valid_listing("rss_in_json/podcast.json", Format::RssInJson);
    let [one, two] = &listing.items[..] else {
        panic!("{:?}", listing.items);
    };
    let names: Vec<&str> = one.authors.iter().map(|it| it.name.as_str()).collect();
    assert_eq!(names, ["Tom Reedmace", "Ede Sluice"]);
    assert_eq!(
        one.image.as_ref().unwrap().url.as_str(),
        "https://weirs.example/1.jpg"
    );
    assert_eq!(
        one.date_published.as_ref().unwrap().as_str(),
        "2025-03-06T18:15:00Z"
    );
    assert_eq!(
        two.image.as_ref().unwrap().url.as_str(),
        "https://weirs.example/2-small.png"
    );
    let article = full_article("rss_in_json/podcast.json", "https://weirs.example/1");
    assert!(matches!(&article.body[..], [Block::Audio(sound)]
            if sound.sources[0].url.as_str() == "https://weirs.example/1.mp3"));
    let article = full_article("rss_in_json/podcast.json", "https://weirs.example/2");
    assert_eq!(article.body, [], "the picture is the lead picture");
}

#[test]
fn authors_are_named_without_their_mail_address() {
    let authors = |author: serde_json::Value| {
        let feed = json!({"rss": {"channel": {"item": [{"title": "T", "author": author}]}}});
        let card = listing_of(reading(&feed.to_string())).items.remove(0);
        let names: Vec<String> = card.authors.into_iter().map(|it| it.name).collect();
        (names, card.byline)
    };
    let ada = (vec!["Ada Quillfeather".to_owned()], None);
    for author in [
        json!("ada@tide.example (Ada Quillfeather)"),
        json!("Ada Quillfeather"),
        json!("By Ada Quillfeather"),
        json!({"#value": "ada@tide.example (Ada Quillfeather)"}),
        json!(["Ada Quillfeather"]),
        json!("Ada Quillfeather <ada@tide.example>"),
    ] {
        assert_eq!(authors(author.clone()), ada, "{author}");
    }
    assert_eq!(authors(json!("ada@tide.example")), (Vec::new(), None));
}

#[test]
fn an_invalid_item_is_reported_and_costs_nothing_else() {
    let feed = json!({"rss": {"channel": {"title": 7, "item": [
        {"pubDate": "Thu, 06 Mar 2025 20:15:00 GMT"},
        {"title": "T", "pubDate": "soon", "link": ["x"], "category": [{}], "enclosure": {"type": "audio/mpeg"}},
    ]}}});
    let reading = reading(&feed.to_string());
    assert_eq!(
        diagnostics(&reading),
        [
            "$.rss.channel.item[0]: expected an article with a title, words or an address, found an object",
            "$.rss.channel.item[1].link: expected a web address, found a list",
            "$.rss.channel.item[1].category[0]: expected a category's name, found an object",
            "$.rss.channel.item[1].pubDate: expected a date by RFC 822, found text",
        ]
    );
    assert_eq!(listing_of(reading).items[0].headline, "T");
}

#[test]
fn a_real_feed_is_read() {
    let text = corpus::as_sent(Format::RssInJson, "weblog");
    let reading = reading(&text);
    assert_eq!(reading.format, Format::RssInJson);
    assert_eq!(diagnostics(&reading), [""; 0]);
    let listing = listing_of(reading);
    assert_eq!(listing.title.as_deref(), Some("Jetty News"));
    assert_eq!(listing.items.len(), 6);
    assert!(
        listing.items[0]
            .headline
            .starts_with("Good morning sailors and keepers!")
    );
    let mut films = 0;
    for card in &listing.items {
        assert!(card.date_published.is_some(), "{}", card.headline);
        let article = article_of(article_in(&text, &address(), &card.id).unwrap());
        assert!(!article.body.is_empty(), "{}", card.headline);
        films += u32::from(matches!(article.body[0], Block::Audio(_)));
    }
    assert_eq!(films, 1);
}
