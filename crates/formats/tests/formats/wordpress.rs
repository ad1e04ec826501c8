//! WordPress's REST API.

use crate::{
    address, article_and_diagnostics, article_of, corpus, diagnostics, html_of, listing_of, millis,
    reading, valid_article, valid_listing,
};
use lede_formats::{Format, ReadError, article_in};
use lede_model::{Access, Article, Block, Document};
use serde_json::{Value, json};

/// A post with members added or replaced.
fn post_with(members: Value) -> Value {
    let mut post = json!({
        "id": 1,
        "date": "2025-03-06T20:15:00",
        "link": "https://harbour.example/one/",
        "title": {"rendered": "One"},
        "content": {"rendered": "<p>Words.</p>", "protected": false},
    });
    for (key, value) in members.as_object().unwrap() {
        post[key] = value.clone();
    }
    post
}

/// The article of a post, and its diagnostics.
fn read(members: Value) -> (Article, Vec<String>) {
    article_and_diagnostics(&post_with(members), Format::WordPress)
}

#[test]
fn a_post_is_read_field_by_field() {
    let article = valid_article("wordpress/post.json", Format::WordPress);
    assert_eq!(article.id, "4711");
    assert_eq!(
        article.url.unwrap().as_str(),
        "https://harbour.example/2025/03/the-lock-that-would-not-open/"
    );
    assert_eq!(article.language.unwrap().as_str(), "en-GB");
    assert_eq!(
        article.headline,
        "The lock that wouldn\u{2019}t open: Tide & time"
    );
    assert_eq!(
        article.standfirst.as_deref(),
        Some("For three days the harbour waited for a key the size of a thumb\u{2026}")
    );
    let published = article.date_published.unwrap();
    assert_eq!(published.as_str(), "2025-03-06T20:15:00+02:00");
    assert_eq!(published.millis(), millis("2025-03-06T18:15:00Z"));
    let modified = article.date_modified.unwrap();
    assert_eq!(modified.as_str(), "2025-03-07T09:30:00+02:00");
    assert_eq!(article.reading_time, Some(3));
    assert_eq!(article.access, Access::Public);
    let section = article.section.unwrap();
    assert_eq!(section.name, "Water & Weirs");
    assert_eq!(
        section.url.unwrap().as_str(),
        "https://harbour.example/category/water/"
    );
    let tags: Vec<&str> = article.tags.iter().map(|tag| tag.name.as_str()).collect();
    assert_eq!(tags, ["Town", "Locks", "Keys"]);

    let [author] = &article.authors[..] else {
        panic!("{:?}", article.authors);
    };
    assert_eq!(author.name, "Ada Quillfeather");
    assert_eq!(
        author.bio.as_deref(),
        Some("Ada writes about locks & weirs.")
    );
    let address = |url: &Option<lede_model::Url>| url.clone().unwrap().as_str().to_owned();
    assert_eq!(address(&author.url), "https://harbour.example/author/ada/");
    assert_eq!(address(&author.avatar), "https://avatars.example/a?s=96");

    let image = article.image.unwrap();
    assert!(image.url.as_str().ends_with("/lock-2048x1365.jpg"));
    assert_eq!((image.width, image.height), (Some(2048), Some(1365)));
    assert_eq!(
        image.alt.as_deref(),
        Some("A wooden lock gate with a rusted wheel")
    );
    assert_eq!(
        image.caption.as_deref(),
        Some("The upper gate, on the morning of the first day")
    );
    assert_eq!(image.credit.as_deref(), Some("Tom Reedmace"));
    let widths: Vec<u32> = image.renditions.iter().map(|file| file.width).collect();
    assert_eq!(
        widths,
        [300, 1024, 2048, 5000],
        "the square one is another picture"
    );
    assert_eq!(
        image.renditions[0].media_type.as_deref(),
        Some("image/jpeg")
    );

    let related = article.related.unwrap().items;
    assert_eq!(related.len(), 1);
    assert_eq!(related[0].headline, "The key & the tide");
    assert_eq!(
        related[0].date_published.as_ref().unwrap().as_str(),
        "2025-02-01"
    );
}

