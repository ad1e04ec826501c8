//! Values that a paper could have. The paper, its people and its places are
//! invented.

use lede::state::PageContext;
use lede_model::{
    Article, Author, Block, Card, FocalPoint, Image, Inline, InlineNode, Label, Language, Mark,
    Rendition, Timestamp, Topic, Url,
};
use lede_sources::{self, Route, Site};
use std::sync::Arc;

/// Looks like markup and is none.
pub const HOSTILE: &str = r#"<b>Bold</b> <img src=x onerror=alert(1)> <script>alert(1)</script> " onclick="alert(1) &amp; &lt;"#;

/// Where the paper's front list is.
pub const FRONT: &str = "https://quill.example/paper/articles/index.json";

/// An address.
pub fn url(address: &str) -> Url {
    Url::parse(address).unwrap()
}

/// A language.
pub fn language(tag: &str) -> Language {
    Language::parse(tag).unwrap()
}

/// A moment.
pub fn time(text: &str) -> Timestamp {
    Timestamp::parse(text).unwrap()
}

/// Plain words.
pub fn words(text: &str) -> Vec<Inline> {
    vec![Inline::Text(text.to_owned())]
}

/// Words with a mark.
pub fn marked(mark: fn(Mark) -> InlineNode, text: &str) -> Inline {
    Inline::Node(mark(Mark {
        content: words(text),
    }))
}

/// A paragraph.
pub fn paragraph(text: &str) -> Block {
    Block::Paragraph {
        content: words(text),
        align: None,
    }
}

/// A paper in English, with editions in Ukrainian and Arabic.
pub fn site() -> Arc<Site> {
    let json = r#"{
        "name": "The Quill", "language": "en", "notice": "Printed at high tide.",
        "lists": {"front": "articles/index.json", "article": "articles/{id}.json",
                  "section": "articles/section/{slug}.json"},
        "sections": [{"slug": "harbour", "name": "Harbour"},
                     {"slug": "city", "name": "City", "layout": "across"},
                     {"slug": "views", "name": "Views", "layout": "portraits"}],
        "editions": [{"slug": "uk", "name": "Перо", "language": "uk", "front": "articles/uk.json"},
                     {"slug": "ar", "name": "الريشة", "language": "ar", "front": "articles/ar.json",
                      "sections": [{"slug": "ar-bahr", "name": "البحر"}]}]
    }"#;
    Arc::new(lede_sources::read(json, &url("https://quill.example/paper/")).unwrap())
}

/// A paper in one language without sections.
pub fn small_site(language: &str) -> Arc<Site> {
    let json = format!(
        r#"{{"name": "The Small Quill", "language": "{language}", "lists": {{"front": "index.json"}}}}"#
    );
    Arc::new(lede_sources::read(&json, &url("https://small.example/")).unwrap())
}

/// The main front of the paper.
pub fn front_route() -> Route {
    Route::Front { edition: None }
}

/// The context of a page of [`site`] with content in a language.
pub fn setting_in(tag: &str) -> PageContext {
    PageContext::new(&site(), &front_route(), Some(&language(tag)), url(FRONT))
}

/// An English page.
pub fn english() -> PageContext {
    setting_in("en")
}

/// A writer with a page.
pub fn author(name: &str) -> Author {
    let slug = name.to_lowercase().replace(' ', "-");
    Author {
        name: name.to_owned(),
        url: Some(url(&["https://quill.example/paper/author/", &slug].concat())),
        ..Author::default()
    }
}

/// A section or a tag with a page.
pub fn topic(name: &str, kind: &str) -> Topic {
    let slug = name.to_lowercase().replace(' ', "-");
    Topic {
        name: name.to_owned(),
        url: Some(url(
            &["https://quill.example/paper/", kind, "/", &slug].concat()
        )),
    }
}

/// A few words that lead somewhere.
pub fn label(text: &str, address: Option<&str>) -> Label {
    Label {
        text: text.to_owned(),
        url: address.map(url),
    }
}

/// A landscape picture of which only the description is known.
pub fn image() -> Image {
    Image {
        url: url("https://pictures.example/tug.jpg"),
        width: Some(1200),
        height: Some(800),
        alt: Some("A tug in fog".to_owned()),
        caption: None,
        credit: None,
        renditions: Vec::new(),
        focal_point: None,
    }
}

/// The same in portrait.
pub fn portrait_image() -> Image {
    Image {
        width: Some(800),
        height: Some(1200),
        ..image()
    }
}

/// A picture with all there is to say about it.
pub fn captioned_image() -> Image {
    Image {
        caption: Some("The tug Marigold leaves the basin.".to_owned()),
        credit: Some("Ines Varga".to_owned()),
        focal_point: Some(FocalPoint { x: 50, y: 30 }),
        ..image()
    }
}

/// Another file of a picture.
pub fn rendition(address: &str, width: u32, media_type: Option<&str>) -> Rendition {
    Rendition {
        url: url(address),
        width,
        height: None,
        media_type: media_type.map(str::to_owned),
    }
}

/// A card of the paper with nothing but a headline.
pub fn bare_card(id: &str) -> Card {
    Card {
        id: id.to_owned(),
        headline: ["Story ", id].concat(),
        ..Card::default()
    }
}

/// A card with all there is.
pub fn card(id: &str) -> Card {
    Card {
        language: Some(language("en")),
        label: Some(label("Latest", None)),
        section: Some(topic("Harbour", "section")),
        standfirst: Some("What the tide brought in.".to_owned()),
        authors: vec![author("Ada Quill")],
        date_published: Some(time("2025-03-06T20:15:00+02:00")),
        reading_time: Some(2),
        image: Some(image()),
        ..bare_card(id)
    }
}

/// Cards with nothing but headlines, the ids counted from 1.
pub fn bare_cards(count: usize) -> Vec<Card> {
    (1..=count)
        .map(|number| bare_card(&number.to_string()))
        .collect()
}

/// An article with all that most have.
pub fn article() -> Article {
    Article {
        id: "fog-signal".to_owned(),
        url: Some(url("https://quill.example/paper/article/fog-signal")),
        language: Some(language("en")),
        label: Some(label(
            "Latest news",
            Some("https://quill.example/paper/section/latest"),
        )),
        section: Some(topic("Harbour", "section")),
        tags: vec![topic("Fog", "tag")],
        headline: "The fog signal goes quiet".to_owned(),
        standfirst: Some("After ninety years the harbour hears itself.".to_owned()),
        authors: vec![author("Ada Quill")],
        date_published: Some(time("2025-03-06T20:15:00+02:00")),
        reading_time: Some(2),
        image: Some(captioned_image()),
        body: vec![paragraph("First words."), paragraph("Last words.")],
        ..Article::default()
    }
}

/// An article with nothing but a headline.
pub fn bare_article() -> Article {
    Article {
        id: "bare".to_owned(),
        headline: "Nothing else is known".to_owned(),
        ..Article::default()
    }
}
