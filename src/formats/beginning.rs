//! The beginning of a long list.
//!
//! A list of ten thousand cards takes a slow phone seconds to read, and its
//! reader sees five. Where each card begins and ends can be told without
//! reading any of them: what is cut here is read as a list of its own, and the
//! rest when there is time.

/// Lists of fewer bytes are read whole.
const LONG: usize = 200_000;
/// So many cards are read at once: more than any page shows at first, and
/// enough for what looks for stories among the newest.
const FIRST: usize = 200;
/// Cuts the text of a list that is long: gives the same document with the first
/// cards only, and where the last of them and all others end. `None` for what
/// is not long, or no list.
///
/// Nothing is checked on the way: a text that is no JSON may be cut as well, and
/// is found out by whoever reads the parts.
#[must_use]
pub fn beginning(text: &str) -> Option<(String, Vec<usize>)> {
    if text.len() < LONG {
        return None;
    }
    let (mut ends, close) = cards(text)?;
    let first = *ends.get(FIRST - 1)?;
    let head = [text.get(..first)?, text.get(close..)?].concat();
    ends.drain(..FIRST - 1);
    Some((head, ends))
}

/// Where each of the document's `items` ends, and where all of them do.
fn cards(text: &str) -> Option<(Vec<usize>, usize)> {
    let mut ends = Vec::new();
    let mut depth = 0_u32;
    let mut is_in_items = false;
    let mut word = 0..0;
    let mut bytes = text.bytes().enumerate();
    while let Some((at, byte)) = bytes.next() {
        match byte {
            b'"' => {
                word.start = at;
                word.end = loop {
                    match bytes.next()? {
                        (end, b'"') => break end + 1,
                        (_, b'\\') => bytes.next(),
                        _ => None,
                    };
                };
            }
            b'[' | b'{' => {
                if depth == 1 && byte == b'[' && text.get(word.clone()) == Some("\"items\"") {
                    is_in_items = true;
                }
                depth += 1;
            }
            b',' if is_in_items && depth == 2 => ends.push(at),
            b']' | b'}' => {
                depth = depth.checked_sub(1)?;
                if is_in_items && depth == 1 {
                    ends.push(at);
                    return Some((ends, at));
                }
            }
            _ => {}
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::{Document, Listing, Unread, Url};
    use crate::formats::read;

    fn list(text: &str) -> Listing {
        let address = Url::parse("https://paper.example/list.json").unwrap();
        match read(text, &address).unwrap().document {
            Document::Listing(listing) => *listing,
            Document::Article(_) => panic!("an article"),
        }
    }

    fn card(index: usize) -> String {
        let tricks = r#"]}\", \\"#;
        let room = "x".repeat(500);
        format!(
            r#"{{"id": "{index}", "headline": "{tricks}", "items": [1, {{"items": []}}], "standfirst": "{room}"}}"#
        )
    }

    fn text(count: usize) -> String {
        let cards: Vec<_> = (0..count).map(card).collect();
        format!(
            r#" {{"title": "items", "x": ["items", [2]], "type": "list", "items": [ {} ], "next_url": "2.json"}}"#,
            cards.join(" , ")
        )
    }

    #[test]
    fn a_list_in_parts_is_the_same_list() {
        for count in [400, 401, 425, 426, 999] {
            let text = text(count);
            let (head, ends) = beginning(&text).unwrap();
            let whole = list(&text);
            let mut first = list(&head);
            assert_eq!(first.items.len(), FIRST);
            assert_eq!(first.next_url, whole.next_url);
            let unread = Unread::new(text, ends);
            assert_eq!(unread.len(), count - FIRST);
            for start in (0..unread.len()).step_by(25) {
                let end = unread.len().min(start + 25);
                let part = list(&unread.list(start..end).unwrap()).items;
                assert_eq!(part.len(), end - start);
                first.items.extend(part);
            }
            assert_eq!(unread.list(0..unread.len() + 1), None);
            assert_eq!(first, whole);
        }
    }

    #[test]
    fn what_is_short_or_no_list_is_read_whole() {
        assert_eq!(beginning(&text(200)), None);
        let long = "x".repeat(LONG);
        for text in [
            format!(r#"{{"body": ["{long}"]}}"#),
            format!(r#"{{"items": ["{long}"]}}"#),
            format!(r#"{{"items": ["{long}"#),
            format!("]]{long}"),
            long,
        ] {
            assert_eq!(beginning(&text), None);
        }
    }
}
