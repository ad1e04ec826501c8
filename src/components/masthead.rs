//! The top of every page.

use super::Setting;
use super::dom::{El, el};
use crate::locale::today;
use lede_model::Language;
use lede_sources::{Edition, Route};

/// The masthead of an edition.
///
/// The static shell in `index.html` has the same elements, so that nothing
/// moves when this one takes its place.
#[derive(Clone, Debug)]
pub struct Masthead {
    /// The element.
    pub element: El,
    /// The links to pages that can be the one that is shown.
    links: Vec<(Route, El)>,
}

impl Masthead {
    /// The masthead of the edition that `setting` is of; no page is marked.
    #[must_use]
    pub fn new(setting: &Setting) -> Self {
        let strings = setting.page_strings();
        let edition = setting.edition();
        let name = edition
            .map(|edition| edition.name.as_str())
            .unwrap_or_default();
        let mut links = Vec::new();
        let mut link = |class, route: Route, text: &str| {
            let link = el("a")
                .maybe_fixed("class", class)
                .href(&setting.href(&route))
                .text(text);
            links.push((route, link.clone()));
            link
        };
        let top = el("div")
            .class("masthead-top")
            .child(
                el("p")
                    .class("masthead-date")
                    .text(&today(&setting.language)),
            )
            .child(link(Some("wordmark"), front_of(edition), name))
            .maybe(editions(setting));
        let sections = edition.map(Edition::sections).unwrap_or_default();
        let sections = (!sections.is_empty()).then(|| {
            let links = sections.iter().map(|section| {
                let slug = section.slug.clone();
                el("li").child(link(None, Route::Section { slug }, &section.name))
            });
            el("nav")
                .class("sections")
                .attr("aria-label", strings.sections)
                .child(el("ul").fixed("role", "list").children(links))
        });
        let element = el("header").class("masthead").child(top).maybe(sections);
        Self { element, links }
    }

    /// Marks the link to the page that is shown, and no other.
    pub fn mark(&self, route: &Route) {
        for (of, link) in &self.links {
            if of == route {
                let _ = link.clone().fixed("aria-current", "page");
            } else {
                link.set_flag("aria-current", false);
            }
        }
    }
}

/// The links to all editions, where there are several.
fn editions(setting: &Setting) -> Option<El> {
    let editions = &setting.site.editions;
    let links = editions.iter().enumerate().map(|(index, edition)| {
        let language = &edition.language;
        let current = (index == setting.edition).then_some("true");
        el("li").child(
            el("a")
                .href(&setting.href(&front_of(Some(edition))))
                .attr("lang", language.as_str())
                .attr("hreflang", language.as_str())
                .maybe_attr("aria-current", current)
                .text(&endonym(language)),
        )
    });
    (editions.len() > 1).then(|| {
        el("nav")
            .class("editions")
            .attr("aria-label", setting.page_strings().editions)
            .child(el("ul").fixed("role", "list").children(links))
    })
}

fn front_of(edition: Option<&Edition>) -> Route {
    Route::Front {
        edition: edition.and_then(|edition| edition.slug.clone()),
    }
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
