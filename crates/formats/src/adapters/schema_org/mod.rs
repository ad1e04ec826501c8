//! schema.org as JSON-LD: the data of a page for search engines. An article is
//! alone, in a list, in a `@graph`, or the main entity of a page; nodes refer
//! to each other by `@id`.
//!
//! <https://schema.org/Article> and <https://schema.org/ItemList>

mod article;
mod graph;
mod members;

use self::article::article;
use self::graph::{Graph, is_article, is_of_type};
use crate::Format;
use crate::adapters::Adapter;
use crate::adapters::entry::{self, Extent};
use crate::adapters::text::plain;
use crate::adapters::value::{elements, text};
use crate::cursor::Cursor;
use lede_model::{Document, Listing};

pub(super) const ADAPTER: Adapter = Adapter {
    format: Format::SchemaOrg,
    signature,
    document,
};

fn signature(json: &Cursor<'_>) -> Option<&'static str> {
    let is_node = |node: &Cursor<'_>| node.keys().any(|key| key == "@type" || key == "@graph");
    let is_of_schema = |node: &Cursor<'_>| {
        let context = node.get("@context");
        let context = context.as_ref().and_then(Cursor::as_str);
        context.is_some_and(|context| context.contains("schema.org"))
    };
    if json.is_list() {
        let known = |node: &Cursor<'_>| is_node(node) && (is_of_schema(node) || is_article(node));
        return json
            .items()
            .any(|node| known(&node))
            .then_some("a list of schema.org's @type");
    }
    if is_of_schema(json) {
        return Some("@context of schema.org");
    }
    is_node(json).then_some("@type or @graph")
}

/// Members that hold the content of a page, a blog or a collection.
const HOLDERS: [&str; 5] = [
    "mainEntity",
    "blogPost",
    "blogPosts",
    "hasPart",
    "dataFeedElement",
];

fn document(json: &Cursor<'_>, wanted: Option<&str>) -> Option<Document> {
    let roots = elements(json);
    let graphs: Vec<Cursor<'_>> = roots.iter().filter_map(|root| root.get("@graph")).collect();
    let mut nodes = roots.clone();
    nodes.extend(graphs.iter().flat_map(elements));
    let held: Vec<Cursor<'_>> = nodes
        .iter()
        .filter(|node| !is_article(node))
        .flat_map(|node| HOLDERS.iter().filter_map(|key| node.get(key)))
        .collect();
    let mut all = nodes.clone();
    all.extend(held.iter().flat_map(elements));
    let rows: Vec<Cursor<'_>> = all
        .iter()
        .filter(|node| !is_of_type(node, &["BreadcrumbList"]))
        .filter_map(|node| node.get("itemListElement"))
        .collect();
    let rows: Vec<Cursor<'_>> = rows.iter().flat_map(elements).collect();
    let listed: Vec<Cursor<'_>> = rows
        .iter()
        .map(|row| row.get("item").filter(Cursor::is_object).unwrap_or(*row))
        .collect();

    let graph = Graph::of(&all);
    let read = |node: &Cursor<'_>, extent: Extent| article(node, &graph, extent);
    let articles: Vec<Cursor<'_>> = all
        .iter()
        .filter(|node| is_article(node))
        .copied()
        .collect();
    if let Some(only) = only(&articles) {
        return entry::article(read(only, Extent::Whole));
    }
    let items = if articles.is_empty() {
        &listed
    } else {
        &articles
    };
    if let Some(id) = wanted {
        return entry::find_in(items, id, &read);
    }
    if items.is_empty() {
        return None;
    }
    let member_text = |key| {
        let container = |node: &&Cursor<'_>| !is_article(node);
        let words = all
            .iter()
            .filter(container)
            .find_map(|node| text(node, &[key]));
        words.as_deref().and_then(plain::text)
    };
    Some(entry::listing(Listing {
        title: member_text("name").or_else(|| member_text("headline")),
        description: member_text("description"),
        items: entry::cards_of(items, &read),
        ..Listing::default()
    }))
}

/// The only article of a page. Some pages have the same article twice, from two
/// parts of the site; the one with the body is used.
fn only<'a>(articles: &'a [Cursor<'a>]) -> Option<&'a Cursor<'a>> {
    let first = articles.first()?;
    let title = first.text_at(&["headline"]);
    let is_same = |article: &Cursor<'_>| title.is_some() && article.text_at(&["headline"]) == title;
    if articles.len() > 1 && !articles.iter().all(is_same) {
        return None;
    }
    let has_body = |article: &&Cursor<'_>| article.text_at(&["articleBody"]).is_some();
    articles.iter().find(has_body).or(Some(first))
}
