//! Lists that a browser shows bit by bit.

use crate::newsroom::{fetch, render_from};
use crate::text::lines;
use lede_model::Url;
use serde_json::json;
use std::sync::Arc;

/// So many cards are more than are read with the document.
const CARDS: usize = 1_500;

#[test]
fn all_cards_of_a_long_list_are_in_the_page() {
    let cards = (0..CARDS).map(|number| {
        let standfirst = "A sentence of some length, as most cards of a paper have one. ".repeat(3);
        json!({"id": number.to_string(), "headline": format!("Story {number}"), "standfirst": standfirst})
    });
    let list =
        json!({"version": "1", "type": "list", "items": cards.collect::<Vec<_>>()}).to_string();
    let host = move |url: &Url| match url.as_str().ends_with("/city.json") {
        true => Ok(list.clone()),
        false => fetch(url),
    };
    let html = render_from("section/city", Arc::new(host));
    let lines = lines(&html);
    let headlines: Vec<_> = lines
        .iter()
        .filter(|line| line.starts_with("Story "))
        .collect();
    assert_eq!(headlines.len(), CARDS);
    assert_eq!(headlines.last().unwrap().as_str(), "Story 1499");
}
