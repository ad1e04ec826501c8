//! An article of schema.org.

use super::graph::{Graph, is_of_type};
use super::members::{
    author, correction, image, images, language, media, member_text, sections, topics, url_of,
};
use crate::adapters::byline;
use crate::adapters::dates;
use crate::adapters::elements::blocks::{gallery, picture as picture_block};
use crate::adapters::entry::{self, Extent};
use crate::adapters::media::rendition;
use crate::adapters::text::body::Body;
use crate::adapters::text::plain;
use crate::adapters::value::{is_false, number};
use crate::cursor::Cursor;
use crate::html::plain::without_references;
use lede_model::{Access, Article, Block, Image, Inline, Label, LiveUpdate, Topic, Url};

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
        if !byline::is_settled(&article) {
            let read = |value: &Cursor<'_>| graph.with(value, &|value| author(value, graph));
            byline::authors(json, key, &read, &mut article);
        }
    }
    let pictures = ["image", "primaryImageOfPage", "thumbnailUrl", "thumbnail"]
        .iter()
        .find_map(|key| images(json, key, graph));
    let others = pictures.map(|(image, others)| {
        article.image = Some(image);
        others
    });
    (article.section, article.tags) = sections(json);
    part_of(json, graph, &mut article);
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
        let body = std::mem::take(&mut article.body);
        blocks.extend(body.into_iter().map(|block| pictured(block, json)));
        let lead = article.image.as_ref().map(|image| &image.url);
        for block in graph.list(json, "associatedMedia", &|value| media(value, graph)) {
            let is_lead = matches!(&block, Block::Image { image, .. } if Some(&image.url) == lead);
            if !is_lead && !blocks.contains(&block) {
                blocks.push(block);
            }
        }
        blocks.extend(gallery(None, others.unwrap_or_default()));
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
        text: with_gaps(without_references(&text)),
        is_html: false,
    })
}

/// Lines that are longer than this are paragraphs, not lines of a paragraph.
const LONG_LINE: usize = 120;

/// Plain text with empty lines between its paragraphs.
fn with_gaps(text: String) -> String {
    let mut lines = text.lines();
    let is_long = |line: &str| line.chars().nth(LONG_LINE).is_some();
    let has_gaps = text.trim().lines().any(|line| line.trim().is_empty());
    match !has_gaps && lines.any(is_long) {
        true => text.replace('\n', "\n\n"),
        false => text,
    }
}

/// A paragraph that stands for a picture, as some systems write one into plain
/// text: `[Image: A gate. https://pictures.example/gate.jpg]`.
fn pictured(block: Block, json: &Cursor<'_>) -> Block {
    let image = match &block {
        Block::Paragraph { content, .. } => match &content[..] {
            [Inline::Text(text)] => picture_of(text, json),
            _ => None,
        },
        _ => None,
    };
    image.map_or(block, |image| picture_block(image, Default::default()))
}

fn picture_of(text: &str, json: &Cursor<'_>) -> Option<Image> {
    let inner = text.strip_prefix("[Image: ")?.strip_suffix(']')?;
    let (caption, address) = inner.rsplit_once(' ').unwrap_or(("", inner));
    let url = address
        .starts_with("http")
        .then(|| json.address().join(address))?;
    Some(Image {
        caption: plain::text(caption),
        ..rendition::picture(url.ok()?)
    })
}

/// A series is the kicker, a collection the section. Other wholes are the paper
/// and the page.
fn part_of(json: &Cursor<'_>, graph: &Graph<'_>, article: &mut Article) {
    graph
        .few(json, "isPartOf", &|whole| {
            let name = member_text(whole, "name")?;
            let is = |kinds: &[&str]| is_of_type(whole, kinds);
            let is_series = is(&["CreativeWorkSeries", "CreativeWorkSeason", "PodcastSeries"]);
            let is_collection = is(&["CollectionPage", "Collection", "Blog"]);
            (is_series || is_collection).then(|| (is_series, name, url_of(whole, "url")))
        })
        .into_iter()
        .for_each(|(is_series, name, url)| {
            if is_series && article.label.is_none() {
                article.label = Some(Label { text: name, url });
            } else if !is_series && article.section.is_none() {
                article.section = Some(Topic { name, url });
            }
        });
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
    body.extend(picture.map(|image| picture_block(image, Default::default())));
    body.extend(graph.few(json, "video", &|value| media(value, graph)));
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
