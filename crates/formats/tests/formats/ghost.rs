//! Ghost's Content API.

use crate::{
    address, article_and_diagnostics, article_of, corpus, diagnostics, html_of, listing_of,
    reading, valid_article, valid_listing,
};
use lede_formats::{Format, ReadError, article_in, read};
use lede_model::{Access, Block, Url, plain_text};
use serde_json::json;

#[test]
fn a_post_is_read_field_by_field() {
    let article = valid_article("ghost/post.json", Format::Ghost);
    assert_eq!(article.id, "5ddc9141c35e7700383b2937");
    assert_eq!(
        article.url.as_ref().unwrap().as_str(),
        "https://sluice.example/the-lock-and-the-key/"
    );
    assert_eq!(article.headline, "The lock & the key");
    assert_eq!(
        article.standfirst.as_deref(),
        Some("For three days the harbour waited.")
    );
    let date = |date: &Option<lede_model::Timestamp>| date.as_ref().unwrap().as_str().to_owned();
    assert_eq!(
        date(&article.date_published),
        "2025-03-06T18:15:00.000+00:00"
    );
    assert_eq!(
        date(&article.date_modified),
        "2025-03-07T02:44:17.000+00:00"
    );
    assert_eq!(article.reading_time, Some(4));
    assert_eq!(article.access, Access::Public);
    let section = article.section.as_ref().unwrap();
    assert_eq!(section.name, "Water");
    assert_eq!(
        section.url.as_ref().unwrap().as_str(),
        "https://sluice.example/tag/water/"
    );
    let tags: Vec<&str> = article.tags.iter().map(|tag| tag.name.as_str()).collect();
    assert_eq!(tags, ["Locks"], "neither the section nor the editors' own");

    let [ada, tom] = &article.authors[..] else {
        panic!("{:?}", article.authors);
    };
    assert_eq!(ada.name, "Ada Quillfeather");
    assert_eq!(
        ada.url.as_ref().unwrap().as_str(),
        "https://sluice.example/author/ada/"
    );
    assert!(ada.avatar.as_ref().unwrap().as_str().ends_with("/ada.png"));
    assert_eq!(ada.bio.as_deref(), Some("Writes about locks & weirs."));
    assert_eq!(
        (tom.name.as_str(), &tom.avatar, &tom.bio),
        ("Tom Reedmace", &None, &None)
    );

    let image = article.image.as_ref().unwrap();
    assert!(image.url.as_str().ends_with("/2025/03/lock.jpg"));
    assert_eq!(
        image.alt.as_deref(),
        Some("A lock gate with a rusted wheel")
    );
    assert_eq!(
        image.caption.as_deref(),
        Some("The upper gate \u{2014} Tom Reedmace")
    );
    assert!(html_of(&article).starts_with("<p>Nobody had the <em>key</em>.</p>"));
}

