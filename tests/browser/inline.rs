use crate::fixtures::{FRONT, HOSTILE, english, language, marked, url, words};
use crate::screen::Screen;
use lede::components::Inlines;
use lede_model::{Block, Document, Inline, InlineNode, Mark, Url};
use leptos::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;

fn show(content: &[Inline]) -> Screen {
    let content = content.to_vec();
    Screen::show(english(), move || {
        view! { <p><Inlines content=&content /></p> }.into_any()
    })
}

fn node(node: InlineNode) -> Screen {
    show(&[Inline::Node(node)])
}

fn link(url: Option<Url>, text: &str) -> InlineNode {
    InlineNode::Link {
        url,
        content: words(text),
    }
}

/// The first paragraph of a document whose body begins with `content`.
fn read(content: &str) -> Vec<Inline> {
    let json = format!(
        r#"{{"version": "1", "type": "article", "id": "x", "headline": "H",
             "body": [{{"type": "paragraph", "content": {content}}}]}}"#
    );
    let Document::Article(article) = lede_formats::read(&json, &url(FRONT)).unwrap().document
    else {
        panic!("it is an article");
    };
    match article.body.into_iter().next() {
        Some(Block::Paragraph { content, .. }) => content,
        other => panic!("{other:?} is no paragraph"),
    }
}

#[wasm_bindgen_test]
fn every_mark_has_the_element_that_means_it() {
    let marks = [
        (InlineNode::Strong as fn(Mark) -> InlineNode, "strong"),
        (InlineNode::Emphasis, "em"),
        (InlineNode::Code, "code"),
        (InlineNode::Superscript, "sup"),
        (InlineNode::Subscript, "sub"),
        (InlineNode::Small, "small"),
        (InlineNode::Mark, "mark"),
        (InlineNode::Strikethrough, "s"),
        (InlineNode::Insertion, "ins"),
        (InlineNode::Quotation, "q"),
        (InlineNode::Keyboard, "kbd"),
        (InlineNode::Isolate, "bdi"),
    ];
    for (mark, tag) in marks {
        let screen = show(&[marked(mark, "tide")]);
        assert_eq!(screen.text(&["p > ", tag].concat()), "tide");
        assert_eq!(screen.count("p *"), 1, "{tag}");
    }
}

#[wasm_bindgen_test]
fn text_and_marks_keep_their_order_and_their_spaces() {
    let mut content = words("The ");
    content.push(marked(InlineNode::Strong, "old"));
    content.extend(words(" horn "));
    content.push(marked(InlineNode::Emphasis, "will"));
    content.extend(words(" sound."));
    let screen = show(&content);
    assert_eq!(screen.text("p"), "The old horn will sound.");
}

#[wasm_bindgen_test]
fn marks_nest() {
    let inner = marked(InlineNode::Emphasis, "very");
    let screen = node(InlineNode::Strong(Mark {
        content: vec![inner, Inline::Text(" old".to_owned())],
    }));
    assert_eq!(screen.text("strong"), "very old");
    assert_eq!(screen.text("strong > em"), "very");
}

#[wasm_bindgen_test]
fn a_link_leads_where_it_says() {
    let screen = node(link(Some(url("https://other.example/a?b#c")), "there"));
    assert_eq!(screen.text("p > a"), "there");
    assert_eq!(
        screen.attr("a", "href").as_deref(),
        Some("https://other.example/a?b#c")
    );
}

#[wasm_bindgen_test]
fn a_link_to_a_part_of_the_document_leads_to_that_part_of_the_page() {
    let screen = node(link(Some(url(&[FRONT, "#tides"].concat())), "below"));
    assert_eq!(
        screen.attr("a", "href").as_deref(),
        Some("https://quill.example/paper/#tides")
    );
}

#[wasm_bindgen_test]
fn mail_and_telephone_are_links() {
    for address in ["mailto:desk@quill.example", "tel:+4420000000"] {
        let screen = node(link(Some(url(address)), "the desk"));
        assert_eq!(screen.attr("a", "href").as_deref(), Some(address));
    }
}

