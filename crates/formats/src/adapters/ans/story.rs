//! A story of ANS, or another item that can be an article: a video, a gallery.

use super::element;
use super::media;
use crate::adapters::byline;
use crate::adapters::dates;
use crate::adapters::elements::body;
use crate::adapters::entry::{self, Extent};
use crate::adapters::text::body::Body;
use crate::adapters::value::{at, each, elements, language, list, markup, media_url, number, url};
use crate::cursor::Cursor;
use lede_model::{
    Access, Article, Author, Block, Card, Correction, CorrectionKind, Label, Related, Topic,
};

pub(super) fn story(json: &Cursor<'_>, extent: Extent) -> Option<Article> {
    let url = [&["canonical_url"][..], &["website_url"], &["short_url"]]
        .iter()
        .find_map(|path| url(json, path));
    let json = &json.based_on(url.as_ref().unwrap_or(json.address()));
    let title = ["basic", "web", "mobile", "print"]
        .iter()
        .find_map(|key| markup(json, &["headlines", key]));
    let blocks = match extent {
        Extent::Card if title.is_some() => Vec::new(),
        _ => body(json),
    };
    let excerpt = markup(json, &["subheadlines", "basic"])
        .or_else(|| markup(json, &["description", "basic"]));
    let start = body::start(&blocks);
    let body = Body::Plain(&start);
    let headline = entry::headline(json, title, excerpt.as_deref(), &body, url.as_ref())?;
    let dates = [
        "first_publish_date",
        "display_date",
        "publish_date",
        "created_date",
    ];
    let mut article = Article {
        id: entry::id(json, "_id", url.as_ref()),
        language: language(json, &["language"]),
        label: label(json),
        section: section(json),
        headline,
        date_published: dates.iter().find_map(|key| dates::timestamp(json, &[key])),
        date_modified: dates::timestamp(json, &["last_updated_date"]),
        reading_time: number(json, &["planning", "story_length", "word_count_actual"])
            .map(entry::minutes),
        access: access(json),
        ..Article::default()
    };
    credits(json, &mut article);
    tags(json, &mut article);
    let mut film = None;
    if let Some(promo) = json.get_non_empty("promo_items") {
        (article.image, film) = media::lead(&promo);
    }
    if article.image.is_none() {
        article.image = own_image(json);
    }
    body::complete(&mut article, url.as_ref(), excerpt, blocks, extent);
    if extent == Extent::Whole {
        article.body.splice(0..0, film);
        article.corrections = list(json, "corrections", &correction);
        article.corrections.extend(editor_note(json));
        let items: Vec<Card> = at(json, &["related_content"], &|related| {
            Some(list(related, "basic", &related_card))
        })
        .unwrap_or_default();
        article.related = (!items.is_empty()).then(|| Related {
            items,
            ..Related::default()
        });
    }
    Some(article)
}

fn body(json: &Cursor<'_>) -> Vec<Block> {
    match json.text_at(&["type"]) {
        Some("video" | "audio" | "gallery") => element::blocks(json, 0),
        _ => element::children(json, 0),
    }
}

/// The picture of a video or a gallery.
fn own_image(json: &Cursor<'_>) -> Option<lede_model::Image> {
    match json.text_at(&["type"])? {
        "video" => media::image(&json.get_non_empty("promo_image")?),
        "gallery" => media::image(elements(&json.get_non_empty("content_elements")?).first()?),
        _ => None,
    }
}

/// The authors and other contributors with their roles. The vanity credits,
/// where they differ, are the ones for readers.
fn credits(json: &Cursor<'_>, article: &mut Article) {
    let key = match json.get_non_empty("vanity_credits") {
        Some(_) => "vanity_credits",
        None => "credits",
    };
    let Some(credits) = json.get_non_empty(key) else {
        return;
    };
    byline::authors(&credits, "by", &author, article);
    for key in credits.keys().filter(|key| *key != "by") {
        each(&credits, key, &mut |person| {
            let is_person = person.text_at(&["type"]) == Some("author");
            if let Some(person) = is_person.then(|| author(person)).flatten() {
                byline::push(
                    Author {
                        role: person.role.or_else(|| Some(key.replace('_', " "))),
                        ..person
                    },
                    article,
                );
            }
        });
    }
}

