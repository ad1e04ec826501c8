//! RSS 2.0 written as JSON: Dave Winer's RSS-in-JSON, and the output of
//! converters from XML.
//!
//! <https://github.com/scripting/Scripting-News/blob/master/rss-in-json/README.md>

use crate::Format;
use crate::adapters::Adapter;
use crate::adapters::byline;
use crate::adapters::dates;
use crate::adapters::entry::{self, Extent};
use crate::adapters::media::attachment;
use crate::adapters::media::rendition::{self, File};
use crate::adapters::text::body::Body;
use crate::adapters::text::plain;
use crate::adapters::value::{at, each, language, list, url, web};
use crate::cursor::Cursor;
use lede_model::{Article, Block, Document, Image, Listing, Topic, Url, bare_credit};

pub(super) const ADAPTER: Adapter = Adapter {
    format: Format::RssInJson,
    signature,
    document,
};

fn signature(json: &Cursor<'_>) -> Option<&'static str> {
    let channel = json.get("rss").map(|rss| rss.get("channel").is_some())?;
    channel.then_some("rss.channel")
}

fn document(json: &Cursor<'_>, wanted: Option<&str>) -> Option<Document> {
    at(json, &["rss", "channel"], &|channel| {
        let channel_language = language(channel, &["language"]);
        let read = |json: &Cursor<'_>, extent: Extent| {
            let mut article = item(json, extent)?;
            article.language = article.language.or_else(|| channel_language.clone());
            Some(article)
        };
        if let Some(id) = wanted {
            return entry::find(&channel.get("item")?, id, &read);
        }
        let items = channel.get("item");
        let items = items.map(|items| entry::cards(&items, &read));
        Some(entry::listing(Listing {
            title: element_text(channel, &["title"]).and_then(plain::html),
            url: url(channel, &["link"]),
            language: channel_language.clone(),
            description: element_text(channel, &["description"]).and_then(plain::html),
            items: items.unwrap_or_default(),
            ..Listing::default()
        }))
    })
}

fn item(json: &Cursor<'_>, extent: Extent) -> Option<Article> {
    let url = address(json);
    let json = &json.based_on(url.as_ref().unwrap_or(json.address()));
    let description = element_text(json, &["description"]);
    let content = element_text(json, &["content:encoded"]).or(description);
    let body = content.map_or(Body::None, Body::of_html);
    let excerpt = description.and_then(|html| entry::excerpt(html, json.address()));
    let title = element_text(json, &["title"]).and_then(plain::html);
    let headline = entry::headline(json, title, excerpt.as_deref(), &body, url.as_ref())?;
    let mut article = Article {
        id: element_text(json, &["guid"])
            .map_or_else(|| entry::id(json, "guid", url.as_ref()), str::to_owned),
        language: language(json, &["dc:language"]),
        headline,
        tags: list(json, "category", &category),
        date_published: date(json, "pubDate").or_else(|| date(json, "dc:date")),
        date_modified: date(json, "atom:updated").or_else(|| date(json, "dcterms:modified")),
        image: image(json),
        ..Article::default()
    };
    for key in ["dc:creator", "author", "itunes:author"] {
        if !byline::is_settled(&article) {
            authors(json, key, &mut article);
        }
    }
    entry::complete(&mut article, url.as_ref(), excerpt, &body, extent);
    if extent == Extent::Whole {
        attachment::before(list(json, "enclosure", &enclosure), &mut article.body);
    }
    Some(article)
}

/// The text at a path. If the element has attributes, RSS-in-JSON writes the
/// text as `#value`, and each converter from XML has its own key.
fn element_text<'a>(json: &Cursor<'a>, path: &[&str]) -> Option<&'a str> {
    const TEXTS: [&str; 9] = [
        "#value",
        "#text",
        "$t",
        "_",
        "_text",
        "__text",
        "__cdata",
        "_cdata",
        "#cdata-section",
    ];
    json.text_at(path).or_else(|| {
        TEXTS
            .iter()
            .find_map(|text| json.text_at(&[path, &[*text]].concat()))
    })
}

