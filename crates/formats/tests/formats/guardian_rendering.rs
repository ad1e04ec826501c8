//! The Guardian's rendering document.

use crate::{
    article_and_diagnostics, article_of, block_text, corpus, diagnostics, listing_of, millis,
    reading, valid_article, valid_listing,
};
use lede_formats::Format;
use lede_model::{Article, Block, Direction, Image, ImageRole, Provider, QuoteStyle};
use serde_json::{Value, json};

/// An article with some elements, each with the short name of its type.
fn with(mut elements: Value) -> (Article, Vec<String>) {
    for element in elements.as_array_mut().unwrap() {
        let kind = element["_type"].as_str().unwrap();
        element["_type"] = json!(format!("model.dotcomrendering.pageElements.{kind}"));
    }
    let document = json!({"headline": "H", "pageId": "h", "webTitle": "H",
        "webURL": "https://paper.example/h", "format": {"design": "ArticleDesign"},
        "blocks": [{"id": "b", "elements": elements}]});
    article_and_diagnostics(&document, Format::GuardianRendering)
}

#[track_caller]
fn html(block: &Block) -> &str {
    match block {
        Block::Html { html } => html,
        block => panic!("{block:?}"),
    }
}

/// Alternative text, caption and credit.
fn texts(image: &Image) -> [Option<&str>; 3] {
    [&image.alt, &image.caption, &image.credit].map(Option::as_deref)
}

#[test]
fn an_article_is_read_field_by_field() {
    let article = valid_article("guardian_rendering/article.json", Format::GuardianRendering);
    assert_eq!(article.id, "harbour/2025/mar/06/lock");
    assert_eq!(
        article.url.as_ref().unwrap().as_str(),
        "https://paper.example/harbour/2025/mar/06/lock"
    );
    assert_eq!(article.headline, "The lock & the tide");
    assert_eq!(
        article.standfirst.as_deref(),
        Some("For three days the harbour waited")
    );
    assert_eq!(article.language.as_ref().unwrap().as_str(), "en");
    assert_eq!(article.dir, None);
    assert_eq!(article.label.as_ref().unwrap().text, "The tide table");
    let section = article.section.as_ref().unwrap();
    assert_eq!(section.name, "Harbour");
    assert_eq!(
        section.url.as_ref().unwrap().as_str(),
        "https://paper.example/harbour"
    );
    let tags: Vec<&str> = article.tags.iter().map(|tag| tag.name.as_str()).collect();
    assert_eq!(tags, ["Locks", "The tide table"]);
    assert_eq!(
        article.tags[0].url.as_ref().unwrap().as_str(),
        "https://paper.example/harbour/locks"
    );
    assert_eq!(
        article.date_published.as_ref().unwrap().millis(),
        millis("2025-03-06T18:15:00Z")
    );
    assert_eq!(
        article.date_modified.as_ref().unwrap().millis(),
        millis("2025-03-07T09:30:12Z"),
        "that for search engines is exact"
    );
    assert!(article.drop_cap);

    let [ada] = &article.authors[..] else {
        panic!("{:?}", article.authors);
    };
    assert_eq!(ada.name, "Ada Quillfeather");
    assert_eq!(
        ada.url.as_ref().unwrap().as_str(),
        "https://paper.example/profile/adaquillfeather"
    );
    assert_eq!(
        ada.avatar.as_ref().unwrap().as_str(),
        "https://i.paper.example/ada.png"
    );
    assert_eq!(
        article.byline.as_deref(),
        Some("Ada Quillfeather in Fenwick")
    );

    let image = article.image.as_ref().unwrap();
    assert_eq!(
        image.url.as_str(),
        "https://i.paper.example/lock.jpg?width=1240"
    );
    let widths: Vec<u32> = image.renditions.iter().map(|file| file.width).collect();
    assert_eq!(widths, [500, 620, 1000, 1240], "without the thumbnail");
    assert_eq!(
        texts(image),
        [
            Some("A lock gate"),
            Some("The upper gate at dawn"),
            Some("Ede Sluice/The Harbour Sheet")
        ]
    );
}

