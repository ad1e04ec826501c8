//! The only way to an `href` or a `src`.

use serde::{Serialize, Serializer};

/// An absolute address that is safe to offer as a link.
///
/// A value exists only if the platform's own parser read it and its scheme is
/// `http`, `https`, `mailto` or `tel`; `javascript:`, `data:` and the rest
/// cannot be represented. What the browser loads by itself (pictures, sound,
/// frames) must further pass [`Url::is_web`].
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Url(String);

/// Why an address was refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UrlRefused {
    /// No URL parser can make sense of it.
    Malformed,
    /// Its scheme is not one that a reader should be sent to.
    Scheme,
}

impl Url {
    /// Parses an absolute address.
    ///
    /// # Errors
    /// [`UrlRefused`] when it does not parse or has a scheme that is refused.
    pub fn parse(address: &str) -> Result<Self, UrlRefused> {
        if is_plain(address) {
            return Ok(Self(address.to_owned()));
        }
        Self::admit(parse_address(address, None))
    }

    /// Resolves `address` against this one, as a browser would a link in a
    /// page that lives here.
    ///
    /// # Errors
    /// [`UrlRefused`] when it does not parse or has a scheme that is refused.
    pub fn join(&self, address: &str) -> Result<Self, UrlRefused> {
        if self.is_web() && is_plain_path(address) {
            return Ok(Self([self.origin(), address].concat()));
        }
        // The base of what is whole already does not matter, and takes time.
        if address.starts_with("https://") || address.starts_with("http://") {
            return Self::parse(address);
        }
        Self::admit(parse_address(address, Some(&self.0)))
    }

    /// The address of `path` below this one, which ends with a slash. `path`
    /// is escaped already and does not climb.
    #[must_use]
    pub fn below(&self, path: &str) -> Self {
        let mut address = self.0.clone();
        address.push_str(path);
        Self(address)
    }

    fn admit(parsed: Option<String>) -> Result<Self, UrlRefused> {
        let href = parsed.ok_or(UrlRefused::Malformed)?;
        let (scheme, _) = href.split_once(':').ok_or(UrlRefused::Malformed)?;
        if matches!(scheme, "https" | "http" | "mailto" | "tel") {
            Ok(Self(href))
        } else {
            Err(UrlRefused::Scheme)
        }
    }

    /// The address in full, in the parser's normal form.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether it is `http` or `https`, so that media may be loaded from it.
    #[must_use]
    pub fn is_web(&self) -> bool {
        self.0.starts_with("https:") || self.0.starts_with("http:")
    }

    /// Host and port, or the empty string for `mailto` and `tel`.
    #[must_use]
    pub fn host(&self) -> &str {
        let authority = self.authority().unwrap_or_default();
        authority.rsplit('@').next().unwrap_or_default()
    }

    /// Scheme, host and port, as in `https://news.example:8080`.
    #[must_use]
    pub fn origin(&self) -> &str {
        let scheme_and_slashes = self.0.find(':').map_or(0, |colon| colon + "://".len());
        self.authority()
            .and_then(|authority| self.0.get(..scheme_and_slashes + authority.len()))
            .unwrap_or_default()
    }

    /// What stands between `//` and the path, in normal form.
    fn authority(&self) -> Option<&str> {
        let (_, rest) = self.0.split_once(':')?;
        rest.strip_prefix("//")?.split(['/', '?', '#']).next()
    }
}

impl From<Url> for String {
    fn from(url: Url) -> Self {
        url.0
    }
}

impl Serialize for Url {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0)
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Url {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Url".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "description": "An address. Relative ones are resolved against the document's own.",
            "type": "string",
            "format": "uri-reference"
        })
    }
}

/// Whether it is a whole address that any parser leaves as it is. Most are; to
/// ask the platform for thousands of them is what takes long.
fn is_plain(address: &str) -> bool {
    let Some((host, path)) = address
        .strip_prefix("https://")
        .and_then(|rest| Some(rest.split_at(rest.find('/')?)))
    else {
        return false;
    };
    // Neither a number nor in letters that have to be written in others.
    let is_name = |label: &str| {
        label.starts_with(|letter: char| letter.is_ascii_lowercase())
            && label
                .bytes()
                .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
            && !label.starts_with("xn--")
    };
    let (path, query) = path.split_once('?').unwrap_or((path, ""));
    let is_plain_query = |byte: u8| byte.is_ascii_alphanumeric() || b"-_.~=&+,%/:".contains(&byte);
    host.split('.').all(is_name) && is_plain_path(path) && query.bytes().all(is_plain_query)
}

