//! Feeds: JSON Feed, and RSS written as JSON.
//!
//! <https://www.jsonfeed.org/version/1.1/>
//!
//! A feed contains its newest stories whole and answers no queries, so its items
//! are filtered here. It identifies authors and tags by their names only.

use super::api::no_subject;
use super::tree::{contains_terms, items, items_mut, list_mut, text};
use super::{Api, Links, Query, SourceAdapter, by_id, next_in_document, no_sections, none_in};
use lede_formats::Format;
use lede_formats::lower_case;
use lede_model::Url;
use serde_json::Value;

pub(super) const ADAPTER: SourceAdapter = SourceAdapter {
    accepts: |format| matches!(format, Format::JsonFeed | Format::RssInJson),
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

/// The members that a search looks at.
const SEARCHED_KEYS: [&str; 5] = [
    "title",
    "summary",
    "content_text",
    "content_html",
    "description",
];

fn address(api: &Api, _: &Query) -> Option<Url> {
    Some(api.root.clone())
}

fn rewrite_links(value: &mut Value, query: &Query, _: &Links<'_>) {
    let feed_authors: Vec<String> = people(value).map(str::to_owned).collect();
    let Some(all) = (match value.get("rss") {
        Some(_) => list_mut(value, &["rss", "channel", "item"]),
        None => list_mut(value, &["items"]),
    }) else {
        return;
    };
    let terms = query.terms();
    let is_one = |name: &str, wanted: &str| lower_case(name) == lower_case(wanted);
    all.retain(|item| match query {
        Query::Section(name) | Query::Tag(name) => {
            let tags = items(item, &["tags"]).iter().filter_map(Value::as_str);
            let category = text(item, "category");
            tags.chain(category).any(|tag| is_one(tag, name))
        }
        Query::Author(name) => {
            let mut own = people(item).peekable();
            match own.peek() {
                Some(_) => own.any(|author| is_one(author, name)),
                None => feed_authors.iter().any(|author| is_one(author, name)),
            }
        }
        Query::Search(_) => contains_terms(item, &SEARCHED_KEYS, &terms),
        Query::Front | Query::Article(_) => true,
    });
    // Without an address, an author links to the author's page in this paper.
    for item in all {
        remove_author_links(item);
    }
    remove_author_links(value);
    // Without items, a feed is recognised by its `version` alone.
    if value.get("rss").is_none() {
        super::tree::set(value, "version", "https://jsonfeed.org/version/1.1");
    }
}

/// The names of the authors of a feed or an item. Version 1 has one author.
fn people(value: &Value) -> impl Iterator<Item = &str> {
    let one = value.get("author");
    let creator = text(value, "dc:creator");
    let several = items(value, &["authors"]).iter();
    several
        .chain(one)
        .filter_map(|author| text(author, "name"))
        .chain(creator)
}

fn remove_author_links(value: &mut Value) {
    let remove = |author: &mut Value| {
        if let Some(author) = author.as_object_mut() {
            author.remove("url");
        }
    };
    items_mut(value, &["authors"]).iter_mut().for_each(remove);
    value.get_mut("author").into_iter().for_each(remove);
}