#[test]
fn the_body_of_an_article_is_in_order() {
    let article = valid_article("guardian_rendering/article.json", Format::GuardianRendering);
    let [stars, first, heading, second, picture, quote, link, last] = &article.body[..] else {
        panic!("{:?}", article.body);
    };
    assert_eq!(block_text(stars), "★★★★☆ 4/5");
    assert_eq!(
        html(first),
        "<p>Nobody had the <a href=\"https://paper.example/keys\">key</a>.</p>"
    );
    assert_eq!(html(heading), "<h2 id=\"water\">The water</h2>");
    assert_eq!(html(second), "<p>The tide came anyway.</p>");
    let Block::Image { image, role } = picture else {
        panic!("{picture:?}");
    };
    assert_eq!(*role, ImageRole::Half);
    assert_eq!(
        texts(image),
        [
            Some("A rusted wheel"),
            Some("The wheel"),
            Some("Tom Reedmace")
        ]
    );
    let Block::Quote {
        style,
        body,
        attribution,
        ..
    } = quote
    else {
        panic!("{quote:?}");
    };
    assert_eq!(*style, QuoteStyle::Pull);
    assert_eq!(html(&body[0]), "<p>It rose by a hand.</p>");
    assert_eq!(attribution.as_deref(), Some("Ada Quillfeather"));
    let Block::LinkCard(link) = link else {
        panic!("{link:?}");
    };
    assert_eq!(
        (link.title.as_str(), link.url.as_str()),
        ("A weir in winter", "https://paper.example/weir")
    );
    assert_eq!(html(last), "<p>Then it was quiet.</p>");

    let related = article.related.unwrap();
    assert_eq!(related.title.as_deref(), Some("More on this story"));
    let headlines: Vec<&str> = related
        .items
        .iter()
        .map(|it| it.headline.as_str())
        .collect();
    assert_eq!(headlines, ["Ferry returns", "The quay"], "each once");
    let ferry = &related.items[0];
    assert_eq!(ferry.standfirst.as_deref(), Some("At dawn"));
    assert_eq!(ferry.label.as_ref().unwrap().text, "Ports");
    assert_eq!(ferry.authors[0].name, "Tom Reedmace");
    assert!(ferry.date_published.is_some());
    assert_eq!(
        ferry.image.as_ref().unwrap().alt.as_deref(),
        Some("A ferry")
    );
}

/// The kind of a block in one word, and what tells it from others.
fn kind(block: &Block) -> String {
    let title = |title: &Option<String>| title.clone().unwrap_or_default();
    match block {
        Block::Html { html } => html.clone(),
        Block::Embed(embed) => format!("{:?} {}", embed.provider, embed.id),
        Block::Audio(audio) => format!("audio {} {}", title(&audio.title), title(&audio.caption)),
        Block::Video(video) => format!(
            "video {} {} loop {}",
            video.sources[0].url.as_str(),
            title(&video.credit),
            video.silent_loop
        ),
        Block::Quote {
            style,
            body,
            attribution,
            ..
        } => format!("{style:?} {} {}", html(&body[0]), title(attribution)),
        Block::Aside { title: it, body } => format!("aside {} {}", title(it), body.len()),
        Block::Image { image, role } => {
            format!("{role:?} {} {}", title(&image.alt), title(&image.caption))
        }
        Block::Gallery { title: it, images } => format!("gallery {} {}", title(it), images.len()),
        Block::Code { language, text } => format!("code {} {text}", title(language)),
        Block::LinkCard(link) => format!("link {} {}", link.title, link.url.as_str()),
        Block::NumberedHeading { number, content } => {
            format!("{number} {}", lede_model::plain_text(content))
        }
        Block::Heading { content, .. } => format!("heading {}", lede_model::plain_text(content)),
        Block::Paragraph { content, .. } => format!("p {}", lede_model::plain_text(content)),
        Block::Disclaimer { content } => {
            format!("disclaimer {}", lede_model::plain_text(content))
        }
        Block::Question { question, answer } => {
            format!(
                "question {} {}",
                lede_model::plain_text(question),
                answer.len()
            )
        }
        Block::Timeline { title: it, events } => format!(
            "timeline {}: {} {}",
            title(it),
            events[0].date,
            title(&events[0].title)
        ),
        Block::Divider => "divider".to_owned(),
        Block::Unknown { kind, text } => format!("unknown {kind} {text}"),
        block => panic!("{block:?}"),
    }
}

