//! Addresses that are safe for `href` and `src`.

use serde::{Serialize, Serializer};

/// An absolute address that is safe to offer as a link.
///
/// A value exists only if the platform's parser accepted the address and its
/// scheme is `http`, `https`, `mailto` or `tel`. `javascript:`, `data:` and other
/// schemes cannot be represented, with one exception: [`Url::picture_data`]. The
/// addresses of sound and frames, which the browser loads without a click, must
/// also pass [`Url::is_web`], those of pictures [`Url::is_picture`].
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Url(String);

/// Why an address was refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UrlRefused {
    /// The parser does not accept it.
    Malformed,
    /// Its scheme is not safe for a link.
    Scheme,
}

impl Url {
    /// The schemes that are safe for a link.
    pub const SCHEMES: [&str; 4] = ["https", "http", "mailto", "tel"];

    /// Parses an absolute address.
    ///
    /// # Errors
    /// [`UrlRefused`] if the parser or the list of schemes does not accept it.
    pub fn parse(address: &str) -> Result<Self, UrlRefused> {
        if is_plain(address) {
            return Ok(Self(address.to_owned()));
        }
        Self::admit(parse_address(address, None))
    }

    /// A picture that is in the document itself: a `data:` address of a PNG, JPEG,
    /// GIF, WebP or AVIF. Such files hold pixels and nothing that runs. It is no
    /// address for a link, so [`Url::parse`] and [`Url::join`] do not return it.
    #[must_use]
    pub fn picture_data(address: &str) -> Option<Self> {
        let kind = address.strip_prefix("data:image/")?;
        // Each kind is compared: searching for the text behind it would bring
        // `str`'s searcher into the first download, see `is_plain_path`.
        let data = ["png", "jpeg", "jpg", "gif", "webp", "avif"]
            .iter()
            .find_map(|known| kind.strip_prefix(known)?.strip_prefix(";base64,"))?;
        let is_base64 =
            |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'/' | b'=');
        data.bytes()
            .all(is_base64)
            .then(|| Self(address.to_owned()))
    }

    /// Whether it may be the address of a picture: one on the web, or the data of
    /// one.
    #[must_use]
    pub fn is_picture(&self) -> bool {
        self.is_web() || self.0.starts_with("data:")
    }

    /// Resolves `address` against this one, as a browser resolves a link in a page
    /// with this address.
    ///
    /// # Errors
    /// [`UrlRefused`] if the parser or the list of schemes does not accept it.
    pub fn join(&self, address: &str) -> Result<Self, UrlRefused> {
        if self.is_web() && is_plain_path(address) {
            return Ok(Self([self.origin(), address].concat()));
        }
        // An absolute address needs no base, and parsing without one is faster.
        if address.starts_with("https://") || address.starts_with("http://") {
            return Self::parse(address);
        }
        Self::admit(parse_address(address, Some(&self.0)))
    }

    /// The address of `path` below this one, which must end with a slash. `path`
    /// must be escaped and have no `..` segments.
    #[must_use]
    pub fn below(&self, path: &str) -> Self {
        let mut address = self.0.clone();
        address.push_str(path);
        Self(address)
    }

    /// What follows `#`, as it is written.
    #[must_use]
    pub fn fragment(&self) -> Option<&str> {
        self.0.split_once('#').map(|(_, fragment)| fragment)
    }

    /// The address without `#` and what follows it.
    #[must_use]
    pub fn without_fragment(&self) -> Self {
        match self.0.split_once('#') {
            Some((address, _)) => Self(address.to_owned()),
            None => self.clone(),
        }
    }

    fn admit(parsed: Option<String>) -> Result<Self, UrlRefused> {
        let href = parsed.ok_or(UrlRefused::Malformed)?;
        let (scheme, _) = href.split_once(':').ok_or(UrlRefused::Malformed)?;
        if Self::SCHEMES.contains(&scheme) {
            Ok(Self(href))
        } else {
            Err(UrlRefused::Scheme)
        }
    }

    /// The address in the parser's normal form.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether the scheme is `http` or `https`, so that media may be loaded.
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

    /// Whether the address names the same page: without the fragment, `www.`, the
    /// difference of `http` and `https`, closing slashes, the name of an index file
    /// and the parameters by which campaigns count readers.
    #[must_use]
    pub fn is_same_page(&self, other: &Self) -> bool {
        self.is_web()
            && other.is_web()
            && site(self.host()).eq_ignore_ascii_case(site(other.host()))
            && is_same_path(self.page_path(), other.page_path())
            && self.page_query().eq(other.page_query())
    }

    /// The fragment of an address of the same page as `page`, if it has one.
    #[must_use]
    pub fn part_of(&self, page: &Self) -> Option<&str> {
        let (_, fragment) = self.0.split_once('#')?;
        (!fragment.is_empty() && self.is_same_page(page)).then_some(fragment)
    }

    /// The path without closing slashes and the name of an index file.
    fn page_path(&self) -> &str {
        let address = without_query(&self.0);
        let path = address.get(self.origin().len()..).unwrap_or_default();
        let (folder, file) = path.rsplit_once('/').unwrap_or_default();
        let is_index = ["index.html", "index.htm", "index.php"].contains(&file);
        let path = if is_index { folder } else { path };
        path.trim_end_matches('/')
    }

    /// The parameters that say which page it is.
    fn page_query(&self) -> impl Iterator<Item = &str> {
        let page = self.0.split('#').next().unwrap_or_default();
        let (_, query) = page.split_once('?').unwrap_or_default();
        query
            .split('&')
            .filter(|pair| !pair.is_empty() && !is_of_campaign(pair))
    }

    /// The part between `//` and the path.
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
            "description": "An address. A relative address is resolved against the document's.",
            "type": "string",
            "format": "uri-reference"
        })
    }
}

