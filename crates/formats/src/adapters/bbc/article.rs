//! The fields of an article, most of which are blocks of its content.

use super::text::{each_block, first_link, inlines, kind, words, words_at};
use super::{block, embed, media, picture, promo};
use crate::adapters::byline;
use crate::adapters::dates;
use crate::adapters::elements::body;
use crate::adapters::entry::{self, Extent};
use crate::adapters::text::body::Body;
use crate::adapters::text::plain;
use crate::adapters::value::{at, each, language, list, markup, number, text, url};
use crate::cursor::Cursor;
use lede_model::{
    Article, Author, Block, Card, Image, Label, Related, Timestamp, Topic, Url, plain_text,
};

/// What the blocks of the content are.
#[derive(Default)]
struct Content {
    headline: Option<String>,
    /// Has the authors.
    byline: Article,
    published: Option<Timestamp>,
    modified: Option<Timestamp>,
    topics: Vec<Topic>,
    related: Vec<Card>,
    /// The picture before the text.
    lead: Option<Image>,
    has_begun: bool,
    body: Vec<Block>,
}

pub(super) fn article(json: &Cursor<'_>) -> Option<Article> {
    let of = |key| at(json, &[key], &promo::page);
    let url = of("metadata").or_else(|| of("promo"));
    let json = &json.based_on(url.as_ref().unwrap_or(json.address()));
    let mut content = Content::default();
    each_of_content(json, &mut |block| content.add(block, url.as_ref()));
    let summary = words_at(json, &["promo", "summary"])
        .or_else(|| words_at(json, &["metadata", "summary"]))
        .or_else(|| markup(json, &["metadata", "description"]));
    let title = content
        .headline
        .take()
        .or_else(|| at(json, &["promo"], &promo::headline))
        .or_else(|| at(json, &["metadata"], &promo::headline));
    let start = body::start(&content.body);
    let first = Body::Plain(&start);
    let headline = entry::headline(json, title, summary.as_deref(), &first, url.as_ref())?;
    let time = |path: &[&str]| dates::timestamp(json, path);
    let date_published = time(&["metadata", "firstPublished"])
        .or(content.published)
        .or_else(|| time(&["promo", "timestamp"]));
    let date_modified = time(&["metadata", "lastPublished"])
        .or(content.modified)
        .or_else(|| time(&["metadata", "lastUpdated"]));
    let mut article = Article {
        id: at(json, &["metadata"], &|metadata| text(metadata, &["id"]))
            .unwrap_or_else(|| entry::id(json, "id", url.as_ref())),
        language: language(json, &["metadata", "language"])
            .or_else(|| language(json, &["metadata", "passport", "language"])),
        headline,
        date_modified: date_modified.filter(|modified| {
            let is_later = |published: &Timestamp| published.millis() < modified.millis();
            date_published.as_ref().is_none_or(is_later)
        }),
        date_published,
        reading_time: number(json, &["metadata", "stats", "readTime"])
            .or_else(|| number(json, &["metadata", "readTime"])),
        authors: content.byline.authors,
        byline: content.byline.byline,
        ..Article::default()
    };
    if article.authors.is_empty() {
        at(json, &["promo", "byline"], &|by| Some(promo::authors(by)))
            .unwrap_or_default()
            .into_iter()
            .for_each(|author| byline::push(author, &mut article));
    }
    section(json, &mut article);
    article.tags = topics(json, url.as_ref());
    for topic in content.topics {
        push(topic, &mut article.tags);
    }
    // A film at the start is shown in its place.
    article.image = content.lead;
    if let Some(lead) = &article.image
        && !content.body.iter().any(Block::shows_something)
    {
        content.body.push(body::picture_block(lead));
    }
    if article.image.is_none() && !has_pictures(&content.body) {
        article.image = at(json, &["promo"], &promo::image);
    }
    body::complete(
        &mut article,
        url.as_ref(),
        summary,
        content.body,
        Extent::Whole,
    );
    article.related = related(json, content.related);
    Some(article)
}

/// Whether the story has begun with a block of this type, so that no picture
/// after it is the lead. A block of an unknown type says nothing.
fn begins(kind: &str) -> bool {
    let is_text = matches!(
        kind,
        "text" | "introduction" | "paragraph" | "subheadline" | "imageGallery" | "embedImages"
    );
    is_text || media::is_media(kind) || embed::is_embed(kind)
}

/// Calls `read` with every block of the content, in any of its forms.
fn each_of_content(json: &Cursor<'_>, read: &mut dyn FnMut(&Cursor<'_>)) {
    if let Some(content) = json.get("content") {
        match content.get("model") {
            Some(model) => each(&model, "blocks", read),
            None => each(&content, "blocks", read),
        }
    }
    each(json, "contents", read);
}

fn has_pictures(body: &[Block]) -> bool {
    body.iter().any(|block| {
        matches!(
            block,
            Block::Image { .. } | Block::Gallery { .. } | Block::LinkCard(_) | Block::Embed(_)
        )
    })
}

