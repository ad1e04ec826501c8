//! The Guardian's Content API.

use crate::{
    address, article_of, corpus, diagnostics, html_of, listing_of, reading, valid_article,
    valid_listing,
};
use lede_formats::{Format, article_in, read};
use lede_model::{Access, Article, Block, ImageRole, QuoteStyle, Url, plain_text};
use serde_json::{Value, json};

/// The article of an item with these members.
fn item(members: Value) -> (Article, Vec<String>) {
    let mut item = json!({"id": "a/b", "webTitle": "T", "webUrl": "https://www.sheet.example/a/b", "apiUrl": "x"});
    for (key, value) in members.as_object().unwrap() {
        item[key] = value.clone();
    }
    let reading = reading(&item.to_string());
    assert_eq!(reading.format, Format::Guardian);
    assert_eq!(reading.signature, "webTitle, webUrl and apiUrl");
    let diagnostics = diagnostics(&reading);
    (article_of(reading), diagnostics)
}

fn html(block: &Block) -> &str {
    match block {
        Block::Html { html } => html,
        block => panic!("{block:?}"),
    }
}

#[test]
fn an_item_is_read_field_by_field() {
    let article = valid_article("guardian/item.json", Format::Guardian);
    assert_eq!(article.id, "water/2025/mar/06/the-lock-that-would-not-open");
    assert_eq!(
        article.url.as_ref().unwrap().as_str(),
        "https://www.sheet.example/water/2025/mar/06/the-lock-that-would-not-open"
    );
    assert_eq!(
        article.headline,
        "The lock that wouldn\u{2019}t open \u{2013} tide & time"
    );
    assert_eq!(
        article.standfirst.as_deref(),
        Some("For three days the harbour waited for a key")
    );
    assert_eq!(article.language.as_ref().unwrap().as_str(), "en");
    let section = article.section.as_ref().unwrap();
    assert_eq!(section.name, "Water & weirs");
    assert_eq!(
        section.url.as_ref().unwrap().as_str(),
        "https://www.sheet.example/water",
        "the id of a section is the path of its front page"
    );
    let label = article.label.as_ref().unwrap();
    assert_eq!(label.text, "Gates", "the series");
    assert_eq!(
        label.url.as_ref().unwrap().as_str(),
        "https://www.sheet.example/water/series/gates"
    );
    let tags: Vec<&str> = article.tags.iter().map(|tag| tag.name.as_str()).collect();
    assert_eq!(tags, ["Locks"]);
    let date = |date: &Option<lede_model::Timestamp>| date.as_ref().unwrap().as_str().to_owned();
    assert_eq!(date(&article.date_published), "2025-03-06T18:15:00Z");
    assert_eq!(date(&article.date_modified), "2025-03-07T07:30:00Z");
    assert_eq!(article.reading_time, Some(3), "of 462 words");
    assert_eq!(
        article.byline.as_deref(),
        Some("Ada Quillfeather in Lockhaven and Tom Reedmace"),
        "it says more than the names"
    );
    let [ada, tom] = &article.authors[..] else {
        panic!("{:?}", article.authors);
    };
    assert_eq!(ada.name, "Ada Quillfeather");
    assert_eq!(
        ada.url.as_ref().unwrap().as_str(),
        "https://www.sheet.example/profile/ada"
    );
    assert_eq!(
        ada.avatar.as_ref().unwrap().as_str(),
        "https://uploads.sheet.example/ada.jpg"
    );
    assert_eq!(
        ada.bio.as_deref(),
        Some("Ada Quillfeather writes about locks")
    );
    assert_eq!(tom.name, "Tom Reedmace");
    let image = article.image.as_ref().unwrap();
    assert_eq!(
        image.url.as_str(),
        "https://media.sheet.example/m1/1000.jpg"
    );
    assert_eq!((image.width, image.height), (Some(1000), Some(600)));
    assert_eq!(image.alt.as_deref(), Some("A lock gate & a wheel"));
    assert_eq!(image.caption.as_deref(), Some("The upper gate."));
    assert_eq!(image.credit.as_deref(), Some("Tom Reedmace"));
    assert_eq!(
        html_of(&article),
        "<p>Nobody had the key.</p> <p>The tide came anyway &amp; went.</p>"
    );
    let related = &article.related.as_ref().unwrap().items;
    assert_eq!(related[0].headline, "The key");
    assert_eq!(related[0].id, "water/2025/feb/01/the-key");
}

