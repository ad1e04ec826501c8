//! What becomes of `index.html` after Trunk.

use anyhow::{Context, Result};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use lede_model::{BootStrings, Language, PageStrings};
use lede_sources::source::{Templates, templates};
use serde_json::Value;
use sha2::{Digest, Sha256};

/// A script that stood in the page and has to become a file.
#[derive(Debug, PartialEq)]
pub struct InlineScript {
    /// The file it becomes.
    pub name: String,
    /// What it says.
    pub text: String,
}

/// Fills the places that `site.json` decides: the names in the static shell,
/// the strings in its language, the hosts of the content security policy, and
/// `site.json` itself.
pub fn fill(page: &str, site: &str) -> Result<String> {
    let site: Value = serde_json::from_str(site).context("public/site.json is not JSON")?;
    let text = |key: &str| site.get(key).and_then(Value::as_str).unwrap_or_default();
    let language = Language::parse(text("language")).unwrap_or_default();
    let boot = BootStrings::of(&language);
    let sections = sections_nav(&site, PageStrings::of(&language).sections);
    // `<` would end the block that holds the JSON.
    let json = serde_json::to_string(&site)?.replace('<', "\\u003c");
    let mut page = page.to_owned();
    for (place, value) in [
        ("{language}", escape(language.as_str())),
        ("{dir}", language.direction().as_str().to_owned()),
        ("{name}", escape(text("name"))),
        // With spaces, or what minifies the page drops the quotes around it.
        ("{ tagline }", escape(text("tagline"))),
        ("{strings.no_scripts}", escape(boot.no_scripts)),
        ("{strings.no_scripts_text}", escape(boot.no_scripts_text)),
        ("{sections}", sections),
        ("{connect}", connect(&site)),
        ("{site}", json),
    ] {
        page = page.replace(place, &value);
    }
    Ok(page)
}

/// The elements of the list at a JSON pointer; none where there is no list.
fn list<'a>(site: &'a Value, pointer: &str) -> impl Iterator<Item = &'a Value> + use<'a> {
    let list = site.pointer(pointer).and_then(Value::as_array);
    list.into_iter().flatten()
}

/// The links to the sections; empty, with room for them, where a source will tell
/// them.
fn sections_nav(site: &Value, label: &str) -> String {
    let links: String = list(site, "/sections").filter_map(section_link).collect();
    let known = templates();
    let come_late = list(site, "/sources").any(|source| {
        let kind = source.get("kind").and_then(Value::as_str);
        let kind = kind.and_then(|kind| known.get(kind));
        kind.is_none_or(Templates::has_sections)
    });
    if links.is_empty() && !come_late {
        return String::new();
    }
    format!(
        "<nav class=\"sections\" aria-label=\"{}\"><ul role=\"list\">{links}</ul></nav>",
        escape(label)
    )
}

fn section_link(section: &Value) -> Option<String> {
    let slug = section.get("slug")?.as_str()?;
    let name = section.get("name")?.as_str()?;
    Some(format!(
        "<li><a href=\"section/{}\">{}</a></li>",
        escape(slug),
        escape(name)
    ))
}

/// The hosts that documents may come from, and the origins of sources, as the
/// policy has them.
pub fn connect(site: &Value) -> String {
    let hosts = list(site, "/read/hosts")
        .filter_map(Value::as_str)
        .map(|host| match host {
            "*" => "https:".to_owned(),
            host => escape(host),
        });
    let sources = list(site, "/sources");
    let mut allowed: Vec<String> = Vec::new();
    for host in hosts.chain(sources.filter_map(origin)) {
        if !allowed.contains(&host) {
            allowed.push(host);
        }
    }
    allowed.join(" ")
}

/// The origin of a source; `None` if it is the paper's own. The Guardian's is
/// known without being named.
fn origin(source: &Value) -> Option<String> {
    let text = |key: &str| source.get(key).and_then(Value::as_str);
    let address = match (text("url"), text("kind")) {
        (Some(address), _) => address,
        (None, Some("guardian")) => "https://content.guardianapis.com/",
        (None, _) => return None,
    };
    let (scheme, rest) = address.split_once("://")?;
    let host = rest.split(['/', '?', '#']).next()?;
    let is_sound = matches!(scheme, "http" | "https")
        && host
            .bytes()
            .all(|sign| sign.is_ascii_alphanumeric() || b".-:[]".contains(&sign));
    is_sound.then(|| format!("{scheme}://{host}"))
}

/// Text as HTML has it.
pub fn escape(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}

