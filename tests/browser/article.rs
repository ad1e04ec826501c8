use crate::fixtures::{
    HOSTILE, article as full, bare_article, english, front_route, image, label, language,
    paragraph, portrait_image, setting_in, small_site, time, topic, url, words,
};
use crate::screen::{Screen, tag};
use lede::components::Article;
use lede::state::PageContext;
use lede_model::{self as model, Access, Block, Correction, CorrectionKind, Direction, ImageRole};
use leptos::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;

fn show(story: &model::Article) -> Screen {
    show_on(english(), story)
}

fn show_on(page: PageContext, story: &model::Article) -> Screen {
    let story = story.clone();
    Screen::show(page, move || {
        view! { <Article article=&story /> }.into_any()
    })
}

#[wasm_bindgen_test]
fn the_headline_is_the_only_h1() {
    let screen = show(&full());
    assert_eq!(
        screen.text("article.article h1.headline"),
        "The fog signal goes quiet"
    );
    assert_eq!(screen.count("h1"), 1);
}

#[wasm_bindgen_test]
fn the_headline_can_take_the_focus_but_is_no_stop_for_the_tab_key() {
    assert_eq!(
        show(&full()).attr("h1.headline", "tabindex").as_deref(),
        Some("-1")
    );
}

#[wasm_bindgen_test]
fn the_parts_stand_in_the_order_of_reading() {
    let mut story = full();
    story.corrections = vec![Correction {
        date: None,
        kind: CorrectionKind::Correction,
        text: "It was Tuesday.".to_owned(),
    }];
    let screen = show(&story);
    let parts = [
        ".kicker",
        "h1.headline",
        ".standfirst",
        ".byline",
        "time.published",
        ".reading-time",
        "figure.lead img",
        "figure.lead figcaption",
        ".body",
        ".corrections",
        ".tags",
    ];
    let in_order: Vec<_> = parts.iter().map(|part| screen.one(part)).collect();
    assert_eq!(screen.all(&parts.join(",")), in_order);
}

#[wasm_bindgen_test]
fn the_kicker_is_the_label_and_leads_where_it_says() {
    let screen = show(&full());
    assert_eq!(screen.text(".kicker"), "Latest news");
    assert_eq!(
        screen.attr(".kicker a", "href").as_deref(),
        Some("https://quill.example/paper/section/latest")
    );
}

#[wasm_bindgen_test]
fn without_a_label_the_section_is_the_kicker() {
    let screen = show(&model::Article {
        label: None,
        ..full()
    });
    assert_eq!(screen.text(".kicker a"), "Harbour");
}

#[wasm_bindgen_test]
fn a_kicker_that_leads_nowhere_is_no_link() {
    let screen = show(&model::Article {
        label: Some(label("Comment", None)),
        ..full()
    });
    assert_eq!(screen.text(".kicker"), "Comment");
    assert!(!screen.has(".kicker a"));
}

#[wasm_bindgen_test]
fn an_article_with_nothing_but_a_headline_has_no_empty_parts() {
    let screen = show(&bare_article());
    assert_eq!(screen.text("h1.headline"), "Nothing else is known");
    for part in [
        ".kicker",
        ".standfirst",
        ".byline",
        "time",
        "figure",
        "figcaption",
        "img",
        "[data-block]",
        ".corrections",
        ".tags",
        ".members-note",
    ] {
        assert!(!screen.has(part), "{part}");
    }
    assert_eq!(screen.text(".reading-time"), "1 min read");
}

#[wasm_bindgen_test]
fn an_article_without_a_body_says_so_and_leads_to_the_original() {
    for body in [vec![], vec![Block::Divider, paragraph(" ")]] {
        let screen = show(&model::Article { body, ..full() });
        let strings = english().strings;
        assert_eq!(
            screen.text(".no-body"),
            [strings.no_body, " ", strings.original].concat()
        );
        assert_eq!(
            screen.attr(".no-body a", "href").as_deref(),
            full().url.as_ref().map(|url| url.as_str())
        );
        assert_eq!(screen.text("h1.headline"), full().headline);
        assert!(screen.has(".standfirst") && screen.has(".byline") && screen.has("figure.lead"));
    }
}

