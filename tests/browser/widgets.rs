use crate::fixtures::{HOSTILE, url};
use crate::world::answer;
use js_sys::{Function, Object, Reflect};
use lede::api::{Api, Freshness, LoadError, LoadErrorKind};
use lede::widgets::{self, Kind, Layout, Options, Showing, Shown};
use lede_model::Url;
use leptos::prelude::document;
use std::cell::{Cell, RefCell};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{AbortController, Element};

const BASE: &str = "https://quill.example/paper/";

/// A place in a shadow root, as a widget on another site's page has it.
struct Place {
    host: Element,
    inner: Element,
    /// Keeps the widget here.
    shown: RefCell<Option<Shown>>,
}

impl Place {
    fn new() -> Self {
        let host = document().create_element("div").unwrap();
        document().body().unwrap().append_child(&host).unwrap();
        let inner = Function::new_with_args(
            "host",
            "const place = document.createElement('div');
             host.attachShadow({ mode: 'open' }).append(place);
             return place;",
        )
        .call1(&JsValue::UNDEFINED, &host)
        .unwrap()
        .unchecked_into();
        Self {
            host,
            inner,
            shown: RefCell::default(),
        }
    }

    fn texts(&self, selector: &str) -> Vec<String> {
        let found = self.inner.query_selector_all(selector).unwrap();
        (0..found.length())
            .filter_map(|index| found.get(index)?.text_content())
            .collect()
    }

    fn attr(&self, selector: &str, name: &str) -> Option<String> {
        let found = self.inner.query_selector(selector).unwrap();
        found.expect(selector).get_attribute(name)
    }

    fn has(&self, selector: &str) -> bool {
        self.inner.query_selector(selector).unwrap().is_some()
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        self.host.remove();
    }
}

fn attributes(pairs: &[(&str, &str)]) -> Options {
    let object = Object::new();
    for (name, value) in pairs {
        Reflect::set(&object, &(*name).into(), &(*value).into()).unwrap();
    }
    Options::read(&object)
}

/// An address that no other test uses.
fn address() -> Url {
    thread_local! {
        static COUNT: Cell<u32> = const { Cell::new(0) };
    }
    COUNT.set(COUNT.get() + 1);
    let number = COUNT.get().to_string();
    url(&[BASE, "articles/widget-", &number, ".json"].concat())
}

async fn show_in(place: &Place, options: &Options) -> Result<String, LoadError> {
    show_with(&Api::for_widgets(), place, options).await
}

/// Shows a widget on a page that may have others; gives its name.
async fn show_with(api: &Api, place: &Place, options: &Options) -> Result<String, LoadError> {
    let showing = Showing {
        api,
        options,
        base: &url(BASE),
        freshness: Freshness::Recent,
        abort: None,
    };
    let shown = widgets::show(&place.inner, &showing).await?;
    let name = shown.name.clone();
    place.shown.replace(Some(shown));
    Ok(name)
}

/// Shows a document as a widget with attributes.
async fn show(json: &str, pairs: &[(&str, &str)]) -> (Place, Result<String, LoadError>) {
    let address = address();
    answer(&address, 200, json);
    let mut all = vec![("src", address.as_str())];
    all.extend(pairs);
    let place = Place::new();
    let shown = show_in(&place, &attributes(&all)).await;
    (place, shown)
}

const ARTICLE: &str = r#"{"version": "1", "type": "article", "id": "tug", "language": "en",
    "headline": "The tug is back", "standfirst": "So is its smoke.",
    "section": {"name": "Harbour", "url": "https://quill.example/paper/section/harbour"},
    "image": {"url": "https://pictures.example/tug.jpg", "width": 1200, "height": 800, "alt": "A tug"},
    "authors": [{"name": "Ada Quill"}], "date_published": "2025-03-06T20:15:00+02:00",
    "related": {"items": [{"id": "tug", "headline": "The tug is back"}, {"id": "fog", "headline": "Fog"},
                          {"id": "eel", "headline": "Eels"}]},
    "body": [{"type": "heading", "level": 2, "content": ["Smoke"]}, "First words.",
             {"type": "table", "rows": [["Tide", "High"]]}]}"#;

