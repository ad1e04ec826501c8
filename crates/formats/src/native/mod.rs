//! Lede's own format, version 1: `public/schema/article.v1.json`.

mod body;
mod inline;
mod media;
mod rich;
mod signature;
mod table;

pub use rich::{RICH, RichReader};
pub(super) use signature::signature;

use crate::cursor::Cursor;
use crate::{Diagnostic, ReadError};
use body::blocks;
use lede_model::{
    Access, Article, Author, Card, Correction, CorrectionKind, Direction, Document, FocalPoint,
    Image, Label, Language, Listing, Related, RemainingCards, Rendition, Topic,
};

/// Reads an article or a list; which of them, `type` says, and without it the
/// presence of `items`.
pub(super) fn document(json: &Cursor<'_>) -> Result<Document, ReadError> {
    if !json.is_object() {
        return Err(not_a_document(
            json.diagnostic("an article or a list of articles"),
        ));
    }
    let kind = json.get("type");
    let is_list = match kind.as_ref().and_then(Cursor::as_str) {
        Some("list") => true,
        Some("article") => false,
        Some(_) => {
            let problem = kind
                .as_ref()
                .unwrap_or(json)
                .diagnostic("\"article\" or \"list\"");
            return Err(not_a_document(problem));
        }
        None => json.get("items").is_some(),
    };
    if is_list {
        Ok(Document::Listing(Box::new(listing(json))))
    } else {
        article(json).map(|article| Document::Article(Box::new(article)))
    }
}

fn not_a_document(problem: Diagnostic) -> ReadError {
    ReadError::NotADocument(problem)
}

fn article(json: &Cursor<'_>) -> Result<Article, ReadError> {
    let Some(headline) = text(json, "headline") else {
        return Err(not_a_document(Diagnostic {
            path: format_path(json, "headline"),
            expected: "the headline, as text",
            found: "nothing",
        }));
    };
    let url = json.get("url").and_then(|url| url.url());
    Ok(Article {
        id: text(json, "id")
            .unwrap_or_else(|| url.as_ref().unwrap_or(json.address()).as_str().to_owned()),
        url,
        language: language(json),
        dir: match json.get("dir").as_ref().and_then(Cursor::as_str) {
            Some("rtl") => Some(Direction::Rtl),
            Some("ltr") => Some(Direction::Ltr),
            _ => None,
        },
        label: json.get("label").and_then(|label| self::label(&label)),
        section: json.get("section").and_then(|section| topic(&section)),
        tags: list(json, "tags", topic),
        headline,
        standfirst: text(json, "standfirst"),
        authors: list(json, "authors", author),
        byline: text(json, "byline"),
        date_published: json.get("date_published").and_then(|date| date.time()),
        date_modified: json.get("date_modified").and_then(|date| date.time()),
        reading_time: reading_time(json),
        image: json.get("image").and_then(|image| self::image(&image)),
        drop_cap: json
            .get("drop_cap")
            .is_some_and(|drop_cap| drop_cap.is_true()),
        body: json
            .get("body")
            .map(|body| blocks(&body))
            .unwrap_or_default(),
        corrections: list(json, "corrections", correction),
        related: json
            .get("related")
            .and_then(|related| self::related(&related)),
        access: access(json),
    })
}

fn format_path(json: &Cursor<'_>, key: &str) -> String {
    let mut path = json.path();
    path.push('.');
    path.push_str(key);
    path
}

fn listing(json: &Cursor<'_>) -> Listing {
    Listing {
        title: text(json, "title"),
        url: json.get("url").and_then(|url| url.url()),
        language: language(json),
        description: text(json, "description"),
        author: json.get("author").and_then(|author| self::author(&author)),
        items: list(json, "items", card),
        next_url: json.get("next_url").and_then(|url| url.url()),
        remaining: RemainingCards::default(),
    }
}

/// Reads a card; `None`, and a report, for what is none.
pub fn card(json: &Cursor<'_>) -> Option<Card> {
    let Some(headline) = text(json, "headline") else {
        json.report("a card with a headline");
        return None;
    };
    let url = json.get("url").and_then(|url| url.url());
    let id = text(json, "id").or_else(|| url.as_ref().map(|url| url.as_str().to_owned()));
    let Some(id) = id else {
        json.report("a card with an id or a url");
        return None;
    };
    Some(Card {
        id,
        url,
        language: language(json),
        label: json.get("label").and_then(|label| self::label(&label)),
        section: json.get("section").and_then(|section| topic(&section)),
        headline,
        standfirst: text(json, "standfirst"),
        authors: list(json, "authors", author),
        byline: text(json, "byline"),
        date_published: json.get("date_published").and_then(|date| date.time()),
        reading_time: reading_time(json),
        image: json.get("image").and_then(|image| self::image(&image)),
        access: access(json),
    })
}

