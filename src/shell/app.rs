//! The application around the page.

use super::frame::Frame;
use super::{head, history, swap};
use crate::api::Api;
use crate::components::dom::{El, el};
use crate::idle::once_painted;
use crate::pages::{self, Page, PageActions};
use lede_sources::Site;
use leptos::mount::mount_to;
use leptos::prelude::{ArcRwSignal, Set, With, WithUntracked, document, window};
use std::rc::Rc;
use std::sync::Arc;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::{JsFuture, spawn_local};

/// What the application knows while it runs, and where it shows it.
#[derive(Clone)]
pub(super) struct Shell {
    pub(super) site: Arc<Site>,
    pub(super) api: Api,
    page: ArcRwSignal<Page>,
    frame: Rc<Frame>,
    announcer: El,
}

impl Shell {
    /// Begins with a page; nothing is in the document yet.
    pub(super) fn new(site: Arc<Site>, api: Api, page: Page) -> Self {
        head::name(&page);
        head::describe(&page);
        let frame = Rc::<Frame>::default();
        frame.follow(&page);
        Self {
            site,
            api,
            page: ArcRwSignal::new(page),
            frame,
            announcer: el("div")
                .class("announcer visually-hidden")
                .fixed("aria-live", "polite"),
        }
    }

    /// Puts everything into the body: the page, which is another whenever
    /// [`Shell::show`] says so, and what is said aloud.
    pub(super) fn mount(&self) {
        let actions = PageActions {
            api: self.api.clone(),
            on_retry: history::reload,
            on_copy: copy,
            on_list_parts: history::set_list_parts,
        };
        let page = self.page.clone();
        let main = self.frame.main.element().clone().unchecked_into();
        let shown = move || page.with(|page| swap::set(|| pages::view(page, &actions)));
        // It stays for as long as the page lives.
        mount_to(main, move || shown).forget();
        if let Some(body) = document().body() {
            for part in [&self.frame.paper, &self.announcer] {
                let _ = body.append_child(part.element());
            }
        }
    }

    /// Puts a page in place of the one before.
    pub(super) fn show(&self, page: Page) {
        head::name(&page);
        self.frame.follow(&page);
        self.page.set(page);
        // Nobody who looks at the page waits for this.
        let page = self.page.clone();
        once_painted(move || page.with_untracked(head::describe));
    }

    /// Whether the next page is on its way.
    pub(super) fn set_waiting(&self, is_waiting: bool) {
        self.frame.paper.set_flag("data-waiting", is_waiting);
    }

    /// Takes those who cannot see it to the page that is there now, once it
    /// has been painted: moving the focus makes the browser lay out the page
    /// then and there, and again for the frame.
    pub(super) fn attend(&self) {
        let announcer = self.announcer.clone();
        let before = document().active_element();
        once_painted(move || {
            // Readers may have gone somewhere themselves by now.
            if document().active_element() == before {
                focus_headline();
            }
            announcer.set_text(&document().title());
        });
    }
}

/// Moves the focus to the page's headline, as a page that was loaded whole
/// would begin to be read at its beginning.
fn focus_headline() {
    let headline = document().query_selector("main h1").ok().flatten();
    if let Some(headline) =
        headline.and_then(|headline| headline.dyn_into::<web_sys::HtmlElement>().ok())
    {
        let options = web_sys::FocusOptions::new();
        options.set_prevent_scroll(true);
        let _ = headline.focus_with_options(&options);
    }
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
