//! Properties that hold for any markup, tested with generated markup.

use super::oracle::read_safely;
use lede_model::Article;
use proptest::prelude::*;
use proptest::test_runner::RngSeed;
use std::time::{Duration, Instant};

/// Tags and parts of tags with a meaning for the walk or a parser.
const PIECES: &[&str] = &[
    "<p>",
    "</p>",
    "<div>",
    "</div>",
    "<b>",
    "</b>",
    "<i>",
    "</i>",
    "<b id=1>",
    "<font color=red>",
    "<a href=/x>",
    "<a href='javascript:alert(1)'>",
    "<a href='#n1'>",
    "</a>",
    "<sup>",
    "</sup>",
    "<br>",
    "<hr>",
    "<h1>",
    "<h2>",
    "</h2>",
    "<h6>",
    "<ul>",
    "</ul>",
    "<ol start=7>",
    "</ol>",
    "<li>",
    "<li id=n1>",
    "<p id=n1>",
    "<dl>",
    "<dt>",
    "<dd>",
    "</dl>",
    "<blockquote>",
    "<blockquote class=twitter-tweet>",
    "</blockquote>",
    "<cite>",
    "</cite>",
    "<footer>",
    "<table>",
    "<caption>",
    "<thead>",
    "<tr>",
    "<td>",
    "<th colspan=3>",
    "</table>",
    "<pre>",
    "<pre class=wp-block-verse>",
    "</pre>",
    "<code class=language-js>",
    "</code>",
    "<figure>",
    "<figure class='wp-block-gallery'>",
    "<figure class='kg-card kg-bookmark-card'>",
    "<a class=kg-bookmark-container href=/y>",
    "<div class=kg-callout-card>",
    "<div class=kg-toggle-card>",
    "<h4 class=kg-toggle-heading-text>",
    "<div class=wp-caption>",
    "<p class=wp-caption-text>",
    "</figure>",
    "<figcaption>",
    "</figcaption>",
    "<span class=credit>",
    "</span>",
    "<img src=a.png>",
    "<img src='data:x' alt=y>",
    "<img srcset='a 1w, javascript:x 2w, b 3x' width=10>",
    "<img class=emoji alt=z>",
    "<picture>",
    "<source srcset='a 5w' type=image/avif>",
    "</picture>",
    "<video src=v controls>",
    "<video autoplay loop muted>",
    "<source src=w type=video/mp4>",
    "<track src=t>",
    "</video>",
    "<audio src=s>",
    "</audio>",
    "<iframe src='https://www.youtube.com/embed/abc'>",
    "<iframe src='//evil.example'>",
    "<iframe srcdoc='<script>'>",
    "</iframe>",
    "<noscript>",
    "</noscript>",
    "<details>",
    "<summary>",
    "</details>",
    "<aside>",
    "</aside>",
    "<script>",
    "</script>",
    "<style>",
    "</style>",
    "<svg>",
    "</svg>",
    "<math>",
    "<mtext>",
    "</math>",
    "<foreignObject>",
    "<template>",
    "</template>",
    "<form>",
    "</form>",
    "<input name=childNodes>",
    "<select>",
    "<option>",
    "</select>",
    "<textarea>",
    "</textarea>",
    "<object data=x>",
    "</object>",
    "<base href=//evil.example/>",
    "<p onclick=x style='text-align:right'>",
    "<p hidden>",
    "<p lang=fr dir=rtl>",
    "<q>",
    "<kbd>",
    "<time datetime=2025>",
    "<abbr title=t>",
    "<ruby>",
    "<rt>",
    "<body>",
    "</body>",
    "<html>",
    "<frameset>",
    "<!--",
    "-->",
    "<![CDATA[",
    "]]>",
    "<?x",
    "<",
    ">",
    "\"",
    "'",
    "&",
    "&nbsp;",
    "&#0;",
    "&lt;",
    " ",
    "\n",
    "\u{a0}",
    "\u{202e}",
    "\u{0}",
    "[caption]",
    "[/caption]",
    "[gallery ids=\"1\"]",
    "[sic]",
    "[embed]",
    "[/embed]",
    "https://youtu.be/abc",
    "* * *",
    "\u{2014} ",
    "word",
    "two words",
    "\u{634}",
    "😀",
];

fn soup() -> impl Strategy<Value = String> {
    prop::collection::vec(prop::sample::select(PIECES), 0..120).prop_map(|pieces| pieces.concat())
}

