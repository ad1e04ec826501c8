//! Title, language, and the rest of the document's head, kept true to the page.

use crate::idle::once_painted;
use crate::lazy;
use crate::pages::Page;
use crate::platform::{self, spawn};
use leptos::mount::mount_to;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Document, Element};

/// Keeps the document's head true to the page: title and language at once, what
/// the rest of the web should know once the page has been painted.
pub(crate) fn use_head(page: ArcRwSignal<Page>) {
    // How many pages have been painted.
    let painted = ArcRwSignal::new(0_u32);
    let tags = {
        let (page, painted) = (page.clone(), painted.clone());
        move || match painted.get() {
            0 => None,
            _ => lazy::lists().map(|lists| page.with_untracked(lists.head_tags)),
        }
    };
    let Some(document) = platform::document() else {
        return;
    };
    if let Some(head) = document.head() {
        // For as long as the application lives.
        mount_to(head.unchecked_into(), move || tags).forget();
    }
    Effect::new(move || {
        page.with(name);
        let (document, painted) = (document.clone(), painted.clone());
        once_painted(move || {
            spawn(async move {
                if lazy::load_lists().await.is_ok() {
                    remove_written(&document);
                    painted.update(|count| *count += 1);
                }
            });
        });
    });
}

/// Removes what the build wrote into the page for those who run no scripts.
fn remove_written(document: &Document) {
    let Ok(written) = document.query_selector_all("head [data-of-page]") else {
        return;
    };
    for index in 0..written.length() {
        let element = written.get(index);
        if let Some(element) = element.and_then(|node| node.dyn_into::<Element>().ok()) {
            element.remove();
        }
    }
}

/// Writes what the reader and their browser should know of a page: its title,
/// its language.
#[expect(clippy::disallowed_methods, reason = "the root is not part of a view")]
fn name(page: &Page) {
    let paper = paper(page);
    let title = match page.head.title.as_str() {
        "" => paper.to_owned(),
        title => [title, " — ", paper].concat(),
    };
    document().set_title(&title);
    if let Some(root) = document().document_element() {
        let language = &page.context.language;
        for (name, value) in [
            ("lang", language.as_str()),
            ("dir", language.direction().as_str()),
        ] {
            // Saying it again makes the browser compute all styles again.
            if root.get_attribute(name).as_deref() != Some(value) {
                let _ = root.set_attribute(name, value);
            }
        }
    }
}

/// The paper's name in the page's edition.
pub(super) fn paper(page: &Page) -> &str {
    let edition = page.context.edition();
    edition.map_or("", |edition| edition.name.as_str())
}
