//! A list that grows by parts.

use super::chunks::{ChunkedCards, Chunks};
use super::open_list::{OpenList, next_of};
use super::page_task::spawn_for_page;
use crate::api::{Freshness, LoadErrorKind};
use crate::components::{Failure, LoadMore, MoreStories};
use crate::state::{PageActions, PageContext, use_page_actions, use_page_context};
use lede_model::{Card, Document, Url};
use leptos::html::Button;
use leptos::prelude::*;
use std::sync::Arc;

/// The cards of a list without those that are on the page already, and the button
/// that lets it grow.
#[component]
pub(super) fn PagedList<'a>(
    /// The list as far as it is open.
    list: &'a OpenList,
    /// The cards that are on the page already.
    shown: Vec<&'a Card>,
) -> impl IntoView {
    let growth = Growth {
        chunks: Chunks::new(&shown),
        button: NodeRef::new(),
        state: ArcRwSignal::new(MoreStories::Complete),
        arrived: ArcRwSignal::new(0),
        next: ArcStoredValue::new(None),
        parts: ArcStoredValue::new(0),
        page: use_page_context(),
        actions: use_page_actions(),
        owner: Owner::current(),
    };
    let mut count = 0;
    for (address, part) in list.parts() {
        count += growth.append(address, part);
    }
    let state = growth.whether_more();
    // A list that grows needs its place, even if nothing is in it.
    let chunks = (count > 0 || state == MoreStories::Available).then(|| {
        let chunks = growth.chunks.clone();
        view! { <ChunkedCards chunks /> }
    });
    growth.state.set(state);
    let (button, state, arrived) = (growth.button, growth.state.clone(), growth.arrived.clone());
    let on_more = move || growth.clone().grow();
    (chunks, view! { <LoadMore state arrived button on_more /> })
}

/// What lets a list grow.
#[derive(Clone)]
struct Growth {
    chunks: Chunks,
    button: NodeRef<Button>,
    state: ArcRwSignal<MoreStories>,
    arrived: ArcRwSignal<u32>,
    next: ArcStoredValue<Option<Url>>,
    /// How many parts of the list are open.
    parts: ArcStoredValue<u32>,
    page: Arc<PageContext>,
    actions: PageActions,
    owner: Option<Owner>,
}

impl Growth {
    /// Adds a part; gives how many cards are new.
    fn append(&self, address: &Url, part: &Arc<Document>) -> u32 {
        self.next.set_value(next_of(part));
        self.parts.update_value(|parts| *parts += 1);
        self.chunks.append(address, part)
    }

    fn whether_more(&self) -> MoreStories {
        match self.next.with_value(Option::is_some) {
            true => MoreStories::Available,
            false => MoreStories::Complete,
        }
    }

    fn grow(self) {
        // Taken, so that a second press finds nothing to do.
        let Some(address) = self.next.try_update_value(Option::take).flatten() else {
            return;
        };
        self.state.set(MoreStories::Loading);
        let here = window().location().href().ok();
        spawn_for_page(self.owner.clone(), async move {
            let part = self.actions.api.document(&address, None, Freshness::Recent);
            let error = match part.await.map(|loaded| loaded.document) {
                Ok(part) if matches!(*part, Document::Listing(_)) => {
                    let button = self.button.get_untracked();
                    let focus = document().active_element();
                    let had_focus = focus.is_some() && focus == button.map(Into::into);
                    self.arrived.set(self.append(&address, &part));
                    let state = self.whether_more();
                    self.state.set(state.clone());
                    // The button goes, and the focus must not go with it.
                    if had_focus && state == MoreStories::Complete {
                        self.chunks.focus_newest().await;
                    }
                    // A reader on the way to another page must get there, and
                    // what is written now would be written to its entry.
                    if window().location().href().ok() == here {
                        let parts = self.parts.with_value(|parts| *parts);
                        (self.actions.on_list_parts)(parts);
                    }
                    return;
                }
                Ok(_) => LoadErrorKind::Status(404),
                Err(error) => error.kind,
            };
            let failure = Failure {
                error,
                address: address.as_str().to_owned(),
                original: None,
            };
            self.next.set_value(Some(address));
            let reason = failure.message(&self.page.language).1;
            self.state.set(MoreStories::Failed(reason));
        });
    }
}