/// An address without its query and fragment.
///
/// Not inlined: it has many callers.
#[must_use]
#[inline(never)]
pub fn without_query(address: &str) -> &str {
    let end = address
        .bytes()
        .position(|byte| byte == b'?' || byte == b'#');
    end.and_then(|end| address.get(..end)).unwrap_or(address)
}

/// The parameters that count readers, by their names or the starts of them.
const CAMPAIGN: [&str; 20] = [
    "utm_",
    "at_medium=",
    "at_campaign",
    "at_custom",
    "at_link_",
    "fbclid=",
    "gclid=",
    "gbraid=",
    "wbraid=",
    "dclid=",
    "msclkid=",
    "mc_cid=",
    "mc_eid=",
    "igshid=",
    "igsh=",
    "yclid=",
    "twclid=",
    "_ga=",
    "_gl=",
    "_hsenc=",
];

fn is_of_campaign(parameter: &str) -> bool {
    CAMPAIGN.iter().any(|start| parameter.starts_with(start))
}

/// A host without `www.`.
fn site(host: &str) -> &str {
    match host.split_at_checked("www.".len()) {
        Some((label, rest)) if label.eq_ignore_ascii_case("www.") => rest,
        _ => host,
    }
}

/// Whether two paths are the same. The digits of an escape (`%d7`) may be in
/// either case: systems write them in one, parsers in the other.
fn is_same_path(one: &str, other: &str) -> bool {
    let mut digits = 0;
    one.len() == other.len()
        && one.bytes().zip(other.bytes()).all(|(one, other)| {
            let is_digit = digits > 0;
            digits = if one == b'%' {
                2_u8
            } else {
                digits.saturating_sub(1)
            };
            one == other || is_digit && one.eq_ignore_ascii_case(&other)
        })
}

