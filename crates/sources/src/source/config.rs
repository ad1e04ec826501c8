//! Reads the sources in `site.json`.

use super::api::parameter;
use super::{Api, ghost, guardian, wordpress};
use crate::{Edition, Origin, Site};
use lede_formats::cursor::{Cursor, Diagnostics};
use lede_formats::json;
use lede_model::{Url, without_query};
use serde::Deserialize;
use std::collections::BTreeMap;

/// A source of stories.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// The prefix of its ids and slugs in this paper's addresses: empty for the
    /// only source of a paper, otherwise the source's number and `~`.
    pub prefix: String,
    /// The system that it runs.
    pub kind: Kind,
    /// Its address.
    pub url: Url,
    /// The key for its API.
    pub key: Option<String>,
    /// The slugs of the paper's sections, each with the source's slug.
    pub sections: Vec<(String, String)>,
}

/// The system that a source runs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// Unknown; the application tries the likely ones.
    #[default]
    Auto,
    /// A folder of native documents, with lists of sections, authors and tags.
    Native,
    /// WordPress.
    #[serde(rename = "wordpress")]
    WordPress,
    /// Ghost.
    Ghost,
    /// A JSON Feed or RSS in JSON.
    JsonFeed,
    /// The Guardian's Content API.
    Guardian,
    /// A folder of documents with an index.
    List,
    /// A document of another format that holds its stories whole. It is found by
    /// trying, and never named.
    #[serde(skip)]
    Collection,
}

/// The sources of a paper.
#[must_use]
pub fn of(site: &Site) -> Vec<Source> {
    match &site.origin {
        // Only a search asks these.
        Origin::Lists => site.editions.iter().map(front_as_source).collect(),
        Origin::Sources(json) => read(json, &site.base),
        Origin::Preview(address) => preview(address).into_iter().collect(),
    }
}

/// An edition's front as a source for a search.
fn front_as_source(edition: &Edition) -> Source {
    Source {
        prefix: String::new(),
        kind: Kind::Native,
        url: edition.front.clone(),
        key: None,
        sections: Vec::new(),
    }
}

/// The member of `site.json` with the sources.
#[derive(Deserialize)]
struct SourcesDocument {
    #[serde(default)]
    sources: Vec<SourceDocument>,
}

#[derive(Deserialize)]
struct SourceDocument {
    #[serde(default)]
    kind: Kind,
    #[serde(default)]
    url: Option<Url>,
    #[serde(default)]
    key: Option<String>,
    #[serde(default)]
    sections: BTreeMap<String, String>,
}

fn read(text: &str, base: &Url) -> Vec<Source> {
    let Ok(json) = json::parse(text) else {
        return Vec::new();
    };
    let diagnostics = Diagnostics::default();
    let root = Cursor::root(&json.value, base, &diagnostics);
    let document: Option<SourcesDocument> = root.decode();
    let found = document.map_or_else(Vec::new, |document| document.sources);
    let mut sources: Vec<Source> = found.into_iter().filter_map(source).collect();
    if sources.len() > 1 {
        for (index, source) in sources.iter_mut().enumerate() {
            source.prefix = [(index + 1).to_string().as_str(), "~"].concat();
        }
    }
    sources
}

fn source(document: SourceDocument) -> Option<Source> {
    let url = match document.url {
        Some(url) => url,
        // Only the Guardian's address is known without being named.
        None if document.kind == Kind::Guardian => Url::parse(guardian::ROOT).ok()?,
        None => return None,
    };
    Some(Source {
        prefix: String::new(),
        kind: document.kind,
        key: document.key.or_else(|| key_in(&url)),
        url,
        sections: document.sections.into_iter().collect(),
    })
}

/// The source at an address that a reader typed.
fn preview(address: &str) -> Option<Source> {
    let address = address.trim();
    let url = match address.contains("://") {
        true => Url::parse(address),
        false => Url::parse(&["https://", address].concat()),
    };
    let url = url.ok().filter(Url::is_web)?;
    Some(Source {
        prefix: String::new(),
        kind: Kind::Auto,
        key: key_in(&url),
        url,
        sections: Vec::new(),
    })
}

/// The key in an address of an API.
fn key_in(address: &Url) -> Option<String> {
    parameter(address, "key").or_else(|| parameter(address, "api-key"))
}

