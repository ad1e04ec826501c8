//! Elements for content that never changes once it stands.
//!
//! An article, a card, a caption are built once from a value and thrown away
//! whole. Leptos's `view!` gives every shape of markup a type and code of its
//! own, so that it can be updated piece by piece; for content that pays for
//! updates that never come. This builder is one small type for all of them.
//! What does change (the page itself) is Leptos, and [`El`] is a view there like
//! any other (`view`).

use super::quick::Quick;
use lede_model::Url;
use leptos::prelude::document;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue, UnwrapThrowExt};
use web_sys::{Element, HtmlElement, HtmlMediaElement};

/// An element under construction.
#[derive(Clone, Debug)]
#[must_use]
pub struct El(Quick);

/// Begins an element. `tag` is always a literal of ours.
pub fn el(tag: &'static str) -> El {
    El(Quick::new(tag))
}

/// Begins an element of a formula.
pub fn math(tag: &'static str) -> El {
    let namespace = Some("http://www.w3.org/1998/Math/MathML");
    // Fails only for names that are none; all of them are in this crate.
    let element = document().create_element_ns(namespace, tag).unwrap_throw();
    El(element.unchecked_into())
}

impl El {
    /// Sets `class`.
    pub fn class(self, class: &'static str) -> Self {
        self.0.class(class);
        self
    }

    /// Sets an attribute that cannot carry an address or a script; for
    /// addresses there are [`El::href`] and [`El::src`].
    pub fn attr(self, name: &'static str, value: &str) -> Self {
        if is_plain(name) {
            self.0.set(name, value);
        }
        self
    }

    /// The same for a value that is always the same.
    pub fn fixed(self, name: &'static str, value: &'static str) -> Self {
        if is_plain(name) {
            self.0.fix(name, value);
        }
        self
    }

    /// Sets an attribute if there is a value for it.
    pub fn maybe_attr(self, name: &'static str, value: Option<&str>) -> Self {
        match value {
            Some(value) => self.attr(name, value),
            None => self,
        }
    }

    /// Sets an attribute if there is one of the values that it can have.
    pub fn maybe_fixed(self, name: &'static str, value: Option<&'static str>) -> Self {
        match value {
            Some(value) => self.fixed(name, value),
            None => self,
        }
    }

    /// Makes it a link.
    pub fn href(self, url: &Url) -> Self {
        self.0.set("href", url.as_str());
        self
    }

    /// Loads a picture; an address that is not for media is left out.
    pub fn src(self, url: &Url) -> Self {
        if url.is_picture() {
            self.0.set("src", url.as_str());
        }
        self
    }

    /// Which part of a cropped picture stays in view, as CSS's
    /// `object-position` has it. Set through the object model, which a strict
    /// content security policy allows where it forbids `style` attributes.
    pub fn object_position(self, position: Option<&str>) -> Self {
        match position {
            Some(position) => self.style("object-position", position),
            None => self,
        }
    }

    /// Sets one property of its style, through the object model, too.
    pub fn style(self, property: &'static str, value: &str) -> Self {
        if let Some(element) = self.0.dyn_ref::<HtmlElement>() {
            let _ = element.style().set_property(property, value);
        }
        self
    }

    /// The picture that stands before a film plays.
    pub fn poster(self, url: &Url) -> Self {
        if url.is_web() {
            self.0.set("poster", url.as_str());
        }
        self
    }

    /// Makes sound or a film silent; an attribute would do that only in
    /// markup.
    pub fn muted(self) -> Self {
        if let Some(media) = self.0.dyn_ref::<HtmlMediaElement>() {
            media.set_muted(true);
        }
        self
    }

    /// Where a form is sent to.
    pub fn action(self, url: &Url) -> Self {
        self.0.set("action", url.as_str());
        self
    }

    /// Calls `handler` whenever the event happens. The handler lives as long
    /// as the element does.
    pub fn on(self, event: &'static str, mut handler: impl FnMut() + 'static) -> Self {
        let handler = Closure::<dyn FnMut(JsValue)>::new(move |_| handler()).into_js_value();
        // Cannot fail for a function.
        let _ = self
            .0
            .add_event_listener_with_callback(event, handler.unchecked_ref());
        self
    }

    /// Replaces everything within by text.
    pub fn set_text(&self, text: &str) {
        self.0.set_text_content(Some(text));
    }

    /// Sets `class` of an element that stands already.
    pub fn set_class(&self, class: &'static str) {
        self.0.class(class);
    }

    /// Puts an element in the place of everything within.
    pub fn set_child(&self, child: &Self) {
        self.0.set_text_content(None);
        self.0.add(&child.0);
    }

    /// Puts another element in its place.
    pub fn replace_with(&self, other: &Self) {
        let _ = self.0.replace_with_with_node_1(&other.0);
    }

    /// Moves the focus here.
    pub fn focus(&self) {
        if let Some(element) = self.0.dyn_ref::<HtmlElement>() {
            let _ = element.focus();
        }
    }

    /// Sets or removes an attribute without a value.
    pub fn set_flag(&self, name: &'static str, is_set: bool) {
        let _ = self.0.toggle_attribute_with_force(name, is_set);
    }

    /// Whether the keyboard is here.
    #[must_use]
    pub fn has_focus(&self) -> bool {
        let document = self.0.owner_document();
        document
            .and_then(|document| document.active_element())
            .as_ref()
            == Some(&self.0)
    }

    /// Moves the keyboard to the first element within that `selector` finds.
    pub fn focus_within(&self, selector: &str) {
        let found = self.0.query_selector(selector).ok().flatten();
        if let Some(element) = found.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
            let _ = element.focus();
        }
    }

    /// Adds text.
    pub fn text(self, text: &str) -> Self {
        self.0.add_text(text);
        self
    }

    /// Adds an element.
    pub fn child(self, child: Self) -> Self {
        self.0.add(&child.0);
        self
    }

    /// Adds an element if there is one.
    pub fn maybe(self, child: Option<Self>) -> Self {
        match child {
            Some(child) => self.child(child),
            None => self,
        }
    }

    /// Adds elements.
    pub fn children(self, children: impl IntoIterator<Item = Self>) -> Self {
        for child in children {
            self.0.add(&child.0);
        }
        self
    }

    /// Whether it has no children yet.
    pub fn is_empty(&self) -> bool {
        self.0.first_child().is_none()
    }

    /// Whether it is part of the page.
    pub fn is_connected(&self) -> bool {
        self.0.is_connected()
    }

    /// The element itself.
    #[must_use]
    pub fn element(&self) -> &Element {
        &self.0
    }
}

/// Whether an attribute can carry neither an address nor a script nor a style. In
/// every build one that can is left out; where engineers are at work, it is an
/// error.
fn is_plain(name: &str) -> bool {
    let is_plain = !name.starts_with("on")
        && !matches!(
            name,
            "action"
                | "background"
                | "data"
                | "formaction"
                | "href"
                | "ping"
                | "poster"
                | "src"
                | "srcdoc"
                | "style"
                | "xlink:href"
        );
    debug_assert!(is_plain, "{name} is not a plain attribute");
    is_plain
}
