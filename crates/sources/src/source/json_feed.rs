//! Feeds: JSON Feed, and RSS written as JSON.
//!
//! <https://www.jsonfeed.org/version/1.1/>
//!
//! A feed has its newest stories whole and cannot be asked for anything else:
//! what a page wants of it is chosen here. It knows authors and tags by their
//! names alone.

use super::api::none_of;
use super::tree::{has_words, items, items_mut, list_mut, text};
use super::{Api, Links, Query, SourceAdapter, by_id, no_sections, none_in, said_by_document};
use lede_formats::Format;
use lede_model::Url;
use serde_json::Value;

pub(super) const ADAPTER: SourceAdapter = SourceAdapter {
    accepts: |format| matches!(format, Format::JsonFeed | Format::RssInJson),
    address,
    rewrite_links,
    resolve_id: by_id,
    by_name: true,
    subject: none_of,
    next: said_by_document,
    sections: no_sections,
    sections_in: none_in,
};

/// What a search looks at.
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
    let words = query.words();
    let is_one = |name: &str, wanted: &str| name.to_lowercase() == wanted.to_lowercase();
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
        Query::Search(_) => has_words(item, &SEARCHED_KEYS, &words),
        Query::Front | Query::Article(_) => true,
    });
    // Authors lead to their stories here.
    for item in all {
        forget_pages(item);
    }
    forget_pages(value);
    // With nothing left in it, a feed that does not say so is known for none.
    if value.get("rss").is_none() {
        super::tree::set(value, "version", "https://jsonfeed.org/version/1.1");
    }
}

/// The names of the authors of a feed or an item; version 1 has one.
fn people(value: &Value) -> impl Iterator<Item = &str> {
    let one = value.get("author");
    let creator = text(value, "dc:creator");
    let several = items(value, &["authors"]).iter();
    several
        .chain(one)
        .filter_map(|author| text(author, "name"))
        .chain(creator)
}

fn forget_pages(value: &mut Value) {
    let forget = |author: &mut Value| {
        if let Some(author) = author.as_object_mut() {
            author.remove("url");
        }
    };
    items_mut(value, &["authors"]).iter_mut().for_each(forget);
    value.get_mut("author").into_iter().for_each(forget);
}