#[test]
fn every_element_becomes_a_block() {
    let reading = reading(&corpus::document("guardian_rendering/elements.json"));
    assert_eq!(
        diagnostics(&reading),
        [
            "$.blocks[0].elements[2].formFields: expected a callout without a form, found a list",
            "$.blocks[0].elements[37]: expected an element other than an advertisement, found an object",
            "$.blocks[0].elements[38]: expected an element other than a form for a newsletter, found an object",
            "$.blocks[0].elements[39]: expected an element with its content, not with an id, found an object",
            "$.blocks[0].elements[40]: expected an element of a known kind, found an object",
        ]
    );
    let article = article_of(reading);
    assert_eq!(article.image, None, "a film is the main element");
    let kinds: Vec<String> = article.body.iter().map(kind).collect();
    let kinds: Vec<&str> = kinds.iter().map(|kind| kind.trim_end()).collect();
    assert_eq!(
        kinds,
        [
            "YouTube aaaaaaaaaaa",
            "audio The fog horn Listen",
            "Block <p>A bell, then nothing.</p>",
            "aside Share: Your tides 2",
            "Inline Two gulls",
            "code rust let tide = 1 < 2;",
            "Block <p>I was there.</p> Reader One",
            "divider",
            "disclaimer Figures are rounded.",
            "link The survey https://documents.paper.example/7",
            "<figure><iframe src=\"https://www.youtube.com/embed/abcdefghijk\"></iframe><figcaption>The bell</figcaption></figure>",
            "aside What is a sluice? 1",
            "aside Profile: The keeper 2",
            "video https://video.paper.example/weir.mp4 The Harbour Sheet loop false",
            "Instagram p/Abc123",
            "link The tide, hour by hour https://graphics.paper.example/tide",
            "1 The gate held",
            "<p>It did.</p>",
            "question Who has the key? 1",
            "heading Ede Sluice",
            "<p>Draws.</p>",
            "<p>Born by the sea.</p>",
            "p Lives inland.",
            "heading The view from the quay",
            "Half",
            "<p><a href=\"https://paper.example/tom\">Tom Reedmace</a></p>",
            "<p>Grey.</p>",
            "GoogleMaps 1",
            "video https://video.paper.example/loop.mp4  loop true",
            "gallery Two gates 2",
            "2 Second part",
            "aside Why do boats float? 2",
            "Spotify track/abc",
            "<iframe src=\"https://w.soundcloud.com/player/?url=https%3A//soundcloud.com/a/b\"></iframe>",
            "p ★★★☆☆ 3/5",
            "<table><tr><td>High</td><td>6.1</td></tr></table>",
            "<p>How it went.</p>",
            "timeline The days: 6 March – 7 March The gate shuts",
            "timeline March: 8 March Day one: Open",
            "X 123",
            "Vimeo 76979871",
            "YouTube abcdefghijk",
            "YouTube zyxwvutsrqp",
            "question How high? 1",
            "Inline Last All pictures by the keeper",
            "unknown BarometerBlockElement Falling slowly.",
        ]
    );
    let of = |id: &str| {
        article.body.iter().find_map(|block| match block {
            Block::Embed(embed) if embed.id == id => Some(embed),
            _ => None,
        })
    };
    let film = of("76979871").unwrap();
    assert_eq!(film.provider, Provider::Vimeo);
    assert_eq!(film.title.as_deref(), Some("Gulls"));
    assert_eq!(film.caption.as_deref(), Some("A film"));
    assert_eq!((film.width, film.height), (Some(640), Some(360)));
    let Some(Block::Gallery { images, .. }) = article
        .body
        .iter()
        .find(|block| matches!(block, Block::Gallery { .. }))
    else {
        panic!("no gallery");
    };
    assert_eq!(texts(&images[0]), [Some("One"), Some("First"), Some("A")]);
    assert_eq!(texts(&images[1]), [Some("Two"), Some("Second"), Some("B")]);
}

