//! Long lists, of which only the first cards are read at once.
//!
//! A slow phone needs seconds to read a list of ten thousand cards, of which
//! the screen shows five. The cards after the first ones stay JSON text and are
//! read when they come near the screen.

use crate::cursor::{Cursor, Diagnostics};
use crate::json::{self, ParsedJson};
use crate::native;
use lede_model::{Card, RemainingCards, Url};
use serde::de::{Deserializer, MapAccess, Visitor};
use serde_json::value::RawValue;
use serde_json::{Map, Value};
use std::fmt;
use std::ops::Range;

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
    let mut list = match envelope(text) {
        Some(list) => list,
        None => envelope(&without_broken_items(text)?)?,
    };
    if list.items.len() <= FIRST_CARDS {
        return None;
    }
    let remaining = list.items.split_off(FIRST_CARDS);
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
        let value = parse(item)?;
        let diagnostics = Diagnostics::default();
        native::card(&Cursor::root(&value, address, &diagnostics))
    };
    remaining.filter_map(read).collect()
}

fn parse(item: &RawValue) -> Option<Value> {
    json::parse(item.get()).ok().map(|json| json.value)
}

fn envelope(text: &str) -> Option<Envelope> {
    let mut deserializer = serde_json::Deserializer::from_str(text);
    let list = deserializer.deserialize_map(EnvelopeVisitor).ok()?;
    deserializer.end().ok()?;
    Some(list)
}

/// The text without the items that are not JSON, so that one broken item does not
/// lose a list. `None` if it is not clear where an item ends.
fn without_broken_items(text: &str) -> Option<String> {
    let items = item_ranges(text)?;
    let (first, last) = (items.first()?, items.last()?);
    let is_json = |item: &&str| serde_json::from_str::<&RawValue>(item).is_ok();
    let kept: Vec<&str> = items
        .iter()
        .filter_map(|range| text.get(range.clone()))
        .filter(is_json)
        .collect();
    let (before, after) = (text.get(..first.start)?, text.get(last.end..)?);
    Some([before, &kept.join(","), after].concat())
}

/// The ranges of the elements of the member `items`, by brackets, commas and
/// quotation marks alone.
fn item_ranges(text: &str) -> Option<Vec<Range<usize>>> {
    let mut ranges = Vec::new();
    let mut depth = 0_u32;
    let mut start = None;
    let mut string = 0..0;
    let mut bytes = text.bytes().enumerate();
    while let Some((at, byte)) = bytes.next() {
        match byte {
            b'"' => {
                string.start = at;
                string.end = loop {
                    match bytes.next()? {
                        (end, b'"') => break end + 1,
                        (_, b'\\') => bytes.next(),
                        _ => None,
                    };
                };
            }
            b'[' | b'{' => {
                if depth == 1 && byte == b'[' && text.get(string.clone()) == Some("\"items\"") {
                    start = Some(at + 1);
                }
                depth += 1;
            }
            b',' | b']' if depth == 2 && start.is_some() => {
                ranges.push(start?..at);
                if byte == b']' {
                    return Some(ranges);
                }
                start = Some(at + 1);
            }
            b']' | b'}' => depth = depth.checked_sub(1)?,
            _ => {}
        }
    }
    None
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
        let escapes = r#"]}\", \\"#;
        let padding = "x".repeat(500);
        format!(
            r#"{{"id": "{index}", "url": "{index}.html", "headline": "{escapes}", "items": [1, {{"items": []}}], "standfirst": "{padding}"}}"#
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
    fn one_item_that_is_not_json_does_not_lose_a_list() {
        let whole = text(500);
        for broken in [
            whole.replace(r#""id": "321""#, r#""id": id-321"#),
            whole.replace(r#"{"id": "321","#, "{,"),
            whole.replace(r#"{"id": "10","#, "{10,"),
        ] {
            assert_ne!(broken, whole);
            let (head, remaining) = long_list(&broken).unwrap();
            assert_eq!(list(&head).items.len() + remaining.0.len(), 499);
            assert!(list(&head).next_url.is_some());
        }
        // If it is not clear where an item ends, nothing is guessed.
        let unclear = whole.replace(r#""id": "321""#, r#""id": "321"#);
        assert_eq!(long_list(&unclear), None);
    }

    #[test]
    fn half_a_surrogate_pair_costs_no_card() {
        let cut = text(500).replace(r#""id": "321""#, r#""id": "321 \ud83c""#);
        let (_, remaining) = long_list(&cut).unwrap();
        let read = cards(remaining.0.iter().map(AsRef::as_ref), &address());
        assert_eq!(read.len(), 300);
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
