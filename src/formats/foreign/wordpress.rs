//! WordPress's REST API (`wp/v2`): a post, or a page of posts. What is about
//! posts (authors, pictures, terms) is there with `_embed` only.
//!
//! <https://developer.wordpress.org/rest-api/reference/posts/>

use super::entry::{self, Extent};
use super::rendition::{self, File};
use super::value::{each, language, list, media_url, number, text, url};
use super::{Adapter, byline, moment, plain};
use crate::article::{Access, Article, Author, Document, Image, Listing, Topic};
use crate::formats::Format;
use crate::formats::json::Json;

pub(super) const ADAPTER: Adapter = Adapter {
    format: Format::WordPress,
    mark,
    document,
};

fn mark(json: &Json<'_>) -> Option<&'static str> {
    if json.is_list() {
        let is_posts = json.items().take(3).any(|item| is_post(&item));
        return is_posts.then_some("a list of title.rendered");
    }
    is_post(json).then_some("title.rendered")
}

fn is_post(json: &Json<'_>) -> bool {
    let rendered = |key| {
        json.get(key)
            .is_some_and(|member| member.get("rendered").is_some())
    };
    rendered("title") || rendered("content")
}

fn document(json: &Json<'_>, wanted: Option<&str>) -> Option<Document> {
    if !json.is_list() {
        return entry::article(post(json, Extent::Whole));
    }
    match wanted {
        Some(id) => entry::find(json, id, &post),
        None => Some(Document::Listing(Box::new(Listing {
            items: entry::cards(json, &post),
            ..Listing::default()
        }))),
    }
}

fn post(json: &Json<'_>, extent: Extent) -> Option<Article> {
    let url = url(json, &["link"]);
    let json = json.based_on(url.as_ref().unwrap_or(json.address()));
    let content = text(&json, &["content", "rendered"]);
    let standfirst = markup(&json, &["excerpt", "rendered"]);
    let first_words = || {
        let words = standfirst.clone();
        let words = words.or_else(|| plain::html(content.as_deref()?));
        entry::first_words(&words?)
    };
    let Some(headline) = markup(&json, &["title", "rendered"]).or_else(first_words) else {
        json.note("a post with a title");
        return None;
    };
    let mut article = Article {
        id: text(&json, &["id"])
            .unwrap_or_else(|| url.as_ref().unwrap_or(json.address()).as_str().to_owned()),
        url: url.clone(),
        // Polylang's and Yoast's; WordPress itself does not say.
        language: language(&json, &["lang"])
            .or_else(|| language(&json, &["yoast_head_json", "og_locale"])),
        headline,
        standfirst,
        date_published: moment::local_and_utc(&json, "date", "date_gmt"),
        date_modified: moment::local_and_utc(&json, "modified", "modified_gmt"),
        access: access(&json),
        ..Article::default()
    };
    if let Some(embedded) = json.given("_embedded") {
        article.authors = list(&embedded, "author", &author);
        article.image = list(&embedded, "wp:featuredmedia", &media)
            .into_iter()
            .next();
        terms(&embedded, &mut article);
    }
    if extent == Extent::Whole {
        article.body = entry::html_body(content);
    }
    Some(article)
}

/// Plain text of a member that is HTML.
fn markup(json: &Json<'_>, path: &[&str]) -> Option<String> {
    plain::html(&text(json, path)?)
}

fn access(json: &Json<'_>) -> Access {
    let protected = json
        .get("content")
        .is_some_and(|content| content.get("protected").is_some_and(|it| it.is_true()));
    match protected {
        true => Access::Restricted,
        false => Access::Public,
    }
}

/// Someone of `_embedded.author`, where an error can stand instead.
fn author(json: &Json<'_>) -> Option<Author> {
    let mut author = byline::named(&markup(json, &["name"])?)?;
    author.url = url(json, &["link"]);
    author.bio = markup(json, &["description"]);
    author.avatar = media_url(json, &["avatar_urls", "96"]);
    Some(author)
}

/// Sections, tags, and the authors that Co-Authors Plus keeps as terms.
fn terms(embedded: &Json<'_>, article: &mut Article) {
    let mut co_authors = Vec::new();
    each(embedded, "wp:term", &mut |terms| {
        if !terms.is_list() {
            return;
        }
        for term in terms.items() {
            let taxonomy = text(&term, &["taxonomy"]).unwrap_or_default();
            if taxonomy == "author" {
                co_authors.extend(author(&term));
            } else if let Some(topic) = topic(&term) {
                match taxonomy.as_str() {
                    "category" if article.section.is_none() => article.section = Some(topic),
                    "category" | "post_tag" => article.tags.push(topic),
                    _ => {}
                }
            }
        }
    });
    if !co_authors.is_empty() {
        article.authors = co_authors;
    }
}

fn topic(json: &Json<'_>) -> Option<Topic> {
    Some(Topic {
        name: markup(json, &["name"])?,
        url: url(json, &["link"]),
    })
}

/// A picture of the media library.
fn media(json: &Json<'_>) -> Option<Image> {
    let file = |json: &Json<'_>| {
        Some(File {
            url: media_url(json, &["source_url"])?,
            width: number(json, &["width"]),
            height: number(json, &["height"]),
            media_type: text(json, &["mime_type"]),
        })
    };
    let mut files = Vec::new();
    if let Some(details) = json.given("media_details") {
        files.extend(media_url(json, &["source_url"]).map(|url| File {
            url,
            width: number(&details, &["width"]),
            height: number(&details, &["height"]),
            media_type: text(json, &["mime_type"]),
        }));
        if let Some(sizes) = details.given("sizes") {
            for key in sizes.keys() {
                files.extend(sizes.given(key).and_then(|size| file(&size)));
            }
        }
    } else {
        files.extend(file(json));
    }
    let mut image = rendition::of(files)?;
    image.alt = text(json, &["alt_text"]);
    image.caption = markup(json, &["caption", "rendered"]);
    image.credit = text(json, &["media_details", "image_meta", "credit"]);
    Some(image)
}
