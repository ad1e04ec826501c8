//! Apple News Format.

use crate::{
    article_and_diagnostics, article_of, article_with, block_text, corpus, diagnostics, millis,
    reading, valid_article,
};
use lede_formats::Format;
use lede_model::{Article, Block, Inline, InlineNode, Provider, QuoteStyle, plain_text};
use serde_json::{Value, json};

/// An article with some components.
fn with(components: Value) -> (Article, Vec<String>) {
    let article = json!({"version": "1.24", "identifier": "a", "title": "T", "language": "en",
        "layout": {"columns": 7}, "components": components});
    article_and_diagnostics(&article, Format::AppleNews)
}

#[test]
fn an_article_is_read_field_by_field() {
    let article = valid_article("apple_news/article.json", Format::AppleNews);
    assert_eq!(article.id, "lock-2025");
    assert_eq!(
        article.url.as_ref().unwrap().as_str(),
        "https://harbour.example/2025/lock/"
    );
    assert_eq!(article.headline, "The lock & the key", "not in capitals");
    assert_eq!(article.label.as_ref().unwrap().text, "Analysis");
    assert_eq!(
        article.standfirst.as_deref(),
        Some("For three days the harbour waited.")
    );
    assert_eq!(article.language.as_ref().unwrap().as_str(), "en");
    let names: Vec<&str> = article.authors.iter().map(|it| it.name.as_str()).collect();
    assert_eq!(names, ["Ada Quillfeather"], "as the page has it");
    assert_eq!(
        article.date_published.as_ref().unwrap().millis(),
        millis("2025-03-06T19:15:00Z")
    );
    assert!(article.date_modified.is_some());
    let tags: Vec<&str> = article.tags.iter().map(|tag| tag.name.as_str()).collect();
    assert_eq!(tags, ["locks", "keys"]);
    let image = article.image.as_ref().unwrap();
    assert_eq!(
        image.url.as_str(),
        "https://paper.example/api/images/lock.jpg",
        "next to the document"
    );
    assert_eq!(
        image.alt.as_deref(),
        Some("A lock gate with a rusted wheel")
    );
    assert_eq!(image.caption.as_deref(), Some("The upper gate"));

    let [
        first,
        second,
        Block::Html { html },
        Block::Html { html: line },
        Block::Paragraph { content, .. },
        Block::Paragraph { content: tide, .. },
    ] = &article.body[..]
    else {
        panic!("{:?}", article.body);
    };
    assert_eq!(block_text(first), "Nobody had the key.");
    assert_eq!(block_text(second), "The tide came anyway.");
    assert_eq!(html, "<p>Then <strong>it</strong> turned.</p>");
    assert_eq!(line, "<p>One line with <em>stress</em>.</p>");
    assert_eq!(plain_text(content), "A link and weight.");
    assert!(matches!(
        &content[1],
        Inline::Node(InlineNode::Link { url: Some(_), .. })
    ));
    let [_, Inline::Node(link), _] = &tide[..] else {
        panic!("{tide:?}");
    };
    assert_eq!(
        plain_text(link.content()),
        "tide tables",
        "the wave is two units long"
    );
}

#[test]
fn components_become_blocks() {
    let article = article_with(
        "apple_news/components.json",
        Format::AppleNews,
        &[
            "$.components[15]: expected a component for readers, found an object",
            "$.components[16]: expected a component that is shown, found an object",
        ],
    );
    assert_eq!(
        article.image.unwrap().url.as_str(),
        "https://pictures.example/thumbnail.jpg"
    );
    let [
        first,
        Block::Heading { level: 2, .. },
        Block::Image { image, .. },
        Block::Gallery { title, images },
        Block::Gallery { images: mosaic, .. },
        Block::Quote {
            style: QuoteStyle::Pull,
            content,
            ..
        },
        Block::Quote { body, .. },
        Block::Video(film),
        Block::Embed(embed),
        Block::Audio(_),
        Block::Embed(post),
        Block::Aside {
            title: figures,
            body: aside,
        },
        Block::Table(table),
        Block::Html { html },
        Block::LinkCard(map),
        small,
    ] = &article.body[..]
    else {
        panic!("{:?}", article.body);
    };
    assert_eq!(block_text(first), "First.");
    assert_eq!(image.url.as_str(), "https://paper.example/api/chart.png");
    assert_eq!(image.caption.as_deref(), Some("A chart"));
    assert_eq!((title.as_deref(), images.len()), (Some("Two gates"), 2));
    assert_eq!(images[1].caption.as_deref(), Some("Two"));
    assert_eq!(mosaic.len(), 2);
    assert_eq!(plain_text(content), "The tide came anyway.");
    assert!(matches!(&body[..], [Block::Html { .. }]));
    assert_eq!(film.caption.as_deref(), Some("How it opens"));
    assert_eq!(
        film.poster.as_ref().unwrap().as_str(),
        "https://paper.example/api/still.jpg"
    );
    assert_eq!(
        (embed.provider, embed.caption.as_deref()),
        (Provider::YouTube, Some("A lock"))
    );
    assert_eq!(post.provider, Provider::X);
    assert_eq!((figures.as_deref(), aside.len()), (Some("In figures"), 1));
    let cells = |row: usize| -> Vec<String> {
        let cells = &table.rows[row].cells;
        cells.iter().map(|cell| plain_text(&cell.content)).collect()
    };
    assert_eq!(plain_text(&table.head[0].cells[1].content), "Metres");
    assert_eq!(cells(0), ["Upper", "4.5"]);
    assert_eq!(cells(1), ["Lower", "5"]);
    assert!(html.starts_with("<table>"));
    assert_eq!(map.title, "Here");
    assert!(map.url.as_str().ends_with("#map=15/51.5/-0.5"));
    assert_eq!(block_text(small), "Pictures by Ede Sluice");
}

