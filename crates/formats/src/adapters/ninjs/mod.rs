//! ninjs, IPTC's News in JSON: 1.x with `headline` and `body_xhtml`, 2.x with
//! lists such as `headlines` and `bodies`, 3.x with the same in camel case; and
//! Superdesk's variant, which is 1.x with a `guid`.
//!
//! <https://iptc.org/std/ninjs/userguide/>

mod markup;
mod media;
mod picture;
mod text;
mod wire;

use self::text::{body_text, by_prefix, description, first, members, of_role, with_role};
use crate::Format;
use crate::adapters::Adapter;
use crate::adapters::byline;
use crate::adapters::dates;
use crate::adapters::elements::body;
use crate::adapters::entry::{self, Extent};
use crate::adapters::text::body::Body;
use crate::adapters::text::plain;
use crate::adapters::value::{each, language, markup, media_url, plain_text, text, url};
use crate::cursor::Cursor;
use lede_model::{Article, Author, Card, Document, Label, Listing, Related, Timestamp, Topic, Url};

pub(super) const ADAPTER: Adapter = Adapter {
    format: Format::Ninjs,
    signature,
    document,
};

/// Members of ninjs, of all versions.
const OWN_KEYS: [&str; 26] = [
    "uri",
    "guid",
    "versioncreated",
    "versionCreated",
    "firstcreated",
    "firstCreated",
    "contentcreated",
    "contentCreated",
    "pubstatus",
    "pubStatus",
    "urgency",
    "profile",
    "headlines",
    "bodies",
    "descriptions",
    "body_text",
    "body_xhtml",
    "body_html",
    "description_text",
    "description_xhtml",
    "associations",
    "renditions",
    "copyrightholder",
    "copyrightnotice",
    "copyrightHolder",
    "copyrightNotice",
];

fn signature(json: &Cursor<'_>) -> Option<&'static str> {
    if json.text_at(&["standard", "name"]) == Some("ninjs") {
        return Some("standard.name \"ninjs\"");
    }
    if is_item(json) {
        return Some("three or more keys of ninjs");
    }
    let rows = rows(json)?;
    rows.items()
        .any(|row| is_item(&row))
        .then_some("a list of items with keys of ninjs")
}

fn is_item(json: &Cursor<'_>) -> bool {
    json.keys().filter(|key| OWN_KEYS.contains(key)).count() >= 3
}

/// The items of a response of an agency's API.
fn rows<'a>(json: &'a Cursor<'a>) -> Option<Cursor<'a>> {
    if json.is_list() {
        return Some(*json);
    }
    ["items", "_items", "hits", "results"]
        .into_iter()
        .find_map(|key| json.get(key).filter(Cursor::is_list))
}

fn document(json: &Cursor<'_>, wanted: Option<&str>) -> Option<Document> {
    if is_item(json) && !is_package(json) {
        return entry::article(item(json, Extent::Whole));
    }
    let rows = match is_item(json) {
        true => json.get("associations"),
        false => rows(json),
    };
    let rows = rows.as_ref().map(members).unwrap_or_default();
    if let Some(id) = wanted {
        return entry::find_in(&rows, id, &item);
    }
    Some(entry::listing(Listing {
        title: title(json),
        language: language(json, &["language"]),
        items: entry::cards_of(&rows, &item),
        ..Listing::default()
    }))
}

/// Whether an item is only a list of texts.
fn is_package(json: &Cursor<'_>) -> bool {
    let Some(associations) = json.get("associations") else {
        return false;
    };
    let members = members(&associations);
    let is_text = |item: &Cursor<'_>| {
        let kind = item.text_at(&["type"]).unwrap_or_default();
        let is_media = matches!(kind, "picture" | "graphic" | "video" | "audio");
        !is_media && item.get("renditions").is_none()
    };
    let has_body = json.get("bodies").is_some() || json.keys().any(|key| key.starts_with("body_"));
    !has_body && members.iter().filter(|member| is_text(member)).count() * 2 > members.len()
}

