//! What is on the page, as tests ask for it.

use crate::fixtures::english;
use lede::components::Blocks;
use lede::pages::ListHeights;
use lede::state::{PageActions, PageContext};
use lede_model::Block;
use leptos::mount::mount_to;
use leptos::prelude::*;
use std::any::Any;
use std::sync::Arc;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

/// A component in the page; it leaves with the test.
pub struct Screen {
    place: HtmlElement,
    /// What the component keeps.
    owner: Owner,
    /// Keeps the component mounted.
    mounted: Option<Box<dyn Any>>,
}

impl Screen {
    /// Mounts a component that is part of a page.
    pub fn show<V: IntoView + 'static>(
        page: PageContext,
        view: impl FnOnce() -> V + 'static,
    ) -> Self {
        let mut screen = Self::empty();
        screen.mount(move || {
            provide_context(Arc::new(page));
            view()
        });
        screen
    }

    /// Mounts a page, which can do `actions`.
    pub fn show_page<V: IntoView + 'static>(
        actions: PageActions,
        view: impl FnOnce() -> V + 'static,
    ) -> Self {
        let mut screen = Self::empty();
        screen.mount(move || {
            provide_context(actions);
            provide_context(ListHeights::default());
            view()
        });
        screen
    }

    /// Mounts the blocks of a body on an English page.
    pub fn show_body(blocks: &[Block]) -> Self {
        let blocks = blocks.to_vec();
        Self::show(english(), move || {
            view! { <div><Blocks blocks=&blocks /></div> }.into_any()
        })
    }

    /// A place in the page for a test to fill.
    pub fn empty() -> Self {
        let place = document().create_element("div").unwrap();
        document().body().unwrap().append_child(&place).unwrap();
        Self {
            place: place.unchecked_into(),
            owner: Owner::new(),
            mounted: None,
        }
    }

    fn mount<V: IntoView + 'static>(&mut self, view: impl FnOnce() -> V + 'static) {
        let place = self.place.clone();
        let mounted = self.owner.with(|| mount_to(place, view));
        self.mounted = Some(Box::new(mounted));
    }

    /// Takes the component out of the page, as another page does.
    pub fn leave(&mut self) {
        self.owner.cleanup();
        self.mounted = None;
    }

    /// The place itself.
    pub fn place(&self) -> &HtmlElement {
        &self.place
    }

    /// All that match, in the order of the document.
    pub fn all(&self, selector: &str) -> Vec<Element> {
        let found = self.place.query_selector_all(selector).unwrap();
        (0..found.length())
            .filter_map(|index| found.get(index))
            .map(|node| node.unchecked_into())
            .collect()
    }

    /// How many match.
    pub fn count(&self, selector: &str) -> usize {
        self.all(selector).len()
    }

    /// Whether any matches.
    pub fn has(&self, selector: &str) -> bool {
        self.count(selector) > 0
    }

    /// The one that matches.
    pub fn one(&self, selector: &str) -> Element {
        let found = self.all(selector);
        assert_eq!(found.len(), 1, "`{selector}` in {}", text(&self.place));
        found.into_iter().next().unwrap()
    }

    /// The words of the one that matches.
    pub fn text(&self, selector: &str) -> String {
        text(&self.one(selector))
    }

    /// The words of all that match.
    pub fn texts(&self, selector: &str) -> Vec<String> {
        self.all(selector).iter().map(text).collect()
    }

    /// An attribute of the one that matches.
    pub fn attr(&self, selector: &str, name: &str) -> Option<String> {
        self.one(selector).get_attribute(name)
    }

    /// An attribute of all that match.
    pub fn attrs(&self, selector: &str, name: &str) -> Vec<Option<String>> {
        self.all(selector)
            .iter()
            .map(|element| element.get_attribute(name))
            .collect()
    }

    /// Presses the one that matches.
    pub fn click(&self, selector: &str) {
        self.one(selector).unchecked_into::<HtmlElement>().click();
    }

    /// Fails if words became elements: none of these is ever made of text.
    pub fn assert_no_markup_from_text(&self) {
        assert!(
            !self.has("script, iframe, object, b, [onerror], [onclick], [onload], [srcdoc]"),
            "{}",
            text(&self.place)
        );
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        self.owner.cleanup();
        self.place.remove();
    }
}

/// The words of an element.
pub fn text(element: &Element) -> String {
    element.text_content().unwrap_or_default()
}

/// Name of an element in lower case, as it is written.
pub fn tag(element: &Element) -> String {
    element.tag_name().to_ascii_lowercase()
}

/// Names of the elements directly within.
pub fn children(element: &Element) -> Vec<String> {
    let children = element.children();
    (0..children.length())
        .filter_map(|index| children.item(index))
        .map(|child| tag(&child))
        .collect()
}
