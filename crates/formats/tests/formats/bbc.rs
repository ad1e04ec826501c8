//! The BBC's article document.

use crate::{
    article_and_diagnostics, article_of, block_text, corpus, diagnostics, listing_of, millis,
    reading, valid_article, valid_listing,
};
use lede_formats::Format;
use lede_model::{
    Article, Block, Image, Inline, InlineNode, Mark, Provider, QuoteStyle, plain_text,
};
use serde_json::{Value, json};

/// An article with some blocks.
fn with(blocks: Value) -> (Article, Vec<String>) {
    let document = json!({"metadata": {"id": "A"}, "promo": {"headlines": {"headline": "H"}},
        "content": {"model": {"blocks": blocks}}});
    article_and_diagnostics(&document, Format::Bbc)
}

fn text(words: &str) -> Value {
    json!({"type": "text", "model": {"blocks": [{"type": "paragraph", "model": {"text": words,
        "blocks": [{"type": "fragment", "model": {"text": words, "attributes": []}}]}}]}})
}

/// Alternative text, caption and credit.
fn texts(image: &Image) -> [Option<&str>; 3] {
    [&image.alt, &image.caption, &image.credit].map(Option::as_deref)
}

#[track_caller]
fn picture(block: &Block) -> &Image {
    match block {
        Block::Image { image, .. } => image,
        block => panic!("{block:?}"),
    }
}

#[test]
fn an_article_is_read_field_by_field() {
    let article = valid_article("bbc/article.json", Format::Bbc);
    assert_eq!(article.id, "urn:bbc:ares::article:c1abc");
    assert_eq!(
        article.url.as_ref().unwrap().as_str(),
        "https://paper.example/news/articles/c1abc"
    );
    assert_eq!(article.headline, "The lock & the tide");
    assert_eq!(
        article.standfirst.as_deref(),
        Some("For three days the harbour waited")
    );
    assert_eq!(article.language.as_ref().unwrap().as_str(), "en-gb");
    assert_eq!(article.label.as_ref().unwrap().text, "Feature");
    let section = article.section.as_ref().unwrap();
    assert_eq!(section.name, "Harbour");
    assert_eq!(
        section.url.as_ref().unwrap().as_str(),
        "https://www.bbc.com/news/harbour"
    );
    let tags: Vec<(&str, &str)> = article
        .tags
        .iter()
        .map(|tag| (tag.name.as_str(), tag.url.as_ref().unwrap().as_str()))
        .collect();
    assert_eq!(
        tags,
        [
            ("Harbours", "https://paper.example/news/topics/c3"),
            ("Locks", "https://paper.example/news/topics/c2")
        ]
    );
    assert_eq!(
        article.date_published.as_ref().unwrap().millis(),
        1_741_284_900_000
    );
    assert_eq!(
        article.date_modified.as_ref().unwrap().millis(),
        1_741_339_800_000
    );
    assert_eq!(article.reading_time, Some(3));
    let [ada, tom] = &article.authors[..] else {
        panic!("{:?}", article.authors);
    };
    assert_eq!(ada.name, "Ada Quillfeather");
    assert_eq!(ada.role.as_deref(), Some("Harbour correspondent, Fenwick"));
    assert_eq!(
        ada.url.as_ref().unwrap().as_str(),
        "https://www.bbc.com/news/topics/c9"
    );
    assert_eq!(
        ada.avatar.as_ref().unwrap().as_str(),
        "https://ichef.bbci.co.uk/ace/ws/160/cpsprodpb/a1/live/ada.png.webp"
    );
    assert_eq!(tom.role.as_deref(), Some("Photographer"));

    let image = article.image.as_ref().unwrap();
    assert_eq!(
        image.url.as_str(),
        "https://ichef.bbci.co.uk/ace/ws/800/cpsprodpb/c365/live/lock.jpg.webp"
    );
    assert_eq!((image.width, image.height), (Some(800), Some(450)));
    let widths: Vec<u32> = image.renditions.iter().map(|file| file.width).collect();
    assert_eq!(widths, [240, 320, 480, 624, 800]);
    assert_eq!(
        texts(image),
        [
            Some("A lock gate"),
            Some("The upper gate at dawn"),
            Some("Ede Sluice")
        ]
    );
}

