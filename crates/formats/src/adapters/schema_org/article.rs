//! An article of schema.org.

use super::graph::Graph;
use super::members::{
    author, correction, image, language, media, member_text, sections, topics, url_of,
};
use crate::adapters::byline;
use crate::adapters::dates;
use crate::adapters::entry::{self, Extent};
use crate::adapters::text::body::Body;
use crate::adapters::value::{is_false, number};
use crate::cursor::Cursor;
use crate::html::plain::without_references;
use lede_model::{Access, Article, Block, LiveUpdate, Url};

/// Reads an article. A row of a list may have only a name and an address.
pub(super) fn article(json: &Cursor<'_>, graph: &Graph<'_>, extent: Extent) -> Option<Article> {
    graph.with(json, &|json| read(json, graph, extent))
}

fn read(json: &Cursor<'_>, graph: &Graph<'_>, extent: Extent) -> Option<Article> {
    let url = address(json);
    let json = &json.based_on(url.as_ref().unwrap_or(json.address()));
    let text = body_text(json);
    let body = text.as_ref().map_or(Body::None, BodyText::body);
    let excerpt = ["description", "abstract", "alternativeHeadline"]
        .iter()
        .find_map(|key| member_text(json, key));
    let title = member_text(json, "headline").or_else(|| member_text(json, "name"));
    let headline = entry::headline(json, title, excerpt.as_deref(), &body, url.as_ref())?;
    let mut article = Article {
        id: id(json, url.as_ref()),
        headline,
        language: language(json),
        date_published: [
            "datePublished",
            "coverageStartTime",
            "dateCreated",
            "uploadDate",
        ]
        .iter()
        .find_map(|key| dates::timestamp(json, &[key])),
        date_modified: dates::timestamp(json, &["dateModified"]),
        reading_time: reading_time(json),
        access: match is_false(json, "isAccessibleForFree") {
            true => Access::Restricted,
            false => Access::Public,
        },
        ..Article::default()
    };
    for key in ["author", "creator"] {
        if article.authors.is_empty() && article.byline.is_none() {
            let read = |value: &Cursor<'_>| graph.with(value, &|value| author(value, graph));
            byline::authors(json, key, &read, &mut article);
        }
    }
    article.image = ["image", "primaryImageOfPage", "thumbnailUrl", "thumbnail"]
        .iter()
        .find_map(|key| image(json, key, graph));
    (article.section, article.tags) = sections(json);
    for key in ["keywords", "about"] {
        if article.tags.is_empty() {
            article.tags = topics(json, key);
        }
    }
    let section = article.section.as_ref().map(|section| &section.name);
    article.tags.retain(|tag| Some(&tag.name) != section);
    entry::complete(&mut article, url.as_ref(), excerpt, &body, extent);
    if extent == Extent::Whole {
        let mut blocks = Vec::new();
        for key in ["video", "audio"] {
            blocks.extend(graph.list(json, key, &|value| media(value, graph)));
        }
        blocks.append(&mut article.body);
        blocks.extend(graph.list(json, "associatedMedia", &|value| media(value, graph)));
        blocks.extend(graph.list(json, "liveBlogUpdate", &|value| update(value, graph)));
        article.body = blocks;
        for key in ["correction", "corrections"] {
            article
                .corrections
                .extend(graph.list(json, key, &correction));
        }
    }
    Some(article)
}

fn address(json: &Cursor<'_>) -> Option<Url> {
    url_of(json, "url")
        .or_else(|| url_of(json, "mainEntityOfPage"))
        .or_else(|| {
            let id = json.get("@id")?;
            let is_page = |id: &str| id.starts_with("http") && !id.contains('#');
            id.as_str().filter(|id| is_page(id)).and_then(|_| id.url())
        })
}

/// The publisher's id. A fragment such as `#a` is not one.
fn id(json: &Cursor<'_>, url: Option<&Url>) -> String {
    let given = member_text(json, "identifier").or_else(|| {
        let id = json.text_at(&["@id"])?;
        (!id.starts_with('#')).then(|| id.to_owned())
    });
    given.unwrap_or_else(|| entry::id(json, "", url))
}

/// The text of an article: HTML, or plain text.
struct BodyText {
    text: String,
    is_html: bool,
}

impl BodyText {
    fn body(&self) -> Body<'_> {
        match self.is_html {
            true => Body::Html(&self.text),
            false => Body::Plain(&self.text),
        }
    }
}

/// The body. Plain text may contain entities.
fn body_text(json: &Cursor<'_>) -> Option<BodyText> {
    let text = ["articleBody", "text"].iter().find_map(|key| {
        let member = json.get_non_empty(key)?;
        match member.is_object() {
            true => member.get_non_empty("@value")?.text(),
            false => member.text(),
        }
    })?;
    if text.contains('<') {
        return Some(BodyText {
            text,
            is_html: true,
        });
    }
    Some(BodyText {
        text: without_references(&text),
        is_html: false,
    })
}

/// Minutes by `timeRequired` (`PT3M9S`), otherwise by `wordCount`.
fn reading_time(json: &Cursor<'_>) -> Option<u32> {
    let required = json.text_at(&["timeRequired"]).and_then(minutes);
    required.or_else(|| number(json, &["wordCount"]).map(entry::minutes))
}

/// The minutes of an ISO 8601 duration, rounded up.
fn minutes(duration: &str) -> Option<u32> {
    let mut seconds: u32 = 0;
    let mut figures = String::new();
    for character in duration.strip_prefix("PT")?.chars() {
        if character.is_ascii_digit() {
            figures.push(character);
            continue;
        }
        let number: u32 = std::mem::take(&mut figures).parse().ok()?;
        let unit = match character {
            'H' => 3600,
            'M' => 60,
            'S' => 1,
            _ => return None,
        };
        seconds = seconds.checked_add(number.checked_mul(unit)?)?;
    }
    (seconds > 0).then(|| seconds.div_ceil(60))
}

/// An update of a live report.
fn update(json: &Cursor<'_>, graph: &Graph<'_>) -> Option<Block> {
    let text = body_text(json);
    let mut body = text.map(|text| text.body().blocks()).unwrap_or_default();
    let picture = image(json, "image", graph);
    body.extend(
        picture.map(|image| crate::adapters::elements::blocks::picture(image, Default::default())),
    );
    let title = member_text(json, "headline");
    if title.is_none() && body.is_empty() {
        json.report("an update with words");
        return None;
    }
    Some(Block::Update(Box::new(LiveUpdate {
        id: id(json, url_of(json, "url").as_ref()),
        date: dates::timestamp(json, &["datePublished"]),
        title,
        key_event: false,
        body,
    })))
}

#[cfg(test)]
mod tests {
    use super::minutes;

    #[test]
    fn durations_are_rounded_up_to_minutes() {
        for (duration, expected) in [
            ("PT3M9S", Some(4)),
            ("PT3M", Some(3)),
            ("PT1H", Some(60)),
            ("PT20S", Some(1)),
            ("PT0S", None),
            ("P1D", None),
            ("3 minutes", None),
            ("PT9999999999M", None),
            ("PT99999999H", None),
        ] {
            assert_eq!(minutes(duration), expected, "{duration}");
        }
    }
}
