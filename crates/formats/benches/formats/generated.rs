//! Large documents made of those of the corpus: long articles, whose bodies
//! repeat the corpus' own, and long lists.

use crate::corpus;
use lede_formats::Format;
use serde_json::Value;

/// The places of a format's article and list in the corpus. All places within a
/// file are JSON pointers.
struct Origin {
    format: Format,
    /// The file of an article, and the article in it.
    article: (&'static str, &'static str),
    /// The body in the article: HTML, or a list of elements.
    body: &'static str,
    /// The id in the article.
    id: &'static str,
    /// The file of a list, and the list in it.
    list: Option<(&'static str, &'static str)>,
}

const ORIGINS: &[Origin] = &[
    Origin {
        format: Format::JsonFeed,
        article: ("json_feed/feed-1.1.json", "/items/0"),
        body: "/content_html",
        id: "/id",
        list: Some(("json_feed/feed-1.1.json", "/items")),
    },
    Origin {
        format: Format::RssInJson,
        article: ("rss_in_json/feed.json", "/rss/channel/item/0"),
        body: "/description",
        id: "/guid/#value",
        list: Some(("rss_in_json/feed.json", "/rss/channel/item")),
    },
    Origin {
        format: Format::Guardian,
        article: ("guardian/item.json", "/response/content"),
        body: "/fields/body",
        id: "/id",
        list: Some(("guardian/search.json", "/response/results")),
    },
    Origin {
        format: Format::Ghost,
        article: ("ghost/post.json", "/posts/0"),
        body: "/html",
        id: "/id",
        list: Some(("ghost/posts.json", "/posts")),
    },
    Origin {
        format: Format::WordPress,
        article: ("wordpress/post.json", ""),
        body: "/content/rendered",
        id: "/id",
        list: Some(("wordpress/posts.json", "")),
    },
    Origin {
        format: Format::GuardianRendering,
        article: ("guardian_rendering/article.json", ""),
        body: "/blocks/0/elements",
        id: "/pageId",
        list: None,
    },
    Origin {
        format: Format::Bbc,
        article: ("bbc/article.json", ""),
        body: "/content/model/blocks",
        id: "/metadata/id",
        list: None,
    },
    Origin {
        format: Format::Ans,
        article: ("ans/story.json", ""),
        body: "/content_elements",
        id: "/_id",
        list: Some(("ans/collection.json", "/content_elements")),
    },
    Origin {
        format: Format::Contentful,
        article: ("contentful/entries.json", "/items/0"),
        body: "/fields/body/content",
        id: "/sys/id",
        list: Some(("contentful/entries.json", "/items")),
    },
    Origin {
        format: Format::SchemaOrg,
        article: ("schema_org/article.json", ""),
        body: "/articleBody",
        id: "/identifier",
        list: Some(("schema_org/list.json", "/mainEntity/itemListElement")),
    },
    Origin {
        format: Format::AppleNews,
        article: ("apple_news/article.json", ""),
        body: "/components",
        id: "/identifier",
        list: None,
    },
    Origin {
        format: Format::Ninjs,
        article: ("ninjs/text-1.json", ""),
        body: "/body_xhtml",
        id: "/uri",
        list: Some(("ninjs/items.json", "/hits")),
    },
    Origin {
        format: Format::EditorJs,
        article: ("editor_js/article.json", ""),
        body: "/blocks",
        id: "",
        list: None,
    },
    Origin {
        format: Format::PortableText,
        article: ("portable_text/article.json", ""),
        body: "/body",
        id: "/_id",
        list: Some(("portable_text/query.json", "/result")),
    },
    Origin {
        format: Format::Strapi,
        article: ("strapi/article-4.json", "/data"),
        body: "/attributes/content",
        id: "/id",
        list: Some(("strapi/list-5.json", "/data")),
    },
    Origin {
        format: Format::Readability,
        article: ("readability/postlight.json", ""),
        body: "/content",
        id: "/url",
        list: Some(("readability/list.json", "")),
    },
];

fn document(file: &str) -> Value {
    serde_json::from_str(&corpus::document(file)).unwrap()
}

fn origin(format: Format) -> &'static Origin {
    let found = ORIGINS.iter().find(|origin| origin.format == format);
    found.unwrap_or_else(|| panic!("nothing of {}", format.as_str()))
}

/// The text form of an id.
fn text_of(id: &Value) -> String {
    id.as_str().map_or_else(|| id.to_string(), str::to_owned)
}

/// An article of about `bytes` bytes whose body repeats that of the corpus;
/// with its id if the format has no document of a single article.
pub fn long(format: Format, bytes: usize) -> (String, Option<String>) {
    let origin = origin(format);
    let (file, place) = origin.article;
    let mut document = document(file);
    let article = document.pointer_mut(place).unwrap();
    let id = article.pointer(origin.id).map(text_of);
    let body = article.pointer_mut(origin.body).unwrap();
    let times = bytes / body.to_string().len() + 1;
    match body {
        Value::String(html) => *html = html.repeat(times),
        Value::Array(elements) => {
            let count = elements.len() * times;
            *elements = elements.iter().cycle().take(count).cloned().collect();
        }
        body => panic!("{body}"),
    }
    // If the article is in a list, it is the only one.
    let mut is_in_list = false;
    if let Some(list) = place.strip_suffix("/0") {
        let list = document.pointer_mut(list).and_then(Value::as_array_mut);
        list.unwrap().truncate(1);
        is_in_list = origin.list.is_some_and(|(list, _)| list == file);
    }
    (document.to_string(), id.filter(|_| is_in_list))
}

/// A list of `count` articles of the corpus with different ids, and the id of
/// the last one; `None` if the format has no lists.
pub fn list(format: Format, count: usize) -> Option<(String, String)> {
    let origin = origin(format);
    let (file, place) = origin.list?;
    let article = document(origin.article.0)
        .pointer(origin.article.1)?
        .clone();
    let mut last = String::new();
    let numbered = |number| {
        let mut article = article.clone();
        let id = article.pointer_mut(origin.id)?;
        last = format!("{}-{number}", text_of(id));
        *id = Value::from(last.clone());
        Some(article)
    };
    let articles: Vec<Value> = (0..count).filter_map(numbered).collect();
    let mut document = document(file);
    *document.pointer_mut(place)? = Value::from(articles);
    Some((document.to_string(), last))
}
