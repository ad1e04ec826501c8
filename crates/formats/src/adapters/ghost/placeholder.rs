//! Placeholders that Ghost leaves in place of the address of its site.
//!
//! Ghost stores `__GHOST_URL__` and replaces it when it answers, but not in every
//! answer; its themes write `{{@site.url}}`. Each may be escaped as addresses and
//! Markdown are.

use lede_model::Url;
use serde_json::{Map, Value};
use std::borrow::Cow;

const PLACEHOLDERS: [&str; 13] = [
    "__GHOST_URL__",
    "%%GHOST_URL%%",
    "%5F%5FGHOST_URL%5F%5F",
    "%5f%5fGHOST_URL%5f%5f",
    "%25%25GHOST_URL%25%25",
    "\\_\\_GHOST_URL\\_\\_",
    "{{@site.url}}",
    "{{ @site.url }}",
    "{{@blog.url}}",
    "{{site.url}}",
    "{{ site.url }}",
    "%7B%7B@site.url%7D%7D",
    "%7B%7Bsite.url%7D%7D",
];

/// The part of the path below which Ghost's API and its pictures are.
const BELOW_ROOT: [&str; 2] = ["/ghost/api/", "/content/images/"];

/// The document with the root of the site for every placeholder at the start of an
/// address; `None` if there is no placeholder.
///
/// The root of an article's site is the root of its own address; what has no
/// address of its own belongs to the document's site.
pub(super) fn resolve(json: &Value, address: &Url) -> Option<Value> {
    if !is_in(json) {
        return None;
    }
    let mut resolved = json.clone();
    let root = below(address.as_str()).map_or_else(|| origin(address.as_str()), Cow::Borrowed);
    replace(&mut resolved, &root);
    Some(resolved)
}

/// Whether there is a placeholder. Parsed JSON is not deep enough to overflow.
fn is_in(json: &Value) -> bool {
    match json {
        Value::String(text) => PLACEHOLDERS.iter().any(|name| text.contains(name)),
        Value::Array(list) => list.iter().any(is_in),
        Value::Object(members) => members.values().any(is_in),
        _ => false,
    }
}

fn replace(json: &mut Value, root: &str) {
    match json {
        Value::String(text) if PLACEHOLDERS.iter().any(|name| text.contains(name)) => {
            *text = in_addresses(text, root);
        }
        Value::Array(list) => list.iter_mut().for_each(|item| replace(item, root)),
        Value::Object(members) => {
            // A site in a folder is known from the document around.
            let own = root_of(members).filter(|own| !root.starts_with(own));
            let root = own.unwrap_or_else(|| root.to_owned());
            members
                .values_mut()
                .for_each(|member| replace(member, &root));
        }
        _ => {}
    }
}

/// The root of the site to which an article with an address belongs. A site may be
/// in a folder; other addresses on the same host show which.
fn root_of(article: &Map<String, Value>) -> Option<String> {
    let url = article.get("url")?.as_str()?;
    if !url.starts_with("http") {
        let addresses = article.values().filter_map(Value::as_str);
        return addresses.filter_map(below).next().map(str::to_owned);
    }
    let origin = origin(url);
    let in_folder = article.values().find_map(|member| {
        let text = member.as_str()?;
        below(text).filter(|root| {
            let rest = root.strip_prefix(origin.as_ref());
            rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
        })
    });
    Some(in_folder.map_or(origin.into_owned(), str::to_owned))
}

/// The address below which Ghost has its API or pictures.
fn below(address: &str) -> Option<&str> {
    let end = BELOW_ROOT.iter().find_map(|part| address.find(part))?;
    let root = address.get(..end)?;
    let is_address = root.starts_with("http") && !root.contains(['<', ' ', '"']);
    is_address.then_some(root)
}

/// `https://paper.example` of an address.
fn origin(address: &str) -> Cow<'_, str> {
    let host = address.find("://").map_or(0, |at| at + 3);
    let end = address
        .get(host..)
        .and_then(|rest| rest.find(['/', '?', '#']))
        .map_or(address.len(), |at| host + at);
    Cow::Borrowed(address.get(..end).unwrap_or(address))
}

/// A text in which placeholders begin addresses: the whole text, attributes in its
/// tags, links in its Markdown, and paths between signs. What is said about
/// placeholders stays.
fn in_addresses(text: &str, root: &str) -> String {
    let mut resolved = String::with_capacity(text.len());
    let mut rest = text;
    let mut is_in_tag = false;
    while let Some(letter) = rest.chars().next() {
        let name = PLACEHOLDERS.iter().find(|name| rest.starts_with(**name));
        if let Some(after) = name.and_then(|name| rest.get(name.len()..)) {
            let begins = resolved.is_empty() || is_in_tag || resolved.ends_with("](");
            let is_path = after.starts_with(['/', '\\']) && may_precede_address(&resolved);
            if begins || is_path {
                match after.get(..3) {
                    // Within the query of another address.
                    Some("%2F" | "%2f") => {
                        resolved.push_str(&root.replace(':', "%3A").replace('/', "%2F"));
                    }
                    _ => resolved.push_str(root),
                }
                rest = after;
                continue;
            }
        }
        rest = rest.get(letter.len_utf8()..).unwrap_or_default();
        match letter {
            '<' => is_in_tag = rest.starts_with(|next: char| next.is_ascii_alphabetic()),
            '>' => is_in_tag = false,
            _ => {}
        }
        resolved.push(letter);
    }
    resolved
}

