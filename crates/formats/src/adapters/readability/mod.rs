//! The output of Readability (Mozilla) and Postlight's Parser (formerly
//! Mercury) for a page.
//!
//! <https://github.com/mozilla/readability> and
//! <https://github.com/postlight/parser>

use crate::Format;
use crate::adapters::Adapter;
use crate::adapters::byline;
use crate::adapters::dates;
use crate::adapters::entry::{self, Extent};
use crate::adapters::media::rendition;
use crate::adapters::text::body::Body;
use crate::adapters::value::{self, language, text, url};
use crate::cursor::Cursor;
use lede_model::{Article, Direction, Document, Listing};

pub(super) const ADAPTER: Adapter = Adapter {
    format: Format::Readability,
    signature,
    document,
};

fn signature(json: &Cursor<'_>) -> Option<&'static str> {
    if json.is_list() {
        let is_pages = json.items().any(|item| page(&item).is_some());
        return is_pages.then_some("a list of content with Readability's or Postlight's keys");
    }
    page(json)
}

/// `content` alone is too common a key.
fn page(json: &Cursor<'_>) -> Option<&'static str> {
    let has = |key: &str| json.keys().any(|other| other == key);
    if !has("content") && !has("textContent") {
        return None;
    }
    if has("textContent") && (has("excerpt") || has("siteName") || has("length")) {
        Some("textContent with excerpt, siteName or length")
    } else if has("content") && (has("lead_image_url") || has("rendered_pages")) {
        Some("content with lead_image_url or rendered_pages")
    } else {
        (has("excerpt") && (has("siteName") || has("word_count")))
            .then_some("content and excerpt with siteName or word_count")
    }
}

fn document(json: &Cursor<'_>, wanted: Option<&str>) -> Option<Document> {
    match (json.is_list(), wanted) {
        (false, _) => entry::article(article(json, Extent::Whole)),
        (true, Some(id)) => entry::find(json, id, &article),
        (true, None) => Some(entry::listing(Listing {
            items: entry::cards(json, &article),
            ..Listing::default()
        })),
    }
}

fn article(json: &Cursor<'_>, extent: Extent) -> Option<Article> {
    let url = url(json, &["url"]);
    let json = &json.based_on(url.as_ref().unwrap_or(json.address()));
    let body = Body::html(json, &["content"]).or_plain(json, &["textContent"]);
    let excerpt = plain_text(json, "dek").or_else(|| plain_text(json, "excerpt"));
    let title = plain_text(json, "title");
    let headline = entry::headline(json, title, excerpt.as_deref(), &body, url.as_ref())?;
    let mut article = Article {
        id: entry::id(json, "id", url.as_ref()),
        language: language(json, &["lang"]),
        dir: direction(json),
        headline,
        date_published: dates::timestamp(json, &["publishedTime"])
            .or_else(|| dates::timestamp(json, &["date_published"])),
        image: rendition::any(json, "lead_image_url"),
        ..Article::default()
    };
    for key in ["byline", "author"] {
        if !byline::is_settled(&article) {
            byline::authors(json, key, &|_| None, &mut article);
        }
    }
    entry::complete(&mut article, url.as_ref(), excerpt, &body, extent);
    Some(article)
}

/// If the page does not declare a direction, Postlight guesses it from the
/// text. A known language is more reliable.
fn direction(json: &Cursor<'_>) -> Option<Direction> {
    let direction = text(json, &["dir"]).or_else(|| text(json, &["direction"]));
    match direction.as_deref() {
        Some("rtl") => Some(Direction::Rtl),
        Some("ltr") => Some(Direction::Ltr),
        _ => None,
    }
}

fn plain_text(json: &Cursor<'_>, key: &str) -> Option<String> {
    value::plain_text(json, &[key])
}