#[wasm_bindgen_test]
fn a_link_without_an_address_keeps_its_words() {
    let screen = node(link(None, "nowhere"));
    assert_eq!(screen.text("p"), "nowhere");
    assert!(!screen.has("a, [href]"));
}

#[wasm_bindgen_test]
fn a_link_of_a_scheme_that_is_refused_keeps_its_words_and_leads_nowhere() {
    for address in [
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        " \\u0001javascript:alert(1)",
        "java\\nscript:alert(1)",
        "data:text/html,<script>alert(1)</script>",
        "vbscript:x",
        "file:///etc/passwd",
        "https://[",
    ] {
        let content = format!(
            r#"["See ", {{"type": "link", "url": "{address}", "content": ["the tables"]}}, "."]"#
        );
        let screen = show(&read(&content));
        assert_eq!(screen.text("p"), "See the tables.", "{address}");
        assert!(!screen.has("a, [href]"), "{address}");
    }
}

#[wasm_bindgen_test]
fn an_abbreviation_says_what_it_stands_for_if_anybody_knows() {
    let short = |title: Option<&str>| {
        node(InlineNode::Abbreviation {
            title: title.map(str::to_owned),
            content: words("LW"),
        })
        .attr("abbr", "title")
    };
    assert_eq!(short(Some("low water")).as_deref(), Some("low water"));
    assert_eq!(short(None), None);
}

#[wasm_bindgen_test]
fn a_time_is_there_for_machines_too() {
    let screen = node(InlineNode::Time {
        datetime: "2025-03-06".to_owned(),
        content: words("Thursday"),
    });
    assert_eq!(screen.text("time"), "Thursday");
    assert_eq!(
        screen.attr("time", "datetime").as_deref(),
        Some("2025-03-06")
    );
}

#[wasm_bindgen_test]
fn a_time_that_is_not_given_for_machines_promises_none() {
    let screen = show(&read(r#"[{"type": "time", "content": ["Thursday"]}]"#));
    assert_eq!(screen.text("p"), "Thursday");
    assert!(!screen.has("[datetime='']"));
}

#[wasm_bindgen_test]
fn words_in_another_language_say_which_and_how_they_run() {
    let screen = node(InlineNode::Language {
        language: language("ar"),
        content: words("مدّ"),
    });
    assert_eq!(screen.attr("p > span", "lang").as_deref(), Some("ar"));
    assert_eq!(screen.attr("p > span", "dir").as_deref(), Some("rtl"));
    let screen = node(InlineNode::Language {
        language: language("fr"),
        content: words("marée"),
    });
    assert_eq!(screen.attr("p > span", "dir").as_deref(), Some("ltr"));
}

#[wasm_bindgen_test]
fn a_line_break_breaks_the_line() {
    let mut content = words("one");
    content.push(Inline::Node(InlineNode::LineBreak));
    content.extend(words("two"));
    let screen = show(&content);
    assert_eq!(screen.count("p > br"), 1);
    assert_eq!(screen.text("p"), "onetwo");
}

#[wasm_bindgen_test]
fn a_mark_that_nobody_knows_keeps_its_words() {
    let screen = show(&read(
        r#"["a ", {"type": "glow", "content": ["bright"]}, " lamp"]"#,
    ));
    assert_eq!(screen.text("p"), "a bright lamp");
}

#[wasm_bindgen_test]
fn words_that_look_like_markup_stay_words_in_every_mark() {
    let content = vec![
        Inline::Text(HOSTILE.to_owned()),
        marked(InlineNode::Strong, HOSTILE),
        Inline::Node(link(Some(url("https://other.example/")), HOSTILE)),
        Inline::Node(InlineNode::Abbreviation {
            title: Some(HOSTILE.to_owned()),
            content: words(HOSTILE),
        }),
        Inline::Node(InlineNode::Time {
            datetime: HOSTILE.to_owned(),
            content: words(HOSTILE),
        }),
    ];
    let screen = show(&content);
    for part in ["strong", "a", "abbr", "time"] {
        assert_eq!(screen.text(part), HOSTILE, "{part}");
    }
    assert_eq!(screen.attr("abbr", "title").as_deref(), Some(HOSTILE));
    screen.assert_no_markup_from_text();
}