/// Whether it is a path from the host's root that any parser leaves as it is.
fn is_plain_path(address: &str) -> bool {
    let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || b"/-_.".contains(&byte);
    address.starts_with('/')
        && address.bytes().all(is_plain)
        // Another host, and dots that climb. Bytes, because text is searched
        // for text by 3 kB of code: `docs/adr/011-what-nobody-called-by-name.md`.
        && !address.starts_with("//")
        && !address.as_bytes().windows(2).any(|pair| pair == b"/.")
}

#[cfg(target_arch = "wasm32")]
fn parse_address(address: &str, base: Option<&str>) -> Option<String> {
    match base {
        Some(base) => web_sys::Url::new_with_base(address, base),
        None => web_sys::Url::new(address),
    }
    .ok()
    .map(|url| url.href())
}

#[cfg(not(target_arch = "wasm32"))]
fn parse_address(address: &str, base: Option<&str>) -> Option<String> {
    let parsed = match base {
        Some(base) => ::url::Url::parse(base).ok()?.join(address),
        None => ::url::Url::parse(address),
    };
    parsed.ok().map(String::from)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn base() -> Url {
        Url::parse("https://news.example/paper/articles/a.json").expect("a fixed address")
    }

    #[test]
    fn relative_addresses_resolve_against_the_document() {
        let joined = base().join("../section/harbour").expect("resolves");
        assert_eq!(
            joined.as_str(),
            "https://news.example/paper/section/harbour"
        );
        let protocol_relative = base().join("//cdn.example/x.jpg").expect("resolves");
        assert_eq!(protocol_relative.as_str(), "https://cdn.example/x.jpg");
    }

    #[test]
    fn plain_paths_are_what_the_parser_makes_of_them() {
        let paths = [
            "/",
            "/a",
            "/a/",
            "/a.b/c-d_e",
            "/a//b",
            "//host/a",
            "/a/../b",
            "/./a",
            "/.a",
            "/a/.",
            "/a%2Fb",
            "/a b",
            "/a?b",
            "/a#b",
            "/\\a",
            "\\a",
            "/a.",
            "/a..",
            "/ä",
            "a/b",
            "",
            "/a:b",
            "/a\n",
        ];
        for path in paths {
            let parsed = parse_address(path, Some(base().as_str()));
            let joined = base().join(path).ok().map(|url| url.as_str().to_owned());
            assert_eq!(joined, parsed, "{path}");
        }
    }

    #[test]
    fn plain_addresses_are_what_the_parser_makes_of_them() {
        let plain = [
            "https://news.example/",
            "https://a-b.c1.example/d/e_f.g?h=i&j=%20k,l:m/~+n.",
            "https://localhost/a?",
        ];
        let others = [
            "https://news.example",
            "https://News.example/",
            "https://news.example:443/",
            "https://news.example//a",
            "https://news.example/a/../b",
            "https://news.example/%2e%2e/b",
            "https://news.example/a?'b",
            "https://news.example/a#b",
            "https://u@news.example/a",
            "https://1.2/",
            "https://a.0x1/",
            "https://a..example/",
            "https://.example/",
            "https://a.example./",
            "https://xn--a/",
            "https://xn--bcher-kva.example/",
            "https://bücher.example/",
            "https:///a.example/",
            "https://a.example\\b/",
            "https://a_b.example/",
            "https:/a.example/",
            "HTTPS://a.example/",
            "http://a.example:80/",
        ];
        for address in plain.into_iter().chain(others) {
            let read = Url::parse(address).ok().map(|url| url.as_str().to_owned());
            assert_eq!(read, parse_address(address, None), "{address}");
        }
        assert!(plain.into_iter().all(is_plain));
        assert!(!others.into_iter().any(is_plain));
    }

    #[test]
    fn schemes_that_run_or_carry_code_cannot_be_represented() {
        for address in [
            "javascript:alert(1)",
            " \u{1}JaVaScRiPt:alert(1)",
            "java\nscript:alert(1)",
            "data:text/html,<script>",
            "vbscript:x",
            "blob:https://news.example/1",
            "file:///etc/passwd",
        ] {
            assert_eq!(base().join(address), Err(UrlRefused::Scheme), "{address}");
        }
        assert_eq!(base().join("https://["), Err(UrlRefused::Malformed));
    }

    #[test]
    fn mail_is_a_link_but_not_media() {
        let mail = base().join("mailto:desk@news.example").expect("resolves");
        assert!(!mail.is_web());
        assert_eq!(mail.host(), "");
    }

    #[test]
    fn host_and_origin_leave_out_credentials_and_path() {
        let url = Url::parse("http://u:p@news.example:8080/a?b#c").expect("parses");
        assert_eq!(url.host(), "news.example:8080");
        assert_eq!(base().origin(), "https://news.example");
        assert_eq!(
            Url::parse("http://h:1").expect("parses").origin(),
            "http://h:1"
        );
    }
}
