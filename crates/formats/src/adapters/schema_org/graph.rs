//! The nodes of JSON-LD: their types and references.

use crate::adapters::value::elements;
use crate::cursor::Cursor;
use std::collections::BTreeMap;

/// How many values of a member are read: as many as the longest live report has
/// updates. There is a limit because each may refer to the same large node
/// again.
const MAX_VALUES: usize = 5_000;

/// The limit for values within values, such as pictures of authors.
const MAX_INNER_VALUES: usize = 8;

/// The nodes of a document by their `@id`.
pub(super) struct Graph<'a> {
    nodes: BTreeMap<&'a str, Cursor<'a>>,
}

impl<'a> Graph<'a> {
    pub(super) fn of(nodes: &'a [Cursor<'a>]) -> Self {
        let mut found = BTreeMap::new();
        for node in nodes {
            if let Some(id) = node.text_at(&["@id"])
                && node.keys().nth(1).is_some()
            {
                found.entry(id).or_insert(*node);
            }
        }
        Self { nodes: found }
    }

    /// Calls `read` with the node that a value refers to, or with the value
    /// itself. If both have members, the node has more.
    pub(super) fn with<T>(&self, value: &Cursor<'_>, read: &dyn Fn(&Cursor<'_>) -> T) -> T {
        let node = value.text_at(&["@id"]).and_then(|id| self.nodes.get(id));
        match node {
            Some(node) if node.keys().count() > value.keys().count() => read(node),
            _ => read(value),
        }
    }

    /// The results of `read` for the values of a member that is one value or a
    /// list.
    pub(super) fn list<T>(
        &self,
        json: &Cursor<'_>,
        key: &str,
        read: &dyn Fn(&Cursor<'_>) -> Option<T>,
    ) -> Vec<T> {
        self.limited(json, key, MAX_VALUES, read)
    }

    /// [`Self::list`] with the limit for values within values.
    pub(super) fn few<T>(
        &self,
        json: &Cursor<'_>,
        key: &str,
        read: &dyn Fn(&Cursor<'_>) -> Option<T>,
    ) -> Vec<T> {
        self.limited(json, key, MAX_INNER_VALUES, read)
    }

    fn limited<T>(
        &self,
        json: &Cursor<'_>,
        key: &str,
        limited: usize,
        read: &dyn Fn(&Cursor<'_>) -> Option<T>,
    ) -> Vec<T> {
        let Some(member) = json.get_non_empty(key) else {
            return Vec::new();
        };
        let mut found = Vec::new();
        each_value(&member, limited, &mut |item| {
            found.extend(self.with(item, read));
        });
        found
    }
}

/// Members that hold the values of a list or a set.
const LISTS: [&str; 2] = ["@list", "@set"];

/// Calls `read` with the first values of a member: one value, or the elements of
/// a list or a set.
pub(super) fn each_value(json: &Cursor<'_>, limit: usize, read: &mut dyn FnMut(&Cursor<'_>)) {
    let mut left = limit;
    let mut read_one = |value: &Cursor<'_>| {
        if left > 0 {
            left -= 1;
            read(value);
        }
    };
    for value in first_of(json, limit) {
        match LISTS.into_iter().find_map(|key| value.get(key)) {
            Some(inner) => first_of(&inner, limit).iter().for_each(&mut read_one),
            None => read_one(&value),
        }
    }
}

/// The first elements of a list, or the value.
fn first_of<'a>(json: &'a Cursor<'a>, limit: usize) -> Vec<Cursor<'a>> {
    match json.is_list() {
        true => json.items().take(limit).collect(),
        false => elements(json),
    }
}

/// Whether a node has one of the types, with or without a prefix.
pub(super) fn is_of_type(json: &Cursor<'_>, types: &[&str]) -> bool {
    has_type(json, &|name| types.contains(&name))
}

fn has_type(json: &Cursor<'_>, is_wanted: &dyn Fn(&str) -> bool) -> bool {
    let Some(member) = json.get("@type") else {
        return false;
    };
    elements(&member).iter().any(|name| {
        let name = name.as_str().unwrap_or_default();
        is_wanted(name.rsplit(['/', ':', '#']).next().unwrap_or_default())
    })
}

/// Whether a node is an article: by its type, or without a type by members that
/// only articles have.
pub(super) fn is_article(json: &Cursor<'_>) -> bool {
    let is_article = |name: &str| {
        let is_posting = name.ends_with("Posting") && name != "JobPosting";
        is_posting || name.ends_with("Article") || name == "Report"
    };
    let is_a_name = |name: &str| name.starts_with(|first: char| first.is_ascii_uppercase());
    if has_type(json, &is_a_name) {
        return has_type(json, &is_article);
    }
    let has = |key| json.get(key).is_some();
    let of_articles = ["datePublished", "articleBody", "author", "liveBlogUpdate"];
    has("headline") && of_articles.into_iter().any(has)
}