/// Markup in which everything is allowed, with its words in order.
fn tidy_markup() -> impl Strategy<Value = (String, Vec<String>)> {
    let word = || "[a-z]{1,9}";
    let line = prop::collection::vec((word(), 0..9_usize), 1..5).prop_map(|runs| {
        let mut html = String::new();
        let mut words = Vec::new();
        for (word, mark) in runs {
            let (begin, end) = [
                ("", ""),
                ("<b>", "</b>"),
                ("<em>", "</em>"),
                ("<a href='/x'>", "</a>"),
                ("<span lang=fr>", "</span>"),
                ("<code>", "</code>"),
                ("<q>", "</q>"),
                ("<x-own>", "</x-own>"),
                ("<br>", ""),
            ][mark];
            html.push_str(&[begin, &word, end, " \n"].concat());
            words.push(word);
        }
        (html, words)
    });
    let around = |begin: &'static str, end: &'static str| {
        move |(html, words): (String, Vec<String>)| ([begin, &html, end].concat(), words)
    };
    let leaf = prop_oneof![
        line.clone(),
        line.clone().prop_map(around("<p>", "</p>")),
        line.clone().prop_map(around("<h3>", "</h3>")),
        line.clone().prop_map(around("<center>", "</center>")),
        line.clone()
            .prop_map(around("<pre class=wp-block-verse>", "</pre>")),
        line.clone()
            .prop_map(around("<table><tr><th>", "</th><td></td></tr></table>")),
        line.clone().prop_map(around(
            "<figure><img src=/a><figcaption>",
            "</figcaption></figure>"
        )),
    ];
    leaf.prop_recursive(6, 40, 5, move |inner| {
        let several = prop::collection::vec(inner, 1..5).prop_map(|parts| {
            let (html, words): (Vec<_>, Vec<_>) = parts.into_iter().unzip();
            // Stray texts of two neighbours form one paragraph; a space
            // separates the words.
            (html.join("<p></p>"), words.concat())
        });
        (several, 0..7_usize).prop_map(move |(inner, kind)| {
            let (begin, end) = [
                ("", ""),
                ("<div>", "</div>"),
                ("<ul><li>", "</li></ul>"),
                ("<ol start=2><li>", "</li></ol>"),
                ("<blockquote>", "</blockquote>"),
                ("<section><article>", "</article></section>"),
                ("<dl><dt></dt><dd>", "</dd></dl>"),
            ][kind];
            around(begin, end)(inner)
        })
    })
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, rng_seed: RngSeed::Fixed(1), ..ProptestConfig::with_cases(400) })]

    #[test]
    fn any_soup_ends_safely_in_time_and_size(html in soup()) {
        let start = Instant::now();
        let (blocks, _) = read_safely(&html);
        prop_assert!(start.elapsed() < Duration::from_secs(5));
        let size = serde_json::to_string(&blocks).unwrap().len();
        prop_assert!(size < 2_000 * (html.len() + 10), "{} bytes of {}", size, html.len());
    }

    #[test]
    fn any_text_ends_safely(html in any::<String>()) {
        read_safely(&html);
    }

    #[test]
    fn any_attribute_ends_safely(
        name in prop::sample::select(&["href", "src", "srcset", "style", "class", "lang", "dir", "datetime", "width",
            "data-src", "poster", "cite", "start", "colspan", "title", "alt", "type", "data-bluesky-uri", "id"][..]),
        element in prop::sample::select(&["a", "img", "p", "video", "iframe", "td", "ol", "time", "blockquote class=tiktok-embed", "code"][..]),
        value in ".{0,60}",
    ) {
        read_safely(&format!("<{element} {name}=\"{}\">x", value.replace('"', "&quot;")));
    }

    #[test]
    fn text_of_allowed_markup_is_kept_in_order((html, words) in tidy_markup()) {
        let (body, dropped) = read_safely(&html);
        let text = Article { body, ..Article::default() }.body_text();
        let found: Vec<&str> = text.split_whitespace().collect();
        prop_assert_eq!(found, words, "{}", html);
        prop_assert!(dropped.is_empty());
    }

    #[test]
    fn shortcodes_and_captions_end_safely(text in "[\\[\\]/a-c_=\"' ]{0,60}|(\\[/?caption[ a=\"]{0,4}\\]|<img src=a>|x){0,12}") {
        read_safely(&text);
    }
}