#[test]
fn the_body_is_html_with_its_entities() {
    let article = valid_article("wordpress/post.json", Format::WordPress);
    let html = html_of(&article);
    assert!(html.starts_with("<p>Nobody had the key.</p>"), "{html}");
    assert!(html.contains("anyway &amp; went"), "{html}");
}

#[test]
fn co_authors_are_taken_from_the_taxonomy_of_authors() {
    let article = valid_article("wordpress/co-authors.json", Format::WordPress);
    let names: Vec<&str> = article
        .authors
        .iter()
        .map(|author| author.name.as_str())
        .collect();
    assert_eq!(names, ["Ada Quillfeather", "Tom Reedmace"]);
    let ada = &article.authors[0];
    assert_eq!(ada.bio.as_deref(), Some("Writes about locks."));
    assert_eq!(
        ada.avatar.as_ref().unwrap().as_str(),
        "https://avatars.example/a?s=96",
        "the user of the same name has a portrait"
    );
    assert_eq!(
        article.authors[1].bio, None,
        "what the plug-in searches is no biography"
    );
    assert_eq!(article.section, None, "uncategorized is no section");
    assert_eq!(article.image, None);
}

#[test]
fn a_page_of_posts_is_a_list_of_cards() {
    let listing = valid_listing("wordpress/posts.json", Format::WordPress);
    let headlines: Vec<&str> = listing
        .items
        .iter()
        .map(|card| card.headline.as_str())
        .collect();
    assert_eq!(
        headlines,
        [
            "One \u{2013} the first",
            "A note without a title, which goes on for long enough that nobody would call\u{2026}",
            "Protected: Three"
        ]
    );
    let ids: Vec<&str> = listing.items.iter().map(|card| card.id.as_str()).collect();
    assert_eq!(ids, ["1", "2", "3"]);
    assert_eq!(listing.items[0].standfirst.as_deref(), Some("First."));
    assert_eq!(listing.items[0].access, Access::Public);
    assert_eq!(
        listing.items[2].access,
        Access::Restricted,
        "a password opens it"
    );
}

#[test]
fn a_post_of_a_page_is_read_completely_by_its_id_or_its_address() {
    let text = crate::corpus::document("wordpress/posts.json");
    for id in ["1", "https://harbour.example/one/"] {
        let article = article_of(article_in(&text, &address(), id).unwrap());
        assert_eq!(article.id, "1");
        assert_eq!(html_of(&article), "<p>First words.</p>");
    }
    assert_eq!(
        article_in(&text, &address(), "4").unwrap_err(),
        ReadError::NotInList { id: "4".to_owned() }
    );
}

#[test]
fn titles_with_entities_and_markup_are_decoded_exactly_once() {
    let (article, diagnostics) = read(json!({
        "title": {"rendered": "&lt;b&gt; &amp;amp; <em>co.</em>&#8230;"},
        "excerpt": {"rendered": "<p>R&amp;D &amp;lt; &hellip; [&hellip;]</p>"},
    }));
    assert_eq!(article.headline, "<b> &amp; co.\u{2026}");
    assert_eq!(
        article.standfirst.as_deref(),
        Some("R&D &lt; \u{2026}\u{2026}")
    );
    assert_eq!(diagnostics, [""; 0]);
}

