//! An article of schema.org.

use crate::adapters::byline;
use crate::adapters::dates::rfc822;
use crate::adapters::entry::{self, Extent};
use crate::adapters::schema_org::graph::Graph;
use crate::adapters::schema_org::parts::{
    author, correction, image, language, media, said, sections, topics, url_of,
};
use crate::adapters::text::body::Body;
use crate::adapters::value::{is_false, number};
use crate::cursor::Cursor;
use crate::html::plain::without_references;
use lede_model::{Access, Article, Block, LiveUpdate, Url};

/// Reads an article; a row of a list may have no more than a name and an
/// address.
pub(crate) fn article(json: &Cursor<'_>, graph: &Graph<'_>, extent: Extent) -> Option<Article> {
    graph.with(json, &|json| read(json, graph, extent))
}

fn read(json: &Cursor<'_>, graph: &Graph<'_>, extent: Extent) -> Option<Article> {
    let url = address(json);
    let json = &json.based_on(url.as_ref().unwrap_or(json.address()));
    let words = words_of(json);
    let body = words.as_ref().map_or(Body::None, Words::body);
    let excerpt = ["description", "abstract", "alternativeHeadline"]
        .iter()
        .find_map(|key| said(json, key));
    let title = said(json, "headline").or_else(|| said(json, "name"));
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
        .find_map(|key| rfc822::moment(json, &[key])),
        date_modified: rfc822::moment(json, &["dateModified"]),
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
    entry::dress(&mut article, url.as_ref(), excerpt, &body, extent);
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

/// The id that the publisher has given, which is none within a page (`#a`).
fn id(json: &Cursor<'_>, url: Option<&Url>) -> String {
    let given = said(json, "identifier").or_else(|| {
        let id = json.text_at(&["@id"])?;
        (!id.starts_with('#')).then(|| id.to_owned())
    });
    given.unwrap_or_else(|| entry::id(json, "", url))
}

/// The text of an article: HTML, or plain text.
struct Words {
    text: String,
    is_html: bool,
}

impl Words {
    fn body(&self) -> Body<'_> {
        match self.is_html {
            true => Body::Html(&self.text),
            false => Body::Plain(&self.text),
        }
    }
}

/// The body; plain text may have entities in it.
fn words_of(json: &Cursor<'_>) -> Option<Words> {
    let text = ["articleBody", "text"].iter().find_map(|key| {
        let member = json.given(key)?;
        match member.is_object() {
            true => member.given("@value")?.text(),
            false => member.text(),
        }
    })?;
    if text.contains('<') {
        return Some(Words {
            text,
            is_html: true,
        });
    }
    Some(Words {
        text: without_references(&text),
        is_html: false,
    })
}

/// Minutes of `timeRequired` (`PT3M9S`), else those that `wordCount` takes.
fn reading_time(json: &Cursor<'_>) -> Option<u32> {
    let required = json.text_at(&["timeRequired"]).and_then(minutes);
    required.or_else(|| number(json, &["wordCount"]).map(entry::minutes))
}

/// The minutes of a duration by ISO 8601, begun ones as whole.
fn minutes(duration: &str) -> Option<u32> {
    let mut seconds: u32 = 0;
    let mut figures = String::new();
    for sign in duration.strip_prefix("PT")?.chars() {
        if sign.is_ascii_digit() {
            figures.push(sign);
            continue;
        }
        let number: u32 = std::mem::take(&mut figures).parse().ok()?;
        let unit = match sign {
            'H' => 3600,
            'M' => 60,
            'S' => 1,
            _ => return None,
        };
        seconds = seconds.checked_add(number.checked_mul(unit)?)?;
    }
    (seconds > 0).then(|| seconds.div_ceil(60))
}

/// An entry of a live report.
fn update(json: &Cursor<'_>, graph: &Graph<'_>) -> Option<Block> {
    let words = words_of(json);
    let mut body = words.map(|words| words.body().blocks()).unwrap_or_default();
    let picture = image(json, "image", graph);
    body.extend(
        picture.map(|image| crate::adapters::elements::element::picture(image, Default::default())),
    );
    let title = said(json, "headline");
    if title.is_none() && body.is_empty() {
        json.report("an update with words");
        return None;
    }
    Some(Block::Update(Box::new(LiveUpdate {
        id: id(json, url_of(json, "url").as_ref()),
        date: rfc822::moment(json, &["datePublished"]),
        title,
        key_event: false,
        body,
    })))
}

#[cfg(test)]
mod tests {
    use super::minutes;

    #[test]
    fn durations_are_minutes_begun() {
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
