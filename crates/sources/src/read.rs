//! Reads `site.json`.

use super::{BlockLayout, Edition, Lists, Origin, ReadHosts, Section, Site};
use lede_formats::cursor::{Cursor, Diagnostics};
use lede_formats::json;
use lede_formats::{Diagnostic, ReadError};
use lede_model::{Language, Url};
use serde::Deserialize;
use std::sync::OnceLock;

/// The members of `site.json`, except `sources`: [`crate::source`] reads those
/// when they are needed.
#[derive(Deserialize)]
#[serde(expecting = "the paper's name")]
struct SiteDocument {
    name: String,
    #[serde(default)]
    tagline: Option<String>,
    #[serde(default)]
    notice: Option<String>,
    #[serde(default)]
    language: Language,
    #[serde(default)]
    lists: Option<ListsDocument>,
    #[serde(default)]
    sections: Vec<SectionDocument>,
    #[serde(default)]
    editions: Vec<EditionDocument>,
    #[serde(default)]
    read: ReadDocument,
}

#[derive(Default, Deserialize)]
struct ListsDocument {
    #[serde(default)]
    front: Option<Url>,
    #[serde(default)]
    article: Option<String>,
    #[serde(default)]
    section: Option<String>,
    #[serde(default)]
    author: Option<String>,
    #[serde(default)]
    tag: Option<String>,
}

#[derive(Deserialize)]
#[serde(expecting = "an edition with a slug, a name and a front")]
struct EditionDocument {
    slug: String,
    name: String,
    #[serde(default)]
    tagline: Option<String>,
    #[serde(default)]
    notice: Option<String>,
    #[serde(default)]
    language: Language,
    front: Url,
    #[serde(default)]
    sections: Vec<SectionDocument>,
}

#[derive(Deserialize)]
#[serde(expecting = "a section with a slug and a name")]
struct SectionDocument {
    slug: String,
    name: String,
    #[serde(default)]
    layout: BlockLayout,
}

#[derive(Default, Deserialize)]
struct ReadDocument {
    #[serde(default)]
    hosts: Vec<String>,
}

/// Reads `site.json`. Relative addresses in it are resolved against `base`, the
/// address of the application.
///
/// # Errors
/// [`ReadError`] if the text is not JSON, or lacks a required member: `name`, and
/// `lists.front` or `sources`.
pub fn read(text: &str, base: &Url) -> Result<Site, ReadError> {
    let json = json::parse(text)?;
    let diagnostics = Diagnostics::default();
    let root = Cursor::root(&json.value, base, &diagnostics);
    let site: SiteDocument = root
        .decode()
        .ok_or_else(|| missing("$.name", "the paper's name"))?;
    let has_lists = site.lists.is_some();
    let lists = site.lists.unwrap_or_default();
    let (origin, front) = match (root.get("sources"), lists.front) {
        (Some(_), _) => (Origin::Sources(text.to_owned()), base.clone()),
        (None, Some(front)) => (Origin::Lists, front),
        (None, None) if has_lists => {
            return Err(missing(
                "$.lists.front",
                "the address of the newest stories",
            ));
        }
        (None, None) => return Err(missing("$.lists", "where the lists are")),
    };
    let main = Edition {
        slug: None,
        name: site.name,
        tagline: site.tagline,
        notice: site.notice,
        language: site.language,
        front,
        sections: site.sections.into_iter().map(Section::from).collect(),
        found: OnceLock::new(),
    };
    let others = site.editions.into_iter().map(Edition::from);
    Ok(Site {
        base: base.clone(),
        editions: std::iter::once(main).chain(others).collect(),
        lists: Lists {
            article: lists
                .article
                .unwrap_or_else(|| Lists::DEFAULT_ARTICLE.to_owned()),
            section: lists.section,
            author: lists.author,
            tag: lists.tag,
        },
        origin,
        read_hosts: ReadHosts::from(site.read),
    })
}

fn missing(path: &str, expected: &'static str) -> ReadError {
    ReadError::NotADocument(Diagnostic {
        path: path.to_owned(),
        expected: expected.into(),
        found: "nothing",
    })
}