/// Takes the scripts out of the page: Trunk's own start, which `boot.js` does
/// better, is dropped; others (Trunk's reload on change) become files, since a
/// strict policy runs no script within a page.
pub fn externalise(page: &str, public_url: &str) -> (String, Vec<InlineScript>) {
    let mut out = String::with_capacity(page.len());
    let mut scripts = Vec::new();
    let mut rest = page;
    while let Some(start) = rest.find("<script") {
        let (before, script) = rest.split_at(start);
        out.push_str(before);
        let Some(end) = script.find("</script>") else {
            rest = script;
            break;
        };
        let (element, after) = script.split_at(end + "</script>".len());
        rest = after;
        let open_end = element.find('>').map_or(element.len(), |at| at + 1);
        let (open, body) = element.split_at(open_end);
        let body = body.trim_end_matches("</script>");
        let is_kept =
            open.contains("src=") || open.contains("application/json") || body.trim().is_empty();
        if is_kept {
            out.push_str(element);
        } else if !body.contains("TrunkApplicationStarted") {
            let name = format!("inline-{}.js", scripts.len());
            let kind = if open.contains("module") {
                " type=\"module\""
            } else {
                ""
            };
            out.push_str(&format!(
                "<script{kind} src=\"{public_url}{name}\"></script>"
            ));
            // Trunk's server fills these in in the page, and only there.
            let text = body
                .replace("'{{__TRUNK_ADDRESS__}}'", "location.host")
                .replace("{{__TRUNK_WS_BASE__}}", public_url);
            scripts.push(InlineScript { name, text });
        }
    }
    out.push_str(rest);
    (out, scripts)
}

/// Puts the script that makes the first request behind the block that tells it
/// of the paper, and its hash into the policy.
pub fn with_first_request(page: &str, script: &str) -> Option<String> {
    let (element, hash) = inline("<script>", script);
    let site = page.find("id=site").or_else(|| page.find("id=\"site\""))?;
    let end = site + page.get(site..)?.find("</script>")? + "</script>".len();
    let (before, after) = page.split_at(end);
    let before = before.replace("{first_request}", &hash);
    before.contains(&hash).then(|| before + &element + after)
}

/// A script within a page, and what a policy knows it by.
pub fn inline(open: &str, script: &str) -> (String, String) {
    // It would end the element that holds it.
    let script = script.replace("</", "<\\/");
    let hash = STANDARD.encode(Sha256::digest(script.as_bytes()));
    (
        format!("{open}{script}</script>"),
        format!("'sha256-{hash}'"),
    )
}

