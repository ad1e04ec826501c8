//! IPTC's ninjs.

use crate::{
    address, article_and_diagnostics, article_of, corpus, diagnostics, html_of, millis, reading,
    valid_article, valid_listing,
};
use lede_formats::{Format, article_in};
use lede_model::{Article, Block, plain_text};
use serde_json::{Value, json};

/// An item with additional members.
fn with(members: Value) -> (Article, Vec<String>) {
    let mut item = json!({"uri": "https://agency.example/a", "type": "text",
        "versioncreated": "2025-03-06T20:15:00Z", "pubstatus": "usable", "headline": "H"});
    let all = item.as_object_mut().unwrap();
    all.extend(members.as_object().unwrap().clone());
    article_and_diagnostics(&item, Format::Ninjs)
}

#[test]
fn version_1_is_read_field_by_field() {
    let article = valid_article("ninjs/text-1.json", Format::Ninjs);
    assert_eq!(article.id, "https://agency.example/items/lock-1");
    assert_eq!(article.url.as_ref().unwrap().as_str(), article.id);
    assert_eq!(article.headline, "The lock & the key");
    assert_eq!(
        article.standfirst.as_deref(),
        Some("For three days the harbour waited.")
    );
    assert_eq!(article.language.as_ref().unwrap().as_str(), "en-GB");
    assert_eq!(
        article.date_published.as_ref().unwrap().as_str(),
        "2025-03-06T18:15:00Z"
    );
    assert_eq!(
        article.date_modified.as_ref().unwrap().as_str(),
        "2025-03-07T09:30:00Z"
    );
    let names: Vec<&str> = article.authors.iter().map(|it| it.name.as_str()).collect();
    assert_eq!(names, ["Ada Quillfeather", "Tom Reedmace"]);
    let tags: Vec<&str> = article.tags.iter().map(|tag| tag.name.as_str()).collect();
    assert_eq!(tags, ["Water", "Ede Sluice"], "not what is only mentioned");

    let image = article.image.as_ref().unwrap();
    assert_eq!(
        image.url.as_str(),
        "https://pictures.agency.example/gate-1200.jpg",
        "the main picture, as large as is of use"
    );
    assert_eq!((image.width, image.height), (Some(1200), Some(800)));
    let widths: Vec<u32> = image.renditions.iter().map(|file| file.width).collect();
    assert_eq!(widths, [300, 1200, 4800], "none with a watermark");
    assert_eq!(image.caption.as_deref(), Some("The upper gate"));
    assert_eq!(image.credit.as_deref(), Some("Ede Sluice"));
    assert_eq!(image.alt, None);

    let [
        Block::Html { html },
        Block::Video(film),
        Block::Image { image: side, .. },
    ] = &article.body[..]
    else {
        panic!("{:?}", article.body);
    };
    assert!(html.starts_with("<p>Nobody had the key.</p>"));
    assert_eq!(film.title.as_deref(), Some("The gate opens"));
    assert_eq!((film.width, film.height), (Some(1280), Some(720)));
    assert!(film.poster.is_some());
    assert_eq!(side.caption.as_deref(), Some("A side gate"));
    let related = article.related.unwrap();
    assert_eq!(related.items[0].headline, "A weir in winter");
    assert!(related.items[0].date_published.is_some());
}

#[test]
fn version_2_is_read_field_by_field() {
    let article = valid_article("ninjs/text-2.json", Format::Ninjs);
    assert_eq!(article.id, "urn:newsml:agency.example:20250306:2");
    assert_eq!(article.url, None, "a name is no address");
    assert_eq!(article.headline, "Die Schleuse und der Schl\u{fc}ssel");
    assert_eq!(
        article.standfirst.as_deref(),
        Some("Drei Tage wartete der Hafen.")
    );
    assert_eq!(
        article.date_published.as_ref().unwrap().millis(),
        millis("2025-03-06T19:15:00Z")
    );
    assert_eq!(article.authors[0].name, "Ada Quillfeather");
    assert_eq!(article.tags.len(), 1);
    assert_eq!(
        html_of(&article),
        "<p>Niemand hatte den Schl\u{fc}ssel.</p>",
        "without the headline"
    );
    let image = article.image.unwrap();
    assert_eq!(image.width, Some(1024));
    assert_eq!(image.renditions.len(), 2);
    assert_eq!(image.caption.as_deref(), Some("Das obere Tor"));
    assert_eq!(image.credit.as_deref(), Some("The Agency"));
}

