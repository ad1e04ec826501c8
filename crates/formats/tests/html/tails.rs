//! Signs and tails of tools, short codes, and what a body says again.

use super::{assert_blocks, base, blocks_json, p, read};
use lede_formats::html::{Reason, expand_article};
use lede_model::{Article, Block, Url};
use serde_json::{Value, json};

#[test]
fn permalink_signs_are_no_words() {
    for heading in [
        "<h2 id=a>The gate<a class=headerlink href='#a'>\u{b6}</a></h2>",
        "<h2><a href='#a' aria-hidden=true class=anchor id=a>#</a>The gate</h2>",
        "<h2 id=a>The gate <a href='https://news.example/2025/story/#a'>\u{1f517}</a></h2>",
        "<h2 id=a>The gate <a class=hash-link href='#a'>Direkter Link</a></h2>",
        "<h2>The gate<span class=mw-editsection>[<a href='/e'>Bearbeiten</a>]</span></h2>",
    ] {
        let found = blocks_json(heading);
        assert_eq!(found[0]["content"], json!(["The gate"]), "{heading}");
        assert_eq!(read(heading).1.count(Reason::Furniture), 1, "{heading}");
    }
    assert_eq!(
        blocks_json("<h2><a class=anchor href='#a'>The gate</a></h2>")[0]["content"],
        json!(["The gate"])
    );
}

#[test]
fn links_to_the_rest_of_the_article_end_no_body() {
    for tail in [
        "<p><a href='/2025/story/'>Lire la suite</a></p>",
        " <a class=more-link href='/2025/story/#more-7'>(mehr\u{2026})</a>",
        " [<a href='https://news.example/2025/story'>\u{7d9a}\u{304d}\u{3092}\u{8aad}\u{3080}</a>]",
        "<p>Der Beitrag <a href='/2025/story/'>Tor</a> erschien zuerst auf <a href='https://news.example/'>Zeitung</a>.</p>",
        " (more\u{2026})",
    ] {
        assert_blocks(
            &["<p>The gate is open.", tail].concat(),
            json!([p("The gate is open.")]),
        );
    }
    assert_blocks(
        "<p>The gate is [...]</p>",
        json!([p("The gate is\u{2026}")]),
    );
}

#[test]
fn real_words_with_a_link_stay() {
    for html in [
        "<p>One.</p><p>The hours are in <a href='/2025/story/'>this story</a></p>",
        "<p>One. <a href='/2024/other/'>Read more</a></p>",
        "<p>One.</p><p>See <a href='/2024/other/'>the map</a> on <a href='https://maps.example/'>a map</a>.</p>",
        "<p><a href='/2025/story/'>The gate</a></p>",
        "<p>He stopped (and so on\u{2026})</p>",
    ] {
        assert_eq!(read(html).1.count(Reason::Furniture), 0, "{html}");
    }
}

#[test]
fn brackets_are_text_and_code_is_never_touched() {
    for text in [
        "[first_name] and [gallery] are words",
        "row[tide_id] [sic] [1]",
    ] {
        assert_blocks(&["<p>", text, "</p>"].concat(), json!([p(text)]));
    }
    let code = "[su_note]x[/su_note] [gallery ids=\"1\"]";
    let found = blocks_json(&["<p><code>", code, "</code></p><pre>", code, "</pre>"].concat());
    assert_eq!(found[0]["content"][0]["content"], json!([code]));
    assert_eq!(found[1]["text"], code);
    assert_blocks(
        "<p>[su_note]</p><p>Words</p><p>[/su_note]</p>",
        json!([p("Words")]),
    );
}

#[test]
fn listings_become_code_with_their_lines() {
    for html in [
        "<table class=highlighttable><tr><td class=linenos><div><pre>1\n2</pre></div></td><td class=code><pre>gate:\n  west</pre></td></tr></table>",
        "<table><tr><td class=blob-num>1</td><td class='blob-code'>gate:</td></tr><tr><td class=blob-num>2</td><td class='blob-code'>  west</td></tr></table>",
        "<table><tr><td class=blob-num data-line-number=1></td><td class='blob-code'>gate:</td></tr><tr><td class=blob-num></td><td class='blob-code'>  west</td></tr></table>",
        "<pre><code><table class=rouge-table><tr><td class=rouge-gutter><pre>1\n2</pre></td><td class=rouge-code><pre>gate:\n  west\n</pre></td></tr></table></code></pre>",
        "<pre><span class=ln>1</span>gate:\n<span class=ln>2</span>  west</pre>",
        "<p><code>gate:<br>\n&nbsp; west</code></p>",
        "<p><code>gate:</code><br><code>&nbsp;&nbsp;west</code></p>",
        "<div class=highlight><div>gate:</div><div>&nbsp; west</div></div>",
        "<pre><div>gate:</div><div>  west</div></pre>",
    ] {
        assert_blocks(html, json!([{"type": "code", "text": "gate:\n  west"}]));
    }
    for table in [
        "<table><tr><td>1</td><td>Gate</td></tr><tr><td>2</td><td>Lock</td></tr></table>",
        "<table><tr><th>No.<th>Command<tr><td>1<td><code>open</code></table>",
    ] {
        assert_eq!(blocks_json(table)[0]["type"], "table", "{table}");
    }
}