/// Puts `boot.js` behind the links that Trunk writes at the end of the head: from
/// the browser's cache it may run as soon as its own element is here, and it
/// looks for them.
pub fn boot_last(page: &str) -> Option<String> {
    let is_boot = |at: &usize| {
        let element = page.get(*at..).and_then(|rest| rest.split('>').next());
        element.is_some_and(|element| element.contains("/boot"))
    };
    let mut scripts = page.match_indices("<script").map(|(at, _)| at);
    let (before, script) = page.split_at(scripts.find(is_boot)?);
    let (script, after) = script.split_at(script.find("</script>")? + "</script>".len());
    let (links, rest) = after.split_at(after.find("</head>")?);
    Some([before, links, script, rest].concat())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::paths;
    use std::fs;

    const SITE: &str = r#"{"name":"A & B","language":"ar","sections":[{"slug":"s","name":"S<"}],
        "read":{"hosts":["*","cdn.example"]},"notice":"</script>"}"#;

    #[test]
    fn the_site_fills_the_page() {
        let page = fill("{dir} {name} {sections} {connect}", SITE).unwrap();
        assert_eq!(
            page,
            "rtl A &amp; B <nav class=\"sections\" aria-label=\"الأقسام\"><ul role=\"list\">\
             <li><a href=\"section/s\">S&lt;</a></li></ul></nav> https: cdn.example"
        );
    }

    #[test]
    fn the_page_runs_in_the_direction_that_the_application_gives_it() {
        for tag in [
            "ckb", "yi", "ps-AF", "dv", "az-Arab", "ar-Latn", "uk", "", "?",
        ] {
            let site = serde_json::json!({"name": "A", "language": tag}).to_string();
            let language = Language::parse(tag).unwrap_or_default();
            let expected = format!("{} {}", language.as_str(), language.direction().as_str());
            assert_eq!(fill("{language} {dir}", &site).unwrap(), expected, "{tag}");
        }
    }

    #[test]
    fn the_page_speaks_the_language_of_the_site() {
        let page = "{language} {dir} {sections} {strings.no_scripts} {strings.no_scripts_text}";
        let filled = |language: &str| {
            let site = format!("{{\"language\":\"{language}\",\"sources\":[{{}}]}}");
            fill(page, &site).unwrap()
        };
        let ukrainian = filled("uk-UA");
        assert!(
            ukrainian.starts_with("uk-UA ltr <nav class=\"sections\" aria-label=\"Розділи\">")
                && ukrainian.contains("</nav> Цій газеті"),
            "{ukrainian}"
        );
        assert!(filled("ckb").contains("\"Sections\"><ul role=\"list\"></ul></nav> This paper"));
        assert!(!filled("ar").contains('{'));
    }

    #[test]
    fn the_masthead_has_room_for_sections_only_where_there_will_be_some() {
        for (site, has_room) in [
            (r#"{"sections":[{"slug":"s","name":"S"}]}"#, true),
            (r#"{"sources":[{"url":"https://a.example"}]}"#, true),
            (
                r#"{"sources":[{"kind":"json_feed"},{"kind":"wordpress"}]}"#,
                true,
            ),
            (r#"{"sources":[{"kind":"json_feed"}]}"#, false),
            (r#"{"sections":[{"slug":"s"}]}"#, false),
            ("{}", false),
        ] {
            assert_eq!(
                fill("{sections}", site).unwrap().contains("<nav"),
                has_room,
                "{site}"
            );
        }
    }

    #[test]
    fn the_policy_lets_sources_be_asked() {
        let site = r#"{"name":"A","read":{"hosts":["cdn.example"]},"sources":[
            {"kind":"wordpress","url":"https://blog.example/news/?a=b"},
            {"kind":"ghost","url":"https://blog.example"},
            {"kind":"list","url":"articles/"},
            {"kind":"auto","url":"https://x.example;script-src *"},
            {"kind":"guardian","key":"k"}]}"#;
        assert_eq!(
            fill("{connect}", site).unwrap(),
            "cdn.example https://blog.example https://content.guardianapis.com"
        );
    }

    #[test]
    fn the_json_cannot_end_its_block() {
        let page = fill("<script>{site}</script>", SITE).unwrap();
        assert_eq!(page.matches("</script>").count(), 1);
    }

    #[test]
    fn the_first_request_is_made_before_the_sheet_that_it_would_wait_for() {
        let page = fs::read_to_string(paths::root().join("index.html")).unwrap();
        let page = with_first_request(&page, "ask('</script>')").unwrap();
        let place = |text: &str| page.find(text).unwrap();
        assert!(place("id=\"site\"") < place("<script>ask"));
        assert!(place("<script>ask('<\\/script>')</script>") < place("rel=\"css\""));
        let policy = page.split("script-src 'self' 'sha256-").nth(1).unwrap();
        let hash = STANDARD.encode(Sha256::digest(b"ask('<\\/script>')"));
        assert!(policy.starts_with(&format!("{hash}' 'wasm-unsafe-eval';")));
    }

    #[test]
    fn a_page_without_a_place_for_the_first_request_is_refused() {
        let block = "<script id=site>{}</script>";
        assert_eq!(with_first_request(block, ""), None);
        assert_eq!(with_first_request("{first_request}", ""), None);
        let page = with_first_request(&format!("{{first_request}} {block}<link>"), "a");
        assert!(
            page.unwrap()
                .ends_with("{}</script><script>a</script><link>")
        );
    }

    #[test]
    fn the_start_comes_after_what_it_looks_for() {
        let page = "<head><link href=/boot-1.css><script async src=/p/boot-2.js></script><link href=/a.js></head><body>";
        assert_eq!(
            boot_last(page).unwrap(),
            "<head><link href=/boot-1.css><link href=/a.js><script async src=/p/boot-2.js></script></head><body>"
        );
        assert_eq!(boot_last("<head></head>"), None);
    }

    #[test]
    fn no_script_stays_in_the_page() {
        let page = "<head><script type=\"application/json\">{}</script><script type=\"module\">start(); \
                    dispatchEvent(new CustomEvent(\"TrunkApplicationStarted\"))</script>\
                    <script>reload('{{__TRUNK_ADDRESS__}}', '{{__TRUNK_WS_BASE__}}')</script><script src=\"/a.js\"></script></head>";
        let (page, scripts) = externalise(page, "/p/");
        assert_eq!(
            page,
            "<head><script type=\"application/json\">{}</script><script src=\"/p/inline-0.js\"></script>\
             <script src=\"/a.js\"></script></head>"
        );
        assert_eq!(scripts.len(), 1);
        assert_eq!(scripts[0].text, "reload(location.host, '/p/')");
    }
}