fn related(json: &Cursor<'_>) -> Option<Related> {
    let related = Related {
        title: text(json, "title"),
        see_all: json.get("see_all").and_then(|see_all| label(&see_all)),
        items: list(json, "items", card),
    };
    (related.see_all.is_some() || !related.items.is_empty()).then_some(related)
}

/// Reads a picture, here and in bodies.
pub(super) fn image(json: &Cursor<'_>) -> Option<Image> {
    let url = json
        .get("url")
        .and_then(|url| url.url())
        .filter(lede_model::Url::is_web);
    let Some(url) = url else {
        json.report("a picture with a web address");
        return None;
    };
    let number = |key| {
        json.get(key)
            .and_then(|number| number.whole())
            .filter(|number| *number > 0)
    };
    Some(Image {
        url,
        width: number("width"),
        height: number("height"),
        alt: json
            .get("alt")
            .and_then(|alt| alt.as_str().map(|alt| alt.trim().to_owned())),
        caption: text(json, "caption"),
        credit: text(json, "credit"),
        renditions: list(json, "renditions", rendition),
        focal_point: json.get("focal_point").and_then(|point| {
            let mut fractions = point
                .items()
                .map(|number| number.fraction())
                .collect::<Vec<_>>()
                .into_iter();
            Some(FocalPoint {
                x: fractions.next()??,
                y: fractions.next()??,
            })
        }),
    })
}

fn rendition(json: &Cursor<'_>) -> Option<Rendition> {
    let url = json
        .get("url")
        .and_then(|url| url.url())
        .filter(lede_model::Url::is_web);
    let width = json
        .get("width")
        .and_then(|width| width.whole())
        .filter(|width| *width > 0);
    let (Some(url), Some(width)) = (url, width) else {
        json.report("a rendition with a web address and a width");
        return None;
    };
    Some(Rendition {
        url,
        width,
        height: json.get("height").and_then(|height| height.whole()),
        media_type: text(json, "type"),
    })
}

pub(super) fn correction(json: &Cursor<'_>) -> Option<Correction> {
    let Some(words) = text(json, "text") else {
        json.report("a correction with a text");
        return None;
    };
    Some(Correction {
        date: json.get("date").and_then(|date| date.time()),
        kind: match json.get("kind").as_ref().and_then(Cursor::as_str) {
            Some("clarification") => CorrectionKind::Clarification,
            Some("editors_note") => CorrectionKind::EditorsNote,
            _ => CorrectionKind::Correction,
        },
        text: words,
    })
}

fn author(json: &Cursor<'_>) -> Option<Author> {
    let Some(name) = named(json, "name") else {
        json.report("an author with a name");
        return None;
    };
    Some(Author {
        name,
        url: json.get("url").and_then(|url| url.url()),
        avatar: json
            .get("avatar")
            .and_then(|url| url.url())
            .filter(lede_model::Url::is_web),
        role: text(json, "role"),
        bio: text(json, "bio"),
    })
}

fn topic(json: &Cursor<'_>) -> Option<Topic> {
    let Some(name) = named(json, "name") else {
        json.report("a name");
        return None;
    };
    Some(Topic {
        name,
        url: json.get("url").and_then(|url| url.url()),
    })
}

fn label(json: &Cursor<'_>) -> Option<Label> {
    let Some(text) = named(json, "text") else {
        json.report("a label with a text");
        return None;
    };
    Some(Label {
        text,
        url: json.get("url").and_then(|url| url.url()),
    })
}

/// A name given as an object's member, or as the value itself.
fn named(json: &Cursor<'_>, key: &str) -> Option<String> {
    match json.as_str() {
        Some(_) => json.text(),
        None => text(json, key),
    }
}

fn reading_time(json: &Cursor<'_>) -> Option<u32> {
    json.get("reading_time")
        .and_then(|minutes| minutes.whole())
        .filter(|minutes| *minutes > 0)
}

fn access(json: &Cursor<'_>) -> Access {
    match json.get("access").as_ref().and_then(Cursor::as_str) {
        Some("restricted") => Access::Restricted,
        _ => Access::Public,
    }
}

fn language(json: &Cursor<'_>) -> Option<Language> {
    let member = json.get("language")?;
    let language = member.as_str().and_then(Language::parse);
    if language.is_none() {
        member.report("a language tag by BCP 47");
    }
    language
}

pub(crate) fn text(json: &Cursor<'_>, key: &str) -> Option<String> {
    json.get(key).and_then(|member| member.text())
}

pub(super) fn list<T>(
    json: &Cursor<'_>,
    key: &str,
    read: impl Fn(&Cursor<'_>) -> Option<T>,
) -> Vec<T> {
    let Some(member) = json.get(key) else {
        return Vec::new();
    };
    member.items().filter_map(|item| read(&item)).collect()
}

#[cfg(test)]
mod tests;
#[cfg(test)]
mod tests_body;