#[wasm_bindgen_test]
fn without_an_address_elsewhere_there_is_no_link_to_an_original() {
    let here = english().page;
    for url in [None, Some(here)] {
        let screen = show(&model::Article {
            url,
            ..bare_article()
        });
        assert_eq!(screen.text(".no-body"), english().strings.no_body);
        assert!(!screen.has(".no-body a"));
    }
}

#[wasm_bindgen_test]
fn what_is_whole_is_not_called_incomplete() {
    let picture = || Block::Image {
        image: Box::new(image()),
        role: ImageRole::Inline,
    };
    for story in [
        full(),
        model::Article {
            body: vec![picture()],
            ..bare_article()
        },
        model::Article {
            image: Some(image()),
            body: vec![picture()],
            ..bare_article()
        },
        // Says so in the members' note.
        model::Article {
            access: Access::Restricted,
            ..bare_article()
        },
    ] {
        let screen = show(&story);
        assert!(!screen.has(".no-body"), "{}", story.headline);
    }
}

#[wasm_bindgen_test]
fn a_picture_that_is_the_whole_story_is_shown_once() {
    let screen = show(&model::Article {
        image: Some(image()),
        body: vec![Block::Image {
            image: Box::new(image()),
            role: ImageRole::Inline,
        }],
        ..bare_article()
    });
    assert_eq!(screen.count("figure"), 1);
    assert!(screen.has("figure.lead"));
}

#[wasm_bindgen_test]
fn the_note_of_a_missing_body_is_in_the_language_of_the_interface() {
    for tag in ["en", "uk", "ar"] {
        let story = model::Article {
            language: Some(language(tag)),
            ..bare_article()
        };
        let page = setting_in(tag);
        let no_body = page.strings.no_body;
        let screen = show_on(page, &story);
        assert_eq!(screen.text(".no-body"), no_body);
        assert_eq!(screen.attr(".no-body", "lang"), None);
    }
    let screen = show(&model::Article {
        language: Some(language("ar")),
        ..bare_article()
    });
    assert_eq!(screen.text(".no-body"), english().strings.no_body);
    assert_eq!(screen.attr(".no-body", "lang").as_deref(), Some("en"));
    assert_eq!(screen.attr(".no-body", "dir").as_deref(), Some("ltr"));
}

#[wasm_bindgen_test]
fn an_arabic_article_runs_from_right_to_left() {
    let screen = show_on(
        setting_in("ar"),
        &model::Article {
            language: Some(language("ar-EG")),
            headline: "حاجز المد يُغلق للمرة الأولى".to_owned(),
            standfirst: None,
            body: Vec::new(),
            ..full()
        },
    );
    assert_eq!(
        screen.attr("article.article", "lang").as_deref(),
        Some("ar-EG")
    );
    assert_eq!(
        screen.attr("article.article", "dir").as_deref(),
        Some("rtl")
    );
}

#[wasm_bindgen_test]
fn the_direction_that_a_document_names_decides_over_its_language() {
    let screen = show(&model::Article {
        language: Some(language("az")),
        dir: Some(Direction::Rtl),
        ..full()
    });
    assert_eq!(
        screen.attr("article.article", "dir").as_deref(),
        Some("rtl")
    );
}

#[wasm_bindgen_test]
fn the_letters_of_an_article_that_does_not_name_its_language_decide() {
    let paper = PageContext::new(
        &small_site("ar"),
        &front_route(),
        None,
        url("https://small.example/index.json"),
    );
    for (headline, dir) in [
        ("The harbour wakes", Some("ltr")),
        ("הסכר ליד הנמל נפתח", Some("rtl")),
        // It runs as its paper does.
        ("1953", None),
    ] {
        let screen = show_on(
            paper.clone(),
            &model::Article {
                headline: headline.to_owned(),
                body: Vec::new(),
                ..bare_article()
            },
        );
        let is = |name| screen.attr("article.article", name);
        assert_eq!(is("dir").as_deref(), dir, "{headline}");
        assert_eq!(is("lang"), None);
    }
}

#[wasm_bindgen_test]
fn the_reading_time_of_the_document_is_shown() {
    let story = model::Article {
        reading_time: Some(7),
        ..full()
    };
    assert_eq!(show(&story).text(".reading-time"), "7 min read");
}

