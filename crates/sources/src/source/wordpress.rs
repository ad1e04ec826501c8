//! WordPress's REST API, `wp/v2`.
//!
//! <https://developer.wordpress.org/rest-api/reference/posts/> and, for
//! `_embed`, `_fields` and paging,
//! <https://developer.wordpress.org/rest-api/using-the-rest-api/>

use super::api::{SECTIONS, parameter, plain, section};
use super::query::number_of;
use super::root::RootRule;
use super::tree::{items, items_mut, set, text};
use super::{Answer, Api, Links, Query, SourceAdapter, by_id};
use crate::Section;
use crate::route::{escape, unescape};
use lede_formats::Format;
use lede_formats::adapters::{is_default_category, next_page};
use lede_model::Url;
use serde_json::Value;

pub(super) const ADAPTER: SourceAdapter = SourceAdapter {
    accepts: |format| format == Format::WordPress,
    address,
    rewrite_links,
    resolve_id: by_id,
    by_name: false,
    subject,
    next,
    sections,
    sections_in,
    is_wanted: super::all_wanted,
};

/// The number of posts in a part.
const PER_PAGE: usize = 20;
/// The linked resources to embed. Without a choice WordPress embeds all of them,
/// which is many times as much.
const EMBED: &str = "_embed=author%2Cwp:featuredmedia%2Cwp:term";
/// The fields of a post that a card needs. Without `_links` WordPress embeds
/// nothing.
const FIELDS: &str = "&_fields=id,date,date_gmt,modified,modified_gmt,link,lang,title,excerpt,\
    content.protected,authors,coauthors,jetpack_featured_media_url,yoast_head_json.og_locale,\
    yoast_head_json.twitter_misc,_links,_embedded";
/// The additional fields that an article needs.
const WHOLE: &str = ",content,jetpack-related-posts";

/// A site with plain permalinks has the API at `?rest_route=`.
pub(super) const ROOT: RootRule = RootRule {
    marked: &[("rest_route=", "rest_route=/"), ("/wp-json", "/wp-json/")],
    below: &["wp-json/", "?rest_route=/"],
};

/// The possible roots of the API.
pub(super) fn roots(address: &Url) -> Vec<Url> {
    ROOT.roots(address)
}

fn address(api: &Api, query: &Query) -> Option<Url> {
    let posts = |choice: &str, value: &str| {
        let per_page = PER_PAGE.to_string();
        let parameters = [EMBED, FIELDS, "&per_page=", &per_page, choice, value].concat();
        endpoint(api, "wp/v2/posts", &parameters)
    };
    match query {
        Query::Front => posts("", ""),
        Query::Section(slug) => posts("&categories=", number_of(slug)?),
        Query::Author(slug) => posts("&author=", number_of(slug)?),
        Query::Tag(slug) => posts("&tags=", number_of(slug)?),
        Query::Search(query) => posts("&search=", &escape(query)),
        Query::Article(id) => {
            let path = ["wp/v2/posts/", number_of(id)?].concat();
            endpoint(api, &path, &[EMBED, FIELDS, WHOLE].concat())
        }
    }
}

fn endpoint(api: &Api, path: &str, parameters: &str) -> Option<Url> {
    let root = api.root.as_str();
    let separator = if root.contains('?') { "&" } else { "?" };
    api.root
        .join(&[root, path, separator, parameters].concat())
        .ok()
}

fn rewrite_links(value: &mut Value, _: &Query, links: &Links<'_>) {
    match value {
        Value::Array(posts) => posts.iter_mut().for_each(|post| rewrite_post(post, links)),
        post => rewrite_post(post, links),
    }
}

fn rewrite_post(post: &mut Value, links: &Links<'_>) {
    for author in items_mut(post, &["_embedded", "author"]) {
        if let Some(slug) = slug_of(author) {
            set(author, "link", links.author(&slug).as_str());
        }
    }
    for terms in items_mut(post, &["_embedded", "wp:term"]) {
        for term in items_mut(terms, &[]) {
            let page = match (text(term, "taxonomy"), slug_of(term)) {
                (Some("category"), Some(slug)) => links.section(&slug),
                (Some("post_tag"), Some(slug)) => links.tag(&slug),
                _ => continue,
            };
            set(term, "link", page.as_str());
        }
    }
}

/// The number, by which WordPress is asked for archives, then its slug, for
/// readers. WordPress sends slugs percent-encoded.
fn slug_of(value: &Value) -> Option<String> {
    let number = text(value, "id")?;
    Some(match text(value, "slug") {
        Some(slug) => [number, "-", &unescape(slug)].concat(),
        None => number.to_owned(),
    })
}

fn subject(value: &Value, query: &Query) -> Option<String> {
    let number = number_of(query.name()?)?;
    let posts = value.as_array()?.iter();
    let mut terms = posts.flat_map(|post| {
        let terms = items(post, &["_embedded", "wp:term"]).iter();
        terms.flat_map(|terms| items(terms, &[]))
    });
    let term = terms.find(|term| text(term, "id") == Some(number))?;
    text(term, "name").map(str::to_owned)
}

/// WordPress exposes the header with the number of pages to other origins. If a
/// proxy removes it, a full page is taken to have a successor.
fn next(value: &Value, answer: &Answer<'_>) -> Option<Url> {
    let page = parameter(answer.address, "page");
    let page: u32 = page.map_or(Some(1), |page| page.parse().ok())?;
    let goes_on = match answer.pages {
        Some(pages) => page < pages,
        None => value.as_array()?.len() >= PER_PAGE,
    };
    goes_on
        .then(|| next_page(answer.address, page + 1))
        .flatten()
}

fn sections(api: &Api) -> Option<Url> {
    let parameters = [
        "per_page=",
        SECTIONS,
        "&orderby=count&order=desc&hide_empty=true&_fields=id,name,slug",
    ];
    endpoint(api, "wp/v2/categories", &parameters.concat())
}

fn sections_in(value: &Value, links: &Links<'_>) -> Vec<Section> {
    let categories = items(value, &[]).iter();
    categories
        .filter(|category| {
            let is_first = category.get("id").and_then(Value::as_u64) == Some(1);
            let (slug, name) = (text(category, "slug"), text(category, "name"));
            !is_default_category(is_first.then_some("1"), slug, name)
        })
        .filter_map(|category| {
            section(
                plain(category, "name"),
                links.section_slug(&slug_of(category)?),
            )
        })
        .collect()
}