#[test]
fn the_body_of_an_article_is_in_order() {
    let article = valid_article("bbc/article.json", Format::Bbc);
    let [
        first,
        marked,
        heading,
        bullets,
        numbers,
        wheel,
        quote,
        post,
        film,
        last,
    ] = &article.body[..]
    else {
        panic!("{:?}", article.body);
    };
    assert_eq!(block_text(first), "Nobody had the key.");
    let Block::Paragraph { content, .. } = first else {
        panic!("{first:?}");
    };
    let Inline::Node(InlineNode::Link { url, content }) = &content[1] else {
        panic!("{content:?}");
    };
    assert_eq!(
        (url.as_ref().unwrap().as_str(), plain_text(content).as_str()),
        ("https://paper.example/keys", "key")
    );
    assert_eq!(block_text(marked), "High tide, low eau");
    let Block::Paragraph { content, .. } = marked else {
        panic!("{marked:?}");
    };
    let text = |text: &str| vec![Inline::Text(text.to_owned())];
    assert_eq!(
        content[0],
        Inline::Node(InlineNode::Strong(Mark {
            content: text("High")
        }))
    );
    assert!(matches!(
        &content[3],
        Inline::Node(InlineNode::Language { language, .. }) if language.as_str() == "fr"
    ));
    assert_eq!(block_text(heading), "The water");
    for (block, is_ordered, words) in [
        (bullets, false, ["First gate", "Second gate"]),
        (numbers, true, ["Then", "Now"]),
    ] {
        let Block::List { ordered, items, .. } = block else {
            panic!("{block:?}");
        };
        assert_eq!(*ordered, is_ordered);
        let found: Vec<String> = items.iter().map(|item| block_text(&item[0])).collect();
        assert_eq!(found, words);
    }
    let wheel = picture(wheel);
    assert_eq!(
        (wheel.url.as_str(), wheel.width, wheel.height),
        (
            "https://ichef.bbci.co.uk/ace/ws/200/cpsprodpb/c365/live/wheel.png.webp",
            Some(200),
            Some(100)
        ),
        "no wider than the original"
    );
    assert_eq!(
        texts(wheel),
        [Some("A rusted wheel"), None, Some("Tom Reedmace")]
    );
    let Block::Quote {
        style,
        content,
        attribution,
        ..
    } = quote
    else {
        panic!("{quote:?}");
    };
    assert_eq!(*style, QuoteStyle::Block);
    assert_eq!(plain_text(content), "It rose by a hand.");
    assert_eq!(attribution.as_deref(), Some("Ede Sluice, Keeper"));
    let Block::Embed(post) = post else {
        panic!("{post:?}");
    };
    assert_eq!((post.provider, post.id.as_str()), (Provider::X, "123"));
    let Block::LinkCard(film) = film else {
        panic!("{film:?}");
    };
    assert_eq!(
        film.url.as_str(),
        "https://www.bbc.co.uk/programmes/p0abcdef"
    );
    assert_eq!(film.title, "The gate");
    assert_eq!(film.description.as_deref(), Some("How the gate works"));
    let poster = film.image.as_ref().unwrap();
    assert_eq!(
        poster.url.as_str(),
        "https://ichef.paper.example/images/ic/800xn/p0abc.jpg"
    );
    assert_eq!(poster.credit.as_deref(), Some("Paper"));
    assert_eq!(block_text(last), "Then it was quiet.");

    let related = article.related.unwrap().items;
    let cards: Vec<(&str, &str)> = related
        .iter()
        .map(|card| (card.headline.as_str(), card.url.as_ref().unwrap().as_str()))
        .collect();
    assert_eq!(
        cards,
        [
            ("Ferry returns", "https://paper.example/ferry"),
            ("A weir in winter", "https://paper.example/weir"),
            ("The quay", "https://www.bbc.com/news/quay-1")
        ]
    );
    assert!(related[0].image.is_some() && related[0].date_published.is_some());
    assert_eq!(related[2].authors[0].name, "Tom Reedmace");
    assert_eq!(
        related[2].standfirst.as_deref(),
        Some("Repairs at the quay")
    );
}

