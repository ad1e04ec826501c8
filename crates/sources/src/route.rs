//! The pages of the application as a type, and their addresses.

use crate::Edition;
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};

/// A page. [`Route::path`] and [`Route::parse`] are inverse functions.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Route {
    /// `/`, or `/edition/{slug}` for an edition in another language.
    Front {
        /// The edition's slug; `None` for the main edition.
        edition: Option<String>,
    },
    /// `/article/{id}`.
    Article {
        /// The article's id.
        id: String,
    },
    /// `/section/{slug}`.
    Section {
        /// The section's slug.
        slug: String,
    },
    /// `/author/{slug}`.
    Author {
        /// The author's slug.
        slug: String,
    },
    /// `/tag/{slug}`.
    Tag {
        /// The tag's slug.
        slug: String,
    },
    /// `/read?url={address}`: any document, by its address.
    Read {
        /// The address as the reader typed it; with `None` the page asks for one.
        url: Option<String>,
    },
    /// `/read?url={address}&item={id}`: one story of a list, by the address of the
    /// list.
    ReadItem {
        /// The address of the list as the reader typed it.
        list: String,
        /// The id of the story in it.
        item: String,
    },
    /// `/search?q={query}`.
    Search {
        /// The query; with `None` the page asks for one.
        query: Option<String>,
    },
    /// Every other address.
    NotFound,
}

impl Route {
    /// The front of an edition; without one, that of the main edition.
    #[must_use]
    pub fn front_of(edition: Option<&Edition>) -> Self {
        Self::Front {
            edition: edition.and_then(|edition| edition.slug.clone()),
        }
    }

    /// The paths of the pages without a name.
    pub const FIXED: [&str; 4] = ["", "index.html", "read", "search"];

    /// The first segments of the paths of pages with a name, which is the second.
    pub const NAMED: [&str; 5] = ["article", "section", "author", "tag", "edition"];

    /// Reads a path relative to the application's base, with its query and
    /// without a leading slash: `article/x`, `read?url=…`.
    #[must_use]
    pub fn parse(path: &str) -> Self {
        let path = path.split('#').next().unwrap_or_default();
        let (path, query) = path.split_once('?').unwrap_or((path, ""));
        let path = path.trim_start_matches('/').trim_end_matches('/');
        if path.is_empty() || path == "index.html" {
            return Self::Front { edition: None };
        }
        if path == "read" {
            let url = parameter(query, "url");
            return match (url, parameter(query, "item")) {
                (Some(list), Some(item)) => Self::ReadItem { list, item },
                (url, _) => Self::Read { url },
            };
        }
        if path == "search" {
            let query = parameter(query, "q");
            return Self::Search { query };
        }
        let Some((kind, name)) = path.split_once('/') else {
            return Self::NotFound;
        };
        // No route has a third segment. An id may contain an escaped slash.
        let name = if name.as_bytes().contains(&b'/') {
            String::new()
        } else {
            unescape(name)
        };
        match kind {
            _ if name.is_empty() => Self::NotFound,
            "article" => Self::Article { id: name },
            "section" => Self::Section { slug: name },
            "author" => Self::Author { slug: name },
            "tag" => Self::Tag { slug: name },
            "edition" => Self::Front {
                edition: Some(name),
            },
            _ => Self::NotFound,
        }
    }

    /// The path relative to the application's base, without a leading slash.
    #[must_use]
    pub fn path(&self) -> String {
        let (kind, name) = match self {
            Self::Front { edition: None } => return String::new(),
            Self::Front {
                edition: Some(slug),
            } => ("edition/", slug),
            Self::Article { id } => ("article/", id),
            Self::Section { slug } => ("section/", slug),
            Self::Author { slug } => ("author/", slug),
            Self::Tag { slug } => ("tag/", slug),
            Self::Read { url: None } => return "read".to_owned(),
            Self::Read { url: Some(url) } => ("read?url=", url),
            Self::ReadItem { list, item } => {
                return ["read?url=", &escape(list), "&item=", &escape(item)].concat();
            }
            Self::Search { query: None } => return "search".to_owned(),
            Self::Search { query: Some(query) } => ("search?q=", query),
            Self::NotFound => return "not-found".to_owned(),
        };
        let mut path = kind.to_owned();
        path.push_str(&escape(name));
        path
    }
}