impl Source {
    /// The source's slug of a section of the paper.
    pub(super) fn source_slug(&self, slug: &str) -> Option<&str> {
        let section = self.sections.iter().find(|(ours, _)| ours == slug)?;
        Some(&section.1)
    }

    /// The paper's slug of a section of the source, by the source's slug or number.
    pub(super) fn paper_slug(&self, slug: &str) -> Option<&str> {
        let is_it = |theirs: &str| {
            let rest = slug.strip_prefix(theirs);
            let is_number = theirs.bytes().all(|digit| digit.is_ascii_digit());
            rest.is_some_and(|rest| rest.is_empty() || (is_number && rest.starts_with('-')))
        };
        let section = self.sections.iter().find(|(_, theirs)| is_it(theirs))?;
        Some(&section.0)
    }

    /// The APIs that may answer, the most likely one first. For [`Kind::Auto`]
    /// the API that answers determines the kind.
    #[must_use]
    pub fn apis(&self) -> Vec<Api> {
        let api = |kind: Kind, root: Url| Api {
            kind,
            root,
            key: self.key.clone(),
        };
        let only = |kind| vec![api(kind, self.url.clone())];
        match self.kind {
            Kind::WordPress => roots(&self.url, wordpress::roots)
                .into_iter()
                .map(|root| api(Kind::WordPress, root))
                .collect(),
            Kind::Ghost => ghost::root(&self.url)
                .map(|root| api(Kind::Ghost, root))
                .into_iter()
                .collect(),
            Kind::Auto => self.likely(&api),
            kind => only(kind),
        }
    }

    fn likely(&self, api: &dyn Fn(Kind, Url) -> Api) -> Vec<Api> {
        let address = self.url.as_str();
        let path = without_query(address);
        if address.starts_with(guardian::ROOT) {
            let root = Url::parse(guardian::ROOT).ok();
            return root
                .map(|root| api(Kind::Guardian, root))
                .into_iter()
                .collect();
        }
        if address.contains("/ghost/api/") || self.key.is_some() {
            let root = ghost::root(&self.url);
            return root
                .map(|root| api(Kind::Ghost, root))
                .into_iter()
                .collect();
        }
        let mut apis = Vec::new();
        let is_document = path.ends_with(".json");
        if is_document {
            apis.push(api(Kind::JsonFeed, self.url.clone()));
            apis.push(api(Kind::Collection, self.url.clone()));
            apis.push(api(Kind::Native, self.url.clone()));
        }
        let wordpress = roots(&self.url, wordpress::roots);
        apis.extend(wordpress.into_iter().map(|root| api(Kind::WordPress, root)));
        if !is_document {
            let feeds = roots(&self.url, feeds);
            apis.extend(feeds.into_iter().map(|feed| api(Kind::JsonFeed, feed)));
            apis.push(api(Kind::Collection, self.url.clone()));
            let lists = roots(&self.url, lists);
            apis.extend(lists.into_iter().map(|list| api(Kind::Native, list)));
        }
        apis
    }
}

/// Well-known addresses below an address, then below the root of its host. A
/// reader may type the address of a page of the paper.
fn roots(address: &Url, below: fn(&Url) -> Vec<Url>) -> Vec<Url> {
    let mut roots = below(address);
    if let Ok(host) = address.join("/") {
        for root in below(&host) {
            if !roots.contains(&root) {
                roots.push(root);
            }
        }
    }
    roots
}

/// The usual addresses of feeds.
fn feeds(address: &Url) -> Vec<Url> {
    let mut feeds = vec![address.clone()];
    for name in ["feed.json", "feed/json", "index.json"] {
        feeds.extend(below(address, name));
    }
    feeds
}

/// The usual addresses of native lists.
fn lists(address: &Url) -> Vec<Url> {
    let names = ["index.json", "articles/index.json"];
    names
        .iter()
        .filter_map(|name| below(address, name))
        .collect()
}

/// The address of a path below another address, which may end with a slash.
pub(super) fn below(address: &Url, path: &str) -> Option<Url> {
    let folder = without_query(address.as_str());
    let slash = if folder.ends_with('/') { "" } else { "/" };
    address.join(&[folder, slash, path].concat()).ok()
}
