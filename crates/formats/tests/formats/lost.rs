//! Nothing of the corpus is lost silently.
//!
//! Every text of a document with at least [`WORDS`] words is looked for in what
//! is read of it, markup by its blocks. What is not there must be reported, by
//! its path or what is around it, be left out of HTML with a reason, or be in
//! [`NO_CONTENT`].

use crate::whole::{documents, whole};
use lede_formats::html::node::{Content, Node, Parser};
use lede_formats::html::{self, Platform};
use serde_json::Value;
use std::collections::HashMap;

/// Shorter texts are names, kinds and states.
const WORDS: usize = 4;

/// Members that are not read, by the format or the document and by the end of
/// their path; all within them is not read either.
const NO_CONTENT: &[(&str, &str)] = &[
    // For whoever reads the JSON.
    ("json_feed", "user_comment"),
    // Dates, which the document has in another form.
    ("rss_in_json", "pubDate"),
    ("rss_in_json", "lastBuildDate"),
    ("rss_in_json", "source:localTime"),
    ("rss_in_json", "channel.copyright"),
    ("guardian_rendering", "webPublicationDateDisplay"),
    ("guardian_rendering", "webPublicationSecondaryDateDisplay"),
    // The outline from which the description was made.
    ("rss_in_json", "source:outline"),
    // The elements of a block once more.
    ("guardian", "bodyTextSummary"),
    ("guardian", "bodyHtml"),
    ("guardian", "fields.main"),
    // The headline with the byline after it.
    ("guardian", "webTitle"),
    // What a player says of its film or sound.
    ("guardian", "videoTypeData.description"),
    ("guardian", "videoTypeData.html"),
    ("guardian", "audioTypeData.description"),
    // Words for the search among authors.
    ("wordpress", "wp:term.description"),
    // For search engines.
    ("wordpress", "yoast_head_json.title"),
    // What readers say.
    ("wordpress", "_embedded.replies"),
    // For search engines, beside a standfirst; for other networks.
    ("ans", "description.basic"),
    ("ans", "headlines.twitter"),
    ("ans", "copyright"),
    // The name of a picture in the library, beside its caption.
    ("ans", "subtitle"),
    // Other languages of the same story.
    ("contentful", "body.de"),
    // The page around the article, and whose it is.
    ("schema_org", "@graph.name"),
    ("schema_org", "publisher.name"),
    ("ninjs", "copyrightnotice"),
    // One of several bodies with the same words.
    ("ninjs/text-2.json", "bodies.value"),
    ("ninjs/as_sent/rich-3.0.json", "bodies.value"),
    // For the view of a picture alone; a caption on the page takes its place.
    ("apple_news/as_sent/embeds.json", "components.caption"),
];

/// Words that the names of a byline and of a credit stand between, which the
/// document has as a list of names.
const BETWEEN_NAMES: [&str; 4] = ["by", "von", "and", "photograph"];

#[test]
fn every_text_is_read_or_reported() {
    let mut lost = Vec::new();
    for (name, text) in documents() {
        // Whatever is around the JSON is a matter of other tests.
        let Ok(source) = serde_json::from_str::<Value>(&text) else {
            continue;
        };
        let read = serde_json::to_value(whole(&text)).unwrap();
        if read.get("refused").is_some() {
            continue;
        }
        let written = serde_json::to_string(&whole(&text)).unwrap();
        let mut search = Search {
            name: &name,
            reported: reported(&read),
            found: Words::of(&texts(&written)),
            lost: Vec::new(),
        };
        search.value("$", &source);
        lost.extend(search.lost.iter().map(|line| format!("{name} {line}\n")));
    }
    assert!(lost.is_empty(), "\n{}", lost.concat());
}

/// The search for the texts of a document.
struct Search<'a> {
    name: &'a str,
    reported: Vec<String>,
    found: Words,
    lost: Vec<String>,
}

impl Search<'_> {
    fn value(&mut self, path: &str, value: &Value) {
        if self.reported.iter().any(|reported| reported == path) {
            return;
        }
        if is_no_content(self.name, path) {
            return;
        }
        match value {
            Value::String(text) => self.text(path, text),
            Value::Array(items) => {
                for (at, item) in items.iter().enumerate() {
                    self.value(&format!("{path}[{at}]"), item);
                }
            }
            Value::Object(members) => {
                for (key, member) in members {
                    self.value(&format!("{path}.{key}"), member);
                }
            }
            _ => {}
        }
    }

    fn text(&mut self, path: &str, text: &str) {
        // The date after a byline is the document's.
        let text = match text.get(..3) {
            Some("by " | "By ") => text.split('|').next().unwrap(),
            _ => text,
        };
        if text.split_whitespace().count() < WORDS || self.found.have(text) {
            return;
        }
        let (blocks, dropped) = html::blocks(text, &crate::address());
        // With a reason, as much has to be there as the blocks have.
        let parts = match dropped.is_empty() {
            true => parts(text),
            false => texts(&serde_json::to_string(&blocks).unwrap()),
        };
        for part in parts {
            if !self.found.have(&part) {
                self.lost.push(format!("{path}: {part}"));
            }
        }
    }
}