#[test]
fn elements_become_blocks() {
    let article = valid_article("guardian/elements.json", Format::Guardian);
    assert_eq!(article.byline, None, "the contributors say it all");
    let image = article.image.as_ref().unwrap();
    assert_eq!(
        image.url.as_str(),
        "https://media.sheet.example/m/2000.jpg",
        "the largest usable one"
    );
    let widths: Vec<u32> = image.renditions.iter().map(|file| file.width).collect();
    assert_eq!(widths, [500, 2000, 6000]);
    assert_eq!(image.caption.as_deref(), Some("The weir at noon"));
    assert_eq!(image.alt.as_deref(), Some("A weir"));

    let mut body = article.body.into_iter();
    let mut next = || body.next().unwrap();
    assert_eq!(html(&next()), "<p>First words.</p>");
    let Block::Image { image, role } = next() else {
        panic!("no picture");
    };
    assert_eq!(role, ImageRole::Wide);
    assert_eq!((image.width, image.height), (Some(620), Some(372)));
    assert_eq!(image.alt.as_deref(), Some("A boat at rest"));
    assert_eq!(image.caption.as_deref(), Some("A boat"));
    assert_eq!(image.credit, None, "displayCredit is false");
    let Block::Quote {
        style,
        body: quoted,
        attribution,
        ..
    } = next()
    else {
        panic!("no quotation");
    };
    assert_eq!(style, QuoteStyle::Pull);
    assert_eq!(html(&quoted[0]), "The tide does not wait");
    assert_eq!(attribution.as_deref(), Some("A lock keeper"));
    let Block::Video(film) = next() else {
        panic!("no film");
    };
    assert_eq!(film.sources.len(), 2);
    assert_eq!(
        film.sources[0].url.as_str(),
        "https://media.sheet.example/v.mp4"
    );
    assert_eq!(
        film.poster.unwrap().as_str(),
        "https://media.sheet.example/v.jpg"
    );
    assert_eq!(film.title.as_deref(), Some("The gate"));
    assert_eq!(film.caption.as_deref(), Some("It opens"));
    assert_eq!((film.width, film.height), (Some(640), Some(360)));
    let Block::Embed(embed) = next() else {
        panic!("no embed");
    };
    assert_eq!(
        (embed.provider.key(), embed.id.as_str()),
        ("youtube", "abcdefghijk")
    );
    assert_eq!(embed.title.as_deref(), Some("A film"));
    assert_eq!(embed.caption.as_deref(), Some("Elsewhere"));
    assert_eq!(html(&next()), "<p>A player of sounds</p>");
    assert!(matches!(next(), Block::Embed(embed) if embed.id.contains("1234567890")));
    assert_eq!(html(&next()), "<p>Embedded words</p>");
    let Block::LinkCard(link) = next() else {
        panic!("no link");
    };
    assert_eq!(link.title, "The key");
    assert!(matches!(next(), Block::LinkCard(card) if card.title == "A map of weirs"));
    assert!(html(&next()).starts_with("<table>"));
    assert!(
        matches!(next(), Block::Quote { style: QuoteStyle::Block, attribution, .. }
        if attribution.as_deref() == Some("Ede Sluice"))
    );
    assert!(matches!(next(), Block::Code { language, text }
        if language.as_deref() == Some("rust") && text == "if a < b {\n  open();\n}"));
    assert!(matches!(next(), Block::Image { image, .. }
        if image.alt.as_deref() == Some("A fish says no") && image.width == Some(1200)));
    assert!(matches!(next(), Block::Heading { level: 2, content }
        if plain_text(&content) == "Who has the key?"));
    assert_eq!(html(&next()), "<p>Nobody.</p>");
    let Block::Timeline { title, events } = next() else {
        panic!("no timeline");
    };
    assert_eq!(title.as_deref(), Some("The week"));
    assert_eq!(events[0].date, "Monday");
    assert_eq!(html(&events[0].body[0]), "<p>With a bang.</p>");
    assert_eq!(html(&next()), "<p>Last words.</p>");
    assert_eq!(body.next(), None);
}

