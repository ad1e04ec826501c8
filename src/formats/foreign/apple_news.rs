//! Apple News Format: `article.json`, whose components are what the page is
//! made of, in the order in which they stand on it. Its pictures lie beside it
//! (`bundle://`).
//!
//! <https://developer.apple.com/documentation/applenewsformat>

use super::apple_news_component::Reader;
use super::apple_news_text::{Words, words_of};
use super::entry::{self, Extent};
use super::value::{self, language, list, media_url, url};
use super::{Adapter, body::Body, byline, element, moment, plain, rendition};
use crate::article::{Article, Document, Label, Topic};
use crate::formats::Format;
use crate::formats::json::Json;

pub(super) const ADAPTER: Adapter = Adapter {
    format: Format::AppleNews,
    mark,
    document,
};

/// Members beside the components, of which some are always there.
const OWN_KEYS: [&str; 8] = [
    "identifier",
    "layout",
    "documentStyle",
    "componentTextStyles",
    "componentLayouts",
    "componentStyles",
    "textStyles",
    "subtitle",
];

fn mark(json: &Json<'_>) -> Option<&'static str> {
    let components = json.get("components").filter(Json::is_list)?;
    let has_roles = components
        .items()
        .any(|component| component.get("role").is_some());
    let is_own = json.keys().any(|key| OWN_KEYS.contains(&key));
    (has_roles && is_own).then_some("components with roles")
}

fn document(json: &Json<'_>, _: Option<&str>) -> Option<Document> {
    let url = url(json, &["metadata", "canonicalURL"]);
    let reader = Reader::of(json);
    let excerpt = reader
        .standfirst
        .or_else(|| plain_text(json, &["subtitle"]))
        .or_else(|| plain_text(json, &["metadata", "excerpt"]));
    let start = element::start(&reader.blocks);
    let title = title(plain_text(json, &["title"]), reader.title);
    let body = Body::Plain(&start);
    let headline = entry::headline(json, title, excerpt.as_deref(), &body, url.as_ref())?;
    let mut article = Article {
        id: entry::id(json, "identifier", url.as_ref()),
        language: language(json, &["language"]),
        label: reader.label.map(|text| Label { text, url: None }),
        headline,
        date_published: moment::moment(json, &["metadata", "datePublished"])
            .or_else(|| moment::moment(json, &["metadata", "dateCreated"])),
        date_modified: moment::moment(json, &["metadata", "dateModified"]),
        ..Article::default()
    };
    if let Some(metadata) = json.given("metadata") {
        byline::authors(&metadata, "authors", &|_| None, &mut article);
        article.tags = list(&metadata, "keywords", &|keyword| {
            Some(Topic {
                name: plain::text(keyword.words()?)?,
                url: None,
            })
        });
    }
    if let Some(words) = reader.byline.filter(|_| article.authors.is_empty()) {
        // What stands after a line is when it was published.
        let names = words.split('|').next().unwrap_or_default();
        byline::words_into(names, &mut article);
    }
    let thumbnail = || media(json, &["metadata", "thumbnailURL"]).map(rendition::picture);
    article.image = reader.lead.or_else(thumbnail);
    element::dress(
        &mut article,
        url.as_ref(),
        excerpt,
        reader.blocks,
        Extent::Whole,
    );
    Some(Document::Article(Box::new(article)))
}

/// The title on the page, which may be set in capitals.
fn title(of_document: Option<String>, on_page: Option<String>) -> Option<String> {
    match (of_document, on_page) {
        (Some(title), Some(shown)) if title.to_uppercase() != shown.to_uppercase() => Some(shown),
        (title, shown) => title.or(shown),
    }
}

/// An address of media; what is in the bundle lies beside the document.
pub(super) fn media(json: &Json<'_>, path: &[&str]) -> Option<crate::article::Url> {
    let address = json
        .text_at(path)
        .and_then(|address| address.strip_prefix("bundle://"));
    match address {
        Some(file) => json.address().join(file).ok().filter(|url| url.is_web()),
        None => media_url(json, path),
    }
}

/// Text without its marks: a text, or an object with one.
pub(super) fn plain_text(json: &Json<'_>, path: &[&str]) -> Option<String> {
    super::value::at(json, path, &|value| match value.is_object() {
        true => words_of(value, "text").as_ref().and_then(Words::plain),
        false => plain::text(value.words()?),
    })
}

/// A text that a component has for itself, such as its caption.
pub(super) fn said(json: &Json<'_>, key: &str) -> Option<String> {
    value::plain_text(json, &[key])
}
