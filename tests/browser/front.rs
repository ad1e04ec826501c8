use crate::fixtures::{
    bare_card, bare_cards, card, english, image, setting_in, site, time, topic, url,
};
use crate::screen::{Screen, tag};
use lede::components::{FrontLayout, FrontView};
use lede::state::PageContext;
use lede_model::{Card, Topic};
use lede_sources::Section;
use leptos::prelude::*;
use std::collections::HashSet;
use wasm_bindgen_test::wasm_bindgen_test;

fn show(stories: &[Card]) -> Screen {
    show_on(english(), stories)
}

fn show_on(page: PageContext, stories: &[Card]) -> Screen {
    let stories = stories.to_vec();
    Screen::show(page.clone(), move || {
        let layout = FrontLayout::of(&stories, &page);
        view! { <FrontView layout /> }.into_any()
    })
}

fn ids(cards: &[&Card]) -> Vec<String> {
    cards.iter().map(|card| card.id.clone()).collect()
}

fn with_picture(card: Card) -> Card {
    Card {
        image: Some(image()),
        ..card
    }
}

fn of(section: &str, id: &str) -> Card {
    Card {
        section: Some(topic(section, "section")),
        ..bare_card(id)
    }
}

fn sections() -> Vec<Section> {
    site().editions[0].sections.clone()
}

/// Twelve stories that fill the upper part, and these below.
fn below(stories: impl IntoIterator<Item = Card>) -> Vec<Card> {
    let mut all = bare_cards(12);
    all.extend(stories);
    all
}

#[wasm_bindgen_test]
fn the_first_of_the_first_three_with_a_picture_leads() {
    for leading in 0..3 {
        let mut stories = bare_cards(5);
        stories[leading].image = Some(image());
        stories[4].image = Some(image());
        let layout = FrontLayout::lay_out(&stories, &[], 4);
        assert_eq!(layout.lead, Some(&stories[leading]));
    }
}

#[wasm_bindgen_test]
fn a_picture_further_down_does_not_make_a_lead() {
    let mut stories = bare_cards(5);
    stories[3].image = Some(image());
    let layout = FrontLayout::lay_out(&stories, &[], 4);
    assert_eq!(layout.lead, Some(&stories[0]));
}

#[wasm_bindgen_test]
fn the_others_keep_the_order_that_the_editors_gave_them() {
    let mut stories = bare_cards(14);
    stories[1].image = Some(image());
    let layout = FrontLayout::lay_out(&stories, &[], 4);
    assert_eq!(ids(&layout.seconds), ["1", "3", "4", "5"]);
    assert_eq!(ids(&layout.river), ["6", "7", "8", "9", "10", "11"]);
}

#[wasm_bindgen_test]
fn no_stories_make_no_front() {
    let sections = sections();
    let layout = FrontLayout::lay_out(&[], &sections, 4);
    assert_eq!(layout.lead, None);
    assert!(layout.seconds.is_empty() && layout.river.is_empty());
    assert!(layout.blocks.is_empty());
}

#[wasm_bindgen_test]
fn a_section_with_one_story_left_gets_no_block() {
    let sections = sections();
    let stories = below([of("Harbour", "h1"), of("City", "c1"), of("City", "c2")]);
    let layout = FrontLayout::lay_out(&stories, &sections, 4);
    let blocks: Vec<_> = layout
        .blocks
        .iter()
        .map(|(section, cards)| (section.slug.as_str(), ids(cards)))
        .collect();
    assert_eq!(blocks, [("city", vec!["c1".to_owned(), "c2".to_owned()])]);
}

#[wasm_bindgen_test]
fn a_block_takes_no_more_stories_than_it_may() {
    let sections = sections();
    let stories = below((1..=6).map(|number| of("City", &format!("c{number}"))));
    let layout = FrontLayout::lay_out(&stories, &sections, 4);
    assert_eq!(ids(&layout.blocks[0].1), ["c1", "c2", "c3", "c4"]);
}

