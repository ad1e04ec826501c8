//! What all formats have in common once a document is read: nothing is said twice.

use super::wordpress::is_default_name;
use super::{byline, unshowable};
use crate::adapters::media::credit::without_repeated_credit;
use crate::html;
use crate::own_links::{self, Own};
use lede_model::{Article, Block, Card, Document, Topic, Url};

/// Says authors and tags once, and leaves out categories that mean "no category",
/// credits that are in their captions, and a headline and a standfirst that the
/// body begins with.
pub(super) fn settle(document: &mut Document, address: &Url) {
    match document {
        Document::Article(article) => of_article(article, address),
        Document::Listing(listing) => listing.items.iter_mut().for_each(of_card),
    }
}

fn of_article(article: &mut Article, address: &Url) {
    byline::settle(&mut article.authors);
    unshowable::settle(article);
    without_default(&mut article.section);
    once(&mut article.tags, article.section.as_ref());
    if let Some(image) = &mut article.image {
        without_repeated_credit(image);
    }
    for block in &mut article.body {
        if let Block::Image { image, .. } = block {
            without_repeated_credit(image);
        }
    }
    // With HTML in it, the body is not complete yet.
    if !article
        .body
        .iter()
        .any(|block| matches!(block, Block::Html { .. }))
    {
        html::without_repeated(article);
    }
    if !html::has_html(article) {
        let own = Own {
            page: article.url.as_ref().unwrap_or(address),
            document: address,
        };
        own_links::settle(&mut article.body, own);
    }
    if let Some(related) = &mut article.related {
        related.items.iter_mut().for_each(of_card);
    }
}

fn of_card(card: &mut Card) {
    unshowable::settle_card(card);
    byline::settle(&mut card.authors);
    without_default(&mut card.section);
    if let Some(image) = &mut card.image {
        without_repeated_credit(image);
    }
}

fn without_default(section: &mut Option<Topic>) {
    *section = section
        .take()
        .filter(|section| !is_default_name(&section.name));
}

/// Keeps each topic once, without the section and the default category.
fn once(topics: &mut Vec<Topic>, section: Option<&Topic>) {
    let mut kept: Vec<Topic> = Vec::new();
    for topic in topics.drain(..) {
        let is_same = |other: &Topic| other.name.eq_ignore_ascii_case(&topic.name);
        if !section.is_some_and(is_same)
            && !kept.iter().any(is_same)
            && !is_default_name(&topic.name)
        {
            kept.push(topic);
        }
    }
    *topics = kept;
}
