//! What is on the page, as tests ask for it.

use crate::fixtures::english;
use lede::components::block::blocks;
use lede::components::dom::{El, el};
use lede_model::Block;
use leptos::prelude::document;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

/// A component in the page; it leaves with the test.
pub struct Screen(Element);

impl Screen {
    /// Shows a component.
    pub fn show(component: El) -> Self {
        let screen = Self::empty();
        screen.0.append_child(component.element()).unwrap();
        screen
    }

    /// Shows the parts of a body on an English page.
    pub fn show_body(body: &[Block]) -> Self {
        let setting = english();
        Self::show(el("div").children(blocks(body, &setting)))
    }

    /// A place in the page for a test to fill.
    pub fn empty() -> Self {
        let place = document().create_element("div").unwrap();
        document().body().unwrap().append_child(&place).unwrap();
        Self(place)
    }

    /// The place itself.
    pub fn place(&self) -> &Element {
        &self.0
    }

    /// All that match, in the order of the document.
    pub fn all(&self, selector: &str) -> Vec<Element> {
        let found = self.0.query_selector_all(selector).unwrap();
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
        assert_eq!(found.len(), 1, "`{selector}` in {}", text(&self.0));
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
            text(&self.0)
        );
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        self.0.remove();
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
