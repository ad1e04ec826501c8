//! JSON Feed 1 and 1.1: a list whose items are complete articles.
//!
//! <https://www.jsonfeed.org/version/1.1/>

use crate::Format;
use crate::adapters::Adapter;
use crate::adapters::byline;
use crate::adapters::dates;
use crate::adapters::entry::{self, Extent};
use crate::adapters::media::attachment;
use crate::adapters::media::rendition;
use crate::adapters::text::body::Body;
use crate::adapters::text::plain;
use crate::adapters::value::{self, language, list, media_url, text, url};
use crate::cursor::Cursor;
use lede_model::{Article, Author, Block, Document, LinkCard, Listing, Topic};

pub(super) const ADAPTER: Adapter = Adapter {
    format: Format::JsonFeed,
    signature,
    document,
};

fn signature(json: &Cursor<'_>) -> Option<&'static str> {
    let version = json.get("version");
    let version = version
        .as_ref()
        .and_then(Cursor::as_str)
        .unwrap_or_default();
    if version.contains("jsonfeed.org/version") {
        return Some("version is an address of jsonfeed.org");
    }
    let items = json.get("items").filter(|items| items.is_list())?;
    let has_content = items
        .items()
        .any(|item| item.get("content_html").is_some() || item.get("content_text").is_some());
    has_content.then_some("items with content_html or content_text")
}

fn document(json: &Cursor<'_>, wanted: Option<&str>) -> Option<Document> {
    let mut feed = Article {
        language: language(json, &["language"]),
        ..Article::default()
    };
    authors(json, &mut feed);
    let read = |item: &Cursor<'_>, extent: Extent| self::item(item, &feed, extent);
    let items = json.get("items");
    if let Some(id) = wanted {
        return entry::find(&items?, id, &read);
    }
    let items = items.map(|items| entry::cards(&items, &read));
    let mut people = feed.authors.clone();
    Some(entry::listing(Listing {
        title: plain_text(json, "title"),
        url: url(json, &["home_page_url"]),
        language: feed.language.clone(),
        description: plain_text(json, "description"),
        author: people.pop().filter(|_| people.is_empty()),
        items: items.unwrap_or_default(),
        next_url: url(json, &["next_url"]),
        ..Listing::default()
    }))
}

/// Reads an item. Members that it does not have are taken from its feed.
fn item(json: &Cursor<'_>, feed: &Article, extent: Extent) -> Option<Article> {
    let url = url(json, &["url"]);
    let json = &json.based_on(url.as_ref().unwrap_or(json.address()));
    let body = Body::html(json, &["content_html"]).or_plain(json, &["content_text"]);
    let summary = plain_text(json, "summary");
    let title = plain_text(json, "title");
    let headline = entry::headline(json, title, summary.as_deref(), &body, url.as_ref())?;
    let mut article = Article {
        id: entry::id(json, "id", url.as_ref()),
        language: language(json, &["language"]).or_else(|| feed.language.clone()),
        headline,
        tags: list(json, "tags", &tag),
        date_published: dates::timestamp(json, &["date_published"]),
        date_modified: dates::timestamp(json, &["date_modified"]),
        image: rendition::any(json, "image").or_else(|| rendition::any(json, "banner_image")),
        ..Article::default()
    };
    authors(json, &mut article);
    if article.authors.is_empty() && article.byline.is_none() {
        article.authors.clone_from(&feed.authors);
        article.byline.clone_from(&feed.byline);
    }
    entry::complete(&mut article, url.as_ref(), summary, &body, extent);
    if extent == Extent::Whole {
        attachment::before(list(json, "attachments", &attached), &mut article.body);
        article.body.extend(external(json));
    }
    Some(article)
}

/// Version 1 has one author, 1.1 has several.
fn authors(json: &Cursor<'_>, article: &mut Article) {
    byline::authors(json, "authors", &author, article);
    if !byline::is_settled(article) {
        byline::authors(json, "author", &author, article);
    }
}

fn author(json: &Cursor<'_>) -> Option<Author> {
    let Some(name) = plain_text(json, "name") else {
        json.report("an author with a name");
        return None;
    };
    Some(Author {
        url: url(json, &["url"]),
        avatar: media_url(json, &["avatar"]),
        ..byline::named(&name)?
    })
}

fn tag(json: &Cursor<'_>) -> Option<Topic> {
    Some(Topic {
        name: plain::text(json.trimmed_text()?)?,
        url: None,
    })
}

fn attached(json: &Cursor<'_>) -> Option<Block> {
    let Some(url) = media_url(json, &["url"]) else {
        json.report("an attachment with a web address");
        return None;
    };
    attachment::block(url, text(json, &["mime_type"]), plain_text(json, "title"))
}

/// The page on another site that the item is about.
fn external(json: &Cursor<'_>) -> Option<Block> {
    let own = url(json, &["url"]);
    let url = url(json, &["external_url"]).filter(|url| own.as_ref() != Some(url))?;
    Some(Block::LinkCard(Box::new(LinkCard {
        title: url.host().to_owned(),
        url,
        description: None,
        publisher: None,
        image: None,
    })))
}

fn plain_text(json: &Cursor<'_>, key: &str) -> Option<String> {
    value::plain_text(json, &[key])
}
