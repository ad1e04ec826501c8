//! What the document's head says of a page: canonical address, Open Graph, JSON-LD.
//! It is in the part for lists: nobody who looks at the page waits for it.

use super::head::paper;
use crate::components::frozen::{BuiltView, IntoBuiltView, without_children};
use crate::components::url::Href;
use crate::pages::{ArticleHead, Head, Page};
use js_sys::{Array, Function, JSON, Object, Reflect};
use lede_model::{Timestamp, Url};
use leptos::attr::custom::custom_attribute;
use leptos::prelude::*;
use leptos::tachys::html::property::prop;
use wasm_bindgen::{JsCast, JsValue};

/// What the rest of the web should know of a page.
pub(crate) fn head_tags(page: &Page) -> Vec<BuiltView> {
    let head = &page.head;
    let paper = paper(page);
    let title = match head.title.as_str() {
        "" => paper,
        title => title,
    };
    let description = head.description.as_deref();
    let kind = match head.article {
        Some(_) => "article",
        None => "website",
    };
    let url = head.canonical.as_ref().map(Url::as_str);
    let locale = page.context.language.as_str().replace('-', "_");
    let image = head.image.as_ref();
    let image_alt = image.and_then(|image| image.alt.as_deref());
    let mut tags: Vec<BuiltView> = [
        ("description", description),
        ("robots", head.unlisted.then_some("noindex")),
        ("twitter:card", image.map(|_| "summary_large_image")),
    ]
    .into_iter()
    .filter_map(|(name, content)| {
        let content = content?;
        Some(view! { <meta name=name content=content /> }.frozen())
    })
    .collect();
    for (property, content) in [
        ("og:type", Some(kind)),
        ("og:site_name", Some(paper)),
        ("og:title", Some(title)),
        ("og:description", description),
        ("og:url", url),
        ("og:locale", Some(&*locale)),
        ("og:image", image.map(|image| image.url.as_str())),
        ("og:image:alt", image_alt.filter(|alt| !alt.is_empty())),
    ] {
        tags.extend(content.map(|content| property_tag(property, content)));
    }
    tags.extend(
        head.canonical
            .as_ref()
            .map(|url| view! { <link rel="canonical" href=Href(url) /> }.frozen()),
    );
    if let Some(article) = &head.article {
        let published = article.published.as_ref().map(Timestamp::as_str);
        let modified = article.modified.as_ref().map(Timestamp::as_str);
        for (property, content) in [
            ("article:published_time", published),
            ("article:modified_time", modified),
            ("article:section", article.section.as_deref()),
        ] {
            tags.extend(content.map(|content| property_tag(property, content)));
        }
        let topics = article.tags.iter();
        tags.extend(topics.map(|topic| property_tag("article:tag", topic)));
        tags.push(view! { <LinkedData head article paper /> }.frozen());
    }
    tags
}

/// A property of Open Graph.
#[expect(clippy::disallowed_methods, reason = "Leptos does not know `property`")]
fn property_tag(property: &'static str, content: &str) -> BuiltView {
    view! { <meta {..custom_attribute("property", property)} content=content /> }.frozen()
}

/// schema.org's `NewsArticle`, for search engines.
#[component]
fn LinkedData<'a>(
    /// What the rest of the web should know of the page.
    head: &'a Head,
    /// The same of the article.
    article: &'a ArticleHead,
    /// The paper's name.
    paper: &'a str,
) -> impl IntoView {
    // The text of a script that never runs is set as a property, which the page's
    // policy allows to what it trusts; where it trusts nobody, the text stays empty.
    let json = trusted(&linked_data(head, article, paper).into());
    // Firefox never trusts a script again into which something else has been put
    // once, if only an empty comment.
    without_children(view! { <script type="application/ld+json"></script> }.frozen())
        .add_any_attr(prop("text", json))
        .frozen()
}

/// The text of the same.
fn linked_data(head: &Head, article: &ArticleHead, paper: &str) -> String {
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
    JSON::stringify(&linked)
        .map(String::from)
        .unwrap_or_default()
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