#[test]
fn a_package_of_texts_is_a_list() {
    let listing = valid_listing("ninjs/package-3.json", Format::Ninjs);
    assert_eq!(listing.title.as_deref(), Some("All about locks"));
    assert_eq!(listing.language.unwrap().as_str(), "en");
    let [one, two] = &listing.items[..] else {
        panic!("{:?}", listing.items);
    };
    assert_eq!(
        (one.headline.as_str(), two.headline.as_str()),
        ("One", "Two")
    );
    assert_eq!(one.standfirst.as_deref(), Some("The first lock."));
    assert_eq!(one.authors[0].name, "Ada Quillfeather");
    assert!(one.date_published.is_some());
    let whole = article_in(
        &corpus::document("ninjs/package-3.json"),
        &address(),
        "https://agency.example/items/one",
    );
    let body = article_of(whole.unwrap()).body;
    let [Block::Paragraph { content, .. }] = &body[..] else {
        panic!("{body:?}");
    };
    assert_eq!(plain_text(content), "First words.");
}

#[test]
fn api_responses_are_a_list() {
    let listing = valid_listing("ninjs/items.json", Format::Ninjs);
    assert_eq!(listing.items.len(), 2);
    let ada = &listing.items[0].authors[0];
    assert_eq!(ada.name, "Ada Quillfeather");
    assert_eq!(ada.role.as_deref(), Some("writer"));
    assert_eq!(ada.bio.as_deref(), Some("Writes about locks."));
    assert!(ada.avatar.is_some());
    let whole = article_in(
        &corpus::document("ninjs/items.json"),
        &address(),
        "urn:desk:one",
    )
    .unwrap();
    let whole = article_of(whole);
    assert_eq!(html_of(&whole), "<p>First words.</p>");
    assert_eq!(whole.tags[0].name, "locks");
}

#[test]
fn bylines_are_a_text_or_absent() {
    let (article, _) = with(json!({"byline": "By Ada Quillfeather"}));
    assert_eq!(article.authors[0].name, "Ada Quillfeather");
    for none in [json!(null), json!(""), json!([])] {
        let (article, diagnostics) = with(json!({"byline": none}));
        assert_eq!((article.authors.len(), diagnostics.len()), (0, 0));
    }
    let (article, _) = with(json!({"by": "Ada Quillfeather, Lockhaven desk"}));
    assert_eq!(
        article.byline.as_deref(),
        Some("Ada Quillfeather, Lockhaven desk")
    );
}

#[test]
fn renditions_are_a_list_or_an_object_and_sizes_may_be_texts() {
    let file =
        json!({"href": "/a.jpg", "mimetype": "image/jpeg", "width": "1200", "height": "800"});
    for renditions in [json!([file]), json!({"main": file})] {
        for associations in [
            json!({"a": {"type": "picture", "renditions": renditions}}),
            json!([{"type": "picture", "renditions": renditions}]),
        ] {
            let (article, diagnostics) = with(json!({"associations": associations}));
            assert_eq!(diagnostics, [""; 0]);
            let image = article.image.unwrap();
            assert_eq!((image.width, image.height), (Some(1200), Some(800)));
        }
    }
    let (article, diagnostics) = with(json!({"associations": {"a": {"type": "picture"}}}));
    assert_eq!(article.image, None);
    assert_eq!(
        diagnostics,
        ["$.associations.a: expected a picture with a file, found an object"]
    );
}

