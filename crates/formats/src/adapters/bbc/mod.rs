//! The BBC's documents, as its front end Simorgh is given them: articles of
//! Optimo (`content.model.blocks`) and of the older CPS (`content.blocks`), live
//! reports, and the lists of home and topic pages.
//!
//! <https://github.com/bbc/simorgh>: `data` and `src/app/models`

mod article;
mod block;
mod candy;
mod cps;
mod embed;
mod live;
mod media;
mod picture;
mod promo;
mod table;
mod text;

use crate::Format;
use crate::adapters::Adapter;
use crate::adapters::entry;
use crate::adapters::value::{language, markup, number, url};
use crate::cursor::Cursor;
use lede_model::{Document, Listing};

pub(super) const ADAPTER: Adapter = Adapter {
    format: Format::Bbc,
    signature,
    document,
};

/// Members that hold the document in one of its later forms.
const WRAPPERS: [&str; 7] = [
    "data",
    "article",
    "pageData",
    "props",
    "pageProps",
    "page",
    "initialData",
];

/// How deep the document may be in its wrappers.
const MAX_WRAPPERS: usize = 6;

#[derive(Clone, Copy)]
enum Kind {
    Article,
    Live,
    List,
}

impl Kind {
    fn signature(self) -> &'static str {
        match self {
            Self::Article => "content with blocks, each a type with a model or of CPS",
            Self::Live => "liveTextStream",
            Self::List => "summaries, curations or groups of promos",
        }
    }
}

fn signature(json: &Cursor<'_>) -> Option<&'static str> {
    unwrapped(json, 0, &|_, kind| Some(kind.signature()))
}

fn document(json: &Cursor<'_>, wanted: Option<&str>) -> Option<Document> {
    unwrapped(json, 0, &|json, kind| match kind {
        Kind::Article => entry::article(article::article(json)),
        Kind::Live => entry::article(live::article(json)),
        Kind::List => list(json, wanted),
    })
}

/// Calls `read` with the document within its wrappers.
fn unwrapped<T>(
    json: &Cursor<'_>,
    depth: usize,
    read: &dyn Fn(&Cursor<'_>, Kind) -> Option<T>,
) -> Option<T> {
    if let Some(kind) = kind_of(json) {
        return read(json, kind);
    }
    // Some wrappers are named by the request: `article?service=news`,
    // `@"news","articles"`.
    let is_wrapper =
        |key: &&str| WRAPPERS.contains(key) || key.starts_with('@') || key.contains('?');
    if depth == MAX_WRAPPERS {
        return None;
    }
    json.keys().filter(is_wrapper).find_map(|key| {
        let inner = json.get(key).filter(Cursor::is_object)?;
        unwrapped(&inner, depth + 1, read)
    })
}

fn kind_of(json: &Cursor<'_>) -> Option<Kind> {
    let any = |list: Option<Cursor<'_>>, test: &dyn Fn(&Cursor<'_>) -> bool| {
        list.filter(Cursor::is_list)
            .is_some_and(|list| list.items().any(|item| test(&item)))
    };
    let has_model = |block: &Cursor<'_>| {
        block.text_at(&["type"]).is_some() && block.get("model").is_some_and(|it| it.is_object())
    };
    let is_described = ["metadata", "promo"]
        .iter()
        .any(|key| json.get(key).is_some_and(|it| it.is_object()));
    if let Some(content) = json.get("content") {
        if let Some(model) = content.get("model")
            && any(model.get("blocks"), &has_model)
        {
            return Some(Kind::Article);
        }
        if is_described && any(content.get("blocks"), &cps::is_block) {
            return Some(Kind::Article);
        }
        let has_items = |group: &Cursor<'_>| group.get("items").is_some_and(|it| it.is_list());
        if is_described && any(content.get("groups"), &has_items) {
            return Some(Kind::List);
        }
    }
    if any(json.get("contents"), &has_model) {
        return Some(Kind::Article);
    }
    if json.get("liveTextStream").is_some_and(|it| it.is_object()) {
        return Some(Kind::Live);
    }
    let is_summary = |item: &Cursor<'_>| {
        let has_address = ["link", "imageUrl"]
            .iter()
            .any(|key| item.get(key).is_some());
        item.get("title").is_some() && has_address
    };
    let has_summaries = |item: &Cursor<'_>| any(item.get("summaries"), &is_summary);
    (has_summaries(json) || any(json.get("curations"), &has_summaries)).then_some(Kind::List)
}

/// A home page, a topic, or a front of the older system.
fn list(json: &Cursor<'_>, wanted: Option<&str>) -> Option<Document> {
    let content = json.get("content");
    let groups = content.as_ref().and_then(|content| content.get("groups"));
    let curations = json.get("curations").or(groups);
    let curations: Vec<_> = match &curations {
        Some(curations) => curations.items().collect(),
        None => vec![*json],
    };
    let rows = |curation| {
        ["summaries", "items"]
            .iter()
            .find_map(move |key| Cursor::get(curation, key).filter(Cursor::is_list))
    };
    let lists: Vec<_> = curations.iter().filter_map(rows).collect();
    let promos: Vec<_> = lists.iter().flat_map(Cursor::items).collect();
    if let Some(id) = wanted {
        return entry::find_in(&promos, id, &promo::promo);
    }
    let (page, pages) = (
        number(json, &["activePage"]),
        number(json, &["pageCount"]).unwrap_or_default(),
    );
    Some(entry::listing(Listing {
        title: markup(json, &["title"]).or_else(|| markup(json, &["promo", "name"])),
        description: markup(json, &["description"]).or_else(|| markup(json, &["promo", "summary"])),
        url: url(json, &["metadata", "locators", "canonicalUrl"]),
        language: language(json, &["metadata", "language"]),
        items: entry::cards_of(&promos, &promo::promo),
        next_url: page
            .filter(|page| *page < pages)
            .and_then(|page| entry::page(json.address(), page + 1)),
        ..Listing::default()
    }))
}