const LIST: &str = r#"{"version": "1", "type": "list", "title": "Harbour", "language": "ar", "items": [
    {"id": "1", "headline": "One", "image": {"url": "https://pictures.example/1.jpg", "width": 3, "height": 2}},
    {"id": "2", "headline": "Two"}, {"id": "3", "headline": "Three"}, {"id": "4", "headline": "Four"},
    {"id": "5", "headline": "Five"}]}"#;

#[wasm_bindgen_test]
async fn a_card_is_one_story_with_one_link_to_its_page() {
    for json in [ARTICLE, LIST] {
        let (place, shown) = show(json, &[("widget", "card")]).await;
        shown.unwrap();
        assert_eq!(place.texts(".card").len(), 1);
        assert_eq!(place.texts("a").len(), 1);
    }
    let (place, shown) = show(ARTICLE, &[("widget", "card")]).await;
    assert_eq!(shown.as_deref(), Ok("The tug is back"));
    assert_eq!(place.texts("h2.card-headline"), ["The tug is back"]);
    assert_eq!(
        place.attr("a", "href").as_deref(),
        Some("https://quill.example/paper/article/tug")
    );
    assert_eq!(place.attr("a", "rel").as_deref(), Some("noopener"));
}

#[wasm_bindgen_test]
async fn each_layout_shows_what_it_has_room_for() {
    for (layout, class, has_picture) in [
        ("headline", "layout-headline", false),
        ("compact", "layout-compact", true),
        ("standard", "layout-standard", true),
        ("wide", "layout-wide", true),
    ] {
        let (place, shown) = show(ARTICLE, &[("widget", "card"), ("layout", layout)]).await;
        shown.unwrap();
        assert!(place.has(&[".widget.", class].concat()), "{layout}");
        assert_eq!(place.has("img"), has_picture, "{layout}");
    }
}

#[wasm_bindgen_test]
async fn a_list_has_as_many_stories_as_it_is_told_to_in_its_own_direction() {
    let (place, shown) = show(LIST, &[("widget", "list"), ("limit", "2")]).await;
    assert_eq!(shown.as_deref(), Ok("Harbour"));
    assert_eq!(place.texts("ul.cards > li a"), ["One", "Two"]);
    assert_eq!(place.attr(".widget", "lang").as_deref(), Some("ar"));
    assert_eq!(place.attr(".widget", "dir").as_deref(), Some("rtl"));
    let (place, _) = show(LIST, &[("widget", "list")]).await;
    assert_eq!(place.texts("li").len(), 4);
}

#[wasm_bindgen_test]
async fn related_stories_are_those_an_article_chose_without_itself() {
    let (place, shown) = show(ARTICLE, &[("widget", "related")]).await;
    assert_eq!(shown.as_deref(), Ok("Related"));
    assert_eq!(place.texts("h2"), ["Related"]);
    assert_eq!(place.texts("h3 a"), ["Fog", "Eels"]);
    assert_eq!(
        place.attr("section", "aria-labelledby"),
        place.attr("h2", "id")
    );
}

#[wasm_bindgen_test]
async fn related_stories_are_looked_up_by_tag_and_section() {
    let tag = url(&[BASE, "tags/night%20sea.json"].concat());
    answer(&tag, 200, LIST);
    let options = attributes(&[
        ("widget", "related"),
        ("tags", "night%20sea, other"),
        ("limit", "3"),
        ("tag-lists", "tags/{slug}.json"),
    ]);
    assert_eq!(options.tags, ["night%20sea", "other"]);
    let options = Options {
        tags: vec!["night sea".to_owned()],
        ..options
    };
    let place = Place::new();
    show_in(&place, &options).await.unwrap();
    assert_eq!(place.texts("h3 a"), ["One", "Two", "Three"]);
}

