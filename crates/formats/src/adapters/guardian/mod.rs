//! The Guardian's Content API: an item, or a page of a search, a tag or a
//! section.
//!
//! <https://open-platform.theguardian.com/documentation/> and, for blocks and
//! elements, <https://github.com/guardian/content-api-models>

mod atom;
mod body;
mod element;
mod picture;

use crate::Format;
use crate::adapters::Adapter;
use crate::adapters::byline;
use crate::adapters::dates;
use crate::adapters::entry::{self, Extent};
use crate::adapters::media::figure;
use crate::adapters::media::rendition;
use crate::adapters::text::body::Body;
use crate::adapters::value::{
    at, language, list, markup, media_url, number, plain_text, text, url,
};
use crate::cursor::Cursor;
use crate::html::plain;
use lede_model::{
    Access, Article, Author, Block, Document, Image, Label, Listing, Related, Topic, Url,
};

pub(super) const ADAPTER: Adapter = Adapter {
    format: Format::Guardian,
    signature,
    document,
};

/// The lists of a response, the best first. A section's response has the
/// editors' picks even if it has no results.
const LISTS: [&str; 4] = ["results", "editorsPicks", "leadContent", "mostViewed"];

fn signature(json: &Cursor<'_>) -> Option<&'static str> {
    let Some(response) = json.get("response") else {
        return is_item(json).then_some("webTitle, webUrl and apiUrl");
    };
    if response.get("content").is_some_and(|item| is_item(&item)) {
        return Some("response.content with webTitle, webUrl or apiUrl");
    }
    let has_items = LISTS.iter().any(|key| {
        let items = response.get(key).filter(|items| items.is_list());
        items.is_some_and(|items| items.items().any(|item| is_item(&item)))
    });
    // A search without results.
    let is_empty = response.get("currentPage").is_some() && response.get("userTier").is_some();
    (has_items || is_empty).then_some("response.results with webTitle, webUrl or apiUrl")
}

/// No other format has two of these.
fn is_item(json: &Cursor<'_>) -> bool {
    let keys = ["webTitle", "webUrl", "apiUrl"];
    keys.iter().filter(|key| json.get(key).is_some()).count() > 1
}

fn document(json: &Cursor<'_>, wanted: Option<&str>) -> Option<Document> {
    let Some(response) = json.get("response") else {
        return entry::article(item(json, Extent::Whole));
    };
    if let Some(content) = response.get("content") {
        let mut article = item(&content, Extent::Whole)?;
        article.related = related(&response);
        return entry::article(Some(article));
    }
    let items = LISTS.iter().find_map(|key| response.get_non_empty(key));
    match wanted {
        Some(id) => entry::find(&items?, id, &item),
        None => Some(listing(&response, items.as_ref())),
    }
}

fn listing(response: &Cursor<'_>, items: Option<&Cursor<'_>>) -> Document {
    let subject = response
        .get_non_empty("tag")
        .or_else(|| response.get_non_empty("section"));
    let text_of = |key| subject.as_ref().and_then(|subject| markup(subject, &[key]));
    let author = subject.as_ref().filter(|tag| is_contributor(tag));
    Document::Listing(Box::new(Listing {
        title: text_of("webTitle"),
        url: subject
            .as_ref()
            .and_then(|subject| url(subject, &["webUrl"])),
        description: text_of("description"),
        author: author.and_then(contributor),
        items: items
            .map(|items| entry::cards(items, &item))
            .unwrap_or_default(),
        next_url: next(response),
        ..Listing::default()
    }))
}

fn next(response: &Cursor<'_>) -> Option<Url> {
    let (page, pages) = (
        number(response, &["currentPage"])?,
        number(response, &["pages"])?,
    );
    (page < pages)
        .then(|| entry::page(response.address(), page + 1))
        .flatten()
}

fn related(response: &Cursor<'_>) -> Option<Related> {
    let list = response
        .get_non_empty("storyPackage")
        .or_else(|| response.get_non_empty("relatedContent"))?;
    Some(Related {
        items: entry::cards(&list, &item),
        ..Related::default()
    })
    .filter(|related| !related.items.is_empty())
}

fn item(json: &Cursor<'_>, extent: Extent) -> Option<Article> {
    let url = url(json, &["webUrl"]);
    let json = &json.based_on(url.as_ref().unwrap_or(json.address()));
    let standfirst = standfirst(json, extent);
    let title = markup(json, &["fields", "headline"]).or_else(|| plain_text(json, &["webTitle"]));
    let body = Body::html(json, &["fields", "body"]).or_plain(json, &["fields", "bodyText"]);
    let headline = entry::headline(json, title, standfirst.as_deref(), &body, url.as_ref())?;
    let mut article = Article {
        id: entry::id(json, "id", url.as_ref()),
        language: language(json, &["fields", "lang"]),
        section: section(json, url.as_ref()),
        headline,
        standfirst,
        date_published: date(json, &["webPublicationDate"]),
        date_modified: date(json, &["fields", "lastModified"]),
        reading_time: number(json, &["fields", "wordcount"]).map(entry::minutes),
        image: main_picture(json),
        // The values are `members-only` and `paid-members-only`.
        access: match text(json, &["fields", "membershipAccess"]) {
            Some(_) => Access::Restricted,
            None => Access::Public,
        },
        ..Article::default()
    };
    tags(json, &mut article);
    if article.authors.is_empty() {
        linked_authors(json, &mut article);
    }
    let byline =
        markup(json, &["fields", "byline"]).or_else(|| markup(json, &["fields", "bylineHtml"]));
    if let Some(byline) = byline {
        byline::read_beside_authors(&byline, &mut article);
    }
    let main = match extent {
        Extent::Whole => body::main(json, article.image.is_some()),
        Extent::Card => Vec::new(),
    };
    // If the main element is a film, the small picture of it is not shown as
    // well.
    if main.iter().all(|block| matches!(block, Block::Audio(_))) {
        article.image = article.image.take().or_else(|| thumbnail(json));
    }
    if extent == Extent::Whole {
        article.body = main;
        article.body.extend(body::body(json));
    }
    article.url = url;
    Some(article)
}

/// The standfirst is written for the article, the trail text for lists.
fn standfirst(json: &Cursor<'_>, extent: Extent) -> Option<String> {
    let mut paths = [["fields", "standfirst"], ["fields", "trailText"]];
    if extent == Extent::Card {
        paths.reverse();
    }
    paths.iter().find_map(|path| markup(json, path))
}

/// In the API a date is text. Some clients store it as `iso8601` beside its
/// milliseconds.
fn date(json: &Cursor<'_>, path: &[&str]) -> Option<lede_model::Timestamp> {
    at(json, path, &|date| {
        if date.is_object() {
            dates::timestamp(date, &["iso8601"])
        } else {
            dates::timestamp(date, &[])
        }
    })
}

/// The id of a section is the path of its front page.
fn section(json: &Cursor<'_>, url: Option<&Url>) -> Option<Topic> {
    let front = || {
        let path = ["/", &text(json, &["sectionId"])?].concat();
        url?.join(&path).ok()
    };
    Some(Topic {
        name: markup(json, &["sectionName"])?,
        url: self::url(json, &["section", "webUrl"]).or_else(front),
    })
}

/// Contributors, the series as the kicker, and the topics. Tags of other types
/// are for internal use.
fn tags(json: &Cursor<'_>, article: &mut Article) {
    for tag in list(json, "tags", &|tag| {
        Some((text(tag, &["type"])?, topic(tag)?, contributor(tag)))
    }) {
        match (tag.0.as_str(), tag.2) {
            ("contributor", Some(author)) => byline::push(author, article),
            ("series" | "blog", _) if article.label.is_none() => {
                article.label = Some(Label {
                    text: tag.1.name,
                    url: tag.1.url,
                });
            }
            ("keyword" | "series" | "blog", _) => article.tags.push(tag.1),
            _ => {}
        }
    }
}

fn topic(json: &Cursor<'_>) -> Option<Topic> {
    let Some(name) = markup(json, &["webTitle"]) else {
        json.report("a tag with a webTitle");
        return None;
    };
    Some(Topic {
        name,
        url: url(json, &["webUrl"]),
    })
}

fn is_contributor(json: &Cursor<'_>) -> bool {
    json.text_at(&["type"]) == Some("contributor")
}

fn contributor(json: &Cursor<'_>) -> Option<Author> {
    if !is_contributor(json) {
        return None;
    }
    Some(Author {
        url: url(json, &["webUrl"]),
        avatar: media_url(json, &["bylineImageUrl"])
            .or_else(|| media_url(json, &["bylineLargeImageUrl"])),
        bio: markup(json, &["bio"]),
        ..byline::named(&markup(json, &["webTitle"])?)?
    })
}

/// The contributors whose pages a byline links to, where no tags are sent.
fn linked_authors(json: &Cursor<'_>, article: &mut Article) {
    let Some(byline) = json.text_at(&["fields", "bylineHtml"]) else {
        return;
    };
    let Some(root) = plain::parse(byline) else {
        return;
    };
    plain::each_element(&root, &mut |name, attributes, element| {
        let address = attributes.iter().find(|(key, _)| key == "href");
        let (Some((_, address)), true) = (address, name == "a") else {
            return;
        };
        // The paths begin at the root of the site.
        let path = ["/", address.trim_start_matches('/')].concat();
        let is_whole = address.starts_with("http");
        let url = json
            .address()
            .join(if is_whole { address } else { &path })
            .ok();
        let author = byline::named(&plain::text_in(element));
        if let Some(author) = author {
            byline::push(Author { url, ..author }, article);
        }
    });
}

/// The main picture: an element with all its sizes, an element of a block, or
/// markup.
fn main_picture(json: &Cursor<'_>) -> Option<Image> {
    let of_markup = |path: &[&str]| {
        let markup = json
            .text_at(path)
            .filter(|markup| !body::is_of_other(markup))?;
        figure::picture(markup, json.address())
    };
    related_picture(json, "main")
        .or_else(|| {
            at(json, &["blocks", "main"], &|block| {
                list(block, "elements", &picture::picture)
                    .into_iter()
                    .next()
            })
        })
        .or_else(|| of_markup(&["blocks", "main", "bodyHtml"]))
        .or_else(|| of_markup(&["fields", "main"]))
}

/// The picture for lists.
fn thumbnail(json: &Cursor<'_>) -> Option<Image> {
    related_picture(json, "thumbnail").or_else(|| {
        media_url(json, &["fields", "secureThumbnail"])
            .or_else(|| media_url(json, &["fields", "thumbnail"]))
            .map(rendition::picture)
    })
}

fn related_picture(json: &Cursor<'_>, relation: &str) -> Option<Image> {
    let pictures = list(json, "elements", &|element| {
        (element.text_at(&["relation"]) == Some(relation))
            .then(|| picture::picture(element))
            .flatten()
    });
    pictures.into_iter().next()
}
