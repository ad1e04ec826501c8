//! Several sources as one list.

use crate::url;
use lede_model::{Card, Timestamp};
use lede_sources::source::Merge;

fn card(id: &str, day: &str) -> Card {
    Card {
        id: id.to_owned(),
        headline: id.to_owned(),
        date_published: Timestamp::parse(day),
        ..Card::default()
    }
}

fn ids(cards: Vec<Card>) -> Vec<String> {
    cards.into_iter().map(|card| card.id).collect()
}

#[test]
fn a_story_is_shown_when_no_newer_one_can_follow() {
    let mut merge = Merge::new([0, 1]);
    assert_eq!(merge.wanting(), [(0, None), (1, None)]);
    let next = Some(url("https://a.example/?page=2"));
    merge.arrived(
        0,
        vec![card("a", "2025-06-09"), card("b", "2025-06-05")],
        next.clone(),
    );
    merge.arrived(
        1,
        vec![card("c", "2025-06-07"), card("d", "2025-06-01")],
        None,
    );
    assert_eq!(
        ids(merge.take()),
        ["a", "c", "b"],
        "not d: the first source has more parts"
    );
    assert_eq!(
        merge.wanting(),
        [(0, next)],
        "the second source still has a story to show"
    );
    merge.arrived(0, vec![card("e", "2025-06-03")], None);
    assert_eq!(ids(merge.take()), ["e", "d"]);
    assert!(!merge.goes_on());
}

#[test]
fn a_story_is_shown_once() {
    let mut merge = Merge::new([0, 1]);
    let at = |id: &str, day: &str| Card {
        url: Some(url("https://a.example/same")),
        ..card(id, day)
    };
    merge.arrived(
        0,
        vec![at("1~a", "2025-06-09"), card("1~b", "2025-06-08")],
        None,
    );
    merge.arrived(
        1,
        vec![at("2~a", "2025-06-09"), card("1~b", "2025-06-08")],
        None,
    );
    assert_eq!(ids(merge.take()), ["1~a", "1~b"]);
}

#[test]
fn one_source_keeps_its_own_order() {
    let mut merge = Merge::new([0]);
    let pinned = vec![card("pinned", "2020-01-01"), card("new", "2025-06-09")];
    merge.arrived(0, pinned, Some(url("https://a.example/?page=2")));
    assert_eq!(ids(merge.take()), ["pinned", "new"]);
    assert!(merge.goes_on());
}

#[test]
fn a_source_that_does_not_answer_delays_nothing_and_is_asked_again() {
    let mut merge = Merge::new([0, 1]);
    merge.arrived(0, vec![card("a", "2025-06-09")], None);
    assert_eq!(ids(merge.take()), ["a"]);
    assert!(merge.goes_on());
    assert_eq!(merge.wanting(), [(1, None)]);
}

#[test]
fn a_story_without_a_date_keeps_its_place() {
    let mut merge = Merge::new([0, 1]);
    let undated = Card {
        date_published: None,
        ..card("undated", "")
    };
    merge.arrived(0, vec![card("a", "2025-06-09"), undated], None);
    merge.arrived(1, vec![card("b", "2025-06-08")], None);
    assert_eq!(ids(merge.take()), ["a", "undated", "b"]);
}