#[test]
fn embedded_may_be_absent_or_hold_errors() {
    let (bare, diagnostics) = read(json!({}));
    assert_eq!(diagnostics, [""; 0]);
    assert_eq!((bare.authors.len(), bare.image.is_some()), (0, false));
    let error = json!({"code": "rest_user_invalid_id", "message": "Invalid user ID.", "data": {"status": 404}});
    let (article, diagnostics) = read(json!({"_embedded": {
        "author": [error],
        "wp:featuredmedia": [error],
        "wp:term": [error, [error, {"id": 3, "name": "Water", "taxonomy": "category"}]],
    }}));
    assert_eq!(article.authors, []);
    assert_eq!(article.image, None);
    assert_eq!(article.section.unwrap().name, "Water");
    assert_eq!(
        diagnostics,
        [
            "$._embedded.author[0]: expected an author with a name, found an object",
            "$._embedded.wp:featuredmedia[0]: expected a picture with a web address, found an object",
            "$._embedded.wp:term[0]: expected a list of terms, found an object",
            "$._embedded.wp:term[1][0]: expected a term with a name, found an object",
        ]
    );
}

#[test]
fn plug_in_members_replace_absent_embedded_ones() {
    let (article, diagnostics) = read(json!({
        "yoast_head_json": {
            "og_locale": "pt_BR",
            "author": "Ada Quillfeather",
            "og_image": [{"width": 1200, "height": 630, "url": "https://harbour.example/og.jpg", "type": "image/jpeg"}],
        },
        "jetpack_featured_media_url": "https://i0.example/og.jpg",
    }));
    assert_eq!(diagnostics, [""; 0]);
    assert_eq!(article.language.unwrap().as_str(), "pt-BR");
    assert_eq!(article.authors[0].name, "Ada Quillfeather");
    assert_eq!(article.image.as_ref().unwrap().width, Some(1200));
    let (article, _) = read(json!({"jetpack_featured_media_url": "https://i0.example/og.jpg"}));
    assert!(article.image.is_some());
    let (article, _) = read(json!({"jetpack_featured_media_url": ""}));
    assert_eq!(article.image, None);
    let (article, _) = read(json!({"authors": [
        {"term_id": 5, "display_name": "Tom Reedmace", "link": "https://harbour.example/author/tom/", "avatar_url": {"url": "https://avatars.example/t"}},
    ]}));
    assert_eq!(article.authors[0].name, "Tom Reedmace");
    assert!(article.authors[0].avatar.is_some());
}

#[test]
fn a_php_list_may_be_an_object() {
    for (meta, sizes, author) in [
        (json!([]), json!([]), json!([])),
        (json!({}), json!({}), json!({})),
        (json!(false), json!(false), json!(null)),
        (json!(""), json!(""), json!("")),
    ] {
        let (article, diagnostics) = read(json!({
            "meta": meta,
            "yoast_head_json": meta,
            "_embedded": {
                "author": author,
                "wp:term": meta,
                "wp:featuredmedia": [{
                    "source_url": "https://harbour.example/a.jpg",
                    "media_details": {"sizes": sizes},
                    "caption": {"rendered": ""},
                }],
            },
        }));
        assert_eq!(diagnostics, [""; 0]);
        assert_eq!(article.image.unwrap().caption, None);
    }
    let (article, diagnostics) = read(json!({"_embedded": {
        "author": {"10": {"name": "Tom Reedmace"}, "2": {"name": "Ada Quillfeather"}},
    }}));
    assert_eq!(diagnostics, [""; 0]);
    let names: Vec<String> = article
        .authors
        .into_iter()
        .map(|author| author.name)
        .collect();
    assert_eq!(
        names,
        ["Ada Quillfeather", "Tom Reedmace"],
        "a list with holes, in the order of its numbers"
    );
}

