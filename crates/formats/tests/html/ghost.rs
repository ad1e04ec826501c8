//! Ghost's cards.

use super::{assert_blocks, blocks_json, p};
use serde_json::{Value, json};

#[test]
fn a_bookmark_is_a_link_card() {
    assert_blocks(
        "<figure class='kg-card kg-bookmark-card'><a class='kg-bookmark-container' href='https://b.example/x'>\
         <div class='kg-bookmark-content'><div class='kg-bookmark-title'>Title</div><div class='kg-bookmark-description'>Words</div>\
         <div class='kg-bookmark-metadata'><img class='kg-bookmark-icon' src='/i.png'><span class='kg-bookmark-author'>The B</span>\
         <span class='kg-bookmark-publisher'>A. Author</span></div></div><div class='kg-bookmark-thumbnail'><img src='/t.png' alt=''></div></a>\
         <figcaption>C</figcaption></figure>",
        json!([
            {"type": "link_card", "url": "https://b.example/x", "title": "Title", "description": "Words", "publisher": "The B",
             "image": {"url": "https://news.example/t.png", "alt": ""}},
            p("C")
        ]),
    );
}

#[test]
fn a_bookmark_without_an_author_has_its_publisher() {
    for class in ["kg-bookmark-author", "kg-bookmark-publisher"] {
        let html = format!(
            "<figure class='kg-card kg-bookmark-card'><a class='kg-bookmark-container' href='https://b.example/x'>\
             <div class='kg-bookmark-title'>Title</div><div class='kg-bookmark-metadata'><span class='{class}'>The B</span></div></a></figure>"
        );
        assert_eq!(blocks_json(&html)[0]["publisher"], "The B", "{html}");
    }
}

#[test]
fn a_video_has_the_picture_of_its_card() {
    let film = |thumbnails: &str, poster: &str| {
        let html = format!(
            "<figure class='kg-card kg-video-card kg-width-regular' {thumbnails}><div class='kg-video-container'>\
             <video src='/a.mp4' poster='{poster}' width='640' height='360' preload='metadata'></video></div></figure>"
        );
        blocks_json(&html)[0]["poster"].clone()
    };
    let empty = "data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7";
    let first = "data-kg-thumbnail='/first.jpg'";
    assert_eq!(
        film(&format!("{first} data-kg-custom-thumbnail=''"), empty),
        "https://news.example/first.jpg"
    );
    assert_eq!(
        film(
            &format!("{first} data-kg-custom-thumbnail='/chosen.jpg'"),
            empty
        ),
        "https://news.example/chosen.jpg"
    );
    assert_eq!(film("", "/p.jpg"), "https://news.example/p.jpg");
    assert_eq!(film("", empty), Value::Null);
}

#[test]
fn a_call_to_action_is_an_aside_with_its_label_and_its_picture() {
    assert_blocks(
        "<div class='kg-card kg-cta-card kg-cta-bg-grey kg-cta-minimal kg-cta-has-img' data-layout='minimal'>\
         <div class='kg-cta-sponsor-label-wrapper'><div class='kg-cta-sponsor-label'><span>SPONSORED</span></div></div>\
         <div class='kg-cta-content'><div class='kg-cta-image-container'><a href='https://b.example/'>\
         <img src='/w.jpg' alt='CTA Image' data-image-dimensions='640x480'></a></div>\
         <div class='kg-cta-content-inner'><div class='kg-cta-text'><p><span>Drink more water.</span></p></div>\
         <a href='https://b.example/' class='kg-cta-button' style='color: #fff'> Learn more </a></div></div></div>",
        json!([{"type": "aside", "title": "SPONSORED", "body": [
            {"type": "image", "image": {"url": "https://news.example/w.jpg", "width": 640, "height": 480, "alt": ""}, "role": "inline"},
            p("Drink more water."),
            {"type": "paragraph", "content": [{"type": "link", "url": "https://b.example/", "content": ["Learn more"]}]}
        ]}]),
    );
    assert_blocks(
        "<div class='kg-card kg-cta-card'><div class='kg-cta-content'><div class='kg-cta-text'><p>Words</p></div></div></div>",
        json!([{"type": "aside", "body": [p("Words")]}]),
    );
}

#[test]
fn the_rule_above_footnotes_is_removed() {
    let found = blocks_json(
        "<p>Read<sup class='footnote-ref'><a href='#fn1' id='fnref1'>[1]</a></sup>.</p><hr class='footnotes-sep'>\
         <section class='footnotes'><ol class='footnotes-list'><li id='fn1' class='footnote-item'><p>At noon. <a href='#fnref1' class='footnote-backref'>↩︎</a></p></li></ol></section>",
    );
    let kinds: Vec<&str> = found
        .as_array()
        .unwrap()
        .iter()
        .map(|block| block["type"].as_str().unwrap())
        .collect();
    assert_eq!(kinds, ["paragraph", "footnotes"]);
}

