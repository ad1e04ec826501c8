//! Promos: other articles, as lists and boxes of links have them.

use super::picture;
use super::text::{address, each_block, first_link, is_urn, kind, words, words_at};
use crate::adapters::byline;
use crate::adapters::dates;
use crate::adapters::elements::blocks;
use crate::adapters::entry::{self, Extent};
use crate::adapters::text::body::Body;
use crate::adapters::value::{at, each, list, markup, text, url};
use crate::cursor::Cursor;
use lede_model::{Article, Author, Block, Image, Url};

/// The address of the site, for articles that are given by their path.
pub(super) const SITE: &str = "https://www.bbc.com";

/// The headline of a promo.
pub(super) fn headline(json: &Cursor<'_>) -> Option<String> {
    [
        "headline",
        "promoHeadline",
        "seoHeadline",
        "overtyped",
        "shortHeadline",
    ]
    .iter()
    .find_map(|key| words_at(json, &["headlines", key]))
    .or_else(|| {
        ["headline", "title", "name"]
            .iter()
            .find_map(|key| words_at(json, &[key]))
    })
}

/// The address of an article: whole, or its path on the site.
pub(super) fn page(json: &Cursor<'_>) -> Option<Url> {
    let whole = ["canonicalUrl", "href", "url"];
    let whole = whole.iter().find_map(|key| url(json, &["locators", key]));
    let path = || {
        let uri = text(json, &["locators", "assetUri"])?;
        let path = ["/", uri.trim_start_matches('/')].concat();
        Url::parse(SITE).ok()?.join(&path).ok()
    };
    whole.or_else(path).or_else(|| {
        ["link", "uri", "url", "href", "path"]
            .iter()
            .filter(|key| !is_urn(json.text_at(&[key]).unwrap_or_default()))
            .find_map(|key| on_site(json, key))
    })
}

/// An address of which the site may be left out.
fn on_site(json: &Cursor<'_>, key: &str) -> Option<Url> {
    match json.text_at(&[key]) {
        Some(path) if path.starts_with('/') => Url::parse(SITE).ok()?.join(path).ok(),
        Some(_) => url(json, &[key]),
        None => at(json, &[key], &|link| match link.text_at(&["path"]) {
            Some(path) => Url::parse(SITE).ok()?.join(path).ok(),
            None => link.url(),
        }),
    }
}

/// The picture of a promo.
pub(super) fn image(json: &Cursor<'_>) -> Option<Image> {
    let of_images = ["defaultPromoImage", "defaultPromo", "promoImage"];
    at(json, &["indexImage"], &picture::one)
        .or_else(|| {
            of_images.iter().find_map(|key| {
                at(json, &["images", key], &|image| match image.get("model") {
                    Some(_) => picture::image(image),
                    None => picture::of_blocks(image),
                })
            })
        })
        .or_else(|| {
            let image = json.get("imageUrl")?;
            let is_text = image.as_str().is_some();
            is_text.then(|| picture::listed(json)).flatten()
        })
        .or_else(|| {
            at(json, &["image"], &|image| {
                image.is_object().then(|| picture::one(image)).flatten()
            })
        })
}

/// An article as a list has it; `None`, after a report, if there is none.
pub(super) fn promo(json: &Cursor<'_>, _: Extent) -> Option<Article> {
    if json.get("model").is_some() {
        return link(json);
    }
    let url = page(json);
    let time = |path: &[&str]| dates::timestamp(json, path);
    let mut article = Article {
        headline: entry::headline(json, headline(json), None, &Body::None, url.as_ref())?,
        id: entry::id(json, "id", url.as_ref()),
        standfirst: words_at(json, &["summary"]).or_else(|| words_at(json, &["description"])),
        date_published: time(&["firstPublished"])
            .or_else(|| time(&["timestamp"]))
            .or_else(|| time(&["lastPublished"])),
        image: image(json),
        url,
        ..Article::default()
    };
    at(json, &["byline"], &|by| Some(authors(by)))
        .unwrap_or_default()
        .into_iter()
        .for_each(|author| byline::push(author, &mut article));
    Some(article)
}

/// The authors of a byline of CPS: persons, otherwise one name.
pub(super) fn authors(json: &Cursor<'_>) -> Vec<Author> {
    let role = || markup(json, &["title"]);
    let named = |json: &Cursor<'_>, role: Option<String>| {
        Some(Author {
            role,
            ..byline::named(&markup(json, &["name"])?)?
        })
    };
    let persons = list(json, "persons", &|person| {
        named(person, markup(person, &["function"]).or_else(role))
    });
    match persons.is_empty() {
        true => named(json, role()).into_iter().collect(),
        false => persons,
    }
}

/// An article that a block links to.
fn link(json: &Cursor<'_>) -> Option<Article> {
    let url = first_link(json, 0).or_else(|| address(json));
    let (mut headline, mut image) = (None, None);
    let mut date = None;
    each_block(json, &mut |part| match kind(part) {
        "image" => image = image.take().or_else(|| picture::image(part)),
        "aresLink" | "optimoLinkMetadata" | "cpsLinkMetadata" => {
            date = date.take().or_else(|| time_in(part));
        }
        _ => headline = headline.take().or_else(|| words(part)),
    });
    let headline = headline.or_else(|| words_at(json, &["model", "text"]));
    Some(Article {
        headline: entry::headline(json, headline, None, &Body::None, url.as_ref())?,
        id: entry::id(json, "", url.as_ref()),
        date_published: date,
        image,
        url,
        ..Article::default()
    })
}

/// The time in what is known of a link.
fn time_in(json: &Cursor<'_>) -> Option<lede_model::Timestamp> {
    dates::timestamp(json, &["model", "timestamp"]).or_else(|| {
        let mut date = None;
        each_block(json, &mut |part| {
            date = date
                .take()
                .or_else(|| dates::timestamp(part, &["model", "timestamp"]));
        });
        date
    })
}

/// A card with a link for a block that links to an article.
pub(super) fn link_card(json: &Cursor<'_>) -> Option<Block> {
    let article = link(json)?;
    Some(blocks::link_card(
        article.url?,
        Some(article.headline),
        article.standfirst,
        article.image,
    ))
}

/// The articles of the groups of related content.
pub(super) fn groups(json: &Cursor<'_>, read: &mut dyn FnMut(&Cursor<'_>)) {
    each(json, "groups", &mut |group| each(group, "promos", read));
}