#[wasm_bindgen_test]
fn blocks_stand_in_the_order_of_the_masthead() {
    let sections = sections();
    let stories = below([
        of("City", "c1"),
        of("City", "c2"),
        of("Harbour", "h1"),
        of("Harbour", "h2"),
    ]);
    let layout = FrontLayout::lay_out(&stories, &sections, 4);
    let slugs: Vec<_> = layout
        .blocks
        .iter()
        .map(|(section, _)| &section.slug)
        .collect();
    assert_eq!(slugs, ["harbour", "city"]);
}

#[wasm_bindgen_test]
fn a_story_belongs_to_a_section_by_name_or_by_address() {
    let sections = sections();
    let by_name = Card {
        section: Some(Topic {
            name: "City".to_owned(),
            url: None,
        }),
        ..bare_card("by-name")
    };
    let by_address = Card {
        section: Some(Topic {
            name: "About town".to_owned(),
            url: Some(url("https://quill.example/paper/section/city/")),
        }),
        ..bare_card("by-address")
    };
    let elsewhere = Card {
        section: Some(Topic {
            name: "Twin city".to_owned(),
            url: Some(url("https://quill.example/paper/section/twin-city")),
        }),
        ..bare_card("elsewhere")
    };
    let stories = below([by_name, elsewhere, by_address]);
    let layout = FrontLayout::lay_out(&stories, &sections, 4);
    assert_eq!(ids(&layout.blocks[0].1), ["by-name", "by-address"]);
    assert_eq!(layout.blocks.len(), 1);
}

#[wasm_bindgen_test]
fn no_story_stands_in_two_places() {
    let sections = sections();
    let stories: Vec<_> = (0..30)
        .map(|number| {
            let section = ["Harbour", "City", "Views"][number % 3];
            of(section, &number.to_string())
        })
        .collect();
    let layout = FrontLayout::lay_out(&stories, &sections, 4);
    let mut placed = ids(&layout.seconds);
    placed.extend(ids(&layout.river));
    placed.extend(layout.lead.map(|card| card.id.clone()));
    for (_, cards) in &layout.blocks {
        placed.extend(ids(cards));
    }
    assert_eq!(layout.blocks.len(), 3);
    assert_eq!(placed.len(), 1 + 4 + 6 + 3 * 4);
    assert_eq!(placed.iter().collect::<HashSet<_>>().len(), placed.len());
}

#[wasm_bindgen_test]
fn no_story_is_on_a_front_twice() {
    let sections = sections();
    // Two sources have the first story, and one story is of two sections.
    let mut stories = bare_cards(12);
    stories.insert(3, bare_card("1"));
    let mut both = of("Harbour", "both");
    both.section.as_mut().unwrap().url = Some(url("https://quill.example/section/city"));
    stories.extend([
        both,
        of("Harbour", "h1"),
        of("City", "c1"),
        of("City", "c2"),
    ]);
    let layout = FrontLayout::lay_out(&stories, &sections, 4);
    let mut placed = ids(&layout.upper());
    for (_, cards) in &layout.blocks {
        placed.extend(ids(cards));
    }
    assert_eq!(placed.len(), 1 + 4 + 6 + 4);
    assert_eq!(placed.iter().collect::<HashSet<_>>().len(), placed.len());
}

#[wasm_bindgen_test]
fn a_small_front_has_two_pictured_stories_below_its_lead() {
    let mut stories = bare_cards(6);
    for story in &mut stories {
        story.image = Some(image());
        story.date_published = Some(time("2025-03-06T12:00:00Z"));
    }
    let screen = show(&stories);
    assert_eq!(screen.count(".front-seconds .card-second"), 2);
    assert_eq!(screen.count(".river .card"), 3);
}

#[wasm_bindgen_test]
fn the_front_has_the_name_of_the_paper_as_its_only_h1() {
    let screen = show(&bare_cards(12));
    assert_eq!(screen.text("h1"), "The Quill");
    assert_eq!(screen.attr("h1", "tabindex").as_deref(), Some("-1"));
}

#[wasm_bindgen_test]
fn an_empty_front_says_that_it_is() {
    let screen = show(&[]);
    assert_eq!(screen.text(".empty"), english().page_strings().empty);
    assert!(screen.has("h1"));
    assert!(!screen.has(".card, section"));
}

