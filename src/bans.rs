//! Each ban of `clippy.toml` fires: an expectation that nothing meets is an error
//! where warnings are.

use leptos::attr::custom::custom_attribute;
use leptos::prelude::*;
use leptos::tachys::html::element::inner_html;
use web_sys::{Document, Element};

#[expect(clippy::disallowed_methods, reason = "the ban fires")]
fn _set_inner_html(element: &Element) {
    element.set_inner_html("");
}

#[expect(clippy::disallowed_methods, reason = "the ban fires")]
fn _set_outer_html(element: &Element) {
    element.set_outer_html("");
}

#[expect(clippy::disallowed_methods, reason = "the ban fires")]
fn _set_attribute(element: &Element) {
    let _ = element.set_attribute("onclick", "");
}

#[expect(clippy::disallowed_methods, reason = "the ban fires")]
fn _create_element(document: &Document) {
    let _ = document.create_element("script");
}

#[expect(clippy::disallowed_methods, reason = "the ban fires")]
fn _create_element_ns(document: &Document) {
    let _ = document.create_element_ns(None, "script");
}

#[expect(clippy::disallowed_methods, reason = "the ban fires")]
fn _inner_html_in_a_view() -> impl IntoView {
    leptos::html::p().inner_html("")
}

#[expect(clippy::disallowed_methods, reason = "the ban fires")]
fn _inner_html() {
    let _ = inner_html("");
}

#[expect(clippy::disallowed_methods, reason = "the ban fires")]
fn _custom_attribute() {
    let _ = custom_attribute("onclick", "");
}
