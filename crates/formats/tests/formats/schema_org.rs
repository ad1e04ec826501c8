//! schema.org as JSON-LD.

use crate::{
    address, article_and_diagnostics, article_of, corpus, html_of, reading, valid_article,
    valid_listing,
};
use lede_formats::{Format, ReadError, article_in, read};
use lede_model::{Access, Article, Block, plain_text};
use serde_json::{Value, json};

/// An article with additional members.
fn with(members: Value) -> (Article, Vec<String>) {
    let mut article = json!({"@context": "https://schema.org", "@type": "NewsArticle",
        "headline": "H", "url": "https://harbour.example/a/"});
    let all = article.as_object_mut().unwrap();
    all.extend(members.as_object().unwrap().clone());
    article_and_diagnostics(&article, Format::SchemaOrg)
}

#[test]
fn an_article_is_read_field_by_field() {
    let article = valid_article("schema_org/article.json", Format::SchemaOrg);
    assert_eq!(article.id, "lock-2025");
    assert_eq!(
        article.url.as_ref().unwrap().as_str(),
        "https://harbour.example/2025/lock/"
    );
    assert_eq!(article.headline, "The lock & the key");
    assert_eq!(
        article.standfirst.as_deref(),
        Some("For three days the harbour waited.")
    );
    assert_eq!(article.language.as_ref().unwrap().as_str(), "en-GB");
    assert_eq!(
        article.date_published.as_ref().unwrap().millis(),
        crate::millis("2025-03-06T19:15:00Z")
    );
    assert!(article.date_modified.as_ref().unwrap().is_day());
    assert_eq!(article.reading_time, Some(4));
    assert_eq!(article.access, Access::Restricted);
    assert_eq!(article.section.as_ref().unwrap().name, "Harbour");
    let tags: Vec<&str> = article.tags.iter().map(|tag| tag.name.as_str()).collect();
    assert_eq!(tags, ["Water"], "a further section says more than keywords");

    let [ada, tom] = &article.authors[..] else {
        panic!("{:?}", article.authors);
    };
    assert_eq!(ada.name, "Ada Quillfeather");
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
    assert_eq!(tom.name, "Tom Reedmace");
    assert_eq!(
        tom.url.as_ref().unwrap().as_str(),
        "https://people.example/tom"
    );

    let image = article.image.as_ref().unwrap();
    assert_eq!(image.url.as_str(), "https://harbour.example/lock-16x9.jpg");
    assert_eq!((image.width, image.height), (Some(1600), Some(900)));
    assert_eq!(image.caption.as_deref(), Some("The upper gate"));
    assert_eq!(image.credit.as_deref(), Some("Ede Sluice"));
    assert_eq!(image.alt, None, "a caption is no alternative text");

    let [
        Block::Video(film),
        Block::Paragraph { content, .. },
        Block::Paragraph { .. },
    ] = &article.body[..]
    else {
        panic!("{:?}", article.body);
    };
    assert_eq!(
        film.sources[0].url.as_str(),
        "https://media.example/gate.mp4"
    );
    assert_eq!(film.sources[0].media_type.as_deref(), Some("video/mp4"));
    assert_eq!(film.title.as_deref(), Some("The gate"));
    assert_eq!(film.caption.as_deref(), Some("How it opens"));
    assert!(film.poster.is_some());
    assert_eq!(plain_text(content), "Nobody had the key.");

    let [first, second] = &article.corrections[..] else {
        panic!("{:?}", article.corrections);
    };
    assert_eq!(first.text, "An earlier version named the wrong gate.");
    assert_eq!(second.text, "The key was found on Tuesday.");
    assert!(first.date.is_none() && second.date.is_some());
}

