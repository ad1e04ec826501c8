//! How a native document is recognised.

use crate::cursor::Cursor;

/// By what a document of this format is known: by `type`, else by what neither
/// an article nor a list is without.
pub(crate) fn signature(json: &Cursor<'_>) -> Option<&'static str> {
    match json.get("type").as_ref().and_then(Cursor::as_str) {
        // Others have articles, too, but no headlines.
        Some("article") if json.get("headline").is_some() => {
            (!is_of_others(json)).then_some("type \"article\" and headline")
        }
        Some("article") => {
            let keys = || json.keys().any(|key| key == "title" || key == "webTitle");
            (!is_of_others(json) && !keys()).then_some("type \"article\"")
        }
        Some("list") => Some("type \"list\""),
        Some(_) => None,
        None if has_headline(json) => Some("headline"),
        None => {
            let items = json.get("items").filter(|items| items.is_list())?;
            let is_list = items.items().any(|item| has_headline(&item));
            is_list.then_some("items with a headline")
        }
    }
}

fn has_headline(json: &Cursor<'_>) -> bool {
    let headline = json.get("headline");
    headline.as_ref().and_then(Cursor::as_str).is_some() && !is_of_others(json)
}

/// schema.org, ninjs and Sanity have headlines, too.
fn is_of_others(json: &Cursor<'_>) -> bool {
    json.keys()
        .any(|key| key.starts_with('@') || matches!(key, "uri" | "_type"))
}
