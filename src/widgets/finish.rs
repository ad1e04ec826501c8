//! What becomes of components in a widget.

use super::Options;
use wasm_bindgen::JsCast;
use web_sys::Element;

/// What sites may style from outside, by `::part()`.
const PARTS: [(&str, &str); 12] = [
    (".card, .article", "card"),
    (".card-image, .lead picture", "image"),
    (".kicker", "kicker"),
    (".card-headline, .headline", "headline"),
    (".card-standfirst, .standfirst", "standfirst"),
    (".card-byline, .byline", "byline"),
    ("time", "time"),
    (".cards", "list"),
    (".cards > li", "item"),
    (".widget-title", "title"),
    (".card-link", "link"),
    (".body", "body"),
];

/// Marks what a widget shows with the names of its parts, and gives its links,
/// headings and pictures what the site wants of them.
#[expect(
    clippy::disallowed_methods,
    reason = "what a site wants of a widget is set afterwards"
)]
pub(super) fn finish(root: &Element, options: &Options) {
    for (selector, part) in PARTS {
        each(root, selector, |element| {
            let _ = element.set_attribute("part", part);
        });
    }
    level(root, options);
    // Addresses to write to or to call open where `<base>` says, which in a
    // frame is not the frame.
    each(root, "a[href^=http]", |link| {
        if let Some(target) = &options.target {
            let _ = link.set_attribute("target", target);
        }
    });
    each(root, "a[href]", |link| {
        // The page around learns nothing of where it leads, and what it leads
        // to gets no hold of that page.
        let _ = link.set_attribute("rel", "noopener");
    });
    // Where the page around is wide, its columns may not be. Not `auto`: with
    // that on a `<source>`, Chromium keeps pictures that have gone.
    let sizes = options.picture_sizes();
    each(root, ".card-image [sizes]", |image| {
        let _ = image.set_attribute("sizes", &sizes);
    });
}

/// Gives headings the levels that they have in the outline of the site's page.
#[expect(
    clippy::disallowed_methods,
    reason = "what a site wants of a widget is set afterwards"
)]
fn level(root: &Element, options: &Options) {
    let Some(wanted) = options.level else {
        return;
    };
    let tags = ["h1", "h2", "h3", "h4", "h5", "h6"];
    let mut first = None;
    for (depth, tag) in (1..).zip(tags) {
        each(root, tag, |heading| {
            let first = *first.get_or_insert(depth);
            let level: u32 = wanted + depth - first;
            let _ = heading.set_attribute("aria-level", &level.to_string());
        });
    }
}

fn each(root: &Element, selector: &str, mut then: impl FnMut(&Element)) {
    // Fails only for selectors that are none.
    let Ok(found) = root.query_selector_all(selector) else {
        return;
    };
    for index in 0..found.length() {
        if let Some(element) = found.get(index).and_then(|node| node.dyn_into().ok()) {
            then(&element);
        }
    }
}
