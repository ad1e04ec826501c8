//! Apple News Format: `article.json`, whose components are the elements of the
//! page in their order. Its pictures are in the same bundle (`bundle://`).
//!
//! <https://developer.apple.com/documentation/applenewsformat>

mod component;
mod links;
mod quote;
mod style;
mod table;
mod text;

use self::component::Reader;
use self::text::{FormattedText, formatted_text};
use crate::Format;
use crate::adapters::Adapter;
use crate::adapters::byline;
use crate::adapters::dates;
use crate::adapters::elements::body;
use crate::adapters::entry::{self, Extent};
use crate::adapters::media::rendition;
use crate::adapters::text::body::Body;
use crate::adapters::text::plain;
use crate::adapters::value::{self, language, list, media_url, url};
use crate::cursor::Cursor;
use crate::letter_case::upper_case;
use lede_model::{Article, Author, Document, Label, Topic};

pub(super) const ADAPTER: Adapter = Adapter {
    format: Format::AppleNews,
    signature,
    document,
};

/// Members beside the components. Some of them are always present.
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

fn signature(json: &Cursor<'_>) -> Option<&'static str> {
    let components = json.get("components").filter(Cursor::is_list)?;
    let has_roles = components
        .items()
        .any(|component| component.get("role").is_some());
    let is_own = json.keys().any(|key| OWN_KEYS.contains(&key));
    (has_roles && is_own).then_some("components with roles")
}

fn document(json: &Cursor<'_>, _: Option<&str>) -> Option<Document> {
    let url = url(json, &["metadata", "canonicalURL"]);
    let reader = Reader::of(json);
    let excerpt = reader
        .standfirst
        .or_else(|| plain_text(json, &["subtitle"]))
        .or_else(|| plain_text(json, &["metadata", "excerpt"]));
    let start = body::start(&reader.blocks);
    let title = title(plain_text(json, &["title"]), reader.title);
    let body = Body::Plain(&start);
    let headline = entry::headline(json, title, excerpt.as_deref(), &body, url.as_ref())?;
    let mut article = Article {
        id: entry::id(json, "identifier", url.as_ref()),
        language: language(json, &["language"]),
        label: reader.label.map(|text| Label { text, url: None }),
        headline,
        date_published: dates::timestamp(json, &["metadata", "datePublished"])
            .or_else(|| dates::timestamp(json, &["metadata", "dateCreated"])),
        date_modified: dates::timestamp(json, &["metadata", "dateModified"]),
        ..Article::default()
    };
    if let Some(metadata) = json.get_non_empty("metadata") {
        byline::authors(&metadata, "authors", &|_| None, &mut article);
        article.tags = list(&metadata, "keywords", &|keyword| {
            Some(Topic {
                name: plain::text(keyword.trimmed_text()?)?,
                url: None,
            })
        });
    }
    if let Some(shown) = reader.byline {
        visible_byline(&shown, &mut article);
    }
    let thumbnail = || media(json, &["metadata", "thumbnailURL"]).map(rendition::picture);
    article.image = reader.lead.or_else(thumbnail);
    body::complete(
        &mut article,
        url.as_ref(),
        excerpt,
        reader.blocks,
        Extent::Whole,
    );
    Some(Document::Article(Box::new(article)))
}

/// The byline on the page, which readers see, before the authors of the
/// metadata. Parts with figures are dates.
fn visible_byline(shown: &str, article: &mut Article) {
    let has_figures = |part: &&str| part.contains(|sign: char| sign.is_ascii_digit());
    let parts = shown
        .split(['|', '\u{2022}', '\u{b7}', '\n'])
        .map(str::trim);
    let parts: Vec<&str> = parts
        .filter(|part| !part.is_empty() && !has_figures(part))
        .collect();
    let names = match parts.is_empty() {
        true if article.date_published.is_none() => shown.trim().to_owned(),
        true => return,
        false => parts.join(" | "),
    };
    let is_named = |author: &Author| names.contains(&author.name);
    if !article.authors.is_empty() && article.authors.iter().all(is_named) {
        byline::read_beside_authors(&names, article);
    } else {
        article.authors.clear();
        article.byline = None;
        byline::read_into(&names, article);
    }
}

/// The title on the page. If it is set in capitals, that of the document is
/// used.
fn title(of_document: Option<String>, on_page: Option<String>) -> Option<String> {
    match (of_document, on_page) {
        (Some(title), Some(shown)) if upper_case(&title) != upper_case(&shown) => Some(shown),
        (title, shown) => title.or(shown),
    }
}

/// An address of media. Files of the bundle are next to the document.
pub(super) fn media(json: &Cursor<'_>, path: &[&str]) -> Option<lede_model::Url> {
    let address = json
        .text_at(path)
        .and_then(|address| address.strip_prefix("bundle://"));
    match address {
        Some(file) => json.address().join(file).ok().filter(|url| url.is_web()),
        None => media_url(json, path),
    }
}

/// Text without its marks: a text, or an object with one.
pub(super) fn plain_text(json: &Cursor<'_>, path: &[&str]) -> Option<String> {
    crate::adapters::value::at(json, path, &|value| match value.is_object() {
        true => formatted_text(value, "text")
            .as_ref()
            .and_then(FormattedText::plain),
        false => plain::text(value.trimmed_text()?),
    })
}

/// A text member of a component, such as its caption.
pub(super) fn member_text(json: &Cursor<'_>, key: &str) -> Option<String> {
    value::plain_text(json, &[key])
}
