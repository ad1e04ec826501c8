//! Small pictures in lines, links around pictures, and files of all kinds.

use super::{assert_blocks, blocks_json, p, read};
use lede_formats::html::Reason;
use serde_json::{Value, json};

fn content(html: &str) -> Value {
    blocks_json(html)[0]["content"].clone()
}

#[test]
fn small_pictures_stay_in_their_sentence() {
    for img in [
        "<img src=/s.png alt=x width=16 height=11>",
        "<img src=/s.png alt=x style='width:1.5em;height:1em'>",
        "<img class=latex src=/s.png alt=x>",
        "<img class=emoji src=/s.png alt=x>",
        "<kbd><img src=/s.png alt=x height=20></kbd>",
        "<picture><source srcset='/s.webp 1x'><img src=/s.png alt=x width=16 height=16></picture>",
        "<img class=lazy src='data:,' data-src=/s.png alt=x width=16 height=16><noscript><img src=/s.png alt=x width=16 height=16></noscript>",
    ] {
        for (start, end) in [("<p>", "</p>"), ("<h2>", "</h2>"), ("<ul><li>", "</ul>")] {
            let found = blocks_json(&format!("{start}Ring {img} twice{end}"));
            assert_eq!(found.as_array().map(Vec::len), Some(1), "{img} {found:#}");
            let text = found.to_string();
            assert!(
                text.contains("inline_image") && text.contains("/s.png"),
                "{img} {text}"
            );
        }
    }
    assert_eq!(
        content("<p>In <a href=/nl><img src=/nl.png alt=Dutch width=16 height=11></a>.</p>")[1],
        json!({"type": "link", "url": "https://news.example/nl", "content": [
            {"type": "inline_image", "url": "https://news.example/nl.png", "alt": "Dutch", "width": 16, "height": 11}
        ]})
    );
    let cell = blocks_json(
        "<table><tr><th>A<th>B<tr><td><img src=/f.png alt=F width=20 height=15><td>1</table>",
    );
    assert_eq!(
        cell[0]["rows"][0]["cells"][0]["content"][0]["type"],
        "inline_image"
    );
    // What cannot be loaded leaves its words.
    assert_eq!(
        content("<p>If <img class=math src='javascript:x' alt='a = b'>.</p>"),
        json!(["If a = b."])
    );
    // A picture alone is a figure.
    assert_eq!(
        blocks_json("<p><img src=/a.png width=200 height=50></p>")[0]["type"],
        "image"
    );
}

#[test]
fn the_link_around_a_picture_works() {
    let found = blocks_json(
        "<figure class=alignwide><a href='https://b.example/x'><img src=/a.jpg alt=A></a><figcaption>B</figcaption></figure>",
    );
    assert_eq!(
        found,
        json!([{"type": "linked_image", "role": "wide", "url": "https://b.example/x",
            "image": {"url": "https://news.example/a.jpg", "alt": "A", "caption": "B"}}])
    );
    assert_eq!(
        blocks_json("<a href='https://b.example/x'><img src=/a.jpg></a>")[0]["type"],
        "linked_image"
    );
    let large = blocks_json("<a href='/a.jpg'><img src='/a-300x200.jpg' width=300 height=200></a>");
    assert_eq!(large[0]["type"], "image");
    assert_eq!(large[0]["image"]["url"], "https://news.example/a.jpg");
    assert_eq!(large[0]["image"]["renditions"][0]["width"], 300);
    for href in ["#", "javascript:x", "https://news.example/2025/story/"] {
        let found = blocks_json(&format!("<a href='{href}'><img src=/a.jpg></a>"));
        assert_eq!(found[0]["type"], "image", "{href}");
    }
    let logos = blocks_json(
        "<div class=gallery><a href='https://b.example/'><img src=/b.png></a><a href='https://c.example/'><img src=/c.png></a></div>",
    );
    assert_eq!(logos[1]["url"], "https://c.example/");
}

#[test]
fn titles_that_say_more_are_captions() {
    let caption = |html: &str| blocks_json(html)[0]["image"]["caption"].clone();
    assert_eq!(
        caption("<img src=/locks.png alt=Locks title='The key was wet.'>"),
        "The key was wet."
    );
    for html in [
        "<img src=/a.png alt='The key.' title='The key'>",
        "<img src=/the-wet-key.png title='The wet key'>",
        "<img src=/a.png title='IMG_2'>",
    ] {
        assert_eq!(caption(html), Value::Null, "{html}");
    }
    assert_eq!(
        caption(
            "<figure><img src=/a.png title='The key was wet.'><figcaption>Keys</figcaption></figure>"
        ),
        "Keys"
    );
}