#[test]
fn ghost_cards_become_blocks() {
    for (html, expected) in [
        (
            "<div class='kg-card kg-callout-card kg-callout-card-blue'><div class='kg-callout-emoji'>💡</div><div class='kg-callout-text'>Words</div></div>",
            json!([{"type": "aside", "body": [p("Words")]}]),
        ),
        (
            "<div class='kg-card kg-toggle-card' data-kg-toggle-state='close'><div class='kg-toggle-heading'><h4 class='kg-toggle-heading-text'>Why?</h4>\
             <button class='kg-toggle-card-icon'><svg></svg></button></div><div class='kg-toggle-content'><p>So.</p></div></div>",
            json!([{"type": "question", "question": ["Why?"], "answer": [p("So.")]}]),
        ),
        (
            "<div class='kg-card kg-audio-card'><img class='kg-audio-thumbnail' src='/t.png'><div class='kg-audio-player-container'>\
             <audio src='/a.mp3' preload='metadata'></audio><div class='kg-audio-title'>Song</div><div class='kg-audio-player'>0:00<div>/ 1:23</div></div></div></div>",
            json!([{"type": "audio", "sources": [{"url": "https://news.example/a.mp3"}], "title": "Song"}]),
        ),
        (
            "<figure class='kg-card kg-video-card kg-card-hascaption'><div class='kg-video-container'><video src='/a.mp4' poster='/p.jpg' width='1920' height='1080' loop autoplay muted></video>\
             <div class='kg-video-overlay'><button>x</button></div><div class='kg-video-player'>0:00</div></div><figcaption>C</figcaption></figure>",
            json!([{"type": "video", "sources": [{"url": "https://news.example/a.mp4"}], "poster": "https://news.example/p.jpg",
                    "width": 1920, "height": 1080, "caption": "C", "silent_loop": true}]),
        ),
        (
            "<figure class='kg-card kg-embed-card'><iframe src='https://player.vimeo.com/video/1?app_id=1' width='426' height='240'></iframe><figcaption>C</figcaption></figure>",
            json!([{"type": "embed", "provider": "vimeo", "id": "1", "caption": "C", "width": 426, "height": 240}]),
        ),
        (
            "<div class='kg-card kg-button-card kg-align-center'><a href='/x' class='kg-btn kg-btn-accent'>Go</a></div>",
            json!([{"type": "paragraph", "content": [{"type": "link", "url": "https://news.example/x", "content": ["Go"]}]}]),
        ),
        (
            "<div class='kg-card kg-header-card'><h2 class='kg-header-card-header'>Head</h2><h3 class='kg-header-card-subheader'>Sub</h3><a href='/x' class='kg-header-card-button'>Go</a></div>",
            json!([
                {"type": "heading", "level": 2, "content": ["Head"]}, {"type": "heading", "level": 3, "content": ["Sub"]},
                {"type": "paragraph", "content": [{"type": "link", "url": "https://news.example/x", "content": ["Go"]}]}
            ]),
        ),
        (
            "<div class='kg-card kg-file-card'><a class='kg-file-card-container' href='/a.pdf' download><div class='kg-file-card-contents'>\
             <div class='kg-file-card-title'>Report</div><div class='kg-file-card-caption'>All of it</div></div></a></div>",
            json!([{"type": "link_card", "url": "https://news.example/a.pdf", "title": "Report", "description": "All of it", "publisher": "news.example"}]),
        ),
        (
            "<div class='kg-card kg-product-card'><div class='kg-product-card-container'><img src='/p.jpg' class='kg-product-card-image'><div><h4 class='kg-product-card-title'>Thing</h4></div>\
             <div class='kg-product-card-description'><p>Good.</p></div><a href='https://shop.example/' class='kg-product-card-button'><span>Buy</span></a></div></div>",
            json!([{"type": "link_card", "url": "https://shop.example/", "title": "Thing", "description": "Good.", "publisher": "shop.example",
                    "image": {"url": "https://news.example/p.jpg"}}]),
        ),
        (
            "<blockquote class='kg-blockquote-alt'>Words</blockquote>",
            json!([{"type": "quote", "style": "pull", "content": ["Words"]}]),
        ),
    ] {
        let mut found = blocks_json(html);
        // An unknown alt is written as null.
        if let Some(image) = found.pointer_mut("/0/image").and_then(Value::as_object_mut) {
            image.retain(|_, value| !value.is_null());
        }
        assert_eq!(found, expected, "\n{html}\n{found:#}");
    }
}

#[test]
fn a_gallery_card_is_a_gallery() {
    let found = blocks_json(
        "<figure class='kg-card kg-gallery-card kg-width-wide kg-card-hascaption'><div class='kg-gallery-container'><div class='kg-gallery-row'>\
         <div class='kg-gallery-image'><img src='/a.jpg' width='2000' height='1333' loading='lazy' alt srcset='/s/a.jpg 600w'></div>\
         <div class='kg-gallery-image'><img src='/b.jpg'></div></div></div><figcaption>Both</figcaption></figure>",
    );
    assert_eq!(
        (&found[0]["type"], &found[0]["title"]),
        (&json!("gallery"), &json!("Both"))
    );
    assert_eq!(found[0]["images"][0]["renditions"][0]["width"], 600);
}
