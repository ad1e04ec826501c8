//! The top of every page.

use super::Setting;
use super::dom::{El, el};
use crate::article::Language;
use crate::locale::today;
use crate::site::{Edition, Route};

/// The masthead of the page's edition; `route` is marked in it.
///
/// The static shell in `index.html` has the same elements, so that nothing
/// moves when this one takes its place.
pub fn masthead(route: &Route, setting: &Setting) -> El {
    let words = setting.words;
    let here = |link: El, of: &Route| {
        let current = (of == route).then_some("page");
        link.href(&setting.href(of))
            .maybe_attr("aria-current", current)
    };
    let edition = setting.edition();
    let front = Route::Front {
        edition: edition.and_then(|edition| edition.slug.clone()),
    };
    let name = edition
        .map(|edition| edition.name.as_str())
        .unwrap_or_default();
    let others = setting
        .site
        .editions
        .iter()
        .enumerate()
        .map(|(index, edition)| {
            let route = Route::Front {
                edition: edition.slug.clone(),
            };
            let current = (index == setting.edition).then_some("true");
            el("li").child(
                el("a")
                    .href(&setting.href(&route))
                    .attr("lang", edition.language.as_str())
                    .attr("hreflang", edition.language.as_str())
                    .maybe_attr("aria-current", current)
                    .text(&endonym(&edition.language)),
            )
        });
    let editions = (setting.site.editions.len() > 1).then(|| {
        el("nav")
            .class("editions")
            .attr("aria-label", words.page.editions)
            .child(el("ul").attr("role", "list").children(others))
    });
    let sections = edition.map(Edition::sections).unwrap_or_default();
    let links = sections.iter().map(|section| {
        let route = Route::Section {
            slug: section.slug.clone(),
        };
        el("li").child(here(el("a"), &route).text(&section.name))
    });
    el("header")
        .class("masthead")
        .child(
            el("div")
                .class("masthead-top")
                .child(
                    el("p")
                        .class("masthead-date")
                        .text(&today(&setting.language)),
                )
                .child(here(el("a").class("wordmark"), &front).text(name))
                .maybe(editions),
        )
        .maybe((!sections.is_empty()).then(|| {
            el("nav")
                .class("sections")
                .attr("aria-label", words.page.sections)
                .child(el("ul").attr("role", "list").children(links))
        }))
}

/// A language's own name for itself, by the browser.
fn endonym(language: &Language) -> String {
    let locales = js_sys::Array::of1(&language.as_str().into());
    let options = js_sys::Object::new();
    // Setting a property of a plain object of our own cannot fail.
    let _ = js_sys::Reflect::set(&options, &"type".into(), &"language".into());
    let names = js_sys::Intl::DisplayNames::new(&locales, &options);
    names
        .of(language.as_str())
        .map_or_else(|| language.as_str().to_owned(), String::from)
}
