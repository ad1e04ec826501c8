//! Folders of documents with an index. The documents may have any format.
//!
//! A native folder, such as the sample newsroom, also has lists of sections,
//! authors and tags. In other folders the index is filtered instead.

use super::api::no_subject;
use super::tree::{contains_terms, items, items_mut, list_mut, set, text};
use super::{Api, Links, Query, SourceAdapter, by_id, next_in_document, no_sections, none_in};
use crate::route::{escape, escape_path};
use lede_formats::lower_case;
use lede_model::{Url, without_query};
use serde_json::Value;

pub(super) const ADAPTER: SourceAdapter = SourceAdapter {
    accepts: |_| true,
    address,
    rewrite_links,
    resolve_id: by_id,
    by_name: true,
    subject: no_subject,
    next: next_in_document,
    sections: no_sections,
    sections_in: none_in,
    is_wanted: super::all_wanted,
};

pub(super) const NATIVE: SourceAdapter = SourceAdapter {
    address: native_address,
    rewrite_links: rewrite_native,
    by_name: false,
    ..ADAPTER
};

/// The address of the index: the file at the source's address, or `index.json`
/// in that folder.
fn index(api: &Api) -> Option<Url> {
    let path = without_query(api.root.as_str());
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
            // An id must not lead out of the folder.
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

/// The members that a search looks at, in documents of any format.
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

/// Keeps the stories of the index that the query asks for.
fn rewrite_links(value: &mut Value, query: &Query, _: &Links<'_>) {
    let Some(stories) = list_mut(value, &["items"]) else {
        return;
    };
    let terms = query.terms();
    stories.retain(|story| match query {
        Query::Section(name) => story.get("section").is_some_and(|it| is_named(it, name)),
        Query::Author(name) => items(story, &["authors"])
            .iter()
            .any(|author| is_named(author, name)),
        Query::Tag(name) => items(story, &["tags"])
            .iter()
            .any(|tag| is_named(tag, name)),
        Query::Search(_) => terms.iter().all(|term| story_contains(story, term)),
        Query::Front | Query::Article(_) => true,
    });
}

/// Whether a value has this name, or an address whose last segment is the name.
fn is_named(value: &Value, name: &str) -> bool {
    let end = text(value, "url").map(|url| url.trim_end_matches('/').rsplit('/'));
    let slug = end.and_then(|mut parts| parts.next());
    let own = text(value, "name").or_else(|| value.as_str());
    [own, slug]
        .iter()
        .flatten()
        .any(|other| lower_case(other) == lower_case(name))
}

/// Whether a story, its section's name or an author's name contains a term.
fn story_contains(story: &Value, term: &str) -> bool {
    let term = [term.to_owned()];
    let parts = items(story, &["authors"])
        .iter()
        .chain(story.get("section"));
    parts
        .chain([story])
        .any(|part| contains_terms(part, &SEARCHED_KEYS, &term))
}

/// Replaces links to section, author and tag pages of the original paper by
/// links to this paper's pages.
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