/// Whether an address may begin after a text: in quotes or brackets, or as the whole
/// text of an element that is not code.
fn may_precede_address(text: &str) -> bool {
    let is_element = || {
        let tag = text.rfind('<').and_then(|at| text.get(at..));
        text.ends_with('>') && tag.is_some_and(|tag| !tag.starts_with("<code"))
    };
    text.ends_with(['"', '\'', '[', '(']) || is_element()
}

#[cfg(test)]
mod tests {
    use super::resolve;
    use lede_model::Url;
    use serde_json::json;

    fn read(json: serde_json::Value) -> Option<serde_json::Value> {
        resolve(
            &json,
            &Url::parse("https://api.example/blog/ghost/api/content/posts/").unwrap(),
        )
    }

    #[test]
    fn every_address_of_a_post_gets_the_root_of_its_site() {
        let post = json!({"posts": [{
            "url": "https://paper.example/the-gate/",
            "feature_image": "__GHOST_URL__/content/images/gate.jpg",
            "html": "<p>Say __GHOST_URL__.</p><img srcset=\"__GHOST_URL__/a.jpg 600w, __GHOST_URL__/b.jpg 900w\">",
            "authors": [{"profile_image": "__GHOST_URL__/ada.jpg"}]
        }]});
        let resolved = read(post).unwrap();
        let post = &resolved["posts"][0];
        assert_eq!(
            post["feature_image"],
            "https://paper.example/content/images/gate.jpg"
        );
        assert_eq!(
            post["html"],
            "<p>Say __GHOST_URL__.</p><img srcset=\"https://paper.example/a.jpg 600w, https://paper.example/b.jpg 900w\">"
        );
        assert_eq!(
            post["authors"][0]["profile_image"],
            "https://paper.example/ada.jpg"
        );
    }

    #[test]
    fn a_site_in_a_folder_keeps_its_folder() {
        let post = json!({
            "url": "https://paper.example/news/the-gate/",
            "og_image": "https://paper.example/news/content/images/og.jpg",
            "feature_image": "__GHOST_URL__/content/images/gate.jpg"
        });
        assert_eq!(
            read(post).unwrap()["feature_image"],
            "https://paper.example/news/content/images/gate.jpg"
        );
        let without = json!({"url": "__GHOST_URL__/404/", "text": "[tides](__GHOST_URL__/tides/)"});
        let resolved = read(without).unwrap();
        assert_eq!(resolved["url"], "https://api.example/blog/404/");
        assert_eq!(resolved["text"], "[tides](https://api.example/blog/tides/)");
    }

    #[test]
    fn placeholders_are_known_in_all_spellings_and_places() {
        let post = |html: &str| json!({"url": "https://paper.example/news/gate/", "html": html});
        for (html, resolved) in [
            (
                "<a href='%5F%5FGHOST_URL%5F%5F/a'>a</a>",
                "<a href='ROOT/a'>a</a>",
            ),
            (
                "<img src=\"{{@site.url}}/a.jpg\">",
                "<img src=\"ROOT/a.jpg\">",
            ),
            ("[a](%%GHOST_URL%%/a/)", "[a](ROOT/a/)"),
            ("[a](\\_\\_GHOST_URL\\_\\_/a/)", "[a](ROOT/a/)"),
            (
                "<a href=\"https://share.example/?u=__GHOST_URL__%2Fa%2F\">s</a>",
                "<a href=\"https://share.example/?u=https%3A%2F%2Fpaper.example%2Fa%2F\">s</a>",
            ),
            (
                "<a href=\"__GHOST_URL__/a\">__GHOST_URL__/a</a>",
                "<a href=\"ROOT/a\">ROOT/a</a>",
            ),
            ("Tides [__GHOST_URL__/tides/]", "Tides [ROOT/tides/]"),
            ("{\"url\":\"__GHOST_URL__/a\"}", "{\"url\":\"ROOT/a\"}"),
            (
                "<div style=\"background: url(__GHOST_URL__/a.jpg)\">",
                "<div style=\"background: url(ROOT/a.jpg)\">",
            ),
            (
                "<code>__GHOST_URL__/content</code>, or __GHOST_URL__/x",
                "<code>__GHOST_URL__/content</code>, or __GHOST_URL__/x",
            ),
        ] {
            let expected = resolved.replace("ROOT", "https://paper.example");
            assert_eq!(read(post(html)).unwrap()["html"], expected, "{html}");
        }
    }

    #[test]
    fn what_is_within_a_post_belongs_to_its_site() {
        let post = json!({
            "url": "https://paper.example/news/gate/",
            "og_image": "https://paper.example/news/content/images/og.jpg",
            "tags": [{"url": "https://paper.example/news/tag/tides/",
                "feature_image": "__GHOST_URL__/content/images/tides.jpg"}]
        });
        assert_eq!(
            read(post).unwrap()["tags"][0]["feature_image"],
            "https://paper.example/news/content/images/tides.jpg"
        );
        let post = json!({
            "url": "__GHOST_URL__/gate/",
            "twitter_image": "https://paper.example/content/images/og.jpg"
        });
        assert_eq!(read(post).unwrap()["url"], "https://paper.example/gate/");
    }

    #[test]
    fn a_document_without_placeholders_is_not_copied() {
        assert_eq!(read(json!({"url": "https://paper.example/"})), None);
    }
}