#[test]
fn every_block_is_read() {
    let reading = reading(&corpus::document("bbc/blocks.json"));
    let place = "$.data.article.content.model.blocks";
    let expected = [
        (18, "other than an advertisement"),
        (19, "other than recommendations"),
        (20, "other than an offer of a podcast"),
        (21, "of a known type"),
        (22, "of a known type"),
    ]
    .map(|(at, what)| format!("{place}[{at}]: expected a block {what}, found an object"));
    assert_eq!(diagnostics(&reading), expected);
    let article = article_of(reading);
    let [
        introduction,
        gallery,
        sound,
        quote,
        pull,
        vimeo,
        html,
        include,
        youtube,
        chart,
        table,
        links,
        points,
        disclaimer,
        divider,
        code,
        kept,
        unknown,
    ] = &article.body[..]
    else {
        panic!("{:?}", article.body);
    };
    assert_eq!(block_text(introduction), "The first words.");
    let Block::Gallery { images, .. } = gallery else {
        panic!("{gallery:?}");
    };
    assert_eq!(texts(&images[0]), [Some("One"), Some("First"), Some("A")]);
    assert_eq!(texts(&images[1]), [Some("Two"), Some("Second"), Some("B")]);
    assert!(matches!(sound, Block::LinkCard(link) if link.title == "The horn"));
    assert!(matches!(quote, Block::Quote { body, .. } if body.len() == 2));
    let Block::Quote {
        style,
        content,
        attribution,
        ..
    } = pull
    else {
        panic!("{pull:?}");
    };
    assert_eq!(*style, QuoteStyle::Pull);
    assert_eq!(plain_text(content), "Nothing at all");
    assert_eq!(attribution.as_deref(), Some("Ada Quillfeather, Writer"));
    let embed = |block: &Block| match block {
        Block::Embed(embed) => (embed.provider, embed.title.clone()),
        block => panic!("{block:?}"),
    };
    assert_eq!(embed(vimeo), (Provider::Vimeo, Some("Gulls".to_owned())));
    assert!(matches!(html, Block::Html { html } if html == "<p>Sea <b>level</b></p>"));
    assert!(matches!(include, Block::LinkCard(link) if link.title == "The tide"));
    assert_eq!(embed(youtube), (Provider::YouTube, None));
    assert_eq!(picture(chart).alt.as_deref(), Some("Chart"));
    let Block::Table(table) = table else {
        panic!("{table:?}");
    };
    let cells = |rows: &[lede_model::TableRow]| -> Vec<String> {
        let cells = rows.iter().flat_map(|row| &row.cells);
        cells.map(|cell| plain_text(&cell.content)).collect()
    };
    assert_eq!(cells(&table.head), ["When", "Height"]);
    assert_eq!(cells(&table.rows), ["Noon", "6.1"]);
    let Block::Aside { title, body } = links else {
        panic!("{links:?}");
    };
    assert_eq!(title.as_deref(), Some("More on locks"));
    assert!(matches!(&body[..], [Block::List { .. }]));
    let Block::KeyPoints { title, items } = points else {
        panic!("{points:?}");
    };
    assert_eq!(title.as_deref(), Some("In short"));
    assert_eq!(plain_text(&items[1]), "The tide fell");
    assert!(matches!(disclaimer, Block::Disclaimer { content } if content.len() == 3));
    assert_eq!(*divider, Block::Divider);
    assert!(matches!(code, Block::Code { text, .. } if text == "let a = 1;\n  a"));
    assert_eq!(block_text(kept), "Falling slowly.", "of an unknown type");
    assert!(matches!(unknown, Block::Unknown { text, .. } if text == "Steady"));
    assert_eq!(article.tags[2].name, "Tides", "a list of topics");
    assert_eq!(
        article.related.unwrap().items[0].headline,
        "Top",
        "top stories, where there are no others"
    );
}