#[test]
fn a_picture_alone_is_an_article() {
    let (article, _) = with(json!({"type": "picture", "description_text": "The gate",
        "renditions": {"main": {"href": "/a.jpg"}}}));
    assert!(article.is_picture_alone());
    assert_eq!(article.image.unwrap().caption.as_deref(), Some("The gate"));
}

#[test]
fn real_documents_are_read() {
    for (name, headline, author, image, body) in [
        (
            "composite-1.4",
            "Captain of grounded ferry on trial in Brackwater",
            "Paula Santos",
            true,
            true,
        ),
        (
            "short-2.1",
            "Fjordlys har kj\u{f8}pt giganttomt i Vik",
            "KYST",
            false,
            false,
        ),
        (
            "composite-2.2",
            "Captain of grounded ferry on trial in Brackwater",
            "Paula Santos",
            true,
            true,
        ),
        (
            "rich-3.0",
            "Sj\u{f6}\u{f6}vning i j\u{e4}tteformat h\u{e5}lls 2023",
            "",
            true,
            true,
        ),
    ] {
        let reading = reading(&corpus::as_sent(Format::Ninjs, name));
        assert_eq!(reading.format, Format::Ninjs, "{name}");
        let left_out: &[&str] = match name {
            "rich-3.0" => &[
                "$.bodies[3]: expected no words of the wire such as \u{201c}KustKT\u{201d}, found an object",
            ],
            _ => &[],
        };
        assert_eq!(diagnostics(&reading), left_out, "{name}");
        let article = article_of(reading);
        assert_eq!(article.headline, headline, "{name}");
        let found = article.authors.first().map(|author| author.name.clone());
        let found = found.or(article.byline).unwrap_or_default();
        assert_eq!(found, author, "{name}");
        assert_eq!(article.image.is_some(), image, "{name}");
        assert_eq!(!article.body.is_empty(), body, "{name}");
        assert!(article.date_published.is_some(), "{name}");
        if name == "rich-3.0" {
            let image = article.image.unwrap();
            assert_eq!(image.width, Some(1024));
            assert_eq!(image.credit.as_deref(), Some("Karin Meland/KT"));
            let html = article.body.first();
            assert!(matches!(html, Some(Block::Html { html }) if !html.contains("<h1>")));
        }
    }
}

/// The paragraphs and pictures of an article after its HTML was read, as text.
fn shown(mut article: Article) -> Vec<String> {
    lede_formats::html::expand_article(&mut article, &address());
    let block = |block: &Block| match block {
        Block::Paragraph { content, .. } => plain_text(content),
        Block::Heading { content, .. } => format!("# {}", plain_text(content)),
        Block::Image { image, .. } => format!(
            "[{} {} {}]",
            image.url.as_str().rsplit('/').next().unwrap(),
            image.caption.as_deref().unwrap_or_default(),
            image.credit.as_deref().unwrap_or_default()
        ),
        block => format!("{block:?}"),
    };
    article.body.iter().map(block).collect()
}

fn picture(name: &str, caption: &str) -> Value {
    json!({"name": name, "type": "picture", "by": "Ede Sluice", "creditline": "TA",
        "descriptions": [{"role": "caption", "value": caption}],
        "renditions": [{"name": "crop-square", "href": format!("https://p.example/{name}-square.jpg"),
            "width": 900, "height": 900},
            {"name": "preview", "href": format!("https://p.example/{name}.jpg"), "width": 1200, "height": 800}]})
}