#[wasm_bindgen_test]
async fn an_article_is_whole() {
    let (place, shown) = show(ARTICLE, &[("widget", "article")]).await;
    assert_eq!(shown.as_deref(), Ok("The tug is back"));
    assert_eq!(place.texts("h1"), ["The tug is back"]);
    assert!(place.has(".body table"));
    assert!(place.has(".end-mark"));
}

#[wasm_bindgen_test]
async fn a_list_is_no_article() {
    let (_, shown) = show(LIST, &[("widget", "article")]).await;
    assert_eq!(shown.unwrap_err().kind.name(), "not-article");
}

#[wasm_bindgen_test]
async fn headings_have_the_levels_that_the_site_wants() {
    let (place, _) = show(ARTICLE, &[("widget", "article"), ("heading-level", "3")]).await;
    assert_eq!(place.attr("h1", "aria-level").as_deref(), Some("3"));
    assert_eq!(place.attr(".body h2", "aria-level").as_deref(), Some("4"));
    let (place, _) = show(LIST, &[("widget", "list"), ("heading-level", "5")]).await;
    assert_eq!(place.attr("h2", "aria-level").as_deref(), Some("5"));
    let (place, _) = show(LIST, &[("widget", "list")]).await;
    assert_eq!(place.attr("h2", "aria-level"), None);
}

#[wasm_bindgen_test]
async fn parts_are_named_for_the_site_s_style() {
    let (place, _) = show(ARTICLE, &[("widget", "card")]).await;
    for (selector, part) in [
        ("article", "card"),
        (".card-image", "image"),
        (".kicker", "kicker"),
        ("h2", "headline"),
        (".card-standfirst", "standfirst"),
        (".card-byline", "byline"),
        ("time", "time"),
    ] {
        assert_eq!(place.attr(selector, "part").as_deref(), Some(part));
    }
    let (place, _) = show(LIST, &[("widget", "list")]).await;
    assert_eq!(place.attr("ul", "part").as_deref(), Some("list"));
    assert_eq!(place.attr("li", "part").as_deref(), Some("item"));
}

#[wasm_bindgen_test]
async fn links_open_where_the_site_says() {
    let (place, _) = show(LIST, &[("widget", "list"), ("target", "_blank")]).await;
    assert_eq!(place.attr("a", "target").as_deref(), Some("_blank"));
    let (place, _) = show(LIST, &[("widget", "list")]).await;
    assert_eq!(place.attr("a", "target"), None);
}

/// Every element of these stories is what the site wants of it, in whatever block it is.
#[wasm_bindgen_test]
async fn nothing_in_a_story_forgets_that_it_is_in_a_widget() {
    const STORIES: [&str; 3] = [
        include_str!("../../public/articles/how-to-read-a-tide-table.json"),
        include_str!("../../public/articles/the-tide-engine.json"),
        include_str!("../../public/articles/barrier-closes-as-it-happened.json"),
    ];
    const FORGETFUL: [&str; 5] = [
        ":is(h1, h2, h3, h4, h5, h6):not([aria-level])",
        "a[href]:not([rel=noopener])",
        "a[href^=http]:not([target=_blank])",
        "time:not([part=time])",
        "a[href^=mailto][target]",
    ];
    for story in STORIES {
        let options = [
            ("widget", "article"),
            ("heading-level", "3"),
            ("target", "_blank"),
        ];
        let (place, shown) = show(story, &options).await;
        shown.unwrap();
        assert!(place.has("h2[aria-level='4']") && place.has(".body a[href]"));
        for selector in FORGETFUL {
            assert_eq!(place.texts(selector), [""; 0], "{selector}");
        }
    }
}

