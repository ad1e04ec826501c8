//! What can be said of a body: its pictures, headings and unknown blocks.

use super::examine::counted;
use super::findings::{Finding, Kind, warning};
use lede_model::{Block, Image};
use serde_json::Value;
use std::collections::BTreeMap;

/// Pictures that are named in a finding; the others are counted.
const NAMED: usize = 5;

/// What is to be said of the pictures of an article: the lead and those of its
/// body.
pub fn pictures(lead: Option<&Image>, body: &[Block]) -> Vec<Finding> {
    let mut pictures = Pictures::default();
    if let Some(image) = lead {
        let value = serde_json::to_value(image).unwrap_or_default();
        pictures.walk(&value);
    }
    let body = serde_json::to_value(body).unwrap_or_default();
    pictures.walk(&body);
    let mut found = Vec::new();
    if !pictures.without_alt.is_empty() {
        let text = named("without alternative text", &pictures.without_alt);
        found.push(warning(Kind::NoAlternativeText, text));
    }
    if !pictures.without_size.is_empty() {
        let text = named("without width and height", &pictures.without_size);
        found.push(warning(Kind::NoDimensions, text));
    }
    found
}

fn named(what: &str, addresses: &[String]) -> String {
    let noun = counted(addresses.len(), "picture");
    let first = addresses.iter().take(NAMED).cloned();
    let mut text = format!("{noun} {what}: {}", first.collect::<Vec<_>>().join(", "));
    if addresses.len() > NAMED {
        text += ", …";
    }
    text
}

#[derive(Default)]
struct Pictures {
    without_alt: Vec<String>,
    without_size: Vec<String>,
}

impl Pictures {
    /// A picture is what has an address and says something, if only `null`, as
    /// its alternative text.
    fn walk(&mut self, value: &Value) {
        match value {
            Value::Array(items) => items.iter().for_each(|item| self.walk(item)),
            Value::Object(members) => {
                if let (Some(Value::String(url)), Some(alt)) =
                    (members.get("url"), members.get("alt"))
                {
                    // The lead picture may be the body, too.
                    if alt.is_null() && !self.without_alt.contains(url) {
                        self.without_alt.push(url.clone());
                    }
                    let has_size = members.contains_key("width") && members.contains_key("height");
                    if !has_size && !self.without_size.contains(url) {
                        self.without_size.push(url.clone());
                    }
                }
                members.values().for_each(|member| self.walk(member));
            }
            _ => {}
        }
    }
}

/// Whether the headings of a body, as its author wrote them, make an outline.
/// HTML is looked at before it is read, since reading it mends its outline.
pub fn outline(body: &[Block]) -> Option<Finding> {
    let mut levels = Vec::new();
    for block in body {
        match block {
            Block::Heading { level, .. } => levels.push(*level),
            Block::NumberedHeading { .. } => levels.push(2),
            Block::Html { html } => levels.extend(levels_of(html)),
            _ => {}
        }
    }
    let mut before = 1;
    for level in levels {
        if level == 1 {
            let text = "a heading of level 1 in the body; the headline is the only one";
            return Some(warning(Kind::Outline, text));
        }
        if level > before + 1 {
            let after = match before {
                1 => "the headline".to_owned(),
                before => format!("one of level {before}"),
            };
            let text = format!("a heading of level {level} follows {after}");
            return Some(warning(Kind::Outline, text));
        }
        before = level;
    }
    None
}

/// The levels of the heading tags in markup.
fn levels_of(html: &str) -> impl Iterator<Item = u8> + '_ {
    html.split('<').skip(1).filter_map(|tag| {
        let mut signs = tag.bytes();
        let is_heading = matches!(signs.next()?, b'h' | b'H');
        let level = signs.next()?.checked_sub(b'0')?;
        let ends = signs
            .next()
            .is_none_or(|sign| !sign.is_ascii_alphanumeric());
        (is_heading && ends && (1..=6).contains(&level)).then_some(level)
    })
}

/// The unknown blocks of a body, by kind.
pub fn unknown(body: &[Block]) -> Option<Finding> {
    let mut kinds = BTreeMap::new();
    let body = serde_json::to_value(body).unwrap_or_default();
    count_unknown(&body, &mut kinds);
    if kinds.is_empty() {
        return None;
    }
    let counted = kinds
        .iter()
        .map(|(kind, count)| format!("{kind} ({count})"));
    let text = format!(
        "blocks that are not known: {}",
        counted.collect::<Vec<_>>().join(", ")
    );
    Some(warning(Kind::UnknownBlock, text))
}

fn count_unknown(value: &Value, kinds: &mut BTreeMap<String, usize>) {
    match value {
        Value::Array(items) => items.iter().for_each(|item| count_unknown(item, kinds)),
        Value::Object(members) => {
            if members.get("type").and_then(Value::as_str) == Some("unknown") {
                let kind = members.get("kind").and_then(Value::as_str);
                *kinds.entry(kind.unwrap_or("?").to_owned()).or_default() += 1;
            }
            members
                .values()
                .for_each(|member| count_unknown(member, kinds));
        }
        _ => {}
    }
}