#[test]
fn a_post_for_members_says_so_and_shows_its_public_part() {
    let article = valid_article("ghost/members.json", Format::Ghost);
    assert_eq!(article.access, Access::Restricted);
    assert_eq!(html_of(&article), "<p>Everybody may read this far.</p>");
    assert_eq!(article.standfirst, None, "it is the first paragraph");
    assert_eq!(article.reading_time, None);
    assert_eq!(
        article.authors[0].name, "Ada Quillfeather",
        "from primary_author"
    );
    assert_eq!(article.section, None);
    let access = |members: &str| {
        let post = format!(r#"{{"posts":[{{"uuid":"u","comment_id":"c","title":"T"{members}}}]}}"#);
        article_of(reading(&post)).access
    };
    assert_eq!(access(""), Access::Public);
    assert_eq!(access(r#","visibility":"public""#), Access::Public);
    assert_eq!(access(r#","visibility":"tiers""#), Access::Restricted);
    assert_eq!(
        access(r#","visibility":"members","access":true"#),
        Access::Public
    );
    assert_eq!(
        access(r#","visibility":"public","access":false"#),
        Access::Restricted
    );
}

#[test]
fn a_page_of_posts_is_a_list_with_a_next_page() {
    let text = crate::corpus::document("ghost/posts.json");
    let address =
        Url::parse("https://sluice.example/ghost/api/content/posts/?key=k&page=1").unwrap();
    let reading = read(&text, &address).unwrap();
    assert_eq!(reading.format, Format::Ghost);
    assert_eq!(diagnostics(&reading), [""; 0]);
    let listing = listing_of(reading);
    assert_eq!(
        listing.next_url.unwrap().as_str(),
        "https://sluice.example/ghost/api/content/posts/?key=k&page=2"
    );
    let [one, two] = &listing.items[..] else {
        panic!("{:?}", listing.items);
    };
    assert_eq!(
        (one.headline.as_str(), one.access, one.reading_time),
        ("One", Access::Public, Some(1))
    );
    assert_eq!(one.section.as_ref().unwrap().name, "Water", "the first tag");
    assert_eq!(
        one.image.as_ref().unwrap().url.as_str(),
        "https://sluice.example/content/images/one.jpg"
    );
    assert_eq!(one.standfirst.as_deref(), Some("First words."));
    assert_eq!(
        (two.headline.as_str(), two.access),
        ("Two", Access::Restricted)
    );
}

#[test]
fn the_last_page_has_no_next_and_a_post_with_few_fields_is_recognised() {
    let listing = valid_listing("ghost/fields.json", Format::Ghost);
    assert_eq!(listing.next_url, None);
    assert_eq!(listing.items[0].headline, "One");
    assert_eq!(listing.items[0].id, "https://sluice.example/one/");
    let empty = json!({"posts": [], "meta": {"pagination": {"page": 1, "next": null}}});
    assert_eq!(listing_of(reading(&empty.to_string())).items, []);
}

#[test]
fn a_post_of_a_page_is_read_completely() {
    let text = crate::corpus::document("ghost/posts.json");
    let article = article_of(article_in(&text, &address(), "https://sluice.example/one/").unwrap());
    assert_eq!(html_of(&article), "<p>First words.</p>");
    assert_eq!(article.standfirst, None);
}

#[test]
fn plain_text_replaces_absent_html() {
    let post = json!({"uuid": "u", "comment_id": "c", "title": "T", "plaintext": "One.\n\nTwo."});
    let reading = reading(&post.to_string());
    assert_eq!(reading.signature, "keys of a post of Ghost");
    let article = article_of(reading);
    let texts: Vec<String> = article
        .body
        .iter()
        .map(|block| match block {
            Block::Paragraph { content, .. } => plain_text(content),
            block => panic!("{block:?}"),
        })
        .collect();
    assert_eq!(texts, ["One.", "Two."]);
}

#[test]
fn internal_tags_are_never_shown() {
    let post = json!({"uuid": "u", "comment_id": "c", "title": "T", "tags": [
        {"name": "#hash"}, {"name": "Water", "visibility": "public"},
        {"name": "Inside", "visibility": "internal"}, {"name": "Locks"},
    ]});
    let article = article_of(reading(&post.to_string()));
    assert_eq!(article.section.unwrap().name, "Water");
    let tags: Vec<String> = article.tags.into_iter().map(|tag| tag.name).collect();
    assert_eq!(tags, ["Locks"]);
}

#[test]
fn a_long_generated_excerpt_is_cut() {
    let words = "word ".repeat(100);
    let post = json!({"posts": [{"uuid": "u", "comment_id": "c", "title": "T", "excerpt": words}]});
    let standfirst = article_of(reading(&post.to_string())).standfirst.unwrap();
    assert!(standfirst.chars().count() < 250, "{standfirst}");
    assert!(standfirst.ends_with("word\u{2026}"), "{standfirst}");
}

#[test]
fn an_address_without_words_makes_no_blank_headline() {
    for (address, headline) in [
        ("https://sluice.example/___/", "sluice.example"),
        ("https://sluice.example/-the_lock-/", "the lock"),
    ] {
        let post = json!({
            "id": "6b076395cebc1079561cf539",
            "uuid": "cf8daa0b-8be7-42fe-8da8-06630cfa8924",
            "comment_id": "6b076395cebc1079561cf539",
            "title": "",
            "html": null,
            "url": address,
        });
        let article = article_of(reading(&post.to_string()));
        assert_eq!(article.headline, headline);
    }
}

#[test]
fn real_posts_and_pages_are_read() {
    for (name, headline, author, image, words) in [
        (
            "admin-formats",
            "Welcome",
            "Tides",
            true,
            "good to have you aboard",
        ),
        (
            "page",
            "About",
            "Una O'Mallow",
            false,
            "people who live by the sea",
        ),
    ] {
        let reading = reading(&corpus::as_sent(Format::Ghost, name));
        assert_eq!(reading.format, Format::Ghost, "{name}");
        assert_eq!(diagnostics(&reading), [""; 0], "{name}");
        let article = article_of(reading);
        assert_eq!(article.headline, headline, "{name}");
        assert_eq!(article.authors[0].name, author, "{name}");
        assert!(article.authors[0].avatar.is_some(), "{name}");
        assert_eq!(article.image.is_some(), image, "{name}");
        assert!(html_of(&article).contains(words), "{name}");
    }
}

#[test]
fn real_settings_are_reported_as_no_article() {
    let text = corpus::as_sent(Format::Ghost, "settings");
    let error = read(&text, &address()).unwrap_err();
    assert!(
        matches!(error, ReadError::UnknownFormat { shape } if shape.ends_with("keys settings"))
    );
}

#[test]
fn a_picture_of_a_post_has_the_sizes_of_ghost() {
    let image = |address: &str| {
        let post = json!({
            "id": "6b076395cebc1079561cf539",
            "uuid": "cf8daa0b-8be7-42fe-8da8-06630cfa8924",
            "comment_id": "6b076395cebc1079561cf539",
            "title": "Levels",
            "html": "<p>High.</p>",
            "url": "https://sluice.example/levels/",
            "feature_image": address,
        });
        article_of(reading(&post.to_string())).image.unwrap()
    };
    let own = image("https://sluice.example/content/images/2025/06/weir.jpg");
    assert_eq!(
        own.url.as_str(),
        "https://sluice.example/content/images/2025/06/weir.jpg"
    );
    let sizes: Vec<(u32, &str)> = own
        .renditions
        .iter()
        .map(|file| (file.width, file.url.as_str()))
        .collect();
    let at = |width: u32| {
        format!("https://sluice.example/content/images/size/w{width}/2025/06/weir.jpg")
    };
    assert_eq!(
        sizes,
        [
            (600, at(600).as_str()),
            (1000, at(1000).as_str()),
            (1600, at(1600).as_str()),
            (2400, at(2400).as_str()),
        ]
    );
    for address in [
        // Not uploaded to this site, and possibly not to any Ghost site.
        "https://pictures.example/content/images/2025/06/weir.jpg",
        "https://sluice.example/weir.jpg",
        // Already one of the sizes.
        "https://sluice.example/content/images/size/w1200/2025/06/weir.jpg",
        // Has no sizes, or they would lose quality.
        "https://sluice.example/content/images/2025/06/weir.svg",
        "https://sluice.example/content/images/2025/06/weir.GIF?v=1",
    ] {
        assert_eq!(image(address).renditions, [], "{address}");
    }
}

#[test]
fn a_post_without_its_html_says_so() {
    let post = json!({"uuid": "u", "comment_id": "c", "title": "T", "slug": "t",
        "lexical": "{\"root\":{}}", "url": "https://log.example/t/"});
    let (article, diagnostics) = article_and_diagnostics(&post, Format::Ghost);
    assert_eq!(article.body, []);
    assert_eq!(
        diagnostics,
        ["$: expected a post with its html, not only what the editor keeps, found an object"]
    );
}