fn is_no_content(name: &str, path: &str) -> bool {
    let mut plain = String::new();
    let mut inside = false;
    for sign in path.chars() {
        inside = (inside || sign == '[') && sign != ']';
        if !inside && sign != ']' {
            plain.push(sign);
        }
    }
    NO_CONTENT.iter().any(|(of, end)| {
        name.starts_with(of)
            && plain
                .strip_suffix(end)
                .is_some_and(|before| before.ends_with('.'))
    })
}

/// Words with their places.
struct Words {
    words: Vec<String>,
    places: HashMap<String, Vec<usize>>,
}

impl Words {
    fn of(texts: &[String]) -> Self {
        let words: Vec<String> = texts.iter().flat_map(|text| words(text)).collect();
        let mut places: HashMap<String, Vec<usize>> = HashMap::new();
        for (place, word) in words.iter().enumerate() {
            places.entry(word.clone()).or_default().push(place);
        }
        Self { words, places }
    }

    /// Whether the words of a text are here in their order, with little between
    /// them: the address of a link, a mark.
    fn have(&self, text: &str) -> bool {
        let is_wanted = |word: &String| !BETWEEN_NAMES.contains(&word.as_str());
        let wanted: Vec<String> = words(text).filter(is_wanted).collect();
        let Some(first) = wanted.first() else {
            return true;
        };
        let room = wanted.len() * 2 + 16;
        let starts = self.places.get(first).map_or(&[][..], Vec::as_slice);
        starts.iter().any(|start| {
            let end = self.words.len().min(start + room);
            let mut here = self.words[*start..end].iter();
            wanted.iter().all(|word| here.any(|it| it == word))
        })
    }
}

/// The words of a text, without punctuation.
fn words(text: &str) -> impl Iterator<Item = String> {
    text.split(|sign: char| !sign.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
}

/// The texts in JSON, in the order in which they are written.
fn texts(json: &str) -> Vec<String> {
    let mut texts = Vec::new();
    let mut rest = json;
    while let Some((_, after)) = rest.split_once('"') {
        let mut escaped = false;
        let end = after
            .find(|sign| {
                let is_end = sign == '"' && !escaped;
                escaped = sign == '\\' && !escaped;
                is_end
            })
            .unwrap();
        rest = &after[end + 1..];
        if !rest.starts_with(':') {
            texts.push(serde_json::from_str(&format!("\"{}\"", &after[..end])).unwrap());
        }
    }
    texts
}

/// The text of markup by its blocks, of other text by its lines, without the
/// addresses of Markdown's links.
fn parts(markup: &str) -> Vec<String> {
    if !markup.contains(['<', '&']) {
        let mut linked = markup.split("](");
        let mut text = linked.next().unwrap().to_owned();
        for after in linked {
            text.push_str(after.split_once(')').map_or(after, |(_, rest)| rest));
        }
        return text.split('\n').map(str::to_owned).collect();
    }
    let Some(root) = Platform.parse(&["<body>", markup].concat()) else {
        return vec![markup.to_owned()];
    };
    let mut parts = vec![String::new()];
    collect(&root, &mut parts);
    parts.retain(|part| words(part).next().is_some());
    parts
}

fn collect<N: Node>(parent: &N, parts: &mut Vec<String>) {
    let mut next = parent.first_child();
    while let Some(node) = next {
        match node.read() {
            Content::Text(text) => parts.last_mut().unwrap().push_str(&text),
            Content::Element { name, .. } => {
                let is_inline = [
                    "a", "abbr", "b", "cite", "code", "del", "em", "i", "ins", "kbd", "mark", "q",
                    "s", "small", "span", "strong", "sub", "sup", "time", "u",
                ]
                .contains(&name.as_str());
                if !is_inline {
                    parts.push(String::new());
                }
                collect(&node, parts);
                if !is_inline {
                    parts.push(String::new());
                }
            }
            Content::Foreign { .. } | Content::Nothing => {}
        }
        next = node.next_sibling();
    }
}

/// The paths of all diagnostics.
fn reported(read: &Value) -> Vec<String> {
    let parts = read["articles"].as_array().into_iter().flatten();
    let lists = parts.chain([read]).map(|part| &part["diagnostics"]);
    let lines = lists.filter_map(Value::as_array).flatten();
    lines
        .filter_map(|line| Some(line.as_str()?.split_once(": expected")?.0.to_owned()))
        .collect()
}
