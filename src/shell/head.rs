//! Title, canonical address, Open Graph and JSON-LD, kept true to the page.

use crate::pages::{ArticleHead, Head, Page};
use js_sys::{Array, Function, JSON, Object, Reflect};
use lede_model::Url;
use leptos::prelude::{document, window};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::Element;

/// Marks the elements that belong to a page and go with it.
const MARK: &str = "data-of-page";

/// Writes what the reader and their browser should know of a page: its title,
/// its language.
pub(super) fn name(page: &Page) {
    let paper = paper(page);
    let title = match page.head.title.as_str() {
        "" => paper.to_owned(),
        title => [title, " — ", paper].concat(),
    };
    document().set_title(&title);
    if let Some(root) = document().document_element() {
        let language = &page.setting.language;
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
fn paper(page: &Page) -> &str {
    let edition = page.setting.edition();
    edition.map_or("", |edition| edition.name.as_str())
}

/// Writes what the rest of the web should know of a page.
pub(super) fn describe(page: &Page) {
    let head = &page.head;
    let paper = paper(page);
    remove_old();
    let description = head.description.as_deref();
    meta("name", "description", description);
    meta("name", "robots", head.unlisted.then_some("noindex"));
    let kind = if head.article.is_some() {
        "article"
    } else {
        "website"
    };
    meta("property", "og:type", Some(kind));
    meta("property", "og:site_name", Some(paper));
    meta(
        "property",
        "og:title",
        Some(if head.title.is_empty() {
            paper
        } else {
            &head.title
        }),
    );
    meta("property", "og:description", description);
    meta(
        "property",
        "og:url",
        head.canonical.as_ref().map(Url::as_str),
    );
    meta(
        "property",
        "og:locale",
        Some(&page.setting.language.as_str().replace('-', "_")),
    );
    if let Some(image) = &head.image {
        meta("property", "og:image", Some(image.url.as_str()));
        meta(
            "property",
            "og:image:alt",
            image.alt.as_deref().filter(|alt| !alt.is_empty()),
        );
        meta("name", "twitter:card", Some("summary_large_image"));
    }
    if let Some(canonical) = &head.canonical {
        add(
            "link",
            &[("rel", "canonical"), ("href", canonical.as_str())],
        );
    }
    if let Some(article) = &head.article {
        let time = |time: &Option<lede_model::Timestamp>| {
            time.as_ref().map(|time| time.as_str().to_owned())
        };
        meta(
            "property",
            "article:published_time",
            time(&article.published).as_deref(),
        );
        meta(
            "property",
            "article:modified_time",
            time(&article.modified).as_deref(),
        );
        meta("property", "article:section", article.section.as_deref());
        for tag in &article.tags {
            meta("property", "article:tag", Some(tag));
        }
        linked_data(head, article, paper);
    }
}

fn remove_old() {
    let Ok(old) = document().query_selector_all("head [data-of-page]") else {
        return;
    };
    for index in 0..old.length() {
        if let Some(parent) = old
            .get(index)
            .and_then(|node| node.parent_node().map(|parent| (parent, node)))
        {
            let _ = parent.0.remove_child(&parent.1);
        }
    }
}

fn meta(kind: &str, name: &str, content: Option<&str>) {
    if let Some(content) = content {
        add("meta", &[(kind, name), ("content", content)]);
    }
}

fn add(tag: &str, attributes: &[(&str, &str)]) -> Option<Element> {
    let element = document().create_element(tag).ok()?;
    let _ = element.set_attribute(MARK, "");
    for (name, value) in attributes {
        let _ = element.set_attribute(name, value);
    }
    let _ = document().head()?.append_child(&element);
    Some(element)
}

/// schema.org's `NewsArticle`, for search engines.
fn linked_data(head: &Head, article: &ArticleHead, paper: &str) {
    let linked = Object::new();
    let set = |object: &Object, name: &str, value: JsValue| {
        // Setting a property of a plain object of our own cannot fail.
        let _ = Reflect::set(object, &name.into(), &value);
    };
    let named = |kind: &str, name: &str| {
        let object = Object::new();
        set(&object, "@type", kind.into());
        set(&object, "name", name.into());
        object
    };
    set(&linked, "@context", "https://schema.org".into());
    set(&linked, "@type", "NewsArticle".into());
    set(&linked, "headline", head.title.as_str().into());
    if let Some(description) = &head.description {
        set(&linked, "description", description.into());
    }
    if let Some(image) = &head.image {
        set(
            &linked,
            "image",
            Array::of1(&image.url.as_str().into()).into(),
        );
    }
    if let Some(published) = &article.published {
        set(&linked, "datePublished", published.as_str().into());
    }
    if let Some(modified) = &article.modified {
        set(&linked, "dateModified", modified.as_str().into());
    }
    if let Some(canonical) = &head.canonical {
        set(&linked, "mainEntityOfPage", canonical.as_str().into());
    }
    if let Some(section) = &article.section {
        set(&linked, "articleSection", section.into());
    }
    let authors = article.authors.iter().map(|author| {
        let person = named("Person", &author.name);
        if let Some(url) = &author.url {
            set(&person, "url", url.as_str().into());
        }
        JsValue::from(person)
    });
    set(&linked, "author", authors.collect::<Array>().into());
    set(&linked, "publisher", named("Organization", paper).into());
    set(&linked, "isAccessibleForFree", article.is_free.into());
    let json = JSON::stringify(&linked)
        .map(String::from)
        .unwrap_or_default();
    if let Some(script) = add("script", &[("type", "application/ld+json")]) {
        // Setting the text of a script that never runs cannot fail, except
        // where the page's policy trusts nobody; then it stays empty.
        let _ = Reflect::set(&script, &"text".into(), &trusted(&json.into()));
    }
}

/// The text as `boot.js` vouches for it to the page's Trusted Types; as it is
/// where there is no `boot.js`.
fn trusted(json: &JsValue) -> JsValue {
    Reflect::get(&window(), &"lede".into())
        .and_then(|boot| Reflect::get(&boot, &"json".into()))
        .and_then(JsCast::dyn_into::<Function>)
        .and_then(|vouch| vouch.call1(&JsValue::NULL, json))
        .unwrap_or_else(|_| json.clone())
}