#[test]
fn nodes_of_a_graph_refer_to_each_other() {
    let article = valid_article("schema_org/graph.json", Format::SchemaOrg);
    assert_eq!(article.id, "https://weir.example/weir/#article");
    assert_eq!(
        article.url.as_ref().unwrap().as_str(),
        "https://weir.example/weir/"
    );
    assert_eq!(article.headline, "A weir in winter");
    assert_eq!(article.authors[0].name, "Ede Sluice");
    assert_eq!(
        article.authors[0].bio.as_deref(),
        Some("Walks along canals.")
    );
    assert!(article.authors[0].avatar.is_some());
    let image = article.image.as_ref().unwrap();
    assert_eq!(image.url.as_str(), "https://weir.example/weir.jpg");
    assert_eq!(image.caption.as_deref(), Some("Ice on the weir"));
    assert_eq!(article.reading_time, Some(2), "from the number of words");
    assert_eq!(article.section.as_ref().unwrap().name, "Winter");
    assert_eq!(article.tags.len(), 2);
    assert_eq!(article.body, []);
}

#[test]
fn an_item_list_is_a_list() {
    let listing = valid_listing("schema_org/list.json", Format::SchemaOrg);
    assert_eq!(listing.title.as_deref(), Some("All about locks"));
    assert_eq!(
        listing.description.as_deref(),
        Some("Every story with a lock in it.")
    );
    let [one, two] = &listing.items[..] else {
        panic!("{:?}", listing.items);
    };
    assert_eq!(one.headline, "One");
    assert_eq!(one.id, "https://harbour.example/one/");
    assert_eq!(one.standfirst.as_deref(), Some("The first lock."));
    assert_eq!(one.authors.len(), 2);
    assert!(one.image.is_some() && one.date_published.is_some());
    assert_eq!(two.headline, "Two");
    assert_eq!(
        two.url.as_ref().unwrap().as_str(),
        "https://harbour.example/two/"
    );
    assert!(two.image.is_some());
}

#[test]
fn several_articles_are_a_list_and_each_can_be_read() {
    let name = "schema_org/articles.json";
    let listing = valid_listing(name, Format::SchemaOrg);
    let headlines: Vec<&str> = listing
        .items
        .iter()
        .map(|it| it.headline.as_str())
        .collect();
    assert_eq!(headlines, ["One", "Flood, as it happens"]);

    let read = |id| article_of(article_in(&corpus::document(name), &address(), id).unwrap());
    let one = read("https://harbour.example/one/");
    assert_eq!(html_of(&one), "<p>First words.</p>");
    let live = read("https://harbour.example/live/");
    let [Block::Update(second), Block::Update(first)] = &live.body[..] else {
        panic!("{:?}", live.body);
    };
    assert_eq!(second.title.as_deref(), Some("The gate holds"));
    assert_eq!(second.id, "https://harbour.example/live/#b2");
    assert!(second.date.is_some());
    assert!(matches!(
        &first.body[..],
        [Block::Html { .. }, Block::Image { .. }]
    ));
}

#[test]
fn authors_are_a_list_an_object_a_text_or_absent() {
    let names = |author: Value| {
        let (article, diagnostics) = with(json!({"author": author}));
        assert_eq!(diagnostics, [""; 0]);
        let names = article.authors.iter().map(|author| author.name.clone());
        (names.collect::<Vec<_>>(), article.byline)
    };
    let ada = vec!["Ada Quillfeather".to_owned()];
    for one in [
        json!({"@type": "Person", "name": "Ada Quillfeather"}),
        json!([{"name": "By Ada Quillfeather"}]),
        json!("Ada Quillfeather"),
        json!(["Ada Quillfeather"]),
        json!({"name": ["Ada Quillfeather"]}),
        json!({"name": {"@value": "Ada Quillfeather", "@language": "en"}}),
    ] {
        assert_eq!(names(one.clone()), (ada.clone(), None), "{one}");
    }
    for none in [json!(null), json!([]), json!({}), json!("")] {
        assert_eq!(names(none.clone()), (Vec::new(), None), "{none}");
    }
    let (article, _) = with(json!({"creator": "Ada Quillfeather"}));
    assert_eq!(article.authors[0].name, "Ada Quillfeather");
    let (article, diagnostics) = with(json!({"author": {"@type": "Person", "name": ""}}));
    assert_eq!(article.authors, []);
    assert_eq!(
        diagnostics,
        ["$.author: expected an author with a name, found an object"]
    );
}

