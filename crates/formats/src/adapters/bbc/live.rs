//! Live reports: a summary and a stream of posts.

use super::article::{contributor, picture_at};
use super::block;
use super::text::{each_block, kind, words, words_at};
use crate::adapters::byline;
use crate::adapters::dates;
use crate::adapters::elements::blocks::plain_paragraph;
use crate::adapters::elements::body;
use crate::adapters::entry::{self, Extent};
use crate::adapters::text::body::Body;
use crate::adapters::value::{at, each, is_true, language, list, markup, number, text, url};
use crate::cursor::Cursor;
use lede_model::{Article, Block, LiveUpdate, Topic};

pub(super) fn article(json: &Cursor<'_>) -> Option<Article> {
    let url = url(json, &["metadata", "locators", "canonicalUrl"])
        .or_else(|| self::url(json, &["canonicalUrl"]));
    let summary =
        markup(json, &["description"]).or_else(|| markup(json, &["seo", "seoDescription"]));
    let title = markup(json, &["title"]).or_else(|| markup(json, &["seo", "seoTitle"]));
    let headline = entry::headline(json, title, summary.as_deref(), &Body::None, url.as_ref())?;
    let time = |path: &[&str]| dates::timestamp(json, path);
    let mut article = Article {
        id: entry::id(json, "id", url.as_ref()),
        language: language(json, &["language"]),
        headline,
        date_published: time(&["seo", "datePublished"])
            .or_else(|| time(&["firstPublishedDateTime"]))
            .or_else(|| time(&["startDateTime"])),
        date_modified: time(&["seo", "dateModified"]),
        image: picture_at(json, "headerImage").or_else(|| picture_at(json, "promoImage")),
        section: at(json, &["section"], &|section| {
            Some(Topic {
                name: markup(section, &["name"])?,
                url: None,
            })
        }),
        ..Article::default()
    };
    let path = ["summaryPoints", "content"];
    let points = at(json, &path, &|content| Some(block::children(content, 0)));
    let mut blocks: Vec<Block> = points
        .and_then(|points| block::key_points(None, points))
        .into_iter()
        .collect();
    at(json, &["liveTextStream"], &|stream| {
        let by = markup(stream, &["contributors"]);
        let posts = at(stream, &["content", "data"], &|data| {
            if let Some(pages) = data.get("page")
                && number(&pages, &["total"]).is_some_and(|pages| pages > 1)
            {
                pages.report("a live report on one page");
            }
            Some(list(data, "results", &post))
        });
        Some((by, posts.unwrap_or_default()))
    })
    .into_iter()
    .for_each(|(by, posts)| {
        if let Some(by) = by {
            byline::read_into(&by, &mut article);
        }
        blocks.extend(posts.into_iter().map(|post| Block::Update(Box::new(post))));
    });
    body::complete(&mut article, url.as_ref(), summary, blocks, Extent::Whole);
    Some(article)
}

/// A post; `None`, after a report, if it is empty.
fn post(json: &Cursor<'_>) -> Option<LiveUpdate> {
    let mut title = None;
    let mut body = Vec::new();
    if let Some(header) = json.get("header") {
        each_block(&header, &mut |part| match kind(part) {
            "headline" => title = title.take().or_else(|| words(part)),
            "subHeadline" | "subheadline" => body.extend(words(part).map(plain_paragraph)),
            "byline" | "subByline" => body.extend(by(part)),
            _ => body.extend(block::blocks(part, 0)),
        });
    }
    if let Some(content) = json.get("content") {
        body.extend(block::children(&content, 0));
    }
    if title.is_none() {
        each(json, "titles", &mut |it| {
            title = title.take().or_else(|| markup(it, &["title"]));
        });
    }
    if body.is_empty() {
        each(json, "descriptions", &mut |it| {
            body.extend(words_at(it, &["text"]).map(plain_paragraph));
        });
    }
    let options = json.get("options");
    let is = |key| {
        options
            .as_ref()
            .is_some_and(|options| is_true(options, key))
    };
    let time = |key| dates::timestamp(json, &["dates", key]);
    let update = LiveUpdate {
        id: text(json, &["urn"])
            .or_else(|| text(json, &["id"]))
            .unwrap_or_else(|| json.path()),
        date: time("firstPublished")
            .or_else(|| time("time"))
            .or_else(|| time("curated"))
            .or_else(|| time("lastPublished")),
        title,
        key_event: is("isKeyEvent") || is("isBreakingNews") || is("isPinned"),
        body,
    };
    if update.title.is_none() && update.body.is_empty() {
        json.report("a post with words");
        return None;
    }
    Some(update)
}

/// Who wrote a post.
fn by(json: &Cursor<'_>) -> Option<Block> {
    let mut names = Vec::new();
    each_block(json, &mut |part| {
        if let Some(author) = contributor(part) {
            names.push(author.name);
            names.extend(author.role);
        }
    });
    (!names.is_empty()).then(|| plain_paragraph(names.join(", ")))
}
