//! WordPress's blocks and its older shortcodes.

use super::{assert_blocks, blocks_json, p, read};
use lede_formats::html::Reason;
use serde_json::{Value, json};

/// Names of pictures with their captions.
fn pictures(gallery: &Value) -> Vec<(&str, Option<&str>)> {
    gallery["images"]
        .as_array()
        .unwrap()
        .iter()
        .map(|image| {
            let url = image["url"].as_str().unwrap();
            (url.rsplit('/').next().unwrap(), image["caption"].as_str())
        })
        .collect()
}

#[test]
fn galleries_of_all_versions_are_galleries() {
    for html in [
        "<figure class='wp-block-gallery has-nested-images'><figure class='wp-block-image'><a href='/x'><img src='/a.jpg'></a><figcaption>A</figcaption></figure>\
         <figure class='wp-block-image'><img src='/b.jpg'></figure><figcaption class='blocks-gallery-caption'>Both</figcaption></figure>",
        "<figure class='wp-block-gallery'><ul class='blocks-gallery-grid'><li><figure><img src='/a.jpg'><figcaption>A</figcaption></figure></li>\
         <li><figure><img src='/b.jpg'></figure></li></ul><figcaption>Both</figcaption></figure>",
    ] {
        let found = blocks_json(html);
        assert_eq!(found.as_array().map(Vec::len), Some(1), "{found:#}");
        assert_eq!(found[0]["title"], "Both");
        assert_eq!(pictures(&found[0]), [("a.jpg", Some("A")), ("b.jpg", None)]);
    }
    for html in [
        "<div id='gallery-1' class='gallery'><dl class='gallery-item'><dt><a><img src='/a.jpg'></a></dt><dd class='wp-caption-text gallery-caption'>A</dd></dl>\
         <dl class='gallery-item'><dt><img src='/b.jpg'></dt></dl><br style='clear:both'></div>",
        "<div class='gallery'><figure class='gallery-item'><div class='gallery-icon'><img src='/a.jpg'></div><figcaption class='wp-caption-text gallery-caption'>A</figcaption></figure>\
         <figure class='gallery-item'><div><img src='/b.jpg'></div></figure></div>",
    ] {
        let found = blocks_json(html);
        assert_eq!(
            pictures(&found[0]),
            [("a.jpg", Some("A")), ("b.jpg", None)],
            "{html}"
        );
    }
}

#[test]
fn classic_captions_and_caption_shortcodes_are_figures() {
    for html in [
        "<div class='wp-caption alignright' style='width:310px'><a href='/x'><img src='/a.jpg'></a><p class='wp-caption-text'>A boat</p></div>",
        "<p>[caption id='a' align='alignright' width='300']<a href='/x'><img src='/a.jpg'></a> A boat[/caption]</p>",
        "[caption align=\"alignright\" caption=\"A boat\"]<img src='/a.jpg'>[/caption]",
    ] {
        let found = blocks_json(html);
        assert_eq!(found.as_array().map(Vec::len), Some(1), "{found:#}");
        assert_eq!(found[0]["image"]["caption"], "A boat", "{html}");
        assert_eq!(found[0]["role"], "half", "{html}");
    }
    // A caption without an end still shows its content.
    let found = blocks_json("<p>[caption width='3']<img src='/a.jpg'> A boat</p>");
    assert_eq!(
        (&found[0]["type"], &found[1]),
        (&json!("image"), &p("A boat"))
    );
}