#[test]
fn the_richer_of_a_body_in_blocks_and_in_html_is_read() {
    let blocks = |text: &str| {
        json!({"body": [{"id": "b", "bodyHtml": text, "attributes": {}, "published": true,
            "elements": [{"type": "text", "assets": [], "textTypeData": {"html": text}}]}]})
    };
    let body = |members| html_of(&item(members).0).to_owned();
    let (long, short) = ("<p>All of the words that there are.</p>", "<p>Few.</p>");
    assert_eq!(
        body(json!({"blocks": blocks(long), "fields": {"body": short}})),
        long
    );
    assert_eq!(
        body(json!({"blocks": blocks(short), "fields": {"body": long}})),
        long
    );
    assert_eq!(body(json!({"fields": {"body": long}})), long);
    let mut little = blocks(long);
    little["body"][0]["elements"][0]["textTypeData"]["html"] = json!(short);
    assert_eq!(
        body(json!({"blocks": little})),
        long,
        "elements with less text"
    );
    little["body"][0]["elements"] = json!([]);
    assert_eq!(body(json!({"blocks": little})), long, "no elements");
    let (article, _) = item(json!({"fields": {"bodyText": "One.\n\nTwo."}}));
    assert_eq!(article.body.len(), 2, "no more than text");
}

#[test]
fn a_live_report_has_its_entries_as_updates() {
    let article = valid_article("guardian/liveblog.json", Format::Guardian);
    assert_eq!(article.image, None, "the video replaces it");
    let [film, Block::Update(last), Block::Update(first)] = &article.body[..] else {
        panic!("{:?}", article.body);
    };
    assert!(html(film).contains("<video"));
    assert_eq!((last.id.as_str(), last.key_event), ("u3", true));
    assert_eq!(last.title.as_deref(), Some("The tide turns"));
    assert_eq!(last.date.as_ref().unwrap().as_str(), "2025-03-09T12:40:00Z");
    assert_eq!(html(&last.body[0]), "<p>It has turned.</p>");
    assert_eq!((first.id.as_str(), first.key_event), ("u1", false));
    assert_eq!(first.title, None);
}

#[test]
fn a_search_is_a_list_with_a_next_page() {
    let text = corpus::document("guardian/search.json");
    let address = Url::parse("https://content.sheet.example/search?q=tide&page=1").unwrap();
    let listing = listing_of(read(&text, &address).unwrap());
    assert_eq!(
        listing.next_url.unwrap().as_str(),
        "https://content.sheet.example/search?q=tide&page=2"
    );
    assert_eq!(listing.title.as_deref(), Some("Ada Quillfeather"));
    let author = listing.author.unwrap();
    assert_eq!(author.bio.as_deref(), Some("Writes about locks"));
    let [one, two] = &listing.items[..] else {
        panic!("{:?}", listing.items);
    };
    assert_eq!(one.id, "water/2025/mar/01/one");
    assert_eq!(one.standfirst.as_deref(), Some("Led to"));
    assert_eq!(one.reading_time, Some(2));
    assert_eq!(
        one.image.as_ref().unwrap().url.as_str(),
        "https://media.sheet.example/one/500.jpg"
    );
    assert_eq!(two.section.as_ref().unwrap().name, "Town");
    assert_eq!(two.access, Access::Restricted);
    let last = text.replace("\"currentPage\": 1,", "\"currentPage\": 11,");
    assert_eq!(listing_of(read(&last, &address).unwrap()).next_url, None);
}

#[test]
fn an_item_of_a_search_is_read_completely() {
    let text = corpus::document("guardian/search.json");
    let article = article_of(article_in(&text, &address(), "water/2025/mar/01/one").unwrap());
    assert_eq!(html_of(&article), "<p>First words.</p>");
    assert_eq!(article.standfirst.as_deref(), Some("Stood over"));
}

#[test]
fn bylines_beside_contributors_are_shown_if_they_say_more() {
    let byline = |byline: &str| {
        let (article, _) = item(json!({"fields": {"byline": byline}, "tags": [
            {"type": "contributor", "webTitle": "Ada Quillfeather"},
            {"type": "contributor", "webTitle": "Tom Reedmace"},
        ]}));
        assert_eq!(article.authors.len(), 2);
        article.byline
    };
    assert_eq!(byline("Ada Quillfeather and Tom Reedmace"), None);
    assert_eq!(byline("By Tom Reedmace, Ada Quillfeather"), None);
    for more in ["Ada Quillfeather", "Ada Quillfeather and agencies"] {
        assert_eq!(byline(more).as_deref(), Some(more));
    }
    let (article, _) = item(json!({"fields": {"byline": "By Ada Quillfeather"}}));
    assert_eq!(article.authors[0].name, "Ada Quillfeather");
}

