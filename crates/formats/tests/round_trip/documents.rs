//! Articles, cards and lists.

use crate::blocks::{body, correction};
use crate::media::image;
use crate::values::{maybe_language, maybe_text, maybe_time, maybe_url, maybe_web_url, text};
use lede_model::{
    Access, Article, Author, Card, Direction, Document, Label, Listing, Related, RemainingCards,
    Topic,
};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;

/// Any document.
pub fn document() -> impl Strategy<Value = Document> {
    prop_oneof![
        3 => article().prop_map(|it| Document::Article(Box::new(it))),
        1 => listing().prop_map(|it| Document::Listing(Box::new(it))),
    ]
}

fn article() -> impl Strategy<Value = Article> {
    let direction = prop_oneof![Just(Direction::Ltr), Just(Direction::Rtl)];
    (
        card(),
        option::of(direction),
        vec(topic(), 0..3),
        maybe_time(),
        any::<bool>(),
        body(),
        vec(correction(), 0..2),
        option::weighted(0.3, related()),
    )
        .prop_map(
            |(card, dir, tags, date_modified, drop_cap, body, corrections, related)| Article {
                // Members that a card has as well.
                id: card.id,
                url: card.url,
                language: card.language,
                label: card.label,
                section: card.section,
                headline: card.headline,
                standfirst: card.standfirst,
                authors: card.authors,
                byline: card.byline,
                date_published: card.date_published,
                reading_time: card.reading_time,
                image: card.image,
                access: card.access,
                // Members that only an article has.
                dir,
                tags,
                date_modified,
                drop_cap,
                body,
                corrections,
                related,
            },
        )
}

fn card() -> BoxedStrategy<Card> {
    let names = (text(), maybe_url(), text(), maybe_text(), maybe_text());
    let about = (
        maybe_language(),
        option::of(label()),
        option::of(topic()),
        maybe_time(),
        option::of(1..=u32::MAX),
    );
    let access = prop_oneof![Just(Access::Public), Just(Access::Restricted)];
    (
        names,
        about,
        vec(author(), 0..3),
        option::of(image()),
        access,
    )
        .prop_map(|(names, about, authors, image, access)| {
            let (id, url, headline, standfirst, byline) = names;
            let (language, label, section, date_published, reading_time) = about;
            Card {
                id,
                url,
                language,
                label,
                section,
                headline,
                standfirst,
                authors,
                byline,
                date_published,
                reading_time,
                image,
                access,
            }
        })
        .boxed()
}

fn listing() -> impl Strategy<Value = Listing> {
    (
        maybe_text(),
        maybe_url(),
        maybe_language(),
        maybe_text(),
        option::of(author()),
        vec(card(), 0..4),
        maybe_url(),
    )
        .prop_map(
            |(title, url, language, description, author, items, next_url)| Listing {
                title,
                url,
                language,
                description,
                author,
                items,
                next_url,
                remaining: RemainingCards::default(),
            },
        )
}

/// Related stories, or a link to them.
fn related() -> impl Strategy<Value = Related> {
    let leads = prop_oneof![
        (label().prop_map(Some), vec(card(), 0..2)),
        (option::of(label()), vec(card(), 1..3))
    ];
    (maybe_text(), leads).prop_map(|(title, (see_all, items))| Related {
        title,
        see_all,
        items,
    })
}

fn author() -> BoxedStrategy<Author> {
    (
        text(),
        maybe_url(),
        maybe_web_url(),
        maybe_text(),
        maybe_text(),
    )
        .prop_map(|(name, url, avatar, role, bio)| Author {
            name,
            url,
            avatar,
            role,
            bio,
        })
        .boxed()
}

fn topic() -> BoxedStrategy<Topic> {
    (text(), maybe_url())
        .prop_map(|(name, url)| Topic { name, url })
        .boxed()
}

fn label() -> BoxedStrategy<Label> {
    (text(), maybe_url())
        .prop_map(|(text, url)| Label { text, url })
        .boxed()
}