#[test]
fn an_article_of_the_older_system_is_read() {
    let article = valid_article("bbc/cps.json", Format::Bbc);
    assert_eq!(
        article.url.as_ref().unwrap().as_str(),
        "https://www.bbc.com/news/lock-1"
    );
    assert_eq!(article.headline, "The lock and the tide");
    assert_eq!(article.standfirst.as_deref(), Some("Nobody had the key"));
    assert_eq!(article.label, None, "news is no kicker");
    assert_eq!(article.authors.len(), 1);
    assert_eq!(
        article.authors[0].role.as_deref(),
        Some("Harbour correspondent")
    );
    assert_eq!(
        article.date_published.as_ref().unwrap().millis(),
        millis("2025-03-06T18:15:00Z"),
        "in seconds"
    );
    let image = article.image.as_ref().unwrap();
    assert_eq!(
        image.url.as_str(),
        "https://ichef.bbci.co.uk/ace/ws/800/cpsprodpb/11D7/production/_lock.jpg.webp"
    );
    assert_eq!(
        texts(image),
        [
            Some("A lock gate"),
            Some("The upper gate"),
            Some("Ede Sluice")
        ]
    );
    let [first, marked, heading, list, film, post, include, last] = &article.body[..] else {
        panic!("{:?}", article.body);
    };
    assert_eq!(block_text(first), "For three days the harbour waited.");
    assert_eq!(
        *marked,
        Block::Html {
            html: "<p>A <strong>high</strong> tide &amp; a \
                <a href=\"https://paper.example/keys\">key</a>.</p>"
                .to_owned()
        }
    );
    assert_eq!(block_text(heading), "The water");
    let Block::List { items, .. } = list else {
        panic!("{list:?}");
    };
    assert_eq!(block_text(&items[0][0]), "A weir in winter");
    assert!(matches!(&items[1][0], Block::Html { html } if html.contains("<em>item</em>")));
    assert!(matches!(film, Block::LinkCard(film) if film.title == "The gate"));
    assert!(matches!(post, Block::Embed(post) if post.provider == Provider::X));
    assert!(matches!(include, Block::Html { html } if html.contains("6.1")));
    assert_eq!(block_text(last), "Then it was quiet.");
    assert_eq!(article.related.unwrap().items[0].headline, "The quay");

    let sent = corpus::as_sent(Format::Bbc, "cps");
    assert_eq!(
        diagnostics(&reading(&sent)),
        ["$.content.blocks[1]: expected a block with something to show, found an object"]
    );
}

#[test]
fn the_later_forms_are_the_same_article() {
    let whole = valid_article("bbc/article.json", Format::Bbc);
    for name in ["page-data", "next-data", "initial-data"] {
        let sent = corpus::as_sent(Format::Bbc, name);
        let sent = reading(&sent);
        assert_eq!(sent.format, Format::Bbc, "{name}");
        assert_eq!(diagnostics(&sent), [""; 0], "{name}");
        let article = article_of(sent);
        assert_eq!(article.headline, whole.headline, "{name}");
        assert_eq!(article.authors, whole.authors, "{name}");
        assert_eq!(article.image, whole.image, "{name}");
        assert_eq!(article.body, whole.body, "{name}");
    }
}