#[test]
fn the_image_is_a_text_an_object_or_a_list() {
    let url = "https://harbour.example/b.jpg";
    for image in [
        json!("/b.jpg"),
        json!([url, "/c.jpg"]),
        json!({"@type": "ImageObject", "url": url}),
        json!({"@id": url}),
        json!([{"url": "/c.jpg", "width": 100}, {"contentUrl": url, "width": "2000"}]),
    ] {
        let (article, diagnostics) = with(json!({"image": image}));
        assert_eq!(diagnostics, [""; 0], "{image}");
        assert_eq!(article.image.unwrap().url.as_str(), url, "{image}");
    }
    let (article, diagnostics) = with(json!({"image": {"url": "data:image/png;base64,x"},
        "thumbnailUrl": url}));
    assert_eq!(diagnostics.len(), 2, "{diagnostics:?}");
    assert_eq!(article.image.unwrap().url.as_str(), url);
}

#[test]
fn keywords_are_a_text_a_list_or_nodes() {
    for keywords in [
        json!("Locks, Keys"),
        json!(["Locks", "Keys"]),
        json!([{"@type": "DefinedTerm", "name": "Locks"}, "Keys", "nil"]),
    ] {
        let (article, _) = with(json!({"keywords": keywords, "articleSection": "nil"}));
        let tags: Vec<&str> = article.tags.iter().map(|tag| tag.name.as_str()).collect();
        assert_eq!(tags, ["Locks", "Keys"]);
        assert_eq!(article.section, None);
    }
}

#[test]
fn dates_without_a_zone_with_one_and_of_a_day() {
    for (date, millis) in [
        ("2018-04-05T06:00", "2018-04-05T06:00:00Z"),
        ("2018-04-05T06:00+0100", "2018-04-05T05:00:00Z"),
        ("2018-04-05", "2018-04-05T00:00:00Z"),
    ] {
        let (article, diagnostics) = with(json!({"datePublished": date, "dateModified": null}));
        assert_eq!(diagnostics, [""; 0]);
        assert_eq!(
            article.date_published.unwrap().millis(),
            crate::millis(millis),
            "{date}"
        );
        assert_eq!(article.date_modified, None);
    }
}

#[test]
fn the_same_article_twice_is_one() {
    let short = json!({"@context": "https://schema.org", "@type": "NewsArticle", "headline": "H"});
    let long = json!({"@context": "https://schema.org", "@type": "NewsArticle", "headline": "H",
        "articleBody": "Words."});
    let article = article_of(reading(&json!([short, long]).to_string()));
    assert_eq!(article.body.len(), 1);
}

#[test]
fn a_body_of_plain_text_may_hold_entities() {
    let (article, _) = with(json!({"articleBody": "Tide &amp; time.\n\nIt&rsquo;s late."}));
    let texts: Vec<String> = article
        .body
        .iter()
        .map(|block| match block {
            Block::Paragraph { content, .. } => plain_text(content),
            block => panic!("{block:?}"),
        })
        .collect();
    assert_eq!(texts, ["Tide & time.", "It\u{2019}s late."]);
}

#[test]
fn the_language_may_be_an_object() {
    let language = json!({"@type": "Language", "name": "German", "alternateName": "de"});
    let (article, diagnostics) = with(json!({"inLanguage": language}));
    assert_eq!(diagnostics, [""; 0]);
    assert_eq!(article.language.unwrap().as_str(), "de");
}