/// The value of a parameter of a query; `None` if it is missing or blank.
pub(super) fn parameter(query: &str, name: &str) -> Option<String> {
    form_urlencoded::parse(query.as_bytes())
        .find(|(key, _)| key == name)
        .map(|(_, value)| value.into_owned())
        .filter(|value| !value.trim().is_empty())
}

/// All characters except the unreserved ones of RFC 3986.
const RESERVED: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'-')
    .remove(b'.')
    .remove(b'_')
    .remove(b'~');

/// The same for names that may have several path segments.
const RESERVED_IN_PATH: &AsciiSet = &RESERVED.remove(b'/');

/// Percent-encodes text for a path segment or a query.
pub(super) fn escape(text: &str) -> String {
    utf8_percent_encode(text, RESERVED).to_string()
}

/// Percent-encodes a name that may have several path segments.
pub(super) fn escape_path(text: &str) -> String {
    utf8_percent_encode(text, RESERVED_IN_PATH).to_string()
}

/// Decodes percent-encoding. Invalid escapes are kept.
pub(super) fn unescape(text: &str) -> String {
    percent_decode_str(text).decode_utf8_lossy().into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parse_is_the_inverse_of_path() {
        let name = || "a b/ü?&%20+#".to_owned();
        for route in [
            Route::Front { edition: None },
            Route::Front {
                edition: Some(name()),
            },
            Route::Article { id: name() },
            Route::Section { slug: name() },
            Route::Author { slug: name() },
            Route::Tag { slug: name() },
            Route::Read { url: None },
            Route::Read {
                url: Some("https://news.example/a.json?b=c&d=e".to_owned()),
            },
            Route::ReadItem {
                list: "https://news.example/feed?b=c&d=e".to_owned(),
                item: name(),
            },
            Route::Search { query: None },
            Route::Search {
                query: Some(name()),
            },
            Route::NotFound,
        ] {
            assert_eq!(Route::parse(&route.path()), route, "{}", route.path());
        }
    }

    #[test]
    fn variants_of_addresses_are_parsed() {
        let article = Route::Article { id: "x".to_owned() };
        assert_eq!(Route::parse("article/x/"), article);
        assert_eq!(Route::parse("/article/x?utm_source=mail#part"), article);
        assert_eq!(Route::parse("index.html"), Route::Front { edition: None });
        assert_eq!(
            Route::parse("read?a=b&url=https%3A%2F%2Fn.example%2Fa.json"),
            Route::Read {
                url: Some("https://n.example/a.json".to_owned())
            }
        );
        for nowhere in ["article", "article/", "article/a/b", "nothing/x", "x"] {
            assert_eq!(Route::parse(nowhere), Route::NotFound, "{nowhere}");
        }
    }

    #[test]
    fn the_lists_of_paths_are_those_that_are_parsed() {
        for path in Route::FIXED {
            assert_ne!(Route::parse(path), Route::NotFound, "{path}");
        }
        for kind in Route::NAMED {
            let path = format!("{kind}/x");
            assert_eq!(Route::parse(&path).path(), path);
        }
    }

    #[test]
    fn names_are_escaped_for_paths_and_queries() {
        let name = "aZ0-._~ /+&=%?#ü'*";
        let escaped = "aZ0-._~%20%2F%2B%26%3D%25%3F%23%C3%BC%27%2A";
        assert_eq!(escape(name), escaped);
        assert_eq!(escape_path(name), escaped.replace("%2F", "/"));
    }

    #[test]
    fn parameters_are_found_by_their_full_name() {
        for (query, value) in [
            ("q=a+b%20c", Some("a b c")),
            ("%71=a", Some("a")),
            ("qq=a&q=b&q=c", Some("b")),
            ("q=%ff%", Some("\u{fffd}%")),
            ("q", None),
            ("q=+", None),
            ("&&=&", None),
            ("", None),
        ] {
            assert_eq!(parameter(query, "q").as_deref(), value, "{query}");
        }
    }

    #[test]
    fn invalid_escapes_are_kept() {
        assert_eq!(unescape("100%"), "100%");
        assert_eq!(unescape("%zz%4"), "%zz%4");
        assert_eq!(unescape("%ff"), "\u{fffd}");
    }
}