#[test]
fn no_picture_vanishes_on_one_sign() {
    let first = |html: &str| blocks_json(html)[0].clone();
    assert_eq!(
        first("<img src=/a.jpg alt='A gate' width=1 height=1>")["image"]["alt"],
        "A gate"
    );
    assert_eq!(
        first("<img src=/a.jpg width=1 height=400>")["type"],
        "image"
    );
    let (blocks, dropped) =
        read("<img src=/pixel.gif alt=x width=1 height=1><img src=/t width=1 height=1>");
    assert!(blocks.is_empty());
    assert_eq!(dropped.count(Reason::Hidden), 2);
    let data = format!("data:image/jpeg;base64,{}", "A".repeat(400));
    assert_eq!(
        first(&format!("<img src='{data}'>"))["image"]["url"],
        data.as_str()
    );
    for kind in ["svg+xml", "bmp", "png,"] {
        let (blocks, dropped) = read(&format!(
            "<img src='data:image/{kind};base64,{}'>",
            "A".repeat(400)
        ));
        assert!(blocks.is_empty(), "{kind}");
        assert_eq!(dropped.count(Reason::Address), 1);
    }
    // A blurred stand-in gives way.
    let found = blocks_json(&format!(
        "<img src='{data}'><noscript><img src=/a.jpg></noscript>"
    ));
    assert_eq!(found.as_array().map(Vec::len), Some(1));
    assert_eq!(found[0]["image"]["url"], "https://news.example/a.jpg");
}

#[test]
fn files_are_found_and_asked_for_safely() {
    let url = |html: &str| blocks_json(html)[0]["image"]["url"].clone();
    assert_eq!(
        url("<img src='http://b.example/a.jpg'>"),
        "https://b.example/a.jpg"
    );
    assert_eq!(
        url("<img src='http://127.0.0.1/a.jpg'>"),
        "http://127.0.0.1/a.jpg"
    );
    for name in [
        "data-lazy",
        "data-hi-res-src",
        "data-full-url",
        "data-image",
    ] {
        assert_eq!(
            url(&format!("<img src='/blank.gif' {name}='/a.jpg'>")),
            "https://news.example/a.jpg",
            "{name}"
        );
    }
    assert_eq!(
        url("<img src=/a.jpg data-url=/page>"),
        "https://news.example/a.jpg"
    );
}

#[test]
fn what_no_browser_shows_leaves_its_words() {
    let (blocks, dropped) =
        read("<figure><img src=/plan.TIFF alt='A plan'><figcaption>Of 1880</figcaption></figure>");
    assert_eq!(
        serde_json::to_value(blocks).unwrap(),
        json!([
            {"type": "paragraph", "content": [{"type": "link", "url": "https://news.example/plan.TIFF", "content": ["A plan"]}]},
            p("Of 1880")
        ])
    );
    assert_eq!(dropped.count(Reason::Unshowable), 1);
    assert_blocks(
        "<p>See <img class=math src=/a.eps alt='a'>.</p>",
        json!([p("See a.")]),
    );
}

#[test]
fn spacers_are_no_pictures_and_photographs_with_their_words_are() {
    for spacer in [
        "<img src='/i/spacer.gif' width=10 height=100 alt=''>",
        "<img src='/i/pixel.gif?u=1'>",
        "<img src='/white.png' alt=' '>",
    ] {
        assert_blocks(&["<p>Tide.</p>", spacer].concat(), json!([p("Tide.")]));
    }
    for picture in [
        "<img src='/white-house.jpg' data-thumb='/white-house-s.jpg'>",
        "<img src='/pixel-9-review.png'>",
        "<img src='/white.jpg'>",
        "<img src='/blank.png' alt='A blank map'>",
    ] {
        let found = blocks_json(picture);
        assert_eq!(found[0]["type"], "image", "{picture}\n{found:#}");
        let url = found[0]["image"]["url"].as_str().unwrap();
        assert!(!url.contains("-s.jpg"), "{picture}\n{found:#}");
    }
}

#[test]
fn a_picture_in_a_key_needs_no_size() {
    let found = content("<p>Press <kbd><img src='/cmd.png' alt=Command></kbd>+<kbd>C</kbd>.</p>");
    assert_eq!(found[1]["type"], "keyboard", "{found:#}");
    assert_eq!(found[1]["content"][0]["alt"], "Command");
    assert_eq!(found[4], ".");
}

#[test]
fn a_drawing_as_data_leaves_its_words() {
    let data = "A".repeat(400);
    let html =
        format!("<p><img src='data:image/svg+xml;base64,{data}' alt='How the lock works'></p>");
    assert_blocks(&html, json!([p("How the lock works")]));
    assert_eq!(read(&html).1.count(Reason::Address), 1);
    // A short one keeps the place of a picture.
    assert_blocks(
        "<p><img src='data:image/svg+xml,%3Csvg/%3E' alt='A lock'></p>",
        json!([]),
    );
}

#[test]
fn the_background_of_an_element_that_is_a_picture_is_one() {
    let picture = |alt: Value| {
        json!({
            "type": "image",
            "image": {"url": "https://i.example/Lock.jpg", "alt": alt},
            "role": "inline",
        })
    };
    for html in [
        "<div role=img aria-label='A lock' style='background-image:url(https://i.example/Lock.jpg)'></div>",
        "<div class=wp-block-cover><div role=img aria-label='A lock' class='wp-block-cover__image-background has-parallax' \
            style='background-position:50% 50%;background-image:url(\"https://i.example/Lock.jpg\")'></div></div>",
    ] {
        assert_blocks(html, json!([picture(json!("A lock"))]));
    }
    assert_blocks(
        "<div class=wp-block-cover style='background-image:url(https://i.example/Lock.jpg)'><p>Open</p></div>",
        json!([picture(Value::Null), p("Open")]),
    );
    assert_blocks(
        "<div style='background-image:url(/paper.png)'><p>Open</p></div>",
        json!([p("Open")]),
    );
}