#[test]
fn an_article_is_the_main_entity_of_a_page() {
    let page = json!({"@context": "https://schema.org", "@type": "WebPage", "name": "Page",
        "mainEntity": {"@type": "schema:TechArticle", "name": "A"}});
    assert_eq!(article_of(reading(&page.to_string())).headline, "A");
}

#[test]
fn a_page_without_an_article_is_reported() {
    for other in ["Product", "JobPosting", "BreadcrumbList"] {
        let page = json!({"@context": "https://schema.org", "@type": other, "name": "N"});
        let error = read(&page.to_string(), &address()).unwrap_err();
        assert!(matches!(error, ReadError::NotADocument(_)), "{other}");
    }
}

#[test]
fn real_pages_are_read() {
    for (name, headline, author, image, body) in [
        (
            "html-body",
            "The Harbour Is Tracking Me",
            "Dana Kahlgrove",
            true,
            true,
        ),
        (
            "author-and-creator",
            "The Deck of Charts",
            "Laura Junewood",
            true,
            false,
        ),
        (
            "reportage",
            "Zeca diz que errou",
            "Bruno (Henrique Salgado) Ribeiro",
            true,
            false,
        ),
        ("with-breadcrumbs", "Rewriting the Rules", "", true, true),
        (
            "several-sizes",
            "The Harbour\u{2019}s Far Glass",
            "Alec Heathfield",
            true,
            true,
        ),
        (
            "creator-only",
            "'Ferry Wars' First Prints",
            "FW7567",
            true,
            false,
        ),
    ] {
        let reading = reading(&corpus::as_sent(Format::SchemaOrg, name));
        assert_eq!(reading.format, Format::SchemaOrg, "{name}");
        let article = article_of(reading);
        assert!(
            article.headline.starts_with(headline),
            "{}",
            article.headline
        );
        assert!(article.date_published.is_some(), "{name}");
        let found = article.authors.first().map(|author| author.name.as_str());
        assert_eq!(found.unwrap_or_default(), author, "{name}");
        assert_eq!(article.image.is_some(), image, "{name}");
        assert_eq!(!article.body.is_empty(), body, "{name}");
    }
}

#[test]
fn lists_and_sets_are_values() {
    for key in ["@list", "@set"] {
        let (article, diagnostics) = with(json!({
            "image": {key: [{"@type": "ImageObject", "url": "/b.jpg", "caption": "A gate", "width": 900},
                {"@type": "ImageObject", "url": "/c.jpg", "caption": "A weir", "creditText": "Ede Sluice"}]},
            "author": {key: [{"@type": "Person", "name": "Ada Quillfeather", "sameAs": ["", "https://ada.example/"]}]},
            "keywords": {key: ["Locks", "Keys"]}}));
        assert_eq!(diagnostics, [""; 0], "{key}");
        let image = article.image.unwrap();
        assert_eq!(
            (image.caption.as_deref(), image.width),
            (Some("A gate"), Some(900))
        );
        let [Block::Image { image: other, .. }] = &article.body[..] else {
            panic!("{:?}", article.body);
        };
        assert_eq!(
            other.credit.as_deref(),
            Some("Ede Sluice"),
            "another picture is kept"
        );
        assert_eq!(
            article.authors[0].url.as_ref().unwrap().as_str(),
            "https://ada.example/"
        );
        assert_eq!(article.tags.len(), 2);
    }
    let (article, _) = with(json!({"author": {"name": "Ada Quillfeather", "sameAs": ["", ""]}}));
    assert_eq!(article.authors[0].url, None, "the page is not her address");
}

#[test]
fn a_picture_in_plain_text_is_one() {
    let (article, _) = with(json!({"articleBody":
        "One.\n\n[Image: A gate. https://p.example/gate.jpg]\n\n[Image: brackets]"}));
    let [_, Block::Image { image, .. }, Block::Paragraph { .. }] = &article.body[..] else {
        panic!("{:?}", article.body);
    };
    assert_eq!(image.caption.as_deref(), Some("A gate."));
}