#[wasm_bindgen_test]
fn a_reading_time_that_nobody_gave_is_made_from_the_words_of_the_body() {
    let story = model::Article {
        reading_time: None,
        body: vec![paragraph(&"word ".repeat(231))],
        ..full()
    };
    assert_eq!(show(&story).text(".reading-time"), "2 min read");
}

#[wasm_bindgen_test]
fn a_story_for_members_says_so_and_shows_what_it_has() {
    let screen = show(&model::Article {
        access: Access::Restricted,
        ..full()
    });
    assert_eq!(screen.text(".members-note"), english().strings.members_note);
    assert_eq!(screen.count(".body [data-block]"), 2);
}

#[wasm_bindgen_test]
fn a_story_for_everyone_says_nothing_about_members() {
    assert!(!show(&full()).has(".members-note"));
}

#[wasm_bindgen_test]
fn the_lead_picture_comes_first_and_does_not_wait_to_be_scrolled_to() {
    let screen = show(&full());
    assert_eq!(
        screen.attr("figure.lead img", "fetchpriority").as_deref(),
        Some("high")
    );
    assert_eq!(screen.attr("figure.lead img", "loading"), None);
}

#[wasm_bindgen_test]
fn the_lead_picture_has_its_description_caption_and_credit_apart() {
    let screen = show(&full());
    assert_eq!(
        screen.attr("figure.lead img", "alt").as_deref(),
        Some("A tug in fog")
    );
    assert_eq!(
        screen.text("figure.lead figcaption .caption"),
        "The tug Marigold leaves the basin."
    );
    assert_eq!(
        screen.text("figure.lead figcaption .credit"),
        "(Source: Ines Varga)"
    );
}

#[wasm_bindgen_test]
fn a_lead_picture_taller_than_wide_is_set_as_one() {
    let tall = show(&model::Article {
        image: Some(portrait_image()),
        ..full()
    });
    assert!(tall.has("figure.lead.is-portrait img"));
    let wide = show(&model::Article {
        image: Some(image()),
        ..full()
    });
    assert!(wide.has("figure.lead img"));
    assert!(!wide.has(".is-portrait"));
}

#[wasm_bindgen_test]
fn the_blocks_of_the_body_stand_in_their_order_under_their_kinds() {
    let screen = show(&model::Article {
        body: vec![
            paragraph("One."),
            Block::Heading {
                level: 2,
                content: words("Two"),
            },
            Block::Divider,
            paragraph("Four."),
        ],
        ..full()
    });
    let kinds: Vec<_> = screen
        .attrs(".body > [data-block]", "data-block")
        .into_iter()
        .flatten()
        .collect();
    assert_eq!(kinds, ["paragraph", "heading", "divider", "paragraph"]);
}

#[wasm_bindgen_test]
fn the_end_mark_is_not_read_out() {
    assert_eq!(
        show(&full()).attr(".end-mark", "aria-hidden").as_deref(),
        Some("true")
    );
}

#[wasm_bindgen_test]
fn words_that_look_like_markup_stay_words() {
    let hostile = || HOSTILE.to_owned();
    let screen = show(&model::Article {
        headline: hostile(),
        standfirst: Some(hostile()),
        label: Some(label(HOSTILE, None)),
        byline: Some(hostile()),
        tags: vec![model::Topic {
            name: hostile(),
            url: None,
        }],
        body: vec![paragraph(HOSTILE)],
        ..full()
    });
    for part in [
        "h1.headline",
        ".standfirst",
        ".kicker",
        ".byline",
        ".tags li",
        ".body p",
    ] {
        assert_eq!(screen.text(part), HOSTILE, "{part}");
    }
    screen.assert_no_markup_from_text();
}

#[wasm_bindgen_test]
fn headings_follow_each_other_without_a_gap() {
    let mut story = full();
    story.tags = vec![topic("Fog", "tag")];
    story.body = vec![Block::Heading {
        level: 2,
        content: words("A part"),
    }];
    story.corrections = vec![Correction {
        date: Some(time("2025-03-07")),
        kind: CorrectionKind::Clarification,
        text: "It was a horn.".to_owned(),
    }];
    let screen = show(&story);
    let levels: Vec<_> = screen.all("h1,h2,h3,h4,h5,h6").iter().map(tag).collect();
    assert_eq!(levels, ["h1", "h2", "h2"]);
}