/// An attribute in XML: its key is the plain name, or the name with a
/// converter's prefix.
fn attribute(json: &Cursor<'_>, name: &str) -> Option<String> {
    json.get(name).and_then(|value| value.text()).or_else(|| {
        ["@", "_", "-"]
            .iter()
            .find_map(|character| json.text_at(&[&[character, name].concat()]))
            .or_else(|| {
                ["$", "@attributes", "_attributes"]
                    .iter()
                    .find_map(|group| json.text_at(&[group, name]))
            })
            .map(str::to_owned)
    })
}

/// The address of an item: its link, otherwise its id if that is an address.
fn address(json: &Cursor<'_>) -> Option<Url> {
    url(json, &["link"]).or_else(|| {
        let guid = element_text(json, &["guid"]).filter(|guid| guid.starts_with("http"))?;
        json.address().join(guid).ok()
    })
}

fn date(json: &Cursor<'_>, key: &str) -> Option<lede_model::Timestamp> {
    let member = json.get_non_empty(key)?;
    let date = element_text(&member, &[]).and_then(dates::parse);
    if date.is_none() {
        member.report("a date by RFC 822");
    }
    date
}

/// `mail@paper.example (Name)` in RSS, a name in Dublin Core.
fn authors(json: &Cursor<'_>, key: &str, article: &mut Article) {
    each(json, key, &mut |author| {
        let Some(text) = element_text(author, &[]) else {
            author.report("an author's name");
            return;
        };
        if let Some(name) = plain::html(text) {
            byline::read_into(&name, article);
        }
    });
}

fn category(json: &Cursor<'_>) -> Option<Topic> {
    let Some(name) = element_text(json, &[]) else {
        json.report("a category's name");
        return None;
    };
    Some(Topic {
        name: plain::html(name)?,
        url: None,
    })
}

/// A file's address, resolved.
fn file_url(json: &Cursor<'_>) -> Option<Url> {
    let address = attribute(json, "url").or_else(|| attribute(json, "href"))?;
    json.address().join(&address).ok().filter(Url::is_web)
}

fn media_type(json: &Cursor<'_>) -> Option<String> {
    attribute(json, "type")
        .or_else(|| attribute(json, "medium").map(|medium| [medium.as_str(), "/*"].concat()))
}

/// Pictures of Media RSS or of a podcast, or enclosed ones.
fn image(json: &Cursor<'_>) -> Option<Image> {
    let mut files = Vec::new();
    for key in [
        "media:content",
        "media:thumbnail",
        "itunes:image",
        "image",
        "enclosure",
    ] {
        if !files.is_empty() {
            break;
        }
        each(json, key, &mut |file| {
            let kind = media_type(file);
            let is_picture = match &kind {
                Some(kind) => kind.starts_with("image/"),
                None => key != "enclosure" && key != "media:content",
            };
            let url = file_url(file).or_else(|| file.as_str().and_then(|_| web(file)));
            if let Some(url) = url.filter(|_| is_picture) {
                files.push(File {
                    url,
                    width: attribute(file, "width").and_then(|width| width.parse().ok()),
                    height: attribute(file, "height").and_then(|height| height.parse().ok()),
                    media_type: kind.filter(|kind| !kind.ends_with('*')),
                });
            }
        });
    }
    let mut image = rendition::of(files)?;
    let text = |key| element_text(json, &[key]).and_then(plain::html);
    image.caption = text("media:description");
    image.credit = text("media:credit").and_then(|credit| bare_credit(&credit));
    Some(image)
}

/// Audio and video; an enclosed picture is already the item's picture.
fn enclosure(json: &Cursor<'_>) -> Option<Block> {
    let Some(url) = file_url(json) else {
        json.report("an enclosure with a web address");
        return None;
    };
    let kind = media_type(json).filter(|kind| !kind.starts_with("image/"))?;
    attachment::block(url, Some(kind), None)
}
