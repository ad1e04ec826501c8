//! The `_embedded` member of a WordPress post: authors, picture, terms.

use super::default_category::is_default_category;
use crate::adapters::byline;
use crate::adapters::media::rendition::{self, File};
use crate::adapters::value::{each, list, markup, media_url, number, plain_text, text, url};
use crate::cursor::Cursor;
use lede_model::{Article, Author, Image, Topic, bare_credit};

/// Reads `_embedded`.
pub(super) fn read(json: &Cursor<'_>, article: &mut Article) {
    article.authors = list(json, "author", &author);
    article.image = list(json, "wp:featuredmedia", &media).into_iter().next();
    terms(json, article);
}

/// Reads the members that plug-ins add, to replace what is not embedded.
pub(super) fn plug_in_members(json: &Cursor<'_>, article: &mut Article) {
    if !byline::is_settled(article) {
        // PublishPress Authors, Co-Authors Plus, Yoast SEO.
        for key in ["authors", "coauthors"] {
            byline::authors(json, key, &plug_in_author, article);
        }
    }
    if let Some(head) = json.get_non_empty("yoast_head_json") {
        if !byline::is_settled(article) {
            byline::authors(&head, "author", &author, article);
        }
        if article.image.is_none() {
            article.image = list(&head, "og_image", &open_graph).into_iter().next();
        }
    }
    if article.image.is_none() {
        article.image = media_url(json, &["jetpack_featured_media_url"]).map(rendition::picture);
    }
}

/// An author. If the account was deleted or is not accessible, the API has an
/// error instead, which has no name.
fn author(json: &Cursor<'_>) -> Option<Author> {
    let Some(name) = markup(json, &["name"]) else {
        json.report("an author with a name");
        return None;
    };
    Some(Author {
        url: url(json, &["link"]),
        bio: markup(json, &["description"]),
        avatar: ["96", "48", "24"]
            .iter()
            .find_map(|size| media_url(json, &["avatar_urls", size])),
        ..byline::named(&name)?
    })
}

fn plug_in_author(json: &Cursor<'_>) -> Option<Author> {
    Some(Author {
        url: url(json, &["link"]),
        avatar: media_url(json, &["avatar_url", "url"]),
        bio: markup(json, &["description"]),
        ..byline::named(&markup(json, &["display_name"])?)?
    })
}

/// Sections, tags, and the authors that Co-Authors Plus stores as terms.
fn terms(json: &Cursor<'_>, article: &mut Article) {
    let mut co_authors = Vec::new();
    each(json, "wp:term", &mut |terms| {
        if !terms.is_list() {
            terms.report("a list of terms");
            return;
        }
        for term in terms.items() {
            let Some(name) = markup(&term, &["name"]) else {
                term.report("a term with a name");
                continue;
            };
            let url = url(&term, &["link"]);
            match text(&term, &["taxonomy"]).as_deref() {
                Some("author") => co_authors.extend(co_author(&term, &name, &article.authors)),
                Some("category") if is_no_section(&term, &name) => {}
                Some("category") if article.section.is_none() => {
                    article.section = Some(Topic { name, url });
                }
                Some("category" | "post_tag") => article.tags.push(Topic { name, url }),
                _ => {}
            }
        }
    });
    if !co_authors.is_empty() {
        article.authors = co_authors;
    }
}

/// The default category of posts without one.
fn is_no_section(term: &Cursor<'_>, name: &str) -> bool {
    let (id, slug) = (text(term, &["id"]), text(term, &["slug"]));
    is_default_category(id.as_deref(), slug.as_deref(), Some(name))
}

/// An author stored as a term; if the author is also a user, the user has more
/// data. The description is the search text of the plug-in (names, address,
/// number), unless somebody replaced it with a sentence.
fn co_author(term: &Cursor<'_>, name: &str, users: &[Author]) -> Option<Author> {
    let link = url(term, &["link"]);
    let is_user = |user: &&Author| user.name == name || (link.is_some() && user.url == link);
    if let Some(user) = users.iter().find(is_user) {
        return Some(user.clone());
    }
    let mut author = byline::named(name)?;
    author.bio = markup(term, &["description"])
        .filter(|bio| !bio.contains('@') && !bio.starts_with(&author.name));
    author.url = link;
    Some(author)
}

/// A picture of the media library.
pub(super) fn media(json: &Cursor<'_>) -> Option<Image> {
    let media_type = text(json, &["mime_type"]);
    let mut files = Vec::new();
    files.extend(media_url(json, &["source_url"]).map(|url| File {
        url,
        width: number(json, &["media_details", "width"]),
        height: number(json, &["media_details", "height"]),
        media_type: media_type.clone(),
    }));
    if let Some(details) = json.get_non_empty("media_details")
        && let Some(sizes) = details.get_non_empty("sizes")
    {
        files.extend(
            sizes
                .keys()
                .filter_map(|key| size(&sizes.get_non_empty(key)?)),
        );
    }
    let Some(mut image) = rendition::of(files) else {
        json.report("a picture with a web address");
        return None;
    };
    image.alt = plain_text(json, &["alt_text"]);
    image.caption = markup(json, &["caption", "rendered"]);
    let credit = markup(json, &["media_details", "image_meta", "credit"]);
    image.credit = credit.and_then(|credit| bare_credit(&credit));
    Some(image)
}

fn size(json: &Cursor<'_>) -> Option<File> {
    Some(File {
        url: media_url(json, &["source_url"])?,
        width: number(json, &["width"]),
        height: number(json, &["height"]),
        media_type: text(json, &["mime_type"]),
    })
}

/// A picture that Yoast names for social networks.
fn open_graph(json: &Cursor<'_>) -> Option<Image> {
    rendition::of(vec![File {
        url: media_url(json, &["url"])?,
        width: number(json, &["width"]),
        height: number(json, &["height"]),
        media_type: text(json, &["type"]),
    }])
}