#[test]
fn pictures_of_a_gallery_are_a_gallery() {
    let picture = |relation: &str, name: &str| {
        json!({"relation": relation, "type": "image", "assets": [
            {"type": "image", "mimeType": "image/jpeg", "file": format!("https://media.sheet.example/{name}"),
             "typeData": {"width": "900", "height": "600", "altText": name, "caption": "C"}}]})
    };
    let (article, diagnostics) = item(json!({"type": "gallery", "elements": [
        picture("main", "m.jpg"), picture("gallery", "1.jpg"), picture("gallery", "2.jpg"),
        picture("thumbnail", "t.jpg"),
    ]}));
    assert_eq!(diagnostics, [""; 0]);
    assert!(article.image.unwrap().url.as_str().ends_with("/m.jpg"));
    let [Block::Gallery { images, .. }] = &article.body[..] else {
        panic!("{:?}", article.body);
    };
    assert_eq!(images.len(), 2);
    assert_eq!(images[0].alt.as_deref(), Some("1.jpg"));
    assert_eq!(images[0].caption.as_deref(), Some("C"));
}

#[test]
fn an_empty_element_is_reported_and_costs_nothing_else() {
    let (article, diagnostics) = item(
        json!({"blocks": {"body": [{"id": "b", "published": true, "elements": [
            {"type": "content-atom", "assets": [], "contentAtomTypeData": {"atomId": "x", "atomType": "quiz"}},
            {"type": "image", "assets": [{"file": "mailto:x@sheet.example"}], "imageTypeData": {}},
            7,
            {"type": "text", "assets": [], "textTypeData": {"html": "<p>Words.</p>"}},
        ]}]}}),
    );
    assert_eq!(html_of(&article), "<p>Words.</p>");
    assert_eq!(
        diagnostics,
        [
            "$.blocks.body[0].elements[0]: expected an element with something to show, found an object",
            "$.blocks.body[0].elements[1].assets[0].file: expected a web address, found text",
            "$.blocks.body[0].elements[1]: expected a picture with a file, found an object",
            "$.blocks.body[0].elements[1]: expected an element with something to show, found an object",
            "$.blocks.body[0].elements[2]: expected an element with something to show, found a number",
        ]
    );
}

#[test]
fn an_api_error_is_no_article() {
    let error =
        r#"{"response":{"status":"error","message":"The requested resource could not be found."}}"#;
    let error = read(error, &address()).unwrap_err().to_string();
    assert!(error.ends_with("top-level keys response"), "{error}");
}

#[test]
fn real_items_are_read() {
    let found = reading(&corpus::as_sent(Format::Guardian, "blocks"));
    assert_eq!(found.format, Format::Guardian);
    let found_diagnostics = diagnostics(&found);
    let article = article_of(found);
    assert_eq!(article.headline, "example-liveblog");
    assert_eq!(article.section.as_ref().unwrap().name, "News");
    let image = article.image.as_ref().unwrap();
    assert_eq!(image.alt.as_deref(), Some("Clive Heron"));
    assert_eq!(image.credit.as_deref(), Some("QUAY/QUAY"));
    let updates: Vec<_> = article
        .body
        .iter()
        .map(|block| match block {
            Block::Update(update) => update,
            block => panic!("{block:?}"),
        })
        .collect();
    assert_eq!(updates.len(), 6);
    assert_eq!(html(&updates[0].body[0]), "<p>hi</p>");
    assert_eq!(updates[4].title.as_deref(), Some("key event title"));
    assert!(updates[4].key_event && updates[5].key_event && !updates[0].key_event);
    let kinds = updates[1].body.len();
    assert_eq!(kinds, 9, "{:?}", updates[1].body);
    // The only picture has no files, and leaves its caption.
    assert_eq!(found_diagnostics.len(), 1, "{found_diagnostics:?}");

    let found = reading(&corpus::as_sent(Format::Guardian, "tweets"));
    assert_eq!(diagnostics(&found), [""; 0]);
    let article = article_of(found);
    assert!(article.headline.starts_with("Ro Marsh"));
    let image = article.image.as_ref().unwrap();
    assert_eq!((image.width, image.renditions.len()), (Some(2000), 5));
    assert_eq!(image.alt.as_deref(), Some("Ro Marsh"));
    assert!(matches!(
        &article.body[..],
        [Block::Embed(_), Block::Embed(_)]
    ));
}