#[wasm_bindgen_test]
async fn the_interface_is_in_the_language_that_the_site_wants() {
    let (place, _) = show(ARTICLE, &[("widget", "related"), ("lang", "uk")]).await;
    assert_eq!(place.texts("h2"), ["Читайте також"]);
}

#[wasm_bindgen_test]
async fn stories_keep_the_language_of_their_list_in_a_widget_in_another() {
    let (place, shown) = show(LIST, &[("widget", "list"), ("lang", "en")]).await;
    shown.unwrap();
    assert_eq!(place.attr(".widget", "dir").as_deref(), Some("ltr"));
    assert_eq!(place.attr(".card", "lang").as_deref(), Some("ar"));
    assert_eq!(place.attr(".card", "dir").as_deref(), Some("rtl"));
    let (place, _) = show(LIST, &[("widget", "related"), ("lang", "en")]).await;
    assert_eq!(place.texts("h2"), ["Harbour"]);
    assert_eq!(place.attr(".card", "dir").as_deref(), Some("rtl"));
}

#[wasm_bindgen_test]
async fn related_stories_of_a_section_stand_in_for_tags_without_any() {
    let section = url(&[BASE, "sections/harbour.json"].concat());
    let tag = url(&[BASE, "tags/none.json"].concat());
    // From now on it is in memory.
    let api = Api::for_widgets();
    answer(&section, 200, LIST);
    let first = attributes(&[("widget", "list"), ("src", section.as_str())]);
    show_with(&api, &Place::new(), &first).await.unwrap();
    answer(&tag, 404, "");
    let options = attributes(&[
        ("widget", "related"),
        ("tags", "none"),
        ("section", "harbour"),
        ("limit", "2"),
        ("tag-lists", "tags/{slug}.json"),
        ("section-lists", "sections/{slug}.json"),
    ]);
    let place = Place::new();
    show_with(&api, &place, &options).await.unwrap();
    assert_eq!(place.texts("h3 a"), ["One", "Two"]);
    answer(&tag, 404, "");
    let options = Options {
        section: None,
        ..options
    };
    let error = show_with(&api, &place, &options).await.unwrap_err();
    assert_eq!(error.kind, LoadErrorKind::Status(404));
}

#[wasm_bindgen_test]
async fn pictures_are_as_wide_as_the_place_and_its_layout_make_them() {
    const STORY: &str = r#"{"version": "1", "type": "article", "id": "a", "headline": "A", "image": {"url": "https://pictures.example/a.jpg",
        "renditions": [{"url": "https://pictures.example/a-400.jpg", "width": 400, "height": 300, "type": "image/jpeg"}]}}"#;
    for (layout, width, sizes) in [
        ("standard", "1100", "1100px"),
        ("standard", "280", "400px"),
        ("wide", "1100", "462px"),
        ("compact", "1100", "9rem"),
        ("standard", "0", "min(92vw, 30rem)"),
    ] {
        let (place, shown) = show(STORY, &[("layout", layout), ("width", width)]).await;
        shown.unwrap();
        assert_eq!(place.attr("img", "sizes").as_deref(), Some(sizes));
    }
}

#[wasm_bindgen_test]
async fn an_address_to_write_to_opens_nowhere() {
    let json = r#"{"version": "1", "type": "article", "id": "a", "headline": "A", "body": [{"type": "paragraph", "content": [
        {"type": "link", "url": "mailto:desk@quill.example", "content": ["Write"]},
        {"type": "link", "url": "https://quill.example/b", "content": ["Read"]}]}]}"#;
    let (place, _) = show(json, &[("widget", "article"), ("target", "_top")]).await;
    assert_eq!(place.attr("a[href^=mailto]", "target"), None);
    assert_eq!(
        place.attr("a[href^=https]", "target").as_deref(),
        Some("_top")
    );
}