#[test]
fn date_and_date_gmt_make_a_date_with_its_zone() {
    let date = |members| {
        let (article, _) = read(members);
        article.date_published.map(|date| date.as_str().to_owned())
    };
    for (local, utc, expected) in [
        (
            "2025-03-06T20:15:00",
            "2025-03-06T18:15:00",
            "2025-03-06T20:15:00+02:00",
        ),
        (
            "2025-03-06T14:45:00",
            "2025-03-06T18:15:00",
            "2025-03-06T14:45:00-03:30",
        ),
        (
            "2025-03-06T18:15:00",
            "2025-03-06T18:15:00",
            "2025-03-06T18:15:00Z",
        ),
        // One of them is wrong; UTC is more reliable.
        (
            "2024-01-01T00:00:00",
            "2025-03-06T18:15:00",
            "2025-03-06T18:15:00Z",
        ),
        (
            "2025-03-06T20:15:00+0100",
            "2025-03-06T19:15:00",
            "2025-03-06T20:15:00+0100",
        ),
        (
            "2025-03-06T20:15:00",
            "0000-00-00T00:00:00",
            "2025-03-06T20:15:00",
        ),
        ("2025-03-06T20:15:00", "soon", "2025-03-06T20:15:00"),
        ("soon", "2025-03-06T18:15:00", "2025-03-06T18:15:00Z"),
        ("2025-03-06", "2025-03-06", "2025-03-06"),
    ] {
        let found = date(json!({"date": local, "date_gmt": utc}));
        assert_eq!(found.as_deref(), Some(expected), "{local} {utc}");
    }
    assert_eq!(date(json!({"date": null})), None);
    let (_, diagnostics) = read(json!({"date_gmt": "0000-00-00T00:00:00"}));
    assert_eq!(
        diagnostics, [""; 0],
        "so WordPress writes that there is none"
    );
}

#[test]
fn relative_and_protocol_relative_addresses_start_at_the_post() {
    let (article, _) = read(json!({
        "link": "//harbour.example/2025/one/",
        "_embedded": {
            "author": [{"name": "Ada Quillfeather", "link": "../author/ada/", "avatar_urls": {"96": "//avatars.example/a"}}],
            "wp:featuredmedia": [{"source_url": "/uploads/a.jpg"}],
        },
    }));
    let address = |url: Option<lede_model::Url>| url.unwrap().as_str().to_owned();
    assert_eq!(
        address(article.url),
        "https://harbour.example/2025/one/",
        "itself from the document"
    );
    let author = article.authors.into_iter().next().unwrap();
    assert_eq!(
        address(author.url),
        "https://harbour.example/2025/author/ada/"
    );
    assert_eq!(address(author.avatar), "https://avatars.example/a");
    assert_eq!(
        article.image.unwrap().url.as_str(),
        "https://harbour.example/uploads/a.jpg"
    );
}

#[test]
fn numbers_may_be_text_and_an_empty_address_is_none() {
    let (article, diagnostics) = read(json!({
        "id": "17",
        "_embedded": {"author": [{"name": "Ada Quillfeather", "link": "", "avatar_urls": []}],
            "wp:featuredmedia": [{"source_url": "https://harbour.example/a.jpg", "alt_text": "",
                "media_details": {"width": "1200", "height": "800.0"}}]},
    }));
    assert_eq!(diagnostics, [""; 0]);
    assert_eq!(article.id, "17");
    assert_eq!(article.authors[0].url, None);
    let image = article.image.unwrap();
    assert_eq!((image.width, image.height), (Some(1200), Some(800)));
    assert_eq!(
        image.alt, None,
        "WordPress writes absent texts as empty ones"
    );
}

#[test]
fn an_excerpt_of_the_first_words_is_not_shown_twice() {
    let members = json!({
        "content": {"rendered": "<p>Nobody had <b>the key</b>, and the tide came.</p>"},
        "excerpt": {"rendered": "<p>Nobody had the key, and [&hellip;]</p>"},
    });
    let (article, _) = read(members.clone());
    assert_eq!(article.standfirst, None);
    let list = json!([post_with(members)]).to_string();
    let card = listing_of(reading(&list)).items.remove(0);
    assert_eq!(
        card.standfirst.as_deref(),
        Some("Nobody had the key, and\u{2026}")
    );
    let (article, _) = read(json!({"excerpt": {"rendered": "<p>Words of others.</p>"}}));
    assert_eq!(article.standfirst.as_deref(), Some("Words of others."));
}

