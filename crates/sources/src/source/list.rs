//! Folders of documents with an index. What is in the folder can be of any
//! format.
//!
//! Lede's own newsroom is one that also has lists of sections, authors and
//! tags. Of any other, the index is all there is to choose from.

use super::api::none_of;
use super::tree::{has_words, items, items_mut, list_mut, set, text};
use super::{Api, Links, Query, SourceAdapter, by_id, no_sections, none_in, said_by_document};
use crate::route::{escape, escape_path};
use lede_model::Url;
use serde_json::Value;

pub(super) const ADAPTER: SourceAdapter = SourceAdapter {
    accepts: |_| true,
    address,
    rewrite_links,
    resolve_id: by_id,
    by_name: true,
    subject: none_of,
    next: said_by_document,
    sections: no_sections,
    sections_in: none_in,
};

pub(super) const NATIVE: SourceAdapter = SourceAdapter {
    address: native_address,
    rewrite_links: rewrite_native,
    by_name: false,
    ..ADAPTER
};

/// The index: what the address names, or `index.json` in the folder.
fn index(api: &Api) -> Option<Url> {
    let path = api.root.as_str().split(['?', '#']).next()?;
    if path.ends_with(".json") {
        return Some(api.root.clone());
    }
    super::config::below(&api.root, "index.json")
}

fn address(api: &Api, query: &Query) -> Option<Url> {
    let index = index(api)?;
    match query {
        Query::Article(id) => {
            let name = [&escape_path(id), ".json"].concat();
            let document = index.join(&name).ok()?;
            // An id is no way out of the folder.
            let folder = index.join(".").ok()?;
            document
                .as_str()
                .starts_with(folder.as_str())
                .then_some(document)
        }
        _ => Some(index),
    }
}

fn native_address(api: &Api, query: &Query) -> Option<Url> {
    let list = |kind: &str, slug: &str| {
        let name = [kind, &escape(slug), ".json"].concat();
        index(api)?.join(&name).ok()
    };
    match query {
        Query::Section(slug) => list("section/", slug),
        Query::Author(slug) => list("author/", slug),
        Query::Tag(slug) => list("tag/", slug),
        _ => address(api, query),
    }
}

/// What a search looks at, in documents of any format.
const SEARCHED_KEYS: [&str; 8] = [
    "headline",
    "standfirst",
    "byline",
    "title",
    "summary",
    "description",
    "content_text",
    "name",
];

/// The index is all there is to choose from.
fn rewrite_links(value: &mut Value, query: &Query, _: &Links<'_>) {
    let Some(stories) = list_mut(value, &["items"]) else {
        return;
    };
    let words = query.words();
    stories.retain(|story| match query {
        Query::Section(name) => story.get("section").is_some_and(|it| is_named(it, name)),
        Query::Author(name) => items(story, &["authors"])
            .iter()
            .any(|author| is_named(author, name)),
        Query::Tag(name) => items(story, &["tags"])
            .iter()
            .any(|tag| is_named(tag, name)),
        Query::Search(_) => words.iter().all(|word| says(story, word)),
        Query::Front | Query::Article(_) => true,
    });
}

/// Whether something is called so, or has an address that ends in that.
fn is_named(value: &Value, name: &str) -> bool {
    let end = text(value, "url").map(|url| url.trim_end_matches('/').rsplit('/'));
    let slug = end.and_then(|mut parts| parts.next());
    let own = text(value, "name").or_else(|| value.as_str());
    [own, slug]
        .iter()
        .flatten()
        .any(|other| other.to_lowercase() == name.to_lowercase())
}

/// Whether a word is in a story, in its section's name or in its authors'.
fn says(story: &Value, word: &str) -> bool {
    let word = [word.to_owned()];
    let parts = items(story, &["authors"])
        .iter()
        .chain(story.get("section"));
    parts
        .chain([story])
        .any(|part| has_words(part, &SEARCHED_KEYS, &word))
}

/// Makes what leads to pages of the paper that the documents are from lead to
/// the same pages here.
fn rewrite_native(value: &mut Value, query: &Query, links: &Links<'_>) {
    if let Query::Search(_) = query {
        rewrite_links(value, query, links);
    }
    rewrite_story(value, links);
    if let Some(author) = value.get_mut("author") {
        lead(author, links);
    }
    for story in items_mut(value, &["items"]) {
        rewrite_story(story, links);
    }
    for story in items_mut(value, &["related", "items"]) {
        rewrite_story(story, links);
    }
}

fn rewrite_story(story: &mut Value, links: &Links<'_>) {
    for key in ["section", "label"] {
        if let Some(topic) = story.get_mut(key) {
            lead(topic, links);
        }
    }
    for key in ["authors", "tags"] {
        for topic in items_mut(story, &[key]) {
            lead(topic, links);
        }
    }
}

fn lead(value: &mut Value, links: &Links<'_>) {
    let Some(address) = text(value, "url") else {
        return;
    };
    let mut parts = address.trim_end_matches('/').rsplit('/');
    let (Some(slug), Some(kind)) = (parts.next(), parts.next()) else {
        return;
    };
    let slug = crate::route::unescape(slug);
    let page = match kind {
        "section" => links.section(&slug),
        "author" => links.author(&slug),
        "tag" => links.tag(&slug),
        _ => return,
    };
    set(value, "url", page.as_str());
}
