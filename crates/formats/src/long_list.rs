//! Long lists, of which only the first cards are read at once.
//!
//! A slow phone needs seconds to read a list of ten thousand cards, of which
//! the screen shows five. The cards after the first ones stay JSON text and are
//! read when they come near the screen.

use crate::cursor::{Cursor, Diagnostics};
use crate::json::ParsedJson;
use crate::native;
use lede_model::{Card, RemainingCards, Url};
use serde::de::{Deserializer, MapAccess, Visitor};
use serde_json::value::RawValue;
use serde_json::{Map, Value};
use std::fmt;

/// Shorter lists, in bytes, are read at once.
const MIN_BYTES: usize = 200_000;
/// How many cards are read at once: more than any page shows at first, and
/// enough for a search of stories among the newest.
const FIRST_CARDS: usize = 200;

/// A long list: the document with its first cards only, and the other cards.
/// `None` for a text that is short or is not an object with `items`.
///
/// Only the syntax is checked. The readers recognise the format.
#[must_use]
pub fn long_list(text: &str) -> Option<(ParsedJson, RemainingCards)> {
    if text.len() < MIN_BYTES {
        return None;
    }
    let mut deserializer = serde_json::Deserializer::from_str(text);
    let mut list = deserializer.deserialize_map(EnvelopeVisitor).ok()?;
    deserializer.end().ok()?;
    if list.items.len() <= FIRST_CARDS {
        return None;
    }
    let remaining = list.items.split_off(FIRST_CARDS);
    let parse = |item: &RawValue| serde_json::from_str(item.get()).ok();
    let first: Option<Vec<Value>> = list.items.iter().map(|item| parse(item)).collect();
    list.members
        .insert("items".to_owned(), Value::Array(first?));
    Some((
        ParsedJson::from(Value::Object(list.members)),
        RemainingCards(remaining),
    ))
}

/// Reads cards that stayed JSON text. An invalid card is left out.
#[must_use]
pub fn cards<'a>(remaining: impl Iterator<Item = &'a RawValue>, address: &Url) -> Vec<Card> {
    let read = |item: &RawValue| {
        let value: Value = serde_json::from_str(item.get()).ok()?;
        let diagnostics = Diagnostics::default();
        native::card(&Cursor::root(&value, address, &diagnostics))
    };
    remaining.filter_map(read).collect()
}

/// The members of a list, and its items as text.
struct Envelope {
    members: Map<String, Value>,
    items: Vec<Box<RawValue>>,
}

struct EnvelopeVisitor;

impl<'de> Visitor<'de> for EnvelopeVisitor {
    type Value = Envelope;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("an object with items")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Envelope, A::Error> {
        let mut envelope = Envelope {
            members: Map::new(),
            items: Vec::new(),
        };
        while let Some(key) = map.next_key::<String>()? {
            if key == "items" {
                envelope.items = map.next_value()?;
            } else {
                envelope.members.insert(key, map.next_value()?);
            }
        }
        Ok(envelope)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Readers;
    use lede_model::{Document, Listing};

    fn address() -> Url {
        Url::parse("https://paper.example/list.json").unwrap()
    }

    fn list(json: &ParsedJson) -> Listing {
        match Readers::all()
            .read(json, &address(), None)
            .unwrap()
            .document
        {
            Document::Listing(listing) => *listing,
            Document::Article(_) => panic!("an article"),
        }
    }

    fn card(index: usize) -> String {
        let tricks = r#"]}\", \\"#;
        let room = "x".repeat(500);
        format!(
            r#"{{"id": "{index}", "url": "{index}.html", "headline": "{tricks}", "items": [1, {{"items": []}}], "standfirst": "{room}"}}"#
        )
    }

    fn text(count: usize) -> String {
        let cards: Vec<_> = (0..count).map(card).collect();
        format!(
            r#" {{"version": "1", "title": "items", "x": ["items", [2]], "type": "list", "items": [ {} ], "next_url": "2.json"}}"#,
            cards.join(" , ")
        )
    }

    #[test]
    fn a_list_in_chunks_is_the_same_list() {
        for count in [400, 401, 425, 426, 999] {
            let text = text(count);
            let (head, remaining) = long_list(&text).unwrap();
            let whole = list(&crate::json::parse(&text).unwrap());
            let mut first = list(&head);
            assert_eq!(first.items.len(), FIRST_CARDS);
            assert_eq!(first.next_url, whole.next_url);
            assert_eq!(remaining.0.len(), count - FIRST_CARDS);
            for part in remaining.0.chunks(25) {
                let read = cards(part.iter().map(AsRef::as_ref), &address());
                assert_eq!(read.len(), part.len());
                first.items.extend(read);
            }
            assert_eq!(first, whole);
        }
    }

    #[test]
    fn an_invalid_card_costs_only_itself() {
        let raw = |text: &str| RawValue::from_string(text.to_owned()).unwrap();
        let remaining = [raw(&card(1)), raw("{}"), raw("7"), raw(&card(2))];
        let read = cards(remaining.iter().map(AsRef::as_ref), &address());
        let ids: Vec<_> = read.iter().map(|card| card.id.as_str()).collect();
        assert_eq!(ids, ["1", "2"]);
    }

    #[test]
    fn a_text_that_is_short_or_not_a_list_is_read_at_once() {
        assert_eq!(long_list(&text(200)), None);
        let long = "x".repeat(MIN_BYTES);
        for text in [
            format!(r#"{{"body": ["{long}"]}}"#),
            format!(r#"{{"items": ["{long}"]}}"#),
            format!(r#"{{"items": ["{long}"#),
            format!(r#"{{"items": "{long}"}}"#),
            format!("[[{long}"),
            long,
        ] {
            assert_eq!(long_list(&text), None);
        }
    }
}