/// `byline` is the name for readers; `name` is the legal name.
pub(super) fn author(json: &Cursor<'_>) -> Option<Author> {
    let parts = || {
        let parts = ["first_name", "last_name"].map(|key| markup(json, &[key]));
        let name: Vec<String> = parts.into_iter().flatten().collect();
        (!name.is_empty()).then(|| name.join(" "))
    };
    let name = markup(json, &["byline"])
        .or_else(|| markup(json, &["name"]))
        .or_else(parts);
    let Some(name) = name else {
        json.report("an author in the place of a reference to one");
        return None;
    };
    Some(Author {
        url: url(json, &["url"]),
        avatar: media_url(json, &["image", "url"]),
        role: markup(json, &["role"]),
        bio: markup(json, &["bio"]).or_else(|| markup(json, &["long_bio"])),
        ..byline::named(&name)?
    })
}

/// The kicker, unless it is hidden.
fn label(json: &Cursor<'_>) -> Option<Label> {
    at(json, &["label", "basic"], &|label| {
        if crate::adapters::value::is_false(label, "display") {
            return None;
        }
        Some(Label {
            text: markup(label, &["text"])?,
            url: url(label, &["url"]),
        })
    })
}

fn section(json: &Cursor<'_>) -> Option<Topic> {
    ["primary_section", "primary_site"]
        .iter()
        .find_map(|key| at(json, &["taxonomy", key], &topic))
        .or_else(|| {
            at(json, &["taxonomy"], &|taxonomy| {
                let first = |key| list(taxonomy, key, &topic).into_iter().next();
                ["sections", "sites"].into_iter().find_map(first)
            })
        })
}

/// A section, a site or a tag. Its path is relative to the site of the story.
fn topic(json: &Cursor<'_>) -> Option<Topic> {
    let Some(name) = markup(json, &["name"]).or_else(|| markup(json, &["text"])) else {
        json.report("a section or a tag with a name");
        return None;
    };
    Some(Topic {
        name,
        url: url(json, &["path"]),
    })
}

/// The tags. Without any, the other sections, and then the keywords, which
/// programs extract from texts.
fn tags(json: &Cursor<'_>, article: &mut Article) {
    let Some(taxonomy) = json.get_non_empty("taxonomy") else {
        return;
    };
    article.tags = list(&taxonomy, "tags", &topic);
    for key in ["sections", "sites"] {
        if article.tags.is_empty() {
            article.tags = list(&taxonomy, key, &topic);
        }
        let section = article.section.as_ref().map(|section| &section.name);
        article.tags.retain(|tag| Some(&tag.name) != section);
    }
    if article.tags.is_empty() {
        article.tags = list(&taxonomy, "keywords", &|keyword| {
            Some(Topic {
                name: markup(keyword, &["keyword"])?,
                url: None,
            })
        });
    }
}

/// Publishers choose the codes; these are common ones.
fn access(json: &Cursor<'_>) -> Access {
    match json.text_at(&["content_restrictions", "content_code"]) {
        Some("premium" | "subscriber" | "subscribers" | "locked" | "paid") => Access::Restricted,
        _ => Access::Public,
    }
}

/// A correction of the story, or within its body.
pub(super) fn correction(json: &Cursor<'_>) -> Option<Correction> {
    let Some(text) = markup(json, &["text"]) else {
        json.report("a correction with a text");
        return None;
    };
    Some(Correction {
        date: dates::timestamp(json, &["date"]),
        kind: match json.text_at(&["correction_type"]) {
            Some("clarification") => CorrectionKind::Clarification,
            _ => CorrectionKind::Correction,
        },
        text,
    })
}

fn editor_note(json: &Cursor<'_>) -> Option<Correction> {
    Some(Correction {
        date: None,
        kind: CorrectionKind::EditorsNote,
        text: markup(json, &["editor_note"])?,
    })
}

/// A card of a related story. Of other references only the id is known.
fn related_card(json: &Cursor<'_>) -> Option<Card> {
    if json.get("headlines").is_none() {
        json.report("a story in the place of a reference to one");
        return None;
    }
    story(json, Extent::Card).map(Article::into_card)
}
