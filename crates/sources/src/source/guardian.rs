//! The Guardian's Content API.
//!
//! <https://open-platform.theguardian.com/documentation/>

use super::api::no_subject;
use super::tree::{items_mut, set, text};
use super::{Api, Links, Query, SourceAdapter, by_id, next_in_document, no_sections, none_in};
use crate::route::{escape, escape_path};
use lede_formats::Format;
use lede_model::{Url, without_query};
use serde_json::{Map, Value};

pub(super) const ADAPTER: SourceAdapter = SourceAdapter {
    accepts: |format| format == Format::Guardian,
    address,
    rewrite_links,
    resolve_id: by_id,
    by_name: false,
    subject: no_subject,
    next: next_in_document,
    sections: no_sections,
    sections_in: none_in,
    is_wanted: super::all_wanted,
};

/// The root of the API.
pub(super) const ROOT: &str = "https://content.guardianapis.com/";
/// The parameters for the fields of a card.
const CARD: &str = "show-fields=headline%2Cstandfirst%2CtrailText%2Cbyline%2Cthumbnail\
    %2Cwordcount%2ClastModified%2CmembershipAccess%2Clang\
    &show-tags=contributor%2Ckeyword%2Cseries%2Cblog&show-blocks=main&page-size=20";
/// The parameters for the fields of an article.
const WHOLE: &str = "show-fields=all&show-tags=all&show-blocks=all&show-elements=all\
    &show-related=true&show-story-package=true";
const NEWEST: &str = "&order-by=newest";

fn address(api: &Api, query: &Query) -> Option<Url> {
    match query {
        Query::Front => endpoint(api, "search", &[CARD, NEWEST].concat()),
        // The answers for sections, contributors and keywords contain their
        // names.
        Query::Section(id) | Query::Author(id) | Query::Tag(id) => {
            endpoint(api, &escape_path(id), &[CARD, NEWEST].concat())
        }
        Query::Search(query) => {
            let parameters = [CARD, "&order-by=relevance&q=", &escape(query)];
            endpoint(api, "search", &parameters.concat())
        }
        Query::Article(id) => endpoint(api, &escape_path(id), WHOLE),
    }
}

fn endpoint(api: &Api, path: &str, parameters: &str) -> Option<Url> {
    let root = without_query(api.root.as_str());
    let slash = if root.ends_with('/') { "" } else { "/" };
    let key = api.keyed("api-key");
    api.root
        .join(&[root, slash, path, "?", &key, parameters].concat())
        .ok()
}

fn rewrite_links(value: &mut Value, _: &Query, links: &Links<'_>) {
    let Some(response) = value.get_mut("response") else {
        return;
    };
    for subject in ["tag", "section"] {
        if let Some(subject) = response.get_mut(subject) {
            lead_tag(subject, links);
        }
    }
    if let Some(content) = response.get_mut("content") {
        rewrite_item(content, links);
    }
    for list in [
        "results",
        "editorsPicks",
        "leadContent",
        "mostViewed",
        "storyPackage",
        "relatedContent",
    ] {
        for item in items_mut(response, &[list]) {
            rewrite_item(item, links);
        }
    }
}

fn rewrite_item(item: &mut Value, links: &Links<'_>) {
    for tag in items_mut(item, &["tags"]) {
        lead_tag(tag, links);
    }
    let section = text(item, "sectionId").map(|id| links.section(id));
    if let (Some(section), Some(item)) = (section, item.as_object_mut()) {
        if item.get("section").is_none() {
            item.insert("section".to_owned(), Value::Object(Map::new()));
        }
        if let Some(place) = item.get_mut("section") {
            set(place, "webUrl", section.as_str());
        }
    }
}

/// Makes a tag lead to its page in this paper.
fn lead_tag(tag: &mut Value, links: &Links<'_>) {
    let Some(id) = text(tag, "id") else { return };
    let page = match text(tag, "type") {
        Some("contributor") => links.author(id),
        Some(_) => links.tag(id),
        None => links.section(id),
    };
    set(tag, "webUrl", page.as_str());
}
