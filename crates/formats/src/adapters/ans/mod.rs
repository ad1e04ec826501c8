//! ANS, Arc XP's native format: a story, a video or a gallery; a collection,
//! search results or a list of links. Content that is not included is a
//! reference, of which only the id is known.
//!
//! <https://github.com/washingtonpost/ans-schema>

mod element;
mod embed;
mod media;
mod story;

use crate::Format;
use crate::adapters::Adapter;
use crate::adapters::entry::{self, Extent};
use crate::adapters::value::{elements, language, markup, text, url};
use crate::cursor::Cursor;
use lede_model::{Article, Document, Listing};

pub(super) const ADAPTER: Adapter = Adapter {
    format: Format::Ans,
    signature,
    document,
};

/// Types that can be articles.
const TYPES: [&str; 8] = [
    "story",
    "video",
    "gallery",
    "audio",
    "collection",
    "results",
    "link_list",
    "story-feed",
];

/// Members that only ANS has.
const OWN_KEYS: [&str; 12] = [
    "content_elements",
    "headlines",
    "subheadlines",
    "promo_items",
    "canonical_url",
    "canonical_website",
    "taxonomy",
    "credits",
    "display_date",
    "last_updated_date",
    "created_date",
    "website_url",
];

fn signature(json: &Cursor<'_>) -> Option<&'static str> {
    if json.is_list() {
        let is_ans = json.items().any(|item| of_one(&item).is_some());
        return is_ans.then_some("a list of documents of ANS");
    }
    of_one(json)
}

fn of_one(json: &Cursor<'_>) -> Option<&'static str> {
    let own = json.keys().filter(|key| OWN_KEYS.contains(key)).count();
    let version = json.text_at(&["version"]).unwrap_or_default();
    let is_known = json
        .text_at(&["type"])
        .is_some_and(|kind| TYPES.contains(&kind));
    if version.starts_with("0.") && (is_known || own >= 2) {
        return Some("version 0 with type");
    }
    let has_links = |json: &Cursor<'_>| {
        let items = json.get("items").filter(Cursor::is_list);
        items.is_some_and(|items| {
            items
                .items()
                .any(|item| item.text_at(&["type"]) == Some("interstitial_link"))
        })
    };
    if has_links(json) {
        return Some("items of the type interstitial_link");
    }
    let rows = json.get("content_elements").filter(Cursor::is_list);
    let has_elements = rows.is_some_and(|rows| {
        rows.items()
            .any(|row| row.text_at(&["type"]).is_some() || of_one(&row).is_some())
    });
    if has_elements {
        return Some("content_elements with type");
    }
    (own >= 3 && json.get("headlines").is_some()).then_some("headlines and further members of ANS")
}

fn document(json: &Cursor<'_>, wanted: Option<&str>) -> Option<Document> {
    let rows = match json.is_list() {
        true => Some(*json),
        false => rows_of_list(json),
    };
    let Some(rows) = rows else {
        return entry::article(story::story(json, Extent::Whole));
    };
    if let Some(id) = wanted {
        return entry::find(&rows, id, &row);
    }
    let related = |key| url(json, &[key]);
    Some(entry::listing(Listing {
        title: markup(json, &["headlines", "basic"]).or_else(|| markup(json, &["title"])),
        description: markup(json, &["description", "basic"]),
        url: related("canonical_url"),
        language: language(json, &["language"]),
        author: None,
        items: entry::cards(&rows, &row),
        next_url: next(json),
        ..Listing::default()
    }))
}

/// The rows of a list; `None` for a story. If the type is missing, the members
/// decide.
fn rows_of_list<'a>(json: &'a Cursor<'a>) -> Option<Cursor<'a>> {
    let kind = json.text_at(&["type"]).unwrap_or_default();
    if let Some(items) = json.get("items").filter(Cursor::is_list) {
        return Some(items);
    }
    let rows = json.get("content_elements").filter(Cursor::is_list);
    if matches!(kind, "collection" | "results" | "story-feed") {
        return rows.or(Some(*json));
    }
    let is_unknown = !TYPES.contains(&kind);
    rows.filter(|rows| {
        let of_list = |row: &Cursor<'_>| {
            let kind = row.text_at(&["type"]).unwrap_or_default();
            matches!(kind, "story" | "promo_reference")
        };
        is_unknown && elements(rows).iter().any(of_list)
    })
}

/// The address of the next page, if it is given. Arc mostly gives only a
/// number, without the name of its parameter.
fn next(json: &Cursor<'_>) -> Option<lede_model::Url> {
    let next = json.get("next")?;
    let address = next.as_str()?;
    (address.starts_with('/') || address.starts_with("http"))
        .then(|| next.url())
        .flatten()
}

/// A row of a list: a story, a link, or a reference with a headline.
fn row(json: &Cursor<'_>, extent: Extent) -> Option<Article> {
    if json.text_at(&["type"]) == Some("interstitial_link") || json.get("content").is_some() {
        return link(json);
    }
    if let Some(referent) = json.get_non_empty("referent") {
        return reference(json, &referent);
    }
    story::story(json, extent)
}

/// A link with its text.
fn link(json: &Cursor<'_>) -> Option<Article> {
    let url = url(json, &["url"]);
    let mut article = Article {
        id: entry::id(json, "_id", url.as_ref()),
        headline: entry::headline(
            json,
            markup(json, &["content"]),
            None,
            &crate::adapters::text::body::Body::None,
            url.as_ref(),
        )?,
        standfirst: markup(json, &["description", "content"]),
        url,
        ..Article::default()
    };
    if let Some(image) = json.get_non_empty("image") {
        article.image = media::image(&image);
    }
    Some(article)
}

/// A reference to a story, with the texts that the list has for it.
fn reference(json: &Cursor<'_>, referent: &Cursor<'_>) -> Option<Article> {
    let text_of = |path: &[&str]| markup(referent, path);
    let headline = text_of(&["referent_properties", "headlines", "basic"])
        .or_else(|| text_of(&["referent_properties", "alt_headline"]));
    let Some(headline) = headline else {
        json.report("a story in the place of a reference to one");
        return None;
    };
    Some(Article {
        id: text(referent, &["id"])
            .or_else(|| text(json, &["_id"]))
            .unwrap_or_else(|| entry::id(json, "", None)),
        url: url(referent, &["referent_properties", "canonical_url"]),
        headline,
        standfirst: text_of(&["referent_properties", "description", "basic"]),
        ..Article::default()
    })
}
