//! The requests to sources as templates, for the script that begins a page
//! before the application runs.
//!
//! The script asks for exactly what the application asks for first, so that the
//! application finds the answer. It fills the templates in; the tests here do
//! the same and compare.

use super::root::RootRule;
use super::{Api, Kind, Query, ghost, guardian, wordpress};
use lede_model::Url;
use serde::Serialize;
use std::collections::BTreeMap;

/// How a kind of source is asked.
#[derive(Debug, Serialize)]
pub struct Templates {
    /// The marks of an address that leads into the API, each with the end of the
    /// root there. The root of any other address is at `below`.
    marked: &'static [(&'static str, &'static str)],
    /// The usual place of the root; without one the address itself is the root.
    #[serde(skip_serializing_if = "Option::is_none")]
    below: Option<&'static str>,
    /// Whether an address that ends with `.json` is the root itself.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    is_file: bool,
    /// The parameter for the key.
    #[serde(skip_serializing_if = "Option::is_none")]
    key: Option<&'static str>,
    /// The address for each kind of page, and of the list of sections.
    ///
    /// - `{root}` is the root. Without it the address is relative to the root.
    /// - `{key}` is the parameter with the key and `&`, or nothing without a key.
    /// - `{name}` is a name, escaped; `{path}` the same with its slashes.
    /// - `{number}` is the number at the start of a name.
    ///
    /// If the root has a query, the first `?` becomes `&`. `article_id` is for
    /// names of 24 hexadecimal digits, if those have an address of their own.
    pages: BTreeMap<&'static str, String>,
    /// The path to the stories in an answer; without one the answer itself is
    /// the story or the list of them.
    #[serde(skip_serializing_if = "Option::is_none")]
    stories: Option<&'static str>,
    /// The path to the lead picture in a story: an address, a picture of the
    /// native format, or one of WordPress's media library.
    #[serde(skip_serializing_if = "Option::is_none")]
    picture: Option<&'static str>,
}

/// The address of the Guardian's API, which is known without being named.
pub const GUARDIAN: &str = guardian::ROOT;

/// The templates of every kind of source, by its name in `site.json`.
#[must_use]
pub fn templates() -> BTreeMap<&'static str, Templates> {
    KINDS
        .iter()
        .map(|(name, kind)| (*name, Templates::of(*kind)))
        .collect()
}

/// The kinds whose APIs are known, by their names in `site.json`.
const KINDS: [(&str, Kind); 6] = [
    ("ghost", Kind::Ghost),
    ("guardian", Kind::Guardian),
    ("json_feed", Kind::JsonFeed),
    ("list", Kind::List),
    ("native", Kind::Native),
    ("wordpress", Kind::WordPress),
];

/// A name with a slash, as it is and escaped.
const NAME: (&str, &str) = ("a/b", "a%2Fb");
const NUMBER: &str = "7777777";
const ID: &str = "aaaaaaaaaaaaaaaaaaaaaaaa";
const KEY: &str = "{key}";
const ESCAPED_KEY: &str = "%7Bkey%7D";

/// The name of the list of sections among the pages.
const SECTIONS: &str = "sections";

const PAGES: [&str; 6] = ["front", "section", "author", "tag", "search", "article"];

/// What a page of that kind asks.
fn query(page: &str, name: &str) -> Query {
    let name = name.to_owned();
    match page {
        "section" => Query::Section(name),
        "author" => Query::Author(name),
        "tag" => Query::Tag(name),
        "search" => Query::Search(name),
        "article" => Query::Article(name),
        _ => Query::Front,
    }
}

impl Templates {
    /// Whether sources of the kind tell their sections.
    #[must_use]
    pub fn has_sections(&self) -> bool {
        self.pages.contains_key(SECTIONS)
    }

    fn of(kind: Kind) -> Self {
        let rule = |rule: RootRule| {
            (
                rule.marked,
                rule.below.first().copied(),
                "https://root.example/",
            )
        };
        let (marked, below, root) = match kind {
            Kind::WordPress => rule(wordpress::ROOT),
            Kind::Ghost => rule(ghost::ROOT),
            Kind::Guardian => (&[][..], Some(""), "https://root.example/"),
            Kind::Native | Kind::List => (
                &[][..],
                Some("index.json"),
                "https://root.example/index.json",
            ),
            Kind::JsonFeed | Kind::Collection | Kind::Auto => {
                (&[][..], None, "https://root.example/feed")
            }
        };
        let mut templates = Self {
            marked,
            below,
            is_file: matches!(kind, Kind::Native | Kind::List),
            key: None,
            pages: BTreeMap::new(),
            stories: match kind {
                Kind::Ghost => Some("posts"),
                Kind::Native => Some("items"),
                _ => None,
            },
            picture: match kind {
                Kind::Ghost => Some("feature_image"),
                Kind::Native => Some("image"),
                Kind::WordPress => Some("_embedded.wp:featuredmedia.0"),
                _ => None,
            },
        };
        let Ok(root) = Url::parse(root) else {
            return templates;
        };
        let api = Api {
            kind,
            root,
            key: Some(KEY.to_owned()),
        };
        for page in PAGES {
            let address = api.address(&query(page, NAME.0));
            let address = address.or_else(|| api.address(&query(page, NUMBER)));
            templates.add(page, address, &api);
        }
        templates.add(SECTIONS, api.sections(), &api);
        let by_id = api.address(&query("article", ID));
        let by_id = by_id.map(|address| address.as_str().replace(ID, NAME.1));
        let by_id = by_id.and_then(|address| Url::parse(&address).ok());
        templates.add("article_id", by_id, &api);
        if templates.pages.get("article_id") == templates.pages.get("article")
            || !matches!(kind, Kind::Ghost)
        {
            templates.pages.remove("article_id");
        }
        templates
    }