/// Whether a parser would return this absolute address unchanged. This is true
/// for most, and calling the platform's parser for thousands of them is slow.
fn is_plain(address: &str) -> bool {
    let Some((host, path)) = address
        .strip_prefix("https://")
        .and_then(|rest| Some(rest.split_at(rest.find('/')?)))
    else {
        return false;
    };
    // No number and no internationalised name: parsers change those.
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

/// Whether a parser would return this absolute path unchanged.
fn is_plain_path(address: &str) -> bool {
    let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || b"/-_.".contains(&byte);
    address.starts_with('/')
        && address.bytes().all(is_plain)
        // Not another host, and no dot segments. Searching bytes keeps 3 kB of
        // `str`'s searcher out of the first download: `docs/adr/011-keep-unneeded-library-code-out.md`.
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
    fn plain_paths_equal_the_result_of_the_parser() {
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
    fn plain_addresses_equal_the_result_of_the_parser() {
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
    fn schemes_that_can_run_code_are_refused() {
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
    fn only_the_data_of_pixels_is_a_picture() {
        for kind in ["png", "jpeg", "gif", "webp", "avif"] {
            let address = ["data:image/", kind, ";base64,AAAA+/="].concat();
            let url = Url::picture_data(&address).expect("a picture");
            assert!(url.is_picture() && !url.is_web(), "{address}");
            assert_eq!(Url::parse(&address), Err(UrlRefused::Scheme));
        }
        for address in [
            "data:image/svg+xml;base64,AAAA",
            "data:text/html;base64,AAAA",
            "data:image/png,AAAA",
            "data:image/png;base64,AA AA",
            "data:image/png;base64,<b>",
            "https://news.example/a.png",
        ] {
            assert_eq!(Url::picture_data(address), None, "{address}");
        }
    }

    #[test]
    fn mail_is_a_link_but_not_media() {
        let mail = base().join("mailto:desk@news.example").expect("resolves");
        assert!(!mail.is_web());
        assert_eq!(mail.host(), "");
    }

    #[test]
    fn a_page_is_the_same_however_its_address_is_written() {
        let page = |address: &str| Url::parse(address).expect("a fixed address");
        let is_same = |one: &str, other: &str| page(one).is_same_page(&page(other));
        let base = "https://harbour.example/2025/tide-marks";
        for same in [
            "http://www.harbour.example/2025/tide-marks/#fn:1",
            "https://WWW.harbour.example/2025/tide-marks//",
            "https://harbour.example/2025/tide-marks/index.html#a",
            "https://harbour.example/2025/tide-marks?utm_source=mail&fbclid=x&_ga=1",
            "https://harbour.example/2025/tide-marks?#a?b",
        ] {
            assert!(is_same(base, same) && is_same(same, base), "{same}");
        }
        for other in [
            "https://harbour.example/2025/Tide-marks",
            "https://harbour.example/2025/tide-marks?page=2",
            "https://harbour.example/2025/tide-marks/2",
            "https://harbour.example:8080/2025/tide-marks",
            "https://www2.harbour.example/2025/tide-marks",
            "mailto:2025/tide-marks",
        ] {
            assert!(!is_same(base, other) && !is_same(other, base), "{other}");
        }
        assert!(is_same(
            "https://a.example",
            "http://www.a.example/index.php"
        ));
        assert!(is_same(
            "https://a.example/?p=7",
            "https://a.example/?p=7&gclid=1#x"
        ));
        assert!(!is_same("https://a.example/?p=7", "https://a.example/?p=8"));
        assert!(is_same(
            "https://a.example/%D7%A9/",
            "https://a.example/%d7%a9"
        ));
        assert!(!is_same(
            "https://a.example/%D7ab",
            "https://a.example/%d7AB"
        ));
        let mail = page("mailto:desk@a.example");
        assert!(!mail.is_same_page(&mail));
    }

    #[test]
    fn host_and_origin_have_no_credentials_and_path() {
        let url = Url::parse("http://u:p@news.example:8080/a?b#c").expect("parses");
        assert_eq!(url.host(), "news.example:8080");
        assert_eq!(base().origin(), "https://news.example");
        assert_eq!(
            Url::parse("http://h:1").expect("parses").origin(),
            "http://h:1"
        );
    }
}
