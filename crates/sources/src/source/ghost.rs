//! Ghost's Content API.
//!
//! <https://docs.ghost.org/content-api/>

use super::api::{SECTIONS, plain, section};
use super::root::RootRule;
use super::tree::{contains_terms, items, items_mut, list_mut, set, text};
use super::{Api, Links, Query, SourceAdapter, next_in_document};
use crate::Section;
use crate::route::escape;
use lede_formats::Format;
use lede_model::Url;
use serde_json::Value;

pub(super) const ADAPTER: SourceAdapter = SourceAdapter {
    accepts: |format| format == Format::Ghost,
    address,
    rewrite_links,
    resolve_id,
    by_name: false,
    subject,
    next: next_in_document,
    sections,
    sections_in,
    is_wanted: super::all_wanted,
};

/// The number of posts in a part.
const LIMIT: &str = "15";
/// The number of posts that a search loads at a time. The API has no search, so
/// the newest posts are filtered here.
const SEARCHED: &str = "50";
/// The members that a search looks at.
const SEARCHED_KEYS: [&str; 4] = ["title", "custom_excerpt", "excerpt", "html"];

/// The root of the API is in the address, or at the usual place below the site.
pub(super) const ROOT: RootRule = RootRule {
    marked: &[("/ghost/api/", "/ghost/api/content/")],
    below: &["ghost/api/content/"],
};

/// The root of the API.
pub(super) fn root(address: &Url) -> Option<Url> {
    ROOT.roots(address).into_iter().next()
}

fn address(api: &Api, query: &Query) -> Option<Url> {
    let posts = |parameters: &[&str]| endpoint(api, "posts/", &parameters.concat());
    let limit = ["&limit=", LIMIT].concat();
    match query {
        Query::Front => posts(&[&limit]),
        // The first tag of a post is its section.
        Query::Section(slug) | Query::Tag(slug) => {
            posts(&[&limit, "&filter=tag%3A", &escape(slug)])
        }
        Query::Author(slug) => posts(&[&limit, "&filter=author%3A", &escape(slug)]),
        Query::Search(_) => posts(&["&limit=", SEARCHED]),
        Query::Article(id) => {
            let kind = if is_id(id) { "posts/" } else { "posts/slug/" };
            endpoint(api, &[kind, &escape(id), "/"].concat(), "")
        }
    }
}

/// Whether a name is an id, which has 24 hexadecimal digits, and not a slug.
fn is_id(name: &str) -> bool {
    name.len() == 24 && name.bytes().all(|digit| digit.is_ascii_hexdigit())
}

fn endpoint(api: &Api, path: &str, parameters: &str) -> Option<Url> {
    let key = api.keyed("key");
    let address = [path, "?", &key, "include=authors%2Ctags", parameters];
    api.root.join(&address.concat()).ok()
}

fn rewrite_links(value: &mut Value, query: &Query, links: &Links<'_>) {
    let terms = query.terms();
    if let Some(posts) = list_mut(value, &["posts"]) {
        posts.retain(|post| contains_terms(post, &SEARCHED_KEYS, &terms));
    }
    for post in items_mut(value, &["posts"]) {
        for author in items_mut(post, &["authors"]) {
            lead(author, |slug| links.author(slug));
        }
        for tag in items_mut(post, &["tags"]) {
            lead(tag, |slug| links.tag(slug));
        }
        if let Some(author) = post.get_mut("primary_author") {
            lead(author, |slug| links.author(slug));
        }
        if let Some(tag) = post.get_mut("primary_tag") {
            lead(tag, |slug| links.section(slug));
        }
    }
}

/// A story that was requested by its slug keeps its id, because lists identify
/// it by that: related stories must not contain the story itself. The answer
/// contains only that story.
fn resolve_id(value: &Value, name: &str) -> String {
    let post = items(value, &["posts"]).first();
    let id = post.and_then(|post| text(post, "id"));
    id.unwrap_or(name).to_owned()
}

fn lead(value: &mut Value, page: impl Fn(&str) -> Url) {
    if let Some(page) = text(value, "slug").map(page) {
        set(value, "url", page.as_str());
    }
}

fn subject(value: &Value, query: &Query) -> Option<String> {
    let slug = query.name()?;
    let posts = items(value, &["posts"]).iter();
    let mut tags = posts.flat_map(|post| items(post, &["tags"]));
    let tag = tags.find(|tag| text(tag, "slug") == Some(slug))?;
    text(tag, "name").map(str::to_owned)
}

fn sections(api: &Api) -> Option<Url> {
    let key = api.keyed("key");
    let parameters = [
        "tags/?",
        &key,
        "limit=",
        SECTIONS,
        "&order=count.posts%20desc&include=count.posts&filter=visibility%3Apublic",
    ];
    api.root.join(&parameters.concat()).ok()
}

fn sections_in(value: &Value, links: &Links<'_>) -> Vec<Section> {
    let tags = items(value, &["tags"]).iter();
    tags.filter_map(|tag| section(plain(tag, "name"), links.section_slug(text(tag, "slug")?)))
        .collect()
}