    fn add(&mut self, page: &'static str, address: Option<Url>, api: &Api) {
        let Some(address) = address else { return };
        let root = api.root.as_str();
        let folder = root.trim_end_matches("index.json");
        let mut template = match address.as_str().strip_prefix(root) {
            Some(rest) => ["{root}", rest].concat(),
            None => address.as_str().replace(folder, ""),
        };
        for name in ["api-key", "key"] {
            let parameter = [name, "=", ESCAPED_KEY, "&"].concat();
            if template.contains(&parameter) {
                self.key = Some(name);
                template = template.replace(&parameter, "{key}");
            }
        }
        for (text, place) in [(NAME.1, "{name}"), (NAME.0, "{path}"), (NUMBER, "{number}")] {
            template = template.replace(text, place);
        }
        self.pages.insert(page, template);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::route::{escape, escape_path};
    use crate::source::query::number_of;
    use crate::source::{Source, config};

    /// What `public/sources.js` does.
    fn filled(
        templates: &Templates,
        url: &Url,
        key: Option<&str>,
        page: &str,
        name: &str,
    ) -> Option<String> {
        let whole = url.as_str();
        let marked = templates.marked.iter();
        let marked = marked.filter_map(|(mark, end)| Some((whole.find(mark)?, end)));
        let is_file = templates.is_file && whole.split(['?', '#']).next()?.ends_with(".json");
        let root = match (marked.into_iter().next(), templates.below) {
            (Some((at, end)), _) => url.join(&[whole.get(..at)?, end].concat()).ok()?,
            (None, Some(below)) if !is_file => config::below(url, below)?,
            _ => url.clone(),
        };
        let is_id = name.len() == 24 && name.bytes().all(|digit| digit.is_ascii_hexdigit());
        let by_id = templates.pages.get("article_id");
        let by_id = by_id.filter(|_| is_id && page == "article");
        let mut template = by_id.or_else(|| templates.pages.get(page))?.clone();
        if root.as_str().contains('?') {
            template = template.replacen('?', "&", 1);
        }
        if template.contains("{number}") {
            template = template.replace("{number}", number_of(name)?);
        }
        let key = templates.key.zip(key);
        let key = key.map(|(parameter, key)| [parameter, "=", &escape(key), "&"].concat());
        let template = template
            .replace("{root}", root.as_str())
            .replace("{key}", &key.unwrap_or_default())
            .replace("{name}", &escape(name))
            .replace("{path}", &escape_path(name));
        root.join(&template).ok().map(String::from)
    }

    #[test]
    fn filled_templates_are_the_first_requests_of_the_application() {
        let addresses = [
            "https://paper.example",
            "https://paper.example/news/",
            "https://paper.example/news?a=b#c",
            "https://paper.example/blog/wp-json/wp/v2/posts?page=2",
            "https://paper.example/index.php?rest_route=/wp/v2",
            "https://paper.example/ghost/api/content/posts/?key=k",
            "https://paper.example/articles/index.json?v=1",
            "https://content.guardianapis.com/",
        ];
        let names = [
            "5-news",
            "12",
            "slow-wave",
            "5f0c2a1b9e8d7c6b5a493827",
            "world/2026/a b",
            "tag:é'*",
        ];
        let mut count = 0;
        for (_, kind) in KINDS {
            let templates = Templates::of(kind);
            for address in addresses {
                for key in [None, Some("k/1")] {
                    let source = Source {
                        prefix: String::new(),
                        kind,
                        url: Url::parse(address).unwrap(),
                        key: key.map(str::to_owned),
                        sections: Vec::new(),
                    };
                    let api = source.apis().into_iter().next().unwrap();
                    let fill = |page, name| filled(&templates, &source.url, key, page, name);
                    let text = |url: Option<Url>| url.map(String::from);
                    assert_eq!(fill("sections", ""), text(api.sections()), "{api:?}");
                    for name in names {
                        for page in PAGES {
                            let expected = text(api.address(&query(page, name)));
                            assert_eq!(fill(page, name), expected, "{page} {name} {api:?}");
                            count += usize::from(expected.is_some());
                        }
                    }
                }
            }
        }
        assert!(count > 1000, "{count} addresses were compared");
    }

    #[test]
    fn the_names_of_kinds_are_those_of_site_json() {
        for (name, kind) in KINDS {
            let json = format!(
                r#"{{"name":"P","sources":[{{"kind":"{name}","url":"https://p.example/"}}]}}"#
            );
            let base = Url::parse("https://news.example/").unwrap();
            let site = crate::read(&json, &base).unwrap();
            assert_eq!(config::of(&site)[0].kind, kind);
        }
    }
}
