//! Ghost's Content API: a page of posts or pages, or one of them.
//!
//! <https://docs.ghost.org/content-api/posts>

mod picture;
mod placeholder;

use crate::Format;
use crate::adapters::Adapter;
use crate::adapters::byline;
use crate::adapters::dates;
use crate::adapters::entry::{self, Extent};
use crate::adapters::media::rendition;
use crate::adapters::text::body::Body;
use crate::adapters::value::{list, markup, media_url, number, plain_text, text, url};
use crate::adapters::wordpress::is_default_name;
use crate::cursor::Cursor;
use lede_model::{Access, Article, Author, Document, Listing, Topic, Url};

pub(super) const ADAPTER: Adapter = Adapter {
    format: Format::Ghost,
    signature,
    document,
};

/// Keys that only posts of Ghost have.
const OWN_KEYS: [&str; 8] = [
    "uuid",
    "comment_id",
    "custom_excerpt",
    "feature_image",
    "primary_author",
    "primary_tag",
    "mobiledoc",
    "lexical",
];

fn signature(json: &Cursor<'_>) -> Option<&'static str> {
    for (key, mark) in [("posts", "posts of Ghost"), ("pages", "pages of Ghost")] {
        let member = json.get(key).filter(|member| member.is_list());
        if member.is_some_and(|posts| posts.items().any(|post| is_post(&post))) {
            return Some(mark);
        }
        // With `fields` or `limit`, little or nothing may be left of a post.
        let pagination = json
            .get("meta")
            .is_some_and(|meta| meta.get("pagination").is_some());
        if pagination && json.keys().any(|other| other == key) {
            return Some("posts or pages with meta.pagination");
        }
    }
    is_post(json).then_some("keys of a post of Ghost")
}

fn is_post(json: &Cursor<'_>) -> bool {
    let own = json.keys().filter(|key| OWN_KEYS.contains(key)).count();
    own >= 2 && (json.get("title").is_some() || json.get("slug").is_some())
}

fn document(json: &Cursor<'_>, wanted: Option<&str>) -> Option<Document> {
    let resolved = placeholder::resolve(json.value(), json.address());
    let json = &match &resolved {
        Some(value) => json.with_value(value),
        None => *json,
    };
    let posts = json.get("posts").or_else(|| json.get("pages"));
    let Some(posts) = posts.filter(|posts| posts.is_list()) else {
        if is_post(json) {
            return entry::article(post(json, Extent::Whole));
        }
        return Some(entry::listing(Listing::default()));
    };
    if let Some(id) = wanted {
        return entry::find(&posts, id, &post);
    }
    // A response for one post by its id or slug has no `meta`.
    let mut items = posts.items();
    if let (Some(only), None, None) = (items.next(), items.next(), json.get("meta")) {
        return entry::article(post(&only, Extent::Whole));
    }
    Some(entry::listing(Listing {
        items: entry::cards(&posts, &post),
        next_url: next(json),
        ..Listing::default()
    }))
}

fn next(json: &Cursor<'_>) -> Option<Url> {
    let page = number(json, &["meta", "pagination", "next"])?;
    entry::page(json.address(), page)
}

fn post(json: &Cursor<'_>, extent: Extent) -> Option<Article> {
    let url = url(json, &["url"]);
    let json = &json.based_on(url.as_ref().unwrap_or(json.address()));
    let body = Body::html(json, &["html"]).or_plain(json, &["plaintext"]);
    // Without an excerpt of its own, a post has its first 500 characters.
    let excerpt = plain_text(json, &["custom_excerpt"])
        .or_else(|| plain_text(json, &["excerpt"]).map(entry::short));
    let title = plain_text(json, &["title"]);
    let headline = entry::headline(json, title, excerpt.as_deref(), &body, url.as_ref())?;
    let mut article = Article {
        id: entry::id(json, "id", url.as_ref()),
        headline,
        date_published: dates::timestamp(json, &["published_at"]),
        date_modified: dates::timestamp(json, &["updated_at"]),
        reading_time: number(json, &["reading_time"]),
        access: access(json),
        ..Article::default()
    };
    image(json, url.as_ref(), &mut article);
    byline::authors(json, "authors", &author, &mut article);
    if !byline::is_settled(&article) {
        byline::authors(json, "primary_author", &author, &mut article);
    }
    tags(json, &mut article);
    entry::complete(&mut article, url.as_ref(), excerpt, &body, extent);
    // The Admin API sends what its editor keeps unless it is asked for HTML.
    let of_editor = ["lexical", "mobiledoc"];
    let is_only = of_editor
        .iter()
        .any(|key| json.get_non_empty(key).is_some());
    if extent == Extent::Whole && article.body.is_empty() && is_only {
        json.report("a post with its html, not only what the editor keeps");
    }
    Some(article)
}

/// A post for members has `access: false` and only the public part of its body.
fn access(json: &Cursor<'_>) -> Access {
    let is_open = match json.get("access") {
        Some(access) => access.is_true(),
        None => text(json, &["visibility"]).is_none_or(|visibility| visibility == "public"),
    };
    if is_open {
        Access::Public
    } else {
        Access::Restricted
    }
}

fn image(json: &Cursor<'_>, post: Option<&Url>, article: &mut Article) {
    article.image = media_url(json, &["feature_image"]).map(rendition::picture);
    if let Some(image) = &mut article.image {
        image.renditions = picture::renditions(&image.url, post);
        image.alt = plain_text(json, &["feature_image_alt"]);
        image.caption = markup(json, &["feature_image_caption"]);
    }
}

fn author(json: &Cursor<'_>) -> Option<Author> {
    let Some(name) = plain_text(json, &["name"]) else {
        json.report("an author with a name");
        return None;
    };
    Some(Author {
        url: url(json, &["url"]),
        avatar: media_url(json, &["profile_image"]),
        bio: plain_text(json, &["bio"]),
        ..byline::named(&name)?
    })
}

/// The first tag is the section. Tags that begin with `#` are internal.
fn tags(json: &Cursor<'_>, article: &mut Article) {
    let section = json
        .get_non_empty("primary_tag")
        .and_then(|tag| topic(&tag));
    article.tags = list(json, "tags", &topic);
    article.section = match section {
        Some(section) => Some(section),
        None if article.tags.is_empty() => None,
        None => Some(article.tags.remove(0)),
    };
    let section = article.section.as_ref().map(|section| &section.name);
    article.tags.retain(|tag| Some(&tag.name) != section);
}

fn topic(json: &Cursor<'_>) -> Option<Topic> {
    let name = plain_text(json, &["name"])?;
    let is_internal = name.starts_with('#')
        || is_default_name(&name)
        || text(json, &["visibility"]).is_some_and(|visibility| visibility == "internal");
    (!is_internal).then(|| Topic {
        name,
        url: url(json, &["url"]),
    })
}