#[wasm_bindgen_test]
async fn trouble_leaves_the_place_as_it_was() {
    let (place, shown) = show(LIST, &[("widget", "list")]).await;
    shown.unwrap();
    for (src, name) in [
        ("javascript:alert(1)", "missing"),
        ("mailto:desk@quill.example", "missing"),
        ("", "missing"),
    ] {
        let options = attributes(&[("widget", "card"), ("src", src)]);
        assert_eq!(
            show_in(&place, &options).await.unwrap_err().kind.name(),
            name
        );
    }
    let address = address();
    answer(&address, 404, "");
    let options = attributes(&[("widget", "card"), ("src", address.as_str())]);
    let error = show_in(&place, &options).await.unwrap_err();
    assert_eq!(error.kind, LoadErrorKind::Status(404));
    assert_eq!(place.texts("li").len(), 4);
    let (_, shown) = show(
        r#"{"version": "1", "type": "list", "items": []}"#,
        &[("widget", "list")],
    )
    .await;
    assert_eq!(shown.unwrap_err().kind.name(), "missing");
}

#[wasm_bindgen_test]
async fn what_is_no_longer_wanted_is_not_shown() {
    let address = address();
    answer(&address, 200, LIST);
    let options = attributes(&[("widget", "list"), ("src", address.as_str())]);
    let controller = AbortController::new().unwrap();
    controller.abort();
    let place = Place::new();
    let showing = Showing {
        api: &Api::for_widgets(),
        options: &options,
        base: &url(BASE),
        freshness: Freshness::Recent,
        abort: Some(&controller.signal()),
    };
    let shown = widgets::show(&place.inner, &showing).await;
    assert_eq!(
        shown
            .map(|shown| shown.name.clone())
            .map_err(|error| error.kind),
        Err(LoadErrorKind::Aborted)
    );
    assert!(!place.has("*"));
}

#[wasm_bindgen_test]
async fn a_widget_leaves_with_what_keeps_it() {
    let (place, shown) = show(ARTICLE, &[("widget", "article")]).await;
    shown.unwrap();
    assert!(place.has(".widget"));
    place.shown.take();
    assert!(!place.has("*"));
}

#[wasm_bindgen_test]
async fn a_widget_takes_the_place_of_the_one_before() {
    let (place, shown) = show(LIST, &[("widget", "list")]).await;
    shown.unwrap();
    let address = address();
    answer(&address, 200, ARTICLE);
    let options = attributes(&[("widget", "card"), ("src", address.as_str())]);
    show_in(&place, &options).await.unwrap();
    assert_eq!(place.texts(".widget").len(), 1);
    assert_eq!(place.texts("h2.card-headline"), ["The tug is back"]);
}

#[wasm_bindgen_test]
async fn words_that_look_like_markup_stay_words() {
    let headline = HOSTILE.replace('"', "\\\"");
    let json = format!(
        r#"{{"version": "1", "type": "article", "id": "x", "headline": "{headline}", "standfirst": "{headline}", "body": ["{headline}"]}}"#
    );
    for kind in ["card", "list", "article"] {
        let (place, shown) = show(&json, &[("widget", kind)]).await;
        assert_eq!(shown.as_deref(), Ok(HOSTILE));
        assert!(!place.has("script, b, [onerror], [onclick]"));
    }
}

#[wasm_bindgen_test]
fn what_cannot_be_read_is_as_if_it_were_not_there() {
    let options = attributes(&[
        ("layout", "gigantic"),
        ("limit", "many"),
        ("heading-level", "0"),
        ("lang", "?"),
        ("target", " "),
    ]);
    assert_eq!(
        options,
        Options {
            level: Some(1),
            ..Options::read(&Object::new())
        }
    );
    assert_eq!(options.kind, Kind::Card);
    assert_eq!(options.layout, Layout::Standard);
    assert_eq!(options.limit, 4);
    assert_eq!(attributes(&[("limit", "0")]).limit, 1);
    assert_eq!(attributes(&[("limit", "9999")]).limit, 50);
    assert_eq!(attributes(&[("heading-level", "9")]).level, Some(6));
}