#[test]
fn a_header_background_is_the_lead_picture_and_the_page_title_is_the_headline() {
    let article = valid_article("apple_news/small.json", Format::AppleNews);
    assert_eq!(article.headline, "Another line");
    let image = article.image.unwrap();
    assert_eq!(image.url.as_str(), "https://paper.example/api/cover.jpg");
    assert_eq!(image.caption.as_deref(), Some("The harbour at night"));
    assert_eq!(article.authors[0].name, "Ada Quillfeather");
    assert_eq!(article.byline, None);
    assert_eq!(article.body.len(), 1);
}

#[test]
fn pictures_of_a_bundle_are_next_to_the_document_only() {
    let (article, diagnostics) = with(json!([
        {"role": "body", "text": "A."},
        {"role": "photo", "URL": "bundle://a b.jpg"},
        {"role": "photo", "URL": "file:///a.jpg"},
        {"role": "photo"},
    ]));
    let [_, Block::Image { image, .. }] = &article.body[..] else {
        panic!("{:?}", article.body);
    };
    assert_eq!(image.url.as_str(), "https://paper.example/api/a%20b.jpg");
    assert_eq!(diagnostics.len(), 3, "{diagnostics:?}");
}

#[test]
fn components_nested_too_deep_are_cut() {
    let mut component = json!({"role": "body", "text": "Deep."});
    for _ in 0..40 {
        component = json!({"role": "container", "components": [component]});
    }
    let (article, diagnostics) = with(json!([component, {"role": "body", "text": "After."}]));
    assert_eq!(article.body.len(), 1);
    assert_eq!(diagnostics.len(), 1);
}

#[test]
fn unknown_components_keep_their_text() {
    let (article, diagnostics) = with(json!([{"role": "hologram", "text": "Words"}]));
    assert!(matches!(&article.body[..], [Block::Unknown { text, .. }] if text == "Words"));
    assert_eq!(diagnostics.len(), 1);
}

#[test]
fn authors_are_a_list_a_text_or_absent() {
    let names = |authors: Value| {
        let article = json!({"identifier": "a", "title": "T", "metadata": {"authors": authors},
            "components": [{"role": "body", "text": "A."}]});
        let article = article_of(reading(&article.to_string()));
        let names = article.authors.into_iter().map(|author| author.name);
        names.collect::<Vec<_>>()
    };
    for one in [json!(["Ada Quillfeather"]), json!("By Ada Quillfeather")] {
        assert_eq!(names(one), ["Ada Quillfeather"]);
    }
    for none in [json!(null), json!([]), json!("")] {
        assert_eq!(names(none), [""; 0]);
    }
}

#[test]
fn link_ranges_may_exceed_the_text() {
    let link = |start: u32, length: u32| {
        json!({"type": "link", "rangeStart": start, "rangeLength": length,
            "URL": "https://harbour.example/"})
    };
    for additions in [
        json!([link(0, u32::MAX)]),
        json!([link(u32::MAX, u32::MAX)]),
        json!([link(1, 2), link(1, 2), link(0, 3)]),
    ] {
        let (article, _) =
            with(json!([{"role": "body", "text": "A\u{1f30a}b", "additions": additions}]));
        assert_eq!(block_text(&article.body[0]), "A\u{1f30a}b");
    }
}

#[test]
fn real_documents_are_read() {
    for (name, headline, author, image, blocks) in [
        (
            "embeds",
            "Duis sic Semper Aute Brack",
            "Ursa Semperlin",
            true,
            15,
        ),
        ("containers", "", "", true, 10),
        (
            "news",
            "How To Succeed In Brackwater (And Have Some Fun, Too)",
            "Paul Gaitley",
            true,
            6,
        ),
        ("table", "HTML Table", "", false, 1),
    ] {
        let reading = reading(&corpus::as_sent(Format::AppleNews, name));
        assert_eq!(reading.format, Format::AppleNews, "{name}");
        let left_out: &[&str] = match name {
            "embeds" => &["$.components[6]: expected one caption of a picture, found an object"],
            _ => &[],
        };
        assert_eq!(diagnostics(&reading), left_out, "{name}");
        let article = article_of(reading);
        assert!(
            headline.is_empty() || article.headline == headline,
            "{}",
            article.headline
        );
        let found = article.authors.first().map(|author| author.name.as_str());
        assert!(
            author.is_empty() || found == Some(author),
            "{name}: {found:?}"
        );
        assert_eq!(article.image.is_some(), image, "{name}");
        assert!(article.body.len() >= blocks, "{name}: {:?}", article.body);
    }
}