#[test]
fn wordpress_blocks_become_blocks() {
    for (html, kind) in [
        (
            "<figure class='wp-block-table'><table><tr><td>a<td>b</table><figcaption>C</figcaption></figure>",
            "table",
        ),
        (
            "<figure class='wp-block-pullquote'><blockquote><p>a</p><cite>b</cite></blockquote></figure>",
            "quote",
        ),
        (
            "<figure class='wp-block-video'><video src='/a.mp4'></video><figcaption>C</figcaption></figure>",
            "video",
        ),
        (
            "<figure class='wp-block-audio'><audio src='/a.mp3'></audio><figcaption>C</figcaption></figure>",
            "audio",
        ),
        (
            "<figure class='wp-block-embed'><div class='wp-block-embed__wrapper'>\nhttps://vimeo.com/123\n</div><figcaption>C</figcaption></figure>",
            "embed",
        ),
        (
            "<figure class='wp-block-embed'><div>https://b.example/x</div></figure>",
            "link_card",
        ),
        ("<pre class='wp-block-code'><code>a</code></pre>", "code"),
        ("<pre class='wp-block-verse'>a\n  b</pre>", "verse"),
        (
            "<pre class='wp-block-preformatted'>a <b>b</b></pre>",
            "verse",
        ),
        ("<hr class='wp-block-separator'>", "divider"),
        (
            "<details class='wp-block-details'><summary>a</summary>b</details>",
            "question",
        ),
    ] {
        let found = blocks_json(html);
        assert_eq!(found.as_array().map(Vec::len), Some(1), "{html}\n{found:#}");
        assert_eq!(found[0]["type"], kind, "{html}");
        if html.contains("<figcaption>C") {
            assert_eq!(found[0]["caption"], "C", "{html}");
        }
    }
    let pull = blocks_json(
        "<figure class='wp-block-pullquote'><blockquote><p>a</p><cite>b</cite></blockquote></figure>",
    );
    assert_eq!(
        (&pull[0]["style"], &pull[0]["attribution"]),
        (&json!("pull"), &json!("b"))
    );
}

#[test]
fn containers_become_their_content() {
    assert_blocks(
        "<div class='wp-block-columns'><div class='wp-block-column'><p>a</p></div><div class='wp-block-column'><p>b</p></div></div>\
         <div class='wp-block-group'><div class='wp-block-group__inner-container'>c</div></div>\
         <div class='wp-block-buttons'><div class='wp-block-button'><a class='wp-block-button__link' href='/x'>d</a></div></div>",
        json!([p("a"), p("b"), p("c"),
            {"type": "paragraph", "content": [{"type": "link", "url": "https://news.example/x", "content": ["d"]}]}]),
    );
    let found = blocks_json(
        "<div class='wp-block-media-text'><figure class='wp-block-media-text__media'><img src='/a.jpg'></figure>\
         <div class='wp-block-media-text__content'><p>a</p></div></div>",
    );
    assert_eq!((&found[0]["role"], &found[1]), (&json!("half"), &p("a")));
}

#[test]
fn plug_in_markup_and_shortcodes_are_removed() {
    let (blocks, dropped) = read(
        "<!-- wp:paragraph --><p>a [gallery ids='1'] [sic]</p><div class='sharedaddy sd-sharing'><h3>Share</h3></div>\
         <div class='wp-block-spacer' style='height:9px'></div>",
    );
    assert_eq!(serde_json::to_value(blocks).unwrap(), json!([p("a [sic]")]));
    assert_eq!(dropped.count(Reason::Furniture), 2);
    assert_eq!(dropped.count(Reason::Shortcode), 1);
}

#[test]
fn every_word_of_a_figure_is_kept() {
    let found =
        blocks_json("<figure><img src='/a.jpg'><p>Words</p><figcaption>C</figcaption></figure>");
    assert_eq!(found[0]["image"]["caption"], "C");
    assert_eq!(found[1], p("Words"));
    assert_blocks(
        "<figure><pre>x</pre><figcaption>C</figcaption></figure>",
        json!([{"type": "code", "text": "x"}, p("C")]),
    );
}

#[test]
fn a_file_and_its_button_are_one_link() {
    let file = json!([{"type": "link_card", "url": "https://news.example/levels.pdf", "title": "Levels", "publisher": "news.example"}]);
    assert_blocks(
        "<div class='wp-block-file'><a id='wp-block-file--media-1' href='/levels.pdf'>Levels</a>\
         <a href='/levels.pdf' class='wp-block-file__button wp-element-button' download>Download</a></div>",
        file.clone(),
    );
    assert_blocks(
        "<div class='wp-block-file'><a href='/levels.pdf'>Levels</a></div>",
        file,
    );
    // Without an address, the text is kept.
    assert_blocks(
        "<div class='wp-block-file'>Levels</div>",
        json!([p("Levels")]),
    );
}
