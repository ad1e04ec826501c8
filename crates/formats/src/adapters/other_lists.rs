//! Lists in which no stories are: authors, topics or comments of the systems whose
//! lists of stories are read. A reader who opens one is told what it
//! is.

use crate::cursor::Cursor;
use crate::error::OtherList;

/// So many items have to agree.
const LOOKED_AT: usize = 5;

/// What a list has in place of stories; `None` where it may have stories, or
/// nothing is known of it.
pub(super) fn other_list(json: &Cursor<'_>) -> Option<OtherList> {
    if json.is_list() {
        return agreed(json, &of_wordpress);
    }
    if let Some(response) = json.get("response") {
        return agreed(&response.get("results")?, &of_guardian);
    }
    let (key, list) = [
        ("tags", OtherList::Topics),
        ("categories", OtherList::Topics),
        ("authors", OtherList::Authors),
        ("users", OtherList::Authors),
    ]
    .into_iter()
    .find(|(key, _)| json.get(key).is_some_and(|members| members.is_list()))?;
    // Of an API's answer this is all; a story has much else.
    let is_answer = json.keys().all(|other| other == key || other == "meta");
    let of_key = |item: &Cursor<'_>| is_named(item).then_some(list);
    agreed(&json.get(key)?, &of_key).filter(|_| is_answer)
}

fn agreed(list: &Cursor<'_>, kind: &dyn Fn(&Cursor<'_>) -> Option<OtherList>) -> Option<OtherList> {
    let mut found = None;
    for item in list.items().take(LOOKED_AT) {
        let kind = kind(&item)?;
        if found.is_some_and(|found| found != kind) {
            return None;
        }
        found = Some(kind);
    }
    found
}

/// <https://developer.wordpress.org/rest-api/reference/>
fn of_wordpress(item: &Cursor<'_>) -> Option<OtherList> {
    let has = |key| item.get(key).is_some();
    if has("taxonomy") && is_named(item) {
        Some(OtherList::Topics)
    } else if has("avatar_urls") && is_named(item) {
        Some(OtherList::Authors)
    } else if has("post") && has("author_name") {
        Some(OtherList::Comments)
    } else {
        None
    }
}

/// <https://open-platform.theguardian.com/documentation/>
fn of_guardian(item: &Cursor<'_>) -> Option<OtherList> {
    let is_story = item.get("webPublicationDate").is_some() || item.get("fields").is_some();
    let is_known = item.get("webTitle").is_some() && item.get("webUrl").is_some();
    if is_story || !is_known {
        return None;
    }
    let kind = item.get("type");
    match kind.and_then(|kind| kind.as_str()) {
        Some("contributor") => Some(OtherList::Authors),
        Some(
            "keyword" | "series" | "tone" | "blog" | "type" | "newspaper-book" | "publication",
        ) => Some(OtherList::Topics),
        Some(_) => None,
        // Sections have no type, and editions.
        None => item
            .keys()
            .any(|key| key == "editions")
            .then_some(OtherList::Topics),
    }
}

/// Whether an item has a name, and nothing that only stories have.
fn is_named(item: &Cursor<'_>) -> bool {
    let has = |key: &&str| item.get(key).is_some();
    ["name", "slug"].iter().all(has) && !["title", "html", "content", "headline"].iter().any(has)
}
