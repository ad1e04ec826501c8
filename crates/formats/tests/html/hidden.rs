//! What publishers hide, and which of two twins stays.

use super::{blocks_json, p, read};
use lede_formats::html::Reason;
use lede_model::{Block, plain_text};
use serde_json::json;

/// The words of a body with one paragraph.
#[track_caller]
fn words(html: &str) -> String {
    let (blocks, _) = read(html);
    let [Block::Paragraph { content, .. }] = blocks.as_slice() else {
        panic!("{html}\n{blocks:?}");
    };
    plain_text(content)
}

#[test]
fn what_css_hides_is_left_out_and_counted() {
    for hidden in [
        "<span style='DISPLAY : None ! important'>Advert</span>",
        "<span style='display:/* x */none'>Advert</span>",
        "<span style='visibility:hidden'>Advert</span>",
        "<span style='position:absolute;left:-9999px'>Advert</span>",
        "<span style='overflow:hidden;width:1px;height:1px'>Advert</span>",
        "<span hidden>Advert</span>",
        "<span class='c-tag__visually-hidden'>Advert</span>",
        "<span class='u-hiddenVisually'>Advert</span>",
        "<span aria-hidden='true'>Advert</span>",
    ] {
        let html = ["<p>The gate ", hidden, " is open.</p>"].concat();
        assert_eq!(words(&html), "The gate is open.");
        assert_eq!(read(&html).1.count(Reason::Hidden), 1, "{html}");
    }
}

#[test]
fn what_css_shows_stays() {
    for shown in [
        "<span style='display:none;display:inline'>west</span>",
        "<span hidden='until-found'>west</span>",
        "<span hidden style='display:inline'>west</span>",
        "<span style='left:-9999px'>west</span>",
        "<span aria-hidden='false'>west</span>",
        "<span style='visibility:hidden'>no <b style='visibility:visible'>west</b></span>",
        "<del aria-hidden=true>west</del>",
        // A script lets it appear.
        "<span class='fade-in' style='opacity:0'>west</span>",
        "<span style='opacity:0;transform:translateY(20px)'>west</span>",
        "<span style='opacity:.5'>west</span>",
        "<span style='color:transparent;background-clip:text'>west</span>",
        "<span style='color:transparent;text-shadow:0 0 1px'>west</span>",
        "<span style='color:rgb(0 0 0 / 50%)'>west</span>",
        "<span style='font-size:0'>no <b style='font-size:1rem'>west</b></span>",
        "<span style='font-size:0'><b class='cell'>west</b></span>",
        "<span style='color:transparent'>no <b style='color:red'>west</b></span>",
        "<span class='accordion-panel' style='max-height:0;overflow:hidden'>west</span>",
    ] {
        let html = ["<p>The ", shown, " gate.</p>"].concat();
        assert_eq!(words(&html), "The west gate.", "{shown}");
    }
}

#[test]
fn of_twins_exactly_one_stays() {
    for (html, expected) in [
        (
            "<span aria-hidden=true>T</span><span class=sr-only>The</span><span aria-hidden=true>he</span> tide",
            "The tide",
        ),
        (
            "<span class=sr-only>The</span><span aria-hidden=true><b>T</b>he</span> tide",
            "The tide",
        ),
        ("<span aria-hidden=true>T</span>he tide", "The tide"),
        (
            "<span class=sr-only>T</span><span aria-hidden=true>T</span>he tide",
            "The tide",
        ),
        (
            "<span aria-label='The'><span aria-hidden=true>T</span><span aria-hidden=true>he</span></span> tide",
            "The tide",
        ),
        (
            "<i class=icon aria-hidden=true></i><span class=sr-only>Phone:</span> 123",
            "Phone: 123",
        ),
        (
            "<span aria-hidden=true>\u{2605}\u{2605}</span><span class=sr-only>two stars</span> of five",
            "\u{2605}\u{2605} of five",
        ),
        (
            "<a href='/x'>tables<span class=sr-only> (new tab)</span><i aria-hidden=true></i></a>",
            "tables",
        ),
        (
            "<a href='/x'><i class=icon></i><span class=screen-reader-text>Tide tables</span></a>",
            "Tide tables",
        ),
    ] {
        assert_eq!(words(&["<p>", html, "</p>"].concat()), expected, "{html}");
    }
}

