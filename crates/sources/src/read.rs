//! Reading `site.json`.

use super::{BlockLayout, Edition, Lists, Origin, ReadHosts, Section, Site};
use lede_formats::cursor::{Cursor, Diagnostics};
use lede_formats::json;
use lede_formats::{Diagnostic, ReadError};
use lede_model::{Language, Url};
use std::borrow::Cow;
use std::sync::OnceLock;

/// Reads `site.json`; relative addresses in it start at `base`, where the
/// application lives.
///
/// # Errors
/// [`ReadError`] when it is not JSON or lacks what no paper can do without: a
/// `name`, and `lists.front` or `sources`.
pub fn read(text: &str, base: &Url) -> Result<Site, ReadError> {
    let json = json::parse(text)?;
    let diagnostics = Diagnostics::default();
    let root = Cursor::root(&json.value, base, &diagnostics);
    let missing = |path: &str, expected| {
        ReadError::NotADocument(Diagnostic {
            path: path.to_owned(),
            expected: Cow::Borrowed(expected),
            found: "nothing",
        })
    };
    let lists = root.get("lists");
    let front = lists.as_ref().and_then(|lists| lists.get("front")?.url());
    let (origin, front) = match (root.get("sources"), front) {
        (Some(_), _) => (Origin::Sources(text.to_owned()), base.clone()),
        (None, Some(front)) => (Origin::Lists, front),
        (None, None) => {
            return Err(match lists {
                None => missing("$.lists", "where the lists are"),
                Some(_) => missing("$.lists.front", "the address of the newest stories"),
            });
        }
    };
    let list = |name| lists.as_ref().and_then(|lists| lists.member_text(name));
    let main = edition(&root, front).ok_or_else(|| missing("$.name", "the paper's name"))?;
    let mut editions = vec![main];
    if let Some(others) = root.get("editions") {
        for other in others.items() {
            let front = other.get("front").and_then(|front| front.url());
            editions.extend(
                front
                    .and_then(|front| edition(&other, front))
                    .filter(|edition| edition.slug.is_some()),
            );
        }
    }
    Ok(Site {
        base: base.clone(),
        editions,
        lists: Lists {
            article: list("article").unwrap_or_else(|| "articles/{id}.json".to_owned()),
            section: list("section"),
            author: list("author"),
            tag: list("tag"),
        },
        origin,
        read_hosts: read_hosts(&root),
    })
}

fn edition(json: &Cursor<'_>, front: Url) -> Option<Edition> {
    Some(Edition {
        slug: json.member_text("slug"),
        name: json.member_text("name")?,
        tagline: json.member_text("tagline"),
        notice: json.member_text("notice"),
        language: json
            .member_text("language")
            .as_deref()
            .and_then(Language::parse)
            .unwrap_or_default(),
        front,
        sections: json
            .get("sections")
            .map(|sections| sections.items().filter_map(|item| section(&item)).collect())
            .unwrap_or_default(),
        found: OnceLock::new(),
    })
}

fn section(json: &Cursor<'_>) -> Option<Section> {
    Some(Section {
        slug: json.member_text("slug")?,
        name: json.member_text("name")?,
        layout: match json.get("layout").as_ref().and_then(Cursor::as_str) {
            Some("across") => BlockLayout::Across,
            Some("portraits") => BlockLayout::Portraits,
            _ => BlockLayout::LeadList,
        },
    })
}

fn read_hosts(root: &Cursor<'_>) -> ReadHosts {
    let hosts: Vec<String> = root
        .get("read")
        .and_then(|read| {
            read.get("hosts")
                .map(|hosts| hosts.items().filter_map(|host| host.text()).collect())
        })
        .unwrap_or_default();
    if hosts.iter().any(|host| host == "*") {
        ReadHosts::Any
    } else {
        ReadHosts::Named(hosts)
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
    fn a_route_of_an_edition_is_in_its_language_before_anything_has_come() {
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
    fn routes_below_the_base_are_ours_and_no_others() {
        let site = site();
        let route = |address: &str| site.route_of(&Url::parse(address).expect("an address"));
        assert!(route("https://news.example/paper/article/x").is_some());
        assert!(route("https://news.example/paper/articles/x.json").is_none());
        assert!(route("https://news.example/other/article/x").is_none());
    }

    #[test]
    fn what_is_missing_is_named() {
        let error = read(r#"{"name":"x"}"#, &base()).expect_err("no lists");
        assert_eq!(
            error.to_string(),
            "$.lists: expected where the lists are, found nothing"
        );
    }
}
