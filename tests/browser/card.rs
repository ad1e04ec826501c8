use crate::fixtures::{
    HOSTILE, author, bare_card, bare_cards, card as full, english, front_route, label, language,
    portrait_image, setting_in, site, topic, url,
};
use crate::screen::{Screen, tag};
use lede::components::{Card, CardShape, Cards, HeadingLevel};
use lede::state::PageContext;
use lede_model::{self as model, Access, Author};
use leptos::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;

const SHAPES: [CardShape; 6] = [
    CardShape::Lead,
    CardShape::Second,
    CardShape::Standard,
    CardShape::Compact,
    CardShape::TextOnly,
    CardShape::Portrait,
];

fn show(story: &model::Card, shape: CardShape) -> Screen {
    show_on(english(), story, shape)
}

fn show_on(page: PageContext, story: &model::Card, shape: CardShape) -> Screen {
    let story = story.clone();
    Screen::show(page, move || {
        view! { <Card card=&story shape /> }.into_any()
    })
}

fn show_list(stories: Vec<model::Card>) -> Screen {
    Screen::show(english(), move || {
        view! { <Cards cards=stories.iter().collect() shape=CardShape::Standard /> }.into_any()
    })
}

fn standard(story: &model::Card) -> Screen {
    show(story, CardShape::Standard)
}

#[wasm_bindgen_test]
fn every_shape_has_a_headline_with_the_one_link() {
    for shape in SHAPES {
        let screen = show(&full("tug"), shape);
        assert_eq!(
            screen.text(".card h2.card-headline > a.card-link"),
            "Story tug"
        );
        assert_eq!(screen.count("a"), 1, "{shape:?}");
        assert_eq!(
            screen.attr("a.card-link", "href").as_deref(),
            Some("https://quill.example/paper/article/tug")
        );
    }
}

#[wasm_bindgen_test]
fn each_shape_shows_what_it_has_room_for() {
    // Shape, its class, picture, standfirst, byline.
    let expected = [
        (CardShape::Lead, "card-lead", true, true, true),
        (CardShape::Second, "card-second", true, true, true),
        (CardShape::SectionLead, "card-standard", true, true, true),
        (CardShape::Standard, "card-standard", true, true, true),
        (CardShape::Beside, "card-standard", true, true, true),
        (CardShape::Compact, "card-compact", true, false, false),
        (CardShape::TextOnly, "card-words", false, true, true),
        (CardShape::Portrait, "card-portrait", false, true, true),
    ];
    for (shape, class, picture, standfirst, byline) in expected {
        let screen = show(&full("tug"), shape);
        assert!(screen.one("article.card").class_list().contains(class));
        assert_eq!(screen.has(".card-image img"), picture, "{shape:?}");
        assert_eq!(screen.has(".card-standfirst"), standfirst, "{shape:?}");
        assert_eq!(screen.has(".card-byline"), byline, "{shape:?}");
        assert!(screen.has(".card-meta time"), "{shape:?}");
    }
}

#[wasm_bindgen_test]
fn the_headline_has_the_level_that_its_place_needs() {
    let story = full("tug");
    let screen = Screen::show(english(), move || {
        view! { <Card card=&story shape=CardShape::Standard level=HeadingLevel::H3 /> }.into_any()
    });
    assert_eq!(tag(&screen.one(".card-headline")), "h3");
}

#[wasm_bindgen_test]
fn the_picture_is_decoration_beside_its_headline() {
    assert_eq!(
        standard(&full("tug"))
            .attr(".card-image img", "alt")
            .as_deref(),
        Some("")
    );
}

#[wasm_bindgen_test]
fn only_the_lead_loads_its_picture_before_it_is_seen() {
    for shape in [CardShape::Second, CardShape::Standard, CardShape::Compact] {
        assert_eq!(
            show(&full("tug"), shape).attr("img", "loading").as_deref(),
            Some("lazy"),
            "{shape:?}"
        );
    }
    let lead = show(&full("tug"), CardShape::Lead);
    assert_eq!(lead.attr("img", "loading"), None);
    assert_eq!(lead.attr("img", "fetchpriority").as_deref(), Some("high"));
}

#[wasm_bindgen_test]
fn a_picture_taller_than_wide_is_set_as_one() {
    let tall = model::Card {
        image: Some(portrait_image()),
        ..full("tug")
    };
    assert!(standard(&tall).has(".card-image.is-portrait img"));
    assert!(!standard(&full("tug")).has(".is-portrait"));
}

#[wasm_bindgen_test]
fn a_card_without_a_picture_leaves_no_room_for_one() {
    for shape in SHAPES {
        let screen = show(&bare_card("tug"), shape);
        assert!(!screen.has(".card-image, picture, img"), "{shape:?}");
    }
}

#[wasm_bindgen_test]
fn a_card_with_nothing_but_a_headline_has_no_empty_parts() {
    for shape in SHAPES {
        let screen = show(&bare_card("tug"), shape);
        assert!(
            !screen.has(".kicker, .card-standfirst, .card-meta"),
            "{shape:?}"
        );
    }
}

#[wasm_bindgen_test]
fn the_kicker_is_the_label_else_the_section() {
    assert_eq!(standard(&full("tug")).text(".kicker"), "Latest");
    let unlabelled = model::Card {
        label: None,
        section: Some(topic("Harbour", "section")),
        ..full("tug")
    };
    assert_eq!(standard(&unlabelled).text(".kicker"), "Harbour");
}

