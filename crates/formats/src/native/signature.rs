//! How a document of the native format is recognised.
//!
//! A headline alone is not enough: schema.org, ninjs and the front ends of
//! newspapers have headlines, too. A document read by mistake would lose its
//! body, so a document is native only if it says so:
//!
//! 1. `type` is `article` or `list`, and there is a `version`;
//! 2. `type` is `list`, and `items` holds cards;
//! 3. there is a `headline`, and the `body` is a list of nothing but texts and
//!    blocks of this format.

use crate::cursor::Cursor;

/// The `type`s of the format's own blocks.
const BLOCKS: [&str; 30] = [
    "paragraph",
    "anchor",
    "heading",
    "numbered_heading",
    "numbered_list",
    "linked_image",
    "list",
    "definitions",
    "quote",
    "image",
    "gallery",
    "table",
    "code",
    "verse",
    "divider",
    "video",
    "audio",
    "embed",
    "link_card",
    "key_points",
    "timeline",
    "question",
    "aside",
    "correction",
    "footnotes",
    "update",
    "disclaimer",
    "map",
    "math",
    "html",
];

/// The members by which a document is known to be native, in words; `None` for
/// a document of another format.
pub(crate) fn signature(json: &Cursor<'_>) -> Option<&'static str> {
    if is_of_others(json) {
        return None;
    }
    let has_version = has_text(json, "version");
    match json.text_at(&["type"]) {
        Some("article") if has_version && !has_title_of_others(json) => {
            Some("type \"article\" and version")
        }
        Some("list") if has_version => Some("type \"list\" and version"),
        Some("list") if has_cards(json) => Some("type \"list\" and cards in items"),
        Some("article") | None if has_headline(json) && has_own_body(json) => {
            Some("headline and a body of texts and Lede's blocks")
        }
        _ => None,
    }
}

/// Systems that count the versions of their articles call the headline a title.
fn has_title_of_others(json: &Cursor<'_>) -> bool {
    !has_headline(json) && (json.get("title").is_some() || json.get("webTitle").is_some())
}

fn has_headline(json: &Cursor<'_>) -> bool {
    json.text_at(&["headline"]).is_some()
}

fn has_cards(json: &Cursor<'_>) -> bool {
    let items = json.get("items").filter(Cursor::is_list);
    items.is_some_and(|items| items.items().any(|item| is_card(&item)))
}

fn is_card(json: &Cursor<'_>) -> bool {
    has_headline(json) && (has_text(json, "id") || has_text(json, "url")) && !is_of_others(json)
}

fn has_own_body(json: &Cursor<'_>) -> bool {
    let body = json.get("body").filter(Cursor::is_list);
    body.is_some_and(|body| {
        body.items()
            .all(|block| block.as_str().is_some() || is_own_block(&block))
    })
}

/// Whether a block is one of this format. Editors' formats have paragraphs and
/// images, too, and keep what is in them in members that no block here has.
fn is_own_block(json: &Cursor<'_>) -> bool {
    let is_known = json
        .text_at(&["type"])
        .is_some_and(|kind| BLOCKS.contains(&kind));
    let is_of_editor =
        |key: &str| key.starts_with('_') || matches!(key, "attrs" | "children" | "data");
    is_known && !json.keys().any(is_of_editor)
}

/// Whether a member is a text or a number.
fn has_text(json: &Cursor<'_>, key: &str) -> bool {
    json.get_non_empty(key)
        .is_some_and(|member| member.number_or_text().is_some())
}

/// schema.org, ninjs and Sanity have headlines, too.
fn is_of_others(json: &Cursor<'_>) -> bool {
    json.keys()
        .any(|key| key.starts_with('@') || matches!(key, "uri" | "_type"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Format, ReadError, Reading};
    use lede_model::Url;

    fn reading(json: &str) -> Result<Reading, ReadError> {
        let address = Url::parse("https://paper.example/articles/a.json").unwrap();
        crate::read(json, &address)
    }

    fn signature_of(json: &str) -> Option<&'static str> {
        let reading = reading(json).ok()?;
        (reading.format == Format::Native).then_some(reading.signature)
    }

    #[test]
    fn a_native_document_says_by_what_it_was_known() {
        for (json, signature) in [
            (
                r#"{"type":"article","version":"1","headline":"H"}"#,
                "type \"article\" and version",
            ),
            (
                r#"{"type":"list","version":1,"items":[]}"#,
                "type \"list\" and version",
            ),
            (
                r#"{"type":"list","items":[{"headline":"H","id":"a"}]}"#,
                "type \"list\" and cards in items",
            ),
            (
                r#"{"headline":"H","body":["A paragraph."]}"#,
                "headline and a body of texts and Lede's blocks",
            ),
        ] {
            assert_eq!(signature_of(json), Some(signature), "{json}");
        }
    }

    #[test]
    fn a_document_with_type_and_version_is_native_whatever_else_it_holds() {
        for json in [
            r#"{"type":"article","version":"1","headline":"H","body":[{"type":"hologram"}]}"#,
            r#"{"type":"article","version":"1","headline":"H","body":"Not a list"}"#,
            r#"{"type":"article","version":"1","headline":"H","title":"Another"}"#,
            r#"{"type":"article","version":2,"headline":"H","blocks":[]}"#,
            r#"{"type":"list","version":"1","items":[{"id":"a"}]}"#,
        ] {
            assert!(signature_of(json).is_some(), "{json}");
        }
    }

    #[test]
    fn short_documents_need_no_version() {
        for json in [
            r#"{"type":"article","headline":"H","body":["One."]}"#,
            r#"{"headline":"H","body":["One.",{"type":"heading","content":["Two"]},{"type":"divider"},{"type":"html","html":"<p>Three</p>"}]}"#,
            r#"{"type":"list","items":[{"headline":"H","url":"/a"}]}"#,
            r#"{"type":"list","items":[{"id":"broken"},{"headline":"H","id":7}],"next_url":"2.json"}"#,
        ] {
            assert!(signature_of(json).is_some(), "{json}");
        }
    }

    #[test]
    fn a_headline_alone_is_not_a_signature() {
        for json in [
            r#"{"headline":"H"}"#,
            r#"{"headline":"H","body":[]}"#,
            r#"{"headline":"H","body":"<p>Markup</p>"}"#,
            r#"{"headline":"H","body":{"html":"<p>Markup</p>"}}"#,
            r#"{"headline":"H","body":["One.",{"type":"hologram"}]}"#,
            r#"{"headline":"H","body":[{"html":"<p>Markup</p>"}]}"#,
            r#"{"headline":"H","body":[7]}"#,
            r#"{"headline":{"text":"H"},"body":["One."]}"#,
            r#"{"type":"article","headline":"H"}"#,
            r#"{"type":"article"}"#,
            r#"{"type":"list","items":[]}"#,
            r#"{"type":"list","items":[{"headline":"H"}]}"#,
            r#"{"items":[{"headline":"H","id":"a"}]}"#,
            r#"{"type":"video","version":"1","headline":"H"}"#,
        ] {
            assert_eq!(signature_of(json), None, "{json}");
        }
    }

    #[test]
    fn blocks_of_editors_are_not_native_blocks() {
        for block in [
            r#"{"type":"paragraph","children":[{"type":"text","text":"Slate"}]}"#,
            r#"{"type":"paragraph","data":{"text":"Editor"}}"#,
            r#"{"type":"heading","attrs":{"level":2},"content":[]}"#,
            r#"{"type":"image","_key":"a1"}"#,
        ] {
            let json = format!(r#"{{"headline":"H","body":["One.",{block}]}}"#);
            assert_eq!(signature_of(&json), None, "{json}");
        }
    }

    #[test]
    fn articles_of_others_with_a_headline_are_theirs() {
        for json in [
            r#"{"@context":"https://schema.org","@type":"NewsArticle","headline":"H"}"#,
            r#"{"@type":"NewsArticle","type":"article","version":"1","headline":"H"}"#,
            r#"{"uri":"urn:a","version":"1","type":"text","headline":"H"}"#,
            r#"{"uri":"urn:a","headline":"H","body":["One."]}"#,
            r#"{"_type":"post","headline":"H","body":["One."]}"#,
            r#"{"type":"list","items":[{"uri":"urn:a","headline":"H","id":"a"}]}"#,
            r#"{"type":"article","title":{"rendered":"H"}}"#,
            r#"{"type":"article","version":12,"title":"H"}"#,
            r#"{"type":"article","webTitle":"H","webUrl":"/h"}"#,
        ] {
            let format = reading(json).map(|reading| reading.format);
            assert_ne!(format, Ok(Format::Native), "{json}");
            let error = reading(json).err().map(|error| error.to_string());
            assert!(
                error.is_none_or(|error| !error.contains("$.headline")),
                "{json}"
            );
        }
    }

    /// What the front end of a newspaper gets from its own back end.
    const FRONT_END: &str = r##"{
        "version": 3,
        "headline": "The lock keeper's last winter",
        "standfirst": "<p>For forty years she let <strong>every barge</strong> through</p>",
        "webTitle": "The lock keeper's last winter",
        "webURL": "https://paper.example/river/lock-keeper",
        "webPublicationDateDeprecated": "2025-03-06T20:15:00.000Z",
        "pageId": "river/lock-keeper",
        "author": {"byline": "Mira Fenholt"},
        "main": "<figure><img src='https://paper.example/lock.jpg'></figure>",
        "mainMediaElements": [{"_type": "example.elements.ImageBlockElement", "media": {"allImages": []}}],
        "blocks": [{
            "id": "b1",
            "elements": [
                {"_type": "example.elements.TextBlockElement", "elementId": "e1", "html": "<p>The gates froze twice.</p>"},
                {"_type": "example.elements.SubheadingBlockElement", "elementId": "e2", "html": "<h2>The thaw</h2>"}
            ],
            "attributes": {"pinned": false, "keyEvent": false},
            "primaryDateLine": "Thu 6 Mar 2025"
        }],
        "keyEvents": [],
        "tags": [{"id": "river/locks", "type": "Keyword", "title": "Locks"}],
        "format": {"design": "FeatureDesign"},
        "contentType": "article",
        "config": {}
    }"##;

    #[test]
    fn a_document_of_a_front_end_is_not_native() {
        let reading_of = reading(FRONT_END).unwrap();
        assert_eq!(reading_of.format, Format::GuardianRendering);
        // Without the members that its format is known by.
        let short = r#"{"blocks":[{"elements":[{"_type":"example.TextBlockElement","html":"<p>One.</p>"}]}],"headline":"H","standfirst":"<p>S</p>"}"#;
        assert_eq!(
            reading(short).unwrap_err().to_string(),
            "this is JSON, but not an article in a format Lede knows: \
             it is an object with the top-level keys blocks, headline, standfirst"
        );
    }

    #[test]
    fn the_blocks_of_the_signature_are_those_of_the_schema() {
        let path = concat!(
            env!("CARGO_MANIFEST_DIR"),
            "/../../public/schema/article.v1.json"
        );
        let schema = std::fs::read_to_string(path).unwrap();
        let schema: serde_json::Value = serde_json::from_str(&schema).unwrap();
        let variants = schema["$defs"]["Block"]["oneOf"].as_array().unwrap();
        let mut kinds: Vec<&str> = variants
            .iter()
            .map(|variant| variant["properties"]["type"]["const"].as_str().unwrap())
            .filter(|kind| *kind != "unknown")
            .collect();
        let mut own = BLOCKS.to_vec();
        kinds.sort_unstable();
        own.sort_unstable();
        assert_eq!(own, kinds);
    }
}