#[test]
fn real_searches_are_read() {
    for (name, count, headline) in [
        ("search", 3, "County rowing \u{2013} live!"),
        ("search-blocks", 2, "example-liveblog"),
    ] {
        let text = corpus::as_sent(Format::Guardian, name);
        let reading = reading(&text);
        assert_eq!(reading.format, Format::Guardian, "{name}");
        assert_eq!(diagnostics(&reading), [""; 0], "{name}");
        let listing = listing_of(reading);
        assert_eq!(listing.items.len(), count, "{name}");
        assert_eq!(listing.items[0].headline, headline, "{name}");
        assert!(listing.next_url.is_some(), "{name}");
        for card in &listing.items {
            let article = article_of(article_in(&text, &address(), &card.id).unwrap());
            assert_eq!(article.headline, card.headline, "{name}");
        }
    }
    let listing = valid_listing("guardian/search.json", Format::Guardian);
    assert_eq!(listing.items.len(), 2);
}

#[test]
fn a_main_recording_is_shown_beside_the_main_picture() {
    let picture = json!({"type": "image", "relation": "main", "assets": [
        {"type": "image", "mimeType": "image/jpeg", "file": "https://m.example/a.jpg"}]});
    let sound = json!({"type": "audio", "relation": "main", "assets": [
        {"type": "audio", "mimeType": "audio/mpeg", "file": "https://m.example/a.mp3",
            "typeData": {"caption": "The tide"}}]});
    let (article, diagnostics) =
        item(json!({"elements": [picture, sound], "fields": {"body": "<p>Words.</p>"}}));
    assert_eq!(diagnostics, [""; 0]);
    assert_eq!(
        article.image.unwrap().url.as_str(),
        "https://m.example/a.jpg"
    );
    assert!(
        matches!(&article.body[..], [Block::Audio(_), Block::Html { .. }]),
        "{:?}",
        article.body
    );
    let (article, _) = item(
        json!({"elements": [sound], "fields": {"body": "<p>Words.</p>",
        "thumbnail": "https://m.example/t.jpg"}}),
    );
    assert!(article.image.is_some());
    assert!(matches!(article.body[0], Block::Audio(_)));
}

#[test]
fn atoms_of_the_answer_are_read() {
    let atom = |id: &str| {
        json!({"type": "content-atom", "assets": [],
        "contentAtomTypeData": {"atomId": id, "atomType": "media"}})
    };
    let (article, diagnostics) = item(json!({
        "atoms": {
            "media": [{"id": "m", "data": {"media": {"title": "The gate", "activeVersion": 2, "assets": [
                {"version": 1, "platform": "youtube", "id": "aaaaaaaaaaa"},
                {"version": 2, "platform": "youtube", "id": "abcdefghijk"}]}}}],
            "explainers": [{"id": "e", "data": {"explainer": {"title": "Why?", "body": "<p>Tide.</p>"}}}]},
        "blocks": {"body": [{"id": "b", "published": true, "elements": [atom("m"), atom("e"), atom("x")]}]}}));
    let [Block::Embed(film), Block::Aside { title, body }] = &article.body[..] else {
        panic!("{:?}", article.body);
    };
    assert_eq!(
        (film.id.as_str(), film.title.as_deref()),
        ("abcdefghijk", Some("The gate"))
    );
    assert_eq!((title.as_deref(), body.len()), (Some("Why?"), 1));
    assert_eq!(diagnostics.len(), 1, "{diagnostics:?}");
}

#[test]
fn a_linked_byline_names_authors() {
    let (article, _) = item(json!({"fields": {"byline": "Ada Quillfeather in Lockhaven",
        "bylineHtml": "<a href=\"profile/ada\">Ada Quillfeather</a> in Lockhaven"}}));
    assert_eq!(article.authors[0].name, "Ada Quillfeather");
    assert_eq!(
        article.authors[0].url.as_ref().unwrap().as_str(),
        "https://www.sheet.example/profile/ada"
    );
    assert_eq!(
        article.byline.as_deref(),
        Some("Ada Quillfeather in Lockhaven")
    );
}