impl Content {
    fn add(&mut self, json: &Cursor<'_>, url: Option<&Url>) {
        match kind(json) {
            "headline" | "visuallyHiddenHeadline" if self.headline.is_none() => {
                self.headline = plain::spaced(&plain_text(&inlines(json)));
                if self.headline.is_none() {
                    json.report("a headline with words");
                }
            }
            "timestamp" => {
                let time = |key| dates::timestamp(json, &["model", key]);
                self.published = time("firstPublished").or_else(|| time("timestamp"));
                self.modified = time("lastPublished");
            }
            "byline" | "subByline" => each_block(json, &mut |part| {
                if self.byline.authors.len() == MAX_NAMES {
                    part.report("no more than 200 authors");
                } else if let Some(author) = contributor(part) {
                    byline::push(author, &mut self.byline);
                }
            }),
            "relatedContent" => each_block(json, &mut |part| match kind(part) {
                "title" | "subheadline" => {}
                _ => self.related.extend(card(part)),
            }),
            "topicList" => {
                each_block(json, &mut |part| {
                    self.topics.extend(words(part).map(|name| Topic {
                        name,
                        url: first_link(part, 0),
                    }));
                });
                if let Some(model) = json.get("model") {
                    self.topics.extend(topics_of(&model, "topics", url));
                }
            }
            "image" if self.lead.is_none() && !self.has_begun => {
                self.has_begun = true;
                let mut blocks = block::blocks(json, 0);
                match blocks.pop() {
                    Some(Block::Image { image, .. }) if blocks.is_empty() => {
                        self.lead = Some(*image);
                    }
                    last => {
                        self.body.append(&mut blocks);
                        self.body.extend(last);
                    }
                }
            }
            kind => {
                self.has_begun |= begins(kind);
                self.body.extend(block::blocks(json, 0));
            }
        }
    }
}

/// An author: a block for each of name, role, place, page and portrait.
pub(super) fn contributor(json: &Cursor<'_>) -> Option<Author> {
    let mut name = words_at(json, &["model", "name"]);
    let (mut role, mut place, mut page, mut avatar) = (None, None, None, None);
    each_block(json, &mut |part| match kind(part) {
        "name" => name = name.take().or_else(|| words(part)),
        "role" | "title" => role = words(part),
        "location" => place = words(part),
        "link" => page = first_link(part, 0),
        "images" | "image" => avatar = picture::portrait(part, 0),
        _ => part.report("a part of a byline of a known type"),
    });
    let Some(named) = name.as_deref().and_then(byline::named) else {
        json.report("an author with a name");
        return None;
    };
    let of_topic = at(json, &["model", "topicUrl"], &|topic| {
        let path = topic.as_str()?;
        Url::parse(promo::SITE).ok()?.join(path).ok()
    });
    let words: Vec<String> = role.into_iter().chain(place).collect();
    Some(Author {
        url: of_topic.or(page),
        avatar,
        role: (!words.is_empty()).then(|| words.join(", ")),
        ..named
    })
}

/// The section, and the category as the kicker. Most articles are in the
/// category "News", which says nothing.
fn section(json: &Cursor<'_>, article: &mut Article) {
    article.section = at(json, &["relatedContent", "section"], &|section| {
        Some(Topic {
            name: markup(section, &["name"])?,
            url: promo::page(section),
        })
    });
    let category = markup(json, &["metadata", "passport", "category", "categoryName"]);
    article.label = category
        .filter(|category| category != "News")
        .map(|text| Label { text, url: None });
}

/// The topics that the article is about.
fn topics(json: &Cursor<'_>, url: Option<&Url>) -> Vec<Topic> {
    let mut topics = Vec::new();
    let listed = at(json, &["metadata"], &|metadata| {
        let mut found = topics_of(metadata, "topics", url);
        if let Some(tags) = metadata.get("tags").filter(Cursor::is_object) {
            found.extend(topics_of(&tags, "about", url));
        }
        Some(found)
    });
    for topic in listed.unwrap_or_default() {
        push(topic, &mut topics);
    }
    topics
}

/// How many topics and authors are read; each is compared with the others.
const MAX_NAMES: usize = 200;

fn push(topic: Topic, topics: &mut Vec<Topic>) {
    if topics.len() < MAX_NAMES && topics.iter().all(|known| known.name != topic.name) {
        topics.push(topic);
    }
}

fn topics_of(json: &Cursor<'_>, key: &str, article: Option<&Url>) -> Vec<Topic> {
    list(json, key, &|topic| {
        let name = ["topicName", "thingLabel", "title", "name"]
            .iter()
            .find_map(|key| markup(topic, &[key]));
        if name.is_none() {
            topic.report("a topic with a name");
        }
        let page = text(topic, &["topicId"]).and_then(|id| topic_page(&id, article?));
        Some(Topic {
            name: name?,
            url: page.or_else(|| url(topic, &["url"])),
        })
    })
}

/// The page of a topic, in the service of the article: `/pidgin/topics/c1`.
fn topic_page(id: &str, article: &Url) -> Option<Url> {
    let (_, path) = article.as_str().split_once("://")?;
    let service = path
        .split('/')
        .nth(1)
        .filter(|service| !service.is_empty())?;
    let path = ["/", service, "/topics/", id].concat();
    article.join(&path).ok()
}

/// The related articles: those of the content, those of the groups beside it,
/// otherwise the top stories.
fn related(json: &Cursor<'_>, mut items: Vec<Card>) -> Option<Related> {
    let mut groups = Vec::new();
    if let Some(related) = json.get("relatedContent").filter(Cursor::is_object) {
        promo::groups(&related, &mut |item| groups.extend(card(item)));
    }
    items.append(&mut groups);
    if items.is_empty() {
        items = list(json, "topStories", &card);
    }
    let mut related = Related::default();
    related.gather(&items, None, MAX_RELATED);
    (!related.items.is_empty()).then_some(related)
}

fn card(json: &Cursor<'_>) -> Option<Card> {
    promo::promo(json, Extent::Card).map(Article::into_card)
}

/// How many related articles are read.
const MAX_RELATED: usize = 50;

/// The portrait or picture of a live report.
pub(super) fn picture_at(json: &Cursor<'_>, key: &str) -> Option<Image> {
    at(json, &[key], &|image| {
        image.is_object().then(|| picture::one(image)).flatten()
    })
}