fn item(json: &Cursor<'_>, extent: Extent) -> Option<Article> {
    let url = ["uri", "guid"].iter().find_map(|key| {
        let member = json.get_non_empty(key)?;
        member.without_reports(|| member.url()).filter(Url::is_web)
    });
    let json = &json.based_on(url.as_ref().unwrap_or(json.address()));
    let title = title(json);
    let body_text = match extent {
        Extent::Card if title.is_some() => None,
        _ => body_text(json),
    };
    let body = body_text
        .as_ref()
        .map_or(Body::None, |body_text| body_text.body());
    let excerpt = description(json, STANDFIRSTS)
        .or_else(|| with_role(json, "headlines", &["subheadline", "subtitle", "deck"]));
    let headline = entry::headline(json, title, excerpt.as_deref(), &body, url.as_ref())?;
    let created = when(
        json,
        &[
            "firstcreated",
            "firstCreated",
            "contentcreated",
            "contentCreated",
        ],
    );
    let version = when(json, &["versioncreated", "versionCreated"]);
    let id = ["uri", "guid"].iter().find_map(|key| text(json, &[key]));
    let mut article = Article {
        id: id.unwrap_or_else(|| entry::id(json, "", url.as_ref())),
        language: language(json, &["language"]),
        date_modified: version.clone().filter(|_| created.is_some()),
        date_published: created.or(version),
        tags: tags(json),
        ..Article::default()
    };
    authors(json, &mut article);
    article.label = with_role(json, "headlines", &["kicker", "overline"]).map(label);
    let mut media = media::media(json);
    let body_text = body_text.map(|body_text| body_text.without_headline(&headline));
    let html = body_text.as_ref().map_or("", |body_text| body_text.text());
    media.choose_lead(html);
    article.headline = headline;
    if extent == Extent::Card {
        article.image = media.lead();
        entry::complete(&mut article, url.as_ref(), excerpt, &Body::None, extent);
        return Some(article);
    }
    let mut blocks = media.take_leading();
    let mut excerpt = excerpt;
    if let Some(body_text) = &body_text {
        let words = wire::Words::of(json);
        let mut read = wire::body(body_text, &words, &mut media);
        for words in &read.left_out {
            let expected = ["no words of the wire such as \u{201c}", words, "\u{201d}"];
            body_text.report(json, expected.concat());
        }
        article.label = article.label.take().or(read.section.map(label));
        let start = body::start(&read.blocks);
        excerpt = excerpt.filter(|excerpt| !text::is_start_of(excerpt, &start));
        blocks.append(&mut read.blocks);
    }
    article.image = media.lead();
    body::complete(&mut article, url.as_ref(), excerpt, blocks, extent);
    let related = media.related(&card);
    article.body.extend(media.into_blocks(html));
    let is_picture = matches!(json.text_at(&["type"]), Some("picture" | "graphic"));
    if is_picture && !article.has_body() {
        article.body = article.image.iter().map(body::picture_block).collect();
    }
    article.related = (!related.is_empty()).then(|| Related {
        items: related,
        ..Related::default()
    });
    Some(article)
}

/// The roles of descriptions that stand above a text, the best first.
const STANDFIRSTS: &[&str] = &[
    "summary",
    "standfirst",
    "ingress",
    "lead",
    "short",
    "text",
    "main",
];

fn label(text: String) -> Label {
    Label { text, url: None }
}

/// The headline; without one, the title or the slug line.
fn title(json: &Cursor<'_>) -> Option<String> {
    first(json, &["headline"], &|value| {
        plain::html(value.trimmed_text()?)
    })
    .or_else(|| {
        by_prefix(
            json,
            "headline_",
            &["main", "text", "html", "xhtml", "extended"],
        )
    })
    .or_else(|| of_role(json, "headlines", &["main", "headline", "title"]))
    .or_else(|| {
        first(json, &["title", "name", "slugline"], &|value| {
            plain::text(value.trimmed_text()?)
        })
    })
}

fn when(json: &Cursor<'_>, keys: &[&str]) -> Option<Timestamp> {
    keys.iter().find_map(|key| dates::timestamp(json, &[key]))
}

/// Superdesk's authors, otherwise the byline.
fn authors(json: &Cursor<'_>, article: &mut Article) {
    byline::authors(json, "authors", &author, article);
    for key in ["byline", "by"] {
        if let Some(body_text) = markup(json, &[key]) {
            byline::read_beside_authors(&body_text, article);
            return;
        }
    }
}

fn author(json: &Cursor<'_>) -> Option<Author> {
    let Some(name) = plain_text(json, &["name"]) else {
        json.report("an author with a name");
        return None;
    };
    Some(Author {
        url: url(json, &["uri"]),
        avatar: media_url(json, &["avatar_url"]),
        role: plain_text(json, &["jobtitle", "name"]).or_else(|| plain_text(json, &["role"])),
        bio: markup(json, &["biography"]),
        ..byline::named(&name)?
    })
}

/// How many tags an article keeps.
const MAX_TAGS: usize = 200;

/// The topics of the item, without those that it only mentions.
fn tags(json: &Cursor<'_>) -> Vec<Topic> {
    const KEYS: [&str; 13] = [
        "subject",
        "subjects",
        "keywords",
        "person",
        "people",
        "organisation",
        "organisations",
        "place",
        "places",
        "event",
        "events",
        "object",
        "objects",
    ];
    let mut tags: Vec<Topic> = Vec::new();
    for key in KEYS {
        each(json, key, &mut |value| {
            let name = match value.is_object() {
                true => text(value, &["name"]),
                false => value.text(),
            };
            let is_mentioned = value.text_at(&["rel"]) == Some("mentions");
            let is_wanted = !is_mentioned && tags.len() < MAX_TAGS;
            let name = name.as_deref().and_then(plain::text).filter(|_| is_wanted);
            if let Some(name) = name.filter(|name| tags.iter().all(|tag| tag.name != *name)) {
                tags.push(Topic { name, url: None });
            }
        });
    }
    tags
}

/// A related text.
fn card(json: &Cursor<'_>) -> Option<Card> {
    item(json, Extent::Card).map(Article::into_card)
}
