//! The fields of an article.

use super::{live, picture};
use crate::adapters::byline;
use crate::adapters::dates;
use crate::adapters::elements::blocks;
use crate::adapters::elements::body;
use crate::adapters::entry::{self, Extent};
use crate::adapters::media::{figure, rendition};
use crate::adapters::text::body::Body;
use crate::adapters::value::{
    at, each, is_true, language, list, markup, media_url, raw_text, text, url,
};
use crate::cursor::Cursor;
use lede_model::{
    Article, Author, Block, Card, Direction, Image, Label, Language, Related, Timestamp, Topic, Url,
};

pub(super) fn article(json: &Cursor<'_>) -> Option<Article> {
    let url = url(json, &["webURL"]).or_else(|| self::url(json, &["canonicalUrl"]));
    let json = &json.based_on(url.as_ref().unwrap_or(json.address()));
    let mut body = live::body(json);
    let standfirst = markup(json, &["standfirst"]).or_else(|| markup(json, &["trailText"]));
    let title = markup(json, &["headline"]).or_else(|| markup(json, &["webTitle"]));
    let start = body::start(&body.blocks);
    let first = Body::Plain(&start);
    let headline = entry::headline(json, title, standfirst.as_deref(), &first, url.as_ref())?;
    let language = language(json, &["lang"]);
    let (date_published, date_modified) = dates(json);
    let mut article = Article {
        id: entry::id(json, "pageId", url.as_ref()),
        dir: direction(json, language.as_ref()),
        language,
        section: section(json),
        headline,
        date_published,
        date_modified,
        drop_cap: body.drop_cap,
        ..Article::default()
    };
    tags(json, &mut article);
    let by = markup(json, &["byline"]).or_else(|| markup(json, &["author", "byline"]));
    match by {
        Some(by) => byline::read_beside_authors(&by, &mut article),
        None if article.authors.is_empty() => linked_authors(json, &mut article),
        None => {}
    }
    let main = main(json, &mut article);
    // Beside a film its small picture is not shown as well.
    if article.image.is_none() && main.is_empty() {
        article.image = at(json, &["trailPicture"], &picture::image);
    }
    let mut blocks = main;
    blocks.extend(rating(json, &body.blocks));
    blocks.append(&mut body.blocks);
    body::complete(
        &mut article,
        url.as_ref(),
        standfirst,
        blocks,
        Extent::Whole,
    );
    article.related = related(json);
    Some(article)
}

/// The direction of the text if its language has another one.
fn direction(json: &Cursor<'_>, language: Option<&Language>) -> Option<Direction> {
    let of_language = language.map_or(Direction::Ltr, Language::direction);
    (is_true(json, "isRightToLeftLang") && of_language != Direction::Rtl).then_some(Direction::Rtl)
}

fn section(json: &Cursor<'_>) -> Option<Topic> {
    Some(Topic {
        name: markup(json, &["sectionLabel"]).or_else(|| markup(json, &["sectionName"]))?,
        url: page(json, &text(json, &["sectionUrl"]).unwrap_or_default()),
    })
}

/// The page of a section or tag, whose id is the path.
fn page(json: &Cursor<'_>, id: &str) -> Option<Url> {
    let path = ["/", id.trim_start_matches('/')].concat();
    if id.is_empty() {
        return None;
    }
    json.address().join(&path).ok()
}

/// Contributors, the series as the kicker, and the topics. Tags of other types
/// are for internal use.
fn tags(json: &Cursor<'_>, article: &mut Article) {
    each(json, "tags", &mut |tag| {
        let Some(name) = markup(tag, &["title"]) else {
            tag.report("a tag with a title");
            return;
        };
        let url = text(tag, &["id"]).and_then(|id| page(json, &id));
        match tag.text_at(&["type"]).unwrap_or_default() {
            "Contributor" => {
                if let Some(named) = byline::named(&name) {
                    let portrait = |key| media_url(tag, &[key]);
                    let avatar =
                        portrait("bylineImageUrl").or_else(|| portrait("bylineLargeImageUrl"));
                    byline::push(
                        Author {
                            url,
                            avatar,
                            ..named
                        },
                        article,
                    );
                }
            }
            kind @ ("Series" | "Blog" | "Keyword") => {
                if kind != "Keyword" && article.label.is_none() {
                    let (text, url) = (name.clone(), url.clone());
                    article.label = Some(Label { text, url });
                }
                article.tags.push(Topic { name, url });
            }
            _ => {}
        }
    });
}

/// The authors for search engines, in documents without a byline.
fn linked_authors(json: &Cursor<'_>, article: &mut Article) {
    each(json, "linkedData", &mut |data| {
        each(data, "author", &mut |author| {
            let named = markup(author, &["name"]).as_deref().and_then(byline::named);
            if let Some(named) = named {
                let url = at(author, &["sameAs"], &|page| {
                    page.as_str().is_some().then(|| page.url()).flatten()
                });
                byline::push(Author { url, ..named }, article);
            }
        });
    });
}