impl From<EditionDocument> for Edition {
    fn from(edition: EditionDocument) -> Self {
        Self {
            slug: Some(edition.slug),
            name: edition.name,
            tagline: edition.tagline,
            notice: edition.notice,
            language: edition.language,
            front: edition.front,
            sections: edition.sections.into_iter().map(Section::from).collect(),
            found: OnceLock::new(),
        }
    }
}

impl From<SectionDocument> for Section {
    fn from(section: SectionDocument) -> Self {
        Self {
            slug: section.slug,
            name: section.name,
            layout: section.layout,
        }
    }
}

impl From<ReadDocument> for ReadHosts {
    /// `*` means every host.
    fn from(read: ReadDocument) -> Self {
        match read.hosts.iter().any(|host| host == "*") {
            true => Self::Any,
            false => Self::Named(read.hosts),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Route;

    fn base() -> Url {
        Url::parse("https://news.example/paper/").expect("a fixed address")
    }

    fn site() -> Site {
        read(
            r#"{"name":"The Paper","language":"en",
                "lists":{"front":"articles/index.json","section":"articles/section/{slug}.json"},
                "sections":[{"slug":"sea","name":"Sea","layout":"across"}],
                "editions":[{"slug":"ar","name":"الجريدة","language":"ar","front":"articles/ar.json"},
                            {"name":"no slug, no page","front":"x.json"}],
                "read":{"hosts":["cdn.example"]}}"#,
            &base(),
        )
        .expect("a sound site.json")
    }

    #[test]
    fn addresses_start_at_the_base() {
        let site = site();
        let address = |route| site.address_of(&route).map(|url| url.as_str().to_owned());
        let front = |edition: Option<&str>| Route::Front {
            edition: edition.map(str::to_owned),
        };
        assert_eq!(
            address(front(None)).as_deref(),
            Some("https://news.example/paper/articles/index.json")
        );
        assert_eq!(
            address(front(Some("ar"))).as_deref(),
            Some("https://news.example/paper/articles/ar.json")
        );
        assert_eq!(address(front(Some("xx"))), None);
        assert_eq!(
            address(Route::Article { id: "a/b".into() }).as_deref(),
            Some("https://news.example/paper/articles/a%2Fb.json")
        );
        assert_eq!(
            address(Route::Tag { slug: "t".into() }),
            None,
            "this site has no tag lists"
        );
    }

    #[test]
    fn a_page_is_in_the_edition_of_its_language() {
        let site = site();
        assert_eq!(
            site.editions.len(),
            2,
            "an edition without a slug has no page"
        );
        assert_eq!(site.edition_for(Language::parse("ar-EG").as_ref()), 1);
        assert_eq!(site.edition_for(Language::parse("fr").as_ref()), 0);
        assert_eq!(site.edition_for(None), 0);
    }

    #[test]
    fn a_route_of_an_edition_has_its_language_before_its_document_is_loaded() {
        let site = site();
        let language = |route| site.language_of(&route).map(Language::as_str);
        let edition = Some("ar".to_owned());
        assert_eq!(language(Route::Front { edition }), Some("ar"));
        assert_eq!(language(Route::Section { slug: "sea".into() }), Some("en"));
        assert_eq!(language(Route::Tag { slug: "sea".into() }), None);
    }

    #[test]
    fn documents_are_read_from_named_hosts_only() {
        let site = site();
        let may = |address: &str| Url::parse(address).map(|url| site.may_read(&url));
        assert_eq!(may("https://news.example/x.json"), Ok(true));
        assert_eq!(may("https://cdn.example/x.json"), Ok(true));
        assert_eq!(may("https://cdn.example.evil/x.json"), Ok(false));
        assert_eq!(may("https://news.example@evil.example/x.json"), Ok(false));
    }

    #[test]
    fn only_addresses_below_the_base_are_routes() {
        let site = site();
        let route = |address: &str| site.route_of(&Url::parse(address).expect("an address"));
        assert!(route("https://news.example/paper/article/x").is_some());
        assert!(route("https://news.example/paper/articles/x.json").is_none());
        assert!(route("https://news.example/other/article/x").is_none());
    }

    #[test]
    fn a_missing_member_is_named() {
        let error = read(r#"{"name":"x"}"#, &base()).expect_err("no lists");
        assert_eq!(
            error.to_string(),
            "$.lists: expected where the lists are, found nothing"
        );
    }
}