#[test]
fn a_post_without_text_gets_its_headline_from_its_address() {
    let wordless =
        json!({"title": {"rendered": ""}, "content": {"rendered": " "}, "link": "/the-lock/"});
    let (article, _) = read(wordless);
    assert_eq!(article.headline, "the lock");
    let post =
        post_with(json!({"title": {"rendered": ""}, "content": {"rendered": " "}, "link": ""}));
    let error = lede_formats::read(&post.to_string(), &address()).unwrap_err();
    assert_eq!(
        error.to_string(),
        "$: expected an article with a title, words or an address, found an object"
    );
    let list = json!([post, post_with(json!({}))]).to_string();
    let reading = reading(&list);
    assert_eq!(
        diagnostics(&reading),
        ["$[0]: expected an article with a title, words or an address, found an object"]
    );
    assert_eq!(listing_of(reading).items.len(), 1);
}

#[test]
fn one_invalid_item_never_breaks_a_list() {
    let list = json!([7, null, [], "post", {"code": "x"}, post_with(json!({}))]).to_string();
    let reading = reading(&list);
    assert_eq!(reading.format, Format::WordPress);
    assert_eq!(reading.diagnostics.len(), 5);
    assert_eq!(listing_of(reading).items.len(), 1);
    let article = article_in(&list, &address(), "1").unwrap();
    assert_eq!(
        diagnostics(&article),
        [""; 0],
        "those of others do not matter"
    );
    let mut junk = vec![json!(7); 10_000];
    junk.push(post_with(json!({})));
    let reading = crate::reading(&json!(junk).to_string());
    assert_eq!(reading.diagnostics.len(), 500, "enough to see what it is");
}

#[test]
fn real_posts_are_read() {
    for (name, headline, author, image, words) in [
        (
            "classic-editor",
            "The Falls of Hollin",
            Some("Ines Farrow"),
            true,
            "waterfall in the gorge",
        ),
        (
            "guest-author",
            "The Lamp at Low Ferry",
            Some("Guest Writer"),
            true,
            "<p>",
        ),
        (
            "author-hidden",
            "The Lamp at Low Ferry",
            None,
            true,
            "<p>It burns.</p>",
        ),
    ] {
        let reading = reading(&corpus::as_sent(Format::WordPress, name));
        assert_eq!(reading.format, Format::WordPress, "{name}");
        assert_eq!(diagnostics(&reading), [""; 0], "{name}");
        let article = article_of(reading);
        assert_eq!(article.headline, headline, "{name}");
        let first = article.authors.first().map(|author| author.name.as_str());
        assert_eq!(first, author, "{name}");
        assert_eq!(article.image.is_some(), image, "{name}");
        assert!(html_of(&article).contains(words), "{name}");
        assert!(article.date_published.is_some(), "{name}");
    }
}

#[test]
fn real_pages_of_posts_are_read() {
    for (name, count, headline, author) in [
        ("category", 3, "Gardens of Rushmere", "Mara Tidewell"),
        (
            "block-editor",
            1,
            "It\u{2019}s Official. Lock 6 Opens in February!",
            "Jonas Wharf",
        ),
    ] {
        let text = corpus::as_sent(Format::WordPress, name);
        let reading = reading(&text);
        assert_eq!(diagnostics(&reading), [""; 0], "{name}");
        let listing = listing_of(reading);
        assert_eq!(listing.items.len(), count, "{name}");
        let card = &listing.items[0];
        assert_eq!(card.headline, headline, "{name}");
        assert_eq!(card.authors[0].name, author, "{name}");
        for card in &listing.items {
            assert!(card.image.is_some(), "{name}: {}", card.headline);
            let reading = article_in(&text, &address(), &card.id).unwrap();
            assert!(matches!(reading.document, Document::Article(_)), "{name}");
        }
    }
}