/// The time of first publication and that of the last change. A second date is
/// given only in words, which say what it means: "First published on" if the
/// other one is that of a new edition.
fn dates(json: &Cursor<'_>) -> (Option<Timestamp>, Option<Timestamp>) {
    let time = |key| dates::timestamp(json, &[key]);
    let published = time("webPublicationDate").or_else(|| time("webPublicationDateDeprecated"));
    let words = text(json, &["webPublicationSecondaryDateDisplay"]).unwrap_or_default();
    let mut modified = None;
    each(json, "linkedData", &mut |data| {
        modified = modified
            .take()
            .or_else(|| dates::timestamp(data, &["dateModified"]));
    });
    if let Some(first) = words.strip_prefix("First published on ").and_then(in_words) {
        let is_earlier = |published: &Timestamp| published.millis() - first.millis() >= MINUTE;
        if !first.is_day() && published.as_ref().is_none_or(is_earlier) {
            return (Some(first), modified.or(published));
        }
    }
    let last = words.strip_prefix("Last modified on ").and_then(in_words);
    (published, modified.or(last))
}

/// Milliseconds in a minute.
const MINUTE: i64 = 60_000;

/// Reads a date such as `Fri 17 Jan 2020 12.00 GMT`.
fn in_words(words: &str) -> Option<Timestamp> {
    // In this newspaper's words BST is the summer time of Britain.
    let words = words.replace(" BST", " +0100").replace(" AEST", " +1000");
    let (day, clock) = words.rsplit_once('.')?;
    dates::parse(&[day, ":", clock].concat())
}

/// The first main picture is the lead; other main media are the start of the
/// body.
fn main(json: &Cursor<'_>, article: &mut Article) -> Vec<Block> {
    let mut blocks = Vec::new();
    each(json, "mainMediaElements", &mut |element| {
        blocks.extend(super::element::blocks(element, 0));
    });
    if json.get_non_empty("mainMediaElements").is_none() {
        let main = raw_text(json, &["main"]);
        let image = main.and_then(|main| figure::picture(main, json.address()));
        if image.is_none() {
            return Body::html(json, &["main"]).blocks();
        }
        article.image = image;
    }
    let picture = blocks
        .iter()
        .position(|block| matches!(block, Block::Image { .. }));
    if let Some(place) = picture
        && let Block::Image { image, .. } = blocks.remove(place)
    {
        article.image = Some(*image);
    }
    blocks
}

/// The rating of a review, unless the body has it.
fn rating(json: &Cursor<'_>, body: &[Block]) -> Option<Block> {
    let rating = json.get("starRating")?;
    let block = stars(&rating)?;
    (!body.contains(&block)).then_some(block)
}

/// A number of stars of five.
pub(super) fn stars(json: &Cursor<'_>) -> Option<Block> {
    let stars = json.whole_number()?;
    if stars > 5 {
        json.report("up to five stars");
        return None;
    }
    let sign = |place| {
        if place < stars {
            '\u{2605}'
        } else {
            '\u{2606}'
        }
    };
    let mut words: String = (0..5).map(sign).collect();
    words.push_str(&[" ", &stars.to_string(), "/5"].concat());
    Some(blocks::plain_paragraph(words))
}

/// The stories of the package, otherwise those of the first list to read on.
fn related(json: &Cursor<'_>) -> Option<Related> {
    let of = |json: &Cursor<'_>| {
        let items: Vec<Card> = list(json, "trails", &trail);
        let more = |url| Label {
            text: markup(json, &["heading"]).unwrap_or_default(),
            url: Some(url),
        };
        (!items.is_empty()).then(|| Related {
            title: markup(json, &["heading"]),
            see_all: url(json, &["url"])
                .map(more)
                .filter(|more| !more.text.is_empty()),
            items,
        })
    };
    let mut related = at(json, &["storyPackage"], &of);
    each(json, "onwards", &mut |onwards| match &mut related {
        None => related = of(onwards),
        Some(related) => {
            let further = of(onwards).unwrap_or_default().items;
            related.gather(&further, None, MAX_RELATED);
        }
    });
    related
}

/// How many related stories are read.
const MAX_RELATED: usize = 50;

/// A story of a list of stories.
pub(super) fn trail(json: &Cursor<'_>) -> Option<Card> {
    let url = url(json, &["url"]);
    let title = markup(json, &["headline"]).or_else(|| markup(json, &["linkText"]));
    let image = at(json, &["image"], &trail_picture)
        .or_else(|| media_url(json, &["masterImage"]).map(rendition::picture))
        .or_else(|| media_url(json, &["avatarUrl"]).map(rendition::picture));
    let mut article = Article {
        headline: entry::headline(json, title, None, &Body::None, url.as_ref())?,
        id: entry::id(json, "", url.as_ref()),
        standfirst: markup(json, &["trailText"]),
        date_published: dates::timestamp(json, &["webPublicationDate"]),
        label: markup(json, &["kickerText"]).map(|text| Label { text, url: None }),
        image,
        url,
        ..Article::default()
    };
    if let Some(by) = markup(json, &["byline"]) {
        byline::read_into(&by, &mut article);
    }
    Some(article.into_card())
}

/// The picture of a story: an address, or an object with it.
fn trail_picture(json: &Cursor<'_>) -> Option<Image> {
    if !json.is_object() {
        return crate::adapters::value::web(json).map(rendition::picture);
    }
    Some(Image {
        alt: markup(json, &["altText"]),
        ..rendition::picture(media_url(json, &["src"])?)
    })
}
