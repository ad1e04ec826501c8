//! The end of a list that goes on elsewhere.

use super::frozen::IntoBuiltView;
use super::use_page_context;
use crate::i18n;
use leptos::html::Button;
use leptos::prelude::*;

/// Whether a list goes on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MoreStories {
    /// There is more.
    Available,
    /// More is being loaded.
    Loading,
    /// Loading failed; why, in the language of the interface.
    Failed(String),
    /// This is all.
    Complete,
}

/// The button that lets a list grow, and what is said about it.
#[component]
pub fn LoadMore(
    /// Whether the list goes on.
    state: ArcRwSignal<MoreStories>,
    /// How many stories came last; those who cannot see them are told.
    arrived: ArcRwSignal<u32>,
    /// The button.
    #[prop(optional)]
    button: NodeRef<Button>,
    /// Loads more.
    on_more: impl Fn() + 'static,
) -> impl IntoView {
    let page = use_page_context();
    let strings = page.page_strings();
    let is_complete = {
        let state = state.clone();
        move || *state.read() == MoreStories::Complete
    };
    let is_busy = {
        let state = state.clone();
        move || (*state.read() == MoreStories::Loading).then_some("")
    };
    let label = {
        let state = state.clone();
        move || match *state.read() {
            MoreStories::Loading => strings.loading,
            MoreStories::Failed(_) => strings.retry,
            MoreStories::Available | MoreStories::Complete => strings.load_more,
        }
    };
    // Those who see need no word for what has arrived, and a line for it would
    // be missing when they come back to their place.
    let status_class = {
        let state = state.clone();
        move || match *state.read() {
            MoreStories::Failed(_) => "list-status",
            _ => "list-status visually-hidden",
        }
    };
    let status = move || match (&*state.read(), arrived.get()) {
        (MoreStories::Failed(reason), _) => reason.clone(),
        (MoreStories::Available | MoreStories::Complete, arrived @ 1..) => {
            i18n::counted(&strings.loaded_more, arrived, &page.language)
        }
        _ => String::new(),
    };
    view! {
        <p class="list-more">
            <button
                node_ref=button
                class="load-more"
                type="button"
                hidden=is_complete
                data-busy=is_busy
                on:click=move |_| on_more()
            >
                {label}
            </button>
            <span class=status_class role="status">{status}</span>
        </p>
    }
    .live()
}