#[test]
fn a_file_of_the_media_library_is_a_page_with_its_picture() {
    let media = json!({
        "id": 7,
        "date": "2025-03-06T20:15:00",
        "link": "https://harbour.example/one/gate/",
        "media_type": "image",
        "mime_type": "image/jpeg",
        "title": {"rendered": "The west gate"},
        "caption": {"rendered": "<p>Open at last.</p>"},
        "description": {"rendered": "<p class=\"attachment\"><a href='https://harbour.example/gate.jpg'><img src=\"https://harbour.example/gate-300x200.jpg\" alt=\"The gate\"></a></p><p>It was shut for three days.</p>"},
        "alt_text": "The gate",
        "source_url": "https://harbour.example/gate.jpg",
        "media_details": {
            "width": 1200, "height": 800,
            "sizes": {"medium": {"source_url": "https://harbour.example/gate-300x200.jpg", "width": 300, "height": 200}},
            "image_meta": {"credit": "Ada Quillfeather"}
        }
    });
    let (article, found) = article_and_diagnostics(&media, Format::WordPress);
    assert_eq!(found, [""; 0]);
    assert_eq!(article.headline, "The west gate");
    let image = article.image.unwrap();
    assert_eq!(image.url.as_str(), "https://harbour.example/gate.jpg");
    assert_eq!((image.width, image.renditions.len()), (Some(1200), 2));
    assert_eq!(image.alt.as_deref(), Some("The gate"));
    assert_eq!(image.caption.as_deref(), Some("Open at last."));
    assert_eq!(image.credit.as_deref(), Some("Ada Quillfeather"));
    assert_eq!(article.body.len(), 1);

    let list = listing_of(reading(&json!([media]).to_string()));
    assert!(list.items[0].image.is_some());
}

#[test]
fn sound_of_the_media_library_can_be_heard() {
    let media = json!({
        "id": 8,
        "link": "https://harbour.example/bell/",
        "media_type": "file",
        "mime_type": "audio/mpeg",
        "title": {"rendered": "The bell"},
        "description": {"rendered": "<p>At noon.</p>"},
        "source_url": "https://harbour.example/bell.mp3",
    });
    let (article, _) = article_and_diagnostics(&media, Format::WordPress);
    let [Block::Audio(bell), Block::Html { .. }] = &article.body[..] else {
        panic!("{:?}", article.body);
    };
    assert_eq!(
        bell.sources[0].url.as_str(),
        "https://harbour.example/bell.mp3"
    );
}

#[test]
fn spaces_of_a_chosen_width_and_all_references_stay_in_a_title() {
    let (article, _) = read(
        json!({"title": {"rendered": "&Delta;h &asymp; 40&thinsp;cm &rarr; &zcaron;&check; &ampx"}}),
    );
    assert_eq!(
        article.headline,
        "\u{394}h \u{2248} 40\u{2009}cm \u{2192} \u{17e}\u{2713} &x"
    );
}

#[test]
fn the_default_category_of_another_language_is_no_section() {
    let term = |id: u32, slug: &str, name: &str| json!({"id": id, "taxonomy": "category", "slug": slug, "name": name});
    let terms = |terms: Value| read(json!({"_embedded": {"wp:term": [terms]}})).0;
    let article = terms(json!([
        term(1, "geen-categorie", "Geen categorie"),
        term(4, "haven", "Haven")
    ]));
    assert_eq!(article.section.unwrap().name, "Haven");
    let article = terms(json!([term(
        9,
        "x",
        "\u{41d}\u{435}\u{43a}\u{430}\u{442}\u{435}\u{433}\u{43e}\u{440}\u{438}\u{437}\u{438}\u{440}\u{430}\u{43d}\u{438}"
    )]));
    assert_eq!((article.section, article.tags.len()), (None, 0));
}
