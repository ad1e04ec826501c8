//! A story of ANS, or another item that can be an article: a video, a gallery.

use super::element;
use super::media;
use crate::adapters::byline;
use crate::adapters::dates;
use crate::adapters::elements::body;
use crate::adapters::entry::{self, Extent};
use crate::adapters::text::body::Body;
use crate::adapters::text::plain;
use crate::adapters::value::{at, each, elements, language, list, markup, media_url, number, url};
use crate::cursor::Cursor;
use lede_model::{
    Access, Article, Author, Block, Card, Correction, CorrectionKind, Label, Related, Topic, Url,
};
use std::cell::RefCell;

pub(super) fn story(json: &Cursor<'_>, extent: Extent) -> Option<Article> {
    let url = [&["canonical_url"][..], &["website_url"], &["short_url"]]
        .iter()
        .find_map(|path| url(json, path));
    let json = &json.based_on(url.as_ref().unwrap_or(json.address()));
    let title = ["basic", "web", "mobile", "print"]
        .iter()
        .find_map(|key| markup(json, &["headlines", key]));
    let mut blocks = match extent {
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
    let mut lead = media::Lead::default();
    if let Some(promo) = json.get_non_empty("promo_items") {
        lead = match extent {
            Extent::Whole => media::lead(&promo),
            Extent::Card => promo.without_reports(|| media::lead(&promo)),
        };
        article.image = lead.image.take();
    }
    if is_first(json, lead.id.as_deref()) && !lead.blocks.is_empty() {
        blocks.remove(0);
    }
    if article.image.is_none() {
        article.image = own_image(json);
    }
    body::complete(&mut article, url.as_ref(), excerpt, blocks, extent);
    if extent == Extent::Whole {
        article.body.splice(0..0, lead.blocks);
        article.corrections = list(json, "corrections", &correction);
        article.corrections.extend(editor_note(json));
        let items: Vec<Card> = at(json, &["related_content"], &|related| {
            let cards = |key| list(related, key, &related_card);
            Some(["basic", "stories"].into_iter().flat_map(cards).collect())
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

/// Whether the text begins with the element of an id.
fn is_first(json: &Cursor<'_>, id: Option<&str>) -> bool {
    let Some(elements) = json.get_non_empty("content_elements") else {
        return false;
    };
    let first = elements.items().next();
    id.is_some() && first.is_some_and(|first| first.text_at(&["_id"]) == id)
}

/// Members with credits for readers that differ from `credits`.
const VANITY: [&[&str]; 2] = [
    &["vanity_credits"],
    &["additional_properties", "vanity_credits"],
];

/// Calls `read` with the people of one key of the credits. Vanity credits
/// replace the key that they have, also by nobody.
pub(super) fn credited(json: &Cursor<'_>, key: &str, read: &mut dyn FnMut(&Cursor<'_>)) {
    let is_given = |path: &&&[&str]| {
        let mut found = false;
        with_member(json, path, &mut |credits| {
            found = credits.keys().any(|other| other == key);
        });
        found
    };
    let path = VANITY
        .iter()
        .find(is_given)
        .copied()
        .unwrap_or(&["credits"]);
    with_member(json, path, &mut |credits| each(credits, key, read));
}

fn with_member(json: &Cursor<'_>, path: &[&str], read: &mut dyn FnMut(&Cursor<'_>)) {
    let read = RefCell::new(read);
    at::<()>(json, path, &|member| {
        read.borrow_mut()(member);
        None
    });
}

/// The keys of all credits.
fn roles(json: &Cursor<'_>) -> Vec<String> {
    let mut roles: Vec<String> = Vec::new();
    for path in VANITY.iter().copied().chain([&["credits"][..]]) {
        with_member(json, path, &mut |credits| {
            for key in credits.keys() {
                if !roles.iter().any(|known| known == key) {
                    roles.push(key.to_owned());
                }
            }
        });
    }
    roles
}

/// The authors and other contributors with their roles, or a byline that is a
/// text. A story without either is credited to its distributor.
fn credits(json: &Cursor<'_>, article: &mut Article) {
    let vanity = ["vanity_byline", "vanityByline"]
        .iter()
        .find_map(|key| markup(json, &["additional_properties", key]));
    if let Some(vanity) = vanity {
        byline::read_into(&vanity, article);
        credited(json, "by", &mut |person| {
            let person = person.without_reports(|| author(person));
            byline::complete(person, article);
        });
        return;
    }
    credited(json, "by", &mut |person| match person.as_str() {
        Some(name) => byline::read_into(&plain::html(name).unwrap_or_default(), article),
        None => {
            if let Some(person) = author(person) {
                byline::push(person, article);
            }
        }
    });
    for key in roles(json).iter().filter(|key| *key != "by") {
        credited(json, key, &mut |person| {
            let is_person = matches!(person.text_at(&["type"]), None | Some("author"));
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
    if article.authors.is_empty() && article.byline.is_none() {
        let is_own = json.text_at(&["distributor", "category"]) == Some("staff");
        let name = markup(json, &["distributor", "name"]).filter(|_| !is_own);
        article
            .authors
            .extend(name.as_deref().and_then(byline::named));
    }
}

/// `byline` is the name for readers; `name` is the legal name.
pub(super) fn author(json: &Cursor<'_>) -> Option<Author> {
    let original = |key: &str| markup(json, &["additional_properties", "original", key]);
    let parts = || {
        let parts = ["first_name", "last_name"].map(|key| markup(json, &[key]));
        let name: Vec<String> = parts.into_iter().flatten().collect();
        (!name.is_empty()).then(|| name.join(" "))
    };
    let name = markup(json, &["byline"])
        .or_else(|| original("byline"))
        .or_else(|| markup(json, &["name"]))
        .or_else(parts);
    let Some(name) = name else {
        json.report("an author in the place of a reference to one");
        return None;
    };
    let bio = ["bio", "long_bio", "description"];
    Some(Author {
        url: url(json, &["url"]).filter(Url::is_web),
        avatar: media_url(json, &["image", "url"]),
        role: markup(json, &["role"]).or_else(|| original("role")),
        bio: bio
            .iter()
            .find_map(|key| markup(json, &[key]))
            .or_else(|| original("bio")),
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

/// A card of a related story, or of a reference with the texts of one.
fn related_card(json: &Cursor<'_>) -> Option<Card> {
    if let Some(referent) = json.get_non_empty("referent") {
        return super::reference(json, &referent).map(Article::into_card);
    }
    if json.get("headlines").is_none() {
        json.report("a story in the place of a reference to one");
        return None;
    }
    story(json, Extent::Card).map(Article::into_card)
}
