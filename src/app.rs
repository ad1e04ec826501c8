//! `<App/>`: the contexts that components may ask for, and what surrounds the page.

use crate::api::Api;
use crate::components::frozen::IntoBuiltView;
use crate::components::url::Href;
use crate::components::{Colophon, Masthead};
use crate::i18n;
use crate::navigation::{self, Navigation, use_head, use_navigation};
use crate::pages::{ListHeights, Page, PageView};
use crate::state::PageActions;
use lede_sources::{Edition, Site};
use leptos::prelude::*;
use std::sync::Arc;

/// The application: masthead, page and colophon, and what is said aloud.
#[component]
pub fn App(
    /// The paper.
    site: Arc<Site>,
    /// Loads the documents.
    api: Api,
    /// The page that the address bar names, loaded.
    first_page: Page,
) -> impl IntoView {
    provide_context(PageActions {
        api: api.clone(),
        on_retry: navigation::reload,
        on_copy: navigation::copy,
        on_list_parts: navigation::set_list_parts,
    });
    provide_context(ListHeights::default());
    let Navigation {
        page,
        is_waiting,
        announcement,
        transition,
    } = use_navigation(site, api, first_page);
    use_head(page.clone());

    let route = {
        let page = page.clone();
        ArcMemo::new(move |_| page.with(|page| page.route.clone()))
    };
    let chrome = {
        let page = page.clone();
        ArcMemo::new(move |_| page.with(ChromeKey::of))
    };
    // Masthead and colophon stay while the next page has the same.
    let provide_chrome = {
        let page = page.clone();
        move || {
            // `track` would not compute it.
            chrome.with(|_| ());
            provide_context(page.with_untracked(|page| Arc::clone(&page.context)));
        }
    };
    let masthead = {
        let provide_chrome = provide_chrome.clone();
        move || {
            provide_chrome();
            view! { <Masthead route=route.clone() /> }.frozen()
        }
    };
    let colophon = move || {
        provide_chrome();
        view! { <Colophon /> }.frozen()
    };
    let skip_link = {
        let page = page.clone();
        move || {
            page.with(|page| {
                let text = page.context.page_strings().skip;
                // In full: a bare fragment would start at `<base>`.
                let story = navigation::here().and_then(|here| here.join("#story").ok());
                let story = story.unwrap_or_else(|| page.context.part("story"));
                view! { <a class="skip-link" href=Href(&story)>{text}</a> }.frozen()
            })
        }
    };
    let main = move || page.with(|page| transition.timed(|| view! { <PageView page /> }.frozen()));
    view! {
        <div id="paper" data-waiting=move || is_waiting.get().then_some("")>
            {skip_link}
            {masthead}
            <div class={"progress-line"} aria-hidden="true"></div>
            <main id="story" tabindex="-1">{main}</main>
            {colophon}
        </div>
        <div class="announcer visually-hidden" aria-live="polite">
            {move || announcement.get()}
        </div>
    }
}

/// What masthead and colophon depend on.
#[derive(Clone, Debug, PartialEq)]
struct ChromeKey {
    edition: usize,
    /// How many sections are known; sources tell theirs late.
    sections: usize,
    /// The day of the month.
    day: u32,
}

impl ChromeKey {
    fn of(page: &Page) -> Self {
        let edition = page.context.edition();
        Self {
            edition: page.context.edition,
            sections: edition.map_or(0, |edition| Edition::sections(edition).len()),
            day: i18n::day_of_month(),
        }
    }
}
