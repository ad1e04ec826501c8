//! The application around the page.

use super::{head, history};
use crate::components::dom::{El, el};
use crate::components::{colophon, masthead};
use crate::pages::{self, Desk, Page};
use crate::site::Site;
use leptos::prelude::*;
use std::sync::Arc;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::{JsFuture, spawn_local};

/// What the application knows while it runs.
#[derive(Clone)]
pub(super) struct Shell {
    pub(super) site: Arc<Site>,
    page: RwSignal<Option<Arc<Page>>, LocalStorage>,
    announcement: RwSignal<String>,
    is_waiting: RwSignal<bool>,
}

impl Shell {
    pub(super) fn new(site: Arc<Site>) -> Self {
        Self {
            site,
            page: RwSignal::new_local(None),
            announcement: RwSignal::new(String::new()),
            is_waiting: RwSignal::new(false),
        }
    }

    /// Puts a page in place of the one before.
    pub(super) fn show(&self, page: Page) {
        head::write(&page);
        self.page.set(Some(Arc::new(page)));
    }

    /// Tells those who cannot see it that the page is another.
    pub(super) fn announce(&self) {
        self.announcement.set(document().title());
    }

    /// Whether the next page is on its way.
    pub(super) fn set_waiting(&self, is_waiting: bool) {
        self.is_waiting.set(is_waiting);
    }

    /// Moves the focus to the page's headline, as a page that was loaded
    /// whole would begin to be read at its beginning.
    pub(super) fn focus_headline() {
        let headline = document().query_selector("main h1").ok().flatten();
        if let Some(headline) =
            headline.and_then(|headline| headline.dyn_into::<web_sys::HtmlElement>().ok())
        {
            let options = web_sys::FocusOptions::new();
            options.set_prevent_scroll(true);
            let _ = headline.focus_with_options(&options);
        }
    }
}

/// Everything within the body.
#[component]
pub(super) fn App(shell: Shell) -> impl IntoView {
    let desk = Desk {
        on_retry: history::reload,
        on_copy: copy,
        on_list_parts: history::set_list_parts,
    };
    let page = shell.page;
    view! {
        <div id="paper" data-waiting=move || shell.is_waiting.get().then_some("")>
            {move || page.with(|page| page.as_ref().map(|page| paper(page, desk)))}
        </div>
        <div class="announcer visually-hidden" aria-live="polite">
            {shell.announcement}
        </div>
    }
}

/// A page with what surrounds it.
fn paper(page: &Page, desk: Desk) -> El {
    let setting = &page.setting;
    // In full: a bare fragment would start at `<base>`.
    let story = history::here().and_then(|here| here.join("#story").ok());
    let skip = story.map(|story| {
        el("a")
            .class("skip-link")
            .href(&story)
            .text(setting.words.page.skip)
    });
    el("div")
        .class("paper")
        .maybe(skip)
        .child(masthead(&page.route, setting))
        .child(el("div").class("progress-line").attr("aria-hidden", "true"))
        .child(
            el("main")
                .attr("id", "story")
                .attr("tabindex", "-1")
                .child(pages::view(page, desk)),
        )
        .child(colophon(setting))
}

/// Copies text and calls `done` if that worked. Where it does not, the text is
/// on the page to be selected.
fn copy(text: &str, done: Box<dyn FnOnce()>) {
    let clipboard = window().navigator().clipboard();
    // There is none where the page did not come by a safe connection.
    if clipboard.is_undefined() {
        return;
    }
    let written = clipboard.write_text(text);
    spawn_local(async move {
        if JsFuture::from(written).await.is_ok() {
            done();
        }
    });
}