#[test]
fn a_live_report_consists_of_updates() {
    let article = valid_article("guardian_rendering/live.json", Format::GuardianRendering);
    let updates: Vec<_> = article
        .body
        .iter()
        .map(|block| match block {
            Block::Update(update) => update,
            block => panic!("{block:?}"),
        })
        .collect();
    let ids: Vec<&str> = updates.iter().map(|update| update.id.as_str()).collect();
    assert_eq!(
        ids,
        ["u0", "u3", "u2", "u1"],
        "the pinned one, then by date, with the key event of another page"
    );
    let keys: Vec<bool> = updates.iter().map(|update| update.key_event).collect();
    assert_eq!(keys, [false, true, false, true]);
    assert_eq!(updates[1].title.as_deref(), Some("Summary"));
    assert_eq!(
        updates[1].date.as_ref().unwrap().millis(),
        1_741_289_000_000
    );
    let [names, words] = &updates[1].body[..] else {
        panic!("{:?}", updates[1].body);
    };
    assert_eq!(block_text(names), "Tom Reedmace");
    assert_eq!(html(words), "<p>That is all.</p>");
    assert!(matches!(updates[2].body[1], Block::Image { .. }));
    assert_eq!(
        article.date_published.as_ref().unwrap().millis(),
        millis("2025-03-06T17:20:00Z"),
        "the first date is given in words"
    );
    let names: Vec<&str> = article.authors.iter().map(|it| it.name.as_str()).collect();
    assert_eq!(names, ["Tom Reedmace", "Ede Sluice"]);

    let sent = corpus::as_sent(Format::GuardianRendering, "live");
    assert_eq!(
        diagnostics(&reading(&sent)),
        ["$.pagination: expected a live report on one page, found an object"]
    );
}

#[test]
fn dates_in_words_know_the_summer_time() {
    let date = |words: &str| {
        let document = json!({"headline": "H", "pageId": "h", "webTitle": "H",
            "format": {"design": "ArticleDesign"}, "blocks": [],
            "webPublicationDate": "2025-07-06T12:00:00.000Z",
            "webPublicationSecondaryDateDisplay": words});
        let (article, diagnostics) = article_and_diagnostics(&document, Format::GuardianRendering);
        assert_eq!(diagnostics, [""; 0]);
        [article.date_published, article.date_modified].map(|date| date.map(|it| it.millis()))
    };
    let noon = Some(millis("2025-07-06T12:00:00Z"));
    assert_eq!(
        date("Last modified on Sun 6 Jul 2025 14.30 BST"),
        [noon, Some(millis("2025-07-06T13:30:00Z"))]
    );
    assert_eq!(
        date("First published on Sun 6 Jul 2025 09.05 BST"),
        [Some(millis("2025-07-06T08:05:00Z")), noon]
    );
    assert_eq!(
        date("First published on Sun 6 Jul 2025 13.00 BST"),
        [noon, None],
        "the same time in words"
    );
    assert_eq!(date("Some time ago"), [noon, None]);
}