#[test]
fn a_page_behind_a_dialog_is_still_read() {
    let found = blocks_json("<div aria-hidden='true'><p>One.</p><p>Two.</p></div>");
    assert_eq!(found, json!([p("One."), p("Two.")]));
}

#[test]
fn placeholders_give_way_to_the_picture() {
    for html in [
        "<p><img class=lazy src='/blank.gif' alt='A rope'><noscript><img src='/rope.jpg'></noscript></p>",
        "<img src='/blank.gif' data-zoom='/rope.jpg' alt='A rope'>",
        "<div><img class='blur-up' src='/tiny/rope.jpg' alt='x'><img src='/rope.jpg' alt='A rope'></div>",
        "<div><img aria-hidden=true src='data:image/png;base64,AA' alt=''><img src='/rope.jpg' alt='A rope'></div>",
        "<figure><img class='lqip' src='/s/rope.jpg' alt='A rope'><noscript><img src='/rope.jpg'></noscript></figure>",
    ] {
        let found = blocks_json(html);
        assert_eq!(found.as_array().map(Vec::len), Some(1), "{html}\n{found:#}");
        assert_eq!(
            found[0]["image"]["url"], "https://news.example/rope.jpg",
            "{html}"
        );
        assert_eq!(found[0]["image"]["alt"], "A rope", "{html}");
    }
    // Two pictures are two pictures.
    let two = blocks_json("<p><img src='/a.jpg'><img src='/b.jpg'></p>");
    assert_eq!(two.as_array().map(Vec::len), Some(2));
}

#[test]
fn letters_that_nobody_sees_are_hidden() {
    for style in [
        "font-size:0",
        "FONT-SIZE : 0px ! important",
        "opacity:0",
        "opacity:0%",
        "filter:opacity(0)",
        "color:transparent",
        "color:rgba(0, 0, 0, 0)",
        "color:rgb(0 0 0 / 0%)",
        "color:#fff0",
        "max-height:0;overflow:hidden",
        "clip-path: inset( 50% )",
        "text-indent:-9999px",
        "/* a */ width:1PX; height : 1px;overflow:HIDDEN",
    ] {
        let html = ["<p>The <span style='", style, "'>east</span> gate.</p>"].concat();
        assert_eq!(words(&html), "The gate.", "{style}");
    }
}

/// Layouts set no size to be rid of white space, scripts show pictures late.
#[test]
fn pictures_without_size_or_opacity_of_letters_stay() {
    for style in ["font-size:0", "opacity:0", "color:transparent"] {
        let html = format!("<div style='{style}'>no<img src='https://i.example/a.jpg'></div>");
        let found = super::blocks_json(&html);
        assert_eq!(found.as_array().unwrap().len(), 1, "{found:#}");
        assert_eq!(found[0]["image"]["url"], "https://i.example/a.jpg");
    }
}

#[test]
fn panels_that_a_control_opens_are_shown() {
    for panel in [
        "<div role=tabpanel style='display:none'>",
        "<div role=tabpanel hidden aria-hidden=true>",
        "<div role=region class=wp-block-accordion-panel hidden>",
        "<div class=elementor-tab-content style='display: none;'>",
        "<div class='accordion__content' aria-hidden=true>",
        "<div class='accordion-collapse collapse' style='display:none'>",
    ] {
        let html = ["<p>Opens?</p>", panel, "<p>At six.</p></div>"].concat();
        assert_eq!(
            blocks_json(&html),
            json!([p("Opens?"), p("At six.")]),
            "{panel}"
        );
    }
    for hidden in [
        "<div class=cookie-panel style='display:none'>",
        "<div role=region hidden>",
        "<div class='tab' hidden>",
    ] {
        let html = ["<p>Opens?</p>", hidden, "<p>At six.</p></div>"].concat();
        assert_eq!(blocks_json(&html), json!([p("Opens?")]), "{hidden}");
    }
}