#[wasm_bindgen_test]
fn a_front_of_one_story_has_no_empty_parts() {
    let screen = show(&[card("1")]);
    assert_eq!(screen.count(".front-lead .card-lead"), 1);
    assert!(!screen.has(".front-seconds, .river, .block, ul:empty"));
}

#[wasm_bindgen_test]
fn the_lead_comes_before_its_seconds_and_they_before_the_river() {
    let screen = show(&bare_cards(12));
    let in_order: Vec<_> =
        screen.texts(".front-lead .card-link, .front-seconds .card-link, .river .card-link");
    let expected: Vec<_> = (1..=11).map(|number| format!("Story {number}")).collect();
    assert_eq!(in_order, expected);
    assert_eq!(screen.count(".front-seconds .card-second"), 4);
    assert_eq!(screen.count(".river .card"), 6);
}

#[wasm_bindgen_test]
fn the_river_sets_stories_without_pictures_as_words() {
    let mut stories = bare_cards(5);
    stories[4].image = Some(image());
    let screen = show(&stories);
    assert_eq!(
        screen.text(".river article.card-standard .card-link"),
        "Story 5"
    );
    assert_eq!(
        screen.text(".river article.card-words .card-link"),
        "Story 4"
    );
}

#[wasm_bindgen_test]
fn each_block_is_named_by_its_heading_and_leads_to_its_section() {
    let stories = below([of("City", "c1"), of("City", "c2")]);
    let screen = show(&stories);
    let block = ".block-across";
    let id = screen.attr(block, "aria-labelledby").unwrap();
    assert_eq!(screen.text(&format!("h2#{id}")), "City");
    let href = Some("https://quill.example/paper/section/city");
    assert_eq!(screen.attr(&format!("h2#{id} a"), "href").as_deref(), href);
    let see_all = [block, " a.see-all"].concat();
    assert_eq!(screen.text(&see_all), "See all");
    assert_eq!(screen.attr(&see_all, "href").as_deref(), href);
    // "See all" alone says nothing in a list of links.
    assert_eq!(screen.attr(&see_all, "aria-describedby"), Some(id));
}

#[wasm_bindgen_test]
fn each_section_has_the_layout_that_the_paper_chose() {
    let stories = below(
        ["Harbour", "City", "Views"]
            .into_iter()
            .flat_map(|section| {
                ["1", "2"].map(|number| with_picture(of(section, &[section, number].concat())))
            }),
    );
    let screen = show(&stories);
    let shapes = |block: &str| -> Vec<String> {
        screen
            .all(&[block, " article.card"].concat())
            .iter()
            .map(|card| card.class_name())
            .collect()
    };
    assert_eq!(
        shapes(".block-lead-list"),
        ["card card-standard", "card card-compact"]
    );
    assert_eq!(
        shapes(".block-across"),
        ["card card-standard", "card card-standard"]
    );
    assert_eq!(
        shapes(".block-portraits"),
        ["card card-portrait", "card card-portrait"]
    );
}

#[wasm_bindgen_test]
fn headings_follow_each_other_without_a_gap_and_ids_are_unique() {
    let mut stories = below([
        of("Harbour", "h1"),
        of("Harbour", "h2"),
        of("City", "c1"),
        of("City", "c2"),
    ]);
    stories[0].date_published = Some(time("2025-03-06T12:00:00Z"));
    let screen = show(&stories);
    let mut before = 0;
    for heading in screen.all("h1,h2,h3,h4,h5,h6") {
        let level: u32 = tag(&heading)[1..].parse().unwrap();
        assert!(level <= before + 1, "h{level} after h{before}");
        before = level;
    }
    let ids = screen.attrs("[id]", "id");
    assert!(ids.len() >= 2);
    assert_eq!(ids.iter().collect::<HashSet<_>>().len(), ids.len());
}

#[wasm_bindgen_test]
fn an_edition_has_its_own_name_and_sections() {
    let stories = below([
        of("البحر", "b1"),
        of("البحر", "b2"),
        of("City", "c1"),
        of("City", "c2"),
    ]);
    let screen = show_on(setting_in("ar"), &stories);
    assert_eq!(screen.text("h1"), "الريشة");
    assert_eq!(screen.text(".block-lead-list h2"), "البحر");
    assert!(!screen.has(".block-across"), "City is of another edition");
}