#[test]
fn names_after_quotations_are_attributions() {
    for quoted in [
        json!([{"role": "pullquote", "text": "It came."}, {"role": "pullquote", "text": "\u{2014} Ede Sluice"}]),
        json!([{"role": "quote", "text": "It came.\n\u{2013} Ede Sluice"}]),
        json!([{"role": "quote", "text": "It came."}, {"role": "caption", "text": "Ede Sluice"}]),
    ] {
        let (article, diagnostics) = with(quoted);
        assert_eq!(diagnostics, [""; 0]);
        let [
            Block::Quote {
                content,
                attribution,
                ..
            },
        ] = &article.body[..]
        else {
            panic!("{:?}", article.body);
        };
        assert_eq!(plain_text(content), "It came.");
        assert_eq!(attribution.as_deref(), Some("Ede Sluice"));
    }
}

#[test]
fn pictures_behind_containers_are_pictures() {
    let document = json!({"version": "1.24", "identifier": "a", "title": "T", "language": "en",
        "layout": {"columns": 7},
        "componentStyles": {"gate": {"fill": {"type": "image", "URL": "bundle://gate.jpg"}}},
        "components": [
            {"role": "section", "style": "gate", "components": [{"role": "title", "text": "T"}]},
            {"role": "body", "text": "First."},
            {"role": "chapter", "style": {"fill": {"type": "image", "URL": "https://p.example/weir.jpg"}},
                "components": [{"role": "caption", "text": "A weir"}, {"role": "body", "text": "Second."}]},
            {"role": "container", "style": {"fill": {"type": "linear_gradient"}},
                "components": [{"role": "body", "text": "Third."}]}]});
    let (article, diagnostics) = article_and_diagnostics(&document, Format::AppleNews);
    assert_eq!(diagnostics, [""; 0]);
    assert_eq!(
        article.image.unwrap().url.as_str(),
        "https://paper.example/api/gate.jpg"
    );
    let [_, Block::Image { image, .. }, _, _] = &article.body[..] else {
        panic!("{:?}", article.body);
    };
    assert_eq!(image.caption.as_deref(), Some("A weir"));
}

#[test]
fn ranges_are_marked_and_lines_are_kept() {
    let document = json!({"version": "1.24", "identifier": "a", "title": "T", "language": "en",
        "layout": {"columns": 7}, "textStyles": {"old": {"strikethrough": true}},
        "components": [{"role": "body", "text": "80 then 40\nin all",
            "inlineTextStyles": [{"rangeStart": 0, "rangeLength": 2, "textStyle": "old"},
                {"rangeStart": 8, "rangeLength": 2, "textStyle": {"fontWeight": "bold"}}]}]});
    let (article, _) = article_and_diagnostics(&document, Format::AppleNews);
    let [Block::Paragraph { content, .. }] = &article.body[..] else {
        panic!("{:?}", article.body);
    };
    assert!(
        matches!(
            &content[..],
            [
                Inline::Node(InlineNode::Strikethrough(_)),
                Inline::Text(_),
                Inline::Node(InlineNode::Strong(_)),
                Inline::Node(InlineNode::LineBreak),
                Inline::Text(_)
            ]
        ),
        "{content:?}"
    );
}

#[test]
fn a_table_is_in_the_order_of_its_rules() {
    let (article, _) = with(json!([{"role": "datatable",
        "sortBy": [{"descriptor": "m", "direction": "descending"}],
        "data": {"descriptors": [{"identifier": "m", "key": "metres", "label": "Metres"}],
            "records": [{"metres": 9.5}, {"metres": 10}, {"metres": 2}]}}]));
    let [Block::Table(table)] = &article.body[..] else {
        panic!("{:?}", article.body);
    };
    let cells: Vec<String> = table
        .rows
        .iter()
        .map(|row| plain_text(&row.cells[0].content))
        .collect();
    assert_eq!(cells, ["10", "9.5", "2"]);
}

#[test]
fn a_link_to_an_article_leads_to_it_by_its_id() {
    let (article, diagnostics) = with(json!([
        {"role": "body", "text": "Before."},
        {"role": "article_link", "articleIdentifier": "AbCd-12_3",
         "components": [{"role": "body", "text": "The weir in winter"}]},
        {"role": "article_link", "components": [{"role": "body", "text": "Nowhere"}]},
    ]));
    let body = serde_json::to_value(article.body).unwrap();
    assert_eq!(body[1]["url"], "https://apple.news/AbCd-12_3", "{body:#}");
    assert_eq!(body[1]["title"], "The weir in winter");
    assert_eq!(diagnostics.len(), 1);
}