#[test]
fn the_words_of_the_wire_are_no_paragraphs() {
    for head in [
        "<div class=\"dat\"><span class=\"vignette\">Ports</span><span class=\"source\">TA</span></div>",
        "<p class=\"dat-ta\">Ports</p>",
        "<p class=\"slugline\">lock-tide</p>",
        "<h2>Urgent</h2>",
        "<p>lock-tide</p><p>Ports/TA</p>",
    ] {
        let body = [
            head,
            "<p>Nobody had the key.</p><p class=\"mellomtittel\">The tide</p><p>It came.</p><p>/TA/</p>",
        ];
        let (article, diagnostics) =
            with(json!({"body_html": body.concat(), "slugline": "lock-tide",
            "copyrightholder": "TA", "keywords": ["Ports"]}));
        assert!(
            diagnostics.iter().all(|it| it.starts_with("$.body_html: ")),
            "{diagnostics:?}"
        );
        assert!(diagnostics.len() >= 2, "{head}: {diagnostics:?}");
        assert_eq!(
            shown(article),
            ["Nobody had the key.", "# The tide", "It came."],
            "{head}"
        );
    }
    let words = "<p><span class=\"dateline\">LOCKHAVEN (TA) - </span>The lock shut.</p>";
    let (article, diagnostics) = with(json!({"body_html": words, "copyrightholder": "TA"}));
    assert_eq!(diagnostics, [""; 0], "a dateline in its sentence stays");
    assert_eq!(shown(article), ["LOCKHAVEN (TA) - The lock shut."]);
    let (article, _) = with(json!({"copyrightholder": "TA",
        "body_text": "Ports TA\nNobody had the key.\n\nThe tide came.\n(TA)"}));
    assert_eq!(shown(article), ["Nobody had the key.", "The tide came."]);
}

#[test]
fn an_association_is_lead_or_in_the_text_and_never_both() {
    let figure = |name: &str| {
        format!(
            "<figure><img src=\"https://p.example/{name}-square.jpg\"><figcaption>C</figcaption></figure>"
        )
    };
    let html = [
        "<p>One.</p>",
        &figure("side"),
        "<p>Two.</p>",
        &figure("gate"),
    ]
    .concat();
    let all = json!([
        picture("side", "Side"),
        picture("gate", "Gate"),
        picture("weir", "Weir")
    ]);
    let (article, diagnostics) = with(json!({"body_html": html, "associations": all}));
    assert_eq!(diagnostics, [""; 0]);
    let lead = article.image.clone().unwrap();
    assert_eq!(
        lead.url.as_str(),
        "https://p.example/weir.jpg",
        "not in the text"
    );
    assert_eq!(lead.credit.as_deref(), Some("Ede Sluice/TA"));
    assert_eq!(
        shown(article),
        [
            "One.",
            "[side.jpg Side Ede Sluice/TA]",
            "Two.",
            "[gate.jpg Gate Ede Sluice/TA]"
        ]
    );
    let only =
        json!({"featuremedia": picture("gate", "Gate"), "editor_0": picture("side", "Side")});
    let (article, _) = with(json!({"body_html": html, "associations": only}));
    let lead = article.image.clone().unwrap();
    assert_eq!(
        lead.url.as_str(),
        "https://p.example/gate.jpg",
        "by its key"
    );
    assert_eq!(
        shown(article),
        ["One.", "[side.jpg Side Ede Sluice/TA]", "Two."]
    );
}

#[test]
fn a_cut_body_is_no_standfirst_and_headlines_have_roles() {
    let (article, _) = with(json!({
        "description_text": "Nobody had the key , they said. The ti",
        "body_html": "<p>LOCKHAVEN (TA) -- Nobody had the key, they said.</p><p>The tide came.</p>"}));
    assert_eq!(article.standfirst, None);
    let item = json!({"uri": "urn:a", "versioncreated": "2025-03-06T20:15:00Z", "pubstatus": "usable",
        "headline_seo": "Lock opening times", "headline_main": "The lock shut",
        "description_summary": "A summary.", "body_html": "<p>Words.</p>"});
    let (article, _) = article_and_diagnostics(&item, Format::Ninjs);
    assert_eq!(article.headline, "The lock shut");
    assert_eq!(article.standfirst.as_deref(), Some("A summary."));
}
