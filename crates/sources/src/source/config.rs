//! What `site.json` says of sources.

use super::api::parameter;
use super::{Api, ghost, guardian, wordpress};
use crate::{Edition, Origin, Site};
use lede_formats::cursor::{Cursor, Diagnostics};
use lede_formats::json;
use lede_model::Url;
use serde::Deserialize;
use std::collections::BTreeMap;

/// A source of stories.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// What the ids and slugs of its stories, sections, authors and tags begin
    /// with in this paper's addresses: nothing where it is the only one, else
    /// its number and `~`.
    pub prefix: String,
    /// What it runs.
    pub kind: Kind,
    /// Where it is.
    pub url: Url,
    /// What it wants to see before it answers.
    pub key: Option<String>,
    /// The paper's sections, and what they are called there.
    pub sections: Vec<(String, String)>,
}

/// What a source runs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// To be found out.
    #[default]
    Auto,
    /// A folder of Lede's own documents, with lists of sections, authors and tags.
    Native,
    /// WordPress.
    #[serde(rename = "wordpress")]
    WordPress,
    /// Ghost.
    Ghost,
    /// A feed.
    JsonFeed,
    /// The Guardian's Content API.
    Guardian,
    /// A folder of documents with an index.
    List,
}

/// The sources of a paper.
#[must_use]
pub fn of(site: &Site) -> Vec<Source> {
    match &site.origin {
        // Asked for what no list of its own answers.
        Origin::Lists => site.editions.iter().map(own).collect(),
        Origin::Sources(json) => read(json, &site.base),
        Origin::Preview(address) => preview(address).into_iter().collect(),
    }
}

/// An edition's front as a source, which it is for a search.
fn own(edition: &Edition) -> Source {
    Source {
        prefix: String::new(),
        kind: Kind::Native,
        url: edition.front.clone(),
        key: None,
        sections: Vec::new(),
    }
}

/// What `site.json` holds of sources.
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
        // The only kind whose address everybody knows.
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

/// The source at an address as people type it.
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
    /// What a section of the paper is called there.
    pub(super) fn section_behind(&self, slug: &str) -> Option<&str> {
        let section = self.sections.iter().find(|(ours, _)| ours == slug)?;
        Some(&section.1)
    }

    /// The paper's section that is called so there, by its slug or its number.
    pub(super) fn section_before(&self, slug: &str) -> Option<&str> {
        let is_it = |theirs: &str| {
            let rest = slug.strip_prefix(theirs);
            let is_number = theirs.bytes().all(|digit| digit.is_ascii_digit());
            rest.is_some_and(|rest| rest.is_empty() || (is_number && rest.starts_with('-')))
        };
        let section = self.sections.iter().find(|(_, theirs)| is_it(theirs))?;
        Some(&section.0)
    }

    /// Where its stories can be asked for, the most likely place first. A kind
    /// that is to be found out is told by the place that answers.
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
        let path = address.split(['?', '#']).next().unwrap_or_default();
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
            apis.push(api(Kind::Native, self.url.clone()));
        }
        let wordpress = roots(&self.url, wordpress::roots);
        apis.extend(wordpress.into_iter().map(|root| api(Kind::WordPress, root)));
        if !is_document {
            let feeds = roots(&self.url, feeds);
            apis.extend(feeds.into_iter().map(|feed| api(Kind::JsonFeed, feed)));
            let lists = roots(&self.url, lists);
            apis.extend(lists.into_iter().map(|list| api(Kind::Native, list)));
        }
        apis
    }
}

/// Well-known places below an address, then below the root of its host: who
/// gives the address of a page means the paper that it is in.
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

/// Where feeds are found.
fn feeds(address: &Url) -> Vec<Url> {
    let mut feeds = vec![address.clone()];
    for name in ["feed.json", "feed/json", "index.json"] {
        feeds.extend(below(address, name));
    }
    feeds
}

/// Where Lede's own lists are found.
fn lists(address: &Url) -> Vec<Url> {
    let names = ["index.json", "articles/index.json"];
    names
        .iter()
        .filter_map(|name| below(address, name))
        .collect()
}

/// The address of a path below another, whether or not that ends with a slash.
pub(super) fn below(address: &Url, path: &str) -> Option<Url> {
    let folder = address.as_str().split(['?', '#']).next()?;
    let slash = if folder.ends_with('/') { "" } else { "/" };
    address.join(&[folder, slash, path].concat()).ok()
}
