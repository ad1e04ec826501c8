//! What to read next.

use super::page_task::spawn_for_page;
use super::stories;
use crate::api::{Api, Freshness};
use crate::components::frozen::IntoBuiltView;
use crate::idle::painted;
use crate::lazy;
use crate::state::{PageContext, use_page_actions, use_page_context};
use futures::future::LocalBoxFuture;
use lede_model::{Article, Document, Label, Related, Topic, Url};
use lede_sources::Route;
use leptos::prelude::*;
use std::sync::Arc;
use std::task::{Poll, Waker};

/// How many stories are enough.
const ENOUGH: usize = 4;

/// The related stories of an article: those that the publisher chose, else
/// ones that share its first tags, then its section, then the newest. They are
/// far below the first screen, so the article does not wait for them, nor the
/// first frame of a reader who begins at the top. A reader who comes back may have
/// been there: what is loaded already is shown at once.
#[component]
pub(super) fn FoundRelatedStories(
    /// The article.
    document: Arc<Document>,
    /// Whether the reader begins at its top.
    from_top: bool,
) -> impl IntoView {
    let found = ArcRwSignal::new(None::<Related>);
    let search = {
        let (page, api, found) = (use_page_context(), use_page_actions().api, found.clone());
        async move {
            // Without this part a story has no related ones.
            if let Ok(lists) = lazy::load_lists().await
                && let Some(related) = (lists.find_related)(document, page, api).await
            {
                found.set(Some(related));
            }
        }
    };
    let owner = Owner::current();
    if from_top {
        spawn_for_page(owner, async move {
            painted().await;
            search.await;
        });
    } else if let Some(waiting) = at_once(search) {
        // Lists that are loaded do not make the search wait: one poll ends it.
        spawn_for_page(owner, waiting);
    }
    let stories = move || {
        found.with(|found| {
            let related = found.as_ref()?;
            lazy::lists().map(|lists| (lists.related_stories)(related))
        })
    };
    view! { <div class="related-place">{stories}</div> }.live()
}

/// Finds them, in the part for lists.
pub(crate) fn find(
    document: Arc<Document>,
    page: Arc<PageContext>,
    api: Api,
) -> LocalBoxFuture<'static, Option<Related>> {
    Box::pin(async move {
        match document.as_ref() {
            Document::Article(article) => related_to(article, &page, &api).await,
            Document::Listing(_) => None,
        }
    })
}

async fn related_to(article: &Article, page: &PageContext, api: &Api) -> Option<Related> {
    let own = Some(article.id.as_str());
    let mut chosen = article.related.clone().unwrap_or_default();
    let items = std::mem::take(&mut chosen.items);
    chosen.gather(&items, own, items.len());
    if chosen.items.is_empty() {
        chosen = Related::default();
        for list in lists_to_ask(article, page) {
            if chosen.items.len() >= ENOUGH {
                break;
            }
            // A list that cannot be had only makes the choice smaller.
            if let Ok(list) = api.document(&list, None, Freshness::Any).await {
                chosen.gather(stories(&list.document), own, ENOUGH);
            }
        }
        let is_related = !chosen.items.is_empty();
        // Who reads a story in another language may not read the paper's.
        let is_other = page.other_language(article.language.as_ref()).is_some();
        let newest = front(page).filter(|_| !is_other && chosen.items.len() < ENOUGH);
        if let Some(newest) = newest
            && let Ok(newest) = api.document(&newest, None, Freshness::Any).await
        {
            chosen.gather(stories(&newest.document), own, ENOUGH);
        }
        // The newest stories have nothing to do with this one.
        chosen.title = (!is_related).then(|| page.strings.more_stories.to_owned());
    }
    if chosen.see_all.is_none() {
        chosen.see_all = see_all(article, page);
    }
    (!chosen.items.is_empty()).then_some(chosen)
}

/// Polls a future once; gives it back if it has to wait.
fn at_once(
    future: impl Future<Output = ()> + 'static,
) -> Option<impl Future<Output = ()> + 'static> {
    let mut future = Box::pin(future);
    let mut context = std::task::Context::from_waker(Waker::noop());
    match future.as_mut().poll(&mut context) {
        Poll::Ready(()) => None,
        Poll::Pending => Some(future),
    }
}

/// The lists of the article's topics, the closest to it first.
fn lists_to_ask(article: &Article, page: &PageContext) -> Vec<Url> {
    let site = &page.site;
    article
        .tags
        .iter()
        .take(2)
        .chain(&article.section)
        .filter_map(|topic| site.address_of(&route_of(topic, page)?))
        .collect()
}

/// The list of the newest stories.
fn front(page: &PageContext) -> Option<Url> {
    let route = Route::front_of(page.edition());
    page.site.address_of(&route)
}

fn route_of(topic: &Topic, page: &PageContext) -> Option<Route> {
    page.site.route_of(topic.url.as_ref()?)
}

fn see_all(article: &Article, page: &PageContext) -> Option<Label> {
    let url = article.section.as_ref()?.url.clone()?;
    Some(Label {
        text: page.strings.see_all.to_owned(),
        url: Some(url),
    })
}
