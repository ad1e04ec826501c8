//! WordPress's REST API (`wp/v2`): a post, or a page of posts. Authors,
//! pictures and terms are only included with `_embed`; without it, members of
//! Yoast SEO and Jetpack are used.
//!
//! <https://developer.wordpress.org/rest-api/reference/posts/>

mod default_category;
mod embedded;

pub use default_category::{DEFAULT_CATEGORY_STEMS, is_default_category, is_default_name};

use crate::Format;
use crate::adapters::Adapter;
use crate::adapters::byline;
use crate::adapters::dates;
use crate::adapters::entry::{self, Extent};
use crate::adapters::media::attachment;
use crate::adapters::text::body::Body;
use crate::adapters::text::plain;
use crate::adapters::value::{language, list, markup, media_url, raw_text, text, url};
use crate::cursor::Cursor;
use lede_model::{Access, Article, Block, Card, Document, Listing, Related, Url};

pub(super) const ADAPTER: Adapter = Adapter {
    format: Format::WordPress,
    signature,
    document,
};

fn signature(json: &Cursor<'_>) -> Option<&'static str> {
    if json.is_list() {
        let is_posts = json.items().any(|item| rendered(&item).is_some());
        return is_posts.then_some("a list of posts with title.rendered or content.rendered");
    }
    rendered(json)
}

fn rendered(json: &Cursor<'_>) -> Option<&'static str> {
    let is_rendered = |key| {
        json.get(key)
            .is_some_and(|member| member.get("rendered").is_some())
    };
    if is_rendered("title") {
        Some("title.rendered")
    } else {
        is_rendered("content").then_some("content.rendered")
    }
}

fn document(json: &Cursor<'_>, wanted: Option<&str>) -> Option<Document> {
    if !json.is_list() {
        return entry::article(post(json, Extent::Whole));
    }
    match wanted {
        Some(id) => entry::find(json, id, &post),
        None => Some(entry::listing(Listing {
            items: entry::cards(json, &post),
            ..Listing::default()
        })),
    }
}

fn post(json: &Cursor<'_>, extent: Extent) -> Option<Article> {
    let url = url(json, &["link"]);
    let json = &json.based_on(url.as_ref().unwrap_or(json.address()));
    // A file of the media library is read like a post: a picture is the lead
    // picture, and its description is the body.
    let is_media = json.get("source_url").is_some() && json.get("media_type").is_some();
    let content = if is_media { "description" } else { "content" };
    let body = Body::html(json, &[content, "rendered"]);
    let excerpt = excerpt(json, &["excerpt", "rendered"], json.address());
    let title = markup(json, &["title", "rendered"]);
    let headline = entry::headline(json, title, excerpt.as_deref(), &body, url.as_ref())?;
    let mut article = Article {
        id: entry::id(json, "id", url.as_ref()),
        // Polylang, WPML and Yoast add it; WordPress itself does not.
        language: language(json, &["lang"])
            .or_else(|| language(json, &["wpml_current_locale"]))
            .or_else(|| language(json, &["yoast_head_json", "og_locale"])),
        headline,
        date_published: dates::local_and_utc(json, "date", "date_gmt"),
        date_modified: dates::local_and_utc(json, "modified", "modified_gmt"),
        reading_time: reading_time(json),
        access: access(json),
        ..Article::default()
    };
    if let Some(embedded) = json.get_non_empty("_embedded") {
        embedded::read(&embedded, &mut article);
    }
    embedded::plug_in_members(json, &mut article);
    let mut recording = None;
    if is_media {
        match text(json, &["media_type"]).as_deref() {
            Some("image") => article.image = embedded::media(json),
            _ => recording = file(json, &article.headline),
        }
    }
    entry::complete(&mut article, url.as_ref(), excerpt, &body, extent);
    if extent == Extent::Whole {
        attachment::before(recording.into_iter().collect(), &mut article.body);
        let items = list(json, "jetpack-related-posts", &related);
        article.related = (!items.is_empty()).then(|| Related {
            items,
            ..Related::default()
        });
    }
    Some(article)
}

/// A film, sound or another file of the media library.
fn file(json: &Cursor<'_>, title: &str) -> Option<Block> {
    let url = media_url(json, &["source_url"])?;
    attachment::block(url, text(json, &["mime_type"]), Some(title.to_owned()))
}

/// An excerpt without the link or the sign that WordPress and themes append.
fn excerpt(json: &Cursor<'_>, path: &[&str], own: &Url) -> Option<String> {
    plain::excerpt(raw_text(json, path)?, own)
}

/// A post with a password has no content here.
fn access(json: &Cursor<'_>) -> Access {
    let content = json.get("content");
    let protected = content
        .as_ref()
        .and_then(|content| content.get("protected"));
    match protected.is_some_and(|protected| protected.is_true()) {
        true => Access::Restricted,
        false => Access::Public,
    }
}

/// Yoast's estimate: `"Est. reading time": "2 minutes"`, in the language of the
/// site.
fn reading_time(json: &Cursor<'_>) -> Option<u32> {
    let head = json.get_non_empty("yoast_head_json")?;
    let misc = head.get_non_empty("twitter_misc")?;
    misc.keys().find_map(|key| {
        let value = misc.get(key)?;
        let (minutes, _) = value.as_str()?.split_once(' ')?;
        minutes.parse().ok().filter(|minutes| *minutes > 0)
    })
}

/// A card of Jetpack's "related posts".
fn related(json: &Cursor<'_>) -> Option<Card> {
    let url = url(json, &["url"]);
    Some(Card {
        id: entry::id(json, "id", url.as_ref()),
        headline: markup(json, &["title"])?,
        standfirst: excerpt(json, &["excerpt"], url.as_ref().unwrap_or(json.address())),
        url,
        date_published: json
            .get("date")
            .and_then(|date| dates::parse(date.as_str()?)),
        authors: markup(json, &["author"])
            .as_deref()
            .and_then(byline::named)
            .into_iter()
            .collect(),
        image: media_url(json, &["img", "src"]).map(crate::adapters::media::rendition::picture),
        ..Card::default()
    })
}
