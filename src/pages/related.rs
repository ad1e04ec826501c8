//! What to read next.

use super::page_task::spawn_for_page;
use super::stories;
use crate::api::{Api, Freshness};
use crate::components::dom::{El, el};
use crate::components::{Setting, related};
use crate::idle::once_painted;
use lede_model::{Article, Document, Label, Related, Topic, Url};
use lede_sources::Route;
use leptos::prelude::Owner;
use std::sync::Arc;
use std::task::{Context, Poll, Waker};

/// How many stories are enough.
const ENOUGH: usize = 4;

/// The related stories of an article: those that the publisher chose, else
/// ones that share its first tags, then its section, then the newest. They are
/// far below the first screen, so the article does not wait for them, nor who
/// begins `from_top` for their being set. Who comes back may have been there:
/// what is here already is shown at once.
pub(super) fn related_stories(
    document: &Arc<Document>,
    from_top: bool,
    setting: &Setting,
    api: &Api,
) -> El {
    let place = el("div").class("related-place");
    let (document, setting) = (Arc::clone(document), setting.clone());
    let (api, owner) = (api.clone(), Owner::current());
    let set = {
        let place = place.clone();
        move || set(place, document, setting, api, owner)
    };
    if from_top {
        let here = place.clone();
        once_painted(move || {
            // The reader may have gone on.
            if here.is_connected() {
                set();
            }
        });
    } else {
        set();
    }
    place
}

fn set(place: El, document: Arc<Document>, setting: Setting, api: Api, owner: Option<Owner>) {
    let Document::Article(article) = document.as_ref() else {
        return;
    };
    let own = Some(article.id.as_str());
    let mut chosen = article.related.clone().unwrap_or_default();
    let items = std::mem::take(&mut chosen.items);
    chosen.gather(&items, own, items.len());
    if chosen.items.is_empty() {
        fill(place, Arc::clone(&document), setting, api, owner);
        return;
    }
    chosen.see_all = chosen.see_all.or_else(|| see_all(article, &setting));
    let _ = place.maybe(related(&chosen, &setting));
}

/// Finds related stories and puts them into their place: at once when the
/// lists are here, else when they come.
fn fill(place: El, document: Arc<Document>, setting: Setting, api: Api, owner: Option<Owner>) {
    let search = async move {
        let Document::Article(article) = document.as_ref() else {
            return;
        };
        let mut chosen = Related {
            see_all: see_all(article, &setting),
            ..Related::default()
        };
        for list in lists_to_ask(article, &setting) {
            if chosen.items.len() >= ENOUGH {
                break;
            }
            // A list that cannot be had only makes the choice smaller.
            if let Ok(list) = api.document(&list, None, Freshness::Any).await {
                chosen.gather(stories(&list.document), Some(&article.id), ENOUGH);
            }
        }
        let _ = place.maybe(related(&chosen, &setting));
    };
    // Lists that are here do not make the search wait, and one poll ends it.
    if let Some(waiting) = at_once(search) {
        spawn_for_page(owner, waiting);
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
        text: setting.strings.see_all.to_owned(),
        url: Some(url),
    })
}