#[test]
fn a_live_report_consists_of_posts() {
    let article = valid_article("bbc/live.json", Format::Bbc);
    assert_eq!(article.headline, "Flood: live");
    assert_eq!(
        article.standfirst.as_deref(),
        Some("The water is going down")
    );
    assert_eq!(
        article.byline.as_deref(),
        Some("Edited by Ada Quillfeather and Tom Reedmace")
    );
    let image = article.image.as_ref().unwrap();
    assert_eq!(
        image.url.as_str(),
        "https://ichef.paper.example/ace/800/h.jpg"
    );
    assert_eq!(texts(image), [Some("Water"), None, Some("Ede Sluice")]);
    let [
        Block::KeyPoints { items, .. },
        Block::Update(second),
        Block::Update(first),
    ] = &article.body[..]
    else {
        panic!("{:?}", article.body);
    };
    assert_eq!(plain_text(&items[0]), "The wall held");
    assert_eq!(second.id, "asset:2");
    assert_eq!(second.title.as_deref(), Some("Over the wall"));
    assert!(second.key_event && !first.key_event);
    assert_eq!(
        second.date.as_ref().unwrap().millis(),
        millis("2025-03-06T18:12:00Z")
    );
    let [by, words, wall] = &second.body[..] else {
        panic!("{:?}", second.body);
    };
    assert_eq!(block_text(by), "Tom Reedmace, On the quay");
    assert_eq!(block_text(words), "It is over.");
    assert_eq!(
        texts(picture(wall)),
        [Some("Water"), Some("The wall"), Some("A")]
    );
}

#[test]
fn topics_and_fronts_are_lists() {
    let listing = valid_listing("bbc/topic.json", Format::Bbc);
    assert_eq!(listing.title.as_deref(), Some("Locks"));
    assert_eq!(
        listing.next_url.unwrap().as_str(),
        "https://paper.example/api/document.json?page=2"
    );
    let ids: Vec<&str> = listing.items.iter().map(|card| card.id.as_str()).collect();
    assert_eq!(ids, ["c1", "c2", "c3"]);
    let card = &listing.items[0];
    assert_eq!(card.standfirst.as_deref(), Some("Words on c1"));
    let image = card.image.as_ref().unwrap();
    assert_eq!(
        image.url.as_str(),
        "https://ichef.paper.example/ace/standard/800/cpsprodpb/c1.jpg"
    );
    assert_eq!(image.alt.as_deref(), Some("Alt of c1"));

    let front = listing_of(reading(&corpus::as_sent(Format::Bbc, "frontpage")));
    assert_eq!(front.title.as_deref(), Some("News of the paper"));
    let headlines: Vec<&str> = front.items.iter().map(|it| it.headline.as_str()).collect();
    assert_eq!(headlines, ["The quay", "A page"]);
}

#[test]
fn a_broken_part_costs_only_itself() {
    let (article, diagnostics) = with(json!([
        {"type": "image", "model": {"blocks": [{"type": "altText", "model": {"blocks": [text("A")]}}]}},
        {"type": "byline", "model": {"blocks": [
            {"type": "contributor", "model": {"blocks": [{"type": "role", "model": {"blocks": [text("Role")]}}]}},
            {"type": "contributor", "model": {"blocks": [{"type": "name", "model": {"blocks": [text("Ede Sluice")]}}]}}]}},
        {"type": "video", "model": {"blocks": [{"type": "caption", "model": {"blocks": [text("A film")]}}]}},
        {"type": "quote", "model": {"blocks": []}},
        text("Words."),
    ]));
    assert_eq!(
        diagnostics,
        [
            "$.content.model.blocks[0]: expected a picture with a file, found an object",
            "$.content.model.blocks[0]: expected a block with something to show, found an object",
            "$.content.model.blocks[1].model.blocks[0]: expected an author with a name, found an object",
            "$.content.model.blocks[2]: expected a film or sound with an address, found an object",
            "$.content.model.blocks[3]: expected a block with something to show, found an object",
        ]
    );
    assert_eq!(article.authors[0].name, "Ede Sluice");
    let words: Vec<String> = article.body.iter().map(block_text).collect();
    assert_eq!(words, ["A film", "Words."]);
}