#[wasm_bindgen_test]
fn a_card_in_another_language_says_so() {
    let arabic = model::Card {
        language: Some(language("ar")),
        ..full("tug")
    };
    let screen = standard(&arabic);
    assert_eq!(screen.attr(".card", "lang").as_deref(), Some("ar"));
    assert_eq!(screen.attr(".card", "dir").as_deref(), Some("rtl"));
    let on_an_arabic_page = show_on(setting_in("ar"), &full("tug"), CardShape::Standard);
    assert_eq!(
        on_an_arabic_page.attr(".card", "lang").as_deref(),
        Some("en")
    );
    assert_eq!(
        on_an_arabic_page.attr(".card", "dir").as_deref(),
        Some("ltr")
    );
}

#[wasm_bindgen_test]
fn a_card_in_the_language_of_the_page_says_nothing_of_it() {
    for language in [None, Some(language("en")), Some(language("en-GB"))] {
        let screen = standard(&model::Card {
            language,
            ..full("tug")
        });
        assert_eq!(screen.attr(".card", "lang"), None);
        assert_eq!(screen.attr(".card", "dir"), None);
    }
}

#[wasm_bindgen_test]
fn the_time_is_there_for_machines_as_the_publisher_wrote_it() {
    assert_eq!(
        standard(&full("tug")).attr("time", "datetime").as_deref(),
        Some("2025-03-06T20:15:00+02:00")
    );
}

#[wasm_bindgen_test]
fn the_names_of_all_authors_stand_on_the_card_without_links() {
    let screen = standard(&model::Card {
        authors: vec![
            author("Ada Quill"),
            author("Ben Reed"),
            author("Cleo Marsh"),
        ],
        ..full("tug")
    });
    assert_eq!(
        screen.text(".card-byline"),
        "Ada Quill, Ben Reed and Cleo Marsh"
    );
    assert!(!screen.has(".card-byline a"));
}

#[wasm_bindgen_test]
fn a_byline_of_the_document_takes_the_place_of_the_names() {
    let screen = standard(&model::Card {
        byline: Some("Agencies".to_owned()),
        ..full("tug")
    });
    assert_eq!(screen.text(".card-byline"), "Agencies");
}

#[wasm_bindgen_test]
fn reading_time_and_membership_are_told() {
    let screen = standard(&model::Card {
        access: Access::Restricted,
        ..full("tug")
    });
    assert_eq!(screen.text(".reading-time"), "2 min read");
    assert_eq!(screen.text(".members"), "Members");
    assert!(!standard(&full("tug")).has(".members"));
}

#[wasm_bindgen_test]
fn a_column_shows_the_portrait_of_its_first_writer() {
    let pictured = |name, address| Author {
        avatar: Some(url(address)),
        ..author(name)
    };
    let column = model::Card {
        authors: vec![
            pictured("Ada Quill", "https://pictures.example/ada.jpg"),
            pictured("Ben Reed", "https://pictures.example/ben.jpg"),
        ],
        ..full("tug")
    };
    let screen = show(&column, CardShape::Portrait);
    assert_eq!(
        screen.attr("img", "src").as_deref(),
        Some("https://pictures.example/ada.jpg")
    );
    assert_eq!(screen.attr("img", "alt").as_deref(), Some(""));
    assert!(!show(&full("tug"), CardShape::Portrait).has("img"));
    assert!(!standard(&column).has(".card-avatar"));
}

#[wasm_bindgen_test]
fn a_card_of_another_paper_leads_to_that_paper() {
    let elsewhere = PageContext::new(
        &site(),
        &front_route(),
        None,
        url("https://other.example/list.json"),
    );
    let href = |story: &model::Card| {
        show_on(elsewhere.clone(), story, CardShape::Standard)
            .attr("a.card-link", "href")
            .unwrap()
    };
    let published = model::Card {
        url: Some(url("https://other.example/tug")),
        ..bare_card("tug")
    };
    assert_eq!(href(&published), "https://other.example/tug");
    assert_eq!(
        href(&bare_card("tug")),
        "https://quill.example/paper/read?url=https%3A%2F%2Fother.example%2Flist.json&item=tug"
    );
}

#[wasm_bindgen_test]
fn an_id_is_escaped_in_the_address_of_the_card() {
    assert_eq!(
        standard(&bare_card("a/b?c#d"))
            .attr("a.card-link", "href")
            .as_deref(),
        Some("https://quill.example/paper/article/a%2Fb%3Fc%23d")
    );
}

#[wasm_bindgen_test]
fn words_that_look_like_markup_stay_words() {
    let hostile = || HOSTILE.to_owned();
    let screen = standard(&model::Card {
        headline: hostile(),
        standfirst: Some(hostile()),
        label: Some(label(HOSTILE, None)),
        byline: Some(hostile()),
        ..full("tug")
    });
    for part in ["a.card-link", ".card-standfirst", ".kicker", ".card-byline"] {
        assert_eq!(screen.text(part), HOSTILE, "{part}");
    }
    screen.assert_no_markup_from_text();
}

#[wasm_bindgen_test]
fn cards_are_a_list_to_screen_readers_too() {
    let screen = show_list(bare_cards(3));
    // Safari does not read a list without bullets as one, unless it is told.
    assert_eq!(screen.attr("ul.cards", "role").as_deref(), Some("list"));
    assert_eq!(
        screen.texts("ul.cards > li > .card .card-link"),
        ["Story 1", "Story 2", "Story 3"]
    );
}

#[wasm_bindgen_test]
fn no_cards_are_an_empty_list() {
    let screen = show_list(Vec::new());
    assert_eq!(screen.count("ul.cards"), 1);
    assert!(!screen.has("li"));
}