fn expanded(html: &str, standfirst: Option<&str>) -> (Option<String>, Value) {
    let mut article = Article {
        headline: "West gate stays open".to_owned(),
        standfirst: standfirst.map(str::to_owned),
        url: Some(base()),
        body: vec![Block::Html {
            html: html.to_owned(),
        }],
        ..Article::default()
    };
    expand_article(&mut article, &Url::parse("https://paper.example/").unwrap());
    (
        article.standfirst,
        serde_json::to_value(article.body).unwrap(),
    )
}

#[test]
fn the_headline_is_said_once() {
    for start in [
        "<h1>West gate stays open</h1>",
        "<p>Harbour</p><p>6 March</p><h2>West Gate Stays Open.</h2>",
        "<p>West gate stays open</p>",
    ] {
        let found = expanded(&[start, "<p>One.</p><h2>Cost</h2>"].concat(), None).1;
        let text = found.to_string().to_lowercase();
        assert!(!text.contains("west gate"), "{found:#}");
        assert!(text.contains("one."), "{found:#}");
        let last = found.as_array().unwrap().last().unwrap();
        assert_eq!(
            (&last["type"], &last["level"]),
            (&json!("heading"), &json!(2))
        );
    }
    let later = expanded(
        "<p>The lock was shut today.</p><h2>West gate stays open</h2><p>One.</p>",
        None,
    )
    .1;
    assert!(later.to_string().contains("West gate"), "{later:#}");
}

#[test]
fn the_standfirst_is_said_once() {
    let words = "The keeper has the key, and the coat is dry.";
    let html =
        |first: &str| ["<h1>West gate stays open</h1><p>", first, "</p><p>One.</p>"].concat();
    let (standfirst, body) = expanded(&html(words), Some(words));
    assert_eq!(
        (standfirst.as_deref(), body),
        (Some(words), json!([p("One.")]))
    );
    let long = [words, " He went home."].concat();
    let (standfirst, body) = expanded(&html(&long), Some(words));
    assert_eq!((standfirst, body), (None, json!([p(&long), p("One.")])));
}

#[test]
fn a_credit_in_the_caption_is_said_once() {
    let html = "<p>One.</p><figure><img src='/a.jpg'><figcaption>The gate (Photo: Ines Marrow)<span class=credit>Ines Marrow</span></figcaption></figure>";
    let image = &expanded(html, None).1[1]["image"];
    assert_eq!(image["caption"], "The gate (Photo: Ines Marrow)");
    assert_eq!(image.get("credit"), None);
}

#[test]
fn a_line_about_the_first_place_needs_no_paragraph_and_no_second_link() {
    let own = "https://news.example/2025/story/";
    for tail in [
        format!("Der Beitrag <a href='{own}'>Die F\u{e4}hre</a> erschien zuerst auf <a href='https://news.example'>Hafen</a>."),
        format!("<p>The post <a href='{own}'>The ferry</a> appeared first on The Harbour.</p>"),
        "<p>The post The ferry appeared first on The Harbour.</p>".to_owned(),
        format!("<hr><p><a href='{own}'>The ferry</a> was originally published in <a href='https://news.example/2025'>The Harbour</a> on Longform, where people are continuing the conversation by answering this story.</p>").replace("<hr>", ""),
        format!("<a href='{own}#more'>Read more \u{bb}</a>"),
    ] {
        let html = ["<p>It sails at dawn</p>\n", &tail].concat();
        assert_eq!(blocks_json(&html), json!([p("It sails at dawn")]), "{tail}");
    }
    // Words of the story.
    for line in [
        format!("<p>Correction: an earlier form of <a href='{own}'>this story</a> had another name.</p>"),
        "<p>It first appeared on <a href='https://other.example/a'>maps</a> of <a href='https://other.example'>1910</a> and of <a href='/b'>1911</a>.</p>".to_owned(),
    ] {
        let html = ["<p>It sails at dawn</p>\n", &line].concat();
        assert_eq!(blocks_json(&html).as_array().map(Vec::len), Some(2), "{line}");
    }
}

#[test]
fn signs_of_fonts_buttons_and_counters_are_no_words() {
    for (html, expected) in [
        (
            "<p>Call <i class=material-icons>phone</i> 123.</p>",
            "Call 123.",
        ),
        (
            "<p>Go <span class='material-symbols-outlined'>arrow_forward</span> on.</p>",
            "Go on.",
        ),
        (
            "<div><div>bash<button class='copy-btn'>Copy</button></div></div>",
            "bash",
        ),
        (
            "<p>End.</p><div class=feedflare><a href='https://f.example'><img src='https://f.example/a'></a></div>",
            "End.",
        ),
        (
            "<p>A film.</p><div class='cookieconsent-optout-marketing'>Please accept cookies.</div>",
            "A film.",
        ),
    ] {
        assert_eq!(blocks_json(html), json!([p(expected)]), "{html}");
    }
}
