//! What to read next.

use super::stories;
use crate::article::{Article, Card, Document, Label, Related, Topic, Url};
use crate::components::dom::{El, el};
use crate::components::{Setting, related};
use crate::fetch::{self, Freshness};
use crate::site::Route;
use std::sync::Arc;
use std::task::{Context, Poll, Waker};
use wasm_bindgen_futures::spawn_local;

/// How many stories are enough.
const ENOUGH: usize = 4;

/// The related stories of an article: those that the publisher chose, else
/// ones that share its first tags, then its section, then the newest. They are
/// far below the first screen, so the article does not wait for them; what is
/// here already is shown at once, which a reader who comes back relies on.
pub(super) fn related_stories(document: &Arc<Document>, setting: &Setting) -> El {
    let place = el("div").class("related-place");
    let Document::Article(article) = document.as_ref() else {
        return place;
    };
    let mut chosen = article.related.clone().unwrap_or_default();
    let mut shown = Vec::new();
    for card in &chosen.items {
        add(&mut shown, card, article);
    }
    if shown.is_empty() {
        fill(place.clone(), Arc::clone(document), setting.clone());
        return place;
    }
    chosen.items = shown;
    chosen.see_all = chosen.see_all.or_else(|| see_all(article, setting));
    place.maybe(related(&chosen, setting))
}

/// Finds related stories and puts them into their place: at once when the
/// lists are here, else when they come.
fn fill(place: El, document: Arc<Document>, setting: Setting) {
    let search = async move {
        let Document::Article(article) = document.as_ref() else {
            return;
        };
        let mut found = Vec::new();
        for list in lists_to_ask(article, &setting) {
            if found.len() >= ENOUGH {
                break;
            }
            // A list that cannot be had only makes the choice smaller.
            if let Ok(list) = fetch::document(&list, None, Freshness::Any).await {
                gather(&mut found, &list, article);
            }
        }
        let chosen = Related {
            title: None,
            see_all: see_all(article, &setting),
            items: found,
        };
        let _ = place.maybe(related(&chosen, &setting));
    };
    // Lists that are here do not make the search wait, and one poll ends it.
    if let Some(waiting) = at_once(search) {
        spawn_local(waiting);
    }
}

/// Polls a future once; gives it back if it has to wait.
fn at_once(
    future: impl Future<Output = ()> + 'static,
) -> Option<impl Future<Output = ()> + 'static> {
    let mut future = Box::pin(future);
    let mut context = Context::from_waker(Waker::noop());
    match future.as_mut().poll(&mut context) {
        Poll::Ready(()) => None,
        Poll::Pending => Some(future),
    }
}

/// The lists to look through, the closest to the article first.
fn lists_to_ask(article: &Article, setting: &Setting) -> Vec<Url> {
    let site = &setting.site;
    let own_front = setting.edition().and_then(|edition| {
        site.address_of(&Route::Front {
            edition: edition.slug.clone(),
        })
    });
    article
        .tags
        .iter()
        .take(2)
        .chain(&article.section)
        .filter_map(|topic| site.address_of(&route_of(topic, setting)?))
        .chain(own_front)
        .collect()
}

fn route_of(topic: &Topic, setting: &Setting) -> Option<Route> {
    setting.site.route_of(topic.url.as_ref()?)
}

fn see_all(article: &Article, setting: &Setting) -> Option<Label> {
    let url = article.section.as_ref()?.url.clone()?;
    Some(Label {
        text: setting.words.see_all.to_owned(),
        url: Some(url),
    })
}

fn gather(found: &mut Vec<Card>, list: &Document, article: &Article) {
    for card in stories(list) {
        if found.len() >= ENOUGH {
            return;
        }
        add(found, card, article);
    }
}

/// Adds a card unless it is the article itself or there already.
fn add(found: &mut Vec<Card>, card: &Card, article: &Article) {
    if card.id != article.id && found.iter().all(|other| other.id != card.id) {
        found.push(card.clone());
    }
}