#[test]
fn captions_products_and_films_are_kept() {
    let (article, diagnostics) = with(json!([
        {"_type": "CaptionBlockElement", "captionText": "No picture", "credit": "Tom"},
        {"_type": "ProductBlockElement", "primaryHeadingHtml": "<em>Best</em> rope",
            "secondaryHeadingHtml": "Hemp", "starRating": "4", "productName": "Rope",
            "image": {"url": "https://i.paper.example/rope.jpg", "alt": "A rope",
                "caption": "Coiled", "credit": "Photograph: Ede", "width": 300, "height": 200},
            "customAttributes": [{"name": "Length", "value": "9 m"}],
            "content": [{"_type": "model.dotcomrendering.pageElements.TextBlockElement",
                "html": "<p>It holds.</p>"}],
            "productCtas": [{"url": "https://shop.example/rope", "text": "Buy", "price": "£9",
                "retailer": "The shop"}]},
        {"_type": "RecipeBlockElement", "id": "r", "title": "Chowder",
            "description": "<p>Warm.</p>"},
        {"_type": "WitnessBlockElement", "assets": [],
            "witnessTypeData": {"type": "text", "description": "I saw it.", "authorName": "R"}},
        {"_type": "YoutubeBlockElement", "assetId": "abcdefghijk", "mediaTitle": "M",
            "expired": true},
        {"_type": "VideoBlockElement", "elementId": "v"},
    ]));
    assert_eq!(
        diagnostics,
        [
            "$.blocks[0].elements[4].expired: expected a film that is still there, found true or false",
            "$.blocks[0].elements[5]: expected an element with something to show, found an object",
        ]
    );
    let written = format!("{:?}", article.body);
    for words in [
        "No picture Tom",
        "Best rope",
        "Hemp",
        "★★★★☆ 4/5",
        "9 m",
        "It holds.",
        "Buy · £9 · The shop",
        "Chowder",
        "Warm.",
        "I saw it.",
        "Coiled",
    ] {
        assert!(written.contains(words), "{words}");
    }
}

#[test]
fn the_direction_is_kept_if_the_language_has_another() {
    let dir = |lang: &str| {
        let document = json!({"headline": "H", "pageId": "h", "webTitle": "H", "lang": lang,
            "format": {"design": "ArticleDesign"}, "isRightToLeftLang": true});
        article_and_diagnostics(&document, Format::GuardianRendering)
            .0
            .dir
    };
    assert_eq!(dir("ar"), None);
    assert_eq!(dir("en"), Some(Direction::Rtl));
}

#[test]
fn a_front_and_a_tag_are_lists() {
    let listing = valid_listing("guardian_rendering/front.json", Format::GuardianRendering);
    assert_eq!(listing.title.as_deref(), Some("Harbour"));
    assert_eq!(listing.description.as_deref(), Some("News of the harbour"));
    let headlines: Vec<&str> = listing
        .items
        .iter()
        .map(|it| it.headline.as_str())
        .collect();
    assert_eq!(headlines, ["Ferry returns", "The quay", "A weir"]);
    let ferry = &listing.items[0];
    assert_eq!(
        ferry.url.as_ref().unwrap().as_str(),
        "https://paper.example/ferry"
    );
    assert_eq!(ferry.standfirst.as_deref(), Some("Words on ferry"));
    assert_eq!(ferry.label.as_ref().unwrap().text, "Ports");
    assert_eq!(ferry.authors[0].name, "Ada Quillfeather");
    let image = |place: usize| listing.items[place].image.as_ref().unwrap();
    assert_eq!(image(0).alt.as_deref(), Some("Alt of ferry"));
    assert_eq!(
        image(1).url.as_str(),
        "https://i.paper.example/chosen.jpg",
        "the editors' choice"
    );

    let tag = corpus::as_sent(Format::GuardianRendering, "tag");
    let listing = listing_of(reading(&tag));
    assert_eq!(listing.author.unwrap().name, "Ada Quillfeather");
    assert_eq!(
        listing.next_url.unwrap().as_str(),
        "https://paper.example/api/document.json?page=2"
    );
    assert_eq!(listing.items.len(), 2);
}

#[test]
fn the_front_ends_own_wrapper_is_opened() {
    let wrapped = corpus::as_sent(Format::GuardianRendering, "wrapped");
    let sent = corpus::as_sent(Format::GuardianRendering, "article");
    assert_eq!(article_of(reading(&wrapped)), article_of(reading(&sent)));
}
