//! Fronts and tag pages: lists of cards.

use super::picture;
use crate::adapters::byline;
use crate::adapters::dates;
use crate::adapters::entry::{self, Extent};
use crate::adapters::media::rendition;
use crate::adapters::text::body::Body;
use crate::adapters::value::{at, list, markup, media_url, number, url};
use crate::cursor::Cursor;
use lede_model::{Article, Author, Document, Image, Label, Listing, Url};

/// The lists of a container of a front, in the order of the page.
const LISTS: [&str; 3] = ["curated", "backfill", "treats"];

pub(super) fn signature(json: &Cursor<'_>) -> Option<&'static str> {
    if let Some(page) = json.get("pressedPage")
        && page.get("collections").is_some_and(|it| it.is_list())
    {
        return Some("pressedPage.collections");
    }
    let contents = json.get("contents").filter(Cursor::is_list)?;
    let is_card = |card: Cursor<'_>| {
        card.text_at(&["header", "headline"]).is_some() && card.get("properties").is_some()
    };
    contents
        .items()
        .any(is_card)
        .then_some("contents with header and properties")
}

pub(super) fn document(json: &Cursor<'_>, wanted: Option<&str>) -> Option<Document> {
    let Some(page) = json.get("pressedPage") else {
        let cards = json.get("contents")?;
        let cards: Vec<_> = cards.items().collect();
        return of_cards(json, &cards, wanted);
    };
    let containers = page.get("collections")?;
    let containers: Vec<_> = containers.items().collect();
    let lists = |container| {
        LISTS
            .iter()
            .filter_map(move |key| Cursor::get(container, key))
    };
    let lists: Vec<_> = containers.iter().flat_map(lists).collect();
    let cards: Vec<_> = lists.iter().flat_map(Cursor::items).collect();
    of_cards(json, &cards, wanted)
}

fn of_cards(json: &Cursor<'_>, cards: &[Cursor<'_>], wanted: Option<&str>) -> Option<Document> {
    if let Some(id) = wanted {
        return entry::find_in(cards, id, &card);
    }
    let seo = |key| markup(json, &["pressedPage", "seoData", key]);
    let mut listing = Listing {
        title: markup(json, &["webTitle"]).or_else(|| seo("webTitle")),
        url: url(json, &["webURL"]).or_else(|| url(json, &["canonicalUrl"])),
        description: seo("description"),
        items: entry::cards_of(cards, &card),
        next_url: next(json),
        ..Listing::default()
    };
    at(json, &["tags"], &|tags| {
        let tags = list(tags, "tags", &|tag| {
            at(tag, &["properties"], &|tag| {
                let title = markup(tag, &["webTitle"]);
                let words = markup(tag, &["bio"]).or_else(|| markup(tag, &["description"]));
                Some((title, words, contributor(tag)))
            })
        });
        tags.into_iter().next()
    })
    .into_iter()
    .for_each(|(title, description, author)| {
        listing.title = listing.title.take().or(title);
        listing.description = listing.description.take().or(description);
        listing.author = author;
    });
    Some(entry::listing(listing))
}

fn contributor(json: &Cursor<'_>) -> Option<Author> {
    if json.text_at(&["tagType"]) != Some("Contributor") {
        return None;
    }
    Some(Author {
        url: url(json, &["webUrl"]),
        avatar: media_url(json, &["bylineImageUrl"]),
        bio: markup(json, &["bio"]),
        ..byline::named(&markup(json, &["webTitle"])?)?
    })
}

fn next(json: &Cursor<'_>) -> Option<Url> {
    let number = |key| number(json, &["pagination", key]);
    let (page, pages) = (number("currentPage")?, number("lastPage")?);
    (page < pages)
        .then(|| entry::page(json.address(), page + 1))
        .flatten()
}

fn card(json: &Cursor<'_>, _: Extent) -> Option<Article> {
    let address = [
        &["header", "url"][..],
        &["properties", "webUrl"],
        &["properties", "href"],
    ];
    let url = address.iter().find_map(|path| url(json, path));
    let title =
        markup(json, &["header", "headline"]).or_else(|| markup(json, &["properties", "webTitle"]));
    let kicker = markup(
        json,
        &["header", "kicker", "item", "properties", "kickerText"],
    )
    .or_else(|| {
        markup(
            json,
            &["header", "seriesOrBlogKicker", "properties", "kickerText"],
        )
    });
    let mut article = Article {
        headline: entry::headline(json, title, None, &Body::None, url.as_ref())?,
        id: entry::id(json, "", url.as_ref()),
        standfirst: markup(json, &["card", "trailText"]),
        date_published: dates::timestamp(json, &["card", "webPublicationDateOption"]),
        label: kicker.map(|text| Label { text, url: None }),
        image: image(json),
        url,
        ..Article::default()
    };
    if let Some(by) = markup(json, &["properties", "byline"]) {
        byline::read_into(&by, &mut article);
    }
    Some(article)
}

/// The picture that the editors chose, otherwise the article's own.
fn image(json: &Cursor<'_>) -> Option<Image> {
    let chosen = media_url(json, &["properties", "image", "item", "imageSrc"]);
    chosen.map(rendition::picture).or_else(|| {
        let path = ["properties", "maybeContent", "trail", "trailPicture"];
        at(json, &path, &|trail| {
            let alt = list(trail, "allImages", &|file| {
                markup(file, &["fields", "altText"])
            });
            Some(Image {
                alt: alt.into_iter().next(),
                ..rendition::of(list(trail, "allImages", &picture::file))?
            })
        })
    })
}
